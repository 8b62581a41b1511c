package org.huoshui.indicators.compute;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Looks up what a request talks about: indicators with their formulas, places with their names. */
final class Vocabulary {

    private final Catalogue catalogue;
    private final Directory directory;
    private final Formulas formulas;
    private @Nullable Map<RegionId, List<RegionId>> children;

    Vocabulary(Catalogue catalogue, Directory directory, Formulas formulas) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.formulas = formulas;
    }

    Indicator indicator(IndicatorId id) {
        return catalogue.find(id).orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_INDICATOR, id));
    }

    Optional<Indicator> named(String name) {
        Optional<Indicator> found = catalogue.named(name);
        if (found.isPresent() || !name.matches("[a-z0-9_.]+")) return found;
        return catalogue.find(new IndicatorId(name));
    }

    Formulas.Formula formula(Indicator indicator) {
        String text = indicator.formula();
        if (text == null) throw new IllegalStateException(indicator.id() + " has no formula");
        return formulas.parse(text);
    }

    /** The indicators these phrases rest on: their own, those in formulas, weights and wholes. */
    Set<IndicatorId> behind(Collection<Phrase> phrases) {
        Set<IndicatorId> behind = new HashSet<>();
        Deque<IndicatorId> open = new ArrayDeque<>();
        for (Phrase phrase : phrases) {
            open.add(phrase.indicator());
            if (phrase.comparison() == Comparison.SHARE && phrase.argument() != null)
                named(phrase.argument()).map(Indicator::id).ifPresent(open::add);
        }
        while (!open.isEmpty()) {
            IndicatorId id = open.remove();
            if (!behind.add(id)) continue;
            Indicator indicator = indicator(id);
            String formula = indicator.formula();
            if (indicator.aggregation() == Indicator.Aggregation.FORMULA)
                formula(indicator).phrases().forEach(operand -> open.add(operand.indicator()));
            else if (formula != null) named(formula).map(Indicator::id).ifPresent(open::add);
        }
        return behind;
    }

    String name(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var id) ->
                directory.region(id).map(Region::name).orElse(id.code());
            case Subject.OfInstitution(var id) ->
                directory.institution(id).map(Institution::shortName).orElse(id.code());
        };
    }

    String comparison(Comparison comparison, @Nullable String argument) {
        return comparison.chinese() + (argument == null ? "" : "(" + argument + ")");
    }

    List<RegionId> children(RegionId parent) {
        Map<RegionId, List<RegionId>> all = children;
        if (all == null) {
            all = new HashMap<>();
            for (Region region : directory.regions())
                if (region.parent() != null)
                    all.computeIfAbsent(region.parent(), p -> new ArrayList<>()).add(region.id());
            children = all;
        }
        return all.getOrDefault(parent, List.of());
    }

    /**
     * The regions that make up another. A county is not the sum of its townships: what lies in none of them, or is not told by
     * township, would be lost.
     */
    List<RegionId> parts(RegionId whole) {
        return children(whole).stream()
                .filter(id -> directory.region(id).map(Region::level).orElse(null) != Region.Level.TOWNSHIP)
                .toList();
    }

    /** Whom to telephone: institutions where a total has gaps, else the subject itself. */
    List<String> whoIsMissing(Computed computed, Subject subject, Roster roster) {
        if (computed.value() instanceof Figure.Value.Missing(var who, var problem) && !who.isEmpty()) return who;
        if (!computed.cover().complete()) return roster.names(computed.cover().missing());
        return List.of(name(subject));
    }
}
