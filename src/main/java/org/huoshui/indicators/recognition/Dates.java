package org.huoshui.indicators.recognition;

import org.huoshui.indicators.Recognition.Period.Part;
import org.jspecify.annotations.Nullable;

/** Tells the number of a date from a figure by what stands behind it: 2022年, *月, 1至11月, 五年内. */
final class Dates {

    /**
     * @param part absent for a span of time (五年内), which is neither date nor figure
     * @param number absent where it is masked
     */
    record Found(@Nullable Part part, @Nullable Integer number) {}

    private static final Found SPAN = new Found(null, null);
    private static final String CHARACTERS = "零一二三四五六七八九";
    private static final String TO = "-~—–至到、和";

    private Dates() {}

    /** @param from the number's first character; {@code to} the one behind its last */
    static @Nullable Found at(String text, int from, int to) {
        String literal = text.substring(from, to);
        Integer number = value(literal);
        boolean masked = number == null;
        if (masked && literal.chars().anyMatch(Character::isDigit)) return null;
        char next = to < text.length() ? text.charAt(to) : ' ';
        return switch (next) {
            case '年' -> year(text, literal, number, to + 1);
            case '月' -> number == null || number >= 1 && number <= 12 ? new Found(Part.MONTH, number) : null;
            case '日' -> number == null || number >= 1 && number <= 31 ? new Found(Part.DAY, number) : null;
            case '号' -> from > 0 && text.charAt(from - 1) == '月' ? new Found(Part.DAY, number) : SPAN;
            default -> TO.indexOf(next) >= 0 ? firstOfTwo(text, number, to + 1) : null;
        };
    }

    private static @Nullable Found year(String text, String literal, @Nullable Integer number, int behind) {
        boolean span = behind < text.length() && "内期以多余来间左之".indexOf(text.charAt(behind)) >= 0;
        if (number == null) return span ? SPAN : new Found(Part.YEAR, null);
        if (literal.length() == 4 && number >= 1900 && number <= 2100) return new Found(Part.YEAR, number);
        boolean two = literal.length() == 2 && Character.isDigit(literal.charAt(0)) && number >= 15 && number <= 40;
        return two && !span ? new Found(Part.YEAR, 2000 + number) : SPAN;
    }

    // 1至11月, 2020-2022年: the first takes what the second is
    private static @Nullable Found firstOfTwo(String text, @Nullable Integer number, int from) {
        int to = from;
        while (to < text.length() && to - from < 4 && (Character.isDigit(text.charAt(to)) || Masks.is(text.charAt(to))))
            to++;
        if (to == from || to >= text.length()) return null;
        return switch (text.charAt(to)) {
            case '月' -> number == null || number >= 1 && number <= 12 ? new Found(Part.MONTH, number) : null;
            case '日' -> number == null || number >= 1 && number <= 31 ? new Found(Part.DAY, number) : null;
            case '年' -> number != null && number >= 1900 && number <= 2100 ? new Found(Part.YEAR, number) : SPAN;
            default -> null;
        };
    }

    private static @Nullable Integer value(String literal) {
        if (literal.chars().allMatch(c -> c >= '0' && c <= '9'))
            return literal.length() <= 4 ? Integer.valueOf(literal) : Integer.valueOf(-1);
        if (literal.chars().anyMatch(c -> Masks.is((char) c))) return null;
        int value = 0;
        for (char c : literal.toCharArray()) {
            if (c == '十') {
                value = Math.max(value, 1) * 10;
            } else {
                int digit = c == '〇' || c == '○' ? 0 : CHARACTERS.indexOf(c);
                if (digit < 0) return -1;
                value = literal.length() == 4 || value < 10 && !literal.contains("十")
                        ? value * 10 + digit
                        : value + digit;
            }
        }
        return value;
    }
}
