package org.huoshui.directory.firm;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.directory.Firm;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Keeps the lists and who belongs to them; the office's business alone. */
@Service
class KeepingLists {

    private final ListStore store;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    KeepingLists(ListStore store, OfficeCalendar calendar, ApplicationEventPublisher events, InstantSource clock) {
        this.store = store;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    Optional<FirmList> named(String name) {
        return store.named(name);
    }

    /**
     * Puts the firm on the lists it is not on yet.
     *
     * @param since today when absent
     * @return whether it was new to any
     */
    boolean join(Firm firm, List<FirmList> lists, @Nullable LocalDate since) {
        boolean joined = false;
        LocalDate from = Objects.requireNonNullElseGet(since, calendar::today);
        for (FirmList list : lists) {
            if (!store.join(
                    list.code(), firm.id(), from, null, Asking.required().account(), clock.instant())) continue;
            joined = true;
            events.publishEvent(
                    FirmEvent.of("firm.listed", firm.id(), Map.of("list", list.code(), "since", from.toString()), ""));
        }
        return joined;
    }
}
