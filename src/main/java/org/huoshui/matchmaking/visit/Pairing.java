package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An adviser and a firm, for a time. */
public record Pairing(
        long id,
        long adviser,
        String adviserName,
        @Nullable Long campaign,
        String institution,
        String firm,
        String firmName,
        @Nullable String township,
        LocalDate since,
        @Nullable LocalDate until,
        int visits,
        @Nullable LocalDate lastVisit) {}
