package org.huoshui.indicators.rest;

import java.time.Instant;
import java.util.List;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Proof;
import org.jspecify.annotations.Nullable;

/** A proof on the wire; see {@link Proof}. */
record ProofView(String name, String formula, String text, List<ProofView> steps, List<LeafView> observations) {

    /**
     * @param value base unit, plain decimal
     * @param unit the base unit's symbol, 元
     */
    record LeafView(
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
            Instant acceptedAt,
            @Nullable String note) {}

    static ProofView of(Proof proof, Catalogue catalogue) {
        return new ProofView(
                proof.name(),
                proof.formula(),
                proof.text(),
                proof.steps().stream().map(step -> of(step, catalogue)).toList(),
                proof.observations().stream().map(leaf -> leaf(leaf, catalogue)).toList());
    }

    private static LeafView leaf(Proof.Leaf leaf, Catalogue catalogue) {
        return new LeafView(
                leaf.subject(),
                leaf.indicator().code(),
                leaf.month().toString(),
                leaf.value().toPlainString(),
                catalogue
                        .find(leaf.indicator())
                        .map(indicator -> indicator.unit().base())
                        .orElse(""),
                leaf.version(),
                leaf.fileName(),
                leaf.sha256(),
                leaf.sheet(),
                leaf.cell(),
                leaf.returnId(),
                leaf.acceptedBy(),
                leaf.acceptedAt(),
                leaf.note());
    }
}
