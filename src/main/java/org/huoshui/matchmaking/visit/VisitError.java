package org.huoshui.matchmaking.visit;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with campaigns, visits and firms' problems. */
enum VisitError implements ErrorCode {
    UNKNOWN_CAMPAIGN("MAT-401", Blame.NOT_FOUND, "没有名为“{0}”的走访活动。", "There is no campaign “{0}”."),
    CAMPAIGN_TWICE("MAT-402", Blame.CONFLICT, "已有名为“{0}”的走访活动。", "There is a campaign “{0}” already."),
    MISSING("MAT-403", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    TOO_LONG("MAT-404", Blame.INPUT, "“{0}”最多 {1} 个字。", "“{0}” has at most {1} characters."),
    ENDS_FIRST("MAT-405", Blame.INPUT, "结束日期早于开始日期。", "It would end before it begins."),
    UNKNOWN_LIST("MAT-406", Blame.NOT_FOUND, "名单“{0}”没有企业。", "The list “{0}” has no firms."),
    UNKNOWN_ADVISER(
            "MAT-407", Blame.NOT_FOUND, "没有“{0}”这位辅导员（管家），或不向您开放。", "There is no adviser “{0}”, or none you may see."),
    NO_TOWNSHIP("MAT-408", Blame.INPUT, "金融管家须写明所管乡镇。", "A steward needs a township."),
    PAIRED_ALREADY("MAT-409", Blame.CONFLICT, "{0}已与该辅导员结对。", "{0} is paired with this adviser already."),
    UNKNOWN_PAIRING("MAT-410", Blame.NOT_FOUND, "没有这条结对记录。", "There is no such pairing."),
    UNKNOWN_VISIT("MAT-411", Blame.NOT_FOUND, "没有编号为“{0}”的走访记录，或不向您开放。", "There is no visit {0}, or none you may see."),
    IN_FUTURE("MAT-412", Blame.INPUT, "日期 {0} 在今天之后。", "The day {0} is after today."),
    NOT_POSITIVE("MAT-413", Blame.INPUT, "“{0}”应大于零。", "“{0}” must be more than zero."),
    NOT_YOURS("MAT-414", Blame.FORBIDDEN, "这里只能登记本单位的走访。", "Only visits of your own can be entered."),
    UNKNOWN_PROBLEM(
            "MAT-415", Blame.NOT_FOUND, "没有编号为“{0}”的问题，或不向您开放。", "There is no problem {0}, or none you may see."),
    DEMANDED("MAT-416", Blame.CONFLICT, "{0}时，需要填写：{1}。", "For “{0}”, give: {1}."),
    NOT_THE_ANSWERER("MAT-417", Blame.FORBIDDEN, "问题由“{0}”承办。", "The problem was dispatched to {0}."),
    TOO_EARLY("MAT-418", Blame.INPUT, "日期 {0} 早于上一步的日期 {1}。", "The day {0} is before the last step’s, {1}."),
    UNKNOWN_DEPARTMENT("MAT-419", Blame.NOT_FOUND, "没有名为“{0}”的承办部门。", "There is no department “{0}”."),
    UNKNOWN_WORD("MAT-420", Blame.INPUT, "“{0}”的值“{1}”无法识别。", "The value “{1}” of “{0}” is not known."),
    TOO_OLD(
            "MAT-421",
            Blame.CONFLICT,
            "走访记录已超过 {0} 天，只有金融办能更正。",
            "A visit older than {0} days can be corrected by the office only."),
    TOO_MANY_ROWS("MAT-422", Blame.TOO_LARGE, "一次最多 {0} 条。", "At most {0} at once."),
    READ_ONLY("MAT-423", Blame.FORBIDDEN, "您的账号只能查看。", "Your account may only look."),
    VISIT_TWICE("MAT-424", Blame.CONFLICT, "{0}在{1}已有一条相同的走访记录。", "The same visit to {0} on {1} is there already.");

    private final Entry entry;

    VisitError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
