package org.huoshui.matchmaking.project;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Banks of a project and their money. */
@RestController
@RequestMapping("/api/matchmaking/projects")
class FundController {

    private final FundingProjects funding;
    private final ProjectBook book;
    private final OfficeCalendar calendar;

    FundController(FundingProjects funding, ProjectBook book, OfficeCalendar calendar) {
        this.funding = funding;
        this.book = book;
        this.calendar = calendar;
    }

    record BankToOpen(boolean leads, @Nullable LocalDate since) {}

    /** @param institution absent for a bank, which records its own; @param amount 元 */
    record FundToRecord(
            @Nullable String institution,
            Fund.Kind kind,
            @Nullable LocalDate day,
            BigDecimal amount,
            @Nullable String evidence) {}

    record FundAdded(long id) {}

    record FundCancelling(String reason) {}

    /** Opens the project to a bank, or says whether it leads. */
    @PutMapping("/{id:\\d+}/banks/{institution}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void open(@PathVariable long id, @PathVariable String institution, @RequestBody BankToOpen wanted) {
        funding.open(
                new ProjectId(id),
                institution,
                wanted.leads(),
                Objects.requireNonNullElse(wanted.since(), calendar.today()));
    }

    @DeleteMapping("/{id:\\d+}/banks/{institution}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void end(@PathVariable long id, @PathVariable String institution) {
        funding.end(new ProjectId(id), institution);
    }

    @PostMapping("/{id:\\d+}/funds")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    FundAdded record(@PathVariable long id, @RequestBody FundToRecord wanted) {
        if (wanted.kind() == null) throw Refused.because(ProjectError.MISSING, "kind");
        return new FundAdded(funding.record(
                new ProjectId(id),
                Objects.requireNonNullElse(wanted.institution(), ""),
                wanted.kind(),
                Objects.requireNonNullElse(wanted.day(), calendar.today()),
                Objects.requireNonNullElse(wanted.amount(), BigDecimal.ZERO),
                Objects.requireNonNullElse(wanted.evidence(), "")));
    }

    @PostMapping("/{id:\\d+}/funds/{fund:\\d+}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void cancel(@PathVariable long id, @PathVariable long fund, @RequestBody FundCancelling wanted) {
        funding.cancel(new ProjectId(id), fund, Objects.requireNonNullElse(wanted.reason(), ""));
    }

    /** Approvals and placements of many projects from a workbook. */
    @PostMapping(path = "/fund-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    ListTakenView importFunds(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "审批投放.xlsx");
        return book.takeFunds(name, file.getBytes());
    }
}
