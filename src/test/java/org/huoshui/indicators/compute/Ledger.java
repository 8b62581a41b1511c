package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** Observations written down in a test, and the same as {@link Numbers} for the engine. */
final class Ledger {

    record Key(Subject subject, IndicatorId indicator, Month month) {}

    private final Directory directory;
    private final Map<Key, List<BigDecimal>> versions = new HashMap<>();

    Ledger(Directory directory) {
        this.directory = directory;
    }

    Ledger with(Subject subject, IndicatorId indicator, Month month, String... values) {
        List<BigDecimal> list = new ArrayList<>();
        for (String value : values) list.add(new BigDecimal(value));
        versions.put(new Key(subject, indicator, month), list);
        return this;
    }

    @Nullable
    BigDecimal find(Subject subject, IndicatorId indicator, Month month, Basis basis) {
        List<BigDecimal> list = versions.get(new Key(subject, indicator, month));
        if (list == null) return null;
        return basis == Basis.FIRST_REPORTED ? list.getFirst() : list.getLast();
    }

    /** Months as the engine keeps them: what institutions report added up, beside what regions say of themselves. */
    Numbers numbers() {
        Map<Month, MonthSlice> slices = new HashMap<>();
        Map<Month, MonthSlice.Builder> builders = new HashMap<>();
        record Total(Month month, RegionId region, IndicatorId indicator) {}
        Map<Total, TreeMap<String, List<BigDecimal>>> totals = new HashMap<>();
        versions.forEach((key, values) -> {
            MonthSlice.Builder builder = builders.computeIfAbsent(key.month(), m -> new MonthSlice.Builder(1));
            switch (key.subject()) {
                case Subject.OfRegion(var region) ->
                    builder.add(
                            region.code(),
                            key.indicator().code(),
                            values.getFirst(),
                            values.getLast(),
                            null,
                            null,
                            null);
                case Subject.OfInstitution(var id) -> {
                    RegionId region = directory.institution(id).orElseThrow().region();
                    totals.computeIfAbsent(new Total(key.month(), region, key.indicator()), t -> new TreeMap<>())
                            .put(id.code(), values);
                }
            }
        });
        totals.forEach((total, parts) -> builders.get(total.month())
                .add(
                        total.region().code(),
                        total.indicator().code(),
                        parts.values().stream().map(List::getFirst).reduce(BigDecimal.ZERO, BigDecimal::add),
                        parts.values().stream().map(List::getLast).reduce(BigDecimal.ZERO, BigDecimal::add),
                        null,
                        null,
                        String.join(",", parts.keySet())));
        builders.forEach((month, builder) -> slices.put(month, builder.build()));
        return new Numbers() {
            @Override
            public @Nullable Cell region(RegionId region, IndicatorId indicator, Month month, Basis basis) {
                MonthSlice slice = slice(month);
                int slot = slice.slot(region.code(), indicator.code());
                return slot < 0
                        ? null
                        : new Cell(slice.value(slot, basis), slice.weight(slot, basis), slice.reporters(slot));
            }

            @Override
            public @Nullable BigDecimal institution(
                    InstitutionId institution, IndicatorId indicator, Month month, Basis basis) {
                return find(Subject.of(institution), indicator, month, basis);
            }

            @Override
            public java.util.@Nullable Set<String> reporters(RegionId region, IndicatorId indicator, Month month) {
                Cell cell = region(region, indicator, month, Basis.LATEST);
                return cell == null ? null : cell.reporters();
            }

            @Override
            public void expect(Collection<Month> months) {}

            @Override
            public MonthSlice slice(Month month) {
                return slices.getOrDefault(month, MonthSlice.empty());
            }
        };
    }
}
