package org.huoshui.directory.firm;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmDeregistered;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmMerged;
import org.huoshui.directory.FirmRenamed;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens in a firm's life: another name, taken over by another firm, no more. Dated, and told to whoever listens. */
@Service
class FirmLife {

    private static final int LONGEST_NAME = 200;

    private final FirmStore store;
    private final ListStore lists;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    FirmLife(
            FirmStore store,
            ListStore lists,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.lists = lists;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** @param from the first day of the new name */
    @Transactional
    public Firm rename(FirmId id, String name, LocalDate from, String why) {
        Firm firm = active(id);
        String wanted = name.strip();
        if (wanted.isEmpty()) throw Refused.because(FirmError.MISSING, "企业名称");
        if (wanted.length() > LONGEST_NAME) throw Refused.because(FirmError.TOO_LONG, "企业名称", LONGEST_NAME);
        if (wanted.equals(firm.name())) throw Refused.because(FirmError.NAME_UNCHANGED);
        refuseDay(firm, from);
        Instant now = clock.instant();
        String by = Asking.required().account();
        store.formerName(id, firm.name(), from.minusDays(1), by, now);
        store.renamed(id, wanted, by, now);
        events.publishEvent(new FirmEvent(
                "firm.renamed",
                "firm/" + id,
                Map.of("from", from.toString()),
                Map.of("name", firm.name()),
                Map.of("name", wanted),
                why));
        events.publishEvent(new FirmRenamed(id, firm.name(), wanted));
        return store.find(id).orElseThrow(id::unknown);
    }

    /** The first firm is taken over by the second, which must live. */
    @Transactional
    public Firm merge(FirmId id, FirmId into, LocalDate on, String why) {
        if (id.equals(into)) throw Refused.because(FirmError.INTO_ITSELF);
        // in one order, so that two cannot wait for each other
        store.lock(id.code().compareTo(into.code()) < 0 ? id : into);
        store.lock(id.code().compareTo(into.code()) < 0 ? into : id);
        Firm firm = active(id);
        Firm target = store.find(into).orElseThrow(into::unknown);
        if (!target.isActive()) throw Refused.because(FirmError.INTO_DEAD, target.name());
        refuseDay(firm, on);
        end(firm, Firm.State.MERGED, into, on);
        events.publishEvent(FirmEvent.of("firm.merged", id, Map.of("into", into.code(), "on", on.toString()), why));
        events.publishEvent(new FirmMerged(id, into));
        return store.find(id).orElseThrow(id::unknown);
    }

    @Transactional
    public Firm deregister(FirmId id, LocalDate on, String why) {
        Firm firm = active(id);
        refuseDay(firm, on);
        end(firm, Firm.State.DEREGISTERED, null, on);
        events.publishEvent(FirmEvent.of("firm.deregistered", id, Map.of("on", on.toString()), why));
        events.publishEvent(new FirmDeregistered(id, on));
        return store.find(id).orElseThrow(id::unknown);
    }

    private void end(Firm firm, Firm.State state, @org.jspecify.annotations.Nullable FirmId into, LocalDate on) {
        store.ended(firm.id(), state, into, on, Asking.required().account(), clock.instant());
        lists.leaveAll(firm.id(), on, state.said().zh());
    }

    private Firm active(FirmId id) {
        store.lock(id);
        Firm firm = store.find(id).orElseThrow(id::unknown);
        if (!firm.isActive())
            throw Refused.because(FirmError.NOT_ACTIVE, firm.state().said().zh());
        return firm;
    }

    private void refuseDay(Firm firm, LocalDate day) {
        if (day.isAfter(calendar.today())) throw Refused.because(FirmError.LATER_THAN_TODAY, "日期");
        LocalDate established = firm.established();
        if (established != null && day.isBefore(established)) throw Refused.because(FirmError.BEFORE_FOUNDATION);
    }
}
