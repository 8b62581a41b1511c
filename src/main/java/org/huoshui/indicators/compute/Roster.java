package org.huoshui.indicators.compute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs in a total: the N of "n of N". Of an item that kinds of institution must report, those active in the month;
 * of an optional item, those that reported it at least once in the twelve months up to it. Worked out once per request.
 */
final class Roster {

    private static final int OPTIONAL_MONTHS = 12;

    private final Directory directory;
    private final Numbers numbers;
    private final Map<RegionId, List<Institution>> institutions = new HashMap<>();
    private final Map<Required, Expected> required = new HashMap<>();
    private final Map<Optional, Expected> optional = new HashMap<>();

    private final Map<Active, Expected> actives = new HashMap<>();
    private final Map<Month, List<Month>> years = new HashMap<>();

    /** Reporters by content: two indicators reported by the same institutions share one answer. */
    private record Active(RegionId region, Month month, Set<String> reporters) {}

    private record Required(RegionId region, Month month, Set<Institution.Kind> kinds) {}

    private record Optional(RegionId region, Month month, IndicatorId indicator) {}

    Roster(Directory directory, Numbers numbers) {
        this.directory = directory;
        this.numbers = numbers;
    }

    /** The institutions that belong in one total. Knows again the sets of reporters it has already been shown. */
    static final class Expected {
        private final Set<String> codes;
        private final Map<Set<String>, Computed.Cover> covers = new IdentityHashMap<>();

        Expected(Set<String> codes) {
            this.codes = codes;
        }

        Set<String> codes() {
            return codes;
        }

        Computed.Cover cover(Set<String> reporters) {
            Computed.Cover known = covers.get(reporters);
            if (known == null) {
                known = new Computed.Cover(
                        codes,
                        codes.stream().filter(c -> !reporters.contains(c)).collect(Collectors.toUnmodifiableSet()));
                covers.put(reporters, known);
            }
            return known;
        }
    }

    Expected expected(RegionId region, Indicator indicator, Month month) {
        if (indicator.requiredOf().isEmpty()) {
            Optional key = new Optional(region, month, indicator.id());
            Expected known = optional.get(key);
            if (known == null) optional.put(key, known = lately(region, indicator, month));
            return known;
        }
        Required key = new Required(region, month, indicator.requiredOf());
        Expected known = required.get(key);
        if (known == null) required.put(key, known = obliged(region, indicator.requiredOf(), month));
        return known;
    }

    private Expected obliged(RegionId region, Set<Institution.Kind> kinds, Month month) {
        return new Expected(in(region).stream()
                .filter(i -> kinds.contains(i.kind()) && i.activeIn(month))
                .map(i -> i.id().code())
                .collect(Collectors.toUnmodifiableSet()));
    }

    static List<Month> twelveUpTo(Month month) {
        return IntStream.range(0, OPTIONAL_MONTHS).mapToObj(month::minus).toList();
    }

    private Expected lately(RegionId region, Indicator indicator, Month month) {
        Set<String> reporters = Set.of();
        for (Month when : years.computeIfAbsent(month, Roster::twelveUpTo)) {
            Set<String> those = numbers.reporters(region, indicator.id(), when);
            // month after month it is mostly the same set, and the same object
            if (those == null || those == reporters) continue;
            if (reporters.isEmpty()) {
                reporters = those;
            } else if (!reporters.containsAll(those)) {
                Set<String> both = new HashSet<>(reporters);
                both.addAll(those);
                reporters = both;
            }
        }
        Set<String> lately = reporters;
        return actives.computeIfAbsent(
                new Active(region, month, lately),
                key -> new Expected(in(region).stream()
                        .filter(i -> i.activeIn(month))
                        .map(i -> i.id().code())
                        .filter(lately::contains)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    List<Institution> in(RegionId region) {
        List<Institution> known = institutions.get(region);
        if (known == null) institutions.put(region, known = directory.institutionsIn(region));
        return known;
    }

    /** Short names, in the order of print. */
    List<String> names(Set<String> codes) {
        return codes.stream()
                .map(c -> directory.institution(new InstitutionId(c)))
                .flatMap(java.util.Optional::stream)
                .sorted(java.util.Comparator.comparing(this::place))
                .map(Institution::shortName)
                .toList();
    }

    private int place(Institution institution) {
        return in(institution.region()).indexOf(institution);
    }

    @Nullable
    Institution find(InstitutionId id) {
        return directory.institution(id).orElse(null);
    }
}
