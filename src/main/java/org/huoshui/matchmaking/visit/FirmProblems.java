package org.huoshui.matchmaking.visit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huoshui.directory.Firm;
import org.huoshui.directory.Firms;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.WorkingDays;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.Transition;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.event.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes firms' problems through their life, from the day they are raised to the day they are struck off. */
@Service
public class FirmProblems {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_WORDS = 2000;
    private static final int MOST_STARS = 5;

    private final ProblemStore store;
    private final Visits visits;
    private final Firms firms;
    private final Parties parties;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    FirmProblems(
            ProblemStore store,
            Visits visits,
            Firms firms,
            Parties parties,
            OfficeCalendar calendar,
            ApplicationEventPublisher publisher,
            InstantSource clock) {
        this.store = store;
        this.visits = visits;
        this.firms = firms;
        this.parties = parties;
        this.calendar = calendar;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** @throws Refused MAT-415 */
    @Transactional(readOnly = true)
    public FirmProblem required(long id) {
        return store.find(id).orElseThrow(() -> Refused.because(VisitError.UNKNOWN_PROBLEM, id));
    }

    /** @throws Refused MAT-403, MAT-404, MAT-412 with every fault */
    @Transactional
    public long raise(NewProblem one) {
        Asker asker = asker();
        Transition<ProblemState, ProblemAction> row = ProblemLife.TABLE.take(null, ProblemAction.RAISE, asker);
        Long number = one.visit();
        Visit visit = number == null ? null : visits.required(number);
        LocalDate said = one.on();
        LocalDate on = said != null ? said : visit != null ? visit.day() : calendar.today();
        List<Problem> faults = new ArrayList<>();
        if (one.title().isEmpty())
            faults.add(Problem.of(VisitError.MISSING, "问题").at("title"));
        Visits.longest(faults, "问题", "title", one.title(), LONGEST_TITLE);
        Visits.longest(faults, "具体情况", "words", one.words(), LONGEST_WORDS);
        if (on.isAfter(calendar.today()))
            faults.add(Problem.of(VisitError.IN_FUTURE, on).at("on"));
        if (!faults.isEmpty()) throw new Refused(faults);
        Firm firm = firms.current(one.firm());
        String institution = visit != null && asker.institution() == null ? visit.institution() : asker.institution();
        LocalDate due = due(one.urgency(), row.to(), on, calendar.workingDays());
        long id = store.add(
                one,
                firm,
                visit == null ? null : visit.campaign(),
                institution,
                on,
                due,
                asker.account(),
                clock.instant());
        store.addStep(id, taken(row, on, null, one.title()));
        publisher.publishEvent(VisitChanged.of(
                "problem.raised",
                "problem/" + id,
                Map.of("firm", firm.id().code(), "category", one.category().name())));
        return id;
    }

    /**
     * Takes a step.
     *
     * @throws Refused KRN-201, KRN-202 where it does not exist or is not the asker's, MAT-412, MAT-416 to MAT-419
     */
    @Transactional
    public void step(long id, ProblemStep step) {
        FirmProblem there = store.locked(id).orElseThrow(() -> Refused.because(VisitError.UNKNOWN_PROBLEM, id));
        Asker asker = asker();
        Transition<ProblemState, ProblemAction> row = ProblemLife.TABLE.take(there.state(), step.action(), asker);
        if (!mayTake(there, step.action(), asker))
            throw Refused.because(VisitError.NOT_THE_ANSWERER, there.answererName());
        demand(row, step);
        LocalDate typed = step.on();
        LocalDate on = typed == null ? calendar.today() : typed;
        if (on.isAfter(calendar.today()))
            throw new Refused(Problem.of(VisitError.IN_FUTURE, on).at("on"));
        if (on.isBefore(there.stateSince()))
            throw new Refused(
                    Problem.of(VisitError.TOO_EARLY, on, there.stateSince()).at("on"));
        WorkingDays days = calendar.workingDays();
        LocalDate due = there.dueOn();
        Integer late = due != null && on.isAfter(due) ? days.between(due, on) : null;
        if (!store.write(after(there, row, step, on, days))) throw Refused.because(VisitError.UNKNOWN_PROBLEM, id);
        store.addStep(id, taken(row, on, late, step.words()));
        Map<String, String> now = new TreeMap<>();
        now.put("state", row.to().name());
        now.put("action", step.action().name());
        publisher.publishEvent(new VisitChanged(
                "problem.stepped",
                "problem/" + id,
                Map.of("firm", there.firm()),
                Map.of("state", there.state().name()),
                now,
                row.demands().contains(ProblemLife.Demand.REASON) ? step.words() : ""));
    }

    /** Settled at once by who called on the firm. */
    @Transactional
    public void settle(long id, String answer, @Nullable LocalDate on) {
        step(id, ProblemStep.of(ProblemAction.SETTLE, answer, on));
    }

    /** The table says which roles; of those that answer only the one it was dispatched to, and the office for it. */
    static boolean mayTake(FirmProblem there, ProblemAction action, Asker asker) {
        if (asker.region() != null && asker.seesWholeCounty()) return false;
        if (asker.seesWholeCounty()) return true;
        return switch (action) {
            case ANSWER, DECLINE -> {
                AnswererKind kind = there.answererKind();
                String who = kind == null
                        ? null
                        : switch (kind) {
                            case OFFICE -> null;
                            case INSTITUTION -> asker.institution();
                            case TOWNSHIP -> asker.region();
                            case DEPARTMENT -> asker.account();
                        };
                yield who != null && who.equals(there.answerer());
            }
            // who brought it back settled it
            case SETTLE -> asker.institution() == null || asker.institution().equals(there.institution());
            default -> true;
        };
    }

    private static void demand(Transition<ProblemState, ProblemAction> row, ProblemStep step) {
        if (step.words().length() > LONGEST_WORDS) throw Refused.because(VisitError.TOO_LONG, "说明", LONGEST_WORDS);
        Integer stars = step.rating();
        for (var demanded : row.demands()) {
            boolean met = switch ((ProblemLife.Demand) demanded) {
                case ANSWERER ->
                    step.answererKind() == AnswererKind.OFFICE
                            || step.answererKind() != null && !step.answerer().isEmpty();
                case ANSWER, REASON -> !step.words().isEmpty();
                case RATING -> stars != null && stars >= 1 && stars <= MOST_STARS;
            };
            if (met) continue;
            Problem zh = Problem.of(
                    VisitError.DEMANDED,
                    row.action().said().zh(),
                    demanded.said().zh());
            Problem en = Problem.of(
                    VisitError.DEMANDED,
                    row.action().said().en(),
                    demanded.said().en());
            throw new Refused(new Problem(zh.code(), zh.blame(), zh.zh(), en.en(), null));
        }
    }

    private FirmProblem after(
            FirmProblem was,
            Transition<ProblemState, ProblemAction> row,
            ProblemStep step,
            LocalDate on,
            WorkingDays days) {
        ProblemAction action = step.action();
        boolean dispatched = action == ProblemAction.DISPATCH || action == ProblemAction.REDISPATCH;
        boolean answered = action == ProblemAction.ANSWER || action == ProblemAction.SETTLE;
        boolean again = action == ProblemAction.SEND_BACK || action == ProblemAction.REOPEN;
        boolean rated = action == ProblemAction.RATE;
        AnswererKind kind = was.answererKind();
        String answerer = was.answerer();
        String name = was.answererName();
        if (dispatched) {
            kind = step.answererKind();
            Named found = answerer(kind == null ? AnswererKind.OFFICE : kind, step.answerer());
            answerer = found.code();
            name = found.name();
        } else if (again && kind == null) {
            // it was settled on the spot: the office sees to it now
            kind = AnswererKind.OFFICE;
            name = "金融办";
        }
        return new FirmProblem(
                was.id(),
                was.visit(),
                was.campaign(),
                was.firm(),
                was.firmName(),
                was.township(),
                was.institution(),
                was.raisedOn(),
                was.category(),
                was.urgency(),
                was.title(),
                was.words(),
                row.to(),
                on,
                row.to().isOpen() ? due(was.urgency(), row.to(), on, days) : null,
                kind,
                answerer,
                name,
                answered ? step.words() : was.answer(),
                answered ? on : again ? null : was.answeredOn(),
                rated ? step.rating() : again ? null : was.rating(),
                rated ? step.words() : again ? "" : was.ratingWords(),
                rated ? on : again ? null : was.ratedOn(),
                row.to() == ProblemState.CLOSED ? on : null,
                action == ProblemAction.SETTLE || was.onSite() && !again,
                was.sentBack() + (again ? 1 : 0));
    }

    private record Named(@Nullable String code, String name) {}

    private Named answerer(AnswererKind kind, String typed) {
        return switch (kind) {
            case OFFICE -> new Named(null, "金融办");
            case INSTITUTION -> {
                var institution = parties.institution(typed);
                yield new Named(institution.id().code(), institution.shortName());
            }
            case TOWNSHIP -> {
                var region = parties.region(typed);
                yield new Named(region.id().code(), region.name());
            }
            case DEPARTMENT ->
                store.departments().stream()
                        .filter(one -> one.account().equals(typed) || one.name().equals(typed))
                        .findFirst()
                        .map(one -> new Named(one.account(), one.name()))
                        .orElseThrow(() -> Refused.because(VisitError.UNKNOWN_DEPARTMENT, typed));
        };
    }

    private LocalDate due(Urgency urgency, ProblemState state, LocalDate on, WorkingDays days) {
        return days.after(on, store.days(urgency, state, on));
    }

    private ProblemStore.Taken taken(
            Transition<ProblemState, ProblemAction> row, LocalDate on, @Nullable Integer late, String words) {
        Asker asker = asker();
        Instant now = clock.instant();
        return new ProblemStore.Taken(
                row.action(), row.from(), row.to(), on, late, words, now, asker.account(), asker.name());
    }

    /** A department's account that answers problems; the office keeps the list. */
    @Transactional
    public void setDepartment(String account, String name) {
        if (account.isBlank() || name.isBlank()) throw Refused.because(VisitError.MISSING, "部门");
        store.setDepartment(new ProblemStore.Department(account.strip(), name.strip()));
        publisher.publishEvent(
                VisitChanged.of("problem.department-set", "department/" + account.strip(), Map.of("name", name)));
    }

    /** How many working days a station has, from a day on. */
    @Transactional
    public void setClock(Urgency urgency, ProblemState state, LocalDate from, int days) {
        if (!state.isOpen() || days < 1 || days > 366) throw Refused.because(VisitError.NOT_POSITIVE, "办理时限");
        store.setClock(new ProblemStore.Clock(urgency, state, from, days), asker().account());
        publisher.publishEvent(VisitChanged.of(
                "problem.clock-set",
                "clock/" + urgency + "-" + state,
                Map.of("from", from.toString(), "days", Integer.toString(days))));
    }

    private static Asker asker() {
        return Asking.required();
    }
}
