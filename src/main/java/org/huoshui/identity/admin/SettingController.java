package org.huoshui.identity.admin;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.huoshui.kernel.Approvals;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 安全设置: read by the two who keep accounts, changed by the security administrator and another one. */
@RestController
@RequestMapping("/api/identity/settings")
@OpenTo({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN})
class SettingController {

    private final SettingRows rows;
    private final ChangingSettings changing;
    private final Approvals approvals;

    SettingController(SettingRows rows, ChangingSettings changing, Approvals approvals) {
        this.rows = rows;
        this.changing = changing;
        this.approvals = approvals;
    }

    /** @param least, most between which whole numbers it may be set */
    record SettingView(String name, Said title, LocalDate effectiveFrom, String value, int least, int most) {}

    record SettingToSet(
            LocalDate effectiveFrom, int value, @Nullable String reason) {}

    /** Every row, those of one matter side by side, newest first. */
    @GetMapping
    List<SettingView> all() {
        return rows.all().stream()
                .sorted(Comparator.comparing(
                        row -> SecuritySetting.of(row.name()).map(Enum::ordinal).orElse(Integer.MAX_VALUE)))
                .flatMap(row -> SecuritySetting.of(row.name()).stream()
                        .map(setting -> new SettingView(
                                row.name(),
                                setting.said(),
                                row.effectiveFrom(),
                                row.value(),
                                setting.least(),
                                setting.most())))
                .toList();
    }

    @PutMapping("/{name}")
    @OpenTo(Role.SECURITY_ADMIN)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Approvals.Proposal set(@PathVariable String name, @RequestBody SettingToSet wanted) {
        return approvals.propose(
                changing, new ChangingSettings.Wanted(name, wanted.effectiveFrom(), wanted.value()), wanted.reason());
    }
}
