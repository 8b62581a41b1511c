package org.huoshui.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.huoshui.identity.Failures.Tally;
import org.huoshui.identity.IdentityEvent.CodeAsked;
import org.huoshui.identity.IdentityEvent.SignInFailed;
import org.huoshui.identity.IdentityEvent.SignedIn;
import org.huoshui.identity.IdentitySettings.Lockout;
import org.huoshui.identity.IdentitySettings.Thresholds;
import org.huoshui.identity.StoredAccounts.Row;
import org.huoshui.kernel.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Checks a name and a password, and counts what fails. Failures are counted by the name typed and by the address, attempts of
 * one name wait for each other, and an unknown name costs as much time as a wrong password: nothing tells which names exist.
 * All is to be called as the program itself; a failure stays on record although the answer is a refusal.
 */
@Service
class SigningIn {

    private final JdbcClient jdbc;
    private final StoredAccounts accounts;
    private final IdentitySettings settings;
    private final Failures failures;
    private final Proofs proofs;
    private final Factors factors;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Supplier<String> nobodysPassword;

    SigningIn(
            JdbcClient jdbc,
            StoredAccounts accounts,
            IdentitySettings settings,
            Failures failures,
            Proofs proofs,
            Factors factors,
            PasswordEncoder passwords,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.failures = failures;
        this.proofs = proofs;
        this.factors = factors;
        this.passwords = passwords;
        this.events = events;
        this.nobodysPassword = SingletonSupplier.of(() -> String.valueOf(passwords.encode("nobody")));
    }

    sealed interface Result {
        record Welcome(Standing standing) implements Result {}

        record Wrong() implements Result {}

        /** Too many failures of the name. */
        record Locked(Instant until) implements Result {}

        /** Too many failures from the address. */
        record Closed(Instant until) implements Result {}

        /** Not before a proof against bots. */
        record ProofWanted() implements Result {}
    }

    /** @param proof against bots, when the browser has been asked for one */
    record Attempt(String account, String password, String address, Proofs.@Nullable Handed proof) {
        /** Without the password, which must not reach a log. */
        @Override
        public String toString() {
            return "Attempt[" + account + "]";
        }
    }

    @Transactional
    public Result attempt(Attempt attempt) {
        String name = Proofs.folded(attempt.account());
        oneAtATime(name);
        Thresholds thresholds = settings.today();
        Tally tally = failures.tally(name, attempt.address(), thresholds.lockout());
        Optional<Result> shut = shut(name, attempt.address(), tally, thresholds.lockout());
        if (shut.isPresent()) return shut.get();
        if (!proofs.enough(name, attempt.address(), tally, thresholds, attempt.proof()))
            return new Result.ProofWanted();
        Optional<Row> row = right(name, attempt.password());
        if (row.isEmpty()) return failed(name, attempt.address(), "password");
        Standing standing = new Standing(row.get(), thresholds);
        if (standing.wantsCode()) {
            // failures are forgotten only when the code is right too: else each password would buy new guesses
            as(standing, attempt.address(), new CodeAsked(name));
        } else {
            failures.forget(name);
            as(standing, attempt.address(), new SignedIn(name, attempt.address(), "password"));
        }
        return new Result.Welcome(standing);
    }

    /** Somebody signed in gives the password again before something weighty. Wrong ones count as they do at the door. */
    @Transactional
    public Result confirm(String account, String password, String address) {
        oneAtATime(account);
        Thresholds thresholds = settings.today();
        Tally tally = failures.tally(account, address, thresholds.lockout());
        Optional<Result> shut = shut(account, address, tally, thresholds.lockout());
        if (shut.isPresent()) return shut.get();
        return right(account, password)
                .<Result>map(row -> new Result.Welcome(new Standing(row, thresholds)))
                .orElseGet(() -> failed(account, address, "password"));
    }

    /** The second step: a code from the app, or a recovery code. */
    @Transactional
    public Result code(String account, String code, String address) {
        oneAtATime(account);
        Thresholds thresholds = settings.today();
        Tally tally = failures.tally(account, address, thresholds.lockout());
        Optional<Result> shut = shut(account, address, tally, thresholds.lockout());
        if (shut.isPresent()) return shut.get();
        Row row = accounts.row(account).orElseThrow();
        Standing standing = new Standing(row, thresholds);
        Optional<String> way = Asking.as(row.account().asker().from(address), () -> factors.take(account, code));
        if (way.isEmpty()) return failed(account, address, "code");
        failures.forget(account);
        as(standing, address, new SignedIn(account, address, "password+" + way.get()));
        return new Result.Welcome(standing);
    }

    private void oneAtATime(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity/' || ?, 0))")
                .param(name)
                .query((row, number) -> number)
                .list();
    }

    private Optional<Result> shut(String name, String address, Tally tally, Lockout lockout) {
        Optional<Instant> locked = failures.nameLockedUntil(tally, lockout);
        if (locked.isPresent()) {
            events.publishEvent(new SignInFailed(name, address, "locked"));
            return Optional.of(new Result.Locked(locked.get()));
        }
        Optional<Instant> closed = failures.addressClosedUntil(tally, lockout);
        if (closed.isPresent()) {
            events.publishEvent(new SignInFailed(name, address, "address"));
            return Optional.of(new Result.Closed(closed.get()));
        }
        return Optional.empty();
    }

    private Optional<Row> right(String name, String password) {
        Optional<Row> row = accounts.row(name);
        boolean right = passwords.matches(password, row.map(Row::password).orElseGet(nobodysPassword));
        return right ? row.filter(found -> found.account().active()) : Optional.empty();
    }

    private Result failed(String name, String address, String reason) {
        failures.note(name, address);
        events.publishEvent(new SignInFailed(name, address, reason));
        return new Result.Wrong();
    }

    private void as(Standing standing, String address, IdentityEvent event) {
        Asking.run(standing.row().account().asker().from(address), () -> events.publishEvent(event));
    }
}
