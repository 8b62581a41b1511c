package org.huoshui.identity.admin;

import java.util.List;
import java.util.Set;
import org.huoshui.identity.Account;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.SecondFactors;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An administrator's password, and anybody's second factor, is reset by two: whoever could do it alone could sign in as
 * another administrator, or as somebody who sees business data.
 */
@Component
class Resetting implements Approvable<Resetting.Wanted> {

    private final Accounts accounts;
    private final SecondFactors factors;

    Resetting(Accounts accounts, SecondFactors factors) {
        this.accounts = accounts;
        this.factors = factors;
    }

    enum What {
        PASSWORD,
        FACTOR
    }

    record Wanted(String account, What what) {}

    @Override
    public String kind() {
        return "identity.reset";
    }

    @Override
    public Said name() {
        return new Said("重置登录凭证", "reset a credential");
    }

    @Override
    public Set<Role> deciders(Wanted wanted) {
        return Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        Account account = accounts.find(wanted.account())
                .orElseThrow(() -> Refused.because(AdminRefusal.UNKNOWN_ACCOUNT, wanted.account()));
        boolean password = wanted.what() == What.PASSWORD;
        String who = "“%s”".formatted(account.displayName());
        return new Change(
                "account/" + account.name() + "/" + wanted.what().name().toLowerCase(java.util.Locale.ROOT),
                password
                        ? new Said("重置%s（%s）的密码".formatted(who, account.name()), "Reset the password of " + who)
                        : new Said(
                                "重置%s（%s）的动态验证码".formatted(who, account.name()), "Reset the second factor of " + who),
                List.of(new Change.Line(
                        password ? new Said("密码", "Password") : new Said("动态验证码", "Second factor"),
                        new Said("现有的", "the present one"),
                        password
                                ? new Said("一次性密码，首次登录须修改", "a one-time password, to be changed at sign-in")
                                : new Said("清除，下次登录重新绑定", "none; enrolled anew at the next sign-in"))),
                account.name() + " " + account.active() + " " + factors.isOn(account.name()),
                account.name());
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        if (wanted.what() == What.FACTOR) {
            factors.reset(wanted.account());
            return null;
        }
        String password = OneTimePassword.fresh();
        accounts.resetPassword(wanted.account(), password);
        return new Said(
                "账号 %s 的一次性密码：%s".formatted(wanted.account(), password),
                "One-time password of %s: %s".formatted(wanted.account(), password));
    }
}
