package org.huoshui.matchmaking.need;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.WorkingDays;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.Transition;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves needs and referrals along: asks the tables, writes the row, the clock and the timeline, tells the trail.
 *
 * <p>The walls decide who comes in. What then follows concerns rows he may not see (places others have taken, offers that
 * are passed over), so it is done with the program's eyes under his name, one step after the other on the need's row.
 */
@Component
class Moving {

    /**
     * One doing of somebody.
     *
     * @param who whose right counts
     * @param day on which it was done
     * @param at when it is recorded
     */
    record Deed(Asker who, LocalDate day, Instant at, WorkingDays days) {

        /** The same, as what follows by itself. */
        Deed following() {
            return new Deed(Asker.system(), day, at, days);
        }
    }

    /** What is done with a referral. */
    interface Work<T extends @Nullable Object> {
        T with(Deed deed, Need need, Referral referral);
    }

    private static final Set<Role> OFFICE = Set.of(Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.SYSTEM);
    private static final ZoneId ZONE = OfficeCalendar.ZONE;
    private static final int OPENING_HOUR = 9;

    private final NeedStore needs;
    private final ReferralStore referrals;
    private final Schemes schemes;
    private final Deals deals;
    private final Timeline timeline;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Moving(
            NeedStore needs,
            ReferralStore referrals,
            Schemes schemes,
            Deals deals,
            Timeline timeline,
            OfficeCalendar calendar,
            ApplicationEventPublisher events,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.needs = needs;
        this.referrals = referrals;
        this.schemes = schemes;
        this.deals = deals;
        this.timeline = timeline;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T extends @Nullable Object> T in(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** @param on absent: today; another day is for the office, which records what happened before */
    Deed deed(@Nullable LocalDate on) {
        Asker who = Asking.required();
        Instant now = clock.instant();
        LocalDate today = OfficeCalendar.dayOf(now);
        LocalDate day = on == null ? today : on;
        if (day.isAfter(today)) throw Refused.because(NeedError.FUTURE, today);
        if (!day.equals(today) && who.roles().stream().noneMatch(OFFICE::contains))
            throw Refused.because(NeedError.NOT_BACKDATED);
        return new Deed(who, day, now, calendar.workingDays());
    }

    LocalDate today() {
        return OfficeCalendar.dayOf(clock.instant());
    }

    /** When something of that day happened, as near as is known. */
    static Instant instant(Deed deed) {
        return OfficeCalendar.dayOf(deed.at()).equals(deed.day())
                ? deed.at()
                : deed.day().atTime(OPENING_HOUR, 0).atZone(ZONE).toInstant();
    }

    private static Asker program(Asker who) {
        return new Asker(who.account(), who.name(), Set.of(Role.SYSTEM), null).from(who.address());
    }

    /**
     * Work on a need the asker may change.
     *
     * @throws Refused MAT-101 when it is not there for him, MAT-103 when he may only look
     */
    <T extends @Nullable Object> T onNeed(NeedId id, @Nullable LocalDate on, BiFunction<Deed, Need, T> work) {
        in(() -> {
            if (needs.find(id).isEmpty()) throw Refused.because(NeedError.UNKNOWN, id);
            if (!needs.mayWrite(id)) throw Refused.because(NeedError.READ_ONLY);
            return id;
        });
        Asker who = Asking.required();
        return Asking.<T, RuntimeException>as(
                program(who),
                () -> in(() -> {
                    Need need = needs.lock(id).orElseThrow(() -> Refused.because(NeedError.UNKNOWN, id));
                    return work.apply(checked(as(who, on), need.stateSince()), need);
                }));
    }

    /**
     * Work on a referral the asker may change, with its need held.
     *
     * @throws Refused MAT-102 when it is not there for him, MAT-103 when he may only look
     */
    <T extends @Nullable Object> T onReferral(ReferralId id, @Nullable LocalDate on, Work<T> work) {
        NeedId need = Objects.requireNonNull(in(() -> {
            Referral there = referrals.find(id).orElseThrow(() -> Refused.because(NeedError.REFERRAL_UNKNOWN, id));
            if (!referrals.mayWrite(id)) throw Refused.because(NeedError.READ_ONLY);
            return there.need();
        }));
        Asker who = Asking.required();
        return Asking.<T, RuntimeException>as(
                program(who),
                () -> in(() -> {
                    Need held = needs.lock(need).orElseThrow(() -> Refused.because(NeedError.UNKNOWN, need));
                    Referral referral =
                            referrals.find(id).orElseThrow(() -> Refused.because(NeedError.REFERRAL_UNKNOWN, id));
                    return work.with(checked(as(who, on), referral.stateSince()), held, referral);
                }));
    }

    private Deed as(Asker who, @Nullable LocalDate on) {
        Deed deed = Asking.<Deed, RuntimeException>as(who, () -> deed(on));
        return new Deed(who, deed.day(), deed.at(), deed.days());
    }

    private static Deed checked(Deed deed, LocalDate last) {
        if (deed.day().isBefore(last)) throw Refused.because(NeedError.BEFORE_LAST, last);
        return deed;
    }

    /**
     * A step of the need.
     *
     * @throws Refused KRN-201, KRN-202
     */
    NeedState need(Deed deed, Need need, NeedAction action, String words) {
        Transition<NeedState, NeedAction> row = NeedLife.TABLE.take(need.state(), action, deed.who());
        if (row.to() != need.state()) needs.state(need.id(), row.to(), deed.day());
        timeline.add(need.id(), action, need.state(), row.to(), deed, words);
        events.publishEvent(Stepped.need(need, action, need.state(), row.to(), words));
        return row.to();
    }

    void begin(Deed deed, Need need, String words) {
        timeline.add(need.id(), NeedAction.POST, null, need.state(), deed, words);
        events.publishEvent(Stepped.need(need, NeedAction.POST, null, need.state(), words));
    }

    /** A referral's first step. */
    Referral begin(Deed deed, Referral referral, ReferralAction action, String words) {
        timeline.add(referral, action, null, referral.state(), null, deed, words);
        events.publishEvent(Stepped.referral(referral, action, null, referral.state(), Map.of(), words));
        return wound(deed, referral);
    }

    /**
     * A step of the referral.
     *
     * @param more for the trail
     * @return as it stands now
     * @throws Refused KRN-201, KRN-202; MAT-120 when the need itself is at its end
     */
    Referral referral(
            Deed deed, Need need, Referral referral, ReferralAction action, Map<String, String> more, String words) {
        Transition<ReferralState, ReferralAction> row = allowed(deed, need, referral, action);
        boolean moves = row.to() != referral.state();
        if (moves) referrals.state(referral.id(), row.to(), deed.day());
        Referral after = referrals.find(referral.id()).orElseThrow();
        timeline.add(referral, action, referral.state(), row.to(), late(deed, referral, after), deed, words);
        events.publishEvent(Stepped.referral(referral, action, referral.state(), row.to(), more, words));
        return moves ? wound(deed, after) : after;
    }

    /** The table's row for the step, before anything of it is done. */
    static Transition<ReferralState, ReferralAction> allowed(
            Deed deed, Need need, Referral referral, ReferralAction action) {
        if (referral.state() == ReferralState.LAPSED
                && ReferralLife.TABLE.find(ReferralState.LAPSED, action).isEmpty())
            throw Refused.because(NeedError.NEED_ENDED, need.state().zh(), action.zh());
        return ReferralLife.TABLE.take(referral.state(), action, deed.who());
    }

    void publish(Object event) {
        events.publishEvent(event);
    }

    /** Days over, when the step stops a clock that had run out. */
    private @Nullable Integer late(Deed deed, Referral before, Referral after) {
        Step step = before.clock();
        LocalDate due = before.clockDue();
        // to an open need nobody owes an answer
        if (before.state() == ReferralState.OPEN && after.state() != ReferralState.ACCEPTED) return null;
        if (step == null || due == null || before.pausedSince() != null || before.state() == after.state()) return null;
        Scheme scheme = schemes.of(before);
        if (Referral.awaited(after.state(), scheme).equals(Optional.of(step))) return null;
        int late = scheme.rule(step)
                .map(rule -> rule.late(due, deed.day(), deed.days()))
                .orElse(0);
        return late == 0 ? null : late;
    }

    /** Sets the clock to what is awaited now; a step that goes on being awaited keeps its time. */
    private Referral wound(Deed deed, Referral referral) {
        Scheme scheme = schemes.of(referral);
        Optional<Step> awaited = Referral.awaited(referral.state(), scheme);
        if (awaited.isEmpty()) referrals.clock(referral.id(), null, null, null, null);
        else if (awaited.get() != referral.clock() || !referral.state().holdsPlace()) {
            Scheme.Rule rule = scheme.rule(awaited.get()).orElseThrow();
            LocalDate from = referral.day(rule.since()).orElse(deed.day());
            LocalDate paused = deals.openQuestions(referral.id()) > 0 ? deed.day() : null;
            referrals.clock(referral.id(), rule.step(), from, rule.due(from, deed.days()), paused);
        }
        return referrals.find(referral.id()).orElseThrow();
    }

    /** The ball is with the firm: the clock stands. One that has run out already goes on being over. */
    void pause(Deed deed, Referral referral) {
        LocalDate due = referral.clockDue();
        if (due == null || referral.pausedSince() != null || deed.day().isAfter(due)) return;
        referrals.clock(referral.id(), referral.clock(), referral.clockFrom(), due, deed.day());
    }

    /** The firm has answered: the bank gets back the days it waited. */
    void resume(Deed deed, Referral referral) {
        LocalDate due = referral.clockDue();
        LocalDate paused = referral.pausedSince();
        Step step = referral.clock();
        if (due == null || paused == null || step == null) return;
        LocalDate shifted = schemes.of(referral)
                .rule(step)
                .map(rule -> rule.shifted(due, paused, deed.day(), deed.days()))
                .orElse(due);
        referrals.clock(referral.id(), step, referral.clockFrom(), shifted, null);
    }

    List<Referral> referrals(NeedId need) {
        return referrals.of(need);
    }
}
