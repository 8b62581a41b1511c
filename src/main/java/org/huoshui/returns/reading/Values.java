package org.huoshui.returns.reading;

import java.math.BigDecimal;
import java.util.List;
import org.huoshui.indicators.Indicator;
import org.huoshui.kernel.Unit;
import org.huoshui.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Makes a cell's number a value in an indicator's base unit. */
final class Values {

    private Values() {}

    /** What came of it. */
    sealed interface Outcome {
        /** @param shown as the cell shows it, in {@code unit} */
        record Value(BigDecimal base, BigDecimal shown, Unit unit) implements Outcome {}

        record Missing() implements Outcome {}

        record NotANumber(String text) implements Outcome {}

        record Broken(Cell cell) implements Outcome {}

        record NoUnit() implements Outcome {}

        record WrongUnit(Unit written) implements Outcome {}

        /** A percentage where an amount belongs: a growth nobody named. */
        record Percentage() implements Outcome {}
    }

    /**
     * @param near units written beside the number: in its row's label, its heads, its unit column; nearest first
     * @param around a unit that fits, from the lines around the table or what was remembered
     */
    static Outcome read(Cell cell, Indicator indicator, List<Unit> near, @Nullable Unit around) {
        Unit base = indicator.unit().baseUnit();
        BigDecimal shown;
        Unit own = null;
        switch (cell.kind()) {
            case NUMBER -> {
                shown = cell.shown();
                own = cell.format().percent() ? Unit.PERCENT : literal(cell);
            }
            case TEXT -> {
                if (NumberText.saysNoValue(cell.text())) return new Outcome.Missing();
                if (Grid.Sort.of(cell) == Grid.Sort.BAD) return new Outcome.Broken(cell);
                NumberText text = NumberText.read(cell.text());
                if (text == null) return new Outcome.NotANumber(Folding.narrowed(cell.text()));
                shown = text.number();
                own = text.unit() == null ? null : UnitWords.unit(text.unit());
            }
            case ERROR, UNCOMPUTED -> {
                return new Outcome.Broken(cell);
            }
            case BLANK -> {
                return new Outcome.Missing();
            }
            default -> {
                return new Outcome.NotANumber(cell.text());
            }
        }
        if (shown == null) return new Outcome.Missing();
        boolean ratio = base.base().equals("%");
        if (own != null && own.base().equals("%") && !ratio) return new Outcome.Percentage();
        Unit unit = own != null && UnitWords.fits(own, base) ? own : UnitWords.fitting(near, base);
        if (unit == null && own == null) unit = around;
        if (unit == null) {
            Unit wrong = own != null ? own : near.isEmpty() ? null : near.getFirst();
            boolean money = base.isMoney();
            if (wrong != null && (money || (ratio && wrong.isMoney()))) {
                if (wrong.base().equals("个百分点") || wrong.base().equals("%")) return new Outcome.Percentage();
                // 单位：户 beside an amount in a head of mixed columns says nothing about the amount
                if (!UnitWords.isCount(wrong)) return new Outcome.WrongUnit(wrong);
            }
            if (money) return new Outcome.NoUnit();
            unit = base;
        }
        BigDecimal value = unit.base().equals("‰") ? shown.movePointLeft(1) : unit.toBase(shown);
        return new Outcome.Value(Findings.plain(value), Findings.plain(shown), unit);
    }

    private static @Nullable Unit literal(Cell cell) {
        return cell.format().literal().isEmpty()
                ? null
                : UnitWords.whole(cell.format().literal());
    }
}
