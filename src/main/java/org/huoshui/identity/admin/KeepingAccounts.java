package org.huoshui.identity.admin;

import java.util.Set;
import org.huoshui.identity.Account;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.identity.Grant;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Approvals.Proposal;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts, proposes what they may do, resets what their owners have lost. */
@Service
class KeepingAccounts {

    private final Accounts accounts;
    private final Granting granting;
    private final Resetting resetting;
    private final GrantRules rules;
    private final Approvals approvals;

    KeepingAccounts(Accounts accounts, Granting granting, Resetting resetting, GrantRules rules, Approvals approvals) {
        this.accounts = accounts;
        this.granting = granting;
        this.resetting = resetting;
        this.rules = rules;
        this.approvals = approvals;
    }

    /** @param proposal of the rights wished for; absent: none were */
    record Opened(
            Account account, String password, @Nullable Proposal proposal) {}

    /** The account may do nothing until what is proposed with it is approved. All or nothing. */
    @Transactional
    public Opened open(String name, String displayName, @Nullable Grant wished, @Nullable String reason) {
        String password = OneTimePassword.fresh();
        Account account =
                accounts.open(new NewAccount(name, displayName, password, Set.of(), Scope.OWN, null, null, null));
        Proposal proposal = wished == null || wished.roles().isEmpty()
                ? null
                : approvals.propose(granting, new Granting.Wanted(account.name(), wished), reason);
        return new Opened(account, password, proposal);
    }

    /**
     * Less than before takes the security administrator alone and holds at once; anything more takes two.
     *
     * @return the proposal; nothing when it was done at once
     */
    @Transactional
    public @Nullable Proposal grant(String name, Grant wanted, @Nullable String reason) {
        Account account = require(name);
        rules.demand(wanted);
        boolean narrower = wanted.isWithin(Grant.of(account)) && !wanted.equals(Grant.of(account));
        if (narrower && Asking.required().is(Role.SECURITY_ADMIN)) {
            accounts.grant(account.name(), wanted);
            return null;
        }
        return approvals.propose(granting, new Granting.Wanted(account.name(), wanted), reason);
    }

    /** @param password told once; absent where another administrator must agree first */
    record Reset(@Nullable String password, @Nullable Proposal proposal) {}

    @Transactional
    public Reset resetPassword(String name, @Nullable String reason) {
        Account account = require(name);
        if (Grant.of(account).isAdministrator())
            return new Reset(
                    null,
                    approvals.propose(
                            resetting, new Resetting.Wanted(account.name(), Resetting.What.PASSWORD), reason));
        String password = OneTimePassword.fresh();
        accounts.resetPassword(account.name(), password);
        return new Reset(password, null);
    }

    public Proposal resetFactor(String name, @Nullable String reason) {
        return approvals.propose(resetting, new Resetting.Wanted(require(name).name(), Resetting.What.FACTOR), reason);
    }

    Account require(String name) {
        return accounts.find(name).orElseThrow(() -> Refused.because(AdminRefusal.UNKNOWN_ACCOUNT, name));
    }
}
