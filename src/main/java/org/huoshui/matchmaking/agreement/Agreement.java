package org.huoshui.matchmaking.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * A strategic agreement of an institution with the county.
 *
 * @param signedAt the occasion, in words
 * @param event the event of this program it was signed at
 * @param promised in the whole period, 元
 * @param countsWork whether what was disbursed on projects and needs of this program counts beside what is recorded here
 * @param endedOn ended before its time
 */
record Agreement(
        long id,
        InstitutionId institution,
        String title,
        LocalDate signedOn,
        String signedAt,
        @Nullable Long event,
        LocalDate from,
        LocalDate until,
        BigDecimal promised,
        boolean countsWork,
        String note,
        @Nullable LocalDate endedOn,
        String endReason,
        List<Year> years) {

    Agreement {
        years = List.copyOf(years);
    }

    /**
     * @param promised for the year, 元
     * @param granted recorded
     * @param disbursed recorded
     * @param worked disbursed on projects and needs of this program; counted only where {@link Agreement#countsWork}
     */
    record Year(int year, BigDecimal promised, BigDecimal granted, BigDecimal disbursed, BigDecimal worked) {

        BigDecimal fulfilled(boolean countsWork) {
            return countsWork ? disbursed.add(worked) : disbursed;
        }
    }

    BigDecimal fulfilled() {
        return years.stream().map(year -> year.fulfilled(countsWork)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal granted() {
        return years.stream().map(Year::granted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
