package org.huoshui.matchmaking.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Lifecycle.LifecycleView;
import org.huoshui.kernel.Lifecycle.LifecycleView.ActionView;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.matchmaking.project.Whereabouts;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Institutions the county attracts, and branches that opened. */
@RestController
@RequestMapping("/api/matchmaking")
class ComingController {

    private final AttractingInstitutions attracting;
    private final Whereabouts places;
    private final OfficeCalendar calendar;

    ComingController(AttractingInstitutions attracting, Whereabouts places, OfficeCalendar calendar) {
        this.attracting = attracting;
        this.places = places;
        this.calendar = calendar;
    }

    record ComingStepView(String zh, String en, String state, LocalDate day, String words, String by) {}

    record ComingView(
            long id,
            String name,
            String sort,
            String parent,
            boolean green,
            String townshipName,
            @Nullable LocalDate target,
            String note,
            ComingState state,
            String zh,
            String en,
            LocalDate since,
            List<ComingStepView> steps,
            List<ActionView> may) {}

    record ComingToRegister(
            String name,
            String sort,
            @Nullable String parent,
            boolean green,
            @Nullable String township,
            @Nullable LocalDate target,
            @Nullable String note,
            @Nullable LocalDate day) {}

    record ComingAdded(long id) {}

    record ComingActionWanted(
            ComingAction action,
            @Nullable LocalDate day,
            @Nullable String words) {}

    record BranchView(
            long id,
            @Nullable String institution,
            String institutionName,
            String name,
            boolean green,
            LocalDate openedOn,
            String source) {}

    record BranchToAdd(
            @Nullable String institution,
            String name,
            boolean green,
            @Nullable LocalDate openedOn,
            @Nullable String source) {}

    record BranchAdded(long id) {}

    @GetMapping("/coming")
    List<ComingView> all() {
        return attracting.all().stream()
                .map(one -> new ComingView(
                        one.id(),
                        one.name(),
                        one.sort(),
                        one.parent(),
                        one.green(),
                        places.name(one.township()),
                        one.target(),
                        one.note(),
                        one.state(),
                        one.state().said().zh(),
                        one.state().said().en(),
                        one.since(),
                        one.steps().stream()
                                .map(step -> new ComingStepView(
                                        step.action().said().zh(),
                                        step.action().said().en(),
                                        step.to().name(),
                                        step.day(),
                                        step.words(),
                                        step.takenBy()))
                                .toList(),
                        ComingLife.TABLE.openViews(one.state(), Asking.required())))
                .toList();
    }

    @GetMapping("/coming/life")
    LifecycleView life() {
        return ComingLife.TABLE.view();
    }

    @PostMapping("/coming")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo.Casework
    ComingAdded register(@RequestBody ComingToRegister wanted) {
        return new ComingAdded(attracting.register(
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.sort(), ""),
                Objects.requireNonNullElse(wanted.parent(), ""),
                wanted.green(),
                Objects.requireNonNullElse(wanted.township(), ""),
                wanted.target(),
                Objects.requireNonNullElse(wanted.note(), ""),
                Objects.requireNonNullElse(wanted.day(), calendar.today())));
    }

    @PostMapping("/coming/{id:\\d+}/steps")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void act(@PathVariable long id, @RequestBody ComingActionWanted wanted) {
        if (wanted.action() == null) throw Refused.because(AgreementError.MISSING, "action");
        attracting.act(
                id,
                wanted.action(),
                Objects.requireNonNullElse(wanted.day(), calendar.today()),
                Objects.requireNonNullElse(wanted.words(), ""));
    }

    @GetMapping("/coming/list.xlsx")
    ResponseEntity<byte[]> workbook() {
        TableExport export = new TableExport(
                "招引机构",
                "",
                List.of(
                        Column.text("机构名称"),
                        Column.text("类型"),
                        Column.text("上级机构"),
                        Column.text("绿色支行"),
                        Column.text("阶段"),
                        Column.date("进入该阶段"),
                        Column.date("计划开业"),
                        Column.text("经过")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (AttractingInstitutions.Coming one : attracting.all()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.name());
            row.add(one.sort());
            row.add(one.parent());
            row.add(one.green() ? "是" : "");
            row.add(one.state().said().zh());
            row.add(one.since());
            row.add(one.target());
            row.add(String.join(
                    "；",
                    one.steps().stream()
                            .map(step -> step.day() + step.action().said().zh())
                            .toList()));
            rows.add(row);
        }
        return Download.xlsx("招引机构", export.bytes(rows));
    }

    @GetMapping("/branches")
    @OpenTo.Readers
    List<BranchView> branches() {
        return attracting.branches().stream()
                .map(one -> new BranchView(
                        one.id(),
                        one.institution() == null ? null : one.institution().code(),
                        one.institution() == null ? "" : places.name(one.institution()),
                        one.name(),
                        one.green(),
                        one.openedOn(),
                        one.source()))
                .toList();
    }

    @PostMapping("/branches")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER})
    BranchAdded addBranch(@RequestBody BranchToAdd wanted) {
        return new BranchAdded(attracting.branch(
                Objects.requireNonNullElse(wanted.institution(), ""),
                Objects.requireNonNullElse(wanted.name(), ""),
                wanted.green(),
                Objects.requireNonNullElse(wanted.openedOn(), calendar.today()),
                Objects.requireNonNullElse(wanted.source(), ""),
                null));
    }
}
