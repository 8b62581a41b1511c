package org.huoshui.directory.firm;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with the register of firms. */
enum FirmError implements ErrorCode {
    MISSING("DIR-311", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    TOO_LONG("DIR-312", Blame.INPUT, "“{0}”最多 {1} 个字。", "“{0}” has at most {1} characters."),
    UNKNOWN_TOWNSHIP("DIR-313", Blame.INPUT, "本县没有名为“{0}”的乡镇（街道）。", "There is no township “{0}” in this county."),
    FOREIGN_TOWNSHIP(
            "DIR-314",
            Blame.FORBIDDEN,
            "乡镇只能录入和修改本乡镇的企业；该代码的企业不在本乡镇的，请联系县金融办。",
            "A township keeps its own firms only; for a firm registered elsewhere, ask the finance office."),
    UNKNOWN_VALUE(
            "DIR-315",
            Blame.INPUT,
            "“{0}”的值“{1}”无法识别，可填：{2}。",
            "The value “{1}” of “{0}” is not known; it may be: {2}."),
    LATER_THAN_TODAY("DIR-317", Blame.INPUT, "“{0}”不能晚于今天。", "“{0}” cannot be later than today."),
    UNKNOWN_LIST(
            "DIR-318",
            Blame.INPUT,
            "没有名为“{0}”的名单，请先在“名单管理”中建立。",
            "There is no list “{0}”; make it first on the page of lists."),
    TWICE("DIR-322", Blame.INPUT, "“{0}”在文件中出现了两次（另见第 {1} 行）。", "“{0}” appears twice in the file (see row {1})."),
    UNKNOWN_INDUSTRY(
            "DIR-323",
            Blame.INPUT,
            "“{0}”不是国民经济行业分类（GB/T 4754—2017）的代码，例如 C39、C3912。",
            "“{0}” is no code of the industrial classification (GB/T 4754-2017), such as C39 or C3912."),
    NOT_ACTIVE("DIR-324", Blame.CONFLICT, "该企业已{0}，不能再办理此项。", "This firm is {0}; this cannot be done any more."),
    NAME_UNCHANGED("DIR-325", Blame.INPUT, "新名称与现名称相同。", "The new name is the present one."),
    BEFORE_FOUNDATION("DIR-326", Blame.INPUT, "日期早于企业成立日期。", "The day is before the firm was established."),
    INTO_ITSELF("DIR-327", Blame.INPUT, "企业不能并入自身。", "A firm cannot be merged into itself."),
    INTO_DEAD("DIR-328", Blame.CONFLICT, "接收企业“{0}”已不再存续。", "The firm “{0}” that should take it over lives no more."),
    UNKNOWN_INSTITUTION("DIR-330", Blame.INPUT, "没有名为“{0}”的机构。", "There is no institution called “{0}”."),
    LISTS_OF_THE_OFFICE(
            "DIR-331",
            Blame.FORBIDDEN,
            "名单由县金融办维护，请清空“名单”列。",
            "Lists are kept by the finance office: leave the column of lists empty."),
    NOT_THE_FIRM("DIR-332", Blame.FORBIDDEN, "只有企业本身可以提出。", "Only the firm itself can ask for this."),
    REQUEST_WAITS("DIR-333", Blame.CONFLICT, "这一项已有申请待办理。", "A request about this waits already."),
    UNKNOWN_REQUEST("DIR-334", Blame.NOT_FOUND, "没有编号为“{0}”的变更申请。", "There is no request number “{0}”."),
    REQUEST_ANSWERED("DIR-335", Blame.CONFLICT, "该申请已经办结。", "This request has been answered."),
    LIST_CLOSED("DIR-336", Blame.CONFLICT, "名单“{0}”已经关闭，不再增加企业。", "The list “{0}” is closed; nobody is added."),
    ON_LIST("DIR-337", Blame.CONFLICT, "该企业已在名单“{0}”中。", "The firm is on the list “{0}” already."),
    UNKNOWN_MEMBER("DIR-338", Blame.NOT_FOUND, "名单中没有编号为“{0}”的记录。", "There is no member number “{0}”."),
    BEFORE_JOINING("DIR-339", Blame.INPUT, "移出日期早于纳入日期。", "The last day is before the first."),
    LIST_CODE(
            "DIR-340",
            Blame.INPUT,
            "名单代码只用小写字母、数字、点和短横线，以字母或数字开头，最多 40 位。",
            "A list's code has small letters, digits, dots and dashes, begins with a letter or digit, 40 places at most."),
    LIST_NAME_TAKEN("DIR-341", Blame.CONFLICT, "已有名为“{0}”的名单。", "There is a list called “{0}” already."),
    THERE_ALREADY("DIR-342", Blame.CONFLICT, "代码为“{0}”的企业已经登记。", "The firm with the code “{0}” is registered already."),
    CONTACT_IN_USE(
            "DIR-343",
            Blame.CONFLICT,
            "该联系人仍在使用：先为企业换一位联系人，再删除其个人信息。",
            "This contact is still in use: give the firm another one first, then erase it."),
    UNKNOWN_CONTACT("DIR-344", Blame.NOT_FOUND, "没有编号为“{0}”的企业联系人。", "There is no contact of a firm number “{0}”."),
    OWN_UNKNOWN(
            "DIR-345",
            Blame.NOT_FOUND,
            "该账号的企业尚未登记，请联系县金融办。",
            "The firm of this account is not registered yet; ask the finance office.");

    private final Entry entry;

    FirmError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
