package org.huoshui.identity;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.huoshui.identity.IdentityEvent.SignInFailed;
import org.huoshui.identity.IdentityEvent.SignedIn;
import org.huoshui.identity.IdentitySettings.Lockout;
import org.huoshui.identity.StoredAccounts.Row;
import org.huoshui.kernel.Asking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks a name and a password. Failures are counted by the name typed, attempts of one name wait for each other, and an
 * unknown name costs as much time as a wrong password: nothing tells which names exist.
 */
@Service
class SigningIn {

    private final JdbcClient jdbc;
    private final StoredAccounts accounts;
    private final IdentitySettings settings;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Supplier<String> nobodysPassword;

    SigningIn(
            JdbcClient jdbc,
            StoredAccounts accounts,
            IdentitySettings settings,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
        this.nobodysPassword = SingletonSupplier.of(() -> String.valueOf(passwords.encode("nobody")));
    }

    sealed interface Result {
        record Welcome(Account account, int version) implements Result {}

        record Wrong() implements Result {}

        record Locked(Instant until) implements Result {}
    }

    /** To be called as the program itself; the failure stays on record although the answer is a refusal. */
    @Transactional
    Result attempt(String typed, String password, String address) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        if (name.length() > 60) name = name.substring(0, 60);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity/' || ?, 0))")
                .param(name)
                .query((row, number) -> number)
                .list();
        Optional<Instant> locked = lockedUntil(name);
        if (locked.isPresent()) {
            events.publishEvent(new SignInFailed(name, address, "locked"));
            return new Result.Locked(locked.get());
        }
        Optional<Row> row = accounts.row(name);
        boolean right = passwords.matches(password, row.map(Row::password).orElseGet(nobodysPassword));
        if (row.isEmpty() || !right || !row.get().account().active()) {
            jdbc.sql("insert into identity_failure (account, at) values (?, ?)")
                    .param(name)
                    .param(database(clock.instant()))
                    .update();
            events.publishEvent(new SignInFailed(name, address, "password"));
            return new Result.Wrong();
        }
        jdbc.sql("delete from identity_failure where account = ?").param(name).update();
        Account account = row.get().account();
        Asking.run(account.asker(), () -> events.publishEvent(new SignedIn(account.name(), address)));
        return new Result.Welcome(account, row.get().version());
    }

    private Optional<Instant> lockedUntil(String name) {
        Lockout lockout = settings.lockout();
        Instant now = clock.instant();
        Instant forgotten = now.minus(lockout.length().plus(lockout.window()));
        jdbc.sql("delete from identity_failure where at < ?")
                .param(database(forgotten))
                .update();
        List<Instant> failures = jdbc.sql("select at from identity_failure where account = ? order by at desc")
                .param(name)
                .query((row, number) ->
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .list();
        if (failures.size() < lockout.failures()) return Optional.empty();
        Instant last = failures.getFirst();
        Instant first = failures.get(lockout.failures() - 1);
        Instant until = last.plus(lockout.length());
        boolean dense = !first.isBefore(last.minus(lockout.window()));
        return dense && now.isBefore(until) ? Optional.of(until) : Optional.empty();
    }

    private static OffsetDateTime database(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
