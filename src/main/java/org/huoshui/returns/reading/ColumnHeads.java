package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What the heads above say about the numbers of one column.
 *
 * @param items names of items, outermost first; empty when the heads name none
 * @param itemLabel the innermost of them as written
 * @param month the month named, complete with its year
 * @param key the heads without months, as {@link org.huoshui.returns.Layout#columns} keys them
 */
record ColumnHeads(
        List<String> items,
        @Nullable Label itemLabel,
        List<Unit> units,
        RoleWords role,
        @Nullable Month month,
        Names.@Nullable Name subject,
        boolean total,
        String key) {

    /**
     * @param path the column's heads, top down
     * @param subjectLevel true when heads beside these are institutions, so that unknown words are names too
     */
    static ColumnHeads of(List<Label> path, Context context, Names names, boolean subjectLevel) {
        List<String> items = new ArrayList<>();
        Label itemLabel = null;
        List<Unit> units = new ArrayList<>();
        RoleWords role = RoleWords.NONE;
        Names.Name subject = null;
        boolean total = false;
        Integer year = null;
        Integer number = null;
        Month month = null;
        List<String> key = new ArrayList<>();
        for (Label label : path) {
            units.addAll(0, label.units().units());
            // 202212 typed as a number is a month as well
            MonthWords months = label.months();
            if (months.single() != null) month = months.single();
            if (months.year() != null) year = months.year();
            if (months.number() != null) number = months.number();
            if (number == null && label.folded().matches("1[0-2]|[1-9]") && year != null) {
                number = Integer.valueOf(label.folded());
                continue;
            }
            if (label.kind() != HeadKind.NONE && label.kind() != HeadKind.OTHER) continue;
            if (label.role() != RoleWords.NONE && stronger(label.role(), role)) role = label.role();
            String core = label.core();
            if (!months.isAll()) key.add(label.role() == RoleWords.NONE ? core : label.folded());
            if (label.name() != null) subject = label.name();
            else if (core.isEmpty()) continue;
            else if (label.direct() == null && label.isTotal()) {
                total = true;
                items.add(core);
                itemLabel = label;
            } else if (label.direct() == null
                    && subjectLevel
                    && label.role() == RoleWords.NONE
                    && !Items.isMeasure(core)
                    && !Items.isRoot(core)) {
                subject = names.anyLabel(label.numbering().rest(), true);
            } else {
                items.add(core);
                itemLabel = label;
            }
        }
        if (month == null && number != null) {
            Integer y = year != null ? year : yearOf(number, context);
            if (y != null) month = Month.of(y, number);
        } else if (month == null && year != null) {
            Month title = context.month();
            month = title != null && title.year() == year ? title : Month.of(year, 12);
        }
        return new ColumnHeads(
                List.copyOf(items), itemLabel, List.copyOf(units), role, month, subject, total, String.join("/", key));
    }

    /** 12月 in a head under a title of 2023年1月 is the December before. */
    static @Nullable Integer yearOf(int number, Context context) {
        Month title = context.month();
        if (title == null) return context.year();
        return number > title.number() && !context.series() ? (Integer) (title.year() - 1) : (Integer) title.year();
    }

    private static boolean stronger(RoleWords next, RoleWords before) {
        return before == RoleWords.NONE || before.isValue();
    }
}
