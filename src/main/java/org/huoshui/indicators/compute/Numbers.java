package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** Observed numbers as one request sees them: nothing compared, nothing derived. */
interface Numbers {

    /**
     * A region's number.
     *
     * @param value the sum over institutions or the region's own; for weighted indicators the sum of value × weight
     * @param weight the sum of weights; null unless weighted
     * @param reporters codes of the institutions in the sum; null where the number is the region's own
     */
    record Cell(
            BigDecimal value,
            @Nullable BigDecimal weight,
            @Nullable Set<String> reporters) {}

    @Nullable
    Cell region(RegionId region, IndicatorId indicator, Month month, Basis basis);

    /** Codes of the institutions in a region's sum; null where there is none. Equal sets are mostly one object. */
    @Nullable
    Set<String> reporters(RegionId region, IndicatorId indicator, Month month);

    @Nullable
    BigDecimal institution(InstitutionId institution, IndicatorId indicator, Month month, Basis basis);

    /** Months that will be asked for; fetched together when the first of them is. */
    void expect(Collection<Month> months);

    /** What phrases rest on that will be asked for; worked out only when records are looked at. */
    default void expectIndicators(Supplier<Set<IndicatorId>> indicators) {}

    /** What the records of daily work add up to; null where no source offers the indicator or none has a fact yet. */
    default @Nullable BigDecimal recorded(Subject subject, Indicator indicator, Month month) {
        return null;
    }

    /** The month's slice for ranking without a detour; null where numbers are assumed and slices do not hold. */
    @Nullable
    MonthSlice slice(Month month);
}
