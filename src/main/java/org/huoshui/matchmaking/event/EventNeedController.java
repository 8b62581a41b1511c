package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huoshui.directory.FirmId;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.event.EventViews.EventMoneyView;
import org.huoshui.matchmaking.need.Need;
import org.huoshui.matchmaking.need.NeedId;
import org.huoshui.matchmaking.need.Needs;
import org.huoshui.matchmaking.need.NewNeed;
import org.huoshui.matchmaking.need.Origin;
import org.huoshui.matchmaking.need.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Needs that firms put at an event; from there on they live like any other need. */
@RestController
@RequestMapping("/api/matchmaking/events/{id:\\d+}/needs")
class EventNeedController {

    private static final int USUAL_TERM = 12;
    private static final int USUAL_WAIT = 3;

    private final Events events;
    private final Needs needs;
    private final JdbcClient jdbc;

    EventNeedController(Events events, Needs needs, JdbcClient jdbc) {
        this.events = events;
        this.needs = needs;
        this.jdbc = jdbc;
    }

    /** @param amount in 元 */
    record EventNeedWanted(
            @Nullable String firm,
            @Nullable BigDecimal amount,
            @Nullable Integer months,
            @Nullable Purpose purpose,
            @Nullable String purposeWords,
            @Nullable LocalDate deadline) {}

    record EventNeedView(
            String id,
            String firm,
            String firmName,
            EventMoneyView amount,
            int months,
            Said purpose,
            Said state,
            LocalDate on) {}

    @GetMapping
    @Transactional(readOnly = true)
    public List<EventNeedView> needs(@PathVariable long id) {
        events.required(new EventId(id));
        return jdbc
                .sql("select id from matchmaking_need where event = ? order by id")
                .param(id)
                .query((row, n) -> new NeedId(row.getLong(1)))
                .list()
                .stream()
                .map(need -> view(needs.required(need)))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo.Casework
    @Transactional
    public EventNeedView post(@PathVariable long id, @RequestBody EventNeedWanted wanted) {
        Event there = events.required(new EventId(id));
        if (!there.state().isHeld())
            throw Refused.because(EventError.NOT_HELD, there.state().said().zh());
        LocalDate day = there.plan().day();
        NewNeed need = new NewNeed(
                        FirmId.parse(Objects.requireNonNullElse(wanted.firm(), "")),
                        Objects.requireNonNullElse(wanted.amount(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(wanted.months(), USUAL_TERM),
                        Objects.requireNonNullElse(wanted.purpose(), Purpose.WORKING_CAPITAL),
                        Objects.requireNonNullElse(wanted.purposeWords(), ""),
                        null,
                        Set.of(),
                        Objects.requireNonNullElseGet(wanted.deadline(), () -> day.plusMonths(USUAL_WAIT)),
                        Origin.EVENT,
                        "",
                        "",
                        "")
                .atEvent(id)
                .on(day.isAfter(events.today()) ? events.today() : day);
        return view(needs.required(needs.post(need)));
    }

    private static EventNeedView view(Need need) {
        return new EventNeedView(
                need.id().toString(),
                need.firm().code(),
                need.firmName(),
                EventMoneyView.of(need.amount()),
                need.months(),
                need.purpose().said(),
                need.state().said(),
                need.postedOn());
    }
}
