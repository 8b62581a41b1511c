package org.huoshui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
class AuditTrailTests {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private MockMvc mvc;

    private final String thing = "thing/" + UUID.randomUUID();

    record ThingDone(String subject, String why) implements Auditable {
        @Override
        public String action() {
            return "thing.done";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("why", why);
        }
    }

    private void happens(String why) {
        transaction.executeWithoutResult(status -> events.publishEvent(new ThingDone(thing, why)));
    }

    private AuditTrail.Page linesOf(String subject) {
        return trail.read(AuditTrail.Filter.ofSubject(subject), 0, 10);
    }

    @Test
    void writesWhoDidWhatToWhichThingAndWhy() {
        Asker bank = new Asker("bank-aaa", "甲银行填报员", Set.of(Asker.Role.INSTITUTION), "AAA");
        Asking.run(bank, () -> happens("更正“存款”"));

        assertThat(linesOf(thing).entries()).singleElement().satisfies(line -> {
            assertThat(line.account()).isEqualTo("bank-aaa");
            assertThat(line.name()).isEqualTo("甲银行填报员");
            assertThat(line.institution()).isEqualTo("AAA");
            assertThat(line.action()).isEqualTo("thing.done");
            assertThat(line.detail()).isEqualTo(Map.of("why", "更正“存款”"));
            assertThat(line.at()).isNotNull();
        });
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoLine() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new ThingDone(thing, "never"));
            status.setRollbackOnly();
        });
        assertThat(linesOf(thing).entries()).isEmpty();
    }

    @Test
    void anEventOutsideATransactionIsAFault() {
        assertThatThrownBy(() -> events.publishEvent(new ThingDone(thing, "loose")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theApplicationCanNeitherChangeNorTakeAwayALine() {
        happens("kept");
        for (String sql : new String[] {
            "update audit_entry set account = 'somebody else'", "delete from audit_entry", "truncate audit_entry"
        }) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(
                            status -> jdbc.sql(sql).update()))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(linesOf(thing).total()).isEqualTo(1);
    }

    @Test
    void anInstitutionReadsNoLineNotEvenItsOwn() {
        Asker bank = new Asker("bank-aaa", "甲银行填报员", Set.of(Asker.Role.INSTITUTION), "AAA");
        Asking.run(bank, () -> happens("mine"));
        assertThat(Asking.<AuditTrail.Page, RuntimeException>as(bank, () -> linesOf(thing))
                        .total())
                .isZero();
    }

    @Test
    void thePageFiltersAndPagesNewestFirst() throws Exception {
        happens("first");
        happens("second");
        happens("third");
        mvc.perform(get("/api/audit/entries")
                        .param("subject", thing)
                        .param("action", "thing")
                        .param("size", "2")
                        .with(SignedIn.with(Asker.Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(3))
                .andExpect(jsonPath("$.entries", hasSize(2)))
                .andExpect(jsonPath("$.entries[0].detail.why").value("third"));
        mvc.perform(get("/api/audit/entries")
                        .param("subject", thing)
                        .param("size", "2")
                        .param("page", "1")
                        .with(SignedIn.with(Asker.Role.AUDITOR)))
                .andExpect(jsonPath("$.entries[0].detail.why").value("first"));
        mvc.perform(get("/api/audit/entries")
                        .param("subject", thing)
                        .param("to", "2001-01-01")
                        .with(SignedIn.with(Asker.Role.AUDITOR)))
                .andExpect(jsonPath("$.total").value(0));
    }
}
