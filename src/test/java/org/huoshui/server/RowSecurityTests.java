package org.huoshui.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table has its wall, and the application's role stands before it. Asked of the catalogue of the database itself. */
@HuoshuiTest
class RowSecurityTests {

    private final JdbcClient superuser;

    @Autowired
    private JdbcClient application;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    RowSecurityTests(Environment environment) {
        superuser = JdbcClient.create(TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url")));
    }

    private static Pattern unwalled() throws IOException {
        try (InputStream file = Objects.requireNonNull(RowSecurityTests.class.getResourceAsStream("unwalled.txt"))) {
            return Pattern.compile(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .peek(line -> assertThat(line.split("\\s+", 2)[1].length())
                            .as("a reason: " + line)
                            .isGreaterThan(20))
                    .map(line -> line.split("\\s+")[0].replace("*", ".*"))
                    .collect(Collectors.joining("|")));
        }
    }

    @Test
    void everyTableHasPoliciesForReadingAndWriting() throws IOException {
        record Table(String name, boolean walled, String commands) {}
        List<Table> tables = superuser
                .sql("""
                        select c.relname, c.relrowsecurity,
                               coalesce((select string_agg(distinct p.polcmd::text, '') from pg_policy p where p.polrelid = c.oid), '')
                        from pg_class c
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace""")
                .query((row, number) -> new Table(row.getString(1), row.getBoolean(2), row.getString(3)))
                .list();
        Pattern exempt = unwalled();
        assertThat(tables).hasSizeGreaterThan(40);
        assertThat(tables)
                .filteredOn(table -> !exempt.matcher(table.name()).matches())
                .allSatisfy(table -> {
                    assertThat(table.walled()).as(table.name()).isTrue();
                    assertThat(Set.of("adrw", "*"))
                            .as("%s has one policy for each of reading, adding, changing and taking away", table.name())
                            .contains(table.commands()
                                    .chars()
                                    .sorted()
                                    .mapToObj(Character::toString)
                                    .collect(Collectors.joining()));
                });
    }

    @Test
    void aTableThatNeedsNoWallCannotBeWrittenByTheApplication() throws IOException {
        Pattern exempt = unwalled();
        List<String> writable = superuser
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace "
                        + "and has_table_privilege('huoshui_app', oid, 'insert, update, delete')")
                .query(String.class)
                .list();
        assertThat(writable).noneMatch(name -> exempt.matcher(name).matches());
    }

    @Test
    void theApplicationOwnsNothingAndStepsOverNothing() {
        assertThat(superuser
                        .sql("select count(*) from pg_class where relowner = 'huoshui_app'::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(superuser
                        .sql(
                                "select rolsuper or rolbypassrls or rolcreaterole or pg_has_role('huoshui_app', 'huoshui', 'member') "
                                        + "from pg_roles where rolname = 'huoshui_app'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(application.sql("select current_user").query(String.class).single())
                .isEqualTo("huoshui_app");
    }

    @Test
    void noFunctionAndNoViewLendsItsOwnersEyes() {
        assertThat(superuser
                        .sql("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(superuser
                        .sql("select relname from pg_class where relkind in ('v', 'm') "
                                + "and relnamespace = 'public'::regnamespace "
                                + "and not coalesce('security_invoker=true' = any (reloptions), false)")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void whereNobodyAsksNothingIsThere() throws IOException {
        Pattern exempt = unwalled();
        for (String table : superuser
                .sql("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list()) {
            if (exempt.matcher(table).matches()) continue;
            // autocommit: no transaction of ours, so nobody is asking
            assertThat(application
                            .sql("select count(*) from " + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    /** What each scope may do with the office's rows, worked out by hand; home is 990101 below the city 990100. */
    @Test
    void aScopeReachesAsFarAsItSays() {
        superuser
                .sql("insert into directory_region (code, name, level, position) values "
                        + "('770000', '远省', 'PROVINCE', 1), ('770100', '远市', 'CITY', 2), ('770101', '远县', 'COUNTY', 3), "
                        + "('770102', '邻县', 'COUNTY', 4) on conflict do nothing")
                .update();
        superuser
                .sql("update directory_region set parent = '770000' where code = '770100'")
                .update();
        superuser
                .sql("update directory_region set parent = '770100' where code in ('770101', '770102')")
                .update();
        superuser
                .sql(
                        "insert into directory_setting values ('home', '770101') on conflict (name) do update set value = '770101'")
                .update();
        assertThat(reach(Asker.Scope.COUNTY, null)).isEqualTo("write");
        assertThat(reach(Asker.Scope.COUNTY_AND_BELOW, "770101")).isEqualTo("write");
        assertThat(reach(Asker.Scope.COUNTY_AND_BELOW, "770102")).isEmpty();
        assertThat(reach(Asker.Scope.CITY_AND_BELOW, "770100")).isEqualTo("read");
        assertThat(reach(Asker.Scope.CITY_AND_BELOW, "770000")).isEqualTo("read");
        assertThat(reach(Asker.Scope.CITY_AND_BELOW, "770102")).isEmpty();
        assertThat(reach(Asker.Scope.COUNTY, "770100")).isEmpty();
        assertThat(reach(Asker.Scope.TOWNSHIP, "770101")).isEmpty();
        assertThat(reach(Asker.Scope.OWN, null)).isEmpty();
        assertThat(reach(Asker.Scope.NONE, null)).isEmpty();
    }

    private String reach(Asker.Scope scope, @org.jspecify.annotations.Nullable String region) {
        Asker.Role role = scope == Asker.Scope.NONE ? Asker.Role.AUDITOR : Asker.Role.DEPARTMENT;
        Asker asker = new Asker("somebody", "某人", Set.of(role), scope, region, null, null, null);
        return Asking.<String, RuntimeException>as(
                asker,
                () -> transaction.execute(status -> application
                        .sql("select current_setting('huoshui.office')")
                        .query(String.class)
                        .single()));
    }
}
