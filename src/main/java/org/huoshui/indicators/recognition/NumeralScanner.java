package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.indicators.language.FoldedText;
import org.huoshui.indicators.recognition.Numeral.Form;
import org.huoshui.indicators.recognition.Numeral.Measure;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be a figure in one folded paragraph: a number or mask with a unit, or a place in a ranking. Dates are kept
 * apart; what has no unit, stands in a slogan or begins a name is passed over.
 */
final class NumeralScanner {

    /** @param periods in places of the folded paragraph */
    record Scanned(List<Numeral> numerals, List<Period> periods) {}

    private static final String CHARACTERS = "一二三四五六七八九十百两零〇";
    /** With other units (三个方面, 八项规定) a number in characters is rhetoric. */
    private static final Set<String> COUNTED_IN_CHARACTERS =
            Set.of("家", "户", "场", "场次", "次", "件", "起", "份", "笔", "人次", "亿元", "万元", "个百分点", "家次", "亩", "头");

    private static final String VAGUE_BEFORE = "数上几每同某这那另任首第近好一各过的大";
    private static final String RANGE = "-~—–至到";
    private static final String JOINS = "、和与及";
    private static final String ENDS = ",。;、)的!?:并且但";

    private final FoldedText paragraph;
    private final String text;
    private final BitSet quoted;
    private final String original;
    private final String tableUnit;
    private final List<Numeral> numerals = new ArrayList<>();
    private final List<Period> periods = new ArrayList<>();

    private NumeralScanner(String original, FoldedText paragraph, String tableUnit) {
        this.original = original;
        this.paragraph = paragraph;
        this.text = paragraph.folded();
        this.quoted = Quoted.in(original);
        this.tableUnit = tableUnit;
    }

    /** @param tableUnit what a number without a unit counts in, where the line belongs to a table; else empty */
    static Scanned scan(String original, FoldedText paragraph, String tableUnit) {
        NumeralScanner scanner = new NumeralScanner(original, paragraph, tableUnit);
        scanner.run();
        return new Scanned(List.copyOf(scanner.numerals), List.copyOf(scanner.periods));
    }

    private void run() {
        int at = 0;
        while (at < text.length()) {
            int to = numberAt(at);
            if (to > at) {
                take(at, to);
                at = to;
            } else {
                at++;
            }
        }
    }

    /** The end of the number or mask at a place, the place itself where there is none. */
    private int numberAt(int from) {
        char c = text.charAt(from);
        if (isDigit(from)) {
            int to = digits(from);
            // a mask behind digits hides the rest of the number, one before them is a name: 驻XX27家银行
            return Masks.endBehindDigits(text, to);
        }
        if (Masks.is(c)) {
            int to = Masks.end(text, from);
            return to > from ? to : from;
        }
        int to = from;
        while (to < text.length() && CHARACTERS.indexOf(text.charAt(to)) >= 0) to++;
        return to;
    }

    // ① folds to 1, and a blank between two numbers folds away: neither makes a number
    private boolean isDigit(int at) {
        if (at >= text.length() || text.charAt(at) < '0' || text.charAt(at) > '9') return false;
        return Character.isDigit(original.charAt(paragraph.begin(at)));
    }

    private boolean adjacent(int at) {
        return paragraph.begin(at) == paragraph.end(at - 1);
    }

    private int digits(int from) {
        int to = from + 1;
        while (isDigit(to) && adjacent(to)) to++;
        while (to + 3 < text.length()
                && original.charAt(paragraph.begin(to)) == ','
                && isDigit(to + 1)
                && isDigit(to + 2)
                && isDigit(to + 3)
                && !isDigit(to + 4)) to += 4;
        if (to + 1 < text.length() && text.charAt(to) == '.' && isDigit(to + 1) && adjacent(to + 1)) {
            to += 2;
            while (isDigit(to) && adjacent(to)) to++;
        }
        return to;
    }

    private void take(int from, int to) {
        if (afterLetters(from) || to < text.length() && isMaskBefore(from, to)) return;
        Dates.Found date = Dates.at(text, from, to);
        if (date != null) {
            if (date.part() != null && !isQuoted(from)) periods.add(new Period(from, to, date.part(), date.number()));
            return;
        }
        Form form = form(from, to);
        Numeral numeral = numeral(from, to, form);
        if (numeral == null || isQuoted(from) && !(form == Form.DIGITS && numeral.measure() == Measure.MONEY)) return;
        if (form == Form.CHARACTERS && !isCounted(numeral)) return;
        if (isThreshold(numeral)) return;
        if (text.charAt(from) == '某' && !standsForANumber(numeral)) return;
        numerals.add(numeral);
    }

    // 驻XX27家: the mask belongs to a name, the number is what follows
    private boolean isMaskBefore(int from, int to) {
        return Masks.is(text.charAt(from)) && text.charAt(to) >= '0' && text.charAt(to) <= '9';
    }

    private boolean afterLetters(int from) {
        if (from == 0) return false;
        char before = text.charAt(from - 1);
        return before >= 'a' && before <= 'z' && before != 'x';
    }

    private boolean isQuoted(int at) {
        return quoted.get(paragraph.begin(at));
    }

    private Form form(int from, int to) {
        boolean digits = false;
        boolean masked = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            digits |= c >= '0' && c <= '9';
            masked |= Masks.is(c);
        }
        if (digits) return masked ? Form.PARTLY_MASKED : Form.DIGITS;
        return masked ? Form.MASK : Form.CHARACTERS;
    }

    private @Nullable Numeral numeral(int from, int to, Form form) {
        if (text.startsWith("百分之", from - 3 < 0 ? 0 : from - 3) && from >= 3)
            return new Numeral(from, to, form, Measure.PERCENT, "", to, false, false);
        if (form == Form.CHARACTERS && text.startsWith("百分之", from)) return null;
        boolean ordinal = from > 0 && text.charAt(from - 1) == '第';
        UnitWords.Found unit = UnitWords.at(text, to);
        if (ordinal) return place(from, to, form, unit);
        // 1.66个和1.09个百分点
        if (unit != null && unit.symbol().equals("个")) {
            UnitWords.Found points = sharedUnit(unit.to());
            if (points != null && points.measure() == Measure.POINT) unit = points;
        }
        if (unit == null) unit = sharedUnit(to);
        if (unit == null && isCell(from, form)) {
            UnitWords.Found ofTable = UnitWords.at(tableUnit, 0);
            if (ofTable != null)
                return new Numeral(from, to, form, ofTable.measure(), ofTable.symbol(), to, false, false);
        }
        if (unit == null) return placeWithoutOrdinal(from, to, form);
        boolean shared = unit.from() > to + 1;
        int unitTo = shared ? to : unit.to();
        Measure measure = unit.measure();
        if (measure == Measure.RANK && unit.symbol().equals("位") && !behindRankVerb(from)) measure = Measure.COUNT;
        boolean signed = from > 0 && "+-−".indexOf(text.charAt(from - 1)) >= 0 && !isRange(from - 1);
        return new Numeral(from, to, form, measure, unit.symbol(), unitTo, false, signed);
    }

    // 第X位, 第X名, and 列全市第X where nothing follows
    private @Nullable Numeral place(int from, int to, Form form, UnitWords.@Nullable Found unit) {
        if (unit != null && (unit.measure() == Measure.RANK || unit.symbol().equals("名")))
            return new Numeral(from, to, form, Measure.RANK, "位", unit.to(), true, false);
        boolean ends = to >= text.length() || ENDS.indexOf(text.charAt(to)) >= 0;
        return ends && speaksOfRanks(from - 1) ? new Numeral(from, to, form, Measure.RANK, "", to, true, false) : null;
    }

    // 排名全市3/9, 位列全市前3 have no 第
    private @Nullable Numeral placeWithoutOrdinal(int from, int to, Form form) {
        boolean ends = to >= text.length() || ENDS.indexOf(text.charAt(to)) >= 0;
        return ends && form != Form.CHARACTERS && behindRankVerb(from)
                ? new Numeral(from, to, form, Measure.RANK, "", to, false, false)
                : null;
    }

    // 单户授信1000万元及以下的小微企业: a bound that defines a kind, no statistic
    private boolean isThreshold(Numeral numeral) {
        if (numeral.measure() != Measure.MONEY) return false;
        if (text.startsWith("及以下", numeral.unitTo()) || text.startsWith("(含)以下", numeral.unitTo())) return true;
        boolean bounded = text.startsWith("以下", numeral.unitTo()) || text.startsWith("以上", numeral.unitTo());
        String before = text.substring(Math.max(0, numeral.from() - 12), numeral.from());
        return bounded && before.matches(".*(单户|单笔)[^,。;]*");
    }

    // a number of a table stands behind a blank or a tab
    private boolean isCell(int from, Form form) {
        if (tableUnit.isEmpty() || form == Form.CHARACTERS || from == 0) return false;
        int before = paragraph.begin(from) - 1;
        return before >= 0
                && (Character.isWhitespace(original.charAt(before)) || Character.isSpaceChar(original.charAt(before)));
    }

    private boolean isRange(int sign) {
        return sign > 0
                && (Character.isDigit(text.charAt(sign - 1))
                        || Masks.is(text.charAt(sign - 1))
                        || "%元家户".indexOf(text.charAt(sign - 1)) >= 0);
    }

    private boolean speaksOfRanks(int before) {
        String words = text.substring(Math.max(0, before - 12), before);
        return words.matches(".*(列|居|排|名次|位次|倒数|全市|全省|全国|县市?|区).{0,4}");
    }

    private boolean behindRankVerb(int from) {
        String words = text.substring(Math.max(0, from - 8), from);
        return words.matches(".*(位?列|位?居|排名|排|位次)(全[市省国州区县])?(前|第|倒数)?|.*(前移|后移|前进|后退|上升|下降|提升|退后|退步|挪)了?");
    }

    /** 2至3家, 12、15和18亿元: a number without a unit takes that of the one it is joined to. */
    private UnitWords.@Nullable Found sharedUnit(int to) {
        int at = to;
        for (int joined = 0; joined < 6; joined++) {
            boolean range = at < text.length() && RANGE.indexOf(text.charAt(at)) >= 0;
            boolean list = at < text.length() && JOINS.indexOf(text.charAt(at)) >= 0;
            if (!range && !list) return null;
            int next = at + 1;
            int end = next;
            while (end < text.length()
                    && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.' || Masks.is(text.charAt(end))))
                end++;
            if (end == next) return null;
            UnitWords.Found unit = UnitWords.at(text, end);
            if (unit != null) return Dates.at(text, next, end) == null ? unit : null;
            at = end;
        }
        return null;
    }

    private boolean isCounted(Numeral numeral) {
        if (numeral.measure() == Measure.RANK) return numeral.ordinal();
        String literal = text.substring(numeral.from(), numeral.to());
        if (numeral.measure() == Measure.PERCENT) return true;
        boolean starts = "一二三四五六七八九十两".indexOf(literal.charAt(0)) >= 0;
        boolean vague = numeral.from() > 0 && VAGUE_BEFORE.indexOf(text.charAt(numeral.from() - 1)) >= 0
                || text.substring(Math.max(0, numeral.from() - 4), numeral.from())
                        .matches(".*(没有|无|每.至少|每.)");
        // 一户一策, 六个一批
        boolean slogan = text.startsWith("一", numeral.unitTo())
                || numeral.from() > 1 && text.charAt(numeral.from() - 2) == '一' && literal.startsWith("一");
        return starts && !vague && !slogan && COUNTED_IN_CHARACTERS.contains(numeral.unit());
    }

    // 某亿元 and 走访企业某家 hide a number, 某家银行 hides a name
    private boolean standsForANumber(Numeral numeral) {
        if (numeral.measure() != Measure.COUNT) return true;
        int behind = numeral.unitTo();
        return behind >= text.length() || ENDS.indexOf(text.charAt(behind)) >= 0;
    }
}
