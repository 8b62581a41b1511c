package org.huoshui.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.server.DatabaseAccess;
import org.huoshui.server.backup.BackupRecords.Entry;
import org.huoshui.server.backup.BackupRecords.Kind;
import org.huoshui.server.backup.BackupRecords.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Backups of a running server: takes them, checks them, throws the oldest away. One at a time. */
@Component
class KeepingBackups {

    private static final Logger log = LoggerFactory.getLogger(KeepingBackups.class);

    /** Older than this, or never: somebody must look. */
    static final Duration TOO_OLD = Duration.ofDays(2);

    private static final String PREFIX = "huoshui-";
    private static final String SUFFIX = ".tar.gz.gpg";
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss");

    private final DatabaseAccess access;
    private final BackupSettings settings;
    private final BackupRecords records;
    private final BackupProgress progress;
    private final InstantSource clock;
    private final Path data;
    private final String passphraseFile;
    private final AtomicReference<@Nullable String> busy = new AtomicReference<>();
    private volatile Set<Long> suspected = Set.of();

    KeepingBackups(
            DatabaseAccess access,
            BackupSettings settings,
            BackupRecords records,
            BackupProgress progress,
            InstantSource clock,
            Environment environment) {
        this.access = access;
        this.settings = settings;
        this.records = records;
        this.progress = progress;
        this.clock = clock;
        this.data = Path.of(environment.getProperty("huoshui.data", "data"))
                .toAbsolutePath()
                .normalize();
        this.passphraseFile = environment.getProperty("huoshui.backup.passphrase-file", "");
    }

    /** @throws Refused SRV-401 to SRV-404 */
    Passphrase passphrase() {
        if (passphraseFile.isBlank()) throw Refused.because(BackupFault.PASSPHRASE_MISSING);
        Path file = Path.of(passphraseFile).toAbsolutePath().normalize();
        if (file.startsWith(data)) throw Refused.because(BackupFault.PASSPHRASE_FILE_INSIDE, file);
        return Passphrase.from(file).required();
    }

    Path folder() {
        String set = settings.plan().folder();
        return set.isEmpty() ? data.resolve("backups") : data.resolve(set).normalize();
    }

    boolean isBusy() {
        return busy.get() != null;
    }

    /** Starts one and comes back; {@link BackupProgress} tells how it goes. */
    void takeInTheBackground() {
        Passphrase passphrase = passphrase();
        claim();
        Asker asker = Asking.required();
        Thread.ofVirtual()
                .name("backup")
                .start(() -> Asking.run(asker, () -> {
                    try {
                        take(Kind.BY_HAND, passphrase);
                    } catch (Refused told) {
                        log.debug("Told on the page: {}", told.problem().code());
                    } finally {
                        busy.set(null);
                        progress.finished();
                    }
                }));
    }

    /** @throws Refused when it failed; the failure is on record then */
    void takeNow(Kind kind) {
        Passphrase passphrase = passphrase();
        claim();
        try {
            take(kind, passphrase);
        } finally {
            busy.set(null);
            progress.finished();
        }
    }

    private void claim() {
        if (!busy.compareAndSet(null, "taking")) throw Refused.because(BackupFault.ALREADY_RUNNING);
        progress.begun();
    }

    private void take(Kind kind, Passphrase passphrase) {
        // another process over the same database: no failure, it is being done
        if (TakingBackup.isUnderWay(access.ownerDataSource())) throw Refused.because(BackupFault.ALREADY_RUNNING);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        Path folder = folder();
        Path file = folder.resolve(PREFIX + NAMED.format(now) + SUFFIX);
        long id = records.begin(kind, file.toString());
        try {
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw Refused.because(BackupFault.FILE_UNWRITABLE, folder, e.getMessage());
            }
            TakingBackup.Taken taken =
                    new TakingBackup(access.ownerDataSource(), data, clock).take(file, passphrase, progress);
            records.done(id, taken);
            prune(folder);
        } catch (Refused refused) {
            fail(id, refused.problem());
            throw refused;
        } catch (RuntimeException e) {
            Problem problem =
                    Problem.of(BackupFault.DATABASE_FAILED, e.getClass().getSimpleName());
            log.error("A backup failed", e);
            fail(id, problem);
            throw new Refused(problem);
        }
    }

    private void fail(long id, Problem problem) {
        log.error("The backup {} was not written: {}", id, problem.code());
        progress.failed(problem);
        records.failed(id, problem);
    }

    private void prune(Path folder) {
        BackupSettings.Plan plan = settings.plan();
        Map<LocalDateTime, Path> taken = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> moment(file).ifPresent(at -> taken.put(at, file)));
            Set<LocalDateTime> kept = Retention.kept(taken.keySet(), plan.daily(), plan.weekly(), plan.monthly());
            for (var one : taken.entrySet()) if (!kept.contains(one.getKey())) Files.deleteIfExists(one.getValue());
        } catch (IOException e) {
            log.error("Old backups in {} cannot be removed", folder, e);
        }
    }

    private static Optional<LocalDateTime> moment(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) return Optional.empty();
        try {
            return Optional.of(
                    LocalDateTime.parse(name.substring(PREFIX.length(), name.length() - SUFFIX.length()), NAMED));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Opens the newest backup and recomputes its digests, in the background. */
    void verifyInTheBackground() {
        Passphrase passphrase = passphrase();
        Entry newest = records.newest(State.DONE, clock.instant())
                .orElseThrow(() -> Refused.because(BackupFault.NO_SUCH_FILE, folder()));
        claim();
        Asker asker = Asking.required();
        Thread.ofVirtual()
                .name("backup-check")
                .start(() -> Asking.run(asker, () -> {
                    try {
                        verify(newest, passphrase, progress);
                    } finally {
                        busy.set(null);
                        progress.finished();
                    }
                }));
    }

    private void verify(Entry entry, Passphrase passphrase, Consumer<Step> steps) {
        try {
            CheckingBackup.check(Path.of(entry.file()), passphrase, steps);
            records.verified(entry.id(), true, "");
        } catch (Refused refused) {
            log.error("The newest backup cannot be used: {}", refused.problem().code());
            progress.failed(refused.problem());
            records.verified(entry.id(), false, refused.problem().code());
        }
    }

    /**
     * A process that was killed leaves its record under way; nobody works on it any more. A record is closed when it was seen
     * so twice: another process's may just have been written, or be just about to be.
     */
    void closeAbandoned() {
        if (isBusy()) return;
        Set<Long> seen = new HashSet<>();
        for (Entry entry : records.running()) {
            if (TakingBackup.isUnderWay(access.ownerDataSource())) return;
            if (suspected.contains(entry.id())) records.failed(entry.id(), Problem.of(BackupFault.INTERRUPTED));
            else seen.add(entry.id());
        }
        suspected = Set.copyOf(seen);
    }

    /** None from a time to come: the clock was ahead when it was taken, and it may be years until it counts. */
    Optional<Instant> lastSuccess() {
        return records.newest(State.DONE, clock.instant()).map(Entry::startedAt);
    }

    /** Whether the last success is too long ago, or there never was one. */
    boolean isTooOld() {
        return lastSuccess()
                .map(at -> at.plus(TOO_OLD).isBefore(clock.instant()))
                .orElse(true);
    }
}
