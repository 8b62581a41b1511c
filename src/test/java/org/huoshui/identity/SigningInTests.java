package org.huoshui.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.identity.Proofs.Handed;
import org.huoshui.identity.SigningIn.Attempt;
import org.huoshui.identity.SigningIn.Result;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@Import(SigningInTests.HandSetClock.class)
class SigningInTests {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2023-01-05T01:00:00Z"));
    private static final String PASSWORD = "Qing-Ping-2022";
    private static final String ADDRESS = "192.0.2.7";

    @TestConfiguration(proxyBeanMethods = false)
    static class HandSetClock {
        @Bean
        @Primary
        InstantSource handSetClock() {
            return NOW::get;
        }
    }

    @Autowired
    private Accounts accounts;

    @Autowired
    private SigningIn signingIn;

    @Autowired
    private Proofs proofs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private static int number;
    private String name = "";

    @BeforeEach
    void anAccount() {
        // what earlier tests did wrong is long ago
        passes(Duration.ofHours(1));
        name = "clerk" + ++number;
        accounts.open(new NewAccount(name, "职员", PASSWORD, Set.of(Role.STATISTICIAN), null));
    }

    /** As a browser does: with a proof when one is wanted. */
    private Result attempt(String password) {
        Result result = bare(name, password);
        if (!(result instanceof Result.ProofWanted)) return result;
        Proofs.Task task = proofs.set(name, ADDRESS);
        return signingIn.attempt(new Attempt(
                name, password, ADDRESS, new Handed(task.task(), Solving.answer(task.task(), task.bits()))));
    }

    private Result bare(String account, String password) {
        return signingIn.attempt(new Attempt(account, password, ADDRESS, null));
    }

    private static void passes(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    @Test
    void welcomesTheRightPasswordWhateverTheCaseOfTheName() {
        assertThat(bare(" " + name.toUpperCase(java.util.Locale.ROOT), PASSWORD))
                .isInstanceOfSatisfying(
                        Result.Welcome.class,
                        welcome -> assertThat(welcome.standing()
                                        .row()
                                        .account()
                                        .asker()
                                        .is(Role.STATISTICIAN))
                                .isTrue());
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownName() {
        assertThat(attempt("wrong")).isEqualTo(new Result.Wrong());
        assertThat(bare("nobody", "wrong")).isEqualTo(new Result.Wrong());
    }

    @Test
    void locksAfterFiveFailuresAndOpensAgainAfterAQuarterOfAnHour() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("wrong")).isInstanceOf(Result.Wrong.class);
            passes(Duration.ofMinutes(1));
        }
        Instant lastFailure = NOW.get().minus(Duration.ofMinutes(1));
        assertThat(attempt(PASSWORD)).isEqualTo(new Result.Locked(lastFailure.plus(Duration.ofMinutes(15))));
        passes(Duration.ofMinutes(13));
        assertThat(attempt(PASSWORD)).isInstanceOf(Result.Locked.class);
        passes(Duration.ofMinutes(1));
        assertThat(attempt(PASSWORD)).isInstanceOf(Result.Welcome.class);
    }

    @Test
    void locksAnUnknownNameTheSameWay() {
        name = "no-such-clerk";
        for (int i = 0; i < 5; i++) attempt("wrong");
        assertThat(attempt("wrong")).isInstanceOf(Result.Locked.class);
    }

    @Test
    void failuresFarApartDoNotLock() {
        for (int i = 0; i < 8; i++) {
            assertThat(attempt("wrong")).isInstanceOf(Result.Wrong.class);
            passes(Duration.ofMinutes(4));
        }
        assertThat(attempt(PASSWORD)).isInstanceOf(Result.Welcome.class);
    }

    @Test
    void aSuccessForgetsEarlierFailures() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) attempt("wrong");
            assertThat(attempt(PASSWORD)).isInstanceOf(Result.Welcome.class);
        }
    }

    @Test
    void theThresholdIsARowTheNewestInEffectCounts() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("insert into identity_setting values ('lockout.failures', '2023-01-01', '2'), "
                                + "('lockout.failures', '2999-01-01', '9')")
                        .update());
        try {
            attempt("wrong");
            attempt("wrong");
            assertThat(attempt(PASSWORD)).isInstanceOf(Result.Locked.class);
        } finally {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("delete from identity_setting where effective_from > '2000-01-01'")
                            .update());
        }
    }

    @Test
    void aClosedAccountIsAsIfUnknown() {
        accounts.close(name);
        assertThat(attempt(PASSWORD)).isEqualTo(new Result.Wrong());
        accounts.reopen(name);
        assertThat(attempt(PASSWORD)).isInstanceOf(Result.Welcome.class);
    }

    @Test
    void keepsNoPasswordInClear() {
        String kept = transaction.execute(status -> jdbc.sql("select password from identity_account where name = ?")
                .param(name)
                .query(String.class)
                .single());
        assertThat(kept).startsWith("$argon2id$").doesNotContain(PASSWORD);
    }

    @Test
    void asksForAProofAfterTwoFailuresOfAName() {
        bare(name, "wrong");
        bare(name, "wrong");
        assertThat(bare(name, PASSWORD)).isEqualTo(new Result.ProofWanted());
        assertThat(attempt(PASSWORD)).isInstanceOf(Result.Welcome.class);
    }

    @Test
    void asksForAProofAfterTwoFailuresOfAnAddressWhateverTheName() {
        bare("somebody-else", "wrong");
        bare("somebody-more", "wrong");
        assertThat(bare(name, PASSWORD)).isEqualTo(new Result.ProofWanted());
        assertThat(signingIn.attempt(new Attempt(name, PASSWORD, "192.0.2.8", null)))
                .isInstanceOf(Result.Welcome.class);
    }

    @Test
    void takesAProofOnceOnlyAndOnlyForItsNameAddressAndTime() {
        bare(name, "wrong");
        bare(name, "wrong");
        Proofs.Task task = proofs.set(name, ADDRESS);
        Handed proof = new Handed(task.task(), Solving.answer(task.task(), task.bits()));
        assertThat(signingIn.attempt(new Attempt(name, "wrong", ADDRESS, proof)))
                .isEqualTo(new Result.Wrong());
        assertThat(signingIn.attempt(new Attempt(name, PASSWORD, ADDRESS, proof)))
                .isEqualTo(new Result.ProofWanted());

        Proofs.Task others = proofs.set("somebody-else", ADDRESS);
        assertThat(signingIn.attempt(new Attempt(
                        name,
                        PASSWORD,
                        ADDRESS,
                        new Handed(others.task(), Solving.answer(others.task(), others.bits())))))
                .isEqualTo(new Result.ProofWanted());

        Proofs.Task late = proofs.set(name, ADDRESS);
        Handed lateProof = new Handed(late.task(), Solving.answer(late.task(), late.bits()));
        passes(Duration.ofMinutes(5));
        assertThat(signingIn.attempt(new Attempt(name, PASSWORD, ADDRESS, lateProof)))
                .isEqualTo(new Result.ProofWanted());
    }

    @Test
    void eachFurtherFailureOfANameDoublesTheWork() {
        int first = proofs.set(name, ADDRESS).bits();
        for (int i = 0; i < 4; i++) attempt("wrong");
        assertThat(proofs.set(name, ADDRESS).bits()).isEqualTo(first + 2);
    }

    @Test
    void anAddressIsShutAfterThirtyFailuresOverManyNames() {
        for (int i = 0; i < 30; i++) {
            name = "guess" + i;
            assertThat(attempt("wrong")).as("failure %d", i).isInstanceOf(Result.Wrong.class);
        }
        name = "clerk" + number;
        Instant last = NOW.get();
        assertThat(attempt(PASSWORD)).isEqualTo(new Result.Closed(last.plus(Duration.ofMinutes(15))));
        assertThat(signingIn.attempt(new Attempt(name, PASSWORD, "198.51.100.9", null)))
                .isInstanceOf(Result.Welcome.class);
        passes(Duration.ofMinutes(15));
        assertThat(attempt(PASSWORD)).isInstanceOf(Result.Welcome.class);
    }

    @Test
    void aWholeIpv6NetworkCountsAsOneAddress() {
        assertThat(Failures.network("2001:db8:1:2:aaaa::1")).isEqualTo(Failures.network("2001:db8:1:2:bbbb::9"));
        assertThat(Failures.network("2001:db8:1:3::1")).isNotEqualTo(Failures.network("2001:db8:1:2::1"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Weird Name, longenough, STATISTICIAN, -, IDN-202",
                "x, longenough, STATISTICIAN, -, IDN-202",
                "shorty, 1234567, STATISTICIAN, -, IDN-203",
                "bank1, longenough, INSTITUTION, -, IDN-204",
                "office1, longenough, STATISTICIAN, AAA, IDN-204",
                "program, longenough, SYSTEM, -, IDN-204",
            })
    void refusesAnUnfitAccount(String account, String password, Role role, String institution, String code) {
        assertThatThrownBy(() -> accounts.open(new NewAccount(account, "某人", password, Set.of(role), institution)))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith(code);
    }

    @Test
    void refusesANameTwice() {
        assertThatThrownBy(() -> accounts.open(new NewAccount(name, "另一人", PASSWORD, Set.of(Role.DIRECTOR), null)))
                .hasMessageStartingWith("IDN-201");
    }
}
