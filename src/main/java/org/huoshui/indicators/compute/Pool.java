package org.huoshui.indicators.compute;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.Institution;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** Whom a rank is taken among. Remembers where its members stand in each month, so that the next indicator need not ask. */
final class Pool {

    private final String name;
    private final List<Subject> members;
    private final List<RegionId> regions;
    private final Map<Subject, Integer> places = new HashMap<>();
    private final Map<MonthSlice, int[]> rows = new IdentityHashMap<>();
    private final Map<Obliged, Roster.Expected[]> expected = new HashMap<>();

    private record Obliged(
            Month month,
            Set<Institution.Kind> kinds,
            @Nullable IndicatorId optional) {}

    private Pool(String name, List<Subject> members, List<RegionId> regions) {
        this.name = name;
        this.members = members;
        this.regions = regions;
        for (int i = 0; i < members.size(); i++) places.put(members.get(i), i);
    }

    static Pool ofRegions(String name, List<RegionId> regions) {
        return new Pool(name, regions.stream().map(Subject::of).toList(), regions);
    }

    static Pool ofInstitutions(String name, List<Institution> institutions) {
        return new Pool(name, institutions.stream().map(i -> Subject.of(i.id())).toList(), List.of());
    }

    String name() {
        return name;
    }

    List<Subject> members() {
        return members;
    }

    /** Where the subject stands among the members, or −1. */
    int placeOf(Subject subject) {
        return places.getOrDefault(subject, -1);
    }

    boolean isOfRegions() {
        return !regions.isEmpty();
    }

    /** The row of each member in the slice, in the order of members. */
    int[] rows(MonthSlice slice) {
        return rows.computeIfAbsent(
                slice, s -> regions.stream().mapToInt(r -> s.row(r.code())).toArray());
    }

    Roster.Expected[] expected(Roster roster, Indicator indicator, Month month) {
        Obliged key = new Obliged(
                month, indicator.requiredOf(), indicator.requiredOf().isEmpty() ? indicator.id() : null);
        Roster.Expected[] known = expected.get(key);
        if (known == null) {
            known = regions.stream()
                    .map(r -> roster.expected(r, indicator, month))
                    .toArray(Roster.Expected[]::new);
            expected.put(key, known);
        }
        return known;
    }
}
