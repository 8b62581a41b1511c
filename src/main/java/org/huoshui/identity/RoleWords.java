package org.huoshui.identity;

import java.util.EnumMap;
import java.util.Map;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Said;

/** What the office calls roles and data scopes. */
public final class RoleWords {

    private static final Map<Role, Said> ROLES = new EnumMap<>(Role.class);
    private static final Map<Scope, Said> SCOPES = new EnumMap<>(Scope.class);

    static {
        ROLES.put(Role.DIRECTOR, new Said("主任", "director"));
        ROLES.put(Role.STATISTICIAN, new Said("统计员", "statistician"));
        ROLES.put(Role.OFFICER, new Said("经办人", "officer"));
        ROLES.put(Role.LEADER, new Said("分管领导", "leader in charge"));
        ROLES.put(Role.INSTITUTION, new Said("机构填报员", "reporter of an institution"));
        ROLES.put(Role.FIRM, new Said("企业", "firm"));
        ROLES.put(Role.TOWNSHIP, new Said("乡镇", "township"));
        ROLES.put(Role.DEPARTMENT, new Said("部门", "department"));
        ROLES.put(Role.SYSTEM_ADMIN, new Said("系统管理员", "system administrator"));
        ROLES.put(Role.SECURITY_ADMIN, new Said("安全管理员", "security administrator"));
        ROLES.put(Role.AUDITOR, new Said("审计管理员", "auditor"));
        ROLES.put(Role.SYSTEM, new Said("系统", "the program itself"));
        SCOPES.put(Scope.NONE, new Said("无业务数据", "no business data"));
        SCOPES.put(Scope.OWN, new Said("仅本人", "its own only"));
        SCOPES.put(Scope.INSTITUTION, new Said("本机构", "its own institution"));
        SCOPES.put(Scope.TOWNSHIP, new Said("本乡镇", "its own township"));
        SCOPES.put(Scope.COUNTY, new Said("本县", "its county"));
        SCOPES.put(Scope.COUNTY_AND_BELOW, new Said("本县及以下", "its county and below"));
        SCOPES.put(Scope.CITY_AND_BELOW, new Said("全市及以下", "its city and below"));
        SCOPES.put(Scope.ALL, new Said("全部", "everything"));
    }

    private RoleWords() {}

    public static Said of(Role role) {
        return java.util.Objects.requireNonNull(ROLES.get(role));
    }

    public static Said of(Scope scope) {
        return java.util.Objects.requireNonNull(SCOPES.get(scope));
    }
}
