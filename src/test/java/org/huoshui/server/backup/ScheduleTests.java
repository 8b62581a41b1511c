package org.huoshui.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.HuoshuiTest;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.server.DatabaseAccess;
import org.huoshui.server.backup.BackupRecords.Entry;
import org.huoshui.server.backup.BackupRecords.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The clock of backups, with the hands moved by the test. */
@HuoshuiTest
@DirtiesContext
class ScheduleTests {

    @Autowired
    private DatabaseAccess access;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path outside;

    private Instant now = Instant.parse("2031-03-02T00:00:00Z");
    private final InstantSource hands = () -> now;
    private BackupRecords records;
    private BackupSettings settings;
    private BackupProgress progress;

    @BeforeEach
    void forgetTheOthers() {
        // each test begins a year after the one before, so that no earlier record counts
        now = transaction
                .execute(status -> jdbc.sql(
                                "select coalesce(max(started_at), timestamptz '2031-03-01') from server_backup")
                        .query(java.time.OffsetDateTime.class)
                        .single())
                .toInstant()
                .plus(Duration.ofDays(400));
        records = new BackupRecords(jdbc, hands, events);
        settings = new BackupSettings(jdbc, hands, events);
        progress = new BackupProgress();
    }

    private KeepingBackups keeping(Path data, String passphraseFile) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        java.util.Map.of(
                                "huoshui.data", data.toString(), "huoshui.backup.passphrase-file", passphraseFile)));
        return new KeepingBackups(
                access, inTransaction(settings), inTransaction(records), progress, hands, environment);
    }

    // made by hand, so without Spring's proxies around them: the transactions are ours
    private BackupSettings inTransaction(BackupSettings plain) {
        return new BackupSettings(jdbc, hands, events) {
            @Override
            public Plan plan() {
                return transaction.execute(status -> plain.plan());
            }
        };
    }

    private BackupRecords inTransaction(BackupRecords plain) {
        return new BackupRecords(jdbc, hands, events) {
            @Override
            public long begin(Kind kind, String file) {
                return transaction.execute(status -> plain.begin(kind, file));
            }

            @Override
            public void done(long id, TakingBackup.Taken taken) {
                transaction.executeWithoutResult(status -> plain.done(id, taken));
            }

            @Override
            public void failed(long id, org.huoshui.kernel.Problem problem) {
                transaction.executeWithoutResult(status -> plain.failed(id, problem));
            }

            @Override
            public java.util.Optional<Entry> newest(State state, Instant at) {
                return transaction.execute(status -> plain.newest(state, at));
            }

            @Override
            public List<Entry> running() {
                return transaction.execute(status -> plain.running());
            }

            @Override
            public List<Entry> newest() {
                return transaction.execute(status -> plain.newest());
            }
        };
    }

    private BackupClock clock(KeepingBackups keeping) {
        return new BackupClock(keeping, inTransaction(settings), inTransaction(records), hands);
    }

    private Path words() throws IOException {
        return Files.writeString(outside.resolve("words"), "correct Horse battery 7 staple\n");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void takesOneADayAndMakesUpForDaysOff() throws Exception {
        Path data = Files.createDirectories(outside.resolve("data"));
        KeepingBackups keeping = keeping(data, words().toString());
        BackupClock clock = clock(keeping);
        clock.tick();
        clock.tick();
        assertThat(files(data.resolve("backups"))).hasSize(1);
        now = now.plus(Duration.ofHours(23)).plus(Duration.ofHours(2));
        clock.tick();
        clock.tick();
        assertThat(files(data.resolve("backups"))).hasSize(2);
        // four days off: one backup, not four
        now = now.plus(Duration.ofDays(4));
        assertThat(keeping.isTooOld()).isTrue();
        clock.tick();
        clock.tick();
        List<Path> taken = files(data.resolve("backups"));
        assertThat(taken).hasSize(3);
        assertThat(keeping.isTooOld()).isFalse();
        assertThat(CheckingBackup.check(taken.getLast(), Passphrase.from(words()), step -> {})
                        .tables())
                .isGreaterThan(40);
    }

    @Test
    void aFailureIsShownAndTriedAgainInHalfAnHour() throws Exception {
        Path data = Files.createDirectories(outside.resolve("data"));
        Files.writeString(data.resolve("backups"), "a file where the folder should be");
        KeepingBackups keeping = keeping(data, words().toString());
        BackupClock clock = clock(keeping);
        clock.tick();
        Entry failed = inTransaction(records).newest(State.FAILED, now).orElseThrow();
        assertThat(failed.problem()).isEqualTo("SRV-412");
        assertThat(failed.problemZh()).isNotBlank();
        Files.delete(data.resolve("backups"));
        now = now.plus(Duration.ofMinutes(10));
        clock.tick();
        assertThat(files(data.resolve("backups"))).isEmpty();
        now = now.plus(Duration.ofMinutes(21));
        clock.tick();
        assertThat(files(data.resolve("backups"))).hasSize(1);
    }

    @Test
    void thePassphraseMustLieOutsideTheDataFolder() throws Exception {
        Path data = Files.createDirectories(outside.resolve("data"));
        Path inside = Files.writeString(data.resolve("words"), "correct Horse battery 7 staple\n");
        assertThatThrownBy(() -> keeping(data, inside.toString()).passphrase())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SRV-403");
        assertThatThrownBy(() -> keeping(data, "").passphrase()).hasMessageContaining("SRV-404");
        Path weak = Files.writeString(outside.resolve("weak"), "password\n");
        assertThatThrownBy(() -> keeping(data, weak.toString()).passphrase()).hasMessageContaining("SRV-401");
    }

    @Test
    void aRecordOfAKilledProcessIsClosed() throws Exception {
        KeepingBackups keeping = keeping(outside, words().toString());
        long id = inTransaction(records).begin(BackupRecords.Kind.BY_HAND, "x");
        // another process may have begun it this moment: it is closed when seen again
        keeping.closeAbandoned();
        assertThat(entry(id).state()).isEqualTo(State.RUNNING);
        keeping.closeAbandoned();
        Entry closed = entry(id);
        assertThat(closed.state()).isEqualTo(State.FAILED);
        assertThat(closed.problem()).isEqualTo("SRV-416");
    }

    private Entry entry(long id) {
        return inTransaction(records).newest().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoProcessesTakeOneBackupBetweenThem() throws Exception {
        Path here = Files.createDirectories(outside.resolve("here"));
        Path there = Files.createDirectories(outside.resolve("there"));
        BackupClock one = clock(keeping(here, words().toString()));
        BackupClock other = clock(keeping(there, words().toString()));
        List<Long> before =
                inTransaction(records).newest().stream().map(Entry::id).toList();
        Thread beside = Thread.ofPlatform().start(() -> Asking.run(Asker.system(), one::tick));
        other.tick();
        beside.join();
        one.tick();
        other.tick();
        List<Path> taken = new ArrayList<>(files(here.resolve("backups")));
        taken.addAll(files(there.resolve("backups")));
        assertThat(taken).hasSize(1);
        assertThat(inTransaction(records).newest().stream().filter(entry -> !before.contains(entry.id())))
                .extracting(Entry::state)
                .containsOnlyOnce(State.DONE);
    }

    @Test
    void aBackupTakenWhileTheClockWasAYearAheadDoesNotCountForAYear() throws Exception {
        Path data = Files.createDirectories(outside.resolve("data"));
        KeepingBackups keeping = keeping(data, words().toString());
        BackupClock clock = clock(keeping);
        Instant today = now;
        now = today.plus(Duration.ofDays(365));
        clock.tick();
        now = today;
        assertThat(keeping.isTooOld()).isTrue();
        clock.tick();
        assertThat(files(data.resolve("backups"))).hasSize(2);
        now = today.plus(Duration.ofMinutes(1));
        clock.tick();
        assertThat(files(data.resolve("backups"))).hasSize(2);
    }
}
