package org.huoshui.directory.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huoshui.directory.County.HENGTAI;
import static org.huoshui.directory.County.QIMING;
import static org.huoshui.directory.County.SHIQIAO;
import static org.huoshui.directory.County.XIKOU;
import static org.huoshui.directory.County.bank;
import static org.huoshui.directory.County.department;
import static org.huoshui.directory.County.firm;
import static org.huoshui.directory.County.officer;
import static org.huoshui.directory.County.township;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.County;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

/** Items, disputes and grades as departments, the firm, the office and banks see and change them. */
@HuoshuiTest
class CreditTests {

    private static final String PICTURE = "/api/directory/credit/firms/" + QIMING;
    private static final RequestPostProcessor TAX = department("tax", "县税务局");
    private static final RequestPostProcessor COURT = department("court", "县法院");
    private static final LocalDate LATELY = LocalDate.now().minusDays(40);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Firms firms;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private Regrading regrading;

    @BeforeEach
    void twoFirms() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from directory_credit_rule where effective_from > date '2020-01-01'")
                        .update());
        County.fill(maintaining, jdbc, firms, transaction);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    private ResultActions enter(String kind, String level, LocalDate day, RequestPostProcessor who) throws Exception {
        return send(
                post(PICTURE + "/items"),
                "{\"kind\":\"%s\",\"level\":\"%s\",\"day\":\"%s\",\"words\":\"\",\"reference\":\"%s-%s\"}"
                        .formatted(kind, level, day, kind, level),
                who);
    }

    private ResultActions picture(RequestPostProcessor who) throws Exception {
        return mvc.perform(get(PICTURE).with(who));
    }

    private String read(String path) throws Exception {
        return JsonPath.read(
                        picture(SignedIn.director())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8),
                        path)
                .toString();
    }

    @Test
    void whatTwoDepartmentsEnterMakesOneGradeThatIsExplainedItemByItem() throws Exception {
        picture(SignedIn.director()).andExpect(jsonPath("$.grade").doesNotExist());
        enter("tax", "A", LATELY, TAX).andExpect(status().isCreated());
        enter("penalty", "一般处罚", LATELY, COURT).andExpect(status().isCreated());
        // 60 + 15 - 10: B begins at 55, A at 70
        picture(SignedIn.director())
                .andExpect(jsonPath("$.grade", is("B")))
                .andExpect(jsonPath("$.points", is("65.0")))
                .andExpect(jsonPath("$.lines", hasSize(2)))
                .andExpect(jsonPath("$.lines[?(@.item.kind=='tax')].points", is(List.of("+15.0"))))
                .andExpect(jsonPath("$.lines[?(@.item.kind=='tax')].item.department", is(List.of("县税务局"))))
                .andExpect(jsonPath(
                        "$.lines[?(@.item.kind=='penalty')].zh",
                        is(List.of("减 10.0 分，有效至" + LATELY.plusMonths(24).minusDays(1)))));
        assertThat(firms.required(QIMING).grade()).isEqualTo("B");
        mvc.perform(get("/api/directory/firms?grade=B").with(officer())).andExpect(jsonPath("$.total", is(1)));
        mvc.perform(get("/api/directory/firms?grade=-").with(officer()))
                .andExpect(jsonPath("$.rows[*].code", is(List.of(HENGTAI.code()))));
    }

    @Test
    void aDepartmentSeesItsOwnItemsAndTouchesNoOthers() throws Exception {
        enter("tax", "A", LATELY, TAX);
        enter("court", "被执行人", LATELY, COURT);
        picture(TAX)
                .andExpect(jsonPath("$.lines", hasSize(1)))
                .andExpect(jsonPath("$.points").doesNotExist());
        String courts = read("$.lines[?(@.item.kind=='court')].item.id").replaceAll("\\D", "");
        send(post("/api/directory/credit/items/" + courts + "/withdraw"), "{\"why\":\"不对\"}", TAX)
                .andExpect(status().isNotFound());
        send(post("/api/directory/credit/items/" + courts + "/withdraw"), "{\"why\":\"录错企业\"}", COURT)
                .andExpect(status().isNoContent());
        assertThat(firms.required(QIMING).grade()).isEqualTo("A");
        mvc.perform(get("/api/directory/credit/items").with(COURT))
                .andExpect(jsonPath("$.rows", hasSize(1)))
                .andExpect(jsonPath("$.rows[0].state", is("WITHDRAWN")))
                .andExpect(jsonPath("$.rows[0].endedWhy", is("录错企业")));
    }

    @Test
    void theFirmDisputesAnItemAndWhoeverEnteredItAnswers() throws Exception {
        enter("court", "失信被执行人", LATELY, COURT);
        assertThat(firms.required(QIMING).grade()).isEqualTo("D");
        String item = read("$.lines[0].item.id");
        send(post("/api/directory/credit/items/" + item + "/disputes"), "{\"words\":\"案款已结清\"}", firm(HENGTAI))
                .andExpect(status().isNotFound());
        send(post("/api/directory/credit/items/" + item + "/disputes"), "{\"words\":\" \"}", firm(QIMING))
                .andExpect(jsonPath("$.code", is("DIR-354")));
        send(post("/api/directory/credit/items/" + item + "/disputes"), "{\"words\":\"案款已结清\"}", firm(QIMING))
                .andExpect(status().isCreated());
        send(post("/api/directory/credit/items/" + item + "/disputes"), "{\"words\":\"再说一次\"}", firm(QIMING))
                .andExpect(jsonPath("$.code", is("DIR-360")));
        picture(firm(QIMING))
                .andExpect(jsonPath("$.grade", is("D")))
                .andExpect(jsonPath("$.lines[0].item.disputed", is(true)))
                .andExpect(jsonPath(
                        "$.disputes[0].dueOn",
                        is(LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                                .plusDays(20)
                                .toString())))
                .andExpect(jsonPath("$.disputes[0].actions", is(List.of("TAKE_BACK"))));
        String dispute = read("$.disputes[0].id");
        String answer = "/api/directory/credit/disputes/" + dispute + "/answer";
        mvc.perform(get("/api/directory/credit/disputes?open=true").with(TAX)).andExpect(jsonPath("$", hasSize(0)));
        send(post(answer), "{\"action\":\"WITHDRAW\",\"words\":\"撤\"}", TAX).andExpect(status().isNotFound());
        send(post(answer), "{\"action\":\"UPHOLD\",\"words\":\"自己说了算\"}", firm(QIMING))
                .andExpect(jsonPath("$.code", is("KRN-202")));
        send(post(answer), """
                {"action":"CORRECT","words":"已履行完毕，改录",
                 "corrected":{"kind":"court","level":"已履行完毕","day":"%s","words":"案款已结清"}}""".formatted(LATELY), COURT).andExpect(status().isNoContent());
        picture(firm(QIMING))
                .andExpect(jsonPath("$.grade", is("B")))
                .andExpect(jsonPath("$.points", is("60.0")))
                .andExpect(jsonPath("$.disputes[0].state", is("CORRECTED")))
                .andExpect(jsonPath("$.disputes[0].answer", is("已履行完毕，改录")))
                .andExpect(jsonPath("$.lines[?(@.item.state=='CORRECTED')].counts", is(List.of(false))));
        send(post(answer), "{\"action\":\"WITHDRAW\",\"words\":\"再来\"}", COURT)
                .andExpect(jsonPath("$.code", is("KRN-201")));
        assertThat(trail())
                .contains("credit.entered", "credit.disputed", "credit.dispute-answered", "firm.grade-changed");
    }

    @Test
    void upheldTakenBackAndWithdrawnEndADisputeAsTheySay() throws Exception {
        enter("penalty", "重大处罚", LATELY, TAX);
        String item = read("$.lines[0].item.id");
        for (String action : List.of("TAKE_BACK", "UPHOLD", "WITHDRAW")) {
            send(post("/api/directory/credit/items/" + item + "/disputes"), "{\"words\":\"不属实\"}", firm(QIMING))
                    .andExpect(status().isCreated());
            String dispute = read("$.disputes[0].id");
            send(
                            post("/api/directory/credit/disputes/" + dispute + "/answer"),
                            "{\"action\":\"" + action + "\",\"words\":\"经核查\"}",
                            action.equals("TAKE_BACK") ? firm(QIMING) : officer())
                    .andExpect(status().isNoContent());
            boolean gone = action.equals("WITHDRAW");
            // 60 - 30 = 30: D without any ceiling
            if (gone) picture(officer()).andExpect(jsonPath("$.grade").doesNotExist());
            else picture(officer()).andExpect(jsonPath("$.grade", is("D")));
        }
        picture(firm(QIMING)).andExpect(jsonPath("$.disputes", hasSize(3)));
    }

    private List<String> trail() {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select distinct action from audit_entry where subject = 'firm/" + QIMING + "'")
                        .query(String.class)
                        .list()));
    }

    @Test
    void whoSeesTheFirmSeesItsPictureAndNobodyElse() throws Exception {
        enter("tax", "A", LATELY, TAX);
        picture(firm(QIMING)).andExpect(status().isOk()).andExpect(jsonPath("$.mayDispute", is(true)));
        picture(township(XIKOU)).andExpect(jsonPath("$.lines", hasSize(1)));
        for (RequestPostProcessor blind : List.of(township(SHIQIAO), firm(HENGTAI), bank("AAA")))
            picture(blind).andExpect(status().isNotFound());
        firms.share(QIMING, new InstitutionId("AAA"), "需求");
        String item = read("$.lines[0].item.id");
        send(post("/api/directory/credit/items/" + item + "/disputes"), "{\"words\":\"不属实\"}", firm(QIMING));
        // the bank is shown the item and its mark, and nothing of what the firm says
        picture(bank("AAA"))
                .andExpect(jsonPath("$.lines", hasSize(1)))
                .andExpect(jsonPath("$.grade", is("A")))
                .andExpect(jsonPath("$.disputes", hasSize(0)));
        enter("tax", "A", LATELY, bank("AAA")).andExpect(status().isForbidden());
    }

    @Test
    void refusesWhatTheDictionaryDoesNotKnow() throws Exception {
        enter("tax", "E", LATELY, TAX)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("DIR-352")))
                .andExpect(jsonPath("$.zh", containsString("A、B、M、C、D")));
        enter("weather", "A", LATELY, TAX).andExpect(jsonPath("$.code", is("DIR-351")));
        enter("tax", "A", LocalDate.now().plusDays(3), TAX).andExpect(jsonPath("$.code", is("DIR-353")));
        enter("tax", "A", LATELY, TAX).andExpect(status().isCreated());
        enter("tax", "A", LATELY, TAX).andExpect(jsonPath("$.code", is("DIR-356")));
    }

    @Test
    void aDepartmentsWorkbookIsTakenRowByRow() throws Exception {
        List<Column> heads = List.of("统一社会信用代码", "信息类别", "档次", "日期", "说明", "来源部门").stream()
                .map(Column::text)
                .toList();
        byte[] file = new TableExport("信用", "", heads)
                .bytes(List.of(
                        List.of(QIMING.code(), "纳税信用等级", "A", LATELY.toString(), "年度评价", "冒名部门"),
                        List.of(HENGTAI.code(), "纳税信用等级", "B", LATELY.toString(), "", ""),
                        List.of("91990101MA0QM00198", "纳税信用等级", "B", LATELY.toString(), "", ""),
                        List.of(HENGTAI.code(), "纳税信用等级", "五星", LATELY.toString(), "", ""),
                        List.of(HENGTAI.code(), "纳税信用等级", "B", "昨天", "", "")));
        var upload = new MockMultipartFile("file", "税务.xlsx", "application/octet-stream", file);
        mvc.perform(multipart("/api/directory/credit/imports").file(upload).with(TAX))
                .andExpect(jsonPath("$.added", is(2)))
                .andExpect(jsonPath("$.refused", is(3)))
                .andExpect(jsonPath("$.problems[*].code", is(List.of("DIR-305", "DIR-352", "WBK-315"))))
                .andExpect(jsonPath("$.problems[0].place", is("信用!A4")))
                .andExpect(jsonPath("$.markedCopy").isNotEmpty());
        mvc.perform(multipart("/api/directory/credit/imports").file(upload).with(TAX))
                .andExpect(jsonPath("$.added", is(0)))
                .andExpect(jsonPath("$.unchanged", is(2)));
        picture(officer()).andExpect(jsonPath("$.lines[0].item.department", is("县税务局")));
        assertThat(firms.required(HENGTAI).grade()).isEqualTo("B");
    }

    @Test
    void anotherRuleHoldsFromItsDayAndGradesFollow() throws Exception {
        enter("tax", "A", LATELY, TAX);
        assertThat(firms.required(QIMING).grade()).isEqualTo("A");
        String today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
        String rule = "{\"kind\":\"tax\",\"level\":\"A\",\"points\":32,\"months\":24,\"effectiveFrom\":\"%s\"}";
        send(post("/api/directory/credit/rules"), rule.formatted("2020-05-01"), SignedIn.statistician())
                .andExpect(jsonPath("$.code", is("DIR-361")));
        send(post("/api/directory/credit/rules"), rule.formatted(today), officer())
                .andExpect(status().isForbidden());
        send(post("/api/directory/credit/rules"), rule.formatted(today), SignedIn.statistician())
                .andExpect(status().isNoContent());
        assertThat(firms.required(QIMING).grade()).isEqualTo("AAA");
        mvc.perform(get("/api/directory/credit/rules").with(firm(QIMING)))
                .andExpect(jsonPath(
                        "$.rules[?(@.kind=='tax' && @.level=='A')].effectiveFrom", is(List.of("2020-01-01", today))));
        String scale = """
                {"effectiveFrom":"%s","base":60,"disputeDays":20,
                 "steps":[{"grade":"A","least":80},{"grade":"B","least":90},{"grade":"C"}]}""";
        send(put("/api/directory/credit/rules/scale"), scale.formatted(today), SignedIn.director())
                .andExpect(jsonPath("$.code", is("DIR-364")));
    }

    @Test
    void whatExpiresIsGradedAnewByTheClock() throws Exception {
        enter("tax", "A", LATELY, TAX);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update directory_credit_item set day = day - interval '3 years'")
                    .update();
            jdbc.sql("update directory_firm_grade set good_to = date '2020-01-01'")
                    .update();
        });
        assertThat(regrading.catchUp(5)).isEqualTo(1);
        assertThat(firms.required(QIMING).grade()).isNull();
        assertThat(regrading.catchUp(5)).isZero();
        picture(officer()).andExpect(jsonPath("$.changes[0].before", is("A")));
    }
}
