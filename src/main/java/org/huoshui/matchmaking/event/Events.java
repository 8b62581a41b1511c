package org.huoshui.matchmaking.event;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.Transition;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans events and takes them through their life. */
@Service
public class Events {

    /** None that can be taken for another: no 0 O 1 I. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int CODE_LENGTH = 6;
    private static final int LONGEST_WORDS = 500;

    private final EventStore store;
    private final InvitationStore invitations;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Events(
            EventStore store,
            InvitationStore invitations,
            OfficeCalendar calendar,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.store = store;
        this.invitations = invitations;
        this.calendar = calendar;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @throws Refused MAT-305 to MAT-307 with every fault of the plan, MAT-329 when it is planned already */
    @Transactional
    public EventId plan(EventPlan plan) {
        refuse(plan.faults());
        if (store.named(plan.name(), plan.day()).isPresent()) throw Refused.because(EventError.TWICE);
        Transition<EventState, EventAction> row = EventLife.TABLE.take(null, EventAction.PLAN, asker());
        EventId id = store.add(plan, code(), asker().account(), clock.instant());
        step(id, row, "");
        publisher.publishEvent(new EventChanged("event.planned", "event/" + id, Map.of(), Map.of(), fields(plan), ""));
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<Event> find(EventId id) {
        return store.find(id);
    }

    /** @throws Refused MAT-301 */
    @Transactional(readOnly = true)
    public Event required(EventId id) {
        return store.find(id).orElseThrow(() -> Refused.because(EventError.UNKNOWN, id));
    }

    /** By name, the last of several. */
    @Transactional(readOnly = true)
    public Optional<Event> named(String name) {
        return store.named(name.strip(), null);
    }

    /** @throws Refused MAT-328 once it is filed or cancelled */
    @Transactional
    public void change(EventId id, EventPlan plan) {
        Event before = changeable(id);
        refuse(plan.faults());
        if (before.plan().equals(plan)) return;
        store.change(id, plan);
        publisher.publishEvent(
                new EventChanged("event.changed", "event/" + id, Map.of(), fields(before.plan()), fields(plan), ""));
    }

    /**
     * Takes a step of its life.
     *
     * @param words the reason, where one is demanded
     * @throws Refused KRN-201, KRN-202 where the step does not exist or is not the asker's, MAT-304 where a demand is not met
     */
    @Transactional
    public void step(EventId id, EventAction action, String words) {
        Event there = required(id);
        Transition<EventState, EventAction> row = EventLife.TABLE.take(there.state(), action, asker());
        String said = words.strip();
        if (said.length() > LONGEST_WORDS) throw Refused.because(EventError.TOO_LONG, "原因", LONGEST_WORDS);
        for (var demand : row.demands()) {
            boolean met = switch ((EventLife.Demand) demand) {
                case INVITATIONS -> !invitations.of(id).isEmpty();
                case PLACE_AND_TIME ->
                    !there.plan().place().isEmpty() && there.plan().starts() != null;
                case DAY_HAS_COME -> !there.plan().day().isAfter(calendar.today());
                case MINUTES -> there.minutes().writtenAt() != null;
                case REASON -> !said.isEmpty();
            };
            if (met) continue;
            Problem zh = Problem.of(
                    EventError.DEMANDED, action.said().zh(), demand.said().zh());
            Problem en = Problem.of(
                    EventError.DEMANDED, action.said().en(), demand.said().en());
            throw new Refused(new Problem(zh.code(), zh.blame(), zh.zh(), en.en(), null));
        }
        if (!store.step(id, there.state(), row.to())) throw Refused.because(EventError.UNKNOWN, id);
        step(id, row, said);
        publisher.publishEvent(new EventChanged(
                "event.stepped",
                "event/" + id,
                Map.of("action", action.name()),
                Map.of("state", there.state().name()),
                Map.of("state", row.to().name()),
                said));
    }

    private void step(EventId id, Transition<EventState, EventAction> row, String words) {
        store.addStep(
                id, new EventStore.Step(row.action(), row.from(), row.to(), words, clock.instant(), asker().account()));
    }

    /** Shows all who are invited the whole result list, or only their own again. */
    @Transactional
    public void publish(EventId id, boolean shown) {
        Event there = required(id);
        if (!there.state().isHeld())
            throw Refused.because(EventError.NOT_HELD, there.state().said().zh());
        store.publish(id, shown ? clock.instant() : null);
        publisher.publishEvent(EventChanged.of(shown ? "event.published" : "event.unpublished", id.value(), Map.of()));
    }

    /** Keeps what a person writes of the minutes. @throws Refused MAT-328 once it is filed */
    @Transactional
    public void write(EventId id, Minutes minutes) {
        changeable(id);
        store.write(id, minutes, clock.instant());
        publisher.publishEvent(EventChanged.of("event.minutes-written", id.value(), Map.of()));
    }

    /** Replaces the agenda, in the order given. */
    @Transactional
    public void setAgenda(EventId id, List<AgendaItem> items) {
        changeable(id);
        for (int i = 0; i < items.size(); i++)
            if (items.get(i).title().isBlank())
                throw new Refused(Problem.of(EventError.MISSING, "议程内容").at("agenda[" + i + "]"));
        invitations.setAgenda(id, items);
        publisher.publishEvent(
                EventChanged.of("event.agenda-set", id.value(), Map.of("items", Integer.toString(items.size()))));
    }

    Event changeable(EventId id) {
        Event there = required(id);
        if (there.state() == EventState.ARCHIVED || there.state() == EventState.CANCELLED) {
            Problem zh = Problem.of(EventError.FILED, there.state().said().zh());
            Problem en = Problem.of(EventError.FILED, there.state().said().en());
            throw new Refused(new Problem(zh.code(), zh.blame(), zh.zh(), en.en(), null));
        }
        return there;
    }

    LocalDate today() {
        return calendar.today();
    }

    static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) throw new Refused(problems);
    }

    private static Asker asker() {
        return Asking.required();
    }

    private String code() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return code.toString();
    }

    private static Map<String, String> fields(EventPlan plan) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("name", plan.name());
        fields.put("kind", plan.kind().name());
        fields.put("day", plan.day().toString());
        fields.put("starts", text(plan.starts()));
        fields.put("place", plan.place());
        fields.put("region", plan.region().code());
        return fields;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
