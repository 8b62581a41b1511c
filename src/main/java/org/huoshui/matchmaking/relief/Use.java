package org.huoshui.matchmaking.relief;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One firm or household that was helped.
 *
 * @param measure its number; absent where no measure of the list applies
 * @param firm code; absent for a household
 * @param household the bank's own number for it; empty for a firm
 * @param months new term; absent where it does not change
 * @param cancelReason absent while it counts
 */
record Use(
        long id,
        @Nullable Long measure,
        @Nullable String measureTitle,
        ReliefKind kind,
        String institution,
        @Nullable String firm,
        String firmName,
        String household,
        @Nullable String township,
        LocalDate day,
        BigDecimal amount,
        @Nullable Integer months,
        String note,
        @Nullable String cancelReason) {}
