package org.huoshui.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail on a page. */
@RestController
@RequestMapping("/api/audit/entries")
@OpenTo(Role.AUDITOR)
class AuditController {

    private static final MediaType SHEET =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int LARGEST_PAGE = 500;

    private final AuditTrail trail;
    private final ExportingTrail exporting;

    AuditController(AuditTrail trail, ExportingTrail exporting) {
        this.trail = trail;
        this.exporting = exporting;
    }

    /** @param total lines that match, on all pages */
    record AuditPageView(List<AuditEntry> entries, long total, int page, int size) {}

    /**
     * What is searched for; everything absent means all.
     *
     * @param account a sign-in name, or a person's name
     * @param action an action, or its first part
     * @param subject a subject, or its first part
     * @param from first day, office time
     * @param to last day, included
     * @param reads true for reads of confidential rows only, false for all others only
     * @param text somewhere in name, action, subject, reason or one of the fields
     */
    record Search(
            @Nullable String account,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String address,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean reads,
            @Nullable String text) {
        AuditTrail.Filter filter() {
            if (from != null && to != null && from.isAfter(to))
                throw Refused.because(AuditError.DAYS_REVERSED, from, to);
            return new AuditTrail.Filter(
                    blankToNull(account),
                    blankToNull(action),
                    blankToNull(subject),
                    blankToNull(address),
                    from == null ? null : from.atStartOfDay(SealingTrail.OFFICE).toInstant(),
                    to == null
                            ? null
                            : to.plusDays(1).atStartOfDay(SealingTrail.OFFICE).toInstant(),
                    reads,
                    blankToNull(text));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /**
     * Newest first.
     *
     * @param page from 0
     */
    @GetMapping
    @Confidential(value = "trail", subject = "trail")
    AuditPageView entries(
            Search search, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        int number = Math.max(page, 0);
        AuditTrail.Page found = trail.read(search.filter(), number, rows);
        return new AuditPageView(found.entries(), found.total(), number, rows);
    }

    /** What the search finds, as a sheet. Refuses more rows than a sheet can hold usefully (AUD-205). */
    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> sheet(Search search) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment("操作记录.xlsx"))
                .contentType(SHEET)
                .body(exporting.sheet(search.filter()));
    }

    /** What the search finds and all seals, one JSON object a line; the form is described in docs/audit.md. */
    @GetMapping(path = "/export.jsonl", produces = "application/x-ndjson")
    void jsonLines(Search search, HttpServletResponse response) throws IOException {
        AuditTrail.Filter filter = search.filter();
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment("操作记录.jsonl"));
        exporting.jsonLines(filter, response.getOutputStream());
    }

    private static String attachment(String name) {
        return Download.disposition(name);
    }
}
