package org.huoshui.directory.credit;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with the credit picture. */
enum CreditError implements ErrorCode {
    UNKNOWN_KIND(
            "DIR-351",
            Blame.INPUT,
            "没有名为“{0}”的信用信息类别，可填：{1}。",
            "There is no kind of credit item “{0}”; it may be: {1}."),
    UNKNOWN_LEVEL("DIR-352", Blame.INPUT, "“{0}”没有“{1}”这一档，可填：{2}。", "“{0}” has no level “{1}”; it may be: {2}."),
    LATER_THAN_TODAY("DIR-353", Blame.INPUT, "“{0}”不能晚于今天。", "“{0}” cannot be later than today."),
    MISSING("DIR-354", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    TOO_LONG("DIR-355", Blame.INPUT, "“{0}”最多 {1} 个字。", "“{0}” has at most {1} characters."),
    SAME_ITEM(
            "DIR-356",
            Blame.CONFLICT,
            "同一企业、类别、日期和文号的信息已经录入。",
            "The same item of this firm, kind, day and reference is there already."),
    UNKNOWN_ITEM("DIR-357", Blame.NOT_FOUND, "没有编号为“{0}”的信用信息。", "There is no credit item number “{0}”."),
    NOT_IN_FORCE("DIR-358", Blame.CONFLICT, "该条信息{0}，不能再办理。", "This item is {0}; nothing more can be done with it."),
    UNKNOWN_DISPUTE("DIR-359", Blame.NOT_FOUND, "没有编号为“{0}”的异议。", "There is no dispute number “{0}”."),
    DISPUTED(
            "DIR-360",
            Blame.CONFLICT,
            "该条信息已有异议待答复，请先答复异议。",
            "A dispute about this item waits for its answer; answer it first."),
    RULE_IN_THE_PAST(
            "DIR-361",
            Blame.INPUT,
            "生效日期不能早于今天：已评出的等级不因新规则倒改。",
            "A rule begins today at the earliest: grades given are not changed backwards."),
    RULE_POINTS(
            "DIR-362",
            Blame.INPUT,
            "分值应在 -100 至 100 之间，最多一位小数。",
            "Points lie between -100 and 100, with one decimal at most."),
    UNKNOWN_GRADE("DIR-363", Blame.INPUT, "等级表里没有“{0}”。", "The scale has no grade “{0}”."),
    STEPS_UNORDERED(
            "DIR-364",
            Blame.INPUT,
            "等级从高到低排列，分数线依次降低，最后一级不设分数线。",
            "Grades stand from the best down, each with fewer points than the one before, the last without any."),
    MONTHS("DIR-365", Blame.INPUT, "有效月数应为 1 至 120 的整数。", "The months it counts are a whole number from 1 to 120."),
    NOT_A_FIRM_ACCOUNT(
            "DIR-366", Blame.FORBIDDEN, "只有企业本身可以提出或撤回异议。", "Only the firm itself files a dispute or takes it back.");

    private final Entry entry;

    CreditError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
