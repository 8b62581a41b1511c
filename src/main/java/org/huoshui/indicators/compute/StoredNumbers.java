package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers as stored, seen by one transaction. Regions come from remembered months, institutions from their rows. */
final class StoredNumbers implements Numbers {

    private static final MonthSlice NOTHING = MonthSlice.empty();

    /** Asked hundreds of thousands of times for a few dozen months: a place per month before the map. */
    private static final int NEAR = 63;

    private final JdbcClient jdbc;
    private final MonthSlices slices;
    private final Directory directory;
    private final RecordedNumbers recorded;

    private final @Nullable Month[] nearMonths = new @Nullable Month[NEAR + 1];
    private final @Nullable MonthSlice[] nearSlices = new @Nullable MonthSlice[NEAR + 1];
    private final Map<Month, MonthSlice> seen = new HashMap<>();
    private final Set<Month> expected = new TreeSet<>();
    private final Map<RegionMonth, Map<OwnKey, Versions>> own = new HashMap<>();
    private @Nullable Map<String, Long> revisions;

    private record RegionMonth(String region, Month month) {}

    private record OwnKey(String institution, String indicator) {}

    private record Versions(BigDecimal first, BigDecimal latest) {}

    StoredNumbers(JdbcClient jdbc, MonthSlices slices, Directory directory, RecordedNumbers recorded) {
        this.jdbc = jdbc;
        this.slices = slices;
        this.directory = directory;
        this.recorded = recorded;
    }

    @Override
    public @Nullable Cell region(RegionId region, IndicatorId indicator, Month month, Basis basis) {
        MonthSlice slice = slice(month);
        int slot = slice.slot(region.code(), indicator.code());
        if (slot < 0) return null;
        return new Cell(slice.value(slot, basis), slice.weight(slot, basis), slice.reporters(slot));
    }

    @Override
    public @Nullable Set<String> reporters(RegionId region, IndicatorId indicator, Month month) {
        MonthSlice slice = slice(month);
        int slot = slice.slot(region.code(), indicator.code());
        return slot < 0 ? null : slice.reporters(slot);
    }

    @Override
    public @Nullable BigDecimal institution(
            InstitutionId institution, IndicatorId indicator, Month month, Basis basis) {
        RegionId region =
                directory.institution(institution).map(i -> i.region()).orElse(null);
        if (region == null) return null;
        RegionMonth key = new RegionMonth(region.code(), month);
        Map<OwnKey, Versions> rows = own.get(key);
        if (rows == null) {
            fetch(region.code(), month);
            rows = own.getOrDefault(key, Map.of());
        }
        Versions versions = rows.get(new OwnKey(institution.code(), indicator.code()));
        if (versions == null) return null;
        return basis == Basis.FIRST_REPORTED ? versions.first : versions.latest;
    }

    @Override
    public void expect(Collection<Month> months) {
        expected.addAll(months);
    }

    @Override
    public void expectIndicators(Supplier<Set<IndicatorId>> indicators) {
        recorded.expect(indicators);
    }

    @Override
    public @Nullable BigDecimal recorded(Subject subject, Indicator indicator, Month month) {
        return recorded.value(subject, indicator, month);
    }

    @Override
    public MonthSlice slice(Month month) {
        int at = month.hashCode() & NEAR;
        MonthSlice near = nearSlices[at];
        if (near != null && month.equals(nearMonths[at])) return near;
        MonthSlice slice = find(month);
        nearMonths[at] = month;
        nearSlices[at] = slice;
        return slice;
    }

    private MonthSlice find(Month month) {
        MonthSlice known = seen.get(month);
        if (known != null) return known;
        Map<String, Long> current = revisions;
        if (current == null) {
            current = slices.revisions();
            revisions = current;
        }
        Long revision = current.get(month.toString());
        MonthSlice slice = revision == null ? NOTHING : slices.slice(month, revision);
        seen.put(month, slice);
        return slice;
    }

    private void fetch(String region, Month month) {
        Set<Month> wanted = new HashSet<>();
        wanted.add(month);
        for (Month m : expected) if (!own.containsKey(new RegionMonth(region, m))) wanted.add(m);
        for (Month m : wanted) own.put(new RegionMonth(region, m), new HashMap<>());
        jdbc.sql("""
                        select month, institution, indicator, value from indicators_observation
                        where region = :region and month = any(:months) and institution is not null
                        order by version""")
                .param("region", region)
                .param("months", wanted.stream().map(Month::toString).toArray(String[]::new))
                .query(row -> {
                    BigDecimal value = row.getBigDecimal(4);
                    Map<OwnKey, Versions> rows = own.get(new RegionMonth(region, Month.parse(row.getString(1))));
                    if (rows == null) return;
                    rows.merge(
                            new OwnKey(row.getString(2), row.getString(3)),
                            new Versions(value, value),
                            (before, now) -> new Versions(before.first, now.latest));
                });
    }
}
