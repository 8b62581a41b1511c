package org.huoshui.identity.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huoshui.kernel.Approvable;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Change;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Passwords, locks and sessions: the security administrator proposes, another administrator of accounts agrees. */
@Component
class ChangingSettings implements Approvable<ChangingSettings.Wanted> {

    private final SettingRows rows;

    ChangingSettings(SettingRows rows) {
        this.rows = rows;
    }

    record Wanted(String name, LocalDate effectiveFrom, int value) {}

    @Override
    public String kind() {
        return "identity.setting";
    }

    @Override
    public Said name() {
        return new Said("修改安全设置", "change a security setting");
    }

    @Override
    public Set<Role> deciders(Wanted wanted) {
        return Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
    }

    @Override
    public Class<Wanted> payload() {
        return Wanted.class;
    }

    @Override
    public Change describe(Wanted wanted) {
        SecuritySetting setting = SecuritySetting.of(wanted.name())
                .orElseThrow(() -> Refused.because(AdminRefusal.UNKNOWN_SETTING, wanted.name()));
        if (wanted.value() < setting.least() || wanted.value() > setting.most())
            throw Refused.because(
                    AdminRefusal.SETTING_UNFIT,
                    setting.said().zh(),
                    setting.said().en(),
                    setting.least(),
                    setting.most());
        SettingRows.Row before = rows.inForce(wanted.name(), wanted.effectiveFrom())
                .orElseThrow(() -> Refused.because(AdminRefusal.UNKNOWN_SETTING, wanted.name()));
        return new Change(
                "setting/" + wanted.name(),
                new Said(
                        "自%s起，“%s”改为 %d"
                                .formatted(
                                        wanted.effectiveFrom(), setting.said().zh(), wanted.value()),
                        "From %s, “%s” becomes %d"
                                .formatted(
                                        wanted.effectiveFrom(), setting.said().en(), wanted.value())),
                List.of(
                        new Change.Line(
                                setting.said(), Said.same(before.value()), Said.same(Integer.toString(wanted.value()))),
                        new Change.Line(
                                new Said("生效日期", "From"),
                                Said.same(before.effectiveFrom().toString()),
                                Said.same(wanted.effectiveFrom().toString()))),
                before.toString());
    }

    @Override
    public @Nullable Said apply(Wanted wanted) {
        rows.put(new SettingRows.Row(wanted.name(), wanted.effectiveFrom(), Integer.toString(wanted.value())));
        return null;
    }
}
