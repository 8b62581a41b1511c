package org.huoshui.matchmaking.project;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The monthly round (调度) and each project's own plan (一项一策). */
@Service
public class DispatchingProjects {

    private final KeepingProjects projects;
    private final ProjectStore lock;
    private final DispatchStore store;
    private final Whereabouts places;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    DispatchingProjects(
            KeepingProjects projects,
            ProjectStore lock,
            DispatchStore store,
            Whereabouts places,
            OfficeCalendar calendar,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.lock = lock;
        this.store = store;
        this.places = places;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Keeps the month's record; said again, the later words count.
     *
     * @throws Refused MAT-401, 402, 406, 408, 410, 411, 419
     */
    @Transactional
    public void report(ProjectId id, DispatchDraft draft) {
        Project project = projects.required(id);
        draft.check(calendar.today());
        if (draft.month().lastDay().isBefore(project.listedOn()))
            throw Refused.because(ProjectError.BEFORE_LISTED, draft.month(), project.listedOn());
        @Nullable
        InstitutionId bank = draft.institution().isEmpty()
                ? null
                : places.bank(draft.institution()).id();
        store.keep(project, draft, bank, clock.instant(), Asking.required().account());
        events.publishEvent(ProjectEvent.of(
                "project.dispatched",
                id,
                Map.of(
                        "month",
                        draft.month().toString(),
                        "difficulty",
                        draft.difficulty().isEmpty() ? "no" : "yes"),
                ""));
    }

    /** @throws Refused MAT-402, 410, 411, 417, 418 */
    @Transactional
    public void solve(ProjectId id, long record, LocalDate day, String solution) {
        Dispatch found = store.find(record)
                .filter(one -> one.project().equals(id))
                .orElseThrow(() -> Refused.because(ProjectError.DISPATCH_UNKNOWN, record));
        if (!found.isOpen()) throw Refused.because(ProjectError.NO_DIFFICULTY);
        if (solution.isBlank()) throw Refused.because(ProjectError.MISSING, "解决情况");
        if (solution.strip().length() > 500) throw Refused.because(ProjectError.TOO_LONG, "解决情况", 500);
        if (day.isAfter(calendar.today())) throw Refused.because(ProjectError.IN_FUTURE, day);
        LocalDate begin = found.month().value().atDay(1);
        if (day.isBefore(begin)) throw Refused.because(ProjectError.BEFORE_LISTED, day, begin);
        store.solve(record, day, solution.strip());
        events.publishEvent(ProjectEvent.of(
                "project.difficulty-solved",
                id,
                Map.of("month", found.month().toString(), "day", day.toString()),
                solution.strip()));
    }

    /**
     * A new version of the project's plan.
     *
     * @throws Refused MAT-401, 402, 410, 419
     */
    @Transactional
    public int plan(
            ProjectId id, String goal, String measures, String responsible, @Nullable LocalDate due, LocalDate day) {
        lock.lock(id);
        Project project = projects.required(id);
        text(goal, "目标", 1000);
        text(measures, "措施", 4000);
        text(responsible, "责任单位", 200);
        if (day.isAfter(calendar.today())) throw Refused.because(ProjectError.IN_FUTURE, day);
        int version =
                store.plans(id).stream().mapToInt(ProjectPlan::version).max().orElse(0) + 1;
        String account = Asking.required().account();
        store.plan(
                project,
                new ProjectPlan(version, goal.strip(), measures.strip(), responsible.strip(), due, day, account),
                clock.instant());
        events.publishEvent(ProjectEvent.of("project.planned", id, Map.of("version", Integer.toString(version)), ""));
        return version;
    }

    private static void text(String value, String name, int longest) {
        if (value.isBlank()) throw Refused.because(ProjectError.MISSING, name);
        if (value.strip().length() > longest) throw Refused.because(ProjectError.TOO_LONG, name, longest);
    }

    /** Projects in the month's round, the largest gap first. */
    @Transactional(readOnly = true)
    List<DispatchStore.Line> round(Month month) {
        return store.round(month);
    }
}
