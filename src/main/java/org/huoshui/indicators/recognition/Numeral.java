package org.huoshui.indicators.recognition;

/**
 * A number or mask that may be a figure. Places count characters of the folded paragraph.
 *
 * @param from first character of the literal
 * @param to the character after it
 * @param unit as folded, 亿元; empty where there is none
 * @param unitTo the character after the unit, or {@code to}
 * @param ordinal 第 stands before it
 * @param signed + or - stands before it
 */
record Numeral(int from, int to, Form form, Measure measure, String unit, int unitTo, boolean ordinal, boolean signed) {

    enum Form {
        DIGITS,
        MASK,
        /** 1XX */
        PARTLY_MASKED,
        /** 三 */
        CHARACTERS
    }

    /** What kind of thing a unit counts; figures are only bound to indicators of a like kind. */
    enum Measure {
        MONEY,
        PERCENT,
        POINT,
        RANK,
        /** 倍: how many times another number. */
        TIMES,
        COUNT
    }

    boolean isCharacters() {
        return form == Form.CHARACTERS;
    }
}
