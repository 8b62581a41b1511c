package org.huoshui.matchmaking.project;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.project.ProjectViews.RoundLineView;
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

/** The monthly round (调度), its papers, and projects' plans. */
@RestController
@RequestMapping("/api/matchmaking/projects")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.FIRM, Role.TOWNSHIP})
class DispatchController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final DispatchingProjects dispatching;
    private final ProjectViews views;
    private final ProjectBook book;
    private final DispatchPaper paper;
    private final OfficeCalendar calendar;

    DispatchController(
            DispatchingProjects dispatching,
            ProjectViews views,
            ProjectBook book,
            DispatchPaper paper,
            OfficeCalendar calendar) {
        this.dispatching = dispatching;
        this.views = views;
        this.book = book;
        this.paper = paper;
        this.calendar = calendar;
    }

    /** @param lines the largest gap first; @param reported how many of them have this month's record */
    record RoundView(
            String month,
            int reported,
            MoneyView demand,
            MoneyView approved,
            MoneyView placed,
            MoneyView placedInMonth,
            MoneyView gap,
            int open,
            List<RoundLineView> lines) {}

    /** @param institution code or name of the bank that has to act */
    record DispatchToKeep(
            String progress,
            @Nullable String difficulty,
            @Nullable String measure,
            @Nullable String institution,
            @Nullable String responsible,
            @Nullable LocalDate due) {}

    record DifficultySolved(@Nullable LocalDate day, String solution) {}

    record PlanToMake(
            String goal,
            String measures,
            String responsible,
            @Nullable LocalDate due,
            @Nullable LocalDate day) {}

    record PlanMade(int version) {}

    static Month month(String typed) {
        try {
            return Month.parse(typed);
        } catch (DateTimeException e) {
            throw Refused.because(ProjectError.MONTH_WRONG, typed);
        }
    }

    @GetMapping("/dispatch")
    @Transactional(readOnly = true)
    public RoundView round(@RequestParam String month) {
        Month asked = month(month);
        List<DispatchStore.Line> lines = dispatching.round(asked);
        return new RoundView(
                asked.toString(),
                (int) lines.stream().filter(line -> line.record() != null).count(),
                sum(lines, DispatchStore.Line::demand),
                sum(lines, DispatchStore.Line::approved),
                sum(lines, DispatchStore.Line::placed),
                sum(lines, DispatchStore.Line::placedInMonth),
                sum(lines, line -> line.demand().subtract(line.placed()).max(BigDecimal.ZERO)),
                lines.stream().mapToInt(line -> line.open().size()).sum(),
                lines.stream().map(views::line).toList());
    }

    private static MoneyView sum(
            List<DispatchStore.Line> lines, java.util.function.Function<DispatchStore.Line, BigDecimal> part) {
        return MoneyView.of(lines.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    @GetMapping("/dispatch.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam String month) {
        Month asked = month(month);
        return Download.xlsx(asked.chinese() + "重点项目调度表", book.round(asked));
    }

    @GetMapping("/dispatch.docx")
    ResponseEntity<byte[]> word(@RequestParam String month) {
        Month asked = month(month);
        return Download.of(asked.chinese() + "重点项目调度表.docx", WORD, paper.write(asked, dispatching.round(asked)));
    }

    @PutMapping("/{id:\\d+}/dispatches/{month}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.FIRM, Role.TOWNSHIP})
    void report(@PathVariable long id, @PathVariable String month, @RequestBody DispatchToKeep wanted) {
        dispatching.report(
                new ProjectId(id),
                new DispatchDraft(
                        month(month),
                        Objects.requireNonNullElse(wanted.progress(), ""),
                        Objects.requireNonNullElse(wanted.difficulty(), ""),
                        Objects.requireNonNullElse(wanted.measure(), ""),
                        Objects.requireNonNullElse(wanted.institution(), ""),
                        Objects.requireNonNullElse(wanted.responsible(), ""),
                        wanted.due()));
    }

    /** The difficulty of a month's record is out of the way. A bank says so of what was asked of it. */
    @PostMapping("/{id:\\d+}/dispatches/{dispatch:\\d+}/solution")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.FIRM, Role.TOWNSHIP, Role.INSTITUTION})
    void solve(@PathVariable long id, @PathVariable long dispatch, @RequestBody DifficultySolved wanted) {
        dispatching.solve(
                new ProjectId(id),
                dispatch,
                Objects.requireNonNullElse(wanted.day(), calendar.today()),
                Objects.requireNonNullElse(wanted.solution(), ""));
    }

    @PostMapping("/{id:\\d+}/plans")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo.Casework
    PlanMade plan(@PathVariable long id, @RequestBody PlanToMake wanted) {
        return new PlanMade(dispatching.plan(
                new ProjectId(id),
                Objects.requireNonNullElse(wanted.goal(), ""),
                Objects.requireNonNullElse(wanted.measures(), ""),
                Objects.requireNonNullElse(wanted.responsible(), ""),
                wanted.due(),
                Objects.requireNonNullElse(wanted.day(), calendar.today())));
    }

    /** Monthly records of many projects from a workbook. */
    @PostMapping(path = "/dispatch-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
    ListTakenView importRecords(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "调度.xlsx");
        return book.takeDispatches(name, file.getBytes());
    }
}
