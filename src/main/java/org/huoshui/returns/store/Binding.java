package org.huoshui.returns.store;

import java.math.BigDecimal;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;

/**
 * What a cell was understood to be.
 *
 * @param value in the base unit
 * @param shown as the cell shows it, in {@code unit}
 * @param confidence 0 to 1
 * @param counts false for a cell that repeats what is accepted already: compared, not taken over
 */
public record Binding(
        String sheet,
        String cell,
        String item,
        String itemKey,
        IndicatorId indicator,
        Subject subject,
        Month month,
        BigDecimal value,
        BigDecimal shown,
        Unit unit,
        double confidence,
        String whyZh,
        String whyEn,
        boolean counts) {

    public Binding counting(boolean whether) {
        return new Binding(
                sheet,
                cell,
                item,
                itemKey,
                indicator,
                subject,
                month,
                value,
                shown,
                unit,
                confidence,
                whyZh,
                whyEn,
                whether);
    }

    public Observation observation() {
        return new Observation(indicator, subject, month, value, sheet, cell);
    }
}
