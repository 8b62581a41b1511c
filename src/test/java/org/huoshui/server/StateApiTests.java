package org.huoshui.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HuoshuiTest
class StateApiTests {

    private static final RequestPostProcessor ADMIN = SignedIn.with(Role.SYSTEM_ADMIN);

    @Autowired
    private MockMvc server;

    @Autowired
    private HikariDataSource pool;

    @Test
    void tellsTheStateOfTheMachineAndNothingOfTheBusiness() throws Exception {
        server.perform(get("/api/server/state").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.database.version").isNotEmpty())
                .andExpect(jsonPath("$.database.embedded").value(false))
                .andExpect(jsonPath("$.pool.most").value(4))
                .andExpect(jsonPath("$.disk.freeBytes").isNumber())
                .andExpect(jsonPath("$.schema[?(@.pending > 0)]").isEmpty())
                .andExpect(jsonPath("$.schema[?(@.module == 'server')]").isNotEmpty())
                .andExpect(jsonPath("$.clock.behindMs").isNumber());
    }

    @Test
    void runsTheModulesChecks() throws Exception {
        server.perform(post("/api/server/checks").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.name == 'reporting.sample')].sound").value(true));
    }

    @Test
    void saysThatNobodyCanTakeABackupWithoutAPassphrase() throws Exception {
        server.perform(get("/api/server/backups").with(ADMIN))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ready.code").value("SRV-404"));
        server.perform(post("/api/server/backups").with(ADMIN))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("SRV-404"));
        server.perform(get("/api/server/backups/age").with(SignedIn.director()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tooOld").isBoolean());
    }

    @Test
    void refusesAPlanThatIsNone() throws Exception {
        String plan = "{\"scheduled\":true,\"time\":\"%s\",\"folder\":\"\",\"daily\":%d,\"weekly\":1,\"monthly\":1}";
        for (String wrong :
                List.of(plan.formatted("25:00", 7), plan.formatted("01:30", 0), plan.formatted("01:30", -1)))
            server.perform(put("/api/server/backups/plan")
                            .with(ADMIN)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(wrong))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("SRV-441"));
        server.perform(put("/api/server/backups/plan")
                        .with(ADMIN)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(plan.formatted("01:30", 7)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.daily").value(7));
    }

    @Test
    void whoFindsNoConnectionIsToldToTryAgain() throws Exception {
        assertThat(pool.getConnectionTimeout()).isEqualTo(4_000);
        List<Connection> held = new ArrayList<>();
        long before = pool.getConnectionTimeout();
        pool.setConnectionTimeout(400);
        try {
            while (held.size() < pool.getMaximumPoolSize()) held.add(pool.getConnection());
            server.perform(get("/api/server/backups/age").with(SignedIn.director()))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().string("Retry-After", "5"))
                    .andExpect(jsonPath("$.code").value("SRV-301"))
                    .andExpect(jsonPath("$.zh").isNotEmpty());
        } finally {
            pool.setConnectionTimeout(before);
            for (Connection one : held) one.close();
        }
        server.perform(get("/api/server/backups/age").with(SignedIn.director())).andExpect(status().isOk());
    }

    @Test
    void knowsWhatIsPassing() {
        assertThat(Passing.of(fault("57P01"), pool)).contains(ServerFault.DATABASE_AWAY);
        assertThat(Passing.of(fault("08006"), pool)).contains(ServerFault.DATABASE_AWAY);
        assertThat(Passing.of(fault("53100"), pool)).contains(ServerFault.STORAGE_FULL);
        assertThat(Passing.of(fault("53300"), pool)).contains(ServerFault.DATABASE_BUSY);
        assertThat(Passing.of(fault("23505"), pool)).isEmpty();
        assertThat(Passing.of(new java.io.IOException("x: No space left on device"), pool))
                .contains(ServerFault.STORAGE_FULL);
    }

    private static Exception fault(String state) {
        return new DataAccessResourceFailureException("x", new SQLException("y", state));
    }

    @Test
    void stackTracesKeepTheProgramsWordsOnly() {
        assertThat(PlainStackTraces.plain("For input string: \"张三\" in 13800001234 at zhang@example.org"))
                .isEqualTo("For input string: … in … at …");
        assertThat(PlainStackTraces.plain("Key (name)=(Zhang San) already exists"))
                .doesNotContain("Zhang");
        assertThat(PlainStackTraces.plain(null)).isEmpty();
    }
}
