package org.huoshui.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the trail's verification came to.
 *
 * @param intact no break at all
 * @param lines how many lines the chain holds
 * @param lastAt when the last of them happened
 * @param head hash of the last line, to be compared with one written down elsewhere
 * @param waiting lines that are stored and not yet bound into the chain: those of the last second, or of a killed process
 * @param seals how many seals there are
 * @param unsealed lines after the last seal: for those the only witness outside the database is the file audit.head
 * @param late lines bound more than an hour after they say they happened; a process that was killed leaves such, and so does
 *     somebody who writes the past anew
 * @param found how many breaks were found in all
 * @param breaks the first of them, in the order of the chain
 */
public record TrailVerdict(
        boolean intact,
        long lines,
        @Nullable Instant lastAt,
        String head,
        long waiting,
        int seals,
        @Nullable SealSummary lastSeal,
        long unsealed,
        long late,
        Instant checkedAt,
        long milliseconds,
        int found,
        List<Break> breaks) {

    /** How many breaks a verdict names. */
    static final int MOST_BREAKS = 20;

    /** @param daysMissed days among them whose midnight passed while nothing was running */
    public record SealSummary(
            int number,
            String kind,
            LocalDate from,
            LocalDate to,
            Instant madeAt,
            String madeBy,
            long first,
            long last,
            long lines,
            String head,
            String key,
            long daysMissed) {
        static SealSummary of(Seal seal) {
            return new SealSummary(
                    seal.number(),
                    seal.kind().name(),
                    seal.fromDay(),
                    seal.toDay(),
                    seal.madeAt(),
                    seal.madeBy(),
                    seal.firstLine(),
                    seal.lastLine(),
                    seal.lines(),
                    seal.head(),
                    seal.signed().keyId(),
                    seal.daysMissed());
        }
    }

    /**
     * One thing that is not as it was written.
     *
     * @param kind {@code CHANGED}, {@code MISSING}, {@code INSERTED}, {@code UNJOINED}, {@code TAIL_CUT}, {@code REWRITTEN},
     *     {@code SEAL_INVALID}, {@code SEAL_MISSING}, {@code WITNESS}
     * @param line number of the line, where it is about one
     * @param at when that line says it happened
     */
    public record Break(
            String kind,
            String code,
            @Nullable Long line,
            @Nullable Instant at,
            String zh,
            String en) {
        static Break of(AuditError error, @Nullable Long line, @Nullable Instant at, @Nullable Object... arguments) {
            Problem problem = Problem.of(error, arguments);
            return new Break(error.kind(), error.code(), line, at, problem.zh(), problem.en());
        }
    }
}
