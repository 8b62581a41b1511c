package org.huoshui.matchmaking.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Limits of files and forms, the hour of the digests. */
@RestController
@RequestMapping("/api/matchmaking/intake/settings")
class IntakeSettingController {

    private final IntakeSettings settings;

    IntakeSettingController(IntakeSettings settings) {
        this.settings = settings;
    }

    /** @param least of a number; absent for a text */
    record IntakeSettingView(
            String name,
            String zh,
            String en,
            String value,
            @Nullable Integer least,
            @Nullable Integer most) {}

    record IntakeSettingToSet(@Nullable String value) {}

    @GetMapping
    @OpenTo.Casework
    List<IntakeSettingView> settings() {
        IntakeSettings.Values today = settings.today();
        return Arrays.stream(IntakeSettings.Setting.values())
                .map(one -> new IntakeSettingView(
                        one.code(),
                        one.said().zh(),
                        one.said().en(),
                        today.text(one.code()),
                        one.isText() ? null : one.least(),
                        one.isText() ? null : one.most()))
                .toList();
    }

    /** From today on. */
    @PutMapping("/{name}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN})
    List<IntakeSettingView> set(@PathVariable String name, @RequestBody IntakeSettingToSet wanted) {
        settings.set(name, Objects.requireNonNullElse(wanted.value(), ""));
        return settings();
    }
}
