package org.huoshui.returns.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.ReturnRefusal;
import org.huoshui.returns.ReturnState;
import org.huoshui.returns.calendar.ChangingDueDay;
import org.huoshui.returns.calendar.Deadlines;
import org.huoshui.returns.calendar.SubmissionCalendar;
import org.huoshui.returns.calendar.SubmissionCalendar.Status;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who has reported which month, who is late, who was reminded; when returns are due. */
@RestController
@RequestMapping("/api/returns")
class CalendarController {

    private static final int MOST_MONTHS = 36;

    private final SubmissionCalendar calendar;
    private final Deadlines deadlines;
    private final ChangingDueDay changingDueDay;
    private final Approvals approvals;
    private final Directory directory;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    CalendarController(
            SubmissionCalendar calendar,
            Deadlines deadlines,
            ChangingDueDay changingDueDay,
            Approvals approvals,
            Directory directory,
            InstantSource clock,
            TransactionOperations transaction) {
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.changingDueDay = changingDueDay;
        this.approvals = approvals;
        this.directory = directory;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** n of N for a month. @param past whether the due day is over */
    record MonthView(String month, LocalDate due, boolean past, int accepted, int expected) {}

    record EntryView(
            String month,
            Status status,
            boolean late,
            @Nullable String returnId,
            @Nullable ReturnState state,
            @Nullable Integer version,
            @Nullable Instant receivedAt,
            @Nullable String restating,
            int errors,
            int warnings,
            int reminders) {}

    record CalendarRowView(
            String institution, String name, String shortName, Institution.Kind kind, List<EntryView> entries) {}

    record CalendarView(List<MonthView> months, List<CalendarRowView> rows) {}

    record NameView(String code, String name, String shortName) {}

    /** Where a month's return of an institution stands; MISSING until a file is there. */
    enum Standing {
        MISSING,
        RECEIVED,
        READ,
        CHECKED,
        RETURNED,
        ACCEPTED
    }

    /** @param daysLate working days since the due day, while nothing is there; absent in time */
    record StandingView(
            NameView institution,
            Standing state,
            @Nullable Integer daysLate,
            @Nullable String returnId) {}

    record MonthCalendarView(String month, LocalDate due, int accepted, int expected, List<StandingView> rows) {}

    record Message(String message) {}

    record ReminderToSend(String institution, String month, String message) {}

    record DueView(LocalDate effectiveFrom, int dayOfNextMonth) {}

    /** One month: n of N, who is missing, who is late. */
    @GetMapping("/calendar")
    @OpenTo.Readers
    MonthCalendarView calendar(@RequestParam String month) {
        Month of = Views.requiredMonth(month);
        SubmissionCalendar.Matrix matrix = calendar.matrix(of, of);
        SubmissionCalendar.MonthHead head = matrix.months().getFirst();
        return new MonthCalendarView(
                of.toString(),
                head.due(),
                head.accepted(),
                head.expected(),
                matrix.entries().stream()
                        .filter(e -> e.status() != Status.NOT_EXPECTED)
                        .map(e -> new StandingView(
                                new NameView(
                                        e.institution().id().code(),
                                        e.institution().name(),
                                        e.institution().shortName()),
                                e.state() == null
                                        ? Standing.MISSING
                                        : Standing.valueOf(e.state().name()),
                                e.daysLate(),
                                e.returnId() == null ? null : String.valueOf(e.returnId())))
                        .toList());
    }

    /**
     * @param from, to months, both included; without them the twelve up to the last one over
     */
    @GetMapping("/calendar/matrix")
    @OpenTo.Readers
    CalendarView matrix(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Month asked = Views.month(to);
        Month last = asked != null ? asked : lastOver();
        Month first = Views.month(from);
        if (first == null || first.isBefore(last.minus(MOST_MONTHS - 1)))
            first = last.minus(first == null ? 11 : MOST_MONTHS - 1);
        SubmissionCalendar.Matrix matrix = calendar.matrix(first, last);
        Map<InstitutionId, List<EntryView>> entries = new LinkedHashMap<>();
        Map<InstitutionId, Institution> institutions = new LinkedHashMap<>();
        for (SubmissionCalendar.Entry e : matrix.entries()) {
            institutions.putIfAbsent(e.institution().id(), e.institution());
            entries.computeIfAbsent(e.institution().id(), id -> new ArrayList<>())
                    .add(view(e));
        }
        return new CalendarView(
                matrix.months().stream()
                        .map(m -> new MonthView(m.month().toString(), m.due(), m.past(), m.accepted(), m.expected()))
                        .toList(),
                institutions.values().stream()
                        .map(i -> new CalendarRowView(
                                i.id().code(),
                                i.name(),
                                i.shortName(),
                                i.kind(),
                                entries.getOrDefault(i.id(), List.of())))
                        .toList());
    }

    @GetMapping("/calendar/matrix.xlsx")
    @OpenTo.Readers
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        CalendarView view = matrix(from, to);
        List<Column> columns = new ArrayList<>(List.of(Column.text("机构")));
        view.months().forEach(m -> columns.add(Column.text(m.month())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (CalendarRowView row : view.rows()) {
            @Nullable Object[] cells = new Object[columns.size()];
            cells[0] = row.name();
            for (int i = 0; i < row.entries().size(); i++)
                cells[i + 1] = word(row.entries().get(i));
            rows.add(Arrays.asList(cells));
        }
        return ReadingController.download(
                "报送日历.xlsx",
                MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                new TableExport("报送日历", "报送日历", columns).bytes(rows));
    }

    /** The words for a reminder, to be changed and copied. */
    @GetMapping("/reminders/draft")
    Message draft(@RequestParam String institution, @RequestParam String month) {
        return new Message(calendar.reminder(institution(institution), Views.requiredMonth(month)));
    }

    /** Remembers that a reminder was sent. */
    @PostMapping("/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(@RequestBody ReminderToSend sent) {
        calendar.remind(institution(sent.institution()).id(), Views.requiredMonth(sent.month()), sent.message());
    }

    @GetMapping("/due")
    List<DueView> due() {
        return java.util.Objects.requireNonNull(transaction.execute(
                status -> deadlines.rules().days().entrySet().stream()
                        .map(e -> new DueView(e.getKey(), e.getValue()))
                        .toList()));
    }

    /** @param reason why, for who decides */
    @PutMapping("/due")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal setDue(@RequestBody DueView due, @RequestParam(required = false) @Nullable String reason) {
        if (due.dayOfNextMonth() < 1 || due.dayOfNextMonth() > 28)
            throw Refused.because(ReturnRefusal.NOT_A_DUE_DAY, due.dayOfNextMonth());
        return approvals.propose(
                changingDueDay,
                new ChangingDueDay.Wanted(
                        due.effectiveFrom(),
                        due.dayOfNextMonth(),
                        Asking.required().name()),
                reason);
    }

    private Month lastOver() {
        LocalDate today = clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        return Month.of(today.getYear(), today.getMonthValue()).previous();
    }

    private Institution institution(String code) {
        if (code.isBlank()) throw Refused.because(ReturnRefusal.UNKNOWN_INSTITUTION, code);
        return directory
                .institution(new InstitutionId(code))
                .orElseThrow(() -> Refused.because(ReturnRefusal.UNKNOWN_INSTITUTION, code));
    }

    private static String word(EntryView e) {
        String word = switch (e.status()) {
            case NOT_EXPECTED -> "";
            case AWAITED -> "待报";
            case MISSING -> "逾期未报";
            case OPEN -> "待处理";
            case RETURNED -> "已退回";
            case ACCEPTED -> "已接收";
        };
        return e.late() && e.status() != Status.MISSING ? word + "（逾期）" : word;
    }

    private static EntryView view(SubmissionCalendar.Entry e) {
        return new EntryView(
                e.month().toString(),
                e.status(),
                e.late(),
                e.returnId() == null ? null : String.valueOf(e.returnId()),
                e.state(),
                e.version(),
                e.receivedAt(),
                e.restating() == null ? null : String.valueOf(e.restating()),
                e.errors(),
                e.warnings(),
                e.reminders());
    }
}
