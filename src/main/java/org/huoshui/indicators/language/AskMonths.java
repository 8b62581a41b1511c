package org.huoshui.indicators.language;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * Months as people write them: 2022年12月末, 2022-12, 22年12月, 二〇二二年十二月, 去年12月, 12月末, 2022年上半年, 三季度末. A month
 * without a year is the latest such month that is not after the document's.
 */
final class AskMonths {

    /** @param month absent where the text looks like a month but is none: 13月 */
    record Found(int to, @Nullable Month month) {}

    private static final String DIGIT = "[0-9〇○零一二三四五六七八九]";
    private static final String NUMBER = "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|\\d{1,2})";
    private static final String END = "(?:份末|份底|月末|月底|份|末|底)?";

    private static final Pattern YEAR_AND_MONTH =
            Pattern.compile("(?:(" + DIGIT + "{4}|\\d{2})年|(去年|上年|今年|本年|前年|明年))" + NUMBER + "月" + END);
    private static final Pattern FIGURES = Pattern.compile("(\\d{4})[-/.](\\d{1,2})(?!\\d)月?" + END);
    private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern YEAR_AND_PART = Pattern.compile(
            "(?:(" + DIGIT + "{4}|\\d{2})年|(去年|上年|今年|本年|前年))?" + "(上半年|下半年|前三季度|前两季度|第?[一二三四1-4]季度)" + END);
    private static final Pattern YEAR_ALONE = Pattern.compile("(?:(" + DIGIT + "{4})年|(去年|上年|前年))(年末|年底|全年|末|底|度)?");
    private static final Pattern MONTH_ALONE = Pattern.compile(NUMBER + "月" + END);

    private final Month document;

    AskMonths(Month document) {
        this.document = document;
    }

    Optional<Found> at(String folded, int from) {
        // in the midst of a number there is no month
        if (from > 0 && Character.isDigit(folded.charAt(from)) && Character.isDigit(folded.charAt(from - 1)))
            return Optional.empty();
        Matcher m = YEAR_AND_MONTH.matcher(folded).region(from, folded.length());
        if (m.lookingAt()) return found(m.end(), month(year(m.group(1), m.group(2)), number(m.group(3))));
        m = FIGURES.matcher(folded).region(from, folded.length());
        if (m.lookingAt()) return found(m.end(), month(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
        m = COMPACT.matcher(folded).region(from, folded.length());
        if (m.lookingAt()) return found(m.end(), month(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
        m = YEAR_AND_PART.matcher(folded).region(from, folded.length());
        if (m.lookingAt()) return found(m.end(), part(m.group(1), m.group(2), lastMonthOf(m.group(3))));
        m = MONTH_ALONE.matcher(folded).region(from, folded.length());
        if (m.lookingAt()) return found(m.end(), latest(number(m.group(1))));
        m = YEAR_ALONE.matcher(folded).region(from, folded.length());
        if (m.lookingAt()) return found(m.end(), yearEnd(year(m.group(1), m.group(2)), m.group(3)));
        return Optional.empty();
    }

    private static Optional<Found> found(int to, @Nullable Month month) {
        return Optional.of(new Found(to, month));
    }

    private static @Nullable Month month(int year, int number) {
        return number < 1 || number > 12 ? null : Month.of(year, number);
    }

    private @Nullable Month part(@Nullable String digits, @Nullable String word, int number) {
        return digits == null && word == null ? latest(number) : month(year(digits, word), number);
    }

    private @Nullable Month latest(int number) {
        if (number < 1 || number > 12) return null;
        Month thisYear = Month.of(document.year(), number);
        return document.isBefore(thisYear) ? thisYear.minus(12) : thisYear;
    }

    // 2022年 while reporting June 2022 means June: the year so far
    private Month yearEnd(int year, @Nullable String end) {
        return year == document.year() && end == null ? document : Month.of(year, 12);
    }

    private int year(@Nullable String digits, @Nullable String word) {
        if (digits != null) {
            int year = 0;
            for (char c : digits.toCharArray()) year = year * 10 + digit(c);
            return year < 100 ? 2000 + year : year;
        }
        return switch (String.valueOf(word)) {
            case "去年", "上年" -> document.year() - 1;
            case "前年" -> document.year() - 2;
            case "明年" -> document.year() + 1;
            default -> document.year();
        };
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') return c - '0';
        if (c == '○' || c == '零') return 0;
        return "〇一二三四五六七八九".indexOf(c);
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) return Integer.parseInt(text);
        if (text.charAt(0) == '十') return text.length() == 1 ? 10 : 10 + digit(text.charAt(1));
        return digit(text.charAt(0));
    }

    private static int lastMonthOf(String part) {
        return switch (part) {
            case "上半年", "前两季度" -> 6;
            case "下半年" -> 12;
            case "前三季度" -> 9;
            default -> {
                char quarter = part.charAt(part.length() - 3);
                yield 3 * (Character.isDigit(quarter) ? quarter - '0' : digit(quarter));
            }
        };
    }
}
