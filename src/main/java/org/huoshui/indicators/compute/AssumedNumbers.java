package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** Stored numbers with some not yet accepted put in their place. */
final class AssumedNumbers implements Numbers {

    private final Numbers stored;
    private final Directory directory;
    private final Catalogue catalogue;
    private final Map<Key, BigDecimal> assumed = new HashMap<>();
    /** Institutions of a region that any assumption is about. */
    private final Map<RegionId, Set<InstitutionId>> touched = new HashMap<>();

    private record Key(Subject subject, IndicatorId indicator, Month month) {}

    AssumedNumbers(Numbers stored, Directory directory, Catalogue catalogue, Collection<Observation> candidates) {
        this.stored = stored;
        this.directory = directory;
        this.catalogue = catalogue;
        for (Observation o : candidates) {
            assumed.put(new Key(o.subject(), o.indicator(), o.month()), o.value());
            if (o.subject() instanceof Subject.OfInstitution(var id)) {
                directory
                        .institution(id)
                        .ifPresent(i -> touched.computeIfAbsent(i.region(), r -> new HashSet<>())
                                .add(id));
            }
        }
    }

    @Override
    public @Nullable BigDecimal institution(
            InstitutionId institution, IndicatorId indicator, Month month, Basis basis) {
        BigDecimal value = assumed.get(new Key(Subject.of(institution), indicator, month));
        // what was first reported stays so, whatever comes later
        BigDecimal before = stored.institution(institution, indicator, month, basis);
        if (value == null || (before != null && basis == Basis.FIRST_REPORTED)) return before;
        return value;
    }

    @Override
    public @Nullable Cell region(RegionId region, IndicatorId indicator, Month month, Basis basis) {
        Cell cell = stored.region(region, indicator, month, basis);
        BigDecimal own = assumed.get(new Key(Subject.of(region), indicator, month));
        if (own != null && (cell == null || cell.reporters() == null)) {
            if (cell == null || basis == Basis.LATEST) cell = new Cell(own, null, null);
        }
        IndicatorId weight = weightOf(indicator);
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        Set<String> reporters = new HashSet<>();
        if (cell != null && cell.reporters() != null) {
            value = cell.value();
            reporters.addAll(cell.reporters());
            if (cell.weight() != null) weights = cell.weight();
        }
        boolean changed = false;
        for (InstitutionId id : touched.getOrDefault(region, Set.of())) {
            if (!isAssumed(id, indicator, month) && (weight == null || !isAssumed(id, weight, month))) continue;
            changed = true;
            if (reporters.remove(id.code())) {
                Share before = share(stored, id, indicator, weight, month, basis);
                value = value.subtract(before.value);
                weights = weights.subtract(before.weight);
            }
            Share after = share(this, id, indicator, weight, month, basis);
            if (after.reported) {
                reporters.add(id.code());
                value = value.add(after.value);
                weights = weights.add(after.weight);
            }
        }
        if (!changed || reporters.isEmpty()) return cell;
        return new Cell(value, weight == null ? null : weights, reporters);
    }

    @Override
    public @Nullable Set<String> reporters(RegionId region, IndicatorId indicator, Month month) {
        Cell cell = region(region, indicator, month, Basis.LATEST);
        return cell == null ? null : cell.reporters();
    }

    private boolean isAssumed(InstitutionId id, IndicatorId indicator, Month month) {
        return assumed.containsKey(new Key(Subject.of(id), indicator, month));
    }

    private record Share(boolean reported, BigDecimal value, BigDecimal weight) {}

    private static Share share(
            Numbers numbers,
            InstitutionId id,
            IndicatorId indicator,
            @Nullable IndicatorId weight,
            Month month,
            Basis basis) {
        BigDecimal value = numbers.institution(id, indicator, month, basis);
        if (weight == null) return new Share(value != null, value == null ? BigDecimal.ZERO : value, BigDecimal.ZERO);
        BigDecimal w = numbers.institution(id, weight, month, basis);
        if (w == null || (value == null && w.signum() != 0)) return new Share(false, BigDecimal.ZERO, BigDecimal.ZERO);
        return new Share(true, value == null ? BigDecimal.ZERO : value.multiply(w), w);
    }

    private @Nullable IndicatorId weightOf(IndicatorId indicator) {
        Indicator found = catalogue.find(indicator).orElse(null);
        if (found == null || found.aggregation() != Indicator.Aggregation.WEIGHTED || found.formula() == null)
            return null;
        return catalogue.named(found.formula()).map(Indicator::id).orElse(null);
    }

    @Override
    public void expect(Collection<Month> months) {
        stored.expect(months);
    }

    @Override
    public void expectIndicators(Supplier<Set<IndicatorId>> indicators) {
        stored.expectIndicators(indicators);
    }

    @Override
    public @Nullable BigDecimal recorded(Subject subject, Indicator indicator, Month month) {
        return stored.recorded(subject, indicator, month);
    }

    @Override
    public @Nullable MonthSlice slice(Month month) {
        return null;
    }
}
