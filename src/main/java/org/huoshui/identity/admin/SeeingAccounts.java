package org.huoshui.identity.admin;

import java.util.Optional;
import org.huoshui.identity.Accounts;
import org.huoshui.kernel.Explainable;
import org.huoshui.kernel.Said;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
class SeeingAccounts implements Explainable {

    private final Accounts accounts;

    SeeingAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public Said name() {
        return new Said("账号", "account");
    }

    @Override
    public Said hint() {
        return new Said("登录名，如 hyb", "sign-in name, such as hyb");
    }

    @Override
    public String door() {
        return "GET /api/identity/accounts";
    }

    @Override
    public Optional<Walled> find(String named) {
        return accounts.find(named)
                .map(account -> new Walled(
                        new Said(
                                "账号“%s”（%s）".formatted(account.displayName(), account.name()),
                                "the account “%s” (%s)".formatted(account.displayName(), account.name())),
                        new Said(
                                "账号只让系统管理员、安全管理员和本人看到。",
                                "Accounts are shown to the system and security administrators and to their owners.")));
    }

    @Override
    public boolean shows(String named) {
        return accounts.find(named).isPresent();
    }
}
