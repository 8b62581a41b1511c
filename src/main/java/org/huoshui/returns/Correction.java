package org.huoshui.returns;

import org.jspecify.annotations.Nullable;

/**
 * What a person says about a cell, or about the whole return.
 *
 * @param sheet, cell absent: the whole return
 * @param value an indicator's code, a unit (万元), a month (2022-12), an institution's code; absent for NOT_A_FIGURE
 */
public record Correction(
        @Nullable String sheet,
        @Nullable String cell,
        Choice choice,
        @Nullable String value) {

    public enum Choice {
        /** The item of this cell is that indicator; remembered for the sender's next workbook. */
        INDICATOR,
        /** The item of this cell is none of ours; remembered likewise. */
        NOT_A_FIGURE,
        /** The cell, or all amounts of the return, are written in this unit. */
        UNIT,
        /** The return is of this month. */
        MONTH,
        /** The return is of this institution. */
        INSTITUTION
    }

    public static Correction indicator(String sheet, String cell, String code) {
        return new Correction(sheet, cell, Choice.INDICATOR, code);
    }

    public static Correction notAFigure(String sheet, String cell) {
        return new Correction(sheet, cell, Choice.NOT_A_FIGURE, null);
    }

    public static Correction unit(String symbol) {
        return new Correction(null, null, Choice.UNIT, symbol);
    }

    public static Correction month(String month) {
        return new Correction(null, null, Choice.MONTH, month);
    }

    public static Correction institution(String code) {
        return new Correction(null, null, Choice.INSTITUTION, code);
    }
}
