package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.huoshui.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** What the words around a table say about all of it. Nearer words come before farther ones: section, titles, sheet, file. */
final class Context {

    /** A title's two months, and where it stands. */
    record Clash(String first, String second, @Nullable Cell cell) {}

    private final @Nullable Context outer;
    private final Names names;
    private @Nullable Month month;
    private @Nullable Integer monthNumber;
    private @Nullable Integer year;
    private boolean series;
    private @Nullable Clash clash;
    private Names.@Nullable Name institution;
    private Names.@Nullable Name region;
    private @Nullable String item;
    private final List<Unit> units = new ArrayList<>();
    private final Set<String> words = new LinkedHashSet<>();

    Context(@Nullable Context outer, Names names) {
        this.outer = outer;
        this.names = names;
    }

    /** Takes in a title, a line above the table, a sheet's or a file's name. */
    void take(Label label, @Nullable Cell cell) {
        if (label.folded().isEmpty()) return;
        words.add(label.folded());
        units.addAll(label.units().units());
        if (!label.isFiling()) takeMonths(label, cell);
        String keyed = label.keyed();
        if (keyed != null && !keyed.isEmpty()) takeKeyed(keyed);
        else if (institution == null) {
            List<Names.Name> found = names.institutionsIn(titleOf(label));
            if (!found.isEmpty()) institution = found.getFirst();
        }
        if (region == null) region = names.regionIn(titleOf(label));
        if (item == null && !label.isUnitLine() && keyed == null) item = titleOf(label);
    }

    private static String titleOf(Label label) {
        return MonthWords.of(label.units().rest()).rest();
    }

    void takeKeyed(String name) {
        List<Names.Name> found = names.institutionsIn(name);
        if (found.size() == 1) institution = found.getFirst();
        else if (!name.isBlank() && name.length() >= 2) {
            Names.Name any = names.anyLabel(name, true);
            if (any.institution()) institution = any;
            else region = any;
        }
    }

    private void takeMonths(Label label, @Nullable Cell cell) {
        MonthWords months = label.months().isEmpty() && !label.months().filing()
                ? MonthWords.of(label.units().rest())
                : label.months();
        if (months.isSeries()) {
            series = true;
            return;
        }
        if (months.full().size() > 1
                && months.from() == null
                && clash == null
                && !label.folded().matches(".*[比较与].*"))
            clash = new Clash(
                    months.full().get(0).chinese(), months.full().get(1).chinese(), cell);
        Month single = months.single();
        if (single != null && month == null) month = single;
        if (months.number() != null && monthNumber == null) monthNumber = months.number();
        if (months.year() != null && year == null) year = months.year();
        if (label.folded().matches(".*(?:历史|历年|历月|分月|各月|逐月|时间序列|月度数据|近[三四五两].?年|近[0-9]{1,2}个月|三年数据).*")) series = true;
    }

    /** The one month the words name, the nearest first. */
    @Nullable
    Month month() {
        if (month != null) return month;
        if (monthNumber != null) {
            Integer y = year();
            return y == null ? null : Month.of(y, monthNumber);
        }
        return outer == null ? null : outer.month();
    }

    @Nullable
    Integer year() {
        if (year != null) return year;
        if (month != null) return month.year();
        return outer == null ? null : outer.year();
    }

    boolean series() {
        return series || (outer != null && outer.series() && month == null);
    }

    @Nullable
    Clash clash() {
        if (clash != null) return clash;
        return outer == null || month != null ? null : outer.clash();
    }

    /** The institution the words name; a region only when no institution is named anywhere. */
    Names.@Nullable Name subject() {
        Names.Name found = institution();
        return found != null ? found : region();
    }

    Names.@Nullable Name institution() {
        if (institution != null) return institution;
        return outer == null ? null : outer.institution();
    }

    private Names.@Nullable Name region() {
        if (region != null) return region;
        return outer == null ? null : outer.region();
    }

    @Nullable
    Unit unit(Unit base) {
        Unit fitting = UnitWords.fitting(units, base);
        if (fitting != null) return fitting;
        return outer == null ? null : outer.unit(base);
    }

    boolean namesMoney() {
        return units.stream().anyMatch(Unit::isMoney) || (outer != null && outer.namesMoney());
    }

    /** Titles that may name the item of the whole table, nearest first. */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (Context c = this; c != null; c = c.outer) if (c.item != null) titles.add(c.item);
        return titles;
    }

    void setSubject(Names.Name name) {
        if (name.institution()) institution = name;
        else region = name;
    }

    void setMonth(Month month) {
        this.month = month;
    }

    void addUnit(Unit unit) {
        units.add(unit);
    }

    boolean saysOtherPeriod() {
        return words.stream().anyMatch(w -> w.matches("上月|上期|上年|去年|上年同期|去年同期|年初|上年末|去年末"));
    }
}
