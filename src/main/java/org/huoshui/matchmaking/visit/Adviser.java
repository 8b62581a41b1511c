package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A banker who looks after firms (金融辅导员) or a township (金融管家). @param firms how many it is paired with now */
public record Adviser(
        long id,
        AdviserKind kind,
        String institution,
        String name,
        String post,
        @Nullable String township,
        LocalDate since,
        @Nullable LocalDate until,
        int firms) {}
