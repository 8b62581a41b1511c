package org.huoshui.reporting.proof;

import java.util.List;
import org.huoshui.reporting.proof.Evidence.Seen;
import org.huoshui.reporting.proof.Evidence.Source;
import org.huoshui.reporting.proof.Evidence.Step;
import org.jspecify.annotations.Nullable;

/** A frozen proof on the wire, in the shape of the proofs of today's figures. */
public record KeptProof(String name, String formula, String text, List<KeptProof> steps, List<KeptLeaf> observations) {

    /**
     * @param value base unit, plain decimal
     * @param unit the base unit's symbol
     */
    public record KeptLeaf(
            String subject,
            String indicator,
            String month,
            String value,
            String unit,
            int version,
            @Nullable String fileName,
            @Nullable String sha256,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String returnId,
            String acceptedBy,
            String acceptedAt,
            @Nullable String note) {

        static KeptLeaf of(Seen seen, Source source) {
            return new KeptLeaf(
                    seen.subject(),
                    seen.indicator(),
                    seen.month(),
                    seen.value(),
                    seen.unit(),
                    seen.version(),
                    source.fileName(),
                    source.sha256(),
                    seen.sheet(),
                    seen.cell(),
                    source.returnId(),
                    source.acceptedBy(),
                    source.acceptedAt(),
                    source.note());
        }
    }

    /** @param place of the step in the evidence */
    static KeptProof of(Evidence evidence, int place) {
        Step step = evidence.steps().get(place);
        return new KeptProof(
                step.name(),
                step.formula(),
                step.text(),
                step.steps().stream().map(inner -> of(evidence, inner)).toList(),
                step.observations().stream()
                        .map(evidence.observations()::get)
                        .map(seen -> KeptLeaf.of(seen, evidence.sources().get(seen.source())))
                        .toList());
    }
}
