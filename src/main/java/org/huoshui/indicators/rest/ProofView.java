package org.huoshui.indicators.rest;

import java.time.Instant;
import java.util.List;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Facts;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Proof;
import org.jspecify.annotations.Nullable;

/** A proof on the wire; see {@link Proof}. */
record ProofView(
        String name,
        String formula,
        String text,
        List<ProofView> steps,
        List<LeafView> observations,
        @Nullable RecordsView records) {

    /**
     * The records of daily work a step adds up; see {@link org.huoshui.indicators.Facts.Behind}.
     *
     * @param subject code, for asking for the rest by page
     * @param facts the latest of them
     */
    record RecordsView(
            String indicator,
            String subject,
            String month,
            @Nullable String from,
            String to,
            long count,
            String text,
            String unit,
            String sha256,
            List<FactsController.FactView> facts) {}

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
                proof.observations().stream().map(leaf -> leaf(leaf, catalogue)).toList(),
                records(proof.records(), catalogue));
    }

    private static @Nullable RecordsView records(Facts.@Nullable Behind behind, Catalogue catalogue) {
        if (behind == null) return null;
        Indicator indicator = catalogue.find(behind.indicator()).orElseThrow();
        return new RecordsView(
                indicator.id().code(),
                FigureView.code(behind.subject()),
                behind.month().toString(),
                behind.from() == null ? null : behind.from().toString(),
                behind.to().toString(),
                behind.count(),
                FactsController.text(behind.sum(), indicator),
                indicator.unit().symbol(),
                behind.sha256(),
                behind.facts().stream()
                        .map(fact -> FactsController.view(fact, indicator))
                        .toList());
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
