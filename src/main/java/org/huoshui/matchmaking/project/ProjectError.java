package org.huoshui.matchmaking.project;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with key projects. */
enum ProjectError implements ErrorCode {
    UNKNOWN(
            "MAT-401",
            Blame.NOT_FOUND,
            "没有编号为“{0}”的项目，或项目不向您开放。",
            "There is no project {0}, or it is not open to you."),
    MISSING("MAT-402", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    NOT_POSITIVE("MAT-403", Blame.INPUT, "“{0}”应大于零。", "“{0}” is more than zero."),
    DEMAND_TOO_LARGE(
            "MAT-404", Blame.INPUT, "融资需求不能大于总投资。", "The financing demand cannot be more than the whole investment."),
    NAME_TAKEN("MAT-405", Blame.CONFLICT, "{0}年的清单里已有项目“{1}”。", "The list of {0} already has a project “{1}”."),
    UNKNOWN_INSTITUTION("MAT-406", Blame.INPUT, "没有名为“{0}”的机构。", "There is no institution “{0}”."),
    UNKNOWN_TOWNSHIP("MAT-407", Blame.INPUT, "本县没有乡镇“{0}”。", "The county has no township “{0}”."),
    NOT_A_BANK("MAT-408", Blame.INPUT, "“{0}”不是银行，不能跟进项目融资。", "“{0}” is no bank and cannot follow a project."),
    NOT_FOLLOWING(
            "MAT-409",
            Blame.CONFLICT,
            "项目“{0}”没有向“{1}”开放，请先由金融办指定跟进银行。",
            "The project “{0}” is not open to “{1}”; the office opens it first."),
    IN_FUTURE("MAT-410", Blame.INPUT, "日期 {0} 晚于今天。", "The day {0} is after today."),
    BEFORE_LISTED("MAT-411", Blame.INPUT, "日期 {0} 早于 {1}。", "The day {0} is before {1}."),
    MORE_THAN_APPROVED(
            "MAT-412",
            Blame.CONFLICT,
            "“{0}”累计投放将达 {1} 元，超过其审批金额 {2} 元。",
            "“{0}” would have placed {1} yuan, more than the {2} yuan it approved."),
    DEMANDED("MAT-413", Blame.CONFLICT, "“{0}”之前，需要：{1}。", "Before “{0}”: {1}."),
    NOT_LIVE(
            "MAT-414",
            Blame.CONFLICT,
            "项目处于“{0}”，不能再录入审批或投放。",
            "The project is {0}; nothing more is approved or placed."),
    FUND_UNKNOWN("MAT-415", Blame.NOT_FOUND, "没有编号为“{0}”的审批或投放记录。", "There is no approval or placement {0}."),
    ALREADY_CANCELLED("MAT-416", Blame.CONFLICT, "该记录已撤销。", "This record has been cancelled."),
    DISPATCH_UNKNOWN("MAT-417", Blame.NOT_FOUND, "没有编号为“{0}”的调度记录。", "There is no monthly record {0}."),
    NO_DIFFICULTY("MAT-418", Blame.CONFLICT, "该月没有困难需要解决。", "There is no difficulty to be solved in this record."),
    TOO_LONG("MAT-419", Blame.INPUT, "“{0}”最多 {1} 个字。", "“{0}” has at most {1} characters."),
    MONTH_WRONG("MAT-420", Blame.INPUT, "月份“{0}”应写作 2022-12。", "A month is written 2022-12, not “{0}”."),
    NO_PROJECT_NAMED("MAT-421", Blame.INPUT, "{0}年的清单里没有项目“{1}”。", "The list of {0} has no project “{1}”."),
    HAS_PLACED(
            "MAT-422",
            Blame.CONFLICT,
            "“{0}”已有审批或投放，不能结束跟进；请先撤销这些记录。",
            "“{0}” has approved or placed money and cannot be ended; cancel those records first."),
    RECOMMENDATION_HALF(
            "MAT-423", Blame.INPUT, "推介会和推介日期应同时填写。", "The meeting and the day it was presented go together.");

    private final Entry entry;

    ProjectError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
