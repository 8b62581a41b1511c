package org.huoshui.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huoshui.identity.IdentitySettings.Lockout;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class ListingAccounts implements AccountList {

    private final StoredAccounts accounts;
    private final Failures failures;
    private final IdentitySettings settings;
    private final TransactionTemplate reading;

    ListingAccounts(
            StoredAccounts accounts,
            Failures failures,
            IdentitySettings settings,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.failures = failures;
        this.settings = settings;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public List<Line> lines() {
        List<StoredAccounts.Row> rows = accounts.rows();
        // failures are the program's own: they hold names that nobody has
        Map<String, Instant> locked = java.util.Objects.requireNonNull(Asking.as(
                Asker.system(),
                () -> reading.execute(status -> {
                    Lockout lockout = settings.today().lockout();
                    return rows.stream()
                            .map(row -> row.account().name())
                            .flatMap(name ->
                                    failures.lockedUntil(name, lockout).map(until -> Map.entry(name, until)).stream())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
                })));
        return rows.stream()
                .map(row -> new Line(
                        row.account(),
                        row.factor(),
                        row.mustChange(),
                        locked.get(row.account().name())))
                .toList();
    }
}
