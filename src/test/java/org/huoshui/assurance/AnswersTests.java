package org.huoshui.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What the kill rounds and the hostile files found in answers over real HTTP, tried on its own. */
@HuoshuiTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
// failed sign-ins of other tests from this address would ask for a proof of work
@TestPropertySource(properties = "huoshui.test.database=answers")
class AnswersTests {

    private static final String PASSWORD = "Shi-Long-2022";

    @LocalServerPort
    private int port;

    @Value("${spring.datasource.url}")
    private String url;

    @Autowired
    private Accounts accounts;

    private Client client;
    private JdbcClient behindTheWalls;

    @BeforeEach
    void somebodySignedIn() throws Exception {
        behindTheWalls = JdbcClient.create(TestDatabase.superuser(url));
        if (accounts.find("sender").isEmpty())
            accounts.open(new NewAccount("sender", "统计员", PASSWORD, Set.of(Role.STATISTICIAN), null));
        client = new Client("http://localhost:" + port, Duration.ofSeconds(30));
        client.signIn("sender", PASSWORD);
    }

    @AfterEach
    void theDatabaseIsBack() {
        behindTheWalls.sql("drop trigger if exists away on identity_session").update();
    }

    /** As when the database goes between the work and the end of the answer: sessions are written last. */
    private void theDatabaseGoesBeforeTheSessionIsWritten() {
        behindTheWalls.sql("""
                create or replace function away() returns trigger language plpgsql as
                $$ begin raise exception 'gone' using errcode = '57P01'; end $$""").update();
        behindTheWalls.sql("""
                create trigger away before update on identity_session for each row execute function away()""").update();
    }

    private static void saysOnceThatTheDatabaseIsAway(Client.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.type()).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("SRV-302");
        assertThat(answer.text()).containsOnlyOnce("\"type\"").endsWith("}");
    }

    @Test
    void anAnswerWhoseSessionCannotBeWrittenHoldsOneProblem() throws Exception {
        assertThat(client.get("/api/identity/me").good()).isTrue();
        theDatabaseGoesBeforeTheSessionIsWritten();
        saysOnceThatTheDatabaseIsAway(client.get("/api/identity/me"));
    }

    @Test
    void aRefusalWhoseSessionCannotBeWrittenHoldsOneProblem() throws Exception {
        theDatabaseGoesBeforeTheSessionIsWritten();
        saysOnceThatTheDatabaseIsAway(client.get("/api/reporting/origins/999999"));
        saysOnceThatTheDatabaseIsAway(client.get("/api/no/such/address"));
    }

    @Test
    void theProblemIsNotAsLongAsTheFileItReplaces() throws Exception {
        byte[] docx = HostilePackage.zip(HostilePackage.sound(true));
        Client.Answer kept = client.upload("/api/reporting/templates", "file", "试验.docx", docx, Map.of("name", "试验"));
        String file = "/api/reporting/templates/" + kept.json().path("key").asString() + "/file";
        assertThat(client.get(file).body()).startsWith('P', 'K');
        theDatabaseGoesBeforeTheSessionIsWritten();
        saysOnceThatTheDatabaseIsAway(client.get(file));
        theDatabaseIsBack();
        assertThat(client.get(file).good()).isTrue();
    }

    @Test
    void aNameWithAZeroInItIsRefusedWithASentence() throws Exception {
        byte[] words = "各项存款余额300亿元。".getBytes(StandardCharsets.UTF_8);
        for (String path : new String[] {"/api/reporting/origins", "/api/reporting/verification"}) {
            Client.Answer answer = client.upload(path, "file", "a\u0000b.docx", words, Map.of());
            assertThat(answer.status()).as(path).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("SRV-201");
        }
    }
}
