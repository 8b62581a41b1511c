package org.huoshui.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
class ScopedTransactionTests {

    @Value("${spring.datasource.url}")
    private String url;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private boolean sees(String institution) {
        return Boolean.TRUE.equals(transaction.execute(status -> jdbc.sql("select coalesce(huoshui_sees(?), false)")
                .param(institution)
                .query(Boolean.class)
                .single()));
    }

    @Test
    void anInstitutionSeesItselfOnly() {
        Asker bank = new Asker("a", "甲", Set.of(Asker.Role.INSTITUTION), "AAA");
        assertThat(Asking.<Boolean, RuntimeException>as(bank, () -> sees("AAA")))
                .isTrue();
        assertThat(Asking.<Boolean, RuntimeException>as(bank, () -> sees("BBB")))
                .isFalse();
    }

    @Test
    void theOfficeSeesAll() {
        assertThat(sees("AAA")).isTrue();
    }

    @Test
    void nothingIsLeftOnThePooledConnection() {
        sees("AAA");
        for (int i = 0; i < 8; i++) {
            assertThat(jdbc.sql("select coalesce(huoshui_sees('AAA'), false)")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }
    }

    @Test
    void theApplicationCannotStepOverThePolicies() {
        assertThat(jdbc.sql("select rolbypassrls or rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    private void cutOff() {
        int backend = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        JdbcClient.create(TestDatabase.superuser(url))
                .sql("select pg_terminate_backend(?, 5000)")
                .param(backend)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aConnectionLostBeforeTheCommitSaysThatTheDatabaseIsAway() {
        Throwable lost = catchThrowable(() -> transaction.executeWithoutResult(status -> cutOff()));
        assertThat(Passing.of(lost, pool)).contains(ServerFault.DATABASE_AWAY);
    }

    @Test
    void aRollbackOverALostConnectionDoesNotHideWhyItIsRolledBack() {
        IllegalStateException why = new IllegalStateException("why");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    cutOff();
                    assertThatThrownBy(() -> sees("AAA")).isInstanceOf(RuntimeException.class);
                    throw why;
                }))
                .isSameAs(why);
        assertThat(sees("AAA")).isTrue();
    }
}
