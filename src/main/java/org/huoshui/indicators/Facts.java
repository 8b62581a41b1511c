package org.huoshui.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** The dated facts behind figures that come from daily work; see {@link FigureSource}. */
public interface Facts {

    /**
     * One fact.
     *
     * @param value in the base unit
     * @param record what it was read from, {@code need/12}
     * @param label the record in words
     */
    record Fact(LocalDate day, BigDecimal value, String record, String label) {}

    /**
     * The facts a figure of a month rests on, or some of them.
     *
     * @param from the first day that counts; absent where all days up to the last do
     * @param to the last day of the month
     * @param count of all of them
     * @param sum of all of them, in the base unit
     * @param sha256 over all of them in the order of days and records, lower-case hex: a later change to what was once printed
     *     can be told by it
     * @param facts latest first
     */
    record Behind(
            Subject subject,
            IndicatorId indicator,
            Month month,
            @Nullable LocalDate from,
            LocalDate to,
            long count,
            BigDecimal sum,
            String sha256,
            List<Fact> facts) {

        public Behind {
            facts = List.copyOf(facts);
        }
    }

    /** Indicators that any source offers. */
    Set<IndicatorId> offered();

    /**
     * The facts behind a figure, as far as who asks may see them: a county's only who sees the whole county, never a part.
     *
     * @param offset how many of the latest to leave out
     * @param limit how many to name at most
     */
    Behind behind(IndicatorId indicator, Subject subject, Month month, int offset, int limit);
}
