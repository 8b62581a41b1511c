package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Directory;
import org.huoshui.identity.Accounts;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
class DemoCountyTests {

    @Autowired
    private DemoCounty demo;

    @Autowired
    private Directory directory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private long count(String sql) {
        Long count =
                transaction.execute(status -> jdbc.sql(sql).query(Long.class).single());
        return count == null ? -1 : count;
    }

    @Test
    void takesInEverythingButTheThreeLeftToTheNewcomerAndMayBeRepeated() {
        List<String> said = new ArrayList<>();
        assertThat(demo.load(said::add)).isEmpty();

        assertThat(directory.home().name()).isEqualTo("澜溪县");
        assertThat(directory.regions()).hasSize(10);
        assertThat(directory.institutions()).hasSize(14);
        assertThat(accounts.find("hyb")).hasValueSatisfying(bank -> {
            assertThat(bank.roles()).containsExactly(Role.INSTITUTION);
            assertThat(bank.institution()).isEqualTo("HYB");
        });
        assertThat(count("select count(*) from returns_return where state <> 'ACCEPTED'"))
                .isZero();
        // 16 histories, 11 of 14 returns of December, the city's two bulletins
        long files = count("select count(*) from returns_return");
        assertThat(files).isEqualTo(16 + 11 + 2);

        assertThat(demo.load(said::add)).isEmpty();
        assertThat(count("select count(*) from returns_return")).isEqualTo(files);
    }
}
