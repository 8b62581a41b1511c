package org.huoshui.indicators;

import java.math.BigDecimal;
import java.util.Objects;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * One number as accepted: never updated, only followed by a restatement.
 *
 * @param value in the indicator's base unit
 * @param sheet, cell where it stood; absent when typed on a page
 */
public record Observation(
        IndicatorId indicator,
        Subject subject,
        Month month,
        BigDecimal value,
        @Nullable String sheet,
        @Nullable String cell) {
    public Observation {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(month, "month");
        Objects.requireNonNull(value, "value");
    }
}
