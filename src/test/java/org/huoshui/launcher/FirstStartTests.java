package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Account;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** An installation made before there were three administrators, and without a demo county. */
@HuoshuiTest
@TestPropertySource(properties = "huoshui.test.database=first-start")
class FirstStartTests {

    @Autowired
    private FirstStart firstStart;

    @Autowired
    private Accounts accounts;

    @TempDir
    private Path data;

    @Test
    void opensTheAdministratorsThatAreMissingOnceAndTellsTheirPasswordsOnce() {
        accounts.open(new NewAccount("director", "主任", "Long-enough-2022", Set.of(Role.DIRECTOR), null));
        // somebody has the name already
        accounts.open(new NewAccount("auditor", "审计局", "Long-enough-2023", Set.of(Role.DEPARTMENT), null));
        List<String> said = new ArrayList<>();

        firstStart.prepare(false, data, said::add);

        assertThat(accounts.all())
                .filteredOn(account -> account.scope() == Scope.NONE)
                .extracting(Account::name, account -> account.roles().iterator().next())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("sysadmin", Role.SYSTEM_ADMIN),
                        org.assertj.core.groups.Tuple.tuple("secadmin", Role.SECURITY_ADMIN),
                        org.assertj.core.groups.Tuple.tuple("auditor2", Role.AUDITOR));
        assertThat(said).hasSize(5).anySatisfy(line -> assertThat(line).contains("auditor2", "审计管理员"));

        said.clear();
        firstStart.prepare(false, data, said::add);
        assertThat(said).isEmpty();
        assertThat(accounts.all()).hasSize(5);
    }
}
