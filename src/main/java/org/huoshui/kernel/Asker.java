package org.huoshui.kernel;

import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: an account with its roles and the walls around it. Bound to the current work by {@link Asking}; the
 * database reads it from the transaction (settings {@code huoshui.scope}, {@code huoshui.institution}).
 *
 * @param account sign-in name
 * @param name as shown to people
 * @param institution code of the only institution whose data this account may see; absent for the office's own people
 */
public record Asker(
        String account,
        String name,
        Set<Role> roles,
        @Nullable String institution) implements Serializable {

    /** What a person is in the office, or towards it. */
    public enum Role {
        /** 主任: reads all, accepts restatements, issues reports. */
        DIRECTOR,
        /** 统计员: returns, targets, templates. */
        STATISTICIAN,
        /** An institution's reporter: its own returns only. */
        INSTITUTION,
        /** The program itself: migrations, the demo county, clocks. Nobody signs in as it. */
        SYSTEM
    }

    public Asker {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
        if (roles.contains(Role.INSTITUTION) && institution == null)
            throw new IllegalArgumentException("an institution's account names its institution");
    }

    /** The program itself, sees all. */
    public static Asker system() {
        return new Asker("system", "系统", Set.of(Role.SYSTEM), null);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** True for the office's own people and the program: the whole county; false: one institution's rows only. */
    public boolean seesWholeCounty() {
        return institution == null;
    }
}
