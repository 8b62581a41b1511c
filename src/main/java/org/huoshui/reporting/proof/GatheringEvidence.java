package org.huoshui.reporting.proof;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Facts;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Proof;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Wording;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.reporting.WrittenReport;
import org.huoshui.reporting.proof.Evidence.EvidentFigure;
import org.huoshui.reporting.proof.Evidence.Seen;
import org.huoshui.reporting.proof.Evidence.Source;
import org.huoshui.reporting.proof.Evidence.Step;
import org.huoshui.reporting.template.ContentControl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proves all figures of a written report at once, in the transaction that wrote it, and folds what they share. */
@Component
class GatheringEvidence {

    private static final int RECORDS_TOLD = 5;

    private final Figures figures;
    private final Phrases phrases;
    private final Catalogue catalogue;
    private final Directory directory;
    private final InstantSource clock;

    GatheringEvidence(Figures figures, Phrases phrases, Catalogue catalogue, Directory directory, InstantSource clock) {
        this.figures = figures;
        this.phrases = phrases;
        this.catalogue = catalogue;
        this.directory = directory;
        this.clock = clock;
    }

    Evidence of(WrittenReport written) {
        Figures.Context context =
                new Figures.Context(written.month(), Subject.of(directory.home().id()), written.basis());
        List<Phrase> asked =
                written.figures().stream().map(one -> one.figure().phrase()).toList();
        List<Proof> proofs = figures.prove(asked, context);
        Folded folded = new Folded();
        List<EvidentFigure> evident = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            WrittenReport.PrintedFigure one = written.figures().get(i);
            // written from other numbers than it was proved with: both happened in one transaction, unless somebody
            // split it
            if (!proofs.get(i).text().startsWith(one.figure().text()))
                throw Refused.because(ProofError.DATA_MOVED, one.phrase());
            evident.add(figure(one, folded.step(proofs.get(i))));
        }
        return new Evidence(
                written.template(),
                written.month().toString(),
                written.basis().name(),
                Asking.required().account(),
                clock.instant().toString(),
                evident,
                folded.steps,
                folded.observations,
                folded.sources);
    }

    private EvidentFigure figure(WrittenReport.PrintedFigure one, int proof) {
        Figure figure = one.figure();
        Phrase phrase = figure.phrase();
        Problem reason = one.reason();
        BigDecimal value = figure.value() instanceof Figure.Value.Known(BigDecimal number) ? number : null;
        Unit unit = phrase.unit();
        return new EvidentFigure(
                one.ordinal(),
                one.chart(),
                one.tag(),
                one.phrase(),
                ContentControl.alias(phrases, figure),
                figure.name(),
                phrase.indicator().code(),
                phrase.comparison().name(),
                phrase.argument(),
                phrase.signed(),
                code(figure.subject()),
                figure.month().toString(),
                unit == null ? null : unit.symbol(),
                phrase.decimals(),
                figure.unit().symbol(),
                Wording.decimals(phrase, figure.indicator()),
                one.text(),
                one.state().name(),
                value == null ? null : value.toPlainString(),
                reason == null ? null : reason.zh(),
                reason == null ? null : reason.en(),
                proof);
    }

    private static String code(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var id) -> id.code();
            case Subject.OfInstitution(var id) -> id.code();
        };
    }

    /** Proofs taken apart, each step and observation once. */
    private final class Folded {
        private final List<Step> steps = new ArrayList<>();
        private final List<Seen> observations = new ArrayList<>();
        private final List<Source> sources = new ArrayList<>();
        private final Map<Proof, Integer> known = new IdentityHashMap<>();
        private final Map<Step, Integer> placeOfStep = new HashMap<>();
        private final Map<Seen, Integer> placeOfSeen = new HashMap<>();
        private final Map<Source, Integer> placeOfSource = new HashMap<>();
        private final Map<Proof.Leaf, Integer> placeOfLeaf = new IdentityHashMap<>();

        int step(Proof proof) {
            Integer there = known.get(proof);
            if (there != null) return there;
            List<Integer> under = new ArrayList<>(proof.steps().size());
            for (Proof step : proof.steps()) under.add(step(step));
            List<Integer> seen = new ArrayList<>(proof.observations().size());
            for (Proof.Leaf leaf : proof.observations()) seen.add(leaf(leaf));
            Facts.Behind records = proof.records();
            if (records != null) seen.add(records(records));
            int place = place(new Step(proof.name(), proof.formula(), proof.text(), under, seen), placeOfStep, steps);
            known.put(proof, place);
            return place;
        }

        private int leaf(Proof.Leaf leaf) {
            Integer there = placeOfLeaf.get(leaf);
            if (there != null) return there;
            Source source = new Source(
                    leaf.fileName(),
                    leaf.sha256(),
                    leaf.returnId(),
                    leaf.acceptedBy(),
                    leaf.acceptedAt().toString(),
                    leaf.note());
            Seen seen = new Seen(
                    leaf.subject(),
                    leaf.indicator().code(),
                    leaf.month().toString(),
                    leaf.value().toPlainString(),
                    catalogue
                            .find(leaf.indicator())
                            .map(indicator -> indicator.unit().base())
                            .orElse(""),
                    leaf.version(),
                    leaf.sheet(),
                    leaf.cell(),
                    place(source, placeOfSource, sources));
            int place = place(seen, placeOfSeen, observations);
            placeOfLeaf.put(leaf, place);
            return place;
        }

        // all records under one fingerprint: which they were is asked of the records, whether they still are of the
        // hash
        private int records(Facts.Behind behind) {
            Source source = new Source(
                    "日常工作记录",
                    behind.sha256(),
                    null,
                    Asking.required().account(),
                    clock.instant().toString(),
                    behind.count() + "条记录"
                            + behind.facts().stream()
                                    .limit(RECORDS_TOLD)
                                    .map(fact -> fact.day() + " " + fact.label() + "（" + fact.record() + "）")
                                    .collect(Collectors.joining("；", "：", behind.count() > RECORDS_TOLD ? "等" : "")));
            Seen seen = new Seen(
                    name(behind.subject()),
                    behind.indicator().code(),
                    behind.month().toString(),
                    behind.sum().toPlainString(),
                    catalogue
                            .find(behind.indicator())
                            .map(indicator -> indicator.unit().base())
                            .orElse(""),
                    1,
                    null,
                    null,
                    place(source, placeOfSource, sources));
            return place(seen, placeOfSeen, observations);
        }

        private String name(Subject subject) {
            return switch (subject) {
                case Subject.OfRegion(var id) ->
                    directory.region(id).map(Region::name).orElse(id.code());
                case Subject.OfInstitution(var id) ->
                    directory.institution(id).map(Institution::shortName).orElse(id.code());
            };
        }

        private static <T> int place(T one, Map<T, Integer> places, List<T> list) {
            @Nullable Integer there = places.putIfAbsent(one, list.size());
            if (there != null) return there;
            list.add(one);
            return list.size() - 1;
        }
    }
}
