package org.huoshui.matchmaking.matching;

import java.time.LocalDate;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;

/**
 * What became of one need before one institution.
 *
 * @param need its number
 * @param answered the day of the first offer or the refusal
 * @param waited working days from sending to the answer
 * @param refused the day it refused, or stepped back
 * @param ended since when the institution has nothing to do with it any more
 * @param funded the day of the first disbursement
 * @param section of the firm's industry, {@code C}; empty when unknown
 * @param size code; empty when not classed
 */
record Dealing(
        InstitutionId institution,
        long need,
        LocalDate sent,
        @Nullable LocalDate answered,
        int waited,
        @Nullable LocalDate refused,
        @Nullable LocalDate ended,
        @Nullable LocalDate funded,
        String section,
        String size) {}
