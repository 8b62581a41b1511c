package org.huoshui.directory.credit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.credit.CreditStore.Dispute;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Items entered, withdrawn, disputed and answered. Whose items somebody may touch is the walls' decision. */
@Service
class KeepingCredit {

    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REFERENCE = 100;

    private final CreditStore store;
    private final RuleStore rules;
    private final Firms firms;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    KeepingCredit(
            CreditStore store,
            RuleStore rules,
            Firms firms,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.store = store;
        this.rules = rules;
        this.firms = firms;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An item to enter.
     *
     * @param kind code or name of the dictionary
     * @param department who knows it; absent: the asker's own name
     */
    record NewItem(
            FirmId firm,
            String kind,
            String level,
            @Nullable LocalDate day,
            String words,
            @Nullable String department,
            String reference) {}

    /** All that is wrong with it, field by field. */
    List<Problem> faults(NewItem item, List<CreditKind> kinds, Grading grading) {
        List<Problem> faults = new ArrayList<>();
        LocalDate today = calendar.today();
        CreditKind kind = kind(item.kind(), kinds);
        LocalDate day = item.day();
        if (kind == null) {
            String may = String.join("、", kinds.stream().map(CreditKind::name).toList());
            faults.add(Problem.of(CreditError.UNKNOWN_KIND, item.kind(), may).at("kind"));
        } else if (grading.rule(kind.code(), item.level(), today).isEmpty()) {
            faults.add(Problem.of(CreditError.UNKNOWN_LEVEL, kind.name(), item.level(), levels(kind.code(), today))
                    .at("level"));
        }
        if (day == null) faults.add(Problem.of(CreditError.MISSING, "日期").at("day"));
        else if (day.isAfter(today))
            faults.add(Problem.of(CreditError.LATER_THAN_TODAY, "日期").at("day"));
        longest(faults, item.words(), "说明", LONGEST, "words");
        longest(faults, item.reference(), "文号", LONGEST_REFERENCE, "reference");
        longest(faults, Objects.requireNonNullElse(item.department(), ""), "来源部门", LONGEST_NAME, "department");
        return faults;
    }

    private static void longest(List<Problem> faults, String text, String label, int most, String place) {
        if (text.strip().length() > most)
            faults.add(Problem.of(CreditError.TOO_LONG, label, most).at(place));
    }

    private String levels(String kind, LocalDate today) {
        return String.join(
                "、",
                rules.rules().stream()
                        .filter(rule -> rule.kind().equals(kind)
                                && !rule.effectiveFrom().isAfter(today))
                        .map(PointRule::level)
                        .distinct()
                        .toList());
    }

    static @Nullable CreditKind kind(String typed, List<CreditKind> kinds) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(typed)
                        || kind.name().equals(typed)
                        || kind.english().equals(typed))
                .findFirst()
                .orElse(null);
    }

    /** @throws Refused DIR-306 for a firm not shown, DIR-351 to DIR-356 */
    @Transactional
    public CreditItem enter(NewItem wanted) {
        List<CreditKind> kinds = rules.kinds();
        List<Problem> faults = faults(wanted, kinds, rules.grading());
        if (!faults.isEmpty()) throw new Refused(faults);
        return entered(wanted, kinds);
    }

    /** Of an item without faults, in the transaction of a whole file. */
    CreditItem entered(NewItem wanted, List<CreditKind> kinds) {
        if (firms.find(wanted.firm()).isEmpty()) throw wanted.firm().unknown();
        store.lock(wanted.firm());
        CreditItem item = add(wanted, kinds);
        events.publishEvent(CreditEvent.of("credit.entered", item, Map.of(), ""));
        changed(item.firm());
        return item;
    }

    private CreditItem add(NewItem wanted, List<CreditKind> kinds) {
        Asker asker = Asking.required();
        String department = wanted.department();
        CreditItem item = new CreditItem(
                0,
                wanted.firm(),
                Objects.requireNonNull(kind(wanted.kind(), kinds)).code(),
                wanted.level(),
                Objects.requireNonNull(wanted.day()),
                wanted.words().strip(),
                // a department speaks for itself only
                department == null || department.isBlank() || asker.is(Asker.Role.DEPARTMENT)
                        ? asker.name()
                        : department.strip(),
                wanted.reference().strip(),
                asker.account(),
                clock.instant(),
                CreditItem.State.IN_FORCE,
                null,
                null,
                "");
        long id = store.add(item).orElseThrow(() -> Refused.because(CreditError.SAME_ITEM));
        return store.item(id).orElseThrow();
    }

    @Transactional
    public void withdraw(long id, String why) {
        CreditItem item = inForce(id);
        if (store.isDisputed(id)) throw Refused.because(CreditError.DISPUTED);
        String reason = demanded(why, "撤销原因");
        store.end(
                id, CreditItem.State.WITHDRAWN, null, reason, Asking.required().account(), clock.instant());
        events.publishEvent(CreditEvent.of("credit.withdrawn", item, Map.of(), reason));
        changed(item.firm());
    }

    /** The firm says that an item is wrong. It goes on counting, marked, until somebody has looked. */
    @Transactional
    public long dispute(long id, String words) {
        CreditItem item = inForce(id);
        Asker asker = Asking.required();
        if (!item.firm().code().equals(asker.firm())) throw Refused.because(CreditError.NOT_A_FIRM_ACCOUNT);
        DisputeLife.TABLE.take(null, DisputeAction.FILE, asker);
        store.lock(item.firm());
        if (store.isDisputed(id)) throw Refused.because(CreditError.DISPUTED);
        String said = demanded(words, "异议理由");
        LocalDate due = calendar.today()
                .plusDays(rules.grading().scale(calendar.today()).disputeDays());
        long dispute = store.file(item, said, asker.account(), clock.instant(), due);
        events.publishEvent(CreditEvent.of(
                "credit.disputed", item, Map.of("dispute", Long.toString(dispute), "dueOn", due.toString()), said));
        return dispute;
    }

    /**
     * @param words the answer; of no use when the firm takes its dispute back
     * @param corrected the item as it should be, with {@link DisputeAction#CORRECT}
     */
    @Transactional
    public void answer(long id, DisputeAction action, String words, @Nullable Function<FirmId, NewItem> corrected) {
        Dispute dispute = store.dispute(id).orElseThrow(() -> Refused.because(CreditError.UNKNOWN_DISPUTE, id));
        Asker asker = Asking.required();
        DisputeState to = DisputeLife.TABLE.take(dispute.state(), action, asker).to();
        String said = action == DisputeAction.TAKE_BACK ? words.strip() : demanded(words, "答复");
        CreditItem item =
                store.item(dispute.item()).orElseThrow(() -> Refused.because(CreditError.UNKNOWN_ITEM, dispute.item()));
        Instant now = clock.instant();
        store.answer(id, to, said, asker.account(), now);
        switch (action) {
            case CORRECT -> correct(item, corrected == null ? null : corrected.apply(item.firm()), said, now);
            case WITHDRAW -> store.end(item.id(), CreditItem.State.WITHDRAWN, null, said, asker.account(), now);
            default -> {}
        }
        events.publishEvent(CreditEvent.of(
                "credit.dispute-answered", item, Map.of("dispute", Long.toString(id), "action", action.name()), said));
        if (to == DisputeState.CORRECTED || to == DisputeState.WITHDRAWN) changed(item.firm());
    }

    private void correct(CreditItem item, @Nullable NewItem corrected, String why, Instant now) {
        if (corrected == null) throw Refused.because(CreditError.MISSING, "更正后的内容");
        NewItem wanted = new NewItem(
                item.firm(),
                corrected.kind(),
                corrected.level(),
                corrected.day(),
                corrected.words(),
                item.department(),
                corrected.reference());
        List<CreditKind> kinds = rules.kinds();
        List<Problem> faults = faults(wanted, kinds, rules.grading());
        if (!faults.isEmpty()) throw new Refused(faults);
        String by = Asking.required().account();
        // out of force first: the better one may differ in its words only
        store.end(item.id(), CreditItem.State.WITHDRAWN, null, why, by, now);
        CreditItem better = add(wanted, kinds);
        store.end(item.id(), CreditItem.State.CORRECTED, better.id(), why, by, now);
    }

    private CreditItem inForce(long id) {
        CreditItem item = store.item(id).orElseThrow(() -> Refused.because(CreditError.UNKNOWN_ITEM, id));
        if (!item.isInForce())
            throw Refused.because(CreditError.NOT_IN_FORCE, item.state().said().zh());
        return item;
    }

    private static String demanded(String text, String label) {
        String said = text.strip();
        if (said.isEmpty()) throw Refused.because(CreditError.MISSING, label);
        if (said.length() > LONGEST) throw Refused.because(CreditError.TOO_LONG, label, LONGEST);
        return said;
    }

    private void changed(FirmId firm) {
        store.stale(firm);
        events.publishEvent(new ItemsChanged(firm));
    }
}
