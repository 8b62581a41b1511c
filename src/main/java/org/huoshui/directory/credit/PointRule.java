package org.huoshui.directory.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an item of a kind and level counts from a day on.
 *
 * @param points above zero for what speaks for the firm, below for what speaks against it
 * @param months how long it counts after the day of the fact; absent: until it is withdrawn or replaced
 * @param ceiling the best grade a firm with such an item can have
 */
record PointRule(
        String kind,
        String level,
        BigDecimal points,
        @Nullable Integer months,
        @Nullable String ceiling,
        LocalDate effectiveFrom) {

    enum Stance {
        POSITIVE,
        NEGATIVE,
        NEUTRAL
    }

    Stance stance() {
        return points.signum() > 0 ? Stance.POSITIVE : points.signum() < 0 ? Stance.NEGATIVE : Stance.NEUTRAL;
    }

    /** The last day on which an item of this day counts; absent: there is none. */
    @Nullable
    LocalDate lastDay(LocalDate day) {
        return months == null ? null : day.plusMonths(months).minusDays(1);
    }
}
