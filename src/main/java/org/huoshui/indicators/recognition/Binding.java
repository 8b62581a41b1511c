package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.recognition.Frame.Named;
import org.huoshui.indicators.recognition.Nearby.Hit;
import org.jspecify.annotations.Nullable;

/** Weighs the names in a sentence against the cues around a figure. */
final class Binding {

    /** @param comparison absent where the phrase language has no word for it */
    record Meaning(Indicator indicator, @Nullable Comparison comparison, double weight, double confidence) {}

    /** Below this a meaning is a guess that later figures must not lean on. */
    static final double KNOWN = 0.3;

    private static final int KEPT = 5;
    private static final double LEAST = 0.2;
    /** A plain value whose clause names nobody seldom belongs to whom the clause before named. */
    private static final double CARRIED = 0.45;

    private static final double RELATED = 3.6;
    /** Where the clause itself betrays another subject, a carried one steps back. */
    private static final double OUTSPOKEN = 0.7;
    /** Within one family (insurance.agri_specialty) the talk goes on. */
    private static final double FAMILY = 0.55;

    private Binding() {}

    static List<Meaning> of(Frame frame, List<Hit> hits, Kin kin, ToDoubleFunction<Indicator> counted) {
        Map<Indicator, Meaning> meanings = new LinkedHashMap<>();
        boolean outspoken = hits.stream()
                .anyMatch(hit -> hit.isOwn() && Fit.of(frame, hit.cue().indicator()) > 0.8);
        for (Named named : frame.named()) take(meanings, weighed(named(frame, named, outspoken), counted));
        // 房地产贷款余额: the clause speaks of something the catalogue does not know
        boolean foreign = frame.named().stream()
                .anyMatch(named -> named.weight() <= SubjectNames.OF_SOMETHING_ELSE && named.nearness() > 0.99);
        for (Hit hit : hits) if (hit.isOwn() || !foreign) take(meanings, weighed(hinted(frame, hit), counted));
        if (frame.previous() != null)
            for (Indicator relative : kin.after(
                    frame.previous(),
                    frame.between(),
                    frame.closed() || frame.numeral().measure() == Numeral.Measure.MONEY))
                take(meanings, weighed(related(frame, relative), counted));
        List<Meaning> best = new ArrayList<>(meanings.values());
        best.sort(Comparator.comparingDouble(Meaning::weight).reversed());
        List<Meaning> kept = new ArrayList<>();
        for (Meaning meaning : best) {
            if (meaning.confidence < LEAST || kept.size() == KEPT) continue;
            kept.add(kept.isEmpty() ? contested(meaning, best) : lesser(meaning, kept.getFirst(), kept.getLast()));
        }
        return kept;
    }

    private static void take(Map<Indicator, Meaning> meanings, @Nullable Meaning meaning) {
        if (meaning != null) meanings.merge(meaning.indicator, meaning, (a, b) -> a.weight >= b.weight ? a : b);
    }

    private static @Nullable Meaning weighed(@Nullable Meaning meaning, ToDoubleFunction<Indicator> counted) {
        if (meaning == null) return null;
        double factor = counted.applyAsDouble(meaning.indicator);
        return new Meaning(
                meaning.indicator,
                meaning.comparison,
                meaning.weight * factor,
                Math.min(0.98, meaning.confidence * factor));
    }

    private static @Nullable Meaning named(Frame frame, Named named, boolean outspoken) {
        double fit = Fit.of(frame, named.indicator());
        if (fit == 0) return null;
        Comparisons.Reading reading = Comparisons.of(frame, named.indicator());
        boolean leans = frame.leansOnAnother();
        if (frame.echo() != null && named.indicator().equals(frame.echo().indicator()))
            return new Meaning(named.indicator(), frame.echo().comparison(), SubjectNames.FULL, 0.85 * fit);
        boolean elsewhere = named.nearness() < 0.99 && !leans;
        double near = elsewhere ? CARRIED * named.nearness() : named.nearness();
        if (!elsewhere && outspoken && named.nearness() < 0.99) near *= OUTSPOKEN;
        double weight = named.weight() * near * fit;
        double sure = named.weight() >= 2 ? 0.98 : named.weight() > SubjectNames.OF_SOMETHING_ELSE ? 0.8 : 0.28;
        return new Meaning(named.indicator(), reading.comparison(), weight, sure * near * fit * reading.sure());
    }

    private static @Nullable Meaning related(Frame frame, Indicator relative) {
        double fit = Fit.of(frame, relative);
        if (fit == 0) return null;
        Comparisons.Reading reading = Comparisons.of(frame, relative);
        boolean value = reading.comparison() == null || reading.comparison().isGrowth();
        return value ? null : new Meaning(relative, reading.comparison(), RELATED * fit, 0.9 * fit * reading.sure());
    }

    private static @Nullable Meaning hinted(Frame frame, Hit hit) {
        Indicator indicator = hit.cue().indicator();
        double fit = Fit.of(frame, indicator);
        if (fit == 0) return null;
        Comparisons.Reading reading = Comparisons.of(frame, indicator);
        double single = hit.cue().groups() == 1 ? 0.9 : 1;
        return new Meaning(
                indicator,
                reading.comparison(),
                hit.weight() * fit * single + (isFamily(indicator, frame.previous()) ? FAMILY : 0),
                Math.min(0.97, hit.nearness() * fit * single * reading.sure()));
    }

    private static boolean isFamily(Indicator one, @Nullable Indicator other) {
        if (other == null || other.equals(one)) return false;
        String code = one.id().code();
        int end = code.lastIndexOf('.');
        return end > 0 && code.indexOf('.') < end && other.id().code().startsWith(code.substring(0, end + 1));
    }

    // two that fit about as well make neither sure
    private static Meaning contested(Meaning first, List<Meaning> all) {
        double second = all.stream()
                .filter(meaning -> !meaning.equals(first))
                .mapToDouble(Meaning::weight)
                .max()
                .orElse(0);
        double lead = first.weight <= 0 ? 0 : (first.weight - second) / first.weight;
        double factor = lead >= 0.25 ? 1 : 0.75 + lead;
        return new Meaning(first.indicator, first.comparison, first.weight, first.confidence * factor);
    }

    private static Meaning lesser(Meaning meaning, Meaning first, Meaning before) {
        double share = first.weight <= 0 ? 0 : Math.min(1, meaning.weight / first.weight);
        return new Meaning(
                meaning.indicator,
                meaning.comparison,
                meaning.weight,
                Math.min(before.confidence, Math.min(meaning.confidence, first.confidence) * share * 0.9));
    }
}
