package org.huoshui.privacy;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with personal data. */
enum PrivacyError implements ErrorCode {
    PURPOSE_UNKNOWN("PRV-101", Blame.INPUT, "请选择查看目的。", "Choose what the number is wanted for."),
    WORDS_MISSING("PRV-102", Blame.INPUT, "目的“{0}”须写明具体事由。", "The purpose “{0}” needs words that say more."),
    WORDS_TOO_LONG("PRV-103", Blame.INPUT, "说明最多 {0} 个字。", "The words are at most {0} characters."),
    LIMIT_REACHED(
            "PRV-104",
            Blame.FORBIDDEN,
            "今天查看完整号码已达上限（每天 {0} 次），请明天再试，确有需要请安全管理员调整上限。",
            "Today's limit of {0} looks at whole numbers is reached; try again tomorrow, or ask the security administrator."),
    LIST_LIMIT_REACHED(
            "PRV-105",
            Blame.FORBIDDEN,
            "今天导出完整号码已达上限（每天 {0} 份），请明天再试，确有需要请安全管理员调整上限。",
            "Today's limit of {0} lists with whole numbers is reached; try again tomorrow, or ask the security administrator."),
    PERSON_UNKNOWN("PRV-106", Blame.NOT_FOUND, "没有“{0}”，或不在您的可见范围内。", "There is no “{0}”, or it is not yours to see."),
    FIELD_EMPTY("PRV-107", Blame.NOT_FOUND, "该项没有登记内容。", "Nothing is kept in this field."),
    HELD(
            "PRV-201",
            Blame.CONFLICT,
            "依法留存中，不能删除：{0}（{1}），留存至{2}。",
            "Under legal hold, nothing may be erased: {0} ({1}), until {2}."),
    HOLD_UNKNOWN("PRV-202", Blame.NOT_FOUND, "没有编号为 {0} 的留存。", "There is no hold number {0}."),
    HOLD_INCOMPLETE(
            "PRV-203",
            Blame.INPUT,
            "请写明留存事由和要求留存的机关或文号。",
            "Say why it is held, and which authority or paper demands it."),
    HOLD_ENDS_EARLY("PRV-204", Blame.INPUT, "留存截止日期不能早于今天。", "The hold cannot end before today."),
    HOLD_LIFTED("PRV-205", Blame.CONFLICT, "该留存已解除。", "This hold is lifted already."),
    REASON_MISSING("PRV-301", Blame.INPUT, "请写明办理依据，如申请人、申请日期。", "Say what this rests on: who asked, and when."),
    NOTHING_SOUGHT("PRV-302", Blame.INPUT, "请输入完整姓名或完整号码。", "Type a full name or a whole number."),
    SETTING_UNFIT("PRV-401", Blame.INPUT, "“{0}”应为 {1} 至 {2} 的整数。", "“{0}” is a whole number from {1} to {2}."),
    SETTING_UNKNOWN("PRV-402", Blame.NOT_FOUND, "没有名为“{0}”的设置。", "There is no setting “{0}”.");

    private final Entry entry;

    PrivacyError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
