package org.huoshui.reporting.proof;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A verification as it leaves this module: for the page, and for the shell.
 *
 * @param intact the document is genuine and every figure in it is as written and up to date
 * @param standing stable word; {@code zh} and {@code en} say it
 * @param counts figures by verdict
 * @param typed numbers under no control that were not there when the document was taken home; nobody can prove them
 * @param edited how many sentences with figures were reworded
 * @param steps, observations what the figures' proofs are made of, pointed to by place
 */
public record DocumentVerdict(
        String fileName,
        boolean intact,
        String standing,
        boolean genuine,
        String zh,
        String en,
        @Nullable String document,
        @Nullable VerdictOrigin origin,
        Map<String, Integer> counts,
        List<FigureVerdict> figures,
        List<LooseNumber> typed,
        int edited,
        List<VerdictStep> steps,
        List<KeptProof.KeptLeaf> observations) {

    /** @param report number of the report; absent when written from the shell */
    public record VerdictOrigin(
            @Nullable Long report,
            String template,
            String month,
            String basis,
            String writtenBy,
            String writtenAt,
            String sealedBy,
            String sealedAt) {}

    /**
     * @param ordinal 0 for a figure the document was not written with
     * @param was as written; absent for a figure the document was not written with
     * @param is as it stands there; absent when removed
     * @param today as today's data say; absent where they say the same, or nothing at all
     * @param noteZh what else is to be said of it
     * @param leading, trailing words around it in the document
     * @param step place of its proof in {@link DocumentVerdict#steps}
     */
    public record FigureVerdict(
            int ordinal,
            int chart,
            Verdict verdict,
            String phrase,
            String name,
            String unit,
            @Nullable String was,
            @Nullable String is,
            @Nullable String today,
            @Nullable String noteZh,
            @Nullable String noteEn,
            String leading,
            String trailing,
            @Nullable Integer step) {}

    /** @param around the words it stands among */
    public record LooseNumber(String number, String around) {}

    /** @param steps, observations places in the lists of the answer */
    public record VerdictStep(
            String name, String formula, String text, List<Integer> steps, List<Integer> observations) {}

    static DocumentVerdict of(Verification one) {
        Map<Verdict, Integer> counted = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) counted.put(verdict, 0);
        counted.putAll(one.counts());
        Map<String, Integer> counts = new java.util.LinkedHashMap<>();
        counted.forEach((verdict, count) -> counts.put(verdict.name(), count));
        Evidence evidence = one.evidence();
        return new DocumentVerdict(
                one.fileName(),
                one.intact(),
                one.standing().name(),
                one.standing().genuine,
                one.standing().zh,
                one.standing().en,
                one.document(),
                one.origin(),
                counts,
                one.figures(),
                one.typed().stream()
                        .map(typed -> new LooseNumber(typed.number(), typed.around()))
                        .toList(),
                one.edited(),
                evidence == null
                        ? List.of()
                        : evidence.steps().stream().map(DocumentVerdict::step).toList(),
                evidence == null
                        ? List.of()
                        : evidence.observations().stream()
                                .map(seen -> KeptProof.KeptLeaf.of(
                                        seen, evidence.sources().get(seen.source())))
                                .toList());
    }

    private static VerdictStep step(Evidence.Step step) {
        return new VerdictStep(step.name(), step.formula(), step.text(), step.steps(), step.observations());
    }
}
