package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The units a text names ({@code 单位：万元、%、户}, {@code （亿元）}) and the text without them.
 *
 * @param units in the order written
 * @param rest the folded text without them
 */
record UnitWords(List<Unit> units, String rest) {

    private static final String MONEY = "(?:人民币)?(?:[十百千]?[万亿]|[十百千])?(?:美元|港元|欧元|日元|元)(?:人民币)?";
    private static final String COUNT =
            "[十百千]?[万亿]?(?:平方米|平方公里|公顷|千瓦时|场次|家次|人次|户次|笔数|户|家|笔|个|人|名|次|件|亩|吨|头|只|份|条|处|天|起|场|台|辆|公里|单|宗|项|张|册|家数|户数)";
    private static final String RATIO = "%|‰|个?百分点|倍";
    private static final String ANY = "(?:" + MONEY + "|" + RATIO + "|" + COUNT + "|[万亿])";
    private static final String LIST = ANY + "(?:[、,，/;；和及或]" + ANY + ")*";

    private static final Pattern NAMED = Pattern.compile(
            "[(\\[]?(?:金额|货币|计量|数量|计价|计算)?单位(?:名称)?[:：为]?[(\\[]?(" + LIST + ")[)\\]]?[)\\]]?(?!\\p{IsHan})");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)[(\\[]?(?:unit|units|in)[:：]?(?:rmb|cny)?((?:ten|hundred|10|100)?(?:thousand|million|billion)s?)(?:yuan|rmb|cny)?[)\\]]?");
    private static final Pattern BRACKETED = Pattern.compile("[(\\[](?:单位[:：]?)?(" + LIST + ")[)\\]]");
    private static final Pattern LAST_IN_BRACKETS = Pattern.compile("(?<=[,，;；、])(" + LIST + ")(?=[)\\]])");
    private static final Pattern TRAILING = Pattern.compile("(?<=[\\p{IsHan}a-z)])[,，:：/_-](" + LIST + ")$");
    private static final Pattern WHOLE = Pattern.compile(LIST);
    private static final Set<String> COUNT_WORDS = Set.of("户数", "家数", "笔数");

    static UnitWords of(String text) {
        String s = Folding.fold(text);
        List<Unit> units = new ArrayList<>();
        if (s.isEmpty()) return new UnitWords(List.of(), s);
        s = take(s, NAMED, units);
        s = take(s, BRACKETED, units);
        {
            Matcher english = ENGLISH.matcher(s);
            if (english.find() && (!units.isEmpty() || english.group().matches("(?i).*(yuan|rmb|cny).*"))) {
                if (units.isEmpty()) units.add(unit(english(english.group(1))));
                s = s.substring(0, english.start()) + s.substring(english.end());
            }
        }
        if (units.isEmpty()) s = take(s, LAST_IN_BRACKETS, units);
        if (units.isEmpty()) s = take(s, TRAILING, units);
        return new UnitWords(List.copyOf(units), s);
    }

    /** A text that is a unit and nothing else: the content of a unit column. */
    static @Nullable Unit whole(String text) {
        String s = Folding.fold(text).replaceAll("^[(\\[]|[)\\]]$", "");
        if (s.isEmpty()
                || s.length() > 12
                || COUNT_WORDS.contains(s)
                || !WHOLE.matcher(s).matches()) return null;
        return unit(s);
    }

    static Unit unit(String written) {
        String s = written.replace("人民币", "");
        return switch (s) {
            case "户数" -> Unit.of("户");
            case "家数" -> Unit.of("家");
            case "笔数" -> Unit.of("笔");
            case "百分点" -> Unit.PERCENTAGE_POINT;
            case "十亿元", "十亿" -> new Unit("十亿元", "元", 9);
            default -> Unit.of(s);
        };
    }

    /** True when the text says a unit and nothing more: 单位：万元. */
    boolean isAll() {
        return !units.isEmpty()
                && rest.replaceAll("[(),，:：、;；.。]|金额|人民币|币种", "").isEmpty();
    }

    /** The first unit that can measure what is measured in {@code base}. */
    static @Nullable Unit fitting(List<Unit> units, Unit base) {
        for (Unit unit : units) if (fits(unit, base)) return unit;
        return null;
    }

    /** Money with money, ratio with ratio; counts with counts, for 家, 户 and 个 are used one for the other. */
    static boolean fits(Unit unit, Unit base) {
        if (unit.base().equals(base.base())) return true;
        if (unit.base().equals("‰")) return base.base().equals("%");
        return isCount(unit) && isCount(base);
    }

    static boolean isCount(Unit unit) {
        return !unit.base().endsWith("元")
                && !unit.base().equals("%")
                && !unit.base().equals("‰")
                && !unit.base().equals("倍")
                && !unit.base().equals("个百分点");
    }

    private static String english(String scale) {
        return switch (scale.toLowerCase(java.util.Locale.ROOT).replaceAll("s$", "")) {
            case "thousand" -> "千元";
            case "tenthousand", "10thousand" -> "万元";
            case "million" -> "百万元";
            case "hundredmillion", "100million" -> "亿元";
            default -> "十亿元";
        };
    }

    private static String take(String s, Pattern pattern, List<Unit> units) {
        Matcher m = pattern.matcher(s);
        StringBuilder rest = new StringBuilder();
        int end = 0;
        while (m.find()) {
            for (String one : m.group(1).split("[、,，/;；和及或]")) if (!one.isEmpty()) units.add(unit(one));
            rest.append(s, end, m.start());
            end = m.end();
        }
        return rest.append(s.substring(end)).toString();
    }
}
