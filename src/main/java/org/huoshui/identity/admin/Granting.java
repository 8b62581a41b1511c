package org.huoshui.identity.admin;

import java.util.Set;
import org.huoshui.identity.Account;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Grant;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rights are given by two: what one of the two administrators proposes, the other one decides. */
@Component
class Granting implements Approvable<Granting.Wanted> {

    private final Accounts accounts;
    private final GrantRules rules;

    Granting(Accounts accounts, GrantRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    record Wanted(String account, Grant grant) {}

    @Override
    public String kind() {
        return "identity.grant";
    }

    @Override
    public Said name() {
        return new Said("账号授权", "grant rights");
    }

    @Override
    public Set<Role> deciders(Wanted wanted) {
        return Asking.required().is(Role.SYSTEM_ADMIN) ? Set.of(Role.SECURITY_ADMIN) : Set.of(Role.SYSTEM_ADMIN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        rules.demand(wanted.grant());
        Account account = accounts.find(wanted.account())
                .orElseThrow(() -> Refused.because(AdminRefusal.UNKNOWN_ACCOUNT, wanted.account()));
        Grant before = Grant.of(account);
        if (before.equals(wanted.grant())) throw Refused.because(AdminRefusal.NOTHING_CHANGES);
        return new Change(
                "account/" + account.name(),
                new Said(
                        "给“%s”（%s）授权".formatted(account.displayName(), account.name()),
                        "Grant rights to “%s” (%s)".formatted(account.displayName(), account.name())),
                rules.lines(before, wanted.grant()),
                before.roles().stream().sorted().toList() + " " + before.scope() + " " + before.region() + " "
                        + before.institution() + " " + before.firm(),
                account.name());
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        accounts.grant(wanted.account(), wanted.grant());
        return null;
    }
}
