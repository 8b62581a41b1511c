package org.huoshui.returns.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number typed as text: separators, full width, brackets for a negative, a unit behind it.
 *
 * @param unit what is written behind the number, {@code 万元}, {@code %}; absent when nothing is
 */
record NumberText(BigDecimal number, @Nullable String unit) {

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:人民币|[¥￥$])?([-+]?)(?:人民币|[¥￥$])?([0-9]+|[0-9]{1,4}(?:[,，'][0-9]{3,4})+)?(\\.[0-9]*)?([eE][-+]?[0-9]{1,2})?"
                    + "((?:[十百千万亿]{0,2}(?:元|美元|户|家|笔|个|人|人次|次|件|名|亩|吨|头|份|条|处|天|起))?整?|[万亿]|%|‰|个?百分点)$");
    /** Signs by which offices say: there is no value. */
    private static final Set<String> NO_VALUE = Set.of(
            "", "-", "--", "---", "----", "/", "//", "\\", "…", "……", "...", "·", "*", "无", "无数据", "无此项", "无业务", "暂无",
            "空", "不适用", "不涉及", "未开展", "n/a", "na", "nil", "none", "null", "x", "×");

    /** Dash, slash, 无: the value is missing, and that is said on purpose. */
    static boolean saysNoValue(String text) {
        // 一 is what many type for a dash
        String dashed = Folding.fold(text).replaceAll("[‐‑‒–—―─−ーｰ一]", "-");
        return NO_VALUE.contains(dashed.toLowerCase(Locale.ROOT));
    }

    static @Nullable NumberText read(String text) {
        String s = Folding.fold(text);
        if (s.isEmpty() || s.length() > 40) return null;
        s = s.replaceAll("[‐‑‒–—―−－]", "-");
        boolean negative = false;
        if (s.startsWith("(") && s.endsWith(")")) {
            negative = true;
            s = s.substring(1, s.length() - 1);
        } else if (s.startsWith("负")) {
            negative = true;
            s = s.substring(1);
        }
        Matcher m = NUMBER.matcher(s);
        if (!m.matches()) return null;
        String whole = m.group(2) == null ? "" : m.group(2).replaceAll("[,，']", "");
        String fraction = m.group(3) == null || m.group(3).equals(".") ? "" : m.group(3);
        if (whole.isEmpty() && fraction.isEmpty()) return null;
        if (m.group(2) != null && m.group(2).matches(".*[,，'].*") && !wellGrouped(m.group(2))) return null;
        String exponent = m.group(4) == null ? "" : m.group(4);
        BigDecimal number = new BigDecimal((whole.isEmpty() ? "0" : whole) + fraction + exponent);
        if (m.group(1).equals("-")) negative = !negative;
        String unit = m.group(5).replace("整", "");
        return new NumberText(negative ? number.negate() : number, unit.isEmpty() ? null : unit);
    }

    /** 1,234,567 and the Chinese 12,3456; but 12,34 is a slip of the hand, not a number. */
    private static boolean wellGrouped(String whole) {
        return whole.matches("[0-9]{1,3}(?:[,，'][0-9]{3})+") || whole.matches("[0-9]{1,4}(?:[,，'][0-9]{4})+");
    }
}
