package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.indicators.Inquiry.Order;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * The words that make one question many: whom it goes over (各银行), which months (近12个月, 走势), in what order (前三名).
 * They are taken out of the text; what remains names the figures.
 */
final class InquiryWords {

    /** Whom a question goes over. */
    enum Every {
        BANKS("银行"),
        INSTITUTIONS("机构"),
        INSURERS("保险公司"),
        COUNTIES("县");

        final String word;

        Every(String word) {
            this.word = word;
        }
    }

    private static final String COUNT = "(\\d{1,2}|半|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])";
    private static final String MOST = "最高|最大|最多|最快|最低|最小|最少|最慢|第一(?!季)|最后|垫底|末位";
    private static final String NOUNS =
            "(?:(银行|商业银行|银行业机构|银行机构)|(机构|金融机构|单位)|(保险公司|保险机构|财险公司|寿险公司|保险)|(县市区|县区|县市|区县|县))";
    private static final String MONTH = "(?:(\\d{4})年|(去年|上年|今年|本年))?(1[0-2]|0?[1-9])月(?:份|末|底)?";

    private static final Pattern EVERY =
            Pattern.compile("(?:全部|所有)?(?:各家|各个|各|每家|每个|分|哪家|哪些|哪个|哪几家)" + NOUNS + "(?:的)?");
    private static final Pattern TOP = Pattern.compile("(排名)?(前|后|倒数)" + COUNT + "(?!个?月|个?季|年)(?:名|位|家|个|强)?(?:的)?");
    private static final Pattern EXTREME = Pattern.compile("(?:的)?(" + MOST + ")(?:的)?");
    private static final Pattern MOST_OF_THEM = Pattern.compile("((?:前|后|倒数)" + COUNT + "(?:名|位|家|个)?|" + MOST
            + ")(?:的)?(?:那家|那个|那些)?" + NOUNS + "(?:分别)?(?:是|有)?(?:哪家|哪个|哪些|哪几家|谁)?");
    private static final Pattern RANGE = Pattern.compile("(?:从|自)?" + MONTH + "(?:至|到|-|—|~|–)" + MONTH);
    private static final Pattern SINCE = Pattern.compile("(?:从|自)?" + MONTH + "以来");
    private static final Pattern SPAN = Pattern.compile("(?:最近|近|过去|前)" + COUNT + "(?:个)?(月|年|季度)(?:以来|来|内)?(?:的)?");
    private static final Pattern OF_A_YEAR =
            Pattern.compile("(?:(\\d{4})年|(去年|上年|今年|本年))(?:以来)?(?:各月份?|逐月|每月|每个月|分月|按月)(?:的)?");
    private static final Pattern TREND =
            Pattern.compile("(?:的)?(?:变化趋势|变动趋势|走势图|走势|趋势图|趋势|曲线图|曲线|折线图|各月份?|逐月|每月|每个月|分月|按月)(?:情况|变化)?(?:的)?");
    private static final Pattern SORT = Pattern.compile(
            "(?:的)?(由高到低|从高到低|从大到小|由大到小|由低到高|从低到高|从小到大|由小到大)?(?:的)?(排名表|排名|排序|排行榜|排行|排位|位次|名次|排列)?(?:情况)?");

    /** Months by default, so that the same month of last year is the first. */
    private static final int TREND_MONTHS = 13;

    /** Twenty years. */
    private static final int LONGEST = 240;

    private final Month document;

    private @Nullable Every every;
    private List<Month> months = List.of();
    private @Nullable Order order;
    private boolean trend;
    private String text;

    InquiryWords(String folded, Month document) {
        this.document = document;
        text = folded;
        takeEvery();
        takeMonths();
        if (every != null) takeOrder();
    }

    @Nullable
    Every every() {
        return every;
    }

    /** Earliest first; empty where the text lists none. */
    List<Month> months() {
        return months;
    }

    /** True for 走势 without saying since when: the months then end with the one the figures name. */
    boolean trend() {
        return trend;
    }

    static List<Month> trendUntil(Month last) {
        return range(last.minus(TREND_MONTHS - 1), last);
    }

    @Nullable
    Order order() {
        return order;
    }

    /** What names the figures. A comma stands for each of the words taken out. */
    String rest() {
        return text;
    }

    private void takeEvery() {
        Matcher m = EVERY.matcher(text);
        if (m.find()) {
            takeEvery(m, 1);
            cut(m);
            return;
        }
        // 不良率最高的银行: whom it goes over is said by the end, after the order
        m = MOST_OF_THEM.matcher(text);
        if (m.find()) {
            takeEvery(m, 3);
            text = text.substring(0, m.end(1)) + "," + text.substring(m.end());
        }
    }

    private void takeEvery(Matcher m, int first) {
        for (int i = 0; i < Every.values().length; i++) if (m.group(first + i) != null) every = Every.values()[i];
    }

    private void takeMonths() {
        Matcher m = RANGE.matcher(text);
        if (m.find()) {
            Month last = month(m.group(4), m.group(5), m.group(6), document);
            months = range(month(m.group(1), m.group(2), m.group(3), last), last);
            cut(m);
        } else if ((m = SINCE.matcher(text)).find()) {
            months = range(month(m.group(1), m.group(2), m.group(3), document), document);
            cut(m);
        } else if ((m = OF_A_YEAR.matcher(text)).find()) {
            int year = year(m.group(1), m.group(2));
            Month last = Month.of(year, 12);
            months = range(Month.of(year, 1), document.isBefore(last) ? document : last);
            cut(m);
        } else if ((m = SPAN.matcher(text)).find()) {
            months = span(m.group(1), m.group(2));
            cut(m);
        }
        m = TREND.matcher(text);
        if (m.find()) {
            trend = months.isEmpty();
            cut(m);
        }
    }

    private List<Month> span(String count, String unit) {
        if (unit.equals("季度")) {
            List<Month> ends = new ArrayList<>();
            Month end = document;
            while (end.number() % 3 != 0) end = end.previous();
            for (int i = 0; i < number(count); i++) ends.addFirst(end.minus(3 * i));
            return ends;
        }
        int length = unit.equals("年") ? count.equals("半") ? 6 : 12 * number(count) : number(count);
        return range(document.minus(Math.clamp(length, 1, LONGEST) - 1), document);
    }

    // an end before its beginning lists nothing, and nothing is then answered
    private static List<Month> range(Month first, Month last) {
        List<Month> all = new ArrayList<>();
        for (Month month = first; !last.isBefore(month) && all.size() < LONGEST; month = month.plus(1)) all.add(month);
        return all;
    }

    // without a year: the latest such month that is not after the one it leads to
    private Month month(@Nullable String digits, @Nullable String word, String number, Month until) {
        int month = Integer.parseInt(number);
        if (digits != null || word != null) return Month.of(year(digits, word), month);
        Month same = Month.of(until.year(), month);
        return until.isBefore(same) ? same.minus(12) : same;
    }

    private int year(@Nullable String digits, @Nullable String word) {
        if (digits != null) return Integer.parseInt(digits);
        return "去年".equals(word) || "上年".equals(word) ? document.year() - 1 : document.year();
    }

    private void takeOrder() {
        Matcher m = TOP.matcher(text);
        if (m.find()) {
            boolean worst = !m.group(2).equals("前");
            order = new Order(worst ? Order.First.WORST : Order.First.BEST, Math.max(1, number(m.group(3))));
            cut(m);
        } else if ((m = EXTREME.matcher(text)).find()) {
            order = new Order(
                    switch (m.group(1)) {
                        case "最高", "最大", "最多", "最快" -> Order.First.HIGHEST;
                        case "最低", "最小", "最少", "最慢" -> Order.First.LOWEST;
                        case "第一" -> Order.First.BEST;
                        default -> Order.First.WORST;
                    },
                    1);
            cut(m);
        }
        m = SORT.matcher(text);
        while (m.find()) {
            if (m.group(1) == null && m.group(2) == null) continue;
            String way = m.group(1);
            if (order == null)
                order = new Order(
                        way == null
                                ? Order.First.BEST
                                : way.matches(".[低小].*") ? Order.First.LOWEST : Order.First.HIGHEST,
                        0);
            cut(m);
            m = SORT.matcher(text);
        }
    }

    private void cut(Matcher m) {
        text = text.substring(0, m.start()) + "," + text.substring(m.end());
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) return Integer.parseInt(text);
        int ten = text.indexOf('十');
        if (ten < 0) return digit(text.charAt(0));
        int tens = ten == 0 ? 1 : digit(text.charAt(0));
        return tens * 10 + (ten + 1 < text.length() ? digit(text.charAt(ten + 1)) : 0);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : c == '半' ? 0 : "零一二三四五六七八九".indexOf(c);
    }
}
