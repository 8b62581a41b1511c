package org.huoshui.server.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.server.backup.BackupRecords.Entry;
import org.huoshui.server.backup.BackupSettings.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Backups on a page: the system administrator's business; how old the last one is, the office's too. */
@RestController
@RequestMapping("/api/server/backups")
@OpenTo(Role.SYSTEM_ADMIN)
class BackupController {

    private final KeepingBackups backups;
    private final BackupSettings settings;
    private final BackupRecords records;
    private final BackupProgress progress;
    private final InstantSource clock;

    BackupController(
            KeepingBackups backups,
            BackupSettings settings,
            BackupRecords records,
            BackupProgress progress,
            InstantSource clock) {
        this.backups = backups;
        this.settings = settings;
        this.records = records;
        this.progress = progress;
        this.clock = clock;
    }

    record BackupEntryView(
            long id,
            String kind,
            String state,
            String askedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            String file,
            @Nullable Long bytes,
            @Nullable Integer tables,
            @Nullable Long rows,
            @Nullable String problem,
            @Nullable String problemZh,
            @Nullable String problemEn,
            @Nullable Instant verifiedAt,
            @Nullable Boolean verified) {
        static BackupEntryView of(Entry one) {
            return new BackupEntryView(
                    one.id(),
                    one.kind(),
                    one.state().name(),
                    one.askedBy(),
                    one.startedAt(),
                    one.finishedAt(),
                    one.file(),
                    one.bytes(),
                    one.tables(),
                    one.rows(),
                    one.problem(),
                    one.problemZh(),
                    one.problemEn(),
                    one.verifiedAt(),
                    one.verified());
        }
    }

    record BackupPlanView(boolean scheduled, String time, String folder, int daily, int weekly, int monthly) {
        static BackupPlanView of(Plan plan) {
            return new BackupPlanView(
                    plan.scheduled(), plan.time(), plan.folder(), plan.daily(), plan.weekly(), plan.monthly());
        }
    }

    /**
     * @param ready absent when backups can be taken, else why not
     * @param next when the clock takes the next one; absent without a schedule
     */
    record BackupsView(
            BackupPlanView plan,
            String folder,
            boolean busy,
            @Nullable Problem ready,
            @Nullable Instant next,
            BackupAgeView age,
            List<BackupEntryView> entries) {}

    /** @param hours since the last success; absent when there never was one */
    record BackupAgeView(
            @Nullable Instant lastSuccess, @Nullable Long hours, boolean tooOld) {}

    @GetMapping
    BackupsView all() {
        Plan plan = settings.plan();
        Problem ready = null;
        try {
            backups.passphrase();
        } catch (Refused refused) {
            ready = refused.problem();
        }
        Instant next = plan.scheduled() && ready == null
                ? BackupClock.nextDue(plan.at(), clock.instant(), ZoneId.systemDefault())
                : null;
        return new BackupsView(
                BackupPlanView.of(plan),
                backups.folder().toString(),
                backups.isBusy(),
                ready,
                next,
                age(),
                records.newest().stream().map(BackupEntryView::of).toList());
    }

    @GetMapping("/age")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.SYSTEM_ADMIN})
    BackupAgeView age() {
        // the records are the system administrator's; how old the newest is, the office must know
        return Asking.as(Asker.system(), () -> {
            Instant last = backups.lastSuccess().orElse(null);
            Long hours = last == null
                    ? null
                    : Duration.between(last, clock.instant()).toHours();
            return new BackupAgeView(last, hours, backups.isTooOld());
        });
    }

    @PutMapping("/plan")
    BackupPlanView change(@RequestBody BackupPlanView wanted) {
        return BackupPlanView.of(settings.change(new Plan(
                wanted.scheduled(),
                wanted.time(),
                wanted.folder(),
                wanted.daily(),
                wanted.weekly(),
                wanted.monthly())));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void take() {
        backups.takeInTheBackground();
    }

    @PostMapping("/verification")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void verify() {
        backups.verifyInTheBackground();
    }

    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress() {
        return progress.listen(backups.isBusy());
    }
}
