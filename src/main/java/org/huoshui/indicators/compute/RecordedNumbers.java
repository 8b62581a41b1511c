package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.compute.StoredFacts.Whose;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * What facts of daily work add up to, as one request sees them. All that will be asked for is fetched with the first that is,
 * every month of it at once; nothing is fetched for an indicator no source offers.
 */
final class RecordedNumbers {

    private final StoredFacts facts;
    private final Directory directory;
    private final List<Supplier<Set<IndicatorId>>> expected = new ArrayList<>();
    private final Map<Whose, Set<IndicatorId>> fetched = new EnumMap<>(Whose.class);
    private final Map<Key, NavigableMap<Month, BigDecimal>> sums = new HashMap<>();

    /** @param subject code of the region or the institution */
    private record Key(Whose whose, String subject, String indicator) {}

    RecordedNumbers(StoredFacts facts, Directory directory) {
        this.facts = facts;
        this.directory = directory;
    }

    void expect(Supplier<Set<IndicatorId>> indicators) {
        expected.add(indicators);
    }

    @Nullable
    BigDecimal value(Subject subject, Indicator indicator, Month month) {
        if (!facts.offered().contains(indicator.id()) || indicator.kind() == Indicator.Kind.RATIO) return null;
        Whose whose = whose(subject);
        Set<IndicatorId> there = fetched.computeIfAbsent(whose, k -> new HashSet<>());
        if (!there.contains(indicator.id())) fetch(whose, there, indicator.id());
        NavigableMap<Month, BigDecimal> months =
                sums.get(new Key(whose, code(subject), indicator.id().code()));
        if (months == null || month.isBefore(months.firstKey()) || facts.isToCome(month)) return null;
        NavigableMap<Month, BigDecimal> counting = indicator.kind() == Indicator.Kind.FLOW
                ? months.subMap(Month.of(month.year(), 1), true, month, true)
                : months.headMap(month, true);
        return counting.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Whose whose(Subject subject) {
        return switch (subject) {
            case Subject.OfInstitution of -> Whose.INSTITUTIONS;
            case Subject.OfRegion(var id) -> isTownship(id) ? Whose.TOWNSHIPS : Whose.COUNTIES;
        };
    }

    private boolean isTownship(RegionId id) {
        return directory.region(id).map(Region::level).orElse(null) == Region.Level.TOWNSHIP;
    }

    private static String code(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> region.code();
            case Subject.OfInstitution(var institution) -> institution.code();
        };
    }

    private void fetch(Whose whose, Set<IndicatorId> there, IndicatorId asked) {
        Set<IndicatorId> wanted = new HashSet<>();
        for (Supplier<Set<IndicatorId>> some : expected) wanted.addAll(some.get());
        // whoever asks for a second one that was not foretold goes through the whole catalogue
        if (!wanted.contains(asked) && !there.isEmpty()) wanted.addAll(facts.offered());
        wanted.add(asked);
        wanted.retainAll(facts.offered());
        wanted.removeAll(there);
        there.addAll(wanted);
        for (StoredFacts.Sum sum : facts.sums(wanted, whose)) {
            String subject = whose == Whose.INSTITUTIONS ? sum.institution() : sum.region();
            sums.computeIfAbsent(new Key(whose, subject, sum.indicator()), key -> new TreeMap<>())
                    .merge(sum.month(), sum.value(), BigDecimal::add);
        }
    }
}
