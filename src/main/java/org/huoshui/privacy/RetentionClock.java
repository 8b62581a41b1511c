package org.huoshui.privacy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases once a day what is past its time: of each kind that has a setting {@code retention.<kind>.months}, the persons whose
 * use ended longer ago. A legal hold stops it for that person.
 */
@Component
@EnableScheduling
class RetentionClock {

    private static final Logger log = LoggerFactory.getLogger(RetentionClock.class);
    private static final String WHY = "保存期限届满，自动清除 the retention time is over";

    private final Persons persons;
    private final LegalHolds holds;
    private final PrivacySettings settings;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    RetentionClock(
            Persons persons,
            LegalHolds holds,
            PrivacySettings settings,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.persons = persons;
        this.holds = holds;
        this.settings = settings;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Subjects past their time; @param held those of them a hold protects */
    record Due(List<String> subjects, List<String> held) {}

    /** In the night, when nobody looks up anybody. */
    @Scheduled(cron = "0 40 2 * * *", zone = "Asia/Shanghai")
    void daily() {
        Asking.run(Asker.system(), () -> {
            Due done = run();
            if (!done.subjects().isEmpty())
                log.info(
                        "Retention: {} erased, {} under legal hold",
                        done.subjects().size(),
                        done.held().size());
        });
    }

    /** One transaction for each person: a fault with one leaves the others erased. */
    Due run() {
        Due due = transaction.execute(status -> due());
        if (due == null) return new Due(List.of(), List.of());
        List<String> erased = new ArrayList<>();
        for (String subject : due.subjects()) {
            transaction.executeWithoutResult(status -> {
                if (!holds.on(subject).isEmpty()) return;
                persons.of(subject).erase(Persons.id(subject), WHY);
                events.publishEvent(PrivacyEvent.of("privacy.retention-erased", subject, Map.of(), WHY));
                erased.add(subject);
            });
        }
        return new Due(erased, due.held());
    }

    /** What the next run will erase, and what it will leave because of a hold. */
    @Transactional(readOnly = true)
    public Due due() {
        List<String> free = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (PersonalData kept : persons.kinds()) {
            int months = settings.number("retention." + kept.kind() + ".months").orElse(0);
            if (months < 1) continue;
            Instant before = clock.instant()
                    .atZone(PrivacySettings.ZONE)
                    .minusMonths(months)
                    .toInstant();
            for (String id : kept.endedBefore(before)) {
                String subject = kept.kind() + "/" + id;
                (holds.on(subject).isEmpty() ? free : held).add(subject);
            }
        }
        return new Due(free, held);
    }
}
