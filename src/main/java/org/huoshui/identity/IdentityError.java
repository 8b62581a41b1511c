package org.huoshui.identity;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong at the door. */
enum IdentityError implements ErrorCode {
    NOT_SIGNED_IN("IDN-101", Blame.NOT_SIGNED_IN, "请先登录。", "Sign in first."),
    WRONG_PASSWORD("IDN-102", Blame.NOT_SIGNED_IN, "账号或密码不正确。", "The account or the password is wrong."),
    LOCKED(
            "IDN-103",
            Blame.NOT_SIGNED_IN,
            "连续登录失败次数过多，该账号暂时锁定，请在 {0} 之后再试。",
            "Too many failed attempts: this account is locked for a while; try again after {0}."),
    FORBIDDEN("IDN-104", Blame.FORBIDDEN, "您的账号没有这项权限。", "Your account may not do this."),
    STALE_PAGE("IDN-105", Blame.FORBIDDEN, "页面已过期，请刷新后再试。", "This page is out of date; reload it and try again."),
    NAME_TAKEN("IDN-201", Blame.CONFLICT, "账号“{0}”已存在。", "There is already an account “{0}”."),
    NAME_UNFIT(
            "IDN-202",
            Blame.INPUT,
            "账号“{0}”不合规：须为 2 至 60 个小写字母、数字、点、横线或下划线。",
            "“{0}” cannot be an account: use 2 to 60 small letters, digits, dots, dashes or underscores."),
    PASSWORD_SHORT("IDN-203", Blame.INPUT, "密码至少 {0} 位。", "A password has at least {0} characters."),
    ROLES_UNFIT(
            "IDN-204",
            Blame.INPUT,
            "机构账号必须且只能对应一家机构；其他账号不得对应机构。",
            "An institution's account names its institution and has no other role; other accounts name none."),
    UNKNOWN_ACCOUNT("IDN-205", Blame.NOT_FOUND, "没有账号“{0}”。", "There is no account “{0}”."),
    CURRENT_PASSWORD_WRONG("IDN-207", Blame.INPUT, "当前密码不正确。", "The current password is wrong."),
    OWN_ACCOUNT("IDN-206", Blame.CONFLICT, "不能停用自己的账号。", "You cannot close your own account.");

    private final Entry entry;

    IdentityError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
