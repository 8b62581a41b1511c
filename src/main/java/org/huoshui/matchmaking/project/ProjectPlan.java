package org.huoshui.matchmaking.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One version of a project's own plan (一项一策). @param responsible units, in words */
public record ProjectPlan(
        int version,
        String goal,
        String measures,
        String responsible,
        @Nullable LocalDate due,
        LocalDate madeOn,
        String madeBy) {}
