package org.huoshui.returns.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.Contact;
import org.huoshui.directory.Contacts;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.VisibleInstitutions;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Phone;
import org.huoshui.returns.ReturnState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Institution by month: who has reported, what waits, who is late. */
@Component
public class SubmissionCalendar {

    private final JdbcClient jdbc;
    private final Directory directory;
    private final Contacts contacts;
    private final VisibleInstitutions visible;
    private final Deadlines deadlines;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    SubmissionCalendar(
            JdbcClient jdbc,
            Directory directory,
            Contacts contacts,
            VisibleInstitutions visible,
            Deadlines deadlines,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.visible = visible;
        this.jdbc = jdbc;
        this.directory = directory;
        this.contacts = contacts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What stands for an institution's month. */
    public enum Status {
        /** Not expected: not opened yet, or closed. */
        NOT_EXPECTED,
        /** Nothing yet, still in time. */
        AWAITED,
        /** Nothing, and the due day is past. */
        MISSING,
        /** Came in and waits for somebody. */
        OPEN,
        /** Sent back; a new file is awaited. */
        RETURNED,
        ACCEPTED
    }

    /**
     * @param returnId the return that counts, else the one that waits, else the last one sent back
     * @param restating a restatement that waits beside the accepted return
     * @param late past the due day: not there, or came in after it
     * @param daysLate working days since the due day, while nothing is there
     */
    public record Entry(
            Institution institution,
            Month month,
            Status status,
            @Nullable Long returnId,
            @Nullable ReturnState state,
            @Nullable Integer version,
            @Nullable Instant receivedAt,
            @Nullable Long restating,
            boolean late,
            @Nullable Integer daysLate,
            int errors,
            int warnings,
            int reminders) {}

    public record MonthHead(Month month, LocalDate due, boolean past, int accepted, int expected) {}

    public record Matrix(List<MonthHead> months, List<Entry> entries) {}

    private record Key(String institution, String month) {}

    private record Row(
            long id,
            ReturnState state,
            @Nullable Integer version,
            Instant receivedAt,
            boolean monthly,
            int errors,
            int warnings) {}

    /** Both ends included; institutions in the directory's order, a bank's account sees its own row. */
    @Transactional(readOnly = true)
    public Matrix matrix(Month from, Month to) {
        Deadlines.Rules rules = deadlines.rules();
        Instant now = clock.instant();
        Map<Key, List<Row>> rows = rows(from, to);
        Map<Key, Integer> reminders = reminders(from, to);
        List<Institution> institutions =
                visible.of(directory.institutionsIn(directory.home().id()));
        List<MonthHead> heads = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (Month month = from; !to.isBefore(month); month = month.plus(1)) {
            LocalDate due = rules.due(month);
            int overdue =
                    rules.workingDays().between(due, now.atZone(Deadlines.ZONE).toLocalDate());
            boolean past = rules.isPast(month, now);
            int accepted = 0;
            int expected = 0;
            for (Institution i : institutions) {
                Key key = new Key(i.id().code(), month.toString());
                Entry entry = entry(
                        i,
                        month,
                        due,
                        past,
                        overdue,
                        rows.getOrDefault(key, List.of()),
                        reminders.getOrDefault(key, 0));
                entries.add(entry);
                if (entry.status != Status.NOT_EXPECTED) expected++;
                if (entry.status == Status.ACCEPTED) accepted++;
            }
            heads.add(new MonthHead(month, due, past, accepted, expected));
        }
        return new Matrix(heads, entries);
    }

    /** The words to send to an institution whose return of the month is not there. */
    @Transactional(readOnly = true)
    public String reminder(Institution institution, Month month) {
        LocalDate due = deadlines.rules().due(month);
        boolean past = deadlines.rules().isPast(month, clock.instant());
        return "%s%s：%s金融统计报表%s于%d年%d月%d日报送，%s，请%s报送。"
                .formatted(
                        institution.name(),
                        contacts.reporterOf(institution.id())
                                .map(SubmissionCalendar::whom)
                                .orElse(""),
                        month.chinese(),
                        past ? "应已" : "应",
                        due.getYear(),
                        due.getMonthValue(),
                        due.getDayOfMonth(),
                        past ? "截至目前尚未收到" : "现予提醒",
                        past ? "尽快" : "按时");
    }

    // the words are kept with the return, so the phone in them is masked
    private static String whom(Contact contact) {
        Phone phone = contact.phone();
        return "（联系人%s%s）".formatted(contact.name(), phone == null ? "" : " " + phone.masked());
    }

    /** Remembers that the institution was reminded, with the words used. */
    @Transactional
    public void remind(InstitutionId institution, Month month, String message) {
        jdbc.sql("""
                        insert into returns_reminder (institution, month, message, sent_at, sent_by)
                        values (:institution, :month, :message, :at, :by)
                        """)
                .param("institution", institution.code())
                .param("month", month.toString())
                .param("message", message)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", Asking.required().name())
                .update();
        events.publishEvent(new CalendarEvent.Reminded(institution, month, message));
    }

    private static Entry entry(
            Institution institution,
            Month month,
            LocalDate due,
            boolean past,
            int overdue,
            List<Row> rows,
            int reminders) {
        Row accepted = rows.stream()
                .filter(r -> r.state == ReturnState.ACCEPTED && r.version != null)
                .max(Comparator.comparing(r -> r.version == null ? 0 : r.version))
                .orElse(null);
        Row open = last(rows, ReturnState::isOpen);
        Row returned = last(rows, s -> s == ReturnState.RETURNED);
        Row shown = accepted != null ? accepted : open != null ? open : returned;
        Status status;
        if (accepted != null) status = Status.ACCEPTED;
        else if (open != null) status = Status.OPEN;
        else if (returned != null) status = Status.RETURNED;
        else if (!institution.activeIn(month)) status = Status.NOT_EXPECTED;
        else status = past ? Status.MISSING : Status.AWAITED;
        boolean there = status == Status.ACCEPTED || status == Status.OPEN;
        boolean late = status != Status.NOT_EXPECTED && (there ? cameAfter(rows, due) : past);
        return new Entry(
                institution,
                month,
                status,
                shown == null ? null : shown.id,
                shown == null ? null : shown.state,
                shown == null ? null : shown.version,
                shown == null ? null : shown.receivedAt,
                accepted != null && open != null ? open.id : null,
                late,
                past && (status == Status.MISSING || status == Status.RETURNED) ? overdue : null,
                shown == null ? 0 : shown.errors,
                shown == null ? 0 : shown.warnings,
                reminders);
    }

    // a file of many months hands in history and is late for none;
    // else what was first received decides: a correction after the due day does not make a return late
    private static boolean cameAfter(List<Row> rows, LocalDate due) {
        return rows.stream()
                .filter(Row::monthly)
                .map(Row::receivedAt)
                .min(Comparator.naturalOrder())
                .map(first -> first.atZone(Deadlines.ZONE).toLocalDate().isAfter(due))
                .orElse(false);
    }

    private static @Nullable Row last(List<Row> rows, java.util.function.Predicate<ReturnState> which) {
        return rows.stream()
                .filter(r -> which.test(r.state))
                .max(Comparator.comparingLong(Row::id))
                .orElse(null);
    }

    private Map<Key, List<Row>> rows(Month from, Month to) {
        Map<Key, List<Row>> rows = new HashMap<>();
        jdbc.sql("""
                        select c.institution, c.month, c.version, r.id, r.state, r.received_at,
                            r.month is not null as monthly, r.errors, r.warnings
                        from returns_cover c join returns_return r on r.id = c.return_id
                        where c.month between :from and :to
                        """).param("from", from.toString()).param("to", to.toString()).query(rs -> {
            int version = rs.getInt("version");
            Integer given = rs.wasNull() ? null : version;
            rows.computeIfAbsent(new Key(rs.getString("institution"), rs.getString("month")), k -> new ArrayList<>())
                    .add(new Row(
                            rs.getLong("id"),
                            ReturnState.valueOf(rs.getString("state")),
                            given,
                            rs.getTimestamp("received_at").toInstant(),
                            rs.getBoolean("monthly"),
                            rs.getInt("errors"),
                            rs.getInt("warnings")));
        });
        return rows;
    }

    private Map<Key, Integer> reminders(Month from, Month to) {
        Map<Key, Integer> reminders = new HashMap<>();
        jdbc.sql("""
                        select institution, month, count(*) from returns_reminder
                        where month between :from and :to group by institution, month
                        """).param("from", from.toString()).param("to", to.toString()).query(rs -> {
            reminders.put(new Key(rs.getString(1), rs.getString(2)), rs.getInt(3));
        });
        return reminders;
    }
}
