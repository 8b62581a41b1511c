package org.huoshui.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.Accounts;
import org.huoshui.identity.Accounts.NewAccount;
import org.huoshui.identity.Approval;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

/** Whole numbers for a purpose, and the rights of those they belong to. */
@HuoshuiTest
@org.springframework.test.context.TestPropertySource(properties = "huoshui.test=privacy")
class PrivacyTests {

    private static final String PHONE = "19900000051";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Accounts accounts;

    @Autowired
    private RetentionClock retention;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    private String contact = "";

    @BeforeEach
    void oneContactOfBankA() throws Exception {
        maintaining.importList(DirectoryList.REGIONS, "regions.tsv", """
                code\tname\tlevel\tparent\thome
                990100\t瀚宁市\tCITY\t\t
                990101\t澜溪县\tCOUNTY\t990100\tyes
                """.getBytes(StandardCharsets.UTF_8));
        maintaining.importList(DirectoryList.INSTITUTIONS, "institutions.tsv", """
                code\tregion\tname\tshort_name\tkind\topened
                AAA\t990101\t甲银行澜溪支行\t甲银行\tCOMMERCIAL_BANK\t2019-12
                BBB\t990101\t乙银行澜溪支行\t乙银行\tCOMMERCIAL_BANK\t2019-12
                """.getBytes(StandardCharsets.UTF_8));
        sql("delete from directory_contact");
        contact = text(
                send(
                                post("/api/directory/contacts"),
                                "{\"institution\": \"AAA\", \"name\": \"李明\", \"phone\": \"" + PHONE + "\"}",
                                SignedIn.statistician())
                        .andExpect(status().isCreated()),
                "$.id");
    }

    private int sql(String sql) {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql(sql).update()));
    }

    private List<String> stored(String sql) {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql(sql).query(String.class).list()));
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    private static String text(ResultActions answer, String path) throws Exception {
        byte[] body = answer.andReturn().getResponse().getContentAsByteArray();
        return JsonPath.read(new String(body, StandardCharsets.UTF_8), path).toString();
    }

    private ResultActions unmask(String purpose, String words, RequestPostProcessor who) throws Exception {
        return send(
                post("/api/privacy/unmask"),
                "{\"subject\": \"contact/%s\", \"field\": \"phone\", \"purpose\": \"%s\", \"words\": \"%s\"}"
                        .formatted(contact, purpose, words),
                who);
    }

    private String trail(String action) throws Exception {
        return new String(
                mvc.perform(get("/api/audit/entries?action=" + action).with(SignedIn.with(Role.AUDITOR)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    @Test
    void showsAWholeNumberForAPurposeAndTellsTheTrail() throws Exception {
        unmask("press", "", SignedIn.statistician())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.value", is(PHONE)))
                .andExpect(jsonPath("$.seconds", is(30)));
        assertThat(trail("privacy.unmasked"))
                .contains("statistician", "contact/" + contact, "phone", "催报联系")
                .doesNotContain(PHONE);
        assertThat(
                        stored(
                                "select account || subject || field || purpose from privacy_unmasking order by id desc limit 1"))
                .containsExactly("statisticiancontact/" + contact + "phonepress");
    }

    @Test
    void showsNothingWithoutAPurposeThatSaysEnough() throws Exception {
        unmask("", "", SignedIn.statistician())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("PRV-101")));
        unmask("judicial", " ", SignedIn.statistician())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("PRV-102")));
        unmask("judicial", "县法院调查函（2026）12号", SignedIn.statistician()).andExpect(status().isOk());
    }

    @Test
    void showsANumberOnlyToThoseWhoMaySeeIt() throws Exception {
        unmask("press", "", SignedIn.institution("AAA")).andExpect(status().isOk());
        unmask("press", "", SignedIn.institution("BBB"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code", is("PRV-106")))
                .andExpect(content().string(not(containsString(PHONE))));
        for (Role role : List.of(Role.LEADER, Role.OFFICER, Role.AUDITOR, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN))
            unmask("press", "", SignedIn.with(role)).andExpect(status().isForbidden());
        unmask("press", "", SignedIn.as(SignedIn.kinds().get("director of another county")))
                .andExpect(status().isNotFound());
    }

    @Test
    void holdsTheDaysLimitAndTellsTheTrailOfWhoRanIntoIt() throws Exception {
        send(
                        put("/api/privacy/settings"),
                        "{\"name\": \"unmask.values_per_day\", \"value\": 2}",
                        SignedIn.with(Role.SECURITY_ADMIN))
                .andExpect(status().isOk());
        RequestPostProcessor who = SignedIn.as(new Asker("limited", "周", Set.of(Role.STATISTICIAN), null));
        unmask("press", "", who).andExpect(status().isOk());
        unmask("press", "", who).andExpect(status().isOk());
        unmask("press", "", who)
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", is("PRV-104")))
                .andExpect(jsonPath("$.zh", containsString("每天 2 次")));
        assertThat(trail("privacy.unmask-refused")).contains("limited", "contact/" + contact);
        send(
                        put("/api/privacy/settings"),
                        "{\"name\": \"unmask.values_per_day\", \"value\": 50}",
                        SignedIn.with(Role.SECURITY_ADMIN))
                .andExpect(status().isOk());
    }

    @Test
    void findsAPersonByWholeNumberOrFullName() throws Exception {
        for (String sought : List.of(
                "{\"number\": \"199-0000-0051\"}",
                "{\"name\": \"李明\"}",
                "{\"name\": \"李明\", \"number\": \"19900000051\"}"))
            send(post("/api/privacy/persons/search"), sought, SignedIn.director())
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$", hasSize(1)))
                    .andExpect(jsonPath("$[0].subject", is("contact/" + contact)))
                    .andExpect(jsonPath("$[0].items[*].shown", hasItem("199****0051")));
        for (String sought : List.of("{\"number\": \"19900000052\"}", "{\"name\": \"李\"}"))
            send(post("/api/privacy/persons/search"), sought, SignedIn.director())
                    .andExpect(jsonPath("$", hasSize(0)));
        send(post("/api/privacy/persons/search"), "{}", SignedIn.director())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("PRV-302")));
        assertThat(trail("privacy.person-searched")).doesNotContain(PHONE).doesNotContain("李明");
    }

    @Test
    void givesAPersonACopyWithWholeNumbers() throws Exception {
        String path = "/api/privacy/persons/contact/" + contact + "/copy";
        send(post(path), "{\"reason\": \"\"}", SignedIn.director()).andExpect(jsonPath("$.code", is("PRV-301")));
        send(post(path), "{\"reason\": \"本人 11 月 20 日书面申请\"}", SignedIn.director())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kept[*].value", hasItem(PHONE)))
                .andExpect(jsonPath("$.cover.zh", containsString("第四十五条")));
        assertThat(trail("privacy.copy-given")).contains("书面申请").doesNotContain(PHONE);
        send(post(path + ".xlsx"), "{\"reason\": \"本人申请\"}", SignedIn.director())
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
    }

    @Test
    void putsRightWhatIsWrong() throws Exception {
        send(
                        put("/api/privacy/persons/contact/" + contact),
                        "{\"values\": {\"phone\": \"19900000053\"}, \"reason\": \"本人申请更正\"}",
                        SignedIn.director())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].shown", hasItem("199****0053")));
        assertThat(trail("contact.corrected")).contains("199****0051", "199****0053", "本人申请更正");
        send(
                        put("/api/privacy/persons/contact/" + contact),
                        "{\"values\": {\"phone\": \"1\"}, \"reason\": \"本人申请更正\"}",
                        SignedIn.director())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("KRN-103")));
    }

    private ResultActions erasure() throws Exception {
        return send(
                post("/api/privacy/persons/contact/" + contact + "/erasure"),
                "{\"reason\": \"本人申请删除\"}",
                SignedIn.director());
    }

    private void end() throws Exception {
        send(post("/api/directory/contacts/" + contact + "/end"), "{\"reason\": \"离职\"}", SignedIn.statistician())
                .andExpect(status().isNoContent());
    }

    @Test
    void erasesWhenTwoAgreeAndLeavesNothingOfThePerson() throws Exception {
        erasure().andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("DIR-213")));
        end();
        int proposal = Approval.proposed(erasure());
        assertThat(stored("select name from directory_contact")).containsExactly("李明");
        Approval.approve(mvc, proposal, SignedIn.director()).andExpect(status().isForbidden());
        Approval.approve(mvc, proposal, SignedIn.statistician())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("audit_entry")));
        assertThat(stored("select name || coalesce(phone_print, '') || coalesce(phone::text, '') || email "
                        + "from directory_contact where erased_at is not null"))
                .containsExactly("");
        mvc.perform(get("/api/privacy/persons/contact/" + contact).with(SignedIn.director()))
                .andExpect(status().isNotFound());
        assertThat(stored(
                                "select payload || title_zh || lines::text from identity_proposal where kind = 'privacy.erasure'")
                        .toString())
                .contains("李*")
                .doesNotContain("李明")
                .doesNotContain(PHONE);
    }

    @Test
    void erasesNothingUnderALegalHoldUntilTwoLiftIt() throws Exception {
        end();
        String hold = text(
                send(
                                post("/api/privacy/holds"),
                                "{\"subject\": \"contact/%s\", \"reason\": \"案件调查\", \"authority\": \"县法院（2026）8号\"}"
                                        .formatted(contact),
                                SignedIn.director())
                        .andExpect(status().isCreated()),
                "$.id");
        erasure()
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("PRV-201")))
                .andExpect(jsonPath("$.zh", is("依法留存中，不能删除：案件调查（县法院（2026）8号），留存至解除为止。")));
        sql("update directory_contact set ended_at = ended_at - interval '5 years'");
        assertThat(retention.due().held()).containsExactly("contact/" + contact);
        assertThat(retention.run().subjects()).isEmpty();
        assertThat(stored("select name from directory_contact")).containsExactly("李明");

        ResultActions lifting =
                send(post("/api/privacy/holds/" + hold + "/lifting"), "{\"reason\": \"案件已结\"}", SignedIn.director());
        int proposal = Approval.proposed(lifting);
        Approval.approve(mvc, proposal, SignedIn.director()).andExpect(status().isForbidden());
        Approval.approve(mvc, proposal, SignedIn.statistician()).andExpect(status().isOk());
        assertThat(retention.run().subjects()).containsExactly("contact/" + contact);
        assertThat(stored("select name from directory_contact")).containsExactly("");
        assertThat(trail("privacy.retention-erased")).contains("contact/" + contact);
    }

    @Test
    void leavesAloneWhatIsNotYetPastItsTime() throws Exception {
        end();
        sql("update directory_contact set ended_at = ended_at - interval '11 months'");
        assertThat(retention.run().subjects()).isEmpty();
        sql("update directory_contact set ended_at = ended_at - interval '2 months'");
        assertThat(retention.run().subjects()).containsExactly("contact/" + contact);
    }

    @Test
    void tellsAnAccountHolderWhatIsKeptOfHim() throws Exception {
        String name = "holder" + System.nanoTime() % 1_000_000;
        accounts.open(new NewAccount(name, "赵云舒", "Quiet-River-2022", Set.of(Role.STATISTICIAN), null));
        Asker holder = new Asker(name, "赵云舒", Set.of(Role.STATISTICIAN), null);
        unmask("press", "", SignedIn.as(holder)).andExpect(status().isOk());
        mvc.perform(get("/api/privacy/me").with(SignedIn.as(holder)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name", is("赵云舒")))
                .andExpect(jsonPath("$.traces[?(@.table == 'privacy_unmasking')].lines", hasItem(1)));
        mvc.perform(get("/api/privacy/me.xlsx").with(SignedIn.as(holder))).andExpect(status().isOk());
    }

    /** The administrators' half: accounts, and only when they are closed. */
    @Test
    void erasesAnAccountHoldersNameAndKeepsTheCode() throws Exception {
        String name = "leaver" + System.nanoTime() % 1_000_000;
        accounts.open(new NewAccount(name, "孙别离", "Quiet-River-2022", Set.of(Role.OFFICER), null));
        String path = "/api/privacy/persons/account/" + name;
        mvc.perform(get(path).with(SignedIn.director())).andExpect(status().isNotFound());
        mvc.perform(get(path).with(SignedIn.with(Role.SECURITY_ADMIN))).andExpect(status().isOk());
        Map<String, String> wanted = Map.of("reason", "离职申请删除");
        String body = "{\"reason\": \"" + wanted.get("reason") + "\"}";
        send(post(path + "/erasure"), body, SignedIn.with(Role.SECURITY_ADMIN))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("IDN-217")));
        accounts.close(name);
        Approval.agreed(
                mvc,
                send(post(path + "/erasure"), body, SignedIn.with(Role.SECURITY_ADMIN)),
                SignedIn.with(Role.SYSTEM_ADMIN));
        assertThat(stored("select display_name from identity_account where name = '" + name + "'"))
                .containsExactly("（已删除）");
    }

    @Test
    void showsTheRegisterToEverybodySignedIn() throws Exception {
        mvc.perform(get("/api/privacy/register").with(SignedIn.institution("BBB")))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.table == 'directory_contact')].sensitivity.zh", hasItem(containsString("敏感"))));
        mvc.perform(get("/api/privacy/register.xlsx").with(SignedIn.with(Role.AUDITOR)))
                .andExpect(status().isOk());
    }
}
