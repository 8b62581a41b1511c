package org.huoshui.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Random;

/**
 * How a quantity moves from December 2019 to December 2022: given growth in each of the three years, a season, and
 * noise that dies out at each December, so that year-on-year growth in December is the one asked for.
 */
final class Course {

    private static final int MONTHS = Model.HISTORY + 1;
    private final double[] noise = new double[MONTHS];
    /** Makes no number of the tables round; the same in every month, so growth is not touched. */
    private final double off;

    /** @param name seeds the noise; the same name always gives the same course */
    Course(String name, double strength) {
        Random random = new Random(name.hashCode() * 2_654_435_761L + 17);
        off = 1 + 0.004 * Math.clamp(random.nextGaussian(), -2, 2);
        double drift = 0;
        for (int k = 0; k < MONTHS; k++) {
            drift = 0.6 * drift + strength * random.nextGaussian();
            double bridge = Math.abs(StrictMath.sin(StrictMath.PI * k / 12));
            noise[k] = Math.clamp(drift, -3 * strength, 3 * strength) * StrictMath.pow(bridge, 0.5);
        }
    }

    static int index(YearMonth month) {
        return (int) Model.FIRST.until(month, java.time.temporal.ChronoUnit.MONTHS);
    }

    /**
     * @param end the level of December 2022
     * @param growth of 2020, 2021 and 2022, in percent
     * @param season of January to December, in percent, December's being 0
     */
    double level(double end, double[] growth, double[] season, YearMonth month) {
        int k = index(month);
        double log = 0;
        for (int j = MONTHS - 1; j > k; j--) {
            log -= StrictMath.log1p(growth[(j - 1) / 12] / 100) / 12;
        }
        return end * off * StrictMath.exp(log) * (1 + season[month.getMonthValue() - 1] / 100) * (1 + noise[k]);
    }

    /** From start to end in a straight line, with noise. */
    double line(double start, double end, YearMonth month) {
        int k = index(month);
        return (start + (end - start) * k / (MONTHS - 1)) * off * (1 + noise[k]);
    }

    /** One month's part of a yearly flow; the noise is not bridged away. */
    double part(YearMonth month) {
        return 1 + 4 * noise[index(month)];
    }

    static BigDecimal cut(double value, BigDecimal grain) {
        return BigDecimal.valueOf(value)
                .divide(grain, 0, RoundingMode.HALF_UP)
                .multiply(grain)
                .setScale(Math.max(0, grain.scale()), RoundingMode.UNNECESSARY);
    }
}
