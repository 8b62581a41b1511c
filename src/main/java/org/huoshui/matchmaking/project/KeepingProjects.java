package org.huoshui.matchmaking.project;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.Transition;
import org.huoshui.kernel.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the year's list and takes projects through their life. */
@Service
public class KeepingProjects {

    private static final int LONGEST_REASON = 500;

    private final ProjectStore store;
    private final Whereabouts places;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    KeepingProjects(
            ProjectStore store,
            Whereabouts places,
            OfficeCalendar calendar,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.places = places;
        this.calendar = calendar;
        this.clock = clock;
        this.events = events;
    }

    /** As the walls show it. */
    @Transactional(readOnly = true)
    public Optional<Project> find(ProjectId id) {
        return store.find(id);
    }

    /** @throws Refused MAT-401 when there is none the asker is shown */
    @Transactional(readOnly = true)
    public Project required(ProjectId id) {
        return store.find(id).orElseThrow(() -> Refused.because(ProjectError.UNKNOWN, id.value()));
    }

    /** Whether no list has been begun, as far as the asker is shown. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return store.years().isEmpty();
    }

    /**
     * Puts a project on its year's list, into the reserve.
     *
     * @throws Refused MAT-402 to 407, 410, 419, 423
     */
    @Transactional
    public ProjectId register(ProjectDraft draft) {
        draft.check(calendar.today());
        RegionId township = places.township(draft.township());
        if (store.named(draft.year(), draft.name()).isPresent())
            throw Refused.because(ProjectError.NAME_TAKEN, draft.year(), draft.name());
        ProjectLife.TABLE.take(null, ProjectAction.REGISTER, Asking.required());
        ProjectId id = store.add(draft, township, clock.instant(), account());
        store.step(
                id,
                new Step(ProjectAction.REGISTER, null, ProjectState.RESERVE, draft.listedOn(), "", account()),
                clock.instant());
        events.publishEvent(ProjectEvent.of(
                "project.registered", id, Map.of("name", draft.name(), "year", Integer.toString(draft.year())), ""));
        return id;
    }

    /** @throws Refused as {@link #register}, MAT-401 */
    @Transactional
    public void change(ProjectId id, ProjectDraft draft) {
        Project before = required(id);
        draft.check(calendar.today());
        RegionId township = places.township(draft.township());
        Optional<Project> same = store.named(draft.year(), draft.name());
        if (same.isPresent() && !same.get().id().equals(id))
            throw Refused.because(ProjectError.NAME_TAKEN, draft.year(), draft.name());
        store.change(id, draft, township);
        Map<String, String> old = values(before);
        Map<String, String> now = values(required(id));
        if (!old.equals(now))
            events.publishEvent(new ProjectEvent("project.changed", "project/" + id.value(), Map.of(), old, now, ""));
    }

    private static Map<String, String> values(Project project) {
        return Map.of(
                "name", project.name(),
                "ownerName", project.ownerName(),
                "firm", project.firm() == null ? "" : project.firm(),
                "township", project.township() == null ? "" : project.township().code(),
                "investment", project.investment().toPlainString(),
                "demand", project.demand().toPlainString(),
                "recommendedAt", project.recommendedAt());
    }

    /**
     * Takes an action of the table.
     *
     * @param day when it happened
     * @param reason empty where none is demanded
     * @throws Refused KRN-201, KRN-202, MAT-401, 402, 410, 411, 413
     */
    @Transactional
    public void act(ProjectId id, ProjectAction action, LocalDate day, String reason) {
        store.lock(id);
        Project project = required(id);
        Transition<ProjectState, ProjectAction> row =
                ProjectLife.TABLE.take(project.state(), action, Asking.required());
        checkDay(project, day);
        String why = reason.strip();
        if (why.length() > LONGEST_REASON) throw Refused.because(ProjectError.TOO_LONG, "原因", LONGEST_REASON);
        row.demands().forEach(demand -> check((ProjectDemand) demand, project, why, action));
        step(project, row, day, why);
        if (action == ProjectAction.RESUME) settle(id, day);
    }

    private static void check(ProjectDemand demand, Project project, String why, ProjectAction action) {
        boolean met = switch (demand) {
            case AN_APPROVAL -> project.approved().signum() > 0;
            case A_PLACEMENT -> project.placed().signum() > 0;
            case DEMAND_MET -> project.placementGap().signum() == 0 || !why.isEmpty();
            case REASON -> !why.isEmpty();
        };
        if (!met)
            throw Refused.because(
                    ProjectError.DEMANDED, action.said().zh(), demand.said().zh());
    }

    /** Lets what was approved and placed carry the project on. */
    void settle(ProjectId id, LocalDate day) {
        Project project = required(id);
        if (project.state() == ProjectState.RESERVE && project.approved().signum() > 0) {
            follow(project, ProjectAction.APPROVE, day);
            project = required(id);
        }
        if (project.state() == ProjectState.APPROVED && project.placed().signum() > 0)
            follow(project, ProjectAction.PLACE, day);
    }

    /** Takes the project back where what carried it on was cancelled. */
    void retreat(ProjectId id) {
        Project project = required(id);
        if (project.state() == ProjectState.PLACING && project.placed().signum() == 0) {
            follow(project, ProjectAction.RETREAT, calendar.today());
            project = required(id);
        }
        if (project.state() == ProjectState.APPROVED && project.approved().signum() == 0)
            follow(project, ProjectAction.RETREAT, calendar.today());
    }

    private void follow(Project project, ProjectAction action, LocalDate day) {
        var row = ProjectLife.TABLE.find(project.state(), action).orElseThrow();
        step(project, row, day.isBefore(project.stateSince()) ? project.stateSince() : day, "");
    }

    private void step(Project project, Transition<ProjectState, ProjectAction> row, LocalDate day, String why) {
        store.step(
                project.id(), new Step(row.action(), project.state(), row.to(), day, why, account()), clock.instant());
        events.publishEvent(new ProjectEvent(
                "project.step",
                "project/" + project.id().value(),
                Map.of("step", row.action().name(), "day", day.toString()),
                Map.of("state", project.state().name()),
                Map.of("state", row.to().name()),
                why));
    }

    /** @throws Refused MAT-410 after today, MAT-411 before the state began */
    private void checkDay(Project project, LocalDate day) {
        if (day.isAfter(calendar.today())) throw Refused.because(ProjectError.IN_FUTURE, day);
        if (day.isBefore(project.stateSince()))
            throw Refused.because(ProjectError.BEFORE_LISTED, day, project.stateSince());
    }

    private static String account() {
        return Asking.required().account();
    }

    /** A project of the year's list by its name. @throws Refused MAT-421 */
    @Transactional(readOnly = true)
    public Project named(int year, String name) {
        return store.named(year, name.strip())
                .orElseThrow(() -> Refused.because(ProjectError.NO_PROJECT_NAMED, year, name));
    }
}
