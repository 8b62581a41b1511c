package org.huoshui.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * How a figure came about: a formula in words, the steps it rests on, and at the leaves the observations with the cells
 * they were read from.
 *
 * @param formula in words with numbers, {@code 1,234,500,000.00 − 1,111,200,000.00 = 123,300,000.00}
 * @param steps proofs of the operands, in order
 * @param observations the leaves directly under this step
 * @param records the facts of daily work this step adds up, the latest of them by name; absent where numbers were reported
 */
public record Proof(
        String name,
        String formula,
        String text,
        List<Proof> steps,
        List<Leaf> observations,
        Facts.@Nullable Behind records) {

    /** How many records a proof names; the rest is asked for by page. */
    public static final int RECORDS_NAMED = 20;

    public Proof(String name, String formula, String text, List<Proof> steps, List<Leaf> observations) {
        this(name, formula, text, steps, observations, null);
    }

    public Proof {
        steps = List.copyOf(steps);
        observations = List.copyOf(observations);
    }

    /**
     * One observation.
     *
     * @param value in the base unit
     * @param sheet, cell where it stood in the file; absent for typed values
     * @param returnId the return it was accepted with, for a link; absent for bulletins typed by hand
     * @param note what a typed number rests on; absent for files
     */
    public record Leaf(
            String subject,
            IndicatorId indicator,
            Month month,
            BigDecimal value,
            int version,
            @Nullable String fileName,
            @Nullable String sha256,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String returnId,
            String acceptedBy,
            Instant acceptedAt,
            @Nullable String note) {}
}
