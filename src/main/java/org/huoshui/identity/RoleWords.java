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

    /** What it is for, in one sentence. */
    public static Said about(Role role) {
        return switch (role) {
            case DIRECTOR ->
                new Said(
                        "主持工作：看全部数据，审核并印发报告，批准改规则和删除。",
                        "Runs the office: sees all its data, approves and issues reports, agrees to changes of rules and deletions.");
            case STATISTICIAN ->
                new Said(
                        "收表、校验、接收，编报告，维护目标、模板和名称。",
                        "Takes in returns, checks and accepts them, writes reports, keeps targets, templates and names.");
            case OFFICER ->
                new Said(
                        "局内其他人员：查看数据和报告，不作改动。", "The office’s other people: read data and reports and change neither.");
            case LEADER ->
                new Said(
                        "分管县领导：查看数据和报告，不作改动。",
                        "The county’s leader in charge: reads data and reports and changes neither.");
            case INSTITUTION ->
                new Said(
                        "银行、保险、担保机构的填报员：只报、只看本机构。",
                        "A reporter of a bank, insurer or guarantee company: hands in and sees its own institution only.");
            case FIRM -> new Said("企业：只看与本企业有关的内容。", "A firm: sees what concerns itself only.");
            case TOWNSHIP -> new Said("乡镇（街道）：只看与本乡镇有关的内容。", "A township: sees what concerns itself only.");
            case DEPARTMENT ->
                new Said("县级部门：只看请其办理的内容。", "A department of the county: sees what it is asked to do only.");
            case SYSTEM_ADMIN ->
                new Said(
                        "管账号和机器：开立、停用账号，重置密码；看不到业务数据，也不能自行授权。",
                        "Keeps accounts and the machine: opens, closes, resets; sees no business data and grants nothing alone.");
            case SECURITY_ADMIN ->
                new Said(
                        "管权限和安全设置：批准授权，收窄权限；看不到业务数据，也不能开立账号。",
                        "Keeps rights and security settings: agrees to grants, narrows rights; sees no business data and opens no account.");
            case AUDITOR ->
                new Said(
                        "只看操作记录，核验其完整；不能改任何东西，看不到业务数据。",
                        "Reads the trail only and verifies that it is whole; changes nothing and sees no business data.");
            case SYSTEM -> new Said("程序自身。", "The program itself.");
        };
    }

    /** Whose rows it shows, in one sentence. */
    public static Said about(Scope scope) {
        return switch (scope) {
            case NONE -> new Said("看不到任何业务数据。", "Shows no business data at all.");
            case OWN -> new Said("只看到与本人（或本企业）有关的内容。", "Shows what concerns the account or its firm only.");
            case INSTITUTION ->
                new Said(
                        "只看到本机构的报表和数据，看不到其他机构。",
                        "Shows the returns and figures of its own institution and of no other.");
            case TOWNSHIP -> new Said("只看到本乡镇的内容。", "Shows what is its own township’s only.");
            case COUNTY ->
                new Said(
                        "看到本县各机构和县级数据；外县账号看不到本局数据。",
                        "Shows its county’s institutions and totals; an account of another county sees nothing of this office.");
            case COUNTY_AND_BELOW ->
                new Said(
                        "看到本县及所辖乡镇、各机构的数据；外县账号看不到本局数据。",
                        "Shows its county, townships and institutions; an account of another county sees nothing of this office.");
            case CITY_AND_BELOW ->
                new Said(
                        "市级账号：看到所辖各县的数据，只看不改。",
                        "An account of the city: sees the counties below it and changes nothing.");
            case ALL -> new Said("全部，仅程序自身。", "Everything; the program itself only.");
        };
    }

    public static Said of(Role role) {
        return java.util.Objects.requireNonNull(ROLES.get(role));
    }

    public static Said of(Scope scope) {
        return java.util.Objects.requireNonNull(SCOPES.get(scope));
    }
}
