package org.huoshui.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.identity.HandSetClock.now;
import static org.huoshui.identity.HandSetClock.passes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.identity.factor.Totp;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HuoshuiTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(HandSetClock.class)
class SecondFactorTests {

    private static final String PASSWORD = "Shi-Long-2022";

    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String name = "";
    private byte[] secret = new byte[0];
    private final List<String> recovery = new ArrayList<>();

    @BeforeEach
    void anotherDay() {
        passes(Duration.ofDays(1));
        name = "factor" + ++number;
    }

    private void somebody(Role role) {
        accounts.open(new NewAccount(name, "某人", PASSWORD, Set.of(role), null));
    }

    private Person knocks(String stage) throws Exception {
        Person person = new Person(name, port);
        assertThat(person.signIn(name, PASSWORD)).isEqualTo("200 " + stage);
        return person;
    }

    private String code() {
        return new Totp().code(secret, now());
    }

    private static String body(String key, String value) {
        return "{\"%s\": \"%s\"}".formatted(key, value);
    }

    private void enrol(Person person) throws Exception {
        JsonNode begun = person.told("POST", "me/factor", body("password", PASSWORD));
        secret = new Base32().decode(begun.get("secret").asString());
        recovery.clear();
        person.told("PUT", "me/factor", body("code", code()))
                .get("codes")
                .forEach(code -> recovery.add(code.asString()));
        assertThat(recovery).hasSize(10);
        passes(Totp.STEP);
    }

    @Test
    void anAdministratorEnrolsBeforeAnythingElseAndGivesACodeEverAfter() throws Exception {
        somebody(Role.SYSTEM_ADMIN);
        Person admin = knocks("ENROL");
        assertThat(admin.says("GET", "tokens", "")).isEqualTo("403 IDN-113");
        assertThat(admin.says("GET", "me/sessions", "")).isEqualTo("403 IDN-113");
        assertThat(admin.says("PUT", "me/factor", body("code", "123456"))).isEqualTo("400 IDN-121");
        enrol(admin);
        assertThat(admin.says("GET", "me", "")).isEqualTo("200 READY");
        assertThat(admin.says("GET", "tokens", "")).isEqualTo("200");
        assertThat(admin.says("POST", "me/factor/off", body("password", PASSWORD)))
                .isEqualTo("409 IDN-122");

        Person again = knocks("CODE");
        assertThat(again.says("GET", "tokens", "")).isEqualTo("403 IDN-112");
        assertThat(again.says("POST", "me/factor", body("password", PASSWORD))).isEqualTo("403 IDN-112");
        assertThat(again.says("PUT", "me/password", """
                {"current": "%s", "password": "Xi-Cheng-2023"}""".formatted(PASSWORD))).isEqualTo("403 IDN-112");
        assertThat(again.says("POST", "session/code", body("code", code()))).isEqualTo("200 READY");
        assertThat(again.says("GET", "tokens", "")).isEqualTo("200");
    }

    @Test
    void noCodeCountsTwice() throws Exception {
        somebody(Role.STATISTICIAN);
        enrol(knocks("READY"));
        String code = code();
        assertThat(knocks("CODE").says("POST", "session/code", body("code", code)))
                .isEqualTo("200 READY");
        assertThat(knocks("CODE").says("POST", "session/code", body("code", code)))
                .isEqualTo("400 IDN-120");
        passes(Totp.STEP);
        assertThat(knocks("CODE").says("POST", "session/code", body("code", code())))
                .isEqualTo("200 READY");
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverTyped() throws Exception {
        somebody(Role.STATISTICIAN);
        enrol(knocks("READY"));
        String typed = recovery.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(knocks("CODE").says("POST", "session/code", body("code", typed)))
                .isEqualTo("200 READY");
        assertThat(knocks("CODE").says("POST", "session/code", body("code", typed)))
                .isEqualTo("400 IDN-120");
        Person person = knocks("CODE");
        assertThat(person.says("POST", "session/code", body("code", recovery.get(1))))
                .isEqualTo("200 READY");
        assertThat(person.told("GET", "me/factor", "").get("recoveryCodesLeft").asInt())
                .isEqualTo(8);
        person.told("POST", "me/factor/recovery-codes", body("password", PASSWORD));
        assertThat(knocks("CODE").says("POST", "session/code", body("code", recovery.get(2))))
                .isEqualTo("400 IDN-120");
    }

    @Test
    void guessingCodesLocksTheNameAndTheRightPasswordBuysNoNewGuesses() throws Exception {
        somebody(Role.STATISTICIAN);
        enrol(knocks("READY"));
        Person guesser = knocks("CODE");
        for (int i = 0; i < 5; i++) {
            assertThat(knocks("CODE").says("POST", "session/code", body("code", "00000" + i)))
                    .isEqualTo("400 IDN-120");
        }
        assertThat(guesser.says("POST", "session/code", body("code", code()))).isEqualTo("401 IDN-103");
        assertThat(new Person(name, port).signIn(name, PASSWORD)).isEqualTo("401 IDN-103");
    }

    @Test
    void enrollingEndsOtherSessionsAndWhoMaySwitchesItOffWithThePassword() throws Exception {
        somebody(Role.STATISTICIAN);
        Person other = knocks("READY");
        Person person = knocks("READY");
        assertThat(person.says("POST", "me/factor", body("password", "wrong"))).isEqualTo("400 IDN-207");
        enrol(person);
        assertThat(other.says("GET", "me", "")).isEqualTo("401 IDN-101");
        assertThat(person.says("POST", "me/factor/off", body("password", "wrong")))
                .isEqualTo("400 IDN-207");
        assertThat(person.says("POST", "me/factor/off", body("password", PASSWORD)))
                .isEqualTo("204");
        assertThat(person.says("GET", "me", "")).isEqualTo("200 READY");
        passes(Duration.ofMinutes(16));
        knocks("READY");
    }

    @Test
    void theSystemAdministratorTakesALostFactorAwayButNotHisOwn() throws Exception {
        somebody(Role.AUDITOR);
        Person auditor = knocks("ENROL");
        enrol(auditor);
        Asker admin = new Asker("root-keeper", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);
        Asking.run(admin, () -> {
            assertThat(factors.isOn(name)).isTrue();
            factors.reset(name);
            assertThat(factors.isOn(name)).isFalse();
            assertThatThrownBy(() -> factors.reset(name)).hasMessageStartingWith("IDN-127");
            assertThatThrownBy(() -> factors.reset("root-keeper")).hasMessageStartingWith("IDN-126");
        });
        assertThat(auditor.says("GET", "me", "")).isEqualTo("401 IDN-101");
        knocks("ENROL");
    }

    @Test
    void nobodyElseTakesItAway() throws Exception {
        somebody(Role.STATISTICIAN);
        enrol(knocks("READY"));
        Asker director = new Asker("boss", "主任", Set.of(Role.DIRECTOR), null);
        Asking.run(director, () -> assertThatThrownBy(() -> factors.reset(name)).hasMessageStartingWith("IDN-127"));
        knocks("CODE");
    }

    @Test
    void keepsSecretsSealedAndCodesHashedAndTellsTheTrailNeither() throws Exception {
        somebody(Role.STATISTICIAN);
        enrol(knocks("READY"));
        assertThat(knocks("CODE").says("POST", "session/code", body("code", recovery.getFirst())))
                .isEqualTo("200 READY");
        String kept = transaction.execute(
                status -> jdbc.sql("select encode(secret, 'hex') from identity_factor where account = ?")
                        .param(name)
                        .query(String.class)
                        .single());
        assertThat(kept).doesNotContain(java.util.HexFormat.of().formatHex(secret));
        List<String> hashes =
                transaction.execute(status -> jdbc.sql("select code from identity_recovery_code where account = ?")
                        .param(name)
                        .query(String.class)
                        .list());
        assertThat(hashes).hasSize(10).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        List<String> trail = transaction.execute(status -> jdbc.sql(
                        "select action || ' ' || detail::text from audit_entry where subject = ? order by id")
                .param("account/" + name)
                .query(String.class)
                .list());
        assertThat(trail)
                .anyMatch(line -> line.startsWith("account.second-factor-enrolled"))
                .anyMatch(line -> line.startsWith("account.recovery-code-used"))
                .anyMatch(line -> line.contains("password+recovery"))
                .noneMatch(line -> line.contains(recovery.getFirst()) || line.contains(Totp.text(secret)));
    }
}
