package org.huoshui.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name sign-in name, lower case
 * @param displayName as shown to people
 * @param institution code of the institution it reports for; present exactly when the role is INSTITUTION
 */
public record Account(
        String name,
        String displayName,
        Set<Role> roles,
        @Nullable String institution,
        boolean active,
        Instant createdAt,
        String createdBy) {

    public Account {
        name = name.strip().toLowerCase(Locale.ROOT);
        roles = Set.copyOf(roles);
    }

    public Asker asker() {
        return new Asker(name, displayName, roles, institution);
    }
}
