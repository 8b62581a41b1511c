package org.huoshui.matchmaking.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.identity.Solving;
import org.huoshui.kernel.PersonalData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A need from a telephone without an account: code, limits, and that nothing leaks and nothing stays. */
@HuoshuiTest
@Import(IntakeClock.class)
@TestPropertySource(properties = "huoshui.limits.form=0")
class FormTests {

    private static final AtomicInteger NETWORK = new AtomicInteger();

    private final MockMvc mvc;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EntryClock clock;
    private final EntryPersons persons;
    private final JsonMapper json = new JsonMapper();
    private RequestPostProcessor from = SignedIn.token();

    @Autowired
    FormTests(MockMvc mvc, JdbcClient jdbc, TransactionTemplate transaction, EntryClock clock, EntryPersons persons) {
        this.mvc = mvc;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.persons = persons;
    }

    @BeforeEach
    void county(
            @Autowired MaintainingDirectory directory,
            @Autowired Firms firms,
            @Autowired org.huoshui.matchmaking.PhoneForms forms) {
        forms.showCodes();
        IntakeFixture.county(directory, firms);
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from matchmaking_message; delete from matchmaking_form_entry")
                        .update());
        from = network();
    }

    /** Somebody on a network of his own. */
    private static RequestPostProcessor network() {
        String address = "10.1." + NETWORK.incrementAndGet() + ".7";
        RequestPostProcessor token = SignedIn.token();
        return request -> {
            request.setRemoteAddr(address);
            return token.postProcessRequest(request);
        };
    }

    private String form(String township) throws Exception {
        String answer = mvc.perform(post("/api/matchmaking/forms")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"place\": \"TOWNSHIP\", \"title\": \"溪口镇融资需求\", \"township\": \"%s\"}"
                                .formatted(township))
                        .with(SignedIn.as(IntakeFixture.OFFICER)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.<String>read(answer, "$.path").substring(3);
    }

    private ResultActions send(String path, Map<String, ?> body) throws Exception {
        return mvc.perform(post("/api/matchmaking/f/" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(body))
                .with(from));
    }

    private Map<String, Object> entry(String form, String firm, String phone) throws Exception {
        String task =
                send("task", Map.of("form", form)).andReturn().getResponse().getContentAsString();
        String what = JsonPath.read(task, "$.task");
        Integer bits = JsonPath.read(task, "$.bits");
        Map<String, Object> entry = new java.util.HashMap<>(Map.of(
                "form",
                form,
                "firmCode",
                firm,
                "firmName",
                "澜溪启明电子有限公司",
                "contactName",
                "赵某某",
                "phone",
                phone,
                "amount",
                "120.5",
                "months",
                12,
                "purpose",
                "WORKING_CAPITAL",
                "agreed",
                true,
                "notice",
                1));
        entry.put("task", what);
        entry.put("answer", Solving.answer(what, bits));
        return entry;
    }

    private String sent(String form, String firm, String phone) throws Exception {
        return send("entry", entry(form, firm, phone))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> rows(String sql) {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql(sql).query(String.class).list()));
    }

    @Test
    void tellsItsCodeToNobodyOnThePageUnlessTheCountyIsShownAround(@Autowired IntakeSettings settings)
            throws Exception {
        String form = form("990101001");
        settings.set("form.show_code", "0");
        String answer = sent(form, IntakeFixture.QIMING.code(), "13900000067");
        assertThat(JsonPath.<java.util.Map<String, Object>>read(answer, "$")).doesNotContainKey("shownCode");
        // an officer calls the number and reads it out
        mvc.perform(get("/api/matchmaking/messages").with(SignedIn.as(IntakeFixture.OFFICER)))
                .andExpect(jsonPath("$..text", org.hamcrest.Matchers.hasItem(containsString("验证码"))));
    }

    @Test
    void bringsANeedIntoThePoolToBeReviewed() throws Exception {
        String form = form("990101001");
        mvc.perform(get("/api/matchmaking/f/" + form).with(from))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.title", is("溪口镇融资需求")))
                .andExpect(jsonPath("$.noticeZh", containsString("仅用于核实")));
        String answer = sent(form, IntakeFixture.QIMING.code(), "13900000061");
        String secret = JsonPath.read(answer, "$.secret");
        String code = JsonPath.read(answer, "$.shownCode");
        assertThat(JsonPath.<String>read(answer, "$.phone")).isEqualTo("139****0061");
        assertThat(rows("select id::text from matchmaking_need where origin = 'FORM' and amount = 1205000"))
                .as("nothing before the code")
                .isEmpty();
        send("state", Map.of("secret", secret)).andExpect(jsonPath("$.state", is("UNCONFIRMED")));
        send("confirm", Map.of("secret", secret, "code", code)).andExpect(status().isOk());
        assertThat(
                        rows(
                                "select state || ' ' || firm || ' ' || months from matchmaking_need where origin = 'FORM' and amount = 1205000"))
                .containsExactly("SUBMITTED 91990101MA0QM00199 12");
        assertThat(rows("select coalesce(phone::text, '-') || '/' || contact_name from matchmaking_form_entry"))
                .as("the need has the contact now, the entry nothing")
                .containsExactly("-/");
        send("state", Map.of("secret", secret))
                .andExpect(jsonPath("$.zh", is("待审核")))
                .andExpect(jsonPath("$.mayWithdraw", is(true)));
        send("withdrawal", Map.of("secret", secret)).andExpect(jsonPath("$.state", is("WITHDRAWN")));
        send("withdrawal", Map.of("secret", secret)).andExpect(status().isConflict());
        assertThat(rows("select action from audit_entry where subject like 'form-entry/%'"))
                .contains("form-entry.sent", "form-entry.confirmed", "form-entry.withdrawn");
    }

    @Test
    void addsAFirmTheRegisterDoesNotKnow() throws Exception {
        String form = form("990101001");
        String code = IntakeFixture.code(6100001);
        String answer = sent(form, code, "13900000062");
        assertThat(rows("select name from directory_firm where code = '" + code + "'"))
                .as("not before the telephone is proved")
                .isEmpty();
        send(
                        "confirm",
                        Map.of(
                                "secret",
                                JsonPath.read(answer, "$.secret"),
                                "code",
                                JsonPath.read(answer, "$.shownCode")))
                .andExpect(status().isOk());
        assertThat(rows("select name || ' ' || township from directory_firm where code = '" + code + "'"))
                .containsExactly("澜溪启明电子有限公司 990101001");
    }

    @Test
    void countsWrongCodesAndLetsThemGrowOld() throws Exception {
        String form = form("990101001");
        String answer = sent(form, IntakeFixture.QIMING.code(), "13900000063");
        String secret = JsonPath.read(answer, "$.secret");
        String right = JsonPath.read(answer, "$.shownCode");
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int left = 4; left > 0; left--)
            send("confirm", Map.of("secret", secret, "code", wrong))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code", is("MAT-730")))
                    .andExpect(jsonPath("$.zh", containsString(left + " 次")));
        send("confirm", Map.of("secret", secret, "code", wrong)).andExpect(jsonPath("$.code", is("MAT-731")));
        send("confirm", Map.of("secret", secret, "code", right)).andExpect(jsonPath("$.code", is("MAT-731")));
        String again =
                send("code", Map.of("secret", secret)).andReturn().getResponse().getContentAsString();
        IntakeClock.passes(Duration.ofMinutes(10));
        send("confirm", Map.of("secret", secret, "code", JsonPath.read(again, "$.shownCode")))
                .andExpect(jsonPath("$.code", is("MAT-731")));
        again = send("code", Map.of("secret", secret)).andReturn().getResponse().getContentAsString();
        send("confirm", Map.of("secret", secret, "code", JsonPath.read(again, "$.shownCode")))
                .andExpect(status().isOk());
    }

    @Test
    void asksForAProofAndTakesItOnce() throws Exception {
        String form = form("990101001");
        Map<String, Object> entry = entry(form, IntakeFixture.QIMING.code(), "13900000064");
        Map<String, Object> lazy = new java.util.HashMap<>(entry);
        lazy.put("answer", "1");
        send("entry", lazy).andExpect(jsonPath("$.code", is("MAT-723")));
        RequestPostProcessor own = from;
        from = network();
        send("entry", entry).andExpect(jsonPath("$.code", is("MAT-723")));
        from = own;
        send("entry", entry).andExpect(status().isCreated());
        send("entry", entry).andExpect(jsonPath("$.code", is("MAT-723")));
    }

    @Test
    void saysEveryFaultAtItsField() throws Exception {
        String form = form("990101001");
        send(
                        "entry",
                        Map.of(
                                "form",
                                form,
                                "firmCode",
                                "91990101MA0QM00198",
                                "phone",
                                "0571-88880000",
                                "amount",
                                "-1",
                                "months",
                                0,
                                "agreed",
                                true))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[*].place", hasItem("firmCode")))
                .andExpect(jsonPath("$.problems[*].place", hasItem("firmName")))
                .andExpect(jsonPath("$.problems[*].place", hasItem("phone")))
                .andExpect(jsonPath("$.problems[*].place", hasItem("amount")))
                .andExpect(jsonPath("$.problems[*].place", hasItem("months")))
                .andExpect(jsonPath("$.problems[*].place", hasItem("purpose")));
        Map<String, Object> entry = entry(form, IntakeFixture.QIMING.code(), "13900000065");
        entry.put("agreed", false);
        send("entry", entry).andExpect(jsonPath("$.code", is("MAT-725")));
        entry.put("agreed", true);
        entry.put("notice", 0);
        send("entry", entry).andExpect(jsonPath("$.code", is("MAT-724")));
    }

    @Test
    void holdsTheLimitsOfATelephoneAndOfAnAddress() throws Exception {
        String form = form("990101001");
        String answer = sent(form, IntakeFixture.QIMING.code(), "13900000066");
        for (int i = 0; i < 4; i++)
            send("code", Map.of("secret", JsonPath.read(answer, "$.secret"))).andExpect(status().isOk());
        send("code", Map.of("secret", JsonPath.read(answer, "$.secret"))).andExpect(status().isTooManyRequests());
        from = network();
        send("entry", entry(form, IntakeFixture.QIMING.code(), "13900000066")).andExpect(status().isTooManyRequests());
        IntakeClock.passes(Duration.ofHours(25));
        from = network();
        for (int i = 0; i < 30; i++) sent(form, IntakeFixture.QIMING.code(), "139000001" + (10 + i));
        send("entry", entry(form, IntakeFixture.QIMING.code(), "13900000199"))
                .andExpect(status().isTooManyRequests())
                .andExpect(jsonPath("$.code", is("MAT-726")));
    }

    @Test
    void tellsAStrangerNothing() throws Exception {
        mvc.perform(get("/api/matchmaking/f/guessed-guessed-guessed").with(from))
                .andExpect(status().isNotFound());
        send("state", Map.of("secret", "guessed")).andExpect(status().isNotFound());
        send("state", Map.of()).andExpect(status().isNotFound());
        send("withdrawal", Map.of("secret", "guessed")).andExpect(status().isNotFound());
        String form = form("990101001");
        send("entry", entry(form, IntakeFixture.QIMING.code(), "13900000067"))
                .andExpect(content().string(not(containsString("13900000067"))))
                .andExpect(content().string(not(containsString("赵某某"))));
        Long id = Long.valueOf(rows("select id::text from matchmaking_form where token = '" + form + "'")
                .getFirst());
        mvc.perform(post("/api/matchmaking/forms/" + id + "/end").with(SignedIn.as(IntakeFixture.OFFICER)))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/matchmaking/f/" + form).with(from)).andExpect(jsonPath("$.code", is("MAT-722")));
        send("task", Map.of("form", form)).andExpect(jsonPath("$.code", is("MAT-722")));
    }

    @Test
    void forgetsWhatNobodyConfirmed() throws Exception {
        String form = form("990101001");
        sent(form, IntakeFixture.QIMING.code(), "13900000068");
        var found = Objects.requireNonNull(
                transaction.execute(status -> persons.find(new PersonalData.Sought("赵某某", "139 0000 0068"))));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().items())
                .extracting(PersonalData.Item::shown)
                .contains("139****0068");
        clock.tick();
        assertThat(rows("select id::text from matchmaking_form_entry")).hasSize(1);
        IntakeClock.passes(Duration.ofHours(24).plusSeconds(1));
        clock.tick();
        assertThat(rows("select id::text from matchmaking_form_entry")).isEmpty();
        assertThat(rows("select coalesce(content::text, '-') from matchmaking_message"))
                .doesNotContain("-");
        IntakeClock.passes(Duration.ofDays(7));
        transaction.executeWithoutResult(status ->
                jdbc.sql("update matchmaking_message set state = 'EXPIRED'").update());
        clock.tick();
        assertThat(rows("select coalesce(content::text, '-') || coalesce(phone::text, '-') from matchmaking_message"))
                .containsExactly("--");
    }

    @Test
    void keepsCodesAndNumbersSealed() throws Exception {
        String form = form("990101001");
        String answer = sent(form, IntakeFixture.QIMING.code(), "13900000069");
        String code = JsonPath.read(answer, "$.shownCode");
        String secret = JsonPath.read(answer, "$.secret");
        for (String table : List.of("matchmaking_form_entry", "matchmaking_message"))
            assertThat(rows("select t::text from " + table + " t").getFirst())
                    .doesNotContain("13900000069", code, secret, hex("13900000069"), hex(code));
        mvc.perform(get("/api/matchmaking/messages").with(SignedIn.as(IntakeFixture.OFFICER)))
                .andExpect(jsonPath("$.connected", is(false)))
                .andExpect(jsonPath("$.messages[0].text", containsString(code)))
                .andExpect(jsonPath("$.messages[0].phone", is("139****0069")));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void givesATownshipItsOwnFormsOnly() throws Exception {
        mvc.perform(post("/api/matchmaking/forms")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"place\": \"TOWNSHIP\", \"title\": \"别的镇\", \"township\": \"990101004\"}")
                        .with(SignedIn.as(IntakeFixture.XIKOU)))
                .andExpect(status().isForbidden());
        form("990101004");
        mvc.perform(post("/api/matchmaking/forms")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"place\": \"TOWNSHIP\", \"title\": \"本镇\"}")
                        .with(SignedIn.as(IntakeFixture.XIKOU)))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.townshipName", is("溪口镇")));
        mvc.perform(get("/api/matchmaking/forms").with(SignedIn.as(IntakeFixture.XIKOU)))
                .andExpect(jsonPath("$.forms[*].township", not(hasItem("990101004"))));
    }
}
