package org.huoshui.matchmaking.agreement;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with agreements and institutions to come. */
enum AgreementError implements ErrorCode {
    UNKNOWN(
            "MAT-441",
            Blame.NOT_FOUND,
            "没有编号为“{0}”的协议，或协议不向您开放。",
            "There is no agreement {0}, or it is not open to you."),
    MISSING("MAT-442", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    NOT_POSITIVE("MAT-443", Blame.INPUT, "“{0}”应大于零。", "“{0}” is more than zero."),
    PERIOD("MAT-444", Blame.INPUT, "协议期限的止日应晚于起日。", "The last day of the agreement is after its first."),
    YEARS(
            "MAT-445",
            Blame.INPUT,
            "分年度承诺合计 {0} 元，与承诺总额 {1} 元不符。",
            "The years promise {0} yuan together, not the {1} yuan of the whole."),
    YEAR_OUTSIDE("MAT-446", Blame.INPUT, "{0}年不在协议期限内。", "The year {0} is not in the agreement's period."),
    SAME_TITLE("MAT-447", Blame.CONFLICT, "“{0}”已有同名协议。", "“{0}” has an agreement of this title already."),
    IN_FUTURE("MAT-448", Blame.INPUT, "日期 {0} 晚于今天。", "The day {0} is after today."),
    OUTSIDE("MAT-449", Blame.INPUT, "日期 {0} 不在协议期限（{1} 至 {2}）内。", "The day {0} is not between {1} and {2}."),
    FACT_UNKNOWN("MAT-450", Blame.NOT_FOUND, "没有编号为“{0}”的履约记录。", "There is no record {0}."),
    ALREADY_CANCELLED("MAT-451", Blame.CONFLICT, "该记录已撤销。", "This record has been cancelled."),
    COMING_UNKNOWN("MAT-452", Blame.NOT_FOUND, "没有编号为“{0}”的招引机构。", "There is no institution to come {0}."),
    BEFORE_STEP("MAT-453", Blame.INPUT, "日期 {0} 早于上一步 {1}。", "The day {0} is before the last step, {1}."),
    DEMANDED("MAT-454", Blame.CONFLICT, "“{0}”之前，需要：{1}。", "Before “{0}”: {1}."),
    BRANCH_TWICE("MAT-455", Blame.CONFLICT, "已有名为“{0}”的新设机构。", "There is a new branch “{0}” already.");

    private final Entry entry;

    AgreementError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
