package org.huoshui.matchmaking.event;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListRow;
import org.huoshui.workbook.WorkbookCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A year's events as an office has them in one workbook (补录): a sheet of events and, where there are any, sheets of
 * invitations, agenda and signatures, each row naming its event. Past events come in as held.
 */
@Service
public class EventBook {

    private static final int MOST_EVENTS = 500;
    private static final int MOST_ROWS = 20_000;
    private static final Head EVENT = Head.demanded("event", "活动名称", "活动", "event");

    private static final List<Head> EVENTS = List.of(
            EVENT,
            Head.demanded("day", "活动日期", "日期", "day"),
            Head.demanded("place", "地点", "place"),
            Head.of("kind", "类型", "kind"),
            Head.of("theme", "主题", "theme"),
            Head.of("starts", "开始时间", "starts"),
            Head.of("ends", "结束时间", "ends"),
            Head.of("region", "所在地", "县（乡镇）", "region"),
            Head.of("organisers", "主办单位", "organisers"),
            Head.of("coOrganisers", "协办单位", "co-organisers"),
            Head.of("host", "主持人", "host"),
            Head.of("recorder", "记录人", "recorder"),
            Head.of("published", "公布结果", "published"));

    private static final List<Head> AGENDA = List.of(
            EVENT,
            Head.demanded("item", "议程内容", "议程", "item"),
            Head.of("kind", "类型", "kind"),
            Head.of("starts", "时间", "starts"),
            Head.of("speaker", "发言人", "发言单位", "speaker"));

    private final Events events;
    private final InvitationList invitations;
    private final SignatureList signatures;
    private final Parties parties;
    private final RowByRow oneByOne;

    EventBook(Events events, InvitationList invitations, SignatureList signatures, Parties parties, RowByRow oneByOne) {
        this.oneByOne = oneByOne;
        this.events = events;
        this.invitations = invitations;
        this.signatures = signatures;
        this.parties = parties;
    }

    private static List<Head> with(List<Head> heads) {
        List<Head> all = new ArrayList<>(List.of(EVENT));
        all.addAll(heads);
        return all;
    }

    /** @throws Refused WBK-3xx when there is no sheet of events */
    @Transactional
    public Taken take(String fileName, byte[] content) {
        Map<String, EventId> known = new HashMap<>();
        Taken taken = events(fileName, content, known);
        taken = rows(
                fileName,
                content,
                with(InvitationList.HEADS),
                taken,
                known,
                (event, row) -> invitations.take(event, row));
        taken = agenda(fileName, content, taken, known);
        return rows(
                fileName,
                content,
                with(SignatureList.HEADS),
                taken,
                known,
                (event, row) -> signatures.take(event, row));
    }

    private static byte[] current(Taken taken, byte[] content) {
        byte[] marked = taken.markedCopy();
        return marked == null ? content : marked;
    }

    private Taken events(String fileName, byte[] content, Map<String, EventId> known) {
        ListBook book = ListBook.read(fileName, content, EVENTS, MOST_EVENTS);
        int added = 0;
        int unchanged = 0;
        for (ListRow row : book.rows()) {
            Boolean isNew = oneByOne.take(row, "event", one -> plan(one, known));
            if (isNew == null) continue;
            if (isNew) added++;
            else unchanged++;
        }
        return new Taken(
                added,
                0,
                unchanged,
                (int) book.faulty(),
                book.problems(),
                book.markedCopy(content).orElse(null));
    }

    /** @return whether it was not there before */
    private boolean plan(ListRow row, Map<String, EventId> known) {
        String name = row.required("event", 120);
        LocalDate day = row.demanded("day") ? row.day("day") : null;
        EventKind kind = row.choice("kind", Words.of(EventKind.class));
        LocalTime starts = Words.hour(row, "starts", "开始时间");
        LocalTime ends = Words.hour(row, "ends", "结束时间");
        if (row.isFaulty() || day == null) return false;
        Optional<Event> there =
                events.named(name).filter(one -> one.plan().day().equals(day));
        if (there.isPresent()) {
            known.put(name, there.get().id());
            return false;
        }
        RegionId region = row.text("region").isEmpty()
                ? parties.home()
                : parties.region(row.text("region")).id();
        EventId id = events.plan(new EventPlan(
                name,
                kind == null ? EventKind.MEETING : kind,
                row.text("theme"),
                day,
                starts,
                ends,
                row.text("place"),
                region,
                row.text("organisers"),
                row.text("coOrganisers"),
                null));
        if (!row.text("host").isEmpty() || !row.text("recorder").isEmpty())
            events.write(id, new Minutes(row.text("host"), "", "", "", row.text("recorder"), null));
        if (!day.isAfter(events.today())) events.step(id, EventAction.RECORD, "");
        if ("是".equals(row.text("published"))) events.publish(id, true);
        known.put(name, id);
        return true;
    }

    private interface Taker {
        void take(EventId event, ListRow row);
    }

    /** A sheet that is not there is no fault: a bank may have come, and nothing been signed. */
    private static Optional<ListBook> sheet(String fileName, byte[] content, List<Head> heads) {
        try {
            return Optional.of(ListBook.read(fileName, content, heads, MOST_ROWS));
        } catch (Refused refused) {
            String code = refused.problem().code();
            if (code.equals(WorkbookCode.LIST_WITHOUT_HEADS.code())
                    || code.equals(WorkbookCode.LIST_WITHOUT_ROWS.code())) return Optional.empty();
            throw refused;
        }
    }

    private Taken rows(
            String fileName, byte[] content, List<Head> heads, Taken before, Map<String, EventId> known, Taker taker) {
        byte[] marked = current(before, content);
        Optional<ListBook> found = sheet(fileName, marked, heads);
        if (found.isEmpty()) return before;
        ListBook book = found.get();
        for (ListRow row : book.rows()) {
            EventId event = event(row, known);
            if (event != null) taker.take(event, row);
        }
        return before.and(new Taken(
                (int) (book.rows().size() - book.faulty()),
                0,
                0,
                (int) book.faulty(),
                book.problems(),
                book.markedCopy(marked).orElse(null)));
    }

    private @org.jspecify.annotations.Nullable EventId event(ListRow row, Map<String, EventId> known) {
        String name = row.required("event", 120);
        if (name.isEmpty()) return null;
        EventId event = known.computeIfAbsent(
                name, one -> events.named(one).map(Event::id).orElse(new EventId(0)));
        if (event.value() != 0) return event;
        row.fault("event", Problem.of(EventError.UNKNOWN_EVENT_NAME, name));
        return null;
    }

    private Taken agenda(String fileName, byte[] content, Taken before, Map<String, EventId> known) {
        Map<EventId, List<AgendaItem>> agendas = new HashMap<>();
        Taken taken = rows(fileName, content, AGENDA, before, known, (event, row) -> {
            LocalTime starts = Words.hour(row, "starts", "时间");
            AgendaItem.Kind kind = row.choice("kind", Words.of(AgendaItem.Kind.class));
            String title = row.required("item", 200);
            String speaker = row.text("speaker", 200);
            if (row.isFaulty()) return;
            AgendaItem.Kind meant = kind == null ? AgendaItem.Kind.OTHER : kind;
            agendas.computeIfAbsent(event, id -> new ArrayList<>()).add(item(starts, meant, title, speaker));
        });
        agendas.forEach(events::setAgenda);
        return taken;
    }

    /** A speaker that is a known firm or institution counts as one. */
    private AgendaItem item(
            @org.jspecify.annotations.Nullable LocalTime starts, AgendaItem.Kind kind, String title, String speaker) {
        String institution = null;
        String firm = null;
        try {
            institution = parties.institution(speaker).id().code();
        } catch (Refused none) {
            firm = parties.named(speaker).map(one -> one.id().code()).orElse(null);
        }
        return new AgendaItem(starts, kind, title, institution, firm, speaker, null);
    }
}
