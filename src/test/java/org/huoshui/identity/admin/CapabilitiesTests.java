package org.huoshui.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Doors;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The page of roles says what the doors do: every endpoint belongs to one capability. */
@HuoshuiTest
class CapabilitiesTests {

    @Autowired
    private Capabilities capabilities;

    @Autowired
    private Doors doors;

    @Autowired
    private MockMvc mvc;

    @Test
    void everyEndpointBelongsToOneCapability() {
        List<String> named = capabilities.all().stream()
                .flatMap(one -> one.endpoints().stream())
                .toList();
        assertThat(named).as("in capabilities.txt, one line for each").doesNotHaveDuplicates();
        Set<String> served = doors.all().keySet();
        Set<String> unnamed = new TreeSet<>(served);
        named.forEach(unnamed::remove);
        assertThat(unnamed)
                .as("endpoints that src/main/resources/identity/capabilities.txt does not name")
                .isEmpty();
        assertThat(named).as("endpoints that are not there").isSubsetOf(served);
    }

    @Test
    void theThreeAdministratorsHaveNothingOfTheBusinessAndNothingOfEachOther() {
        for (Capabilities.Held held : capabilities.held()) {
            Set<Role> any = new TreeSet<>(held.roles());
            any.addAll(held.partly());
            boolean business =
                    Set.of("报表", "数据", "报告").contains(held.capability().group().zh());
            if (business)
                assertThat(any).as(held.capability().name().zh()).doesNotContainAnyElementsOf(Role.ADMINISTRATORS);
        }
        Set<String> open = doors.all().keySet();
        for (String endpoint : open) {
            if (endpoint.startsWith("GET")) continue;
            Set<Role> roles = doors.all().get(endpoint);
            if (roles.size() > 6 || endpoint.contains("/approvals/")) continue;
            List<Role> administrators =
                    roles.stream().filter(Role::isAdministrator).toList();
            if (endpoint.equals("PUT /api/identity/accounts/{account}/grant"))
                assertThat(administrators).containsExactlyInAnyOrder(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN);
            else assertThat(administrators).as(endpoint).hasSizeLessThan(2);
        }
    }

    @Test
    void tellsEverybodyWhatEachRoleMayDo() throws Exception {
        mvc.perform(get("/api/identity/roles").with(SignedIn.institution("AAA")))
                .andExpect(jsonPath("$.roles.length()").value(11))
                .andExpect(jsonPath("$.capabilities[?(@.name.zh=='审核、退回、印发报告')].roles[*]")
                        .value("DIRECTOR"));
    }
}
