package org.huoshui.identity.admin;

import java.util.Arrays;
import java.util.Optional;
import org.huoshui.kernel.Said;

/** The door's thresholds: what each is called, and between which whole numbers it makes sense. */
enum SecuritySetting {
    PASSWORD_LENGTH("password.minimum_length", 8, 64, "密码最短位数", "least length of a password"),
    PASSWORD_CLASSES("password.character_classes", 1, 4, "密码至少含几类字符", "kinds of characters in a password"),
    PASSWORD_HISTORY("password.history", 0, 24, "不得重复最近几次密码", "last passwords not taken again"),
    PASSWORD_AGE("password.maximum_age_days", 0, 3650, "密码有效天数（0 为不限）", "days a password lasts (0: no end)"),
    LOCKOUT_FAILURES("lockout.failures", 3, 20, "账号连续失败几次锁定", "failures that lock an account"),
    LOCKOUT_ADDRESS("lockout.address_failures", 10, 1000, "同一地址失败几次锁定", "failures that lock an address"),
    LOCKOUT_WINDOW("lockout.window_minutes", 1, 1440, "在几分钟之内计算失败", "minutes within which failures count"),
    LOCKOUT_MINUTES("lockout.minutes", 1, 1440, "锁定几分钟", "minutes a lock lasts"),
    IDLE("session.idle_minutes", 5, 480, "闲置几分钟退出", "idle minutes before signing out"),
    ABSOLUTE("session.absolute_minutes", 30, 1440, "登录最长几分钟", "longest session, minutes"),
    ADMIN_IDLE("session.administrator.idle_minutes", 5, 120, "管理员闲置几分钟退出", "idle minutes, administrators"),
    ADMIN_ABSOLUTE(
            "session.administrator.absolute_minutes", 15, 720, "管理员登录最长几分钟", "longest session of administrators"),
    PROOF_AFTER("proof.after_failures", 0, 10, "失败几次后要求防机器验证", "failures before a proof against bots"),
    PROOF_BITS("proof.bits", 8, 24, "防机器验证的难度（位）", "difficulty of the proof, bits"),
    PROOF_MOST("proof.maximum_bits", 8, 26, "防机器验证的最大难度（位）", "greatest difficulty of the proof, bits"),
    PROOF_MINUTES("proof.minutes", 1, 60, "防机器验证题几分钟内有效", "minutes a proof’s task lasts"),
    APPROVAL_DAYS("approval.days", 1, 90, "待批准事项几天后过期", "days before a proposal expires");

    private final String code;
    private final int least;
    private final int most;
    private final Said name;

    SecuritySetting(String code, int least, int most, String zh, String en) {
        this.code = code;
        this.least = least;
        this.most = most;
        this.name = new Said(zh, en);
    }

    static Optional<SecuritySetting> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    String code() {
        return code;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    Said said() {
        return name;
    }
}
