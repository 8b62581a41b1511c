package org.huoshui.returns;

import java.util.HashMap;
import java.util.Map;
import org.huoshui.indicators.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a sender's workbooks, so that next month's is read as somebody corrected this month's. Only
 * what a person said is remembered: what the grammar finds by itself it will find again. Plain
 * data: keys are words of the workbook after folding (see {@link Reading.Found#itemKey}), so they outlive moved rows.
 *
 * @param items name of an item, with the names it stands under, to indicator code; {@code -} means: do not read
 * @param columns text of a column's head (or of a row's, when items stand across) to what the column is
 * @param moneyUnit the unit of amounts when the workbook names none
 * @param subject the institution's name when the workbook names none
 */
public record Layout(
        Map<String, String> items,
        Map<String, Role> columns,
        @Nullable String moneyUnit,
        @Nullable String subject) {

    public static final Layout NONE = new Layout(Map.of(), Map.of(), null, null);

    static final String IGNORED = "-";

    /** What the numbers under a head are. */
    public enum Role {
        /** This month's values, or the months the heads name. */
        VALUE,
        /** Not to be read. */
        IGNORED
    }

    public Layout {
        items = Map.copyOf(items);
        columns = Map.copyOf(columns);
    }

    /** This item is that indicator, from now on. */
    public Layout binding(String itemKey, IndicatorId indicator) {
        return withItem(itemKey, indicator.code());
    }

    /** This item is none of ours, from now on. */
    public Layout ignoring(String itemKey) {
        return withItem(itemKey, IGNORED);
    }

    public Layout column(String headKey, Role role) {
        Map<String, Role> changed = new HashMap<>(columns);
        changed.put(headKey, role);
        return new Layout(items, changed, moneyUnit, subject);
    }

    public Layout withMoneyUnit(@Nullable String unit) {
        return new Layout(items, columns, unit, subject);
    }

    public Layout withSubject(@Nullable String name) {
        return new Layout(items, columns, moneyUnit, name);
    }

    private Layout withItem(String itemKey, String code) {
        Map<String, String> changed = new HashMap<>(items);
        changed.put(itemKey, code);
        return new Layout(changed, columns, moneyUnit, subject);
    }
}
