package org.huoshui.identity.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Approval;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Two persons for what takes two, on the real database, by the example of thresholds. */
@HuoshuiTest
class ApprovalTests {

    private static final AtomicInteger DAY = new AtomicInteger();

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Value("${spring.datasource.url}")
    private String databaseUrl;

    private ResultActions wanted(String name, String from, String value, RequestPostProcessor who) throws Exception {
        return mvc.perform(put("/api/indicators/thresholds/" + name)
                .param("reason", "近期波动较大")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"effectiveFrom\": \"%s\", \"value\": \"%s\"}".formatted(from, value))
                .with(who));
    }

    /** A day no other test has used. */
    private static String day() {
        return "2060-01-" + String.format("%02d", DAY.incrementAndGet());
    }

    private ResultActions decide(int proposal, String decision, String words, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(post("/api/identity/approvals/" + proposal + "/" + decision)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"words\": \"%s\"}".formatted(words))
                .with(who));
    }

    private BigDecimal threshold(String name, String on) {
        return transaction.execute(status ->
                jdbc.sql("""
                        select value from indicators_threshold where name = ? and effective_from <= ?::date
                        order by effective_from desc limit 1""").param(name).param(on).query(BigDecimal.class).single());
    }

    private String state(int proposal) {
        return transaction.execute(status -> jdbc.sql("select state from identity_proposal where id = ?")
                .param(proposal)
                .query(String.class)
                .single());
    }

    @Test
    void whatOneProposesAnotherPutsIntoForce() throws Exception {
        String from = day();
        BigDecimal before = threshold("pace.tolerance", from);
        int proposal = Approval.proposed(wanted("pace.tolerance", from, "7", SignedIn.statistician()));
        assertThat(threshold("pace.tolerance", from)).isEqualByComparingTo(before);
        mvc.perform(get("/api/identity/approvals/" + proposal).with(SignedIn.director()))
                .andExpect(jsonPath("$.reason").value("近期波动较大"))
                .andExpect(jsonPath("$.lines[0].before.zh").value(before.toPlainString()))
                .andExpect(jsonPath("$.lines[0].after.zh").value("7"))
                .andExpect(jsonPath("$.mayDecide").value(true));
        mvc.perform(get("/api/identity/approvals/waiting").with(SignedIn.director()))
                .andExpect(jsonPath("$.forMe").value(greaterThanOrEqualTo(1)));
        decide(proposal, "approval", "同意", SignedIn.director())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposal.state").value("APPROVED"));
        assertThat(threshold("pace.tolerance", from)).isEqualByComparingTo("7");
        decide(proposal, "refusal", "晚了", SignedIn.director())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IDN-306"));
        List<String> trail = transaction.execute(status -> jdbc.sql(
                        "select account || ' ' || action from audit_entry where detail ->> 'proposal' = ? order by id")
                .param(String.valueOf(proposal))
                .query(String.class)
                .list());
        assertThat(trail).containsExactly("statistician proposal.proposed", "director proposal.approved");
    }

    @Test
    void nobodyApprovesWhatHeProposedAlsoNotUnderTwoRoles() throws Exception {
        RequestPostProcessor both =
                SignedIn.as(new Asker("both", "主任兼统计", Set.of(Role.DIRECTOR, Role.STATISTICIAN), null));
        int proposal = Approval.proposed(wanted("unusual.z", day(), "4", both));
        decide(proposal, "approval", "", both)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("IDN-303"));
        decide(proposal, "refusal", "不", both).andExpect(jsonPath("$.code").value("IDN-303"));
        assertThat(state(proposal)).isEqualTo("PROPOSED");
        decide(proposal, "withdrawal", "", SignedIn.director())
                .andExpect(jsonPath("$.code").value("IDN-309"));
        decide(proposal, "withdrawal", "", both).andExpect(status().isNoContent());
        assertThat(state(proposal)).isEqualTo("WITHDRAWN");
    }

    @Test
    void theDatabaseItselfWantsTwoPersons() throws Exception {
        int proposal = Approval.proposed(wanted("unusual.months", day(), "24", SignedIn.statistician()));
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("""
                                update identity_proposal set state = 'APPROVED', decided_by = proposed_by,
                                    decider_name = proposer_name, decided_at = now() where id = ?""").param(proposal).update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("check constraint");
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> jdbc.sql("update identity_proposal set payload = '{}' where id = ?")
                                .param(proposal)
                                .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
        decide(proposal, "refusal", " ", SignedIn.director())
                .andExpect(jsonPath("$.code").value("IDN-310"));
        decide(proposal, "refusal", "依据不足", SignedIn.director()).andExpect(status().isNoContent());
        mvc.perform(get("/api/identity/approvals").param("which", "MINE").with(SignedIn.statistician()))
                .andExpect(jsonPath("$[?(@.id==%d)].decision".formatted(proposal), hasItem("依据不足")));
    }

    @Test
    void oneThingHasOneProposalAtATime() throws Exception {
        int proposal = Approval.proposed(wanted("unusual.least_months", day(), "18", SignedIn.statistician()));
        wanted("unusual.least_months", day(), "20", SignedIn.director())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IDN-301"));
        decide(proposal, "withdrawal", "", SignedIn.statistician()).andExpect(status().isNoContent());
    }

    @Test
    void whatHasChangedMeanwhileMakesItVoid() throws Exception {
        String from = day();
        int proposal = Approval.proposed(wanted("unusual.least_months", from, "15", SignedIn.statistician()));
        transaction.executeWithoutResult(
                status -> jdbc.sql("insert into indicators_threshold values ('unusual.least_months', ?::date, 16, '')")
                        .param(from)
                        .update());
        decide(proposal, "approval", "", SignedIn.director())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IDN-307"));
        assertThat(state(proposal)).isEqualTo("STALE");
        assertThat(threshold("unusual.least_months", from)).isEqualByComparingTo("16");
    }

    @Test
    void whatNobodyDecidesExpires() throws Exception {
        int proposal = Approval.proposed(wanted("unusual.months", day(), "48", SignedIn.statistician()));
        owner("update identity_proposal set expires_at = now() - interval '1 second' where id = " + proposal);
        decide(proposal, "approval", "", SignedIn.director())
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IDN-306"));
        assertThat(state(proposal)).isEqualTo("EXPIRED");
    }

    /** As nobody can in the running system: the table's owner. */
    private void owner(String sql) throws Exception {
        try (var connection = DriverManager.getConnection(databaseUrl, "huoshui", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void ofTwoWhoDecideAtOnceOneDoes() throws Exception {
        for (int round = 0; round < 5; round++) {
            String from = day();
            int proposal =
                    Approval.proposed(wanted("unusual.z", from, "3." + (6 + round % 3), SignedIn.statistician()));
            List<RequestPostProcessor> directors = List.of(
                    SignedIn.director(),
                    SignedIn.as(new Asker("deputy", "副主任", Set.of(Role.DIRECTOR), null)),
                    SignedIn.as(new Asker("second", "统计员乙", Set.of(Role.STATISTICIAN), null)));
            CountDownLatch start = new CountDownLatch(1);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> answers = directors.stream()
                        .map(who -> threads.submit((Callable<Integer>) () -> {
                            start.await();
                            return decide(proposal, "approval", "", who)
                                    .andReturn()
                                    .getResponse()
                                    .getStatus();
                        }))
                        .toList();
                start.countDown();
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> answer : answers) statuses.add(answer.get());
                assertThat(statuses).containsExactlyInAnyOrder(200, 409, 409);
            }
            assertThat(state(proposal)).isEqualTo("APPROVED");
        }
    }

    @Test
    void administratorsAndGuestsSeeNothingOfTheOfficesProposals() throws Exception {
        int proposal = Approval.proposed(wanted("pace.tolerance", day(), "9", SignedIn.statistician()));
        RequestPostProcessor guest = SignedIn.as(
                new Asker("guest", "外县主任", Set.of(Role.DIRECTOR), Scope.COUNTY_AND_BELOW, "990102", null, null, null));
        for (RequestPostProcessor who :
                List.of(guest, SignedIn.with(Role.SYSTEM_ADMIN), SignedIn.with(Role.SECURITY_ADMIN))) {
            mvc.perform(get("/api/identity/approvals").with(who))
                    .andExpect(jsonPath("$[*].id", not(hasItem(proposal))));
            decide(proposal, "approval", "", who)
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("IDN-302"));
        }
        mvc.perform(get("/api/identity/approvals").with(SignedIn.with(Role.AUDITOR)))
                .andExpect(jsonPath("$[?(@.id==%d)].mayDecide".formatted(proposal), hasItem(false)));
        decide(proposal, "approval", "", SignedIn.with(Role.AUDITOR))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("IDN-304"));
        wanted("unusual.months", day(), "30", guest).andExpect(status().is4xxClientError());
        decide(proposal, "withdrawal", "", SignedIn.statistician()).andExpect(status().isNoContent());
    }

    @Test
    void theListIsTakenHomeAsAWorkbook() throws Exception {
        byte[] file = mvc.perform(get("/api/identity/approvals.xlsx")
                        .param("which", "DECIDED")
                        .with(SignedIn.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(file, 0, 2, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("PK");
    }

    @Test
    void everyStateHasItsWayOutOrIsAnEnd() {
        for (ProposalState state : ProposalState.values()) {
            for (ProposalState.Action action : ProposalState.Action.values())
                assertThat(state.after(action).isPresent())
                        .as("%s %s", state, action)
                        .isEqualTo(state == ProposalState.PROPOSED);
            assertThat(state.isOver()).isEqualTo(state != ProposalState.PROPOSED);
        }
    }
}
