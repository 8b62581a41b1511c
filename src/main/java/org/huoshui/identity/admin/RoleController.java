package org.huoshui.identity.admin;

import java.util.Arrays;
import java.util.List;
import org.huoshui.identity.RoleWords;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Said;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 角色与权限: what each role may do and what each scope shows, for everybody to read. */
@RestController
@RequestMapping("/api/identity/roles")
@OpenTo.Everyone
class RoleController {

    private final Capabilities capabilities;

    RoleController(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    record RoleView(Role role, Said name, Said about, boolean administrator) {}

    record ScopeView(Scope scope, Said name, Said about) {}

    /** @param partly who may do some of it only */
    record CapabilityView(Said group, Said name, List<Role> roles, List<Role> partly, List<String> endpoints) {}

    record RolesView(List<RoleView> roles, List<ScopeView> scopes, List<CapabilityView> capabilities) {}

    @GetMapping
    RolesView roles() {
        return new RolesView(
                Arrays.stream(Role.values())
                        .filter(role -> role != Role.SYSTEM)
                        .map(role ->
                                new RoleView(role, RoleWords.of(role), RoleWords.about(role), role.isAdministrator()))
                        .toList(),
                Arrays.stream(Scope.values())
                        .filter(scope -> scope != Scope.ALL)
                        .map(scope -> new ScopeView(scope, RoleWords.of(scope), RoleWords.about(scope)))
                        .toList(),
                capabilities.held().stream()
                        .map(one -> new CapabilityView(
                                one.capability().group(),
                                one.capability().name(),
                                List.copyOf(one.roles()),
                                List.copyOf(one.partly()),
                                one.capability().endpoints()))
                        .toList());
    }
}
