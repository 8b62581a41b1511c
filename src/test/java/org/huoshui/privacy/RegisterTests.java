package org.huoshui.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huoshui.HuoshuiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register against the real database. A new table needs a line in {@code db/migration/<module>/register.tsv}: its
 * personal columns, or, where there are none, the columns whose names sound personal and are not.
 */
@HuoshuiTest
class RegisterTests {

    /** Names of columns that hold something of a person until somebody has looked and says otherwise. */
    private static final Pattern SOUNDS_PERSONAL = Pattern.compile("(^|_)("
            + "by|account|name|names|person|people|holder|phone|mobile|tel|mail|email|wechat|address|agent|identity|birth|author|actor"
            + "|user|who|words|quote|note|notes|detail|message|reason|why|before|after|content|secret|password|token|session"
            + "|subject|bank|print|remark|comment)($|_)");

    private static final List<String> OF_THE_MIGRATIONS = List.of("server_schema");

    @Autowired
    private DataRegister register;

    @Autowired
    private JdbcClient jdbc;

    private Map<String, TreeSet<String>> tables() {
        Map<String, TreeSet<String>> tables = new TreeMap<>();
        jdbc.sql("""
                        select c.relname, a.attname
                        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                          and c.relname not like 'flyway\\_%'""").query(row -> {
            tables.computeIfAbsent(row.getString(1), name -> new TreeSet<>()).add(row.getString(2));
        });
        OF_THE_MIGRATIONS.forEach(tables::remove);
        return tables;
    }

    @Test
    void hasALineForEveryTableAndNoOther() {
        List<String> named = register.all().stream().map(RegisterLine::table).toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(tables().keySet()))
                .as("tables of the database, lines of the register (db/migration/<module>/register.tsv)")
                .isEqualTo(new TreeSet<>(named));
    }

    @Test
    void decidesAboutEveryColumnThatSoundsPersonal() {
        Map<String, TreeSet<String>> tables = tables();
        List<String> undecided = new ArrayList<>();
        for (RegisterLine line : register.all()) {
            for (String column : tables.getOrDefault(line.table(), new TreeSet<>())) {
                boolean decided =
                        line.personal().contains(column) || line.other().contains(column);
                if (!decided && SOUNDS_PERSONAL.matcher(column).find()) undecided.add(line.table() + "." + column);
            }
        }
        assertThat(undecided)
                .as("columns neither personal nor decided to be something else")
                .isEmpty();
    }

    @Test
    void namesOnlyColumnsThatAreThere() {
        Map<String, TreeSet<String>> tables = tables();
        for (RegisterLine line : register.all()) {
            TreeSet<String> columns = tables.getOrDefault(line.table(), new TreeSet<>());
            assertThat(columns).as(line.table()).containsAll(line.personal()).containsAll(line.other());
            for (String column : line.personal())
                assertThat(line.other()).as(line.table()).doesNotContain(column);
        }
    }

    @Test
    void saysOfPersonalDataAllThatTheLawAsks() {
        for (RegisterLine line : register.all()) {
            List<String> said = List.of(
                    line.whose(),
                    line.purpose(),
                    line.basis(),
                    line.sensitivity(),
                    line.retention(),
                    line.after(),
                    line.seenBy());
            if (line.holdsPersonalData()) assertThat(said).as(line.table()).doesNotContain("");
            else assertThat(said).as(line.table() + " holds none").containsOnly("");
            assertThat(line.table()).as("beside its own module's migrations").startsWith(line.module() + "_");
        }
    }

    /** Numbers that must not be readable in the database are bytes there. */
    @Test
    void findsSensitiveNumbersSealed() {
        List<String> open = jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and data_type <> 'bytea'
                          and column_name in ('phone', 'mobile', 'identity_number', 'bank_account', 'wechat')""").query(String.class).list();
        assertThat(open).isEmpty();
    }
}
