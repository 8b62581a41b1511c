package org.huoshui.identity;

import java.util.Set;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What an account may do and whose rows it sees.
 *
 * @param roles none: nothing yet
 * @param region code of the region it belongs to; absent: the county whose office runs this installation
 * @param institution code; present exactly with {@link Scope#INSTITUTION}
 * @param firm 统一社会信用代码
 */
public record Grant(
        Set<Role> roles,
        Scope scope,
        @Nullable String region,
        @Nullable String institution,
        @Nullable String firm) {

    public Grant {
        roles = Set.copyOf(roles);
    }

    /** Of an account that has been opened and not been granted anything. */
    public static Grant nothing() {
        return new Grant(Set.of(), Scope.OWN, null, null, null);
    }

    public static Grant of(Account account) {
        return new Grant(account.roles(), account.scope(), account.region(), account.institution(), account.firm());
    }

    public boolean isAdministrator() {
        return roles.stream().anyMatch(Role::isAdministrator);
    }

    /** Whether roles and walls go together; an administrator has one role and sees no business data. */
    public boolean fits() {
        if (institution != null && scope != Scope.INSTITUTION) return false;
        if (roles.contains(Role.SYSTEM) || scope == Scope.ALL) return false;
        if (isAdministrator()) return roles.size() == 1 && scope == Scope.NONE;
        if (roles.contains(Role.INSTITUTION))
            return roles.size() == 1 && scope == Scope.INSTITUTION && institution != null;
        if (roles.stream().anyMatch(Role.OFFICE::contains))
            return Role.OFFICE.containsAll(roles) && scope.compareTo(Scope.COUNTY) >= 0;
        return roles.size() <= 1 && (scope == Scope.OWN || scope == Scope.TOWNSHIP);
    }

    /** Whether it gives nothing that the other did not give: no other role, no wider sight, nobody else's rows. */
    public boolean isWithin(Grant other) {
        boolean same = java.util.Objects.equals(region, other.region)
                && java.util.Objects.equals(institution, other.institution)
                && java.util.Objects.equals(firm, other.firm);
        boolean nothing = roles.isEmpty() && scope.compareTo(Scope.OWN) <= 0;
        return nothing || (other.roles.containsAll(roles) && scope.compareTo(other.scope) <= 0 && same);
    }
}
