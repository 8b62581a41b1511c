package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * The months a text names, and the text without them.
 *
 * @param full months with their year
 * @param from first month of a range over months ({@code 2019年12月—2022年11月}); the last one is in {@code full}
 * @param number a month without a year, 12月; absent when there is none
 * @param year a year without a month, 2022年; absent when there is none
 * @param filing true when the only date has a day that ends no month: the day of filing, not the month reported
 * @param rest the folded text without any of it
 */
record MonthWords(
        List<Month> full,
        @Nullable Month from,
        @Nullable Integer number,
        @Nullable Integer year,
        boolean filing,
        String rest) {

    static final MonthWords NOTHING = new MonthWords(List.of(), null, null, null, false, "");

    private static final String Y = "((?:19|20)[0-9]{2})";
    private static final String M = "(1[0-2]|0?[1-9])";
    private static final String TO = "(?:-|~|至|到)";
    private static final String END = "(?:份|末|底)?";

    private static final Pattern RANGE_FULL =
            Pattern.compile(Y + "[年./-]" + M + "月?" + END + TO + Y + "[年./-]" + M + "(?![0-9])月?" + END);
    private static final Pattern RANGE_DIGITS =
            Pattern.compile("(?<![0-9])" + Y + "(1[0-2]|0[1-9])" + TO + Y + "(1[0-2]|0[1-9])(?![0-9])");
    private static final Pattern RANGE_IN_YEAR = Pattern.compile(Y + "年" + M + "月?" + END + TO + M + "月" + END);
    private static final Pattern RANGE_MONTHS = Pattern.compile("(?<![0-9])" + M + "月?" + TO + M + "月" + END);
    private static final Pattern DAY =
            Pattern.compile("(?<![0-9])" + Y + "[年./-]" + M + "[月./-](3[01]|[12][0-9]|0?[1-9])(?![0-9])日?[末止]?");
    private static final Pattern DAY_DIGITS =
            Pattern.compile("(?<![0-9])" + Y + "(1[0-2]|0[1-9])(3[01]|[12][0-9]|0[1-9])(?![0-9])");
    private static final Pattern MONTH = Pattern.compile("(?<![0-9])" + Y + "年度?" + M + "月" + END);
    private static final Pattern MONTH_SIGNS = Pattern.compile(
            "(?<![0-9.])" + Y + "[./_-]?[年M]?" + "(1[0-2]|0[1-9]|(?<=[^0-9])[1-9])(?![0-9])(?!\\.[0-9])月?" + END);
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![0-9])([12][0-9])年" + M + "月" + END);
    private static final Pattern QUARTER = Pattern.compile(Y + "年?度?第?([一二三四1-4])季度?" + END);
    private static final Pattern HALF = Pattern.compile(Y + "年?度?([上下])半年");
    private static final Pattern YEAR_END = Pattern.compile(Y + "年(?:末|底|度末)");
    private static final Pattern MONTH_ALONE = Pattern.compile("(?<![0-9第])" + M + "月" + END + "(?!度|均)");
    private static final Pattern YEAR_ALONE = Pattern.compile("(?<![0-9])" + Y + "(?:年度?|(?![0-9]))");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,-]?'?(20[0-9]{2}|[12][0-9])(?![0-9])");
    private static final Pattern CHINESE_YEAR = Pattern.compile("([一二三四五六七八九〇○零]{4})年");
    private static final Pattern CHINESE_MONTH = Pattern.compile("(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月(?!均)");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final List<String> ENGLISH_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    static MonthWords of(String text) {
        String s = Folding.fold(text).replaceAll("[‐‑‒–—―─−～]+|(?<=[0-9月末])-{2,}", "-");
        if (!s.matches("(?s).*[0-9〇○零一二三四五六七八九十].*")) return new MonthWords(List.of(), null, null, null, false, s);
        return new Scan(arabic(s)).read();
    }

    /** 二〇二二年十二月 as 2022年12月. */
    private static String arabic(String text) {
        Matcher year = CHINESE_YEAR.matcher(text);
        String s = year.replaceAll(m -> {
            StringBuilder digits = new StringBuilder();
            for (char c : m.group(1).toCharArray()) digits.append(c == '〇' || c == '○' ? 0 : DIGITS.indexOf(c));
            return digits + "年";
        });
        return CHINESE_MONTH.matcher(s).replaceAll(m -> {
            String word = m.group(1);
            int number = word.startsWith("十")
                    ? 10 + (word.length() > 1 ? DIGITS.indexOf(word.charAt(1)) : 0)
                    : DIGITS.indexOf(word.charAt(0));
            return number + "月";
        });
    }

    /** Nothing but months, years and the words between them. */
    boolean isAll() {
        return rest.isEmpty() && !isEmpty();
    }

    boolean isEmpty() {
        return full.isEmpty() && number == null && year == null;
    }

    /** The one month meant, as far as this text alone says. */
    @Nullable
    Month single() {
        return full.size() == 1
                        && (from == null
                                || (from.number() == 1
                                        && from.year() == full.getFirst().year()))
                ? full.getFirst()
                : null;
    }

    /** A stretch of months, which promises a series. */
    boolean isSeries() {
        return from != null && single() == null;
    }

    private static final class Scan {
        private String s;
        private final List<Month> full = new ArrayList<>();
        private @Nullable Month from;
        private @Nullable Integer number;
        private @Nullable Integer year;
        private boolean filing;

        Scan(String s) {
            this.s = s;
        }

        MonthWords read() {
            take(RANGE_FULL, m -> range(month(m, 1, 2), month(m, 3, 4)));
            take(RANGE_DIGITS, m -> range(month(m, 1, 2), month(m, 3, 4)));
            take(RANGE_IN_YEAR, m -> range(month(m, 1, 2), month(m, 1, 3)));
            take(DAY, this::day);
            take(DAY_DIGITS, this::day);
            take(MONTH, m -> add(month(m, 1, 2)));
            take(RANGE_MONTHS, m -> number = Integer.valueOf(m.group(2)));
            take(MONTH_SIGNS, m -> add(month(m, 1, 2)));
            take(SHORT_YEAR, m -> add(Month.of(2000 + Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)))));
            take(QUARTER, m -> add(Month.of(Integer.parseInt(m.group(1)), 3 * quarter(m.group(2)))));
            take(
                    HALF,
                    m -> add(Month.of(Integer.parseInt(m.group(1)), m.group(2).equals("上") ? 6 : 12)));
            take(YEAR_END, m -> add(Month.of(Integer.parseInt(m.group(1)), 12)));
            take(ENGLISH, m -> {
                int y = Integer.parseInt(m.group(2));
                int n = ENGLISH_MONTHS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1;
                add(Month.of(y < 100 ? 2000 + y : y, n));
            });
            if (full.isEmpty()) {
                take(YEAR_ALONE, m -> year = Integer.valueOf(m.group(1)));
                take(MONTH_ALONE, m -> number = Integer.valueOf(m.group(1)));
                if (year != null && number != null) {
                    add(Month.of(year, number));
                    year = null;
                    number = null;
                }
            }
            String rest = s.replaceAll("^(?:截至|截止|至)?\u0000+(?:止)?", "\u0000").replace("\u0000", "");
            return new MonthWords(
                    List.copyOf(full),
                    from,
                    number,
                    year,
                    filing,
                    rest.replaceAll("\\(\\)", "").replaceAll("^[-_、,;:/]+|[-_、,;:/(]+$", ""));
        }

        private void take(Pattern pattern, java.util.function.Consumer<Matcher> found) {
            Matcher m = pattern.matcher(s);
            if (!m.find()) return;
            StringBuilder rest = new StringBuilder();
            int end = 0;
            do {
                found.accept(m);
                rest.append(s, end, m.start()).append('\u0000');
                end = m.end();
            } while (m.find());
            s = rest.append(s.substring(end)).toString();
        }

        private void range(Month first, Month last) {
            if (!first.isBefore(last)) {
                add(first);
                add(last);
                return;
            }
            from = first;
            add(last);
        }

        private void day(Matcher m) {
            Month month = month(m, 1, 2);
            if (Integer.parseInt(m.group(3)) == month.lastDay().getDayOfMonth()) add(month);
            else filing = true;
        }

        private void add(Month month) {
            if (!full.contains(month)) full.add(month);
        }

        private static Month month(Matcher m, int year, int month) {
            return Month.of(Integer.parseInt(m.group(year)), Integer.parseInt(m.group(month)));
        }

        private static int quarter(String written) {
            int chinese = DIGITS.indexOf(written);
            return chinese > 0 ? chinese : Integer.parseInt(written);
        }
    }
}
