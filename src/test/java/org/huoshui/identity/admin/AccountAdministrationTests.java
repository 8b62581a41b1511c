package org.huoshui.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.identity.Approval;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** The three administrators at work, and where each of them ends. */
@HuoshuiTest
@TestPropertySource(properties = "test.database=administrators")
class AccountAdministrationTests {

    private static final String PASSWORD = "Qing-Shan-2031";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final RequestPostProcessor system = as("sysadmin", Role.SYSTEM_ADMIN);
    private final RequestPostProcessor security = as("secadmin", Role.SECURITY_ADMIN);
    private final RequestPostProcessor auditor = as("auditor", Role.AUDITOR);

    private static RequestPostProcessor as(String account, Role role) {
        return SignedIn.as(new Asker(account, account, Set.of(role), null));
    }

    @BeforeEach
    void theThree() {
        if (accounts.find("sysadmin").isPresent()) return;
        open("sysadmin", Role.SYSTEM_ADMIN);
        open("secadmin", Role.SECURITY_ADMIN);
        open("auditor", Role.AUDITOR);
    }

    private void open(String name, Role role) {
        accounts.open(new NewAccount(name, name, PASSWORD, Set.of(role), null));
    }

    private ResultActions send(String method, String path, String body, RequestPostProcessor who) throws Exception {
        var request = method.equals("PUT") ? put("/api/identity/" + path) : post("/api/identity/" + path);
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    private static String read(ResultActions answer, String path) throws Exception {
        return String.valueOf(JsonPath.<Object>read(
                new String(answer.andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), path));
    }

    @Test
    void anAccountHasNoRightsUntilTheOtherAdministratorAgrees() throws Exception {
        ResultActions opened = send("POST", "accounts", """
                        {"account": "Li.Na", "name": "李娜", "grant": {"roles": ["STATISTICIAN"], "scope": "COUNTY_AND_BELOW",
                         "reason": "新到岗"}}""", system)
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.account").value("li.na"));
        assertThat(read(opened, "$.password")).hasSizeGreaterThan(12);
        assertThat(accounts.find("li.na").orElseThrow().roles()).isEmpty();
        mvc.perform(get("/api/identity/accounts").with(security))
                .andExpect(jsonPath("$[?(@.account=='li.na')].state", hasItem("UNGRANTED")))
                .andExpect(jsonPath("$[?(@.account=='li.na')].mustChange", hasItem(true)));
        int proposal = Integer.parseInt(read(opened, "$.proposal.proposal"));
        Approval.approve(mvc, proposal, system).andExpect(jsonPath("$.code").value("IDN-303"));
        Approval.approve(mvc, proposal, as("othersys", Role.SYSTEM_ADMIN)).andExpect(status().isForbidden());
        Approval.approve(mvc, proposal, auditor).andExpect(status().isForbidden());
        Approval.approve(mvc, proposal, security).andExpect(status().isOk());
        assertThat(accounts.find("li.na").orElseThrow().roles()).containsExactly(Role.STATISTICIAN);
        mvc.perform(get("/api/identity/approvals/about")
                        .param("subject", "account/li.na")
                        .with(system))
                .andExpect(jsonPath("$[0].state").value("APPROVED"))
                .andExpect(jsonPath("$[0].lines[0].after.zh").value("统计员"))
                .andExpect(jsonPath("$[0].deciderName").value("secadmin"));
    }

    @Test
    void whatTheSecurityAdministratorTakesAwayIsGoneAtOnceAndWhatHeAddsWaits() throws Exception {
        accounts.open(new NewAccount("wang", "王", PASSWORD, Set.of(Role.DIRECTOR, Role.STATISTICIAN), null));
        String less = "{\"roles\": [\"STATISTICIAN\"], \"scope\": \"COUNTY_AND_BELOW\"}";
        send("PUT", "accounts/wang/grant", less, security).andExpect(status().isNoContent());
        assertThat(accounts.find("wang").orElseThrow().roles()).containsExactly(Role.STATISTICIAN);
        String more = "{\"roles\": [\"DIRECTOR\"], \"scope\": \"COUNTY_AND_BELOW\"}";
        int proposal = Approval.proposed(send("PUT", "accounts/wang/grant", more, security));
        assertThat(accounts.find("wang").orElseThrow().roles()).containsExactly(Role.STATISTICIAN);
        Approval.approve(mvc, proposal, security).andExpect(jsonPath("$.code").value("IDN-303"));
        Approval.approve(mvc, proposal, system).andExpect(status().isOk());
        assertThat(accounts.find("wang").orElseThrow().roles()).containsExactly(Role.DIRECTOR);
    }

    @Test
    void nobodyHoldsTwoOfTheThreeOrOneWithTheBusiness() throws Exception {
        for (String roles : List.of("\"SYSTEM_ADMIN\", \"AUDITOR\"", "\"SECURITY_ADMIN\", \"DIRECTOR\"")) {
            send("POST", "accounts", """
                            {"account": "two", "name": "两职", "grant": {"roles": [%s], "scope": "NONE"}}""".formatted(roles), system)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("IDN-402"));
            assertThat(accounts.find("two")).as("all or nothing").isEmpty();
        }
        send("PUT", "accounts/auditor/grant", "{\"roles\": [\"AUDITOR\", \"LEADER\"], \"scope\": \"NONE\"}", security)
                .andExpect(jsonPath("$.code").value("IDN-402"));
        send("PUT", "accounts/auditor/grant", "{\"roles\": [\"AUDITOR\"], \"scope\": \"COUNTY\"}", security)
                .andExpect(jsonPath("$.code").value("IDN-406"));
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                                "update identity_account set roles = array['AUDITOR', 'SYSTEM_ADMIN'] where name = 'auditor'")
                        .update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("identity_account_apart");
    }

    @Test
    void refusesRightsThatDoNotGoTogether() throws Exception {
        accounts.open(new NewAccount("zhao", "赵", PASSWORD, Set.of(Role.OFFICER), null));
        for (String[] one : new String[][] {
            {"{\"roles\": [\"INSTITUTION\"], \"scope\": \"INSTITUTION\", \"institution\": \"NOBODY\"}", "IDN-403"},
            {"{\"roles\": [\"TOWNSHIP\"], \"scope\": \"TOWNSHIP\"}", "IDN-404"},
            {"{\"roles\": [\"FIRM\"], \"scope\": \"OWN\", \"firm\": \"123\"}", "IDN-405"},
            {"{\"roles\": [\"LEADER\"], \"scope\": \"OWN\"}", "IDN-406"},
            {"{\"roles\": [\"LEADER\"], \"scope\": \"COUNTY\", \"region\": \"000000\"}", "IDN-407"},
            {"{\"roles\": [\"OFFICER\"], \"scope\": \"COUNTY_AND_BELOW\"}", "IDN-408"},
        })
            send("PUT", "accounts/zhao/grant", one[0], system)
                    .andExpect(jsonPath("$.code").value(one[1]));
        send("PUT", "accounts/nobody/grant", "{\"roles\": [\"LEADER\"], \"scope\": \"COUNTY\"}", system)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("IDN-401"));
    }

    @Test
    void nobodyProposesOrDecidesOnHisOwnAccount() throws Exception {
        String leader = "{\"roles\": [\"LEADER\"], \"scope\": \"COUNTY\"}";
        send("PUT", "accounts/secadmin/grant", leader, security)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("IDN-305"));
        int proposal = Approval.proposed(send("PUT", "accounts/secadmin/grant", leader, system));
        Approval.approve(mvc, proposal, security).andExpect(jsonPath("$.code").value("IDN-305"));
        // another security administrator may, but then nobody would be left to do the work
        open("second", Role.SECURITY_ADMIN);
        accounts.close("second");
        Approval.approve(mvc, proposal, as("second", Role.SECURITY_ADMIN))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IDN-308"))
                .andExpect(jsonPath("$.zh").value(org.hamcrest.Matchers.containsString("最后一名安全管理员")));
        mvc.perform(get("/api/identity/approvals/" + proposal).with(system))
                .andExpect(jsonPath("$.state").value("PROPOSED"));
        send("POST", "approvals/" + proposal + "/withdrawal", "{}", system).andExpect(status().isNoContent());
    }

    @Test
    void theLastOfEachKindStaysAlsoWhenTwoAreClosedAtOnce() throws Exception {
        send("PUT", "accounts/auditor/active", "{\"active\": false}", system)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IDN-208"));
        for (int round = 0; round < 3; round++) {
            if (accounts.find("auditor2").isEmpty()) open("auditor2", Role.AUDITOR);
            else accounts.reopen("auditor2");
            accounts.reopen("auditor");
            CountDownLatch start = new CountDownLatch(1);
            List<Integer> statuses = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> answers = List.of("auditor", "auditor2").stream()
                        .map(name -> threads.submit((Callable<Integer>) () -> {
                            start.await();
                            return send("PUT", "accounts/" + name + "/active", "{\"active\": false}", system)
                                    .andReturn()
                                    .getResponse()
                                    .getStatus();
                        }))
                        .toList();
                start.countDown();
                for (Future<Integer> answer : answers) statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
        accounts.reopen("auditor");
    }

    @Test
    void aPasswordIsResetAtOnceAnAdministratorsOnlyByTwo() throws Exception {
        accounts.open(new NewAccount("sun", "孙", PASSWORD, Set.of(Role.OFFICER), null));
        ResultActions reset = send("POST", "accounts/sun/password", "{\"reason\": \"忘了\"}", system)
                .andExpect(status().isOk());
        assertThat(read(reset, "$.password")).isNotEqualTo(PASSWORD);
        send("POST", "accounts/sun/password", "{}", security).andExpect(status().isForbidden());
        ResultActions proposed = send("POST", "accounts/auditor/password", "{\"reason\": \"忘了\"}", system)
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.password").doesNotExist());
        int proposal = Integer.parseInt(read(proposed, "$.proposal.proposal"));
        Approval.approve(mvc, proposal, auditor).andExpect(status().isForbidden());
        ResultActions approved = Approval.approve(mvc, proposal, security).andExpect(status().isOk());
        assertThat(read(approved, "$.told.zh")).contains("auditor").contains("一次性密码");
        mvc.perform(get("/api/identity/approvals/" + proposal).with(security))
                .andExpect(jsonPath("$.told").doesNotExist());
    }

    @Test
    void aSecondFactorIsResetByTwo() throws Exception {
        accounts.open(new NewAccount("qian", "钱", PASSWORD, Set.of(Role.DIRECTOR), null));
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "insert into identity_factor (account, secret, since) values ('qian', '\\x00', now())")
                .update());
        int proposal = Approval.proposed(send("POST", "accounts/qian/factor", "{\"reason\": \"换了手机\"}", system));
        Approval.approve(mvc, proposal, security).andExpect(status().isOk());
        mvc.perform(get("/api/identity/accounts").with(system))
                .andExpect(jsonPath("$[?(@.account=='qian')].factor", hasItem(false)));
    }

    @Test
    void aSecuritySettingTakesTwoAndHoldsFromItsDay() throws Exception {
        String wanted = "{\"effectiveFrom\": \"2061-01-01\", \"value\": %d, \"reason\": \"测评要求\"}";
        send("PUT", "settings/password.minimum_length", wanted.formatted(12), system)
                .andExpect(status().isForbidden());
        send("PUT", "settings/password.minimum_length", wanted.formatted(4), security)
                .andExpect(jsonPath("$.code").value("IDN-411"));
        send("PUT", "settings/no.such", wanted.formatted(4), security)
                .andExpect(jsonPath("$.code").value("IDN-410"));
        Approval.agreed(mvc, send("PUT", "settings/password.minimum_length", wanted.formatted(12), security), system);
        mvc.perform(get("/api/identity/settings").with(security))
                .andExpect(jsonPath(
                        "$[?(@.name=='password.minimum_length' && @.effectiveFrom=='2061-01-01')].value",
                        hasItem("12")));
    }

    @Test
    void namesEverySettingOfTheDoor() {
        List<String> names = transaction.execute(status -> jdbc.sql("select distinct name from identity_setting")
                .query(String.class)
                .list());
        assertThat(names)
                .allSatisfy(
                        name -> assertThat(SecuritySetting.of(name)).as(name).isPresent());
    }

    @Test
    void theDirectorKeepsNoAccountsAnyMore() throws Exception {
        mvc.perform(get("/api/identity/accounts").with(SignedIn.director())).andExpect(status().isForbidden());
        mvc.perform(get("/api/identity/accounts.xlsx").with(security)).andExpect(status().isOk());
    }
}
