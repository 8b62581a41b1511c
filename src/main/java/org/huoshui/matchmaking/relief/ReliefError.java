package org.huoshui.matchmaking.relief;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with relief, villages and the green platform's figures. */
enum ReliefError implements ErrorCode {
    MISSING("MAT-461", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    NOT_POSITIVE("MAT-462", Blame.INPUT, "“{0}”应大于零。", "“{0}” is more than zero."),
    IN_FUTURE("MAT-463", Blame.INPUT, "“{0}”晚于今天。", "{0} is after today."),
    MEASURE_UNKNOWN("MAT-464", Blame.NOT_FOUND, "没有“{0}”这项纾困措施。", "There is no relief measure “{0}”."),
    NOT_IN_FORCE("MAT-465", Blame.INPUT, "措施“{0}”在 {1} 未施行。", "The measure “{0}” was not in force on {1}."),
    NOT_THIS_KIND("MAT-466", Blame.INPUT, "措施“{0}”不包括“{1}”。", "The measure “{0}” does not cover “{1}”."),
    TOO_MUCH("MAT-467", Blame.INPUT, "措施“{0}”单户最多 {1} 元。", "The measure “{0}” allows {1} yuan for one."),
    WHO(
            "MAT-468",
            Blame.INPUT,
            "请填写企业（统一社会信用代码和名称）或农户编号，二者之一。",
            "Name either a firm (code and name) or the number of a household."),
    TWICE("MAT-469", Blame.CONFLICT, "同一笔业务已经登记。", "This has been recorded already."),
    USE_UNKNOWN("MAT-470", Blame.NOT_FOUND, "没有编号为“{0}”的记录。", "There is no record {0}."),
    ALREADY_CANCELLED("MAT-471", Blame.CONFLICT, "该记录已撤销。", "This record has been cancelled."),
    PERIOD("MAT-472", Blame.INPUT, "止日早于起日。", "The last day is before the first."),
    SAME_TITLE("MAT-473", Blame.CONFLICT, "已有名为“{0}”的记录。", "There is “{0}” already."),
    LOOKS_LIKE_A_PERSON(
            "MAT-474",
            Blame.INPUT,
            "农户编号应为银行内部客户编号，不要填写姓名、身份证号或电话。",
            "The household's number is the bank's own; no name, identity number or phone."),
    VILLAGE_UNKNOWN("MAT-481", Blame.INPUT, "没有名为“{0}”的村。", "There is no village “{0}”."),
    MORE_THAN_THERE_ARE(
            "MAT-482",
            Blame.INPUT,
            "{0}共 {1} 户，预授信户数 {2} 超过总户数。",
            "{0} has {1} households, fewer than the {2} pre-approved."),
    NOT_A_FUNNEL(
            "MAT-483",
            Blame.INPUT,
            "应满足：预授信 ≥ 签约 ≥ 用信（户数和金额）。",
            "Pre-approved are at least as many as signed, and these as used; in households and amounts."),
    TILE_TAKEN("MAT-484", Blame.CONFLICT, "该格已有“{0}”。", "“{0}” stands on this tile."),
    TILE_OUTSIDE("MAT-485", Blame.INPUT, "格的位置应在 0 至 59 之间。", "A tile's place is between 0 and 59."),
    MONTH_WRONG("MAT-486", Blame.INPUT, "月份“{0}”应写作 2022-12。", "A month is written 2022-12, not “{0}”."),
    READ_ONLY("MAT-487", Blame.FORBIDDEN, "您的账号只能查看。", "Your account may only look."),
    FEWER_THAN_BEFORE(
            "MAT-491",
            Blame.INPUT,
            "累计注册企业 {0} 家少于 {1} 的 {2} 家。",
            "The {0} firms registered in all are fewer than the {2} of {1}.");

    private final Entry entry;

    ReliefError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
