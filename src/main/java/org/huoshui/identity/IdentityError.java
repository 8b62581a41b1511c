package org.huoshui.identity;

import org.huoshui.kernel.ErrorCode;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

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
    PROOF_WANTED(
            "IDN-110",
            Blame.NOT_SIGNED_IN,
            "登录前需要完成安全验证，请稍候再试。",
            "A security check is needed before signing in; try again in a moment."),
    ADDRESS_CLOSED(
            "IDN-111",
            Blame.NOT_SIGNED_IN,
            "来自您所在网络的失败登录过多，请在 {0} 之后再试。",
            "Too many failed attempts from your network; try again after {0}."),
    CODE_FIRST("IDN-112", Blame.FORBIDDEN, "请先输入动态验证码完成登录。", "Give the code of your second factor first."),
    FACTOR_FIRST(
            "IDN-113",
            Blame.FORBIDDEN,
            "管理员账号须先启用动态验证码，才能继续使用。",
            "An administrator's account needs a second factor before anything else."),
    PASSWORD_FIRST("IDN-114", Blame.FORBIDDEN, "请先修改密码，才能继续使用。", "Change your password before anything else."),
    CODE_WRONG("IDN-120", Blame.INPUT, "验证码不正确或已使用过。", "The code is wrong, or has been used already."),
    ENROLMENT_WRONG(
            "IDN-121",
            Blame.INPUT,
            "验证码与新密钥不符，请核对手机时间后输入当前显示的验证码。",
            "The code does not belong to the new secret: check the phone's clock and enter the code it shows now."),
    FACTOR_REQUIRED(
            "IDN-122",
            Blame.CONFLICT,
            "管理员账号必须使用动态验证码，不能停用。",
            "An administrator's account cannot do without a second factor."),
    FACTOR_OFF("IDN-123", Blame.CONFLICT, "该账号尚未启用动态验证码。", "This account has no second factor."),
    OWN_FACTOR("IDN-126", Blame.CONFLICT, "不能重置自己的动态验证码。", "You cannot reset your own second factor."),
    NO_FACTOR("IDN-127", Blame.NOT_FOUND, "账号“{0}”没有启用动态验证码。", "The account “{0}” has no second factor."),
    NO_SESSION("IDN-130", Blame.NOT_FOUND, "该登录会话不存在或已结束。", "There is no such session, or it has ended."),
    TOKEN_UNKNOWN("IDN-140", Blame.NOT_SIGNED_IN, "接口令牌无效、已过期或已撤销。", "The token is unknown, expired or revoked."),
    TOKEN_SCOPE("IDN-141", Blame.FORBIDDEN, "该接口令牌无权调用此接口。", "This token does not open this endpoint."),
    TOKEN_MISSING("IDN-142", Blame.NOT_FOUND, "没有编号为 {0} 的接口令牌。", "There is no token {0}."),
    TOKEN_UNFIT(
            "IDN-143",
            Blame.INPUT,
            "接口令牌须写明名称（至多 100 字）、机构和至少一项权限，有效期为 1 至 730 天。",
            "A token has a name (100 characters at most), an institution, at least one scope, and lives 1 to 730 days."),
    SSO_OFF("IDN-150", Blame.NOT_FOUND, "没有配置单点登录。", "Single sign-on is not configured."),
    SSO_UNREACHABLE(
            "IDN-151",
            Blame.UNAVAILABLE,
            "统一身份认证服务暂时无法连接，请用账号密码登录。",
            "The identity provider cannot be reached; sign in with a password."),
    SSO_INCOMPLETE(
            "IDN-152",
            Blame.NOT_SIGNED_IN,
            "统一身份认证没有完成，请重试或用账号密码登录。",
            "Single sign-on was not completed; try again or sign in with a password."),
    SSO_NO_ACCOUNT(
            "IDN-153",
            Blame.NOT_SIGNED_IN,
            "您在统一身份认证中的身份没有对应可用的活水账号，请联系系统管理员。",
            "Your identity at the provider belongs to no account that may sign in here; ask the system administrator."),
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
    ONLY_THE_NAME(
            "IDN-216",
            Blame.INPUT,
            "账号信息中只能更正姓名，1 至 100 个字。",
            "Of an account only the name can be corrected, 1 to 100 characters."),
    CLOSE_FIRST("IDN-217", Blame.CONFLICT, "账号“{0}”仍在使用，请先停用。", "The account “{0}” is in use; close it first."),
    LAST_ADMINISTRATOR(
            "IDN-208",
            Blame.CONFLICT,
            "这是最后一名{0}，停用或改授权之前须先有另一名。",
            "This is the last {1}: there must be another before this one goes or gets other rights."),
    OWN_ACCOUNT("IDN-206", Blame.CONFLICT, "不能停用自己的账号。", "You cannot close your own account."),
    PASSWORD_LONG("IDN-210", Blame.INPUT, "密码至多 {0} 位。", "A password has at most {0} characters."),
    PASSWORD_PLAIN(
            "IDN-211",
            Blame.INPUT,
            "密码须包含小写字母、大写字母、数字、其他字符中的至少 {0} 类。",
            "A password mixes at least {0} of: small letters, capitals, digits, other characters."),
    PASSWORD_HOLDS_NAME("IDN-212", Blame.INPUT, "密码不能包含账号名。", "A password must not hold the account's name."),
    PASSWORD_WELL_KNOWN(
            "IDN-213",
            Blame.INPUT,
            "这个密码过于常见，容易被猜中，请换一个。",
            "This password is well known and easily guessed; take another."),
    PASSWORD_USED("IDN-214", Blame.INPUT, "不能使用最近 {0} 次用过的密码。", "The last {0} passwords cannot be used again.");

    private final Entry entry;

    IdentityError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }

    Refused refused(@Nullable Object... arguments) {
        return Refused.because(this, arguments);
    }
}
