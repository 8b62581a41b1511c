package org.huoshui.matchmaking.project;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.LifecycleView;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.project.ProjectStore.Wanted;
import org.huoshui.matchmaking.project.ProjectViews.ProjectPageView;
import org.huoshui.matchmaking.project.ProjectViews.ProjectStateView;
import org.huoshui.matchmaking.project.ProjectViews.ProjectView;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Key projects: the year's list, one project's page, its life, Excel in and out. */
@RestController
@RequestMapping("/api/matchmaking/projects")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.FIRM, Role.TOWNSHIP})
class ProjectController {

    private static final int MOST_ROWS = 200;

    private final KeepingProjects keeping;
    private final ProjectStore store;
    private final FundStore funds;
    private final DispatchStore dispatches;
    private final ProjectViews views;
    private final ProjectBook book;
    private final OfficeCalendar calendar;

    ProjectController(
            KeepingProjects keeping,
            ProjectStore store,
            FundStore funds,
            DispatchStore dispatches,
            ProjectViews views,
            ProjectBook book,
            OfficeCalendar calendar) {
        this.keeping = keeping;
        this.store = store;
        this.funds = funds;
        this.dispatches = dispatches;
        this.views = views;
        this.book = book;
        this.calendar = calendar;
    }

    /** @param sums by state, for the asked year; empty when none is asked */
    record ProjectListView(List<ProjectView> rows, long total, List<Integer> years, List<ProjectSumView> sums) {}

    record ProjectSumView(ProjectStateView state, long count, MoneyView demand, MoneyView approved, MoneyView placed) {}

    /** Amounts in 元. */
    record ProjectToKeep(
            int year,
            String name,
            @Nullable String firm,
            String ownerName,
            @Nullable String industry,
            @Nullable String township,
            BigDecimal investment,
            BigDecimal demand,
            @Nullable String content,
            @Nullable LocalDate listedOn,
            @Nullable LocalDate recommendedOn,
            @Nullable String recommendedAt) {

        ProjectDraft draft(LocalDate today) {
            return new ProjectDraft(
                    year,
                    Objects.requireNonNullElse(name, ""),
                    firm,
                    Objects.requireNonNullElse(ownerName, ""),
                    Objects.requireNonNullElse(industry, ""),
                    Objects.requireNonNullElse(township, ""),
                    Objects.requireNonNullElse(investment, BigDecimal.ZERO),
                    Objects.requireNonNullElse(demand, BigDecimal.ZERO),
                    Objects.requireNonNullElse(content, ""),
                    Objects.requireNonNullElse(listedOn, today),
                    recommendedOn,
                    Objects.requireNonNullElse(recommendedAt, ""));
        }
    }

    /** @param day absent: today */
    record ActionWanted(
            ProjectAction action,
            @Nullable LocalDate day,
            @Nullable String reason) {}

    record ProjectAdded(long id) {}

    @GetMapping
    @Transactional(readOnly = true)
    public ProjectListView list(
            @RequestParam @Nullable Integer year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam @Nullable ProjectState state,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "") String institution,
            @RequestParam(defaultValue = "position") String sort,
            @RequestParam(defaultValue = "false") boolean descending,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = store.list(
                new Wanted(year, q.strip(), state, township, institution, sort, descending),
                Math.max(0, page),
                Math.clamp(size, 1, MOST_ROWS));
        List<ProjectSumView> sums = year == null
                ? List.of()
                : store.sums(year).stream()
                        .sorted(Comparator.comparing(ProjectStore.Sum::state))
                        .map(sum -> new ProjectSumView(
                                ProjectStateView.of(sum.state()),
                                sum.count(),
                                MoneyView.of(sum.demand()),
                                MoneyView.of(sum.approved()),
                                MoneyView.of(sum.placed())))
                        .toList();
        return new ProjectListView(
                found.rows().stream().map(views::project).toList(), found.all(), store.years(), sums);
    }

    @GetMapping("/life")
    LifecycleView life() {
        return ProjectLife.TABLE.view();
    }

    @GetMapping("/{id:\\d+}")
    @Transactional(readOnly = true)
    public ProjectPageView one(@PathVariable long id) {
        Project project = keeping.required(new ProjectId(id));
        return new ProjectPageView(
                views.project(project),
                funds.followers(project.id()).stream().map(views::follower).toList(),
                funds.of(project.id()).stream().map(views::fund).toList(),
                store.steps(project.id()).stream().map(views::step).toList(),
                dispatches.plans(project.id()),
                dispatches.of(project.id()).stream().map(views::dispatch).toList(),
                ProjectLife.TABLE.openViews(project.state(), Asking.required()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo.Casework
    ProjectAdded add(@RequestBody ProjectToKeep wanted) {
        return new ProjectAdded(keeping.register(wanted.draft(calendar.today())).value());
    }

    @PutMapping("/{id:\\d+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void change(@PathVariable long id, @RequestBody ProjectToKeep wanted) {
        LocalDate listed = keeping.required(new ProjectId(id)).listedOn();
        keeping.change(new ProjectId(id), wanted.draft(listed));
    }

    /** Takes an action of {@code /life}. */
    @PostMapping("/{id:\\d+}/steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void act(@PathVariable long id, @RequestBody ActionWanted wanted) {
        if (wanted.action() == null) throw Refused.because(ProjectError.MISSING, "action");
        keeping.act(
                new ProjectId(id),
                wanted.action(),
                Objects.requireNonNullElse(wanted.day(), calendar.today()),
                Objects.requireNonNullElse(wanted.reason(), ""));
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam @Nullable Integer year, @RequestParam(defaultValue = "") String q) {
        return Download.xlsx(year == null ? "重点项目" : year + "年重点项目", book.list(year, q.strip()));
    }

    @GetMapping("/template.xlsx")
    @OpenTo.Casework
    ResponseEntity<byte[]> template() {
        return Download.xlsx("重点项目导入模板", ProjectBook.template());
    }

    /** Takes in a workbook: good rows are taken, the others come back marked. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo.Casework
    ListTakenView importList(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "重点项目.xlsx");
        return book.takeProjects(name, file.getBytes());
    }
}
