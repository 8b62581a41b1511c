package org.huoshui.identity.admin;

import org.huoshui.kernel.ErrorCode;

/** What the administrators are refused. */
enum AdminRefusal implements ErrorCode {
    UNKNOWN_ACCOUNT("IDN-401", Blame.NOT_FOUND, "没有账号“{0}”。", "There is no account “{0}”."),
    APART(
            "IDN-402",
            Blame.INPUT,
            "系统管理员、安全管理员、审计管理员三者分设：一个账号只能担任其中一个，也不能兼任业务角色。",
            "System, security and audit administration are kept apart: an account has one of them and no role of the business."),
    INSTITUTION_WANTED(
            "IDN-403",
            Blame.INPUT,
            "机构填报员必须且只能对应一家在册机构，数据范围为“本机构”。",
            "A reporter has that role only, one institution of the directory, and the scope of its own institution."),
    TOWNSHIP_WANTED(
            "IDN-404",
            Blame.INPUT,
            "乡镇账号须写明所属乡镇的地区代码，数据范围为“本乡镇”。",
            "A township’s account names its region and sees its own township."),
    FIRM_WANTED(
            "IDN-405",
            Blame.INPUT,
            "企业账号须写明 18 位统一社会信用代码，数据范围为“仅本人”。",
            "A firm’s account names its 18-character credit code and sees its own only."),
    SCOPE_UNFIT("IDN-406", Blame.INPUT, "角色“{0}”的数据范围不能是“{2}”。", "The scope “{3}” does not go with the role “{1}”."),
    REGION_UNKNOWN("IDN-407", Blame.INPUT, "没有代码为“{0}”的地区。", "There is no region “{0}”."),
    NOTHING_CHANGES("IDN-408", Blame.INPUT, "授权没有变化。", "That is what the account has already."),
    UNKNOWN_SETTING("IDN-410", Blame.NOT_FOUND, "没有“{0}”这项安全设置。", "There is no security setting “{0}”."),
    SETTING_UNFIT("IDN-411", Blame.INPUT, "“{0}”应为 {2} 至 {3} 的整数。", "“{1}” is a whole number from {2} to {3}."),
    UNKNOWN_KIND("IDN-420", Blame.NOT_FOUND, "没有“{0}”这类事物可查。", "There is no kind of thing “{0}”."),
    NO_SUCH_THING("IDN-421", Blame.NOT_FOUND, "没有找到{0}“{2}”。", "There is no such {1}: “{2}”."),
    NOT_FOR_YOU("IDN-422", Blame.FORBIDDEN, "您只能查询报表、报告和机构数据。", "You may ask about returns, reports and figures only.");

    private final Entry entry;

    AdminRefusal(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
