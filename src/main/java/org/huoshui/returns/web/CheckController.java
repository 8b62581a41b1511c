package org.huoshui.returns.web;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.directory.Institution;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.ReturnRefusal;
import org.huoshui.returns.calendar.Deadlines;
import org.huoshui.returns.checks.ChangingChecks;
import org.huoshui.returns.checks.Check;
import org.huoshui.returns.checks.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The checks as data: everybody in the office reads them, two together change them from a date on. */
@RestController
@RequestMapping("/api/returns/checks")
class CheckController {

    private final Checks checks;
    private final ChangingChecks changing;
    private final Approvals approvals;
    private final InstantSource clock;
    private final TransactionOperations transaction;

    CheckController(
            Checks checks,
            ChangingChecks changing,
            Approvals approvals,
            InstantSource clock,
            TransactionOperations transaction) {
        this.checks = checks;
        this.changing = changing;
        this.approvals = approvals;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A check as it stands from a date on; the fields are those of {@link Check}. */
    record CheckView(
            String code,
            LocalDate effectiveFrom,
            Check.Scope scope,
            Check.Kind kind,
            Check.Severity severity,
            String rule,
            String tolerance,
            String floor,
            String zh,
            String en,
            Set<Institution.Kind> institutions,
            boolean regions,
            boolean active,
            int ordinal) {}

    /** @param on the day the checks shall hold on; without it today */
    @GetMapping
    List<CheckView> list(@RequestParam(required = false) @Nullable LocalDate on) {
        LocalDate day = on != null ? on : clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        return views(() -> checks.inForce(day));
    }

    @GetMapping("/{code}/history")
    List<CheckView> history(@PathVariable String code) {
        return views(() -> checks.history(code));
    }

    /**
     * Proposes the check as it shall hold from its date on; months before keep the rule they had.
     *
     * @param reason why, for who decides
     */
    @PutMapping("/{code}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal put(
            @PathVariable String code,
            @RequestBody CheckView wanted,
            @RequestParam(required = false) @Nullable String reason) {
        Check check = check(code, wanted);
        return approvals.propose(
                changing, new ChangingChecks.Wanted(check, Asking.required().name()), reason);
    }

    private static Check check(String code, CheckView wanted) {
        if (!code.toLowerCase(Locale.ROOT).matches("[a-z0-9][a-z0-9-]{1,40}"))
            throw Refused.because(ReturnRefusal.UNKNOWN_CHECK, code);
        if (wanted.zh().isBlank() || wanted.en().isBlank())
            throw Refused.because(ReturnRefusal.CHECK_INCOMPLETE, "zh, en");
        if (wanted.severity() == Check.Severity.NOTE) throw Refused.because(ReturnRefusal.CHECK_INCOMPLETE, "severity");
        return new Check(
                code,
                wanted.effectiveFrom(),
                wanted.scope(),
                wanted.kind(),
                wanted.severity(),
                wanted.rule().strip(),
                number("tolerance", wanted.tolerance()),
                number("floor", wanted.floor()),
                wanted.zh().strip(),
                wanted.en().strip(),
                wanted.institutions(),
                wanted.regions(),
                wanted.active(),
                wanted.ordinal());
    }

    private static BigDecimal number(String field, String text) {
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            throw Refused.because(ReturnRefusal.CHECK_INCOMPLETE, field);
        }
    }

    private List<CheckView> views(java.util.function.Supplier<List<Check>> found) {
        return Objects.requireNonNull(transaction.execute(
                status -> found.get().stream().map(CheckController::view).toList()));
    }

    private static CheckView view(Check c) {
        return new CheckView(
                c.code(),
                c.effectiveFrom(),
                c.scope(),
                c.kind(),
                c.severity(),
                c.rule(),
                c.tolerance().toPlainString(),
                c.floor().toPlainString(),
                c.zh(),
                c.en(),
                new TreeSet<>(c.institutions()),
                c.regions(),
                c.active(),
                c.ordinal());
    }
}
