package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Lifecycle.LifecycleView;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.visit.VisitViews.ProblemRowsView;
import org.huoshui.matchmaking.visit.VisitViews.ProblemStepView;
import org.huoshui.matchmaking.visit.VisitViews.VisitProblemView;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** Firms' problems until they are struck off; also seen by who is to answer. */
@RestController
@RequestMapping("/api/matchmaking/problems")
@OpenTo({
    Role.DIRECTOR,
    Role.STATISTICIAN,
    Role.OFFICER,
    Role.LEADER,
    Role.INSTITUTION,
    Role.FIRM,
    Role.TOWNSHIP,
    Role.DEPARTMENT
})
class ProblemController {

    private static final int MOST = 500;

    private final FirmProblems problems;
    private final ProblemStore store;
    private final OfficeCalendar calendar;
    private final VisitViews views;

    ProblemController(FirmProblems problems, ProblemStore store, OfficeCalendar calendar, VisitViews views) {
        this.problems = problems;
        this.store = store;
        this.calendar = calendar;
        this.views = views;
    }

    record ProblemToRaise(
            @Nullable String firm,
            @Nullable Long visit,
            @Nullable Category category,
            @Nullable Urgency urgency,
            @Nullable String title,
            @Nullable String words,
            @Nullable LocalDate on) {}

    record ProblemStepWanted(
            ProblemAction action,
            @Nullable AnswererKind answererKind,
            @Nullable String answerer,
            @Nullable String words,
            @Nullable Integer rating,
            @Nullable LocalDate on) {}

    record ClockView(
            Urgency urgency, Said urgencyWords, ProblemState state, Said stateWords, int days, LocalDate from) {}

    record ClockToKeep(
            Urgency urgency,
            ProblemState state,
            int days,
            @Nullable LocalDate from) {}

    record DepartmentView(String account, String name) {}

    @GetMapping
    @Transactional(readOnly = true)
    public ProblemRowsView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ProblemState state,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable String firm,
            @RequestParam(required = false) @Nullable Long visit,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "raisedOn") String sort,
            @RequestParam(defaultValue = "true") boolean descending) {
        ProblemStore.Sought sought = sought(q, state, category, firm, visit, from, to, late);
        int limit = Math.clamp(size, 1, MOST);
        return new ProblemRowsView(
                store.list(sought, sort, descending, limit, (long) Math.max(0, page) * limit).stream()
                        .map(views::view)
                        .toList(),
                store.count(sought));
    }

    private ProblemStore.Sought sought(
            String q,
            @Nullable ProblemState state,
            @Nullable Category category,
            @Nullable String firm,
            @Nullable Long visit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean late) {
        return new ProblemStore.Sought(
                q,
                state,
                category,
                firm == null || firm.isBlank() ? null : firm,
                visit,
                from,
                to,
                late ? calendar.today() : null);
    }

    @GetMapping("/export.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable ProblemState state,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable String firm,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "false") boolean late) {
        List<List<@Nullable Object>> rows =
                store
                        .list(sought(q, state, category, firm, null, from, to, late), "raisedOn", false, 1_000_000, 0)
                        .stream()
                        .map(views::view)
                        .map(one -> Arrays.<@Nullable Object>asList(
                                one.id(),
                                one.raisedOn(),
                                one.firmName(),
                                one.townshipName(),
                                one.categoryWords().zh(),
                                one.urgencyWords().zh(),
                                one.title(),
                                one.words(),
                                one.stateWords().zh(),
                                one.dueOn(),
                                one.late() ? "超期" : "",
                                one.answererName(),
                                one.answer(),
                                one.answeredOn(),
                                one.rating(),
                                one.closedOn(),
                                one.onSite() ? "是" : ""))
                        .toList();
        return Download.xlsx(
                "企业问题台账",
                new TableExport(
                                "企业问题",
                                "",
                                List.of(
                                        Column.text("编号"),
                                        Column.date("提出日期"),
                                        Column.text("企业名称"),
                                        Column.text("乡镇"),
                                        Column.text("类别"),
                                        Column.text("缓急"),
                                        Column.text("问题"),
                                        Column.text("具体情况"),
                                        Column.text("状态"),
                                        Column.date("办理期限"),
                                        Column.text("是否超期"),
                                        Column.text("承办单位"),
                                        Column.text("答复"),
                                        Column.date("答复日期"),
                                        Column.number("评分", "星", 0),
                                        Column.date("销号日期"),
                                        Column.text("现场解决")))
                        .bytes(rows));
    }

    @GetMapping("/life")
    LifecycleView life() {
        return ProblemLife.TABLE.view();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION, Role.TOWNSHIP, Role.FIRM})
    VisitProblemView raise(@RequestBody ProblemToRaise wanted) {
        long id = problems.raise(new NewProblem(
                FirmId.parse(Objects.requireNonNullElse(wanted.firm(), "")),
                wanted.visit(),
                Objects.requireNonNullElse(wanted.category(), Category.OTHER),
                Objects.requireNonNullElse(wanted.urgency(), Urgency.NORMAL),
                Objects.requireNonNullElse(wanted.title(), ""),
                Objects.requireNonNullElse(wanted.words(), ""),
                wanted.on()));
        return views.view(problems.required(id));
    }

    @GetMapping("/{id:\\d+}")
    VisitProblemView one(@PathVariable long id) {
        return views.view(problems.required(id));
    }

    @GetMapping("/{id:\\d+}/steps")
    @Transactional(readOnly = true)
    public List<ProblemStepView> steps(@PathVariable long id) {
        problems.required(id);
        return store.steps(id).stream().map(VisitViews::view).toList();
    }

    @PostMapping("/{id:\\d+}/steps")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION, Role.TOWNSHIP, Role.FIRM, Role.DEPARTMENT
    })
    VisitProblemView step(@PathVariable long id, @RequestBody ProblemStepWanted wanted) {
        problems.step(
                id,
                new ProblemStep(
                        wanted.action(),
                        wanted.answererKind(),
                        Objects.requireNonNullElse(wanted.answerer(), ""),
                        Objects.requireNonNullElse(wanted.words(), ""),
                        wanted.rating(),
                        wanted.on()));
        return views.view(problems.required(id));
    }

    @GetMapping("/clocks")
    @Transactional(readOnly = true)
    public List<ClockView> clocks() {
        return store.clocks(calendar.today()).stream()
                .map(one -> new ClockView(
                        one.urgency(),
                        one.urgency().said(),
                        one.state(),
                        one.state().said(),
                        one.days(),
                        one.effectiveFrom()))
                .toList();
    }

    /** Working days a station has, from a day on. */
    @PutMapping("/clocks")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @Transactional
    public List<ClockView> setClock(@RequestBody ClockToKeep wanted) {
        problems.setClock(
                wanted.urgency(),
                wanted.state(),
                Objects.requireNonNullElseGet(wanted.from(), calendar::today),
                wanted.days());
        return clocks();
    }

    @GetMapping("/departments")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
    @Transactional(readOnly = true)
    public List<DepartmentView> departments() {
        return store.departments().stream()
                .map(one -> new DepartmentView(one.account(), one.name()))
                .toList();
    }

    @PutMapping("/departments")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @Transactional
    public List<DepartmentView> setDepartment(@RequestBody DepartmentView wanted) {
        problems.setDepartment(
                Objects.requireNonNullElse(wanted.account(), ""), Objects.requireNonNullElse(wanted.name(), ""));
        return departments();
    }
}
