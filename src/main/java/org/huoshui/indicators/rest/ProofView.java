package org.huoshui.indicators.rest;

import java.time.Instant;
import java.util.List;
import org.huoshui.indicators.Proof;
import org.jspecify.annotations.Nullable;

/** A proof on the wire; see {@link Proof}. */
record ProofView(String name, String formula, String text, List<ProofView> steps, List<LeafView> observations) {

    /** @param value base unit, plain decimal */
    record LeafView(
            String subject,
            String indicator,
            String month,
            String value,
            int version,
            @Nullable String fileName,
            @Nullable String sha256,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String returnId,
            String acceptedBy,
            Instant acceptedAt) {}

    static ProofView of(Proof proof) {
        return new ProofView(
                proof.name(),
                proof.formula(),
                proof.text(),
                proof.steps().stream().map(ProofView::of).toList(),
                proof.observations().stream().map(ProofView::leaf).toList());
    }

    private static LeafView leaf(Proof.Leaf leaf) {
        return new LeafView(
                leaf.subject(),
                leaf.indicator().code(),
                leaf.month().toString(),
                leaf.value().toPlainString(),
                leaf.version(),
                leaf.fileName(),
                leaf.sha256(),
                leaf.sheet(),
                leaf.cell(),
                leaf.returnId(),
                leaf.acceptedBy(),
                leaf.acceptedAt());
    }
}
