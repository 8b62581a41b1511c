package org.huoshui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.InstallationKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Days missed, a clock set back, a clock that was a year ahead: every line is sealed once, and the chain stays whole. */
@HuoshuiTest
@TestPropertySource(properties = "context=moved-clock")
class MovedClockTests {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate batches;

    @Autowired
    private Lines lines;

    @Autowired
    private Seals seals;

    @Autowired
    private InstallationKey key;

    @Autowired
    private KeepingTrail keeping;

    @Autowired
    private VerifyingTrail verifying;

    @Autowired
    private Environment environment;

    /** Today at eight in the morning, so that half a day more is still today. */
    private final Instant begin = Instant.now()
            .atZone(SealingTrail.OFFICE)
            .truncatedTo(ChronoUnit.DAYS)
            .withHour(8)
            .toInstant();

    private Instant now = begin;
    private SealingTrail sealing;

    record Happened(String subject) implements Auditable {
        @Override
        public String action() {
            return "thing.done";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    @BeforeEach
    void ourOwnClock() throws Exception {
        // the server's own would seal by the true day
        keeping.stop();
        // its first use makes the key, and a line
        key.sign(Seal.PURPOSE, "");
        try (Connection connection = TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url"))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate audit_link, audit_entry, audit_seal restart identity");
        }
        Files.deleteIfExists(Path.of(environment.getRequiredProperty("huoshui.data"), HeadFile.NAME));
        InstantSource hands = () -> now;
        Chain chain = new Chain(jdbc, batches, lines, hands, transactions);
        sealing = new SealingTrail(chain, seals, key, hands, events, jdbc, transactions);
        happens();
    }

    private void happens() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new Happened("thing/1")));
    }

    /** What is sealed on that day of the trial, counted from the day it begins. */
    private Optional<String> onDay(double day) {
        now = begin.plusSeconds((long) (day * 86_400));
        happens();
        return sealing.sealDaysOver()
                .map(seal -> day(seal.fromDay()) + "-" + day(seal.toDay()) + " line " + seal.firstLine() + "-"
                        + seal.lastLine());
    }

    private long day(LocalDate date) {
        LocalDate first = begin.atZone(SealingTrail.OFFICE).toLocalDate();
        return date.toEpochDay() - first.toEpochDay();
    }

    private void isWhole(int numberOfSeals) {
        keeping.catchUp();
        TrailVerdict verdict = verifying.verify();
        assertThat(verdict.breaks()).isEmpty();
        assertThat(verdict.intact()).isTrue();
        List<Seal> all = new TransactionTemplate(transactions).execute(status -> seals.all());
        assertThat(all).extracting(Seal::number).doesNotHaveDuplicates().hasSize(numberOfSeals);
        long next = 1;
        for (Seal seal : all) {
            assertThat(seal.firstLine()).isEqualTo(next);
            next = seal.lastLine() + 1;
        }
    }

    // each call writes a line, and each seal one of its own
    @Test
    void daysMissedAreSealedTogetherAndNoDayTwice() {
        assertThat(onDay(0)).isEmpty();
        assertThat(onDay(1)).contains("0-0 line 1-3");
        assertThat(onDay(1)).isEmpty();
        assertThat(onDay(5)).contains("1-4 line 4-6");
        assertThat(onDay(5)).isEmpty();
        assertThat(onDay(6)).contains("5-5 line 7-9");
        isWhole(3);
    }

    @Test
    void aClockSetBackWithinADaySealsNothingTwice() {
        assertThat(onDay(3)).contains("0-2 line 1-2");
        assertThat(onDay(2.1)).isEmpty();
        assertThat(onDay(2.9)).isEmpty();
        assertThat(onDay(3)).isEmpty();
        assertThat(onDay(4)).contains("3-3 line 3-7");
        isWhole(2);
    }

    @Test
    void aClockThatWasAYearAheadDoesNotEndTheDailySeals() {
        assertThat(onDay(1)).contains("0-0 line 1-2");
        assertThat(onDay(366)).contains("1-365 line 3-4");
        // set right
        assertThat(onDay(1)).isEmpty();
        assertThat(onDay(2)).contains("1-1 line 5-7");
        assertThat(onDay(2)).isEmpty();
        assertThat(onDay(3)).contains("2-2 line 8-10");
        isWhole(4);
    }

    @Test
    void aClockSetBackByDaysSealsByThatClockWithoutSealingALineTwice() {
        assertThat(onDay(5)).contains("0-4 line 1-2");
        assertThat(onDay(2)).contains("0-1 line 3-4");
        assertThat(onDay(2)).isEmpty();
        assertThat(onDay(3)).contains("2-2 line 5-7");
        assertThat(onDay(3.5)).isEmpty();
        isWhole(3);
    }
}
