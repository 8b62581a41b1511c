package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;

/** A bank a project is open to, with its own sums in 元. @param endedOn absent while it follows */
record Follower(
        InstitutionId institution,
        boolean leads,
        LocalDate since,
        @Nullable LocalDate endedOn,
        BigDecimal approved,
        BigDecimal placed) {}
