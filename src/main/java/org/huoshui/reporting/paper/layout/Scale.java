package org.huoshui.reporting.paper.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** A value axis with round numbers: from {@code low} to {@code high} in steps. */
record Scale(double low, double high, double step) {

    private static final int STEPS = 5;
    /** Lines whose values lie in the uppermost part of the axis may leave zero out; columns never do. */
    private static final double FLAT = 0.35;

    static Scale of(DoubleSummaryStatistics values, boolean fromZero) {
        double low = values.getCount() == 0 ? 0 : values.getMin();
        double high = values.getCount() == 0 ? 1 : values.getMax();
        boolean flat = !fromZero && (high - low) < FLAT * Math.max(Math.abs(high), Math.abs(low)) && low * high > 0;
        if (!flat) {
            low = Math.min(0, low);
            high = Math.max(0, high);
        }
        if (high == low) high = low + 1;
        double raw = (high - low) / STEPS;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        double share = raw / power;
        double step = (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10) * power;
        return new Scale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, step);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; low + i * step <= high + step / 1e6; i++) ticks.add(low + i * step);
        return ticks;
    }

    /** Where a value lies between 0 and 1. */
    double place(double value) {
        return (value - low) / (high - low);
    }

    String text(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
