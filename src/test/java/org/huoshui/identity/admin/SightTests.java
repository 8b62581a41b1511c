package org.huoshui.identity.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

/** Why somebody sees something: the door and the wall are really asked. */
@HuoshuiTest
@TestPropertySource(properties = "test.database=sight")
class SightTests {

    private static final String PASSWORD = "Qing-Shan-2031";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final RequestPostProcessor security = SignedIn.with(Role.SECURITY_ADMIN);
    private long ofAaa;

    @BeforeEach
    void twoBanksTheOfficeAndAReturn() {
        if (accounts.find("teller-a").isEmpty()) {
            accounts.open(new NewAccount("teller-a", "甲行填报员", PASSWORD, Set.of(Role.INSTITUTION), "AAA"));
            accounts.open(new NewAccount("teller-b", "乙行填报员", PASSWORD, Set.of(Role.INSTITUTION), "BBB"));
            accounts.open(new NewAccount("chief", "主任", PASSWORD, Set.of(Role.DIRECTOR), null));
            accounts.open(new NewAccount("gone", "离任者", PASSWORD, Set.of(Role.DIRECTOR), null));
            accounts.close("gone");
            accounts.open(new NewAccount("watch", "审计", PASSWORD, Set.of(Role.AUDITOR), null));
            accounts.open(new NewAccount(
                    "guest", "外县主任", PASSWORD, Set.of(Role.DIRECTOR), Scope.COUNTY_AND_BELOW, "990102", null, null));
        }
        ofAaa = transaction.execute(status -> jdbc.sql("""
                        insert into returns_return
                            (institution, month, state, file_name, sha256, size, received_at, received_by, changed_at)
                        values ('AAA', '2041-03', 'RECEIVED', '机密.xlsx', repeat(md5(random()::text), 2), 1, now(),
                            'test', now())
                        returning id""").query(Long.class).single());
    }

    private ResultActions why(String account, String kind, String named) throws Exception {
        return mvc.perform(get("/api/identity/sight")
                .param("account", account)
                .param("kind", kind)
                .param("named", named)
                .with(security));
    }

    @Test
    void aBankSeesItsOwnReturnAndNoOthers() throws Exception {
        String number = String.valueOf(ofAaa);
        why("teller-a", "return", number)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sees").value(true))
                .andExpect(jsonPath("$.steps[1].words.zh").value(containsString("机构填报员")));
        why("teller-b", "return", number)
                .andExpect(jsonPath("$.sees").value(false))
                .andExpect(jsonPath("$.steps[1].holds").value(true))
                .andExpect(jsonPath("$.steps[4].holds").value(false))
                .andExpect(jsonPath("$.verdict.zh").value(containsString("看不到")));
        why("chief", "return", number).andExpect(jsonPath("$.sees").value(true));
        why("guest", "return", number).andExpect(jsonPath("$.sees").value(false));
        why("gone", "return", number)
                .andExpect(jsonPath("$.sees").value(false))
                .andExpect(jsonPath("$.steps[0].holds").value(false));
        why("watch", "return", number)
                .andExpect(jsonPath("$.sees").value(false))
                .andExpect(jsonPath("$.steps[1].holds").value(false))
                // nothing of the content, not even what the file is called
                .andExpect(content().string(not(containsString("机密"))))
                .andExpect(content().string(not(containsString("2041-03"))));
    }

    @Test
    void theTrailAndTheAccountsAreTheAdministrators() throws Exception {
        why("watch", "trail", "").andExpect(jsonPath("$.sees").value(true));
        why("chief", "trail", "").andExpect(jsonPath("$.sees").value(false));
        why("watch", "account", "chief").andExpect(jsonPath("$.sees").value(false));
    }

    @Test
    void saysWhatItDoesNotKnow() throws Exception {
        why("nobody", "trail", "").andExpect(jsonPath("$.code").value("IDN-401"));
        why("chief", "weather", "").andExpect(jsonPath("$.code").value("IDN-420"));
        why("chief", "return", "999999").andExpect(jsonPath("$.code").value("IDN-421"));
        why("chief", "return", "'; drop").andExpect(jsonPath("$.code").value("IDN-421"));
    }

    @Test
    void theDirectorAsksWhoSeesAReturnAndNothingBeyondTheOffice() throws Exception {
        mvc.perform(get("/api/identity/sight/everybody")
                        .param("kind", "return")
                        .param("named", String.valueOf(ofAaa))
                        .with(SignedIn.director()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.sees==true)].account", hasItem("teller-a")))
                .andExpect(jsonPath("$[?(@.sees==true)].account", not(hasItem("teller-b"))))
                .andExpect(jsonPath("$[?(@.sees==false)].account", hasItem("teller-b")));
        mvc.perform(get("/api/identity/sight/everybody")
                        .param("kind", "account")
                        .param("named", "chief")
                        .with(SignedIn.director()))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("IDN-422"));
        mvc.perform(get("/api/identity/sight").param("account", "chief").with(SignedIn.director()))
                .andExpect(status().isForbidden());
    }

    @Test
    void everyKindStandsBehindADoorThatIsThere() throws Exception {
        mvc.perform(get("/api/identity/sight/kinds").with(security))
                .andExpect(jsonPath("$[*].kind")
                        .value(org.hamcrest.Matchers.containsInAnyOrder(
                                "return", "report", "figures", "need", "referral", "account", "trail")));
        assertThat(sight.kinds()).allSatisfy(kind -> assertThat(doors.all()).containsKey(kind.door()));
    }

    @Autowired
    private Sight sight;

    @Autowired
    private org.huoshui.identity.Doors doors;
}
