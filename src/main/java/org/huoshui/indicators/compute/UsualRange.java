package org.huoshui.indicators.compute;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a change lies from what is usual for it: distance from the median of its history in robust standard deviations
 * (1.4826 × the median absolute deviation), so that one wild month in the past does not hide the next. Doubles do: this
 * decides what to look at, not what to print.
 */
record UsualRange(double median, double deviation) {

    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    /** Null when the history is too short or does not move at all. */
    static @Nullable UsualRange of(List<Double> history, int least) {
        if (history.size() < least) return null;
        double median = median(history.stream().mapToDouble(Double::doubleValue).toArray());
        double deviation = NORMAL
                * median(history.stream().mapToDouble(x -> Math.abs(x - median)).toArray());
        return deviation == 0 ? null : new UsualRange(median, deviation);
    }

    double score(double change) {
        return (change - median) / deviation;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
