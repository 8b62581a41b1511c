package org.huoshui.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.privacy.LegalHolds.Hold;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds, and what the retention clock will do next. */
@RestController
@RequestMapping("/api/privacy")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.SECURITY_ADMIN})
class HoldController {

    private final LegalHolds holds;
    private final RetentionClock retention;
    private final PrivacySettings settings;
    private final LiftingHolds lifting;
    private final Approvals approvals;

    HoldController(
            LegalHolds holds,
            RetentionClock retention,
            PrivacySettings settings,
            LiftingHolds lifting,
            Approvals approvals) {
        this.lifting = lifting;
        this.approvals = approvals;
        this.holds = holds;
        this.retention = retention;
        this.settings = settings;
    }

    /** @param binding whether it forbids erasing today */
    record HoldView(
            String id,
            String subject,
            String reason,
            String authority,
            @Nullable LocalDate until,
            Instant setAt,
            String setBy,
            boolean binding,
            @Nullable Instant liftedAt,
            @Nullable String liftedBy,
            @Nullable String liftedWhy) {}

    record HoldToSet(
            String subject,
            @Nullable String reason,
            @Nullable String authority,
            @Nullable LocalDate until) {}

    record HoldLifting(String reason) {}

    record PersonalRetentionView(int months, List<String> due, List<String> held) {}

    @GetMapping("/holds")
    List<HoldView> holds() {
        return holds.all().stream().map(this::view).toList();
    }

    @PostMapping("/holds")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo(Role.DIRECTOR)
    HoldView set(@RequestBody HoldToSet wanted) {
        return view(holds.set(
                wanted.subject(),
                Objects.requireNonNullElse(wanted.reason(), ""),
                Objects.requireNonNullElse(wanted.authority(), ""),
                wanted.until()));
    }

    /** Proposed to a second person. */
    @PostMapping("/holds/{id:\\d+}/lifting")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal lift(@PathVariable long id, @RequestBody HoldLifting wanted) {
        String reason = Objects.requireNonNullElse(wanted.reason(), "");
        return approvals.propose(lifting, new LiftingHolds.Wanted(id, reason), reason);
    }

    @GetMapping("/retention")
    PersonalRetentionView retention() {
        RetentionClock.Due due = retention.due();
        int months = settings.all().stream()
                .filter(setting -> setting.name().equals("retention.contact.months"))
                .mapToInt(PrivacySettings.Setting::value)
                .findFirst()
                .orElse(0);
        return new PersonalRetentionView(months, due.subjects(), due.held());
    }

    private HoldView view(Hold hold) {
        return new HoldView(
                Long.toString(hold.id()),
                hold.subject(),
                hold.reason(),
                hold.authority(),
                hold.until(),
                hold.setAt(),
                hold.setBy(),
                hold.binds(settings.today()),
                hold.liftedAt(),
                hold.liftedBy(),
                hold.liftedWhy());
    }
}
