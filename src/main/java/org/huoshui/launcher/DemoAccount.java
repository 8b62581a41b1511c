package org.huoshui.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.kernel.Asker.Role;
import org.jspecify.annotations.Nullable;

/** Who may sign in to the demo county. The passwords are printed at each start: there is nothing to protect. */
enum DemoAccount {
    DIRECTOR("主任", "demo-director", Role.DIRECTOR, null),
    STATISTICIAN("统计员", "demo-statistician", Role.STATISTICIAN, null),
    HYB("华岳银行填报员", "demo-hyb-2022", Role.INSTITUTION, "HYB"),
    LXR("澜溪农商行填报员", "demo-lxr-2022", Role.INSTITUTION, "LXR");

    private final String displayName;
    private final String password;
    private final Role role;
    private final @Nullable String institution;

    DemoAccount(String displayName, String password, Role role, @Nullable String institution) {
        this.displayName = displayName;
        this.password = password;
        this.role = role;
        this.institution = institution;
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
                    demo.account(), demo.displayName, demo.password, Set.of(demo.role), demo.institution));
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
