package org.huoshui.audit;

import java.time.LocalDate;
import java.util.List;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
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
}
