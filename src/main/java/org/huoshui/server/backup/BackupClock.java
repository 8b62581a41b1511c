package org.huoshui.server.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.huoshui.kernel.Refused;
import org.huoshui.server.Tick;
import org.huoshui.server.backup.BackupRecords.Entry;
import org.huoshui.server.backup.BackupRecords.Kind;
import org.huoshui.server.backup.BackupRecords.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the day's backup at its time; makes up for it when the machine was off then. After a failure it tries again every
 * half hour. A backup taken by hand after the time counts as the day's.
 */
@Component
class BackupClock implements Tick {

    private static final Logger log = LoggerFactory.getLogger(BackupClock.class);

    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(30);

    private final KeepingBackups backups;
    private final BackupSettings settings;
    private final BackupRecords records;
    private final InstantSource clock;

    BackupClock(KeepingBackups backups, BackupSettings settings, BackupRecords records, InstantSource clock) {
        this.backups = backups;
        this.settings = settings;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public int everySeconds() {
        return 30;
    }

    @Override
    public void tick() {
        backups.closeAbandoned();
        BackupSettings.Plan plan = settings.plan();
        if (!plan.scheduled() || backups.isBusy() || !isDue(plan.at())) return;
        try {
            backups.passphrase();
        } catch (Refused unset) {
            // said on the page and the cockpit; an office that wants no backups need not hear it every half minute
            log.debug("No scheduled backup: {}", unset.problem().code());
            return;
        }
        try {
            backups.takeNow(Kind.SCHEDULED);
        } catch (Refused failed) {
            log.debug("Tried again in half an hour: {}", failed.problem().code());
        }
    }

    private boolean isDue(LocalTime at) {
        Instant now = clock.instant();
        Instant due = lastDue(at, now, ZoneId.systemDefault());
        boolean taken = records.newest(State.DONE, now)
                .map(Entry::startedAt)
                .map(last -> !last.isBefore(due))
                .orElse(false);
        if (taken) return false;
        return records.newest(State.FAILED, now)
                .map(Entry::startedAt)
                .map(last -> last.isBefore(due) || !last.plus(BETWEEN_TRIES).isAfter(now))
                .orElse(true);
    }

    /** The latest moment not after now at which a backup was to be taken. */
    static Instant lastDue(LocalTime at, Instant now, ZoneId office) {
        ZonedDateTime today = now.atZone(office).with(at);
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    static Instant nextDue(LocalTime at, Instant now, ZoneId office) {
        return lastDue(at, now, office).atZone(office).plusDays(1).with(at).toInstant();
    }
}
