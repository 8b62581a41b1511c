package org.huoshui.matchmaking.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes each institution the list of what waits for it; one a day and institution. To be called as the program itself. */
@Service
class MakingDigests {

    private final DigestStore store;
    private final List<DigestItems> suppliers;
    private final Directory directory;
    private final IntakeSettings settings;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    MakingDigests(
            DigestStore store,
            List<DigestItems> suppliers,
            Directory directory,
            IntakeSettings settings,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.suppliers = suppliers;
        this.directory = directory;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** When the last scheduled hour has passed since the last digests were made. */
    @Transactional(readOnly = true)
    public boolean isDue() {
        IntakeSettings.Values today = settings.today();
        if (!today.text("digest.on").equals("1")) return false;
        LocalDateTime now = clock.instant().atZone(OfficeCalendar.ZONE).toLocalDateTime();
        LocalDate scheduled = lastScheduled(now, today.number("digest.weekday"), today.number("digest.hour"));
        return store.last().map(last -> last.isBefore(scheduled)).orElse(true);
    }

    /** @param weekday 1 is Monday; @return the day of the last scheduled hour that has passed */
    static LocalDate lastScheduled(LocalDateTime now, int weekday, int hour) {
        LocalDate day = now.toLocalDate();
        int back = Math.floorMod(day.getDayOfWeek().getValue() - weekday, 7);
        LocalDate candidate = day.minusDays(back);
        return now.isBefore(candidate.atTime(hour, 0)) ? candidate.minusDays(7) : candidate;
    }

    /** @return how many lists were made; an institution for which nothing waits gets none */
    @Transactional
    public int make(String by) {
        Instant now = clock.instant();
        LocalDate day = OfficeCalendar.dayOf(now);
        int made = 0;
        for (Institution institution : directory.institutionsIn(directory.home().id())) {
            if (store.isThere(institution.id(), day)) continue;
            Set<String> told = store.told(institution.id());
            List<Digest.Row> rows = new ArrayList<>();
            for (DigestItems kind : suppliers)
                for (DigestItems.Item item : kind.open(institution.id()))
                    rows.add(new Digest.Row(
                            rows.size() + 1, kind.kind(), !told.contains(kind.kind() + "/" + item.item()), item, null));
            if (rows.isEmpty()) continue;
            long id = store.add(institution.id(), day, now, by);
            for (Digest.Row row : rows) store.add(id, row);
            made++;
            events.publishEvent(new IntakeEvent(
                    "digest.made",
                    "digest/" + id,
                    Map.of(
                            "institution", institution.id().code(),
                            "rows", Integer.toString(rows.size()),
                            "by", Asking.required().account()),
                    ""));
        }
        return made;
    }
}
