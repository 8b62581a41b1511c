package org.huoshui.returns.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.springframework.stereotype.Component;

/** Runs the checks in force over a return, each subject's month by itself. */
@Component
public class Checker {

    private record Key(Subject subject, Month month) {}

    private final Checks checks;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Observations observations;
    private final Figures figures;
    private final Formulas formulas;
    private final Phrases phrases;
    private final Map<Check.Kind, Rule> rules = new EnumMap<>(Check.Kind.class);

    Checker(
            Checks checks,
            Catalogue catalogue,
            Directory directory,
            Observations observations,
            Figures figures,
            Formulas formulas,
            Phrases phrases) {
        this.checks = checks;
        this.catalogue = catalogue;
        this.directory = directory;
        this.observations = observations;
        this.figures = figures;
        this.formulas = formulas;
        this.phrases = phrases;
        rules.put(Check.Kind.REQUIRED, new RequiredRule());
        rules.put(Check.Kind.NON_NEGATIVE, new NonNegativeRule());
        rules.put(Check.Kind.EXPRESSION, new ExpressionRule(formulas, phrases));
        rules.put(Check.Kind.UNIT_SLIP, new UnitSlipRule());
        rules.put(Check.Kind.OUTLIER, new OutlierRule(phrases, directory));
    }

    /** Errors first, then in the order of the checks and of months. */
    public List<Finding> run(Candidate candidate) {
        Figures assuming = figures.assuming(candidate.observations());
        Map<Key, Map<IndicatorId, Candidate.Value>> months = new HashMap<>();
        for (Candidate.Value value : candidate.values()) {
            Observation o = value.observation();
            months.computeIfAbsent(new Key(o.subject(), o.month()), k -> new TreeMap<>())
                    .put(o.indicator(), value);
        }
        for (Candidate.Cover cover : candidate.covers())
            months.computeIfAbsent(new Key(Subject.of(cover.institution()), cover.month()), k -> new TreeMap<>());

        List<Finding> findings = new ArrayList<>();
        Map<Month, List<Check>> inForce = new HashMap<>();
        months.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().month()))
                .forEach(e -> {
                    Key key = e.getKey();
                    Scene scene = scene(key, e.getValue(), months, candidate, assuming);
                    List<Check> meant = inForce.computeIfAbsent(key.month(), checks::inForce).stream()
                            .filter(scene::isFor)
                            .toList();
                    prepare(meant, scene);
                    for (Check check : meant)
                        findings.addAll(java.util.Objects.requireNonNull(rules.get(check.kind()))
                                .find(check, scene));
                });
        findings.sort(Comparator.comparing(Finding::severity));
        return findings;
    }

    /** Throws {@link org.huoshui.kernel.Refused} when the check's rule cannot be read. */
    public void mustBeReadable(Check check) {
        switch (check.kind()) {
            case EXPRESSION -> formulas.parse(check.rule());
            case OUTLIER -> OutlierRule.phrase(phrases, check);
            case UNIT_SLIP -> UnitSlipRule.factors(check);
            case REQUIRED, NON_NEGATIVE -> {}
        }
    }

    private Scene scene(
            Key key,
            Map<IndicatorId, Candidate.Value> values,
            Map<Key, Map<IndicatorId, Candidate.Value>> months,
            Candidate candidate,
            Figures assuming) {
        Month before = key.month().previous();
        Map<IndicatorId, BigDecimal> lastMonth = new HashMap<>(observations.reported(key.subject(), before));
        months.getOrDefault(new Key(key.subject(), before), Map.of())
                .forEach((id, v) -> lastMonth.put(id, v.observation().value()));
        Institution institution = null;
        boolean covered = false;
        if (key.subject() instanceof Subject.OfInstitution(InstitutionId id)) {
            institution = directory.institution(id).orElse(null);
            covered = candidate.covers().contains(new Candidate.Cover(id, key.month()));
        }
        return new Scene(key.subject(), institution, key.month(), covered, values, lastMonth, catalogue, assuming);
    }

    // one reading of observations for all rules of the month
    private void prepare(List<Check> meant, Scene scene) {
        List<Phrase> phrases = meant.stream()
                .filter(c -> c.kind() == Check.Kind.EXPRESSION)
                .flatMap(c -> formulas.parse(c.rule()).phrases().stream())
                .toList();
        scene.prepare(phrases);
    }
}
