package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.RegionGroup;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure.Value;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Indicator.Aggregation;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * Ranks: one more than the number of members that stand better. Ties share a place and the next is left out (1, 1, 3);
 * whose number has no meaning stays unranked; while a member has not reported, or not in full, nobody is ranked.
 */
final class Ranking {

    /** A generous bound on the relative error of a number read as a double and subtracted or divided once. */
    private static final double EPSILON = 4e-15;

    private final Directory directory;
    private final Vocabulary words;
    private final Numbers numbers;
    private final Roster roster;
    private final Comparing comparing;
    private final Map<PoolKey, Pool> pools = new HashMap<>();

    private record PoolKey(@Nullable RegionId of, @Nullable String group) {}

    Ranking(Directory directory, Vocabulary words, Numbers numbers, Roster roster, Comparing comparing) {
        this.directory = directory;
        this.words = words;
        this.numbers = numbers;
        this.roster = roster;
        this.comparing = comparing;
    }

    Computed rank(
            Subject subject, Indicator indicator, Month month, Basis basis, Comparison of, @Nullable String group) {
        Pool pool = pool(subject, indicator, month, group);
        if (pool == null) return Computed.undefined(FigureFault.UNKNOWN_POOL, group);
        if (pool.placeOf(subject) < 0)
            return Computed.undefined(FigureFault.NOT_IN_POOL, words.name(subject), pool.name());
        Computed own = standing(subject, indicator, month, basis, of);
        if (own.value() instanceof Value.Undefined || own.value() instanceof Value.Refused) return own;
        BigDecimal mine = own.number();
        Set<String> missing = new LinkedHashSet<>();
        if (mine == null) missing.addAll(words.whoIsMissing(own, subject, roster));
        int better =
                mine == null ? 0 : countBetter(new Race(pool, indicator, month, basis, of), subject, mine, missing);
        if (mine == null) collectMissing(pool, indicator, month, basis, of, missing);
        if (!missing.isEmpty()) {
            List<String> who = List.copyOf(missing);
            String what = indicator.name() + words.comparison(of, null);
            return Computed.refused(who, FigureFault.RANK_INCOMPLETE, what, String.join("、", who));
        }
        return Computed.known(BigDecimal.valueOf(better + 1L), own.cover());
    }

    /** What a member is ranked by. */
    Computed standing(Subject subject, Indicator indicator, Month month, Basis basis, Comparison of) {
        return of == Comparison.VALUE
                ? comparing.settled(subject, indicator, month, basis)
                : comparing.compute(subject, indicator, month, basis, of, null);
    }

    private void collectMissing(
            Pool pool, Indicator indicator, Month month, Basis basis, Comparison of, Set<String> missing) {
        for (Subject member : pool.members()) {
            Computed standing = standing(member, indicator, month, basis, of);
            if (standing.value() instanceof Value.Missing) missing.addAll(words.whoIsMissing(standing, member, roster));
        }
    }

    private int countBetter(Race race, Subject subject, BigDecimal mine, Set<String> missing) {
        double own = mine.doubleValue();
        double ownDoubt = Math.abs(own) * EPSILON;
        int sign = race.indicator.direction() == Indicator.Direction.LOWER_FIRST ? -1 : 1;
        List<Subject> members = race.pool.members();
        int self = race.pool.placeOf(subject);
        int better = 0;
        for (int i = 0; i < members.size(); i++) {
            if (i == self) continue;
            if (race.quick(i) && Math.abs(race.score - own) > race.doubt + ownDoubt) {
                if (race.score > own == sign > 0) better++;
                continue;
            }
            Subject member = members.get(i);
            Computed standing = standing(member, race.indicator, race.month, race.basis, race.of);
            BigDecimal other = standing.number();
            if (other != null) {
                if (other.compareTo(mine) * sign > 0) better++;
            } else if (standing.value() instanceof Value.Missing) {
                missing.addAll(words.whoIsMissing(standing, member, roster));
            }
        }
        return better;
    }

    /** Members in the order of a ranking list, each with its number; unranked and missing ones at the end. */
    List<Standing> standings(Pool pool, Indicator indicator, Month month, Basis basis, Comparison of) {
        List<Standing> list = new ArrayList<>();
        for (Subject member : pool.members())
            list.add(new Standing(member, standing(member, indicator, month, basis, of)));
        int sign = indicator.direction() == Indicator.Direction.LOWER_FIRST ? 1 : -1;
        list.sort((a, b) -> {
            BigDecimal x = a.computed.number();
            BigDecimal y = b.computed.number();
            if (x == null || y == null) return Boolean.compare(x == null, y == null);
            return x.compareTo(y) * sign;
        });
        return list;
    }

    record Standing(Subject member, Computed computed) {}

    /** Null when no group bears the name. */
    @Nullable
    Pool pool(Subject subject, Indicator indicator, Month month, @Nullable String group) {
        return switch (subject) {
            case Subject.OfRegion(var id) -> {
                PoolKey key = new PoolKey(group == null ? id : null, group);
                Pool known = pools.get(key);
                if (known != null) yield known;
                RegionGroup found = group == null
                        ? directory.siblings(id)
                        : directory.groupNamed(group).orElse(null);
                if (found == null) yield null;
                Pool pool = Pool.ofRegions(found.name(), found.members());
                pools.put(key, pool);
                yield pool;
            }
            case Subject.OfInstitution(var id) -> {
                Institution own = roster.find(id);
                if (own == null || group != null) yield null;
                Set<String> expected = indicator.requiredOf().isEmpty()
                        ? roster.expected(own.region(), indicator, month).codes()
                        : Set.of();
                yield Pool.ofInstitutions(
                        words.name(Subject.of(own.region())),
                        roster.in(own.region()).stream()
                                .filter(i -> i.activeIn(month))
                                .filter(i -> belongs(i, own, indicator, expected))
                                .toList());
            }
        };
    }

    // banks among banks: a derived item has no list of who must report it
    private static boolean belongs(Institution i, Institution own, Indicator indicator, Set<String> expected) {
        if (!indicator.requiredOf().isEmpty()) return indicator.requiredOf().contains(i.kind());
        if (indicator.aggregation() == Aggregation.FORMULA)
            return i.kind().isBank() == own.kind().isBank()
                    && i.kind().isInsurer() == own.kind().isInsurer();
        return expected.contains(i.id().code());
    }

    /**
     * Reads members' standings straight from the slices as doubles. A member it cannot judge (not there, incomplete, no
     * positive base, derived) and one too close to call are left to the exact way.
     */
    private final class Race {
        private final Pool pool;
        private final Indicator indicator;
        private final Month month;
        private final Basis basis;
        private final Comparison of;
        private final @Nullable MonthSlice now;
        private final @Nullable MonthSlice base;
        private int @Nullable [] nowRows;
        private int @Nullable [] baseRows;
        private Roster.Expected @Nullable [] nowExpected;
        private Roster.Expected @Nullable [] baseExpected;
        private int nowColumn = -1;
        private int baseColumn = -1;
        double score;
        double doubt;

        Race(Pool pool, Indicator indicator, Month month, Basis basis, Comparison of) {
            this.pool = pool;
            this.indicator = indicator;
            this.month = month;
            this.basis = basis;
            this.of = of;
            boolean direct = pool.isOfRegions()
                    && (indicator.aggregation() == Aggregation.SUM || indicator.aggregation() == Aggregation.NONE);
            Month baseMonth = baseMonth(of, month);
            boolean comparable = of == Comparison.VALUE || baseMonth != null;
            now = direct && comparable ? numbers.slice(month) : null;
            base = now != null && baseMonth != null ? numbers.slice(baseMonth) : null;
            if (now != null) {
                nowRows = pool.rows(now);
                nowColumn = now.column(indicator.id().code());
                nowExpected = pool.expected(roster, indicator, month);
            }
            if (base != null && baseMonth != null) {
                baseRows = pool.rows(base);
                baseColumn = base.column(indicator.id().code());
                baseExpected = pool.expected(roster, indicator, baseMonth);
            }
        }

        /** Fills score and doubt; false where the exact way must be gone. */
        boolean quick(int member) {
            if (now == null || nowRows == null || nowExpected == null) return false;
            int slot = slot(now, nowRows[member], nowColumn, nowExpected[member]);
            if (slot < 0) return false;
            double x = now.approximate(slot, basis);
            if (base == null || baseRows == null || baseExpected == null) {
                score = x;
                doubt = Math.abs(x) * EPSILON;
                return true;
            }
            int baseSlot = slot(base, baseRows[member], baseColumn, baseExpected[member]);
            if (baseSlot < 0) return false;
            double y = base.approximate(baseSlot, basis);
            double spread = (Math.abs(x) + Math.abs(y)) * EPSILON;
            if (!of.isGrowth()) {
                score = x - y;
                doubt = spread;
                return true;
            }
            if (y <= 0) return false;
            score = (x - y) / y * 100;
            doubt = 100 * spread / y + Math.abs(score) * EPSILON;
            return true;
        }

        private static int slot(MonthSlice slice, int row, int column, Roster.Expected expected) {
            int slot = slice.slot(row, column);
            if (slot < 0) return -1;
            Set<String> reporters = slice.reporters(slot);
            return reporters == null || expected.cover(reporters).complete() ? slot : -1;
        }
    }

    private static @Nullable Month baseMonth(Comparison of, Month month) {
        return switch (of) {
            case DELTA_YEAR_START, GROWTH_YEAR_START, DELTA_PP_YEAR_START -> month.yearStart();
            case DELTA_YOY, GROWTH_YOY, DELTA_PP_YOY -> month.lastYear();
            case DELTA_MOM, GROWTH_MOM -> month.previous();
            default -> null;
        };
    }
}
