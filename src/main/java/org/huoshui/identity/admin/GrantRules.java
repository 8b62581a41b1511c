package org.huoshui.identity.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.identity.Grant;
import org.huoshui.identity.RoleWords;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Change.Line;
import org.huoshui.kernel.Places;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which rights go together, and how they are said to people. */
@Component
class GrantRules {

    private static final int CREDIT_CODE = 18;

    private final Places places;

    GrantRules(Places places) {
        this.places = places;
    }

    /** @throws Refused IDN-402 to IDN-407 with the rule that is broken */
    void demand(Grant grant) {
        Set<Role> roles = grant.roles();
        if (grant.isAdministrator()) {
            if (roles.size() > 1) throw Refused.because(AdminRefusal.APART);
            if (grant.scope() != Scope.NONE) throw unfit(roles.iterator().next(), grant.scope());
        }
        if ((roles.contains(Role.INSTITUTION) || grant.institution() != null) && !isReporter(grant))
            throw Refused.because(AdminRefusal.INSTITUTION_WANTED);
        if (roles.contains(Role.TOWNSHIP)
                && (roles.size() > 1 || grant.scope() != Scope.TOWNSHIP || grant.region() == null))
            throw Refused.because(AdminRefusal.TOWNSHIP_WANTED);
        if (roles.contains(Role.FIRM)
                && (roles.size() > 1 || grant.scope() != Scope.OWN || !isCreditCode(grant.firm())))
            throw Refused.because(AdminRefusal.FIRM_WANTED);
        String region = grant.region();
        // townships are not in the directory of counties
        if (region != null
                && !roles.contains(Role.TOWNSHIP)
                && places.region(region).isEmpty()) throw Refused.because(AdminRefusal.REGION_UNKNOWN, region);
        if (!grant.fits()) throw unfit(roles.stream().sorted().findFirst().orElse(Role.DEPARTMENT), grant.scope());
    }

    private boolean isReporter(Grant grant) {
        String institution = grant.institution();
        return grant.roles().equals(Set.of(Role.INSTITUTION))
                && grant.scope() == Scope.INSTITUTION
                && institution != null
                && places.institution(institution).isPresent();
    }

    private static boolean isCreditCode(@Nullable String firm) {
        return firm != null && firm.length() == CREDIT_CODE && firm.matches("[0-9A-Z]+");
    }

    private static Refused unfit(Role role, Scope scope) {
        return Refused.because(
                AdminRefusal.SCOPE_UNFIT,
                RoleWords.of(role).zh(),
                RoleWords.of(role).en(),
                RoleWords.of(scope).zh(),
                RoleWords.of(scope).en());
    }

    /** Field by field, those that change. */
    List<Line> lines(Grant before, Grant after) {
        List<Line> lines = new ArrayList<>();
        add(lines, new Said("角色", "Roles"), before, after, GrantRules::roles);
        add(lines, new Said("数据范围", "Data scope"), before, after, grant -> RoleWords.of(grant.scope()));
        add(lines, new Said("地区", "Region"), before, after, grant -> name(grant.region(), places::region));
        add(
                lines,
                new Said("机构", "Institution"),
                before,
                after,
                grant -> name(grant.institution(), places::institution));
        add(
                lines,
                new Said("企业", "Firm"),
                before,
                after,
                grant -> grant.firm() == null ? null : Said.same(grant.firm()));
        return lines;
    }

    private static void add(
            List<Line> lines, Said label, Grant before, Grant after, Function<Grant, @Nullable Said> field) {
        Said was = field.apply(before);
        Said is = field.apply(after);
        if (!Objects.equals(was, is)) lines.add(new Line(label, was, is));
    }

    private static @Nullable Said roles(Grant grant) {
        if (grant.roles().isEmpty()) return null;
        List<Said> words = grant.roles().stream().sorted().map(RoleWords::of).toList();
        return new Said(
                words.stream().map(Said::zh).collect(Collectors.joining("、")),
                words.stream().map(Said::en).collect(Collectors.joining(", ")));
    }

    private static @Nullable Said name(@Nullable String code, Function<String, java.util.Optional<String>> names) {
        return code == null
                ? null
                : Said.same(
                        names.apply(code).map(name -> name + "（" + code + "）").orElse(code));
    }
}
