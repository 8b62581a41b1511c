package org.huoshui.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail on a page. */
@RestController
@RequestMapping("/api/audit/entries")
@OpenTo(Role.AUDITOR)
class AuditController {

    private static final int LARGEST_PAGE = 500;

    private final AuditTrail trail;

    AuditController(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param total lines that match, on all pages */
    record AuditPageView(List<AuditEntry> entries, long total, int page, int size) {}

    /**
     * Newest first.
     *
     * @param from first day, office time
     * @param to last day, included
     * @param page from 0
     */
    @GetMapping
    AuditPageView entries(
            @RequestParam(required = false) @Nullable String account,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        ZoneId office = ZoneId.systemDefault();
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        int number = Math.max(page, 0);
        AuditTrail.Filter filter = new AuditTrail.Filter(
                blankToNull(account),
                blankToNull(action),
                blankToNull(subject),
                from == null ? null : from.atStartOfDay(office).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(office).toInstant());
        AuditTrail.Page found = trail.read(filter, number, rows);
        return new AuditPageView(found.entries(), found.total(), number, rows);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
