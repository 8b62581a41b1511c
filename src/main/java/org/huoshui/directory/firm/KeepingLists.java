package org.huoshui.directory.firm;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.firm.ListStore.Member;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListRow;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the lists and who belongs to them; the office's business alone. */
@Service
class KeepingLists {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 300;

    static final List<Head> HEADS = List.of(
            Head.demanded("code", "统一社会信用代码", "信用代码", "code"),
            Head.of("name", "企业名称", "企业", "name"),
            Head.of("since", "纳入日期", "入库日期", "since"),
            Head.of("lead", "主办银行", "lead"),
            Head.of("until", "移出日期", "until"),
            Head.of("whyOut", "移出原因", "why"));

    private final ListStore store;
    private final MaintainingFirms firms;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    KeepingLists(
            ListStore store,
            MaintainingFirms firms,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.firms = firms;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    Optional<FirmList> named(String name) {
        return store.named(name);
    }

    @Transactional(readOnly = true)
    public List<FirmList> all() {
        return store.all();
    }

    FirmList required(String code) {
        return store.find(code).orElseThrow(() -> Refused.because(FirmError.UNKNOWN_LIST, code));
    }

    /** Makes the list, or changes what it is called. */
    @Transactional
    public FirmList keep(FirmList wanted) {
        if (!CODE.matcher(wanted.code()).matches()) throw Refused.because(FirmError.LIST_CODE);
        if (wanted.name().isBlank()) throw Refused.because(FirmError.MISSING, "名单名称");
        if (wanted.name().length() > LONGEST_NAME) throw Refused.because(FirmError.TOO_LONG, "名单名称", LONGEST_NAME);
        if (store.named(wanted.name())
                .filter(other -> !other.code().equals(wanted.code()))
                .isPresent()) throw Refused.because(FirmError.LIST_NAME_TAKEN, wanted.name());
        Optional<FirmList> before = store.find(wanted.code());
        if (before.isPresent()) store.change(wanted);
        else store.add(wanted);
        events.publishEvent(new FirmEvent(
                "firm-list.kept",
                "firm-list/" + wanted.code(),
                Map.of(),
                before.map(KeepingLists::fields).orElse(Map.of()),
                fields(wanted),
                ""));
        return wanted;
    }

    private static Map<String, String> fields(FirmList list) {
        Map<String, String> fields =
                new HashMap<>(Map.of("name", list.name(), "kind", list.kind().name()));
        if (list.batch() != null) fields.put("batch", list.batch().toString());
        if (list.closedOn() != null) fields.put("closedOn", list.closedOn().toString());
        return fields;
    }

    /**
     * Puts the firm on the lists it is not on yet.
     *
     * @param since today when absent
     * @return whether it was new to any
     */
    boolean join(Firm firm, List<FirmList> lists, @Nullable LocalDate since) {
        boolean joined = false;
        for (FirmList list : lists) joined |= join(firm, list, since, null);
        return joined;
    }

    private boolean join(Firm firm, FirmList list, @Nullable LocalDate since, @Nullable InstitutionId lead) {
        LocalDate from = Objects.requireNonNullElseGet(since, calendar::today);
        LocalDate closed = list.closedOn();
        if (closed != null && from.isAfter(closed)) throw Refused.because(FirmError.LIST_CLOSED, list.name());
        if (from.isAfter(calendar.today())) throw Refused.because(FirmError.LATER_THAN_TODAY, "纳入日期");
        if (!store.join(list.code(), firm.id(), from, lead, Asking.required().account(), clock.instant())) return false;
        events.publishEvent(
                FirmEvent.of("firm.listed", firm.id(), Map.of("list", list.code(), "since", from.toString()), ""));
        if (lead != null) firms.shareWithin(firm, lead, "主办银行：" + list.name());
        return true;
    }

    @Transactional
    public void add(String list, FirmId id, @Nullable LocalDate since, @Nullable InstitutionId lead) {
        FirmList wanted = required(list);
        Firm firm = firms.find(id).orElseThrow(id::unknown);
        if (!firm.isActive())
            throw Refused.because(FirmError.NOT_ACTIVE, firm.state().said().zh());
        if (!join(firm, wanted, since, lead)) throw Refused.because(FirmError.ON_LIST, wanted.name());
    }

    /** Another main bank, or none; it is shown the firm from then on. */
    @Transactional
    public void lead(long member, @Nullable InstitutionId lead) {
        Member before = member(member);
        if (Objects.equals(before.lead(), lead)) return;
        store.lead(member, lead);
        Firm firm = firms.find(before.firm()).orElseThrow(before.firm()::unknown);
        if (lead != null)
            firms.shareWithin(firm, lead, "主办银行：" + required(before.list()).name());
        events.publishEvent(new FirmEvent(
                "firm.main-bank",
                "firm/" + before.firm(),
                Map.of("list", before.list()),
                before.lead() == null
                        ? Map.of()
                        : Map.of("institution", before.lead().code()),
                lead == null ? Map.of() : Map.of("institution", lead.code()),
                ""));
    }

    @Transactional
    public void leave(long member, LocalDate until, String why) {
        leaveWithin(member(member), until, why);
    }

    private void leaveWithin(Member before, LocalDate until, String why) {
        if (until.isBefore(before.since())) throw Refused.because(FirmError.BEFORE_JOINING);
        if (until.isAfter(calendar.today())) throw Refused.because(FirmError.LATER_THAN_TODAY, "移出日期");
        if (why.isBlank()) throw Refused.because(FirmError.MISSING, "移出原因");
        if (why.length() > LONGEST_REASON) throw Refused.because(FirmError.TOO_LONG, "移出原因", LONGEST_REASON);
        store.leave(before.id(), until, why.strip());
        events.publishEvent(FirmEvent.of(
                "firm.unlisted", before.firm(), Map.of("list", before.list(), "until", until.toString()), why));
    }

    Member member(long id) {
        return store.member(id).orElseThrow(() -> Refused.because(FirmError.UNKNOWN_MEMBER, id));
    }

    /** Takes in members by Excel: good rows are taken; a row with a day of leaving takes the firm off the list. */
    @Transactional
    public ListTakenView take(String list, String fileName, byte[] content) {
        FirmList wanted = required(list);
        ListBook book = ListBook.read(fileName, content, HEADS, FirmRow.MOST_ROWS);
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (ListRow row : book.rows()) {
            switch (row(row, wanted)) {
                case 1 -> added++;
                case 2 -> changed++;
                case 0 -> unchanged++;
                default -> {}
            }
        }
        Map<String, String> detail = Map.of(
                "file", fileName,
                "added", Integer.toString(added),
                "changed", Integer.toString(changed),
                "refused", Long.toString(book.faulty()));
        events.publishEvent(new FirmEvent("firm-list.imported", "firm-list/" + list, detail, Map.of(), Map.of(), ""));
        return ListTakenView.of(added, changed, unchanged, book, fileName, content);
    }

    /** 1 added, 2 changed, 0 as it was, -1 refused. */
    private int row(ListRow row, FirmList list) {
        if (!row.demanded("code")) return -1;
        LocalDate since = row.day("since");
        LocalDate until = row.day("until");
        try {
            FirmId id = FirmId.parse(row.text("code"));
            Firm firm = firms.find(id).orElseThrow(id::unknown);
            String bank = row.text("lead");
            InstitutionId lead = bank.isEmpty() ? null : firms.institution(bank);
            if (row.isFaulty()) return -1;
            Member member = store.openMember(list.code(), id).orElse(null);
            if (member == null) {
                if (until != null) throw Refused.because(FirmError.UNKNOWN_MEMBER, id);
                join(firm, list, since, lead);
                return 1;
            }
            if (until != null) {
                leaveWithin(member, until, row.text("whyOut"));
                return 2;
            }
            if (lead == null || lead.equals(member.lead())) return 0;
            lead(member.id(), lead);
            return 2;
        } catch (Refused no) {
            row.fault("code", no);
            return -1;
        }
    }
}
