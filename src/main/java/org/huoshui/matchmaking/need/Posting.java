package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.KernelError;
import org.huoshui.kernel.Phone;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Taking needs in, and finding them. */
@Service
class Posting implements Needs {

    private static final BigDecimal MOST = new BigDecimal("10000000000");
    private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(36);
    private static final int LONGEST_TERM = 600;
    private static final int LONGEST_PURPOSE = 200;
    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_NAME = 60;
    private static final Set<Role> OFFICE = Set.of(Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.SYSTEM);

    private final NeedStore needs;
    private final Firms firms;
    private final Moving moving;
    private final Likeness likeness;
    private final Dispatching dispatching;

    Posting(NeedStore needs, Firms firms, Moving moving, Likeness likeness, Dispatching dispatching) {
        this.needs = needs;
        this.firms = firms;
        this.moving = moving;
        this.likeness = likeness;
        this.dispatching = dispatching;
    }

    @Override
    public NeedId post(NewNeed need) {
        return post(need, Asking.required().roles().stream().anyMatch(OFFICE::contains));
    }

    /** As {@link #post}, to be reviewed whoever enters it. */
    NeedId submit(NewNeed need) {
        return post(need, false);
    }

    private NeedId post(NewNeed need, boolean pooled) {
        List<Problem> faults = faults(need);
        if (!faults.isEmpty()) throw new Refused(faults);
        return moving.in(() -> {
            Moving.Deed deed = moving.deed(need.on());
            if (!NeedLife.TABLE.find(null, NeedAction.POST).orElseThrow().open(deed.who()))
                throw Refused.because(NeedError.READ_ONLY);
            Firm firm = firms.current(need.firm());
            if (!firm.isActive()) throw Refused.because(NeedError.FIRM_GONE, firm.name());
            NeedState state = need.confirmed() ? NeedState.SUBMITTED : NeedState.UNCONFIRMED;
            NewNeed ofLiving = firm.id().equals(need.firm()) ? need : moved(need, firm.id());
            NeedId id = needs.insert(
                    ofLiving,
                    firm.name(),
                    firm.township(),
                    phone(need.contactPhone()),
                    state,
                    Moving.instant(deed),
                    deed.day(),
                    deed.who().name());
            Need there = needs.find(id).orElseThrow(() -> Refused.because(NeedError.READ_ONLY));
            moving.begin(deed, there, "");
            // what the office itself enters or takes in at an event it need not review
            if (need.confirmed() && pooled) moving.need(deed, there, NeedAction.APPROVE, "");
            return id;
        });
    }

    private static NewNeed moved(NewNeed need, FirmId firm) {
        NewNeed moved = new NewNeed(
                firm,
                need.amount(),
                need.months(),
                need.purpose(),
                need.purposeWords(),
                need.rateCeiling(),
                need.guarantees(),
                need.deadline(),
                need.origin(),
                need.note(),
                need.contactName(),
                need.contactPhone());
        Long event = need.event();
        Long visit = need.visit();
        LocalDate on = need.on();
        if (event != null) moved = moved.atEvent(event);
        if (visit != null) moved = moved.atVisit(visit);
        if (on != null) moved = moved.on(on);
        return need.confirmed() ? moved : moved.unconfirmed();
    }

    @Override
    public List<Problem> faults(NewNeed need) {
        List<Problem> faults = new ArrayList<>();
        BigDecimal rate = need.rateCeiling();
        LocalDate on = need.on();
        LocalDate from = on != null ? on : moving.today();
        if (need.amount().signum() <= 0 || need.amount().compareTo(MOST) > 0)
            faults.add(fault("amount", NeedError.AMOUNT));
        if (need.months() < 1 || need.months() > LONGEST_TERM) faults.add(fault("months", NeedError.TERM));
        if (rate != null && (rate.signum() < 0 || rate.compareTo(HIGHEST_RATE) > 0))
            faults.add(fault("rateCeiling", NeedError.RATE));
        if (need.deadline().isBefore(from)) faults.add(fault("deadline", NeedError.DEADLINE, from));
        if (need.purposeWords().length() > LONGEST_PURPOSE)
            faults.add(fault("purposeWords", NeedError.TOO_LONG, "用途说明", LONGEST_PURPOSE));
        if (need.note().length() > LONGEST_NOTE) faults.add(fault("note", NeedError.TOO_LONG, "备注", LONGEST_NOTE));
        if (need.contactName().length() > LONGEST_NAME)
            faults.add(fault("contactName", NeedError.TOO_LONG, "联系人", LONGEST_NAME));
        try {
            phone(need.contactPhone());
        } catch (Refused none) {
            faults.add(Problem.of(KernelError.PHONE_SHAPE).at("contactPhone"));
        }
        return faults;
    }

    private static Problem fault(String field, NeedError error, @Nullable Object... arguments) {
        return Problem.of(error, arguments).at(field);
    }

    static @Nullable Phone phone(String typed) {
        return typed.isBlank() ? null : Phone.parse(typed);
    }

    @Override
    public Optional<Need> find(NeedId id) {
        return moving.in(() -> needs.find(id));
    }

    @Override
    public Need required(NeedId id) {
        return find(id).orElseThrow(() -> Refused.because(NeedError.UNKNOWN, id));
    }

    @Override
    public void confirm(NeedId id) {
        // whoever holds the code has no account: the program vouches for it
        moving.in(() -> {
            Need need = needs.lock(id).orElseThrow(() -> Refused.because(NeedError.UNKNOWN, id));
            moving.need(moving.deed(null), need, NeedAction.CONFIRM, "");
            return id;
        });
    }

    @Override
    public List<Need> ofFirm(FirmId firm) {
        return moving.in(() -> needs.ofFirm(firm));
    }

    @Override
    public List<Need> alike(FirmId firm, BigDecimal amount, Purpose purpose, LocalDate from, LocalDate until) {
        return moving.in(() -> likeness.openOnes(firm, amount, purpose, from, until));
    }

    @Override
    public void dispatch(NeedId id, List<InstitutionId> institutions, String scheme, @Nullable LocalDate on) {
        dispatching.dispatch(id, institutions, scheme, on, "");
    }

    /**
     * Other figures or words in a need that is not before banks yet.
     *
     * @param need the firm and the origin in it do not count
     */
    void change(NeedId id, NewNeed need) {
        List<Problem> faults = faults(need);
        if (!faults.isEmpty()) throw new Refused(faults);
        moving.onNeed(id, null, (deed, there) -> {
            NeedAction action = there.state() == NeedState.SENT_BACK ? NeedAction.RESUBMIT : NeedAction.CHANGE;
            moving.need(deed, there, action, difference(there, need));
            needs.change(id, need, phone(need.contactPhone().isBlank() ? clear(there) : need.contactPhone()));
            return id;
        });
    }

    private static String clear(Need need) {
        Phone phone = need.contactPhone();
        return phone == null ? "" : phone.clear();
    }

    /** What changed, for the timeline: figures only, no person. */
    private static String difference(Need was, NewNeed is) {
        List<String> changes = new ArrayList<>();
        if (was.amount().compareTo(is.amount()) != 0)
            changes.add("金额 %s→%s 元".formatted(plain(was.amount()), plain(is.amount())));
        if (was.months() != is.months()) changes.add("期限 %d→%d 个月".formatted(was.months(), is.months()));
        if (was.purpose() != is.purpose())
            changes.add("用途 %s→%s".formatted(was.purpose().zh(), is.purpose().zh()));
        if (!was.deadline().equals(is.deadline())) changes.add("用款期限 %s→%s".formatted(was.deadline(), is.deadline()));
        return String.join("；", changes);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    /** Whose account acts for a firm posts for that firm and no other. */
    static FirmId firmOf(@Nullable String typed) {
        String own = Asking.required().firm();
        String code = typed == null || typed.isBlank() ? own : typed;
        if (code == null) throw Refused.because(NeedError.NO_FIRM);
        return FirmId.parse(code);
    }
}
