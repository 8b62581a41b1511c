package org.huoshui.indicators.recognition;

import java.util.List;
import org.huoshui.indicators.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What a number counts: in {@code 11家银行与26家企业} the first counts banks, the second enterprises. The word stands behind the
 * unit, or else before the number; an indicator's own name says what it counts.
 */
enum Counted {
    BANK("银行", "金融机构", "农商行", "保险公司", "保险机构", "支行", "网点", "协议机构"),
    FIRM("企业", "公司", "市场主体", "经营主体", "商户", "个体工商户", "客户", "户"),
    HOUSEHOLD("农户", "脱贫户", "贫困户", "养殖户", "种养大户", "农民", "群众", "农业经营主体"),
    PROJECT("项目"),
    LENDER("地方金融组织", "小贷公司", "小额贷款公司", "典当行", "融资担保公司", "融资租赁公司"),
    ISSUE("问题", "诉求", "困难", "隐患", "风险点", "难题", "线索"),
    PRODUCT("险种", "品种", "产品"),
    AREA("地区", "州市", "市州", "县市区", "县区", "县市", "县(市", "县(区", "市县");

    private static final String COUNTING = "家户个项";
    /** 26家与银行达成意向 does not count banks. */
    private static final String WITH = "与和同跟向由在从对被";

    private static final int BEHIND = 10;
    private static final int BEFORE = 6;
    private static final double ANOTHER = 0.45;
    private static final double SAME = 1.08;

    private final List<String> words;

    Counted(String... words) {
        this.words = List.of(words);
    }

    /** How well an indicator agrees with what the text says is counted: 1 where either says nothing. */
    static double agreement(String text, Surroundings around, Numeral numeral, Indicator indicator) {
        String unit = numeral.unit();
        if (numeral.measure() != Numeral.Measure.COUNT || !isCounting(unit)) return 1;
        Counted said = said(text, around);
        if (said != null && said.isThing() && (unit.endsWith("家") || unit.endsWith("户"))) return 1;
        Counted own = of(indicator);
        if (said == null || own == null) return 1;
        return said == own ? SAME : said.isLike(own) ? 1 : ANOTHER;
    }

    private static boolean isCounting(String unit) {
        return !unit.isEmpty() && COUNTING.indexOf(unit.charAt(unit.length() - 1)) >= 0;
    }

    // 37家融资诉求办结 counts enterprises all the same
    private boolean isThing() {
        return this == PROJECT || this == ISSUE || this == PRODUCT || this == AREA;
    }

    private boolean isLike(Counted other) {
        return this == FIRM && other == HOUSEHOLD || this == HOUSEHOLD && other == FIRM;
    }

    private static @Nullable Counted said(String text, Surroundings around) {
        int to = Math.min(around.ownTo(), around.unitTo() + BEHIND);
        Counted behind = first(text, around.unitTo(), to);
        if (behind != null) return behind;
        String before = text.substring(Math.max(around.ownFrom(), around.from() - BEFORE), around.from());
        return last(before);
    }

    private static @Nullable Counted first(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == ',' || c == '。' || c == ';' || c == ':') return null;
            Counted longest = null;
            int length = 0;
            for (Counted counted : values()) {
                for (String word : counted.words) {
                    if (word.length() > length && word.length() > 1 && text.startsWith(word, at)) {
                        longest = counted;
                        length = word.length();
                    }
                }
            }
            boolean another = longest != null && at > from && WITH.indexOf(text.charAt(at - 1)) >= 0;
            if (longest != null && !another) return longest;
        }
        return null;
    }

    /** What the name of an indicator counts: 签约银行家数 counts banks. */
    static @Nullable Counted of(Indicator indicator) {
        Counted own = isCounting(indicator.unit().symbol()) ? last(indicator.name()) : null;
        return own == null && indicator.unit().symbol().equals("家") ? FIRM : own;
    }

    private static @Nullable Counted last(String text) {
        Counted last = null;
        int best = -1;
        int length = 0;
        for (Counted counted : values()) {
            for (String word : counted.words) {
                int at = text.lastIndexOf(word);
                if (at < 0) continue;
                int end = at + word.length();
                if (end > best || end == best && word.length() > length) {
                    last = counted;
                    best = end;
                    length = word.length();
                }
            }
        }
        return last;
    }
}
