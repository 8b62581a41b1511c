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
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private static int number;
    private String name = "";

    @BeforeEach
    void anAccount() {
        name = "clerk" + ++number;
        accounts.open(new NewAccount(name, "职员", PASSWORD, Set.of(Role.STATISTICIAN), null));
    }

    private Result attempt(String password) {
        return signingIn.attempt(name, password, "192.0.2.7");
    }

    private static void passes(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    @Test
    void welcomesTheRightPasswordWhateverTheCaseOfTheName() {
        assertThat(signingIn.attempt(" " + name.toUpperCase(java.util.Locale.ROOT), PASSWORD, "192.0.2.7"))
                .isInstanceOfSatisfying(
                        Result.Welcome.class,
                        welcome -> assertThat(welcome.account().asker().is(Role.STATISTICIAN))
                                .isTrue());
    }

    @Test
    void doesNotTellAWrongPasswordFromAnUnknownName() {
        assertThat(attempt("wrong")).isEqualTo(new Result.Wrong());
        assertThat(signingIn.attempt("nobody", "wrong", "192.0.2.7")).isEqualTo(new Result.Wrong());
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
