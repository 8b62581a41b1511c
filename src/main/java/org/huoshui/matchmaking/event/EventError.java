package org.huoshui.matchmaking.event;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with events. */
enum EventError implements ErrorCode {
    UNKNOWN("MAT-301", Blame.NOT_FOUND, "没有编号为“{0}”的活动，或活动不向您开放。", "There is no event {0}, or it is not open to you."),
    DEMANDED("MAT-304", Blame.CONFLICT, "{0}之前，需要：{1}。", "Before “{0}”: {1}."),
    MISSING("MAT-305", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    TOO_LONG("MAT-306", Blame.INPUT, "“{0}”最多 {1} 个字。", "“{0}” has at most {1} characters."),
    ENDS_FIRST("MAT-307", Blame.INPUT, "结束时间应晚于开始时间。", "It must end after it starts."),
    UNKNOWN_REGION("MAT-308", Blame.NOT_FOUND, "没有名为“{0}”的地区。", "There is no region “{0}”."),
    UNKNOWN_INSTITUTION("MAT-309", Blame.NOT_FOUND, "没有名为“{0}”的机构。", "There is no institution “{0}”."),
    UNKNOWN_FIRM("MAT-310", Blame.NOT_FOUND, "没有名为“{0}”的企业。", "There is no firm “{0}”."),
    UNKNOWN_WORD("MAT-311", Blame.INPUT, "“{0}”的值“{1}”无法识别。", "The value “{1}” of “{0}” is not known."),
    UNKNOWN_INVITATION("MAT-312", Blame.NOT_FOUND, "没有这份邀请。", "There is no such invitation."),
    INVITED_ALREADY("MAT-313", Blame.CONFLICT, "“{0}”已在邀请名单中。", "“{0}” is invited already."),
    OUT_OF_TIME("MAT-314", Blame.CONFLICT, "活动“{0}”，不能再改回复。", "The event is {0}; replies can no longer change."),
    DOOR_CLOSED("MAT-315", Blame.CONFLICT, "签到尚未开始或已结束。", "Signing in has not begun or is over."),
    WRONG_CODE("MAT-316", Blame.NOT_FOUND, "没有正在签到的活动使用这个签到码。", "No event with this code is open for signing in."),
    NOT_INVITED(
            "MAT-317",
            Blame.NOT_FOUND,
            "邀请名单上没有这家单位，请按执照或公章上的全称填写，或到签到台登记。",
            "That body is not on the list: give its full name as on its seal, or ask at the desk."),
    TOO_OFTEN(
            "MAT-318",
            Blame.TOO_MANY,
            "操作过于频繁，请稍候再试，或到签到台登记。",
            "Too many attempts: wait a little, or ask at the desk."),
    UNKNOWN_SIGNATURE("MAT-319", Blame.NOT_FOUND, "没有这条签约记录。", "There is no such signature."),
    NOT_HELD(
            "MAT-320",
            Blame.CONFLICT,
            "活动“{0}”，还不能登记签约和需求。",
            "The event is {0}; nothing can be signed or asked for yet."),
    NOT_POSITIVE("MAT-321", Blame.INPUT, "“{0}”应大于零。", "“{0}” must be more than zero."),
    NO_PARTY(
            "MAT-322",
            Blame.INPUT,
            "请填写企业；对农户整村授信的，请填写户数和村名。",
            "Name the firm; for a whole village, the village and its households."),
    BEFORE_SIGNING(
            "MAT-323", Blame.INPUT, "到位日期 {0} 早于签约日期 {1}。", "Money on {0} would come before the signing on {1}."),
    BY_THE_NEED(
            "MAT-324",
            Blame.CONFLICT,
            "这条签约关联了融资需求，到位资金以需求中登记的放款为准，不在此重复登记。",
            "This signature hangs on a need: its disbursements count, enter them there."),
    IN_FUTURE("MAT-325", Blame.INPUT, "日期 {0} 在今天之后。", "The day {0} is after today."),
    HAS_MONEY("MAT-326", Blame.CONFLICT, "已登记到位资金的签约不能删除。", "A signature with money on it cannot be taken away."),
    UNKNOWN_EVENT_NAME("MAT-327", Blame.NOT_FOUND, "没有名为“{0}”的活动。", "There is no event “{0}”."),
    FILED("MAT-328", Blame.CONFLICT, "活动“{0}”，不能再修改。", "The event is {0} and cannot be changed."),
    TWICE("MAT-329", Blame.CONFLICT, "同一天已有同名活动。", "An event of that name is on that day already.");

    private final Entry entry;

    EventError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
