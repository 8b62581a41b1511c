package org.huoshui.matchmaking.product;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with products. */
enum ProductError implements ErrorCode {
    UNKNOWN("MAT-501", Blame.NOT_FOUND, "没有编号为“{0}”的产品。", "There is no product number “{0}”."),
    INSTITUTION_UNKNOWN("MAT-502", Blame.NOT_FOUND, "没有名为“{0}”的机构。", "There is no institution called “{0}”."),
    MISSING("MAT-503", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    TOO_LONG("MAT-504", Blame.INPUT, "“{0}”最多 {1} 个字。", "“{0}” has at most {1} characters."),
    RANGE("MAT-505", Blame.INPUT, "“{0}”的下限大于上限。", "“{0}” begins above its end."),
    OUTSIDE("MAT-506", Blame.INPUT, "“{0}”应在 {1} 到 {2} 之间。", "“{0}” is a number from {1} to {2}."),
    NAME_TWICE("MAT-507", Blame.CONFLICT, "该机构已有名为“{0}”的产品。", "This institution has a product called “{0}” already."),
    FEATURE_UNKNOWN("MAT-508", Blame.INPUT, "没有“{0}”这种特色。", "There is no feature “{0}”."),
    DAY_PAST(
            "MAT-509",
            Blame.INPUT,
            "新版本的生效日期不能早于今天（{0}），已发生的对接按当时的版本。",
            "A new version cannot begin before today ({0}); what has happened keeps the terms of its day."),
    DAY_TAKEN(
            "MAT-510",
            Blame.CONFLICT,
            "生效日期应晚于上一版本的 {0}。",
            "The day must be after {0}, from which the last version holds."),
    NO_REASON("MAT-511", Blame.INPUT, "请写明停售原因。", "Say why it is withdrawn."),
    CONDITION("MAT-512", Blame.INPUT, "准入条件有误：{0}", "The condition is wrong: {0}"),
    NOTHING_NEW("MAT-513", Blame.CONFLICT, "条款没有变化。", "The terms have not changed."),
    VERSION_UNKNOWN("MAT-514", Blame.NOT_FOUND, "该产品没有第 {0} 版。", "The product has no version {0}.");

    private final Entry entry;

    ProductError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
