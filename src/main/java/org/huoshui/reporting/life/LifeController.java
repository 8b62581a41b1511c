package org.huoshui.reporting.life;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.Reports.Report;
import org.huoshui.reporting.Reports.StoredFigure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a report stands, what may be done to it, and the steps themselves. */
@RestController
@RequestMapping("/api/reporting")
class LifeController {

    /** Follows the first character of the county's name in the office word first proposed: 澜金办. */
    private static final String OFFICE = "金办";

    private final Lives lives;
    private final ReportSteps steps;
    private final Remarks remarks;
    private final Since since;
    private final Reports reports;
    private final Directory directory;
    private final TransactionTemplate transaction;

    LifeController(
            Lives lives,
            ReportSteps steps,
            Remarks remarks,
            Since since,
            Reports reports,
            Directory directory,
            TransactionTemplate transaction) {
        this.lives = lives;
        this.steps = steps;
        this.remarks = remarks;
        this.since = since;
        this.reports = reports;
        this.directory = directory;
        this.transaction = transaction;
    }

    record LifeWordView(String name, String zh, String en) {}

    record LifeRowView(
            @Nullable ReportState from,
            ReportAction action,
            ReportState to,
            List<Role> who,
            List<Life.Demand> demands) {}

    /** The table of life with its words. */
    record LifeTableView(
            List<LifeWordView> states,
            List<LifeWordView> actions,
            List<LifeWordView> demands,
            List<LifeRowView> rows) {}

    record ReportVersionView(long report, int version, String by, Instant at, Basis basis, int figures, int gaps) {}

    record ReportStepView(
            long report,
            int version,
            ReportAction action,
            @Nullable ReportState from,
            ReportState to,
            String by,
            Instant at,
            String note) {}

    /** Another report this one is tied to. */
    record TiedReportView(long report, String title, String number) {}

    /**
     * @param version of the document asked for
     * @param issued the document that was issued
     * @param actions what who asks may do with this version; none unless it is the newest
     */
    record ReportLifeView(
            long report,
            int version,
            long newest,
            ReportState state,
            @Nullable String number,
            @Nullable String issuedOn,
            @Nullable Long issued,
            @Nullable TiedReportView replaces,
            @Nullable TiedReportView replacedBy,
            int openRemarks,
            int gaps,
            List<ReportAction> actions,
            List<ReportVersionView> versions,
            List<ReportStepView> steps) {}

    record ReportNote(@Nullable String note) {}

    /** @param basis absent: that of the version before */
    record VersionToWrite(@Nullable Basis basis) {}

    record VersionWrittenView(long report) {}

    /**
     * @param date {@code 2023-01-10}; its year is that of the number
     * @param replaces a document of the issued report it takes the place of
     */
    record IssueToMake(
            String prefix,
            int ordinal,
            String date,
            @Nullable Long replaces,
            @Nullable String note) {}

    record NumberProposalView(String prefix, int year, int ordinal) {}

    /** @param now absent: no number today */
    record ChangedSinceView(
            int ordinal,
            int chart,
            String name,
            String phrase,
            String subject,
            String month,
            String unit,
            String was,
            @Nullable String now) {}

    /** @param unknown figures whose names the catalogue no longer knows */
    record SinceView(int compared, int unknown, List<ChangedSinceView> changed) {}

    @GetMapping("/life")
    LifeTableView table() {
        return new LifeTableView(
                Arrays.stream(ReportState.values())
                        .map(one -> new LifeWordView(one.name(), one.zh(), one.en()))
                        .toList(),
                Arrays.stream(ReportAction.values())
                        .map(one -> new LifeWordView(one.name(), one.zh(), one.en()))
                        .toList(),
                Arrays.stream(Life.Demand.values())
                        .map(one -> new LifeWordView(one.name(), one.zh(), one.en()))
                        .toList(),
                Life.TABLE.stream()
                        .map(row -> new LifeRowView(
                                row.from(),
                                row.action(),
                                row.to(),
                                row.who().stream()
                                        .filter(role -> role != Role.SYSTEM)
                                        .toList(),
                                List.copyOf(row.demands())))
                        .toList());
    }

    @GetMapping("/reports/{id}/life")
    ReportLifeView life(@PathVariable long id) {
        return in(() -> view(lives.require(id)));
    }

    private ReportLifeView view(LivingReport one) {
        return new ReportLifeView(
                one.report(),
                one.version(),
                one.newest(),
                one.state(),
                one.number() == null ? null : one.number().toString(),
                one.issuedOn() == null ? null : one.issuedOn().toString(),
                one.issued(),
                one.replaces() == null ? null : tied(one.replaces()),
                lives.successor(one.id()).map(this::tied).orElse(null),
                remarks.open(one.id()),
                reports.require(one.report()).gaps(),
                one.isNewest()
                        ? Life.open(one.state(), Asking.required()).stream()
                                .map(Life.Transition::action)
                                .filter(action -> action != ReportAction.REPLACE)
                                .toList()
                        : List.of(),
                lives.versions(one.id()).stream().map(this::version).toList(),
                lives.steps(one.id()).stream()
                        .map(step -> new ReportStepView(
                                step.report(),
                                step.version(),
                                step.action(),
                                step.from(),
                                step.to(),
                                step.by(),
                                step.at(),
                                step.note()))
                        .toList());
    }

    private TiedReportView tied(long life) {
        LivingReport other = lives.require(lives.face(life));
        Report document = reports.require(other.report());
        return new TiedReportView(
                other.report(),
                document.month().chinese() + document.templateName(),
                other.number() == null ? "" : other.number().toString());
    }

    private ReportVersionView version(Lives.Version one) {
        Report document = reports.require(one.report());
        return new ReportVersionView(
                one.report(), one.version(), one.by(), one.at(), document.basis(), document.figures(), document.gaps());
    }

    @PostMapping("/reports/{id}/versions")
    @ResponseStatus(HttpStatus.CREATED)
    VersionWrittenView rewrite(@PathVariable long id, @RequestBody VersionToWrite wanted) {
        return new VersionWrittenView(steps.rewrite(id, wanted.basis()).id());
    }

    @PostMapping("/reports/{id}/review")
    @OpenTo(Role.DIRECTOR)
    ReportLifeView review(@PathVariable long id, @RequestBody ReportNote said) {
        steps.review(id, note(said.note()));
        return life(id);
    }

    @PostMapping("/reports/{id}/sending-back")
    @OpenTo(Role.DIRECTOR)
    ReportLifeView sendBack(@PathVariable long id, @RequestBody ReportNote said) {
        steps.sendBack(id, note(said.note()));
        return life(id);
    }

    @PostMapping("/reports/{id}/discarding")
    ReportLifeView discard(@PathVariable long id, @RequestBody ReportNote said) {
        steps.discard(id, note(said.note()));
        return life(id);
    }

    @PostMapping("/reports/{id}/issue")
    @OpenTo(Role.DIRECTOR)
    ReportLifeView issue(@PathVariable long id, @RequestBody IssueToMake wanted) {
        steps.issue(
                id,
                new ReportSteps.Issue(
                        wanted.prefix(),
                        wanted.ordinal(),
                        date(wanted.date()),
                        wanted.replaces(),
                        note(wanted.note())));
        return life(id);
    }

    /** @param prefix absent: the office word last used */
    @GetMapping("/numbers")
    NumberProposalView propose(@RequestParam int year, @RequestParam(required = false) @Nullable String prefix) {
        return in(() -> {
            String word = prefix == null || prefix.isBlank()
                    ? lives.lastPrefix().orElseGet(this::firstPrefix)
                    : prefix.strip();
            return new NumberProposalView(word, year, lives.nextOrdinal(word, year));
        });
    }

    private String firstPrefix() {
        return directory.home().name().substring(0, 1) + OFFICE;
    }

    /** Which figures of the document would be printed otherwise today. */
    @GetMapping("/reports/{id}/changes")
    SinceView since(@PathVariable long id) {
        Since.Drift drift = since.of(id);
        return new SinceView(
                drift.compared(),
                drift.unknown(),
                drift.changed().stream().map(LifeController::changed).toList());
    }

    private static ChangedSinceView changed(Since.Changed one) {
        StoredFigure figure = one.figure();
        return new ChangedSinceView(
                figure.ordinal(),
                figure.chart(),
                figure.name(),
                figure.phrase(),
                figure.subject(),
                figure.month().toString(),
                figure.unit(),
                figure.text(),
                one.now());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refused.because(LifeError.FAULTY_DATE, text);
        }
    }

    private static String note(@Nullable String note) {
        return note == null ? "" : note;
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
