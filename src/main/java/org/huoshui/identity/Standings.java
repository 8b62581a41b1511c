package org.huoshui.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class Standings {

    private final StoredAccounts accounts;
    private final IdentitySettings settings;

    Standings(StoredAccounts accounts, IdentitySettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Nothing for who does not exist or is closed. To be called as the program itself. */
    @Transactional(readOnly = true)
    public Optional<Standing> of(String account) {
        return accounts.row(account)
                .filter(row -> row.account().active())
                .map(row -> new Standing(row, settings.today()));
    }
}
