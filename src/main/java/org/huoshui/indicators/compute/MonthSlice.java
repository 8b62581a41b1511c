package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.indicators.Basis;
import org.jspecify.annotations.Nullable;

/**
 * What every region stood at in one month: regions × indicators as two flat arrays, a few hundred kilobytes for a hundred
 * counties. Immutable; true for the revision it carries.
 *
 * <p>Restated values and weights are rare and stand aside in maps. Numbers of more than eighteen digits do too.
 */
final class MonthSlice {

    private static final byte ABSENT = Byte.MIN_VALUE;
    private static final byte WIDE = Byte.MAX_VALUE;
    private static final double[] POWERS = powers();

    private final long revision;
    private final Map<String, Integer> regions;
    private final Map<String, Integer> indicators;
    private final int width;
    private final long[] unscaled;
    private final byte[] scales;
    private final short[] reporters;
    private final List<Set<String>> reporterSets;
    private final Map<Integer, BigDecimal> wide;
    private final Map<Integer, BigDecimal> firstValues;
    private final Map<Integer, Weights> weights;

    private record Weights(BigDecimal first, BigDecimal latest) {}

    private MonthSlice(Builder b) {
        revision = b.revision;
        regions = Map.copyOf(b.regions);
        indicators = Map.copyOf(b.indicators);
        width = b.indicators.size();
        int size = b.regions.size() * width;
        unscaled = new long[size];
        scales = new byte[size];
        reporters = new short[size];
        java.util.Arrays.fill(scales, ABSENT);
        Map<Integer, BigDecimal> wideOnes = new HashMap<>();
        Map<Integer, BigDecimal> restated = new HashMap<>();
        Map<Integer, Weights> weighted = new HashMap<>();
        reporterSets = List.copyOf(b.sets);
        for (Row row : b.rows) {
            int slot = row.region * width + row.indicator;
            // an institution's own figures come before what a bulletin says of the region
            if (scales[slot] != ABSENT && row.reporters < 0) continue;
            BigDecimal value = row.latest;
            if (value.precision() <= 18 && value.scale() >= 0 && value.scale() < POWERS.length) {
                unscaled[slot] = value.unscaledValue().longValueExact();
                scales[slot] = (byte) value.scale();
                wideOnes.remove(slot);
            } else {
                scales[slot] = WIDE;
                wideOnes.put(slot, value);
            }
            reporters[slot] = row.reporters;
            restated.remove(slot);
            weighted.remove(slot);
            if (row.first.compareTo(value) != 0) restated.put(slot, row.first);
            if (row.firstWeight != null && row.latestWeight != null)
                weighted.put(slot, new Weights(row.firstWeight, row.latestWeight));
        }
        wide = Map.copyOf(wideOnes);
        firstValues = Map.copyOf(restated);
        weights = Map.copyOf(weighted);
    }

    static MonthSlice empty() {
        return new Builder(0).build();
    }

    long revision() {
        return revision;
    }

    /** Where the number of a region stands, or −1 when there is none. */
    int slot(String region, String indicator) {
        return slot(row(region), column(indicator));
    }

    /** −1 when the region has no number in this month. */
    int row(String region) {
        return regions.getOrDefault(region, -1);
    }

    /** −1 when no region has a number of this indicator. */
    int column(String indicator) {
        return indicators.getOrDefault(indicator, -1);
    }

    int slot(int row, int column) {
        if (row < 0 || column < 0) return -1;
        int slot = row * width + column;
        return scales[slot] == ABSENT ? -1 : slot;
    }

    /** For a weighted indicator the sum of value × weight, not yet divided. */
    BigDecimal value(int slot, Basis basis) {
        if (basis == Basis.FIRST_REPORTED) {
            BigDecimal first = firstValues.get(slot);
            if (first != null) return first;
        }
        if (scales[slot] == WIDE) return java.util.Objects.requireNonNull(wide.get(slot));
        return BigDecimal.valueOf(unscaled[slot], scales[slot]);
    }

    /** Within three units in the last place of {@link #value}; ranks decide by it where members lie apart. */
    double approximate(int slot, Basis basis) {
        if (scales[slot] == WIDE || (basis == Basis.FIRST_REPORTED && firstValues.containsKey(slot)))
            return value(slot, basis).doubleValue();
        return unscaled[slot] / POWERS[scales[slot]];
    }

    @Nullable
    BigDecimal weight(int slot, Basis basis) {
        Weights both = weights.get(slot);
        if (both == null) return null;
        return basis == Basis.FIRST_REPORTED ? both.first : both.latest;
    }

    /** Codes of the institutions in the sum; null where the number is the region's own. */
    @Nullable
    Set<String> reporters(int slot) {
        short set = reporters[slot];
        return set < 0 ? null : reporterSets.get(set);
    }

    /** Indicators any region has a number of. */
    Set<String> indicators() {
        return indicators.keySet();
    }

    private static double[] powers() {
        double[] powers = new double[19];
        for (int i = 0; i < powers.length; i++) powers[i] = Double.parseDouble("1e" + i);
        return powers;
    }

    private record Row(
            int region,
            int indicator,
            BigDecimal first,
            BigDecimal latest,
            @Nullable BigDecimal firstWeight,
            @Nullable BigDecimal latestWeight,
            short reporters) {}

    /** Collects the rows of a month in any order. */
    static final class Builder {

        private final long revision;
        private final Map<String, Integer> regions = new HashMap<>();
        private final Map<String, Integer> indicators = new HashMap<>();
        private final Map<String, Short> setNumbers = new HashMap<>();
        private final List<Set<String>> sets = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        private final java.util.function.Function<String, Set<String>> known;

        Builder(long revision) {
            this(revision, Builder::codes);
        }

        /** @param known gives the same object for the same reporters, in other months too */
        Builder(long revision, java.util.function.Function<String, Set<String>> known) {
            this.revision = revision;
            this.known = known;
        }

        static Set<String> codes(String commaJoined) {
            return Set.of(commaJoined.split(","));
        }

        /** @param reporters comma-joined codes; null where the number is the region's own */
        void add(
                String region,
                String indicator,
                BigDecimal first,
                BigDecimal latest,
                @Nullable BigDecimal firstWeight,
                @Nullable BigDecimal latestWeight,
                @Nullable String reporters) {
            int r = number(regions, region);
            int i = number(indicators, indicator);
            short set = reporters == null
                    ? -1
                    : setNumbers.computeIfAbsent(reporters, text -> {
                        sets.add(known.apply(text));
                        return (short) (sets.size() - 1);
                    });
            rows.add(new Row(r, i, first, latest, firstWeight, latestWeight, set));
        }

        private static int number(Map<String, Integer> numbers, String key) {
            Integer known = numbers.get(key);
            if (known != null) return known;
            int next = numbers.size();
            numbers.put(key, next);
            return next;
        }

        MonthSlice build() {
            return new MonthSlice(this);
        }
    }
}
