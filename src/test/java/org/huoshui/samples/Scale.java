package org.huoshui.samples;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The unit a file writes money in and the digits it writes after the point.
 *
 * @param power how many powers of ten one {@code symbol} is of 元
 */
record Scale(String symbol, int power, int decimals) {

    static Scale yuan(int decimals) {
        return new Scale("元", 0, decimals);
    }

    static Scale thousand(int decimals) {
        return new Scale("千元", 3, decimals);
    }

    static Scale wan(int decimals) {
        return new Scale("万元", 4, decimals);
    }

    static Scale yi(int decimals) {
        return new Scale("亿元", 8, decimals);
    }

    /** The smallest amount this scale can write, in 元. */
    BigDecimal grain() {
        return BigDecimal.ONE.scaleByPowerOfTen(power - decimals);
    }

    /** The number to write for an amount; refuses an amount it would have to round. */
    BigDecimal exact(BigDecimal yuan) {
        return yuan.movePointLeft(power).setScale(decimals, RoundingMode.UNNECESSARY);
    }

    /** The number to write where the exact amount does not matter: last month's, a difference. */
    BigDecimal rounded(BigDecimal yuan) {
        return yuan.movePointLeft(power).setScale(decimals, RoundingMode.HALF_UP);
    }

    String format() {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }
}
