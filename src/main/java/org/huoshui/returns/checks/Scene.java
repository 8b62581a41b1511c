package org.huoshui.returns.checks;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.Institution;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * One subject's month of a return, with everything a rule may look at.
 *
 * <p>Figures are computed with the return's values laid over what is stored, and each only once.
 */
final class Scene {

    private final Subject subject;
    private final @Nullable Institution institution;
    private final Month month;
    private final boolean covered;
    private final Map<IndicatorId, Candidate.Value> values;
    private final Map<IndicatorId, BigDecimal> lastMonth;
    private final Catalogue catalogue;
    private final Figures figures;
    private final Map<Phrase, Figure> computed = new HashMap<>();

    /**
     * @param institution absent for a region
     * @param covered whether the return speaks for the whole month of the institution, so that required items must be there
     * @param lastMonth the subject's own values a month before, base units
     * @param figures already assuming the return's values
     */
    Scene(
            Subject subject,
            @Nullable Institution institution,
            Month month,
            boolean covered,
            Map<IndicatorId, Candidate.Value> values,
            Map<IndicatorId, BigDecimal> lastMonth,
            Catalogue catalogue,
            Figures figures) {
        this.subject = subject;
        this.institution = institution;
        this.month = month;
        this.covered = covered;
        this.values = Map.copyOf(values);
        this.lastMonth = Map.copyOf(lastMonth);
        this.catalogue = catalogue;
        this.figures = figures;
    }

    Subject subject() {
        return subject;
    }

    @Nullable
    Institution institution() {
        return institution;
    }

    Month month() {
        return month;
    }

    boolean covered() {
        return covered;
    }

    Map<IndicatorId, Candidate.Value> values() {
        return values;
    }

    Map<IndicatorId, BigDecimal> lastMonth() {
        return lastMonth;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Indicator indicator(IndicatorId id) {
        return catalogue.find(id).orElseThrow();
    }

    /** Whether the check is meant for such a subject. */
    boolean isFor(Check check) {
        return institution == null ? check.regions() : check.institutions().contains(institution.kind());
    }

    void prepare(Collection<Phrase> phrases) {
        List<Phrase> missing = new LinkedHashSet<>(phrases)
                .stream().filter(p -> !computed.containsKey(p)).toList();
        if (missing.isEmpty()) return;
        List<Figure> found = figures.figures(missing, new Figures.Context(month, subject, Basis.LATEST));
        for (int i = 0; i < missing.size(); i++) computed.put(missing.get(i), found.get(i));
    }

    Figure figure(Phrase phrase) {
        prepare(List.of(phrase));
        return java.util.Objects.requireNonNull(computed.get(phrase));
    }

    static @Nullable BigDecimal number(Figure figure) {
        return figure.value() instanceof Figure.Value.Known(BigDecimal number) ? number : null;
    }

    /** Tells the same finding again when checks run again. */
    String key(Check check, String rest) {
        String who = switch (subject) {
            case Subject.OfInstitution(var id) -> id.code();
            case Subject.OfRegion(var id) -> id.code();
        };
        return check.code() + '/' + who + '/' + month + (rest.isEmpty() ? "" : "/" + rest);
    }

    /** A finding about these indicators, pointing to their cells where they have one. */
    Finding finding(
            Check check, String key, Collection<IndicatorId> about, Map<String, String> zh, Map<String, String> en) {
        List<Candidate.Value> there =
                about.stream().filter(values::containsKey).map(values::get).toList();
        String sheet = there.stream()
                .map(v -> v.observation().sheet())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<String> cells = there.stream()
                .map(Candidate.Value::observation)
                .filter(o -> java.util.Objects.equals(o.sheet(), sheet) && o.cell() != null)
                .map(o -> String.valueOf(o.cell()))
                .distinct()
                .toList();
        return new Finding(
                key(check, key),
                check.code(),
                check.severity(),
                fill(check.zh(), zh),
                fill(check.en(), en),
                sheet,
                cells);
    }

    /** The indicators whose cells a figure rests on: itself, or the operands of its formula. */
    Set<IndicatorId> leaves(
            Collection<Phrase> phrases, java.util.function.Function<String, Collection<Phrase>> operands) {
        Set<IndicatorId> leaves = new LinkedHashSet<>();
        for (Phrase p : phrases) {
            Indicator indicator = indicator(p.indicator());
            String formula = indicator.formula();
            if (indicator.aggregation() == Indicator.Aggregation.FORMULA && formula != null)
                leaves.addAll(leaves(operands.apply(formula), operands));
            else leaves.add(indicator.id());
        }
        return leaves;
    }

    private static String fill(String sentence, Map<String, String> words) {
        String s = sentence;
        for (Map.Entry<String, String> word : words.entrySet())
            s = s.replace('{' + word.getKey() + '}', word.getValue());
        return s;
    }
}
