package org.huoshui.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
class ScopedTransactionTests {

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
}
