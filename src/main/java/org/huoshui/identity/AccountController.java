package org.huoshui.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may sign in: the system administrator's business. */
@RestController
@RequestMapping("/api/identity/accounts")
@OpenTo(Role.SYSTEM_ADMIN)
class AccountController {

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    record AccountView(
            String account,
            String name,
            List<Role> roles,
            @Nullable String institution,
            boolean active,
            Instant createdAt,
            String createdBy) {
        static AccountView of(Account account) {
            return new AccountView(
                    account.name(),
                    account.displayName(),
                    account.roles().stream().sorted().toList(),
                    account.institution(),
                    account.active(),
                    account.createdAt(),
                    account.createdBy());
        }
    }

    record AccountToOpen(
            String account,
            String name,
            String password,
            Set<Role> roles,
            @Nullable String institution) {}

    record Activity(boolean active) {}

    @GetMapping
    List<AccountView> all() {
        return accounts.all().stream().map(AccountView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView open(@RequestBody AccountToOpen wanted) {
        return AccountView.of(accounts.open(new NewAccount(
                wanted.account(), wanted.name(), wanted.password(), wanted.roles(), wanted.institution())));
    }

    @PutMapping("/{account}/active")
    AccountView activate(@PathVariable String account, @RequestBody Activity wanted) {
        if (wanted.active()) accounts.reopen(account);
        else accounts.close(account);
        return accounts.find(account)
                .map(AccountView::of)
                .orElseThrow(() -> Refused.because(IdentityError.UNKNOWN_ACCOUNT, account));
    }
}
