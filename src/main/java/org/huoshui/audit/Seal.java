package org.huoshui.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.huoshui.kernel.InstallationKey.Signed;

/**
 * The installation's word for how far the trail had got.
 *
 * @param fromDay first office day it stands for; earlier than {@code toDay} where days were missed
 * @param firstLine one more than {@code lastLine} where nothing happened
 * @param head hash of {@code lastLine}
 * @param previous SM3 of the statement of the seal before; {@link Sm3#NONE} for the first
 */
record Seal(
        int number,
        Kind kind,
        LocalDate fromDay,
        LocalDate toDay,
        Instant madeAt,
        String madeBy,
        long firstLine,
        long lastLine,
        String head,
        String previous,
        Signed signed) {

    /** Keeps the signature from meaning anything else. */
    static final String PURPOSE = "huoshui-audit-seal/1";

    enum Kind {
        /** At midnight, or at the next start for midnights that were missed. */
        DAILY,
        /** Because somebody asked. */
        ASKED
    }

    /** What is signed; described in {@code docs/audit.md}. */
    static String statement(
            int number,
            Kind kind,
            LocalDate fromDay,
            LocalDate toDay,
            Instant madeAt,
            String madeBy,
            long firstLine,
            long lastLine,
            String head,
            String previous) {
        return """
                huoshui-audit-seal/1
                number=%d
                kind=%s
                from=%s
                to=%s
                made=%s
                by=%s
                first=%d
                last=%d
                head=%s
                previous=%s
                """.formatted(
                number, kind, fromDay, toDay, Canon.instant(madeAt), madeBy, firstLine, lastLine, head, previous);
    }

    String statement() {
        return statement(number, kind, fromDay, toDay, madeAt, madeBy, firstLine, lastLine, head, previous);
    }

    String hash() {
        return Sm3.of(statement());
    }

    long lines() {
        return lastLine - firstLine + 1;
    }

    /** Days whose midnight passed while nothing was running; the day sealed with the first minutes of the next is not one. */
    long daysMissed() {
        if (kind == Kind.ASKED) return 0;
        Instant midnight = toDay.plusDays(1).atStartOfDay(SealingTrail.OFFICE).toInstant();
        long earlier = ChronoUnit.DAYS.between(fromDay, toDay);
        return madeAt.isAfter(midnight.plus(Duration.ofHours(1))) ? earlier + 1 : earlier;
    }
}
