package org.huoshui.matchmaking.event;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle.LifecycleView;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Said;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.event.EventViews.EventRowsView;
import org.huoshui.matchmaking.event.EventViews.EventView;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.ListTakenView;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Events as a list and one by one: planning, the steps of their life, the minutes. */
@RestController
@RequestMapping("/api/matchmaking/events")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.FIRM, Role.TOWNSHIP})
class EventController {

    private static final int MOST = 500;

    private final Events events;
    private final EventStore store;
    private final EventBook book;
    private final MinutesPaper minutes;
    private final EventViews views;
    private final Parties parties;

    EventController(
            Events events, EventStore store, EventBook book, MinutesPaper minutes, EventViews views, Parties parties) {
        this.events = events;
        this.store = store;
        this.book = book;
        this.minutes = minutes;
        this.views = views;
        this.parties = parties;
    }

    /** Times as 9:30; what is absent is empty. */
    record EventToKeep(
            @Nullable String name,
            @Nullable EventKind kind,
            @Nullable String theme,
            @Nullable LocalDate day,
            @Nullable LocalTime starts,
            @Nullable LocalTime ends,
            @Nullable String place,
            @Nullable String region,
            @Nullable String organisers,
            @Nullable String coOrganisers,
            @Nullable LocalDate replyBy) {}

    record EventStepWanted(EventAction action, @Nullable String words) {}

    record EventPublication(boolean published) {}

    record EventStepView(Said action, Said to, String words, Instant at, String by) {}

    /** @param drafts what the program would write where nothing is written */
    record MinutesView(
            String host,
            String opening,
            String results,
            String nextSteps,
            String recorder,
            @Nullable Instant writtenAt,
            MinutesDrafts drafts) {}

    record MinutesDrafts(String opening, String results, String nextSteps) {}

    record MinutesToKeep(
            @Nullable String host,
            @Nullable String opening,
            @Nullable String results,
            @Nullable String nextSteps,
            @Nullable String recorder) {}

    @GetMapping
    @Transactional(readOnly = true)
    public EventRowsView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable EventState state,
            @RequestParam(required = false) @Nullable EventKind kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "day") String sort,
            @RequestParam(defaultValue = "true") boolean descending) {
        EventStore.Sought sought = new EventStore.Sought(q, state, kind, from, to);
        int limit = Math.clamp(size, 1, MOST);
        return new EventRowsView(
                store.list(sought, sort, descending, limit, (long) Math.max(0, page) * limit).stream()
                        .map(views::row)
                        .toList(),
                store.count(sought));
    }

    @GetMapping("/export.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable EventState state,
            @RequestParam(required = false) @Nullable EventKind kind,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        List<List<@Nullable Object>> rows =
                store.list(new EventStore.Sought(q, state, kind, from, to), "day", true, 100_000, 0).stream()
                        .map(one -> {
                            EventPlan plan = one.event().plan();
                            return Arrays.<@Nullable Object>asList(
                                    plan.name(),
                                    plan.kind().said().zh(),
                                    plan.theme(),
                                    plan.day(),
                                    plan.place(),
                                    parties.regionName(plan.region().code()),
                                    plan.organisers(),
                                    one.event().state().said().zh(),
                                    one.invited(),
                                    one.accepted(),
                                    one.came(),
                                    one.signatures(),
                                    Unit.WAN_YUAN.fromBase(one.signed()));
                        })
                        .toList();
        return Download.xlsx(
                "对接活动",
                new TableExport(
                                "对接活动",
                                "",
                                List.of(
                                        Column.text("活动名称"),
                                        Column.text("类型"),
                                        Column.text("主题"),
                                        Column.date("活动日期"),
                                        Column.text("地点"),
                                        Column.text("所在地"),
                                        Column.text("主办单位"),
                                        Column.text("状态"),
                                        Column.number("邀请单位", "家", 0),
                                        Column.number("确认参加", "家", 0),
                                        Column.number("到会", "家", 0),
                                        Column.number("签约", "笔", 0),
                                        Column.number("签约授信金额", "万元", 2)))
                        .bytes(rows));
    }

    @GetMapping("/life")
    LifecycleView life() {
        return EventLife.TABLE.view();
    }

    /** A year's events in one workbook: good rows are taken, the others come back marked. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo.Casework
    ListTakenView importBook(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "对接活动.xlsx");
        return book.take(name, file.getBytes()).view(name);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo.Casework
    EventView plan(@RequestBody EventToKeep wanted) {
        return views.view(events.required(events.plan(plan(wanted, null))));
    }

    @GetMapping("/{id:\\d+}")
    EventView one(@PathVariable long id) {
        return views.view(events.required(new EventId(id)));
    }

    @PutMapping("/{id:\\d+}")
    @OpenTo.Casework
    EventView change(@PathVariable long id, @RequestBody EventToKeep wanted) {
        EventId event = new EventId(id);
        events.change(event, plan(wanted, events.required(event).plan()));
        return views.view(events.required(event));
    }

    @PostMapping("/{id:\\d+}/steps")
    @OpenTo.Casework
    EventView step(@PathVariable long id, @RequestBody EventStepWanted wanted) {
        EventId event = new EventId(id);
        events.step(event, wanted.action(), Objects.requireNonNullElse(wanted.words(), ""));
        return views.view(events.required(event));
    }

    @GetMapping("/{id:\\d+}/steps")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
    @Transactional(readOnly = true)
    public List<EventStepView> steps(@PathVariable long id) {
        return store.steps(events.required(new EventId(id)).id()).stream()
                .map(step ->
                        new EventStepView(step.action().said(), step.to().said(), step.words(), step.at(), step.by()))
                .toList();
    }

    /** Shows the whole result list to all who were invited, or only each its own. */
    @PutMapping("/{id:\\d+}/publication")
    @OpenTo.Casework
    EventView publish(@PathVariable long id, @RequestBody EventPublication wanted) {
        EventId event = new EventId(id);
        events.publish(event, wanted.published());
        return views.view(events.required(event));
    }

    @GetMapping("/{id:\\d+}/minutes")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
    MinutesView minutes(@PathVariable long id) {
        MinutesWords words = minutes.words(new EventId(id));
        Minutes kept = words.event().minutes();
        return new MinutesView(
                kept.host(),
                kept.opening(),
                kept.results(),
                kept.nextSteps(),
                kept.recorder(),
                kept.writtenAt(),
                new MinutesDrafts(words.opening(), words.results(), words.nextSteps()));
    }

    @PutMapping("/{id:\\d+}/minutes")
    @OpenTo.Casework
    MinutesView write(@PathVariable long id, @RequestBody MinutesToKeep wanted) {
        events.write(
                new EventId(id),
                new Minutes(
                        text(wanted.host()),
                        text(wanted.opening()),
                        text(wanted.results()),
                        text(wanted.nextSteps()),
                        text(wanted.recorder()),
                        null));
        return minutes(id);
    }

    /** The minutes as a Word document in the form of official papers. */
    @GetMapping("/{id:\\d+}/minutes.docx")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
    ResponseEntity<byte[]> paper(@PathVariable long id) {
        EventId event = new EventId(id);
        return EventViews.word(events.required(event).plan().name() + "会议纪要", minutes.write(event));
    }

    /** A field that is absent stays as it is. */
    private EventPlan plan(EventToKeep wanted, @Nullable EventPlan before) {
        Optional<EventPlan> old = Optional.ofNullable(before);
        LocalDate day =
                wanted.day() != null ? wanted.day() : old.map(EventPlan::day).orElse(null);
        if (day == null)
            throw new org.huoshui.kernel.Refused(
                    org.huoshui.kernel.Problem.of(EventError.MISSING, "活动日期").at("day"));
        String region = wanted.region();
        return new EventPlan(
                either(wanted.name(), old.map(EventPlan::name)),
                wanted.kind() != null ? wanted.kind() : old.map(EventPlan::kind).orElse(EventKind.MEETING),
                either(wanted.theme(), old.map(EventPlan::theme)),
                day,
                wanted.starts() != null
                        ? wanted.starts()
                        : old.map(EventPlan::starts).orElse(null),
                wanted.ends() != null ? wanted.ends() : old.map(EventPlan::ends).orElse(null),
                either(wanted.place(), old.map(EventPlan::place)),
                region != null && !region.isBlank()
                        ? parties.region(region).id()
                        : old.map(EventPlan::region).orElseGet(parties::home),
                either(wanted.organisers(), old.map(EventPlan::organisers)),
                either(wanted.coOrganisers(), old.map(EventPlan::coOrganisers)),
                wanted.replyBy() != null
                        ? wanted.replyBy()
                        : old.map(EventPlan::replyBy).orElse(null));
    }

    private static String either(@Nullable String wanted, Optional<String> before) {
        return wanted != null ? wanted : before.orElse("");
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
