package org.huoshui.indicators.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.indicators.SmallCounty.ALPHA;
import static org.huoshui.indicators.SmallCounty.BETA;
import static org.huoshui.indicators.SmallCounty.DEPOSITS;
import static org.huoshui.indicators.SmallCounty.EAST;
import static org.huoshui.indicators.SmallCounty.HOME;
import static org.huoshui.indicators.SmallCounty.of;
import static org.huoshui.indicators.SmallCounty.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.SmallCounty;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@TestPropertySource(properties = SmallCounty.DATABASE)
class ObservationsTests {

    private static final Asker OF_ALPHA = new Asker("alpha", "阿尔", Set.of(Role.INSTITUTION), "ALP");

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Observations observations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private SmallCounty county;
    private TransactionTemplate transaction;

    // every test reports another month, so that they share a database without sharing numbers
    private static int next = 0;
    private String month;

    @BeforeEach
    void theCounty() {
        county = new SmallCounty(maintaining, observations, transactions);
        transaction = new TransactionTemplate(transactions);
        month = Month.of(2020, 1).plus(next++).toString();
    }

    private record Total(String first, String latest, List<String> reporters) {}

    private Total total(boolean summed) {
        return transaction.execute(status -> jdbc.sql("""
                        select first_value, latest_value, reporters from indicators_total
                        where month = :month and region = '660101' and indicator = 'deposit.balance' and summed = :summed""")
                .param("month", month)
                .param("summed", summed)
                .query((row, i) -> new Total(
                        row.getBigDecimal(1).toPlainString(),
                        row.getBigDecimal(2).toPlainString(),
                        List.of((String[]) row.getArray(3).getArray())))
                .single());
    }

    private long revision() {
        return transaction.execute(
                status -> jdbc.sql("select coalesce(max(revision), 0) from indicators_revision where month = :month")
                        .param("month", month)
                        .query(Long.class)
                        .single());
    }

    @Test
    void aRestatementIsTheNextVersionAndTheOldStays() {
        assertThat(county.report(Subject.of(ALPHA), DEPOSITS, month, "1.5")).isEqualTo(1);
        assertThat(county.report(Subject.of(ALPHA), DEPOSITS, month, "1.7")).isEqualTo(1);
        List<String> versions = transaction.execute(status ->
                jdbc.sql("""
                        select version || ':' || value from indicators_observation
                        where month = :month order by version""").param("month", month).query(String.class).list());
        assertThat(versions).containsExactly("1:150000000", "2:170000000");
        assertThat(total(true)).isEqualTo(new Total("150000000", "170000000", List.of("ALP")));
    }

    @Test
    void anUnchangedValueIsNotStoredAgainAndLeavesNoSource() {
        county.report(Subject.of(ALPHA), DEPOSITS, month, "1.5");
        long sources = sources();
        assertThat(county.report(Subject.of(ALPHA), DEPOSITS, month, "1.500")).isZero();
        assertThat(sources()).isEqualTo(sources);
    }

    private long sources() {
        return transaction.execute(status -> jdbc.sql("select count(*) from indicators_source")
                .query(Long.class)
                .single());
    }

    @Test
    void institutionsAddUpAndTheRegionsOwnWordStandsBeside() {
        county.reportAll(
                "three.xlsx",
                of(Subject.of(ALPHA), DEPOSITS, month, "1.5"),
                of(Subject.of(BETA), DEPOSITS, month, "2"),
                of(Subject.of(HOME), DEPOSITS, month, "9"));
        assertThat(total(true)).isEqualTo(new Total("350000000", "350000000", List.of("ALP", "BET")));
        assertThat(total(false)).isEqualTo(new Total("900000000", "900000000", List.of()));
    }

    @Test
    void nothingIsEverUpdatedOrDeleted() {
        county.report(Subject.of(ALPHA), DEPOSITS, month, "1.5");
        for (String statement : List.of(
                "update indicators_observation set value = 0",
                "delete from indicators_observation",
                "update indicators_source set accepted_by = 'x'",
                "delete from indicators_source",
                "truncate indicators_observation")) {
            assertThatThrownBy(() ->
                            transaction.execute(status -> jdbc.sql(statement).update()))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anInstitutionSeesItsOwnRowsAndNoTotals() {
        county.reportAll(
                "three.xlsx",
                of(Subject.of(ALPHA), DEPOSITS, month, "1.5"),
                of(Subject.of(BETA), DEPOSITS, month, "2"),
                of(Subject.of(EAST), DEPOSITS, month, "9"));
        Asking.run(OF_ALPHA, () -> {
            assertThat(count("indicators_observation where institution is distinct from 'ALP'"))
                    .isZero();
            assertThat(count("indicators_observation where institution = 'ALP'"))
                    .isPositive();
            assertThat(count("indicators_source where institution is distinct from 'ALP'"))
                    .isZero();
            assertThat(count("indicators_source")).isPositive();
            assertThat(count("indicators_total")).isZero();
            assertThat(count("indicators_revision")).isZero();
            assertThat(observations.reported(Subject.of(BETA), Month.parse(month)))
                    .isEmpty();
            assertThat(observations.reported(Subject.of(ALPHA), Month.parse(month)))
                    .containsOnlyKeys(DEPOSITS);
        });
        assertThat(count("indicators_total")).isPositive();
    }

    private long count(String from) {
        return transaction.execute(status ->
                jdbc.sql("select count(*) from " + from).query(Long.class).single());
    }

    @Test
    void anInstitutionRecordsNothing() {
        Asking.run(
                OF_ALPHA,
                () -> assertThatThrownBy(() -> county.report(Subject.of(ALPHA), DEPOSITS, month, "1"))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("IND-219"));
    }

    @Test
    void oneBatchMayNotContradictItself() {
        assertThatThrownBy(() -> county.reportAll(
                        "twice.xlsx",
                        of(Subject.of(ALPHA), DEPOSITS, month, "1"),
                        of(Subject.of(ALPHA), DEPOSITS, month, "2")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("IND-218");
        assertThat(county.reportAll(
                        "twice.xlsx",
                        of(Subject.of(ALPHA), DEPOSITS, month, "1"),
                        of(Subject.of(ALPHA), DEPOSITS, month, "1.0")))
                .isEqualTo(1);
    }

    @Test
    void reportedIsTheLatestOfEachMonth() {
        county.report(Subject.of(ALPHA), DEPOSITS, month, "1.5");
        county.report(Subject.of(ALPHA), DEPOSITS, month, "1.6");
        Month first = Month.parse(month);
        Map<Month, BigDecimal> values = new java.util.TreeMap<>();
        observations
                .reported(Subject.of(ALPHA), first, first.plus(1))
                .forEach((m, byIndicator) -> values.put(m, byIndicator.get(DEPOSITS)));
        assertThat(values).containsEntry(first, new BigDecimal("160000000"));
        assertThat(observations.reported(Subject.of(HOME), first)).isEmpty();
    }

    @Test
    void twoReturnsAcceptedAtOnceBothCount() throws Exception {
        CountDownLatch bothBegun = new CountDownLatch(2);
        Thread[] threads = new Thread[2];
        Throwable[] failures = new Throwable[2];
        for (int t = 0; t < 2; t++) {
            int n = t;
            threads[t] = Thread.ofPlatform().start(() -> {
                try {
                    Asking.run(
                            Asker.system(),
                            () -> transaction.executeWithoutResult(status -> {
                                bothBegun.countDown();
                                try {
                                    bothBegun.await(5, TimeUnit.SECONDS);
                                    observations.record(
                                            source("at-once.xlsx"),
                                            List.of(of(Subject.of(n == 0 ? ALPHA : BETA), DEPOSITS, month, "1")));
                                    Thread.sleep(100);
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }));
                } catch (RuntimeException | Error e) {
                    failures[n] = e;
                }
            });
        }
        for (Thread thread : threads) thread.join();
        assertThat(failures).containsOnlyNulls();
        assertThat(total(true)).isEqualTo(new Total("200000000", "200000000", List.of("ALP", "BET")));
    }

    @Test
    void aRolledBackChangeLeavesTheOldRevisionAndNeverLendsItsOwn() {
        county.report(Subject.of(ALPHA), DEPOSITS, month, "1");
        long before = revision();
        long[] within = new long[1];
        transaction.executeWithoutResult(status -> {
            observations.record(source("x.xlsx"), List.of(of(Subject.of(ALPHA), DEPOSITS, month, "5")));
            within[0] = revision();
            status.setRollbackOnly();
        });
        assertThat(revision()).isEqualTo(before);
        county.report(Subject.of(ALPHA), DEPOSITS, month, "7");
        assertThat(revision()).isNotIn(before, within[0]);
    }
}
