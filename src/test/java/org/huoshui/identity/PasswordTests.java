package org.huoshui.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.identity.HandSetClock.passes;

import java.time.Duration;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@HuoshuiTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(HandSetClock.class)
class PasswordTests {

    private static final String FIRST = "Shi-Long-2022";

    private static int number;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private String name = "";

    @BeforeEach
    void somebody() {
        passes(Duration.ofHours(1));
        name = "owner" + ++number;
        accounts.open(new NewAccount(name, "职员", FIRST, Set.of(Role.STATISTICIAN), null));
    }

    private Person knocks(String password, String answer) throws Exception {
        Person person = new Person(name, port);
        assertThat(person.signIn(name, password)).isEqualTo(answer);
        return person;
    }

    private static String changes(Person person, String from, String to) throws Exception {
        return person.says("PUT", "me/password", """
                {"current": "%s", "password": "%s"}""".formatted(from, to));
    }

    @Test
    void saysAllThatIsWrongWithANewOne() throws Exception {
        Person person = knocks(FIRST, "200 READY");
        assertThat(person.send("PUT", "/api/identity/me/password", """
                        {"current": "%s", "password": "%s"}""".formatted(FIRST, name))
                        .body())
                .contains("IDN-203", "IDN-211", "IDN-212");
        assertThat(changes(person, FIRST, "Admin@2022")).isEqualTo("400 IDN-213");
    }

    @Test
    void takesNoneOfTheLastFiveAgain() throws Exception {
        Person person = knocks(FIRST, "200 READY");
        String present = FIRST;
        for (int i = 1; i <= 4; i++) {
            passes(Duration.ofMinutes(1));
            assertThat(changes(person, present, "Xi-Cheng-202" + i)).isEqualTo("204");
            present = "Xi-Cheng-202" + i;
        }
        assertThat(changes(person, present, present)).isEqualTo("400 IDN-214");
        assertThat(changes(person, present, FIRST)).isEqualTo("400 IDN-214");
        passes(Duration.ofMinutes(1));
        assertThat(changes(person, present, "Xi-Cheng-2025")).isEqualTo("204");
        assertThat(changes(person, "Xi-Cheng-2025", FIRST)).isEqualTo("204");
    }

    @Test
    void whoseAccountWasOpenedOrPasswordSetBySomebodyElseChangesItFirst() throws Exception {
        Asker admin = new Asker("keeper", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);
        Asking.run(admin, () -> accounts.resetPassword(name, "Bei-Lan-2023"));
        Person person = knocks("Bei-Lan-2023", "200 PASSWORD");
        assertThat(person.says("GET", "me/sessions", "")).isEqualTo("403 IDN-114");
        assertThat(person.send("GET", "/api/indicators/months", "").body()).contains("IDN-114");
        assertThat(changes(person, "Bei-Lan-2023", "An-Li-2023-x")).isEqualTo("204");
        assertThat(person.says("GET", "me", "")).isEqualTo("200 READY");

        name = "opened" + number;
        Asking.run(
                admin,
                () -> accounts.open(new NewAccount(name, "新人", "Bei-Lan-2023", Set.of(Role.STATISTICIAN), null)));
        knocks("Bei-Lan-2023", "200 PASSWORD");
    }

    @Test
    void aPersonOpensNoAccountWithAWeakPasswordTheProgramMay() {
        Asker admin = new Asker("keeper", "系统管理员", Set.of(Role.SYSTEM_ADMIN), null);
        Asking.run(
                admin,
                () -> assertThatThrownBy(() -> accounts.open(
                                new NewAccount("weak" + number, "新人", "demo-weak", Set.of(Role.STATISTICIAN), null)))
                        .hasMessageStartingWith("IDN-211"));
        accounts.open(new NewAccount("weak" + number, "示范", "demo-weak", Set.of(Role.STATISTICIAN), null));
    }

    @Test
    void anOldOneIsChangedFirstButNotTheProgramsOwn() throws Exception {
        passes(Duration.ofDays(181));
        Person person = knocks(FIRST, "200 READY");
        assertThat(changes(person, FIRST, "Xi-Cheng-2023")).isEqualTo("204");
        passes(Duration.ofDays(180));
        knocks("Xi-Cheng-2023", "200 READY");
        passes(Duration.ofSeconds(1));
        Person late = knocks("Xi-Cheng-2023", "200 PASSWORD");
        assertThat(changes(late, "Xi-Cheng-2023", "Xi-Cheng-2024")).isEqualTo("204");
        assertThat(late.says("GET", "me", "")).isEqualTo("200 READY");
    }
}
