package org.huoshui.privacy;

import java.util.List;
import java.util.Objects;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Unmasking.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One whole value for a stated purpose; the purposes and the limits. */
@RestController
@RequestMapping("/api/privacy")
class UnmaskController {

    /** How long a page shows a whole value before it masks it again. */
    private static final int SECONDS_SHOWN = 30;

    private final StatedUnmasking unmasking;
    private final PrivacySettings settings;

    UnmaskController(StatedUnmasking unmasking, PrivacySettings settings) {
        this.unmasking = unmasking;
        this.settings = settings;
    }

    record PurposeView(String code, String zh, String en, boolean wordsNeeded) {}

    /** @param subject {@code contact/12}; @param field as the API names it: {@code phone} */
    record ValueWanted(
            String subject,
            String field,
            String purpose,
            @Nullable String words) {}

    /** @param seconds after which the page masks it again */
    record ClearValueView(String value, int seconds) {
        /** Nothing for a log. */
        @Override
        public String toString() {
            return "ClearValueView[]";
        }
    }

    record PrivacySettingView(String name, int value, String effectiveFrom) {}

    record PrivacySettingToKeep(
            String name, int value, @Nullable String reason) {}

    @GetMapping("/purposes")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.INSTITUTION, Role.SECURITY_ADMIN, Role.AUDITOR})
    List<PurposeView> purposes() {
        return settings.purposes().stream()
                .map(purpose -> new PurposeView(purpose.code(), purpose.zh(), purpose.en(), purpose.wordsNeeded()))
                .toList();
    }

    /** Leaves its line in the trail: who, whose, which field, why; never the value. */
    @PostMapping("/unmask")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.INSTITUTION})
    ClearValueView unmask(@RequestBody ValueWanted wanted) {
        Reason reason = new Reason(wanted.purpose(), Objects.requireNonNullElse(wanted.words(), ""));
        return new ClearValueView(unmasking.unmask(wanted.subject(), wanted.field(), reason), SECONDS_SHOWN);
    }

    @GetMapping("/settings")
    @OpenTo({Role.DIRECTOR, Role.SECURITY_ADMIN, Role.AUDITOR})
    List<PrivacySettingView> settings() {
        return settings.all().stream()
                .map(one -> new PrivacySettingView(
                        one.name(), one.value(), one.effectiveFrom().toString()))
                .toList();
    }

    /** From today on; what was before stays readable. */
    @PutMapping("/settings")
    @OpenTo(Role.SECURITY_ADMIN)
    List<PrivacySettingView> set(@RequestBody PrivacySettingToKeep wanted) {
        settings.set(wanted.name(), wanted.value(), Objects.requireNonNullElse(wanted.reason(), ""));
        return settings();
    }
}
