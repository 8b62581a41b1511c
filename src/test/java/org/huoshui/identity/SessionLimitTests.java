package org.huoshui.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.identity.HandSetClock.passes;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.huoshui.HuoshuiApplication;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HuoshuiTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(HandSetClock.class)
class SessionLimitTests {

    private static final String PASSWORD = "Shi-Long-2022";

    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Environment environment;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private String name = "";

    @BeforeEach
    void somebody() {
        name = "stayer" + ++number;
        accounts.open(new NewAccount(name, "职员", PASSWORD, Set.of(Role.STATISTICIAN), null));
    }

    private Person inside() throws Exception {
        Person person = new Person(name, port);
        assertThat(person.signIn(name, PASSWORD)).isEqualTo("200 READY");
        return person;
    }

    @Test
    void endsAfterAnHourWithoutARequest() throws Exception {
        Person person = inside();
        for (int i = 0; i < 3; i++) {
            passes(Duration.ofMinutes(59));
            assertThat(person.says("GET", "me", "")).isEqualTo("200 READY");
        }
        passes(Duration.ofMinutes(60));
        assertThat(person.says("GET", "me", "")).isEqualTo("401 IDN-101");
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() throws Exception {
        Person person = inside();
        for (int i = 0; i < 23; i++) {
            passes(Duration.ofMinutes(30));
            assertThat(person.says("GET", "me", "")).isEqualTo("200 READY");
        }
        passes(Duration.ofMinutes(30));
        assertThat(person.says("GET", "me", "")).isEqualTo("401 IDN-101");
    }

    @Test
    void endsWhenTheClockIsSetBack() throws Exception {
        Person person = inside();
        passes(Duration.ofMinutes(50));
        assertThat(person.says("GET", "me", "")).isEqualTo("200 READY");
        // a machine's clock is put right by seconds: nobody is sent away
        passes(Duration.ofMinutes(-1));
        assertThat(person.says("GET", "me", "")).isEqualTo("200 READY");
        passes(Duration.ofHours(-2));
        try {
            assertThat(person.says("GET", "me", "")).isEqualTo("401 IDN-101");
            // who signs in again is in, and is out when the clock is set right
            Person again = inside();
            assertThat(again.says("GET", "me", "")).isEqualTo("200 READY");
            passes(Duration.ofHours(2));
            assertThat(again.says("GET", "me", "")).isEqualTo("401 IDN-101");
            // the one that ended stays ended
            assertThat(person.says("GET", "me", "")).isEqualTo("401 IDN-101");
        } finally {
            passes(Duration.ofHours(2));
        }
    }

    @Test
    void endsNoLaterForAClockSetBackALittle() throws Exception {
        Person person = inside();
        for (int i = 0; i < 30; i++) {
            passes(Duration.ofMinutes(25));
            if (!person.says("GET", "me", "").startsWith("200")) break;
            passes(Duration.ofMinutes(-1));
        }
        // twelve hours by the clock, whichever way it was set meanwhile
        assertThat(person.says("GET", "me", "")).isEqualTo("401 IDN-101");
    }

    @Test
    void endsSoonerForAnAdministrator() throws Exception {
        accounts.open(new NewAccount(name + ".admin", "审计管理员", PASSWORD, Set.of(Role.AUDITOR), null));
        Person auditor = new Person("auditor", port);
        assertThat(auditor.signIn(name + ".admin", PASSWORD)).isEqualTo("200 ENROL");
        passes(Duration.ofMinutes(14));
        assertThat(auditor.says("GET", "me", "")).isEqualTo("200 ENROL");
        passes(Duration.ofMinutes(15));
        assertThat(auditor.says("GET", "me", "")).isEqualTo("401 IDN-101");
    }

    @Test
    void aShorterLimitEndsSessionsThatBeganBeforeIt() throws Exception {
        Person person = inside();
        passes(Duration.ofMinutes(10));
        transaction.executeWithoutResult(
                status -> jdbc.sql("insert into identity_setting values ('session.idle_minutes', '2023-01-01', '5')")
                        .update());
        try {
            assertThat(person.says("GET", "me", "")).isEqualTo("401 IDN-101");
        } finally {
            transaction.executeWithoutResult(
                    status -> jdbc.sql("delete from identity_setting where effective_from = '2023-01-01'")
                            .update());
        }
    }

    @Test
    void itsOwnerSeesAllSessionsAndEndsOneOrAllOthers() throws Exception {
        Person here = inside();
        Person there = inside();
        Person elsewhere = inside();
        JsonNode sessions = here.told("GET", "me/sessions", "");
        assertThat(sessions).hasSize(3);
        assertThat(sessions.get(0).get("here").asBoolean()).isTrue();
        assertThat(sessions.get(0).get("browser").asString()).isEqualTo("browser of " + name);
        assertThat(StreamSupport.stream(sessions.spliterator(), false)
                        .filter(one -> one.get("here").asBoolean()))
                .hasSize(1);

        String other = there.told("GET", "me/sessions", "").get(0).get("id").asString();
        assertThat(here.says("DELETE", "me/sessions/" + other, "")).isEqualTo("204");
        assertThat(there.says("GET", "me", "")).isEqualTo("401 IDN-101");
        assertThat(elsewhere.says("GET", "me", "")).isEqualTo("200 READY");
        assertThat(here.says("DELETE", "me/sessions/" + other, "")).isEqualTo("404 IDN-130");

        assertThat(here.says("DELETE", "me/sessions", "")).isEqualTo("204");
        assertThat(elsewhere.says("GET", "me", "")).isEqualTo("401 IDN-101");
        assertThat(here.says("GET", "me", "")).isEqualTo("200 READY");
    }

    @Test
    void nobodyEndsSomebodyElsesSession() throws Exception {
        Person victim = inside();
        String id = victim.told("GET", "me/sessions", "").get(0).get("id").asString();
        somebody();
        assertThat(inside().says("DELETE", "me/sessions/" + id, "")).isEqualTo("404 IDN-130");
        assertThat(victim.says("GET", "me", "")).isEqualTo("200 READY");
    }

    @Test
    void theTableOfSessionsAloneOpensNoDoor() throws Exception {
        Person person = inside();
        String id = transaction.execute(
                status -> jdbc.sql("select session_id from identity_session where principal_name = ?")
                        .param(name)
                        .query(String.class)
                        .single());
        assertThat(person.cookie("HUOSHUI")).startsWith(id);
        for (String forged : new String[] {id, id + ".", id + "." + "0".repeat(64)}) {
            Person thief = new Person("thief", port);
            HttpCookie cookie = new HttpCookie("HUOSHUI", forged);
            cookie.setPath("/");
            cookie.setVersion(0);
            thief.cookies.getCookieStore().add(java.net.URI.create("http://localhost:" + port), cookie);
            assertThat(thief.says("GET", "me", "")).isEqualTo("401 IDN-101");
        }
    }

    @Test
    void anotherProcessOverTheSameDatabaseKnowsTheSession() throws Exception {
        Person person = inside();
        try (ConfigurableApplicationContext second = new SpringApplicationBuilder(
                        HuoshuiApplication.class, HandSetClock.class)
                .run(
                        "--server.port=0",
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--huoshui.pool=3",
                        "--huoshui.data=" + environment.getRequiredProperty("huoshui.data"),
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"))) {
            int other = Integer.parseInt(second.getEnvironment().getRequiredProperty("local.server.port"));
            assertThat(person.at(other).says("GET", "me", "")).isEqualTo("200 READY");
            assertThat(person.says("DELETE", "session", "")).isEqualTo("204");
        }
        assertThat(person.at(port).says("GET", "me", "")).isEqualTo("401 IDN-101");
    }
}
