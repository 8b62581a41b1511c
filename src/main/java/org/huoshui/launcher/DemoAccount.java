package org.huoshui.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in to the demo county: one of every kind of account. The passwords are printed at each start: there is
 * nothing to protect.
 */
enum DemoAccount {
    DIRECTOR("主任", "demo-director", Role.DIRECTOR, null),
    STATISTICIAN("统计员", "demo-statistician", Role.STATISTICIAN, null),
    OFFICER("经办人", "demo-officer", Role.OFFICER, null),
    LEADER("分管县领导", "demo-leader", Role.LEADER, null),
    HYB("华岳银行填报员", "demo-hyb-2022", Role.INSTITUTION, "HYB"),
    LXR("澜溪农商行填报员", "demo-lxr-2022", Role.INSTITUTION, "LXR"),
    TOWNSHIP("溪口镇", "demo-township", Role.TOWNSHIP, Scope.TOWNSHIP, "990101001", null),
    DEPARTMENT("县工信局", "demo-department", Role.DEPARTMENT, null),
    FIRM("澜溪启明电子有限公司", "demo-firm-2022", Role.FIRM, Scope.OWN, null, "91990101MA0QM00199"),
    QINGPING("青屏县主任（外县）", "demo-qingping", Role.DIRECTOR, Scope.COUNTY_AND_BELOW, "990102", null),
    CITY("瀚宁市经办人（市级）", "demo-city-2022", Role.OFFICER, Scope.CITY_AND_BELOW, "990100", null),
    SYSADMIN("系统管理员", "demo-sysadmin", Role.SYSTEM_ADMIN, null),
    SECADMIN("安全管理员", "demo-secadmin", Role.SECURITY_ADMIN, null),
    AUDITOR("审计管理员", "demo-auditor", Role.AUDITOR, null);

    private final String displayName;
    private final String password;
    private final Role role;
    private final Scope scope;
    private final @Nullable String region;
    private final @Nullable String institution;
    private final @Nullable String firm;

    DemoAccount(String displayName, String password, Role role, @Nullable String institution) {
        this.displayName = displayName;
        this.password = password;
        this.role = role;
        this.scope = new Asker(name(), displayName, Set.of(role), institution).scope();
        this.region = null;
        this.institution = institution;
        this.firm = null;
    }

    DemoAccount(
            String displayName,
            String password,
            Role role,
            Scope scope,
            @Nullable String region,
            @Nullable String firm) {
        this.displayName = displayName;
        this.password = password;
        this.role = role;
        this.scope = scope;
        this.region = region;
        this.institution = null;
        this.firm = firm;
    }

    String account() {
        return name().toLowerCase(Locale.ROOT);
    }

    String password() {
        return password;
    }

    static void open(Accounts accounts) {
        for (DemoAccount demo : values()) {
            if (accounts.find(demo.account()).isPresent()) continue;
            accounts.open(new NewAccount(
                    demo.account(),
                    demo.displayName,
                    demo.password,
                    Set.of(demo.role),
                    demo.scope,
                    demo.region,
                    demo.institution,
                    demo.firm));
        }
    }

    /** One line for each, for a console. */
    static List<String> lines() {
        return Arrays.stream(values())
                .map(demo -> "  账号 Account  %-13s  密码 Password  %-18s %s"
                        .formatted(demo.account(), demo.password, demo.displayName))
                .toList();
    }
}
