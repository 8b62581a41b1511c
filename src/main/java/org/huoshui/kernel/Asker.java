package org.huoshui.kernel;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: an account with its roles and the walls around it. Bound to the current work by {@link Asking}; each
 * transaction tells the database, whose row-level security then decides what is there for this asker.
 *
 * @param account sign-in name
 * @param name as shown to people
 * @param roles what it may do
 * @param scope whose rows it may see
 * @param region code of the region it belongs to; absent: the county whose office runs this installation
 * @param institution code of the institution it reports for, with {@link Scope#INSTITUTION}
 * @param firm 统一社会信用代码 of the firm it acts for
 * @param address network address the request came from; absent for the program itself
 */
public record Asker(
        String account,
        String name,
        Set<Role> roles,
        Scope scope,
        @Nullable String region,
        @Nullable String institution,
        @Nullable String firm,
        @Nullable String address)
        implements Serializable {

    /** What a person is in the office, or towards it. */
    public enum Role {
        /** 主任: reads all, accepts restatements, issues reports. */
        DIRECTOR,
        /** 统计员: returns, targets, templates. */
        STATISTICIAN,
        /** 经办人: the office's other people; reads figures and papers, changes neither. */
        OFFICER,
        /** 分管领导: reads. */
        LEADER,
        /** An institution's reporter: its own returns only. */
        INSTITUTION,
        /** 企业: what concerns the firm itself. */
        FIRM,
        /** 乡镇（街道）: what concerns its own people and firms. */
        TOWNSHIP,
        /** 县级部门: what it is asked for. */
        DEPARTMENT,
        /** 系统管理员: accounts, backups, the machine; no business data. */
        SYSTEM_ADMIN,
        /** 安全管理员: roles, scopes, security settings; no business data. */
        SECURITY_ADMIN,
        /** 审计管理员: the trail; no business data. */
        AUDITOR,
        /** The program itself: migrations, the demo county, clocks. Nobody signs in as it. */
        SYSTEM;

        /** The three who are kept apart from each other and from the business (GB/T 22239: 三权分立). */
        public static final Set<Role> ADMINISTRATORS =
                Collections.unmodifiableSet(EnumSet.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR));

        /** The finance office's own people. */
        public static final Set<Role> OFFICE =
                Collections.unmodifiableSet(EnumSet.of(DIRECTOR, STATISTICIAN, OFFICER, LEADER));

        public boolean isAdministrator() {
            return ADMINISTRATORS.contains(this);
        }
    }

    /** 数据范围: whose rows an asker may see, from nobody's to everybody's. */
    public enum Scope {
        /** Nobody's: the administrators. */
        NONE,
        /** 本人: rows about the account or its firm. */
        OWN,
        /** 本机构. */
        INSTITUTION,
        /** 本乡镇. */
        TOWNSHIP,
        /** 本县. */
        COUNTY,
        /** 本县及以下. */
        COUNTY_AND_BELOW,
        /** 全市及以下. */
        CITY_AND_BELOW,
        /** The program itself. */
        ALL
    }

    public Asker {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scope, "scope");
        roles = Set.copyOf(roles);
        if ((scope == Scope.INSTITUTION) != (institution != null))
            throw new IllegalArgumentException("an institution's wall names its institution, and nobody else's does");
        if (scope == Scope.ALL && !roles.contains(Role.SYSTEM))
            throw new IllegalArgumentException("only the program itself sees all");
        if (scope != Scope.NONE && !Collections.disjoint(roles, Role.ADMINISTRATORS))
            throw new IllegalArgumentException("an administrator sees no business data");
    }

    /** Of this installation's own county, with the scope usual for the roles. */
    public Asker(String account, String name, Set<Role> roles, @Nullable String institution) {
        this(account, name, roles, usualScope(roles, institution), null, institution, null, null);
    }

    private static Scope usualScope(Set<Role> roles, @Nullable String institution) {
        if (institution != null) return Scope.INSTITUTION;
        if (roles.contains(Role.SYSTEM)) return Scope.ALL;
        if (!Collections.disjoint(roles, Role.OFFICE)) return Scope.COUNTY_AND_BELOW;
        return Collections.disjoint(roles, Role.ADMINISTRATORS) ? Scope.OWN : Scope.NONE;
    }

    /** The program itself, sees all. */
    public static Asker system() {
        return new Asker("system", "系统", Set.of(Role.SYSTEM), null);
    }

    /** The same, asking from a network address. */
    public Asker from(@Nullable String origin) {
        return new Asker(account, name, roles, scope, region, institution, firm, origin);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Whether the scope reaches over a whole county, so that totals and ranks make sense. Which county's rows are shown is the
     * database's decision.
     */
    public boolean seesWholeCounty() {
        return scope.compareTo(Scope.COUNTY) >= 0;
    }
}
