package org.huoshui.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

/**
 * A unit of measure: a base unit (元, 家, 亩, % …) and the power of ten that a prefix (十 百 千 万 百万 千万 亿 万亿) puts before it.
 * Values are stored and computed in the base unit and converted once, at the edge.
 *
 * @param symbol as printed, {@code 亿元}
 * @param base the base unit's symbol, {@code 元}
 * @param power how many powers of ten one {@code symbol} is of {@code base}: 8 for 亿元
 */
public record Unit(String symbol, String base, int power) {

    public static final Unit YUAN = new Unit("元", "元", 0);
    public static final Unit WAN_YUAN = new Unit("万元", "元", 4);
    public static final Unit YI_YUAN = new Unit("亿元", "元", 8);
    public static final Unit PERCENT = new Unit("%", "%", 0);
    /** The unit of a change of a ratio; never a {@code %}. */
    public static final Unit PERCENTAGE_POINT = new Unit("个百分点", "个百分点", 0);
    /** The unit of a rank. */
    public static final Unit PLACE = new Unit("位", "位", 0);

    private record Prefix(String text, int power) {}

    // longest first, so that 百万元 is not read as 百 + 万元
    private static final List<Prefix> PREFIXES = List.of(
            new Prefix("万亿", 12),
            new Prefix("千万", 7),
            new Prefix("百万", 6),
            new Prefix("十万", 5),
            new Prefix("亿", 8),
            new Prefix("万", 4),
            new Prefix("千", 3),
            new Prefix("百", 2));

    public Unit {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(base, "base");
        if (symbol.isBlank() || base.isBlank()) throw new IllegalArgumentException("a unit needs a symbol");
    }

    /** Reads a unit as written: {@code 亿元}, {@code 万户}, {@code ％}, {@code 场次}. */
    public static Unit of(String symbol) {
        String s = symbol.strip().replace('％', '%');
        if (s.equals("亿") || s.equals("万") || s.equals("千")) s = s + "元";
        if (s.equals("百分点")) return PERCENTAGE_POINT;
        for (Prefix p : PREFIXES) {
            if (s.startsWith(p.text) && s.length() > p.text.length()) {
                return new Unit(s, s.substring(p.text.length()), p.power);
            }
        }
        return new Unit(s, s, 0);
    }

    /** This unit's base, as a unit of its own. */
    public Unit baseUnit() {
        return new Unit(base, base, 0);
    }

    /** From this unit to the base unit, exact. */
    public BigDecimal toBase(BigDecimal inThisUnit) {
        return inThisUnit.scaleByPowerOfTen(power);
    }

    /** From the base unit to this unit, exact, unrounded. */
    public BigDecimal fromBase(BigDecimal inBase) {
        return inBase.scaleByPowerOfTen(-power);
    }

    /** From the base unit to this unit for display: the one place where 四舍五入 happens. */
    public BigDecimal display(BigDecimal inBase, int decimals) {
        return fromBase(inBase).setScale(decimals, RoundingMode.HALF_UP);
    }

    public boolean isMoney() {
        return base.equals("元");
    }

    @Override
    public String toString() {
        return symbol;
    }
}
