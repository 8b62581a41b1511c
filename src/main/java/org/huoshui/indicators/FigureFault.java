package org.huoshui.indicators;

import org.huoshui.kernel.ErrorCode;

/** What can stand between an asker and a figure. */
public enum FigureFault implements ErrorCode {
    NOT_REPORTED("IND-201", Blame.NOT_FOUND, "{0}没有{1}的{2}", "{0} has no {2} for {1}"),
    INCOMPLETE(
            "IND-202",
            Blame.CONFLICT,
            "{0}{1}的{2}只有{3}/{4}家报送，未报送：{5}；不完整的合计不与别的月份比较",
            "{2} of {0} for {1} covers {3} of {4} institutions, missing: {5}; an incomplete total is not compared"),
    RANK_INCOMPLETE("IND-203", Blame.CONFLICT, "{0}不排位次：{1}尚未报送", "No rank for {0}: {1} not reported yet"),
    BASE_NOT_POSITIVE(
            "IND-204",
            Blame.CONFLICT,
            "{0}的基数不大于零，增幅没有意义",
            "The base of {0} is not above zero; a growth rate has no meaning"),
    FLOW_STARTS_AT_YEAR(
            "IND-205", Blame.INPUT, "{0}是从年初累计的发生额，没有“{1}”", "{0} accumulates from January and has no \"{1}\""),
    RATIO_HAS_NO_GROWTH(
            "IND-206",
            Blame.INPUT,
            "{0}是比率，变化以百分点计，没有“{1}”",
            "{0} is a ratio: its change is in percentage points, it has no \"{1}\""),
    NOT_A_RATIO("IND-207", Blame.INPUT, "{0}不是比率，没有“{1}”", "{0} is no ratio and has no \"{1}\""),
    DIVISOR_NOT_POSITIVE("IND-208", Blame.CONFLICT, "{0}：除数{1}不大于零，没有意义", "{0}: the divisor {1} is not above zero"),
    UNEVEN_OPERANDS(
            "IND-209",
            Blame.CONFLICT,
            "{0}的各项报送单位不一致，不计算；只报了一部分的：{1}",
            "The parts of {0} were not reported by the same institutions; reported in part only: {1}"),
    UNKNOWN_POOL("IND-210", Blame.INPUT, "没有叫“{0}”的排名范围", "There is no group \"{0}\" to rank in"),
    NOT_IN_POOL("IND-211", Blame.INPUT, "{0}不在“{1}”之中", "{0} is not a member of \"{1}\""),
    UNKNOWN_WHOLE("IND-212", Blame.INPUT, "占比的总体“{0}”不是指标", "The whole \"{0}\" of a share is no indicator"),
    NO_TARGET("IND-213", Blame.NOT_FOUND, "{0}没有{1}年的{2}目标", "{0} has no target for {2} in {1}"),
    NO_PARENT("IND-214", Blame.INPUT, "{0}没有上级地区可比", "{0} has no parent region to compare with"),
    NOT_YOURS("IND-215", Blame.FORBIDDEN, "只能查看本机构的数据", "You may see your own institution's figures only"),
    UNKNOWN_INDICATOR("IND-216", Blame.INPUT, "目录里没有指标“{0}”", "The catalogue has no indicator \"{0}\""),
    UNKNOWN_SUBJECT("IND-217", Blame.INPUT, "没有“{0}”这个地区或机构", "There is no region or institution \"{0}\""),
    TWICE_IN_BATCH(
            "IND-218",
            Blame.INPUT,
            "同一批里{0}{1}的{2}出现了两个不同的数：{3}和{4}",
            "One batch holds two different numbers for {2} of {0} in {1}: {3} and {4}"),
    COUNTY_ONLY("IND-219", Blame.FORBIDDEN, "只有县金融办可以这样做", "Only the county office may do this"),
    BAD_TARGET("IND-220", Blame.INPUT, "目标不成立：{0}", "Not a target: {0}"),
    JANUARY_FLOW(
            "IND-221",
            Blame.INPUT,
            "{0}从1月重新累计，1月没有环比",
            "{0} starts afresh in January; January has no month-on-month change"),
    FORMULA_FAULT("IND-222", Blame.CONFLICT, "{0}无法计算：{1}", "{0} cannot be computed: {1}"),
    WEIGHT_ZERO("IND-223", Blame.CONFLICT, "{0}的权重{1}为零", "The weight {1} of {0} is zero"),
    BAD_REQUEST("IND-224", Blame.INPUT, "请求有误：{0}", "Bad request: {0}"),
    LEFT_UNRANKED("IND-225", Blame.CONFLICT, "{0}：{1}", "{0}: {1}"),
    PATTERN_TOO_LONG("IND-226", Blame.TOO_LARGE, "一次最多{0}个短语", "At most {0} phrases at once"),
    COMPUTED_NOT_TYPED(
            "IND-227",
            Blame.INPUT,
            "{0}由其他指标算出（{1}），不能直接填写",
            "{0} is computed from other indicators ({1}) and cannot be typed in"),
    REPORTED_NOT_TYPED(
            "IND-228",
            Blame.CONFLICT,
            "{0}由机构报送后汇总，不能代填；请催报或更正机构的报表",
            "{0} is the sum of what institutions report and cannot be typed in; ask for their returns or have them corrected"),
    BAD_NUMBER("IND-229", Blame.INPUT, "“{0}”不是一个数", "\"{0}\" is not a number"),
    MONTH_TO_COME("IND-230", Blame.INPUT, "{0}还没有到，不能填写", "{0} is still to come"),
    NO_GROUNDS(
            "IND-231",
            Blame.INPUT,
            "请写明数字的依据（来源、文号或联系人）",
            "Say what the number rests on: its source, document or contact"),
    UNKNOWN_THRESHOLD(
            "IND-232", Blame.NOT_FOUND, "没有“{0}”这个阈值，或当日尚未生效", "There is no threshold \"{0}\" in force on that day"),
    BAD_THRESHOLD(
            "IND-233",
            Blame.INPUT,
            "{0} 不合适：应在 {1} 至 {2} 之间，月数须为整数",
            "{0} does not do: between {1} and {2}, and months are whole"),
    NO_RECORDS("IND-234", Blame.NOT_FOUND, "{0}不由日常工作记录得出", "{0} does not come from records of daily work");

    private final Entry entry;

    FigureFault(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
