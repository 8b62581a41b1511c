package org.huoshui.returns.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a head make of the numbers under it. */
enum RoleWords {
    /** No such word: a value of the month the context names. */
    NONE,
    /** 本月, 期末, 余额: this month's value, said so. */
    CURRENT,
    /** 本月发生额: the month's part of what runs on from January. */
    MONTH_ONLY,
    /** 本年累计: from January on. */
    CUMULATIVE,
    CHANGE,
    OTHER_PERIOD,
    OTHER_MEASURE;

    /**
     * What was understood of a text, and what is left of it.
     *
     * @param rest the text without the role's words; an item's name, or empty
     */
    record Found(RoleWords role, String rest) {}

    private static final Pattern CHANGE_WORDS = Pattern.compile(
            "(?:比|较|与|对比|相比)(?:上?年初|年初|年末|上年末?|去年末?|上月末?|上期末?|上季末?|上旬|上周|昨日|上日|同期|去年同期|上年同期|上年同月|前期|基期|期初|月初|季初|[0-9]{2,4}年|[0-9]{1,2}月)[^/]*"
                    + "|同比[^/]*|环比[^/]*|(?:本年|当年|年内|本月|当月|本期|当期|今年|全年|净)?(?:增减|增速|增幅|增长率?|增量|增加额?|减少额?|净增加?|新增额?|增额|变动|变化|升降|涨跌|多增|少增)[^/]*"
                    + "|差额|差异|百分点|[+±]/?-|\\+、-");
    private static final Pattern OTHER_PERIOD_WORDS = Pattern.compile(
            "(?:上年|去年|前年|上月|上期|上季度?|上一?年度?|上一期|上个月|前一?月|前期|年初|期初|月初|季初|同期|基期|上旬|上周)(?:同期|同月|末|底)?(?:数据?|余额|数值|值|金额)?|Last (?:Month|Year)|Previous.*|Beginning.*");
    private static final Pattern OTHER_MEASURE_WORDS = Pattern.compile(
            "占比|比重|份额|占[^/]*(?:比例|%)|排名|位次|名次|排序|序位|计划|目标|任务|完成率|完成进度|完成比例|完成比|进度|预算|考核|得分|权重|均值|平均数?|全市平均|上限|下限|警戒值|预警值|参考值|校验|核对|检验|贡献[率度]|拉动");
    private static final Pattern MONTH_ONLY_WORDS =
            Pattern.compile("^(?:本月|当月)(?:发生额?|发放额?|新发放|数|金额|收入|值)?$|(?:本月|当月)(?:发生|发放|投放|新发放|收入|保费|赔付)[^/]*");
    private static final Pattern CUMULATIVE_WORDS =
            Pattern.compile("(?:本年|当年|年初以来|今年|全年|年度?|1-[0-9]{1,2}月)?累计(?:数|额(?!度)|金额|值)?|年累");
    private static final Pattern CURRENT_WORDS = Pattern.compile(
            "^(?:本月末?|本期末?|今日|当日|当月|当期|期末|月末|季末|年末|本年末?|现|实际|报告期末?|截止日|上报|填报|报送|本外币|折人民币|折合人民币|本年|本季末?|时点|当前|最新)*(?:余额|金额|数额|数值|数据|数|值|总量|绝对值|绝对额|绝对数|规模|总值|合计数|完成数|完成值|完成额|实绩|实际数|发生额|情况)?$"
                    + "|Balance|Amount|Value|Current.*|This Month|End of.*");

    /** Reads the folded text of a head or label that is no catalogue name as it stands. */
    static Found of(String folded) {
        if (folded.isEmpty()) return new Found(NONE, "");
        Found found = cut(folded, CHANGE_WORDS, CHANGE);
        if (found == null) found = cut(folded, OTHER_PERIOD_WORDS, OTHER_PERIOD);
        if (found == null) found = cut(folded, OTHER_MEASURE_WORDS, OTHER_MEASURE);
        if (found != null) return found;
        if (MONTH_ONLY_WORDS.matcher(folded).matches()) return new Found(MONTH_ONLY, "");
        Matcher cumulative = CUMULATIVE_WORDS.matcher(folded);
        if (cumulative.find()) {
            String rest =
                    (folded.substring(0, cumulative.start()) + folded.substring(cumulative.end())).replace("()", "");
            return new Found(CUMULATIVE, CURRENT_WORDS.matcher(rest).matches() ? "" : rest);
        }
        if (CURRENT_WORDS.matcher(folded).matches()) return new Found(CURRENT, "");
        return new Found(NONE, folded);
    }

    private static @org.jspecify.annotations.Nullable Found cut(String folded, Pattern words, RoleWords role) {
        Matcher m = words.matcher(folded);
        if (!m.find() || m.end() == m.start()) return null;
        String before = folded.substring(0, m.start());
        String after = folded.substring(m.end());
        String rest = before.isEmpty() ? after : before;
        return new Found(role, CURRENT_WORDS.matcher(rest).matches() ? "" : rest.replaceAll("[-_:/(]+$", ""));
    }

    boolean isValue() {
        return this == NONE || this == CURRENT || this == CUMULATIVE || this == MONTH_ONLY;
    }
}
