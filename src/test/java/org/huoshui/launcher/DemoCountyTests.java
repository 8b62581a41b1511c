package org.huoshui.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Directory;
import org.huoshui.identity.Accounts;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@TestPropertySource(properties = "huoshui.test.database=demo-county")
class DemoCountyTests {

    private static final Set<String> LEFT_TO_THE_NEWCOMER = Set.of("CCB", "HNB", "LXV");

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

    /** What the samples' generator wrote, not what our reader read. */
    private static Map<String, BigDecimal> truth() throws IOException {
        Map<String, BigDecimal> truth = new TreeMap<>();
        for (String table : List.of("history", "2022-12")) {
            for (String line : Files.readAllLines(Path.of("samples/truth", table + ".tsv"))) {
                String[] field = line.split("\t");
                boolean left = field[5].equals("2022-12") && LEFT_TO_THE_NEWCOMER.contains(field[3]);
                if (field[0].equals("file") || left) continue;
                truth.put(field[3] + " " + field[4] + " " + field[5], new BigDecimal(field[6]).stripTrailingZeros());
            }
        }
        return truth;
    }

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
        // the city, its nine counties, the eight townships of the home county
        assertThat(directory.regions()).hasSize(18);
        assertThat(count("select count(*) from directory_firm")).isEqualTo(120);
        assertThat(directory.institutions()).hasSize(14);
        // 80 of the year 2022, 7 that begin with the first start
        assertThat(count("select count(*) from matchmaking_need")).isEqualTo(87);
        assertThat(count(
                        "select count(*) from matchmaking_referral where clock is not null and sent_on < '2023-01-01'"))
                .isZero();
        // six of 2022 and one that is to come; what a spreadsheet adds up
        assertThat(count("select count(*) from matchmaking_event")).isEqualTo(7);
        assertThat(count("select count(*) from matchmaking_signature")).isEqualTo(65);
        assertThat(count("select count(*) from matchmaking_visit")).isEqualTo(150);
        assertThat(count("select count(*) from matchmaking_problem")).isEqualTo(42);
        assertThat(
                        count(
                                "select count(*) from matchmaking_problem where due_on < current_date and raised_on > '2023-01-01'"))
                .isEqualTo(1);
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
        assertThat(count("select count(*) from matchmaking_need")).isEqualTo(87);
        assertThat(count("select count(*) from returns_return")).isEqualTo(files);
    }

    @Test
    void everyNumberTakenInIsTheOneTheSamplesHold() throws IOException {
        assertThat(demo.load(line -> {})).isEmpty();
        Map<String, BigDecimal> stored = new TreeMap<>();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                                select coalesce(institution, region) || ' ' || indicator || ' ' || month as key, value
                                from indicators_observation order by version""").query(row -> {
            stored.put(row.getString("key"), row.getBigDecimal("value").stripTrailingZeros());
        }));
        Map<String, BigDecimal> truth = truth();
        Set<String> keys = new TreeSet<>(truth.keySet());
        keys.addAll(stored.keySet());
        assertThat(keys.stream().filter(key -> !Objects.equals(truth.get(key), stored.get(key))))
                .as("numbers that differ from the samples' truth")
                .isEmpty();
    }
}
