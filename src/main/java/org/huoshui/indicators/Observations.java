package org.huoshui.indicators;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** The append-only store of accepted numbers. */
public interface Observations {

    /**
     * Where a batch of observations comes from.
     *
     * @param sha256 of the original file, lower-case hex; absent when typed
     * @param returnId the accepted return; absent for other sources
     * @param note what a typed number rests on, in the words of who typed it; absent for files
     */
    record Source(
            @Nullable String fileName,
            @Nullable String sha256,
            @Nullable String returnId,
            String acceptedBy,
            Instant acceptedAt,
            @Nullable String note) {

        /** Of a file. */
        public Source(
                @Nullable String fileName,
                @Nullable String sha256,
                @Nullable String returnId,
                String acceptedBy,
                Instant acceptedAt) {
            this(fileName, sha256, returnId, acceptedBy, acceptedAt, null);
        }

        /** Typed on a page. */
        public static Source typed(String note, String by, Instant at) {
            return new Source(null, null, null, by, at, note);
        }
    }

    /**
     * Stores the batch in the transaction under way. An observation that already exists for the same indicator, subject
     * and month becomes a restatement (next version); one with an unchanged value is not stored again.
     *
     * @return how many rows were written
     */
    int record(Source source, List<Observation> observations);

    /** One subject's own values (base unit, latest) of one month; nothing is aggregated. */
    Map<IndicatorId, java.math.BigDecimal> reported(Subject subject, Month month);

    /** One subject's own values over months, both ends included. */
    Map<Month, Map<IndicatorId, java.math.BigDecimal>> reported(Subject subject, Month from, Month to);

    /** Months with a number that who asks may see, earliest first. */
    List<Month> months();
}
