package org.huoshui.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may sign in.
 *
 * @param name sign-in name, lower case
 * @param displayName as shown to people
 * @param roles none: opened, and not yet granted anything
 * @param region code of the region it belongs to; absent: the county whose office runs this installation
 * @param institution code of the institution it reports for; present exactly with {@link Scope#INSTITUTION}
 * @param firm 统一社会信用代码 of the firm it acts for
 */
public record Account(
        String name,
        String displayName,
        Set<Role> roles,
        Scope scope,
        @Nullable String region,
        @Nullable String institution,
        @Nullable String firm,
        boolean active,
        Instant createdAt,
        String createdBy) {

    public Account {
        name = name.strip().toLowerCase(Locale.ROOT);
        roles = Set.copyOf(roles);
    }

    public Asker asker() {
        return new Asker(name, displayName, roles, scope, region, institution, firm, null);
    }
}
