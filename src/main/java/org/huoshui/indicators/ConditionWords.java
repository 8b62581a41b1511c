package org.huoshui.indicators;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.indicators.Condition.Manner;
import org.huoshui.kernel.Said;

/** Conditions and the numbers in them as a person would say them. */
public final class ConditionWords {

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private ConditionWords() {}

    /** One sentence's worth, without a full stop; several demands are parted by ；. */
    public static Said of(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts, var text) -> joined(parts, "；", "; ", part -> part instanceof Condition.Any);
            case Condition.Any(var parts, var text) ->
                joined(parts, "，或者", ", or ", part -> part instanceof Condition.All);
            case Condition.Bound(var term, var relation, var value, var text) -> {
                Said number = number(term, value);
                yield new Said(
                        term.name() + relation.zh() + number.zh(), term.en() + " " + relation.en() + " " + number.en());
            }
            // arithmetic says itself best
            case Condition.Computed computed -> Said.same(computed.text());
            case Condition.Flag(var term, var wanted, var text) ->
                new Said(wanted ? term.name() : "非" + term.name(), wanted ? term.en() : "not " + term.en());
            case Condition.Among among -> among(among);
        };
    }

    private static Said joined(
            List<Condition> parts, String zh, String en, java.util.function.Predicate<Condition> bracketed) {
        Function<Condition, Said> said = part -> {
            Said one = of(part);
            return bracketed.test(part) ? new Said("（" + one.zh() + "）", "(" + one.en() + ")") : one;
        };
        return new Said(
                parts.stream().map(said).map(Said::zh).collect(Collectors.joining(zh)),
                parts.stream().map(said).map(Said::en).collect(Collectors.joining(en)));
    }

    private static Said among(Condition.Among among) {
        Term term = among.term();
        boolean several = among.words().size() > 1;
        boolean none = among.manner() == Manner.NONE;
        String zh = among.words().stream().map(Term.Word::zh).collect(Collectors.joining("、"));
        String en = among.words().stream()
                .map(Term.Word::en)
                .collect(Collectors.joining(among.manner() == Manner.ALL ? " and " : " or "));
        if (term.kind() != Term.Kind.SET)
            return new Said(
                    term.name() + (none ? "不是" : "为") + zh + (several && !none ? "之一" : ""),
                    term.en() + (none ? " not " : " ") + en);
        return switch (among.manner()) {
            case ALL -> new Said(term.name() + "包含" + zh, term.en() + " with " + en);
            case ANY -> new Said(term.name() + "包含" + zh + (several ? "中的任一项" : ""), term.en() + " with " + en);
            case NONE -> new Said(term.name() + "不包含" + zh, term.en() + " without " + en);
            case NOT_ALL -> new Said(term.name() + "不同时包含" + zh, term.en() + " not with all of " + en);
        };
    }

    /** A number of the term with its unit: 500万元, CNY 5,000,000. */
    public static Said number(Term term, BigDecimal value) {
        String plain = plain(value);
        return switch (term.unit()) {
            case "元" -> money(value);
            case "月" -> new Said(plain + "个月", plain + (plain.equals("1") ? " month" : " months"));
            case "年" -> new Said(plain + "年", plain + (plain.equals("1") ? " year" : " years"));
            default -> Said.same(plain + term.unit());
        };
    }

    /** An amount in 万元 or 亿元; in English in whole yuan, because 万 is no English magnitude. */
    public static Said money(BigDecimal yuan) {
        BigDecimal size = yuan.abs();
        String zh = size.compareTo(YI) >= 0
                ? plain(yuan.divide(YI)) + "亿元"
                : size.compareTo(WAN) >= 0 ? plain(yuan.divide(WAN)) + "万元" : plain(yuan) + "元";
        return new Said(
                zh, "CNY " + new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan));
    }

    private static String plain(BigDecimal value) {
        return value.setScale(Math.min(value.scale(), 4), java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
