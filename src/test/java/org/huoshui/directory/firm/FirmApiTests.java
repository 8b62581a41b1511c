package org.huoshui.directory.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huoshui.directory.County.HENGTAI;
import static org.huoshui.directory.County.QIMING;
import static org.huoshui.directory.County.SHIQIAO;
import static org.huoshui.directory.County.XIKOU;
import static org.huoshui.directory.County.bank;
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
import java.util.ArrayList;
import java.util.List;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.County;
import org.huoshui.directory.Firm;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.Uscc;
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

/** The register as its doors show it: a firm's life, lists, requests, and a file with bad rows. */
@HuoshuiTest
class FirmApiTests {

    private static final String FIRMS = "/api/directory/firms";

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

    @BeforeEach
    void twoFirms() {
        County.fill(maintaining, jdbc, firms, transaction);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    private ResultActions see(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(path).with(who));
    }

    @Test
    void aRenamedFirmIsFoundByItsFormerName() throws Exception {
        send(
                        post(FIRMS + "/" + QIMING + "/rename"),
                        "{\"name\":\"澜溪启航科技有限公司\",\"from\":\"2022-06-01\",\"why\":\"工商变更\"}",
                        officer())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.formerNames[0].name", is("澜溪启明电子有限公司")))
                .andExpect(jsonPath("$.formerNames[0].until", is("2022-05-31")));
        for (String words : List.of("启明", "启航"))
            see(FIRMS + "?q=" + words, officer()).andExpect(jsonPath("$.rows[*].code", is(List.of(QIMING.code()))));
        send(post(FIRMS + "/" + QIMING + "/rename"), "{\"name\":\"澜溪启航科技有限公司\",\"from\":\"2022-06-01\"}", officer())
                .andExpect(jsonPath("$.code", is("DIR-325")));
        send(post(FIRMS + "/" + QIMING + "/rename"), "{\"name\":\"甲\",\"from\":\"2009-01-01\"}", officer())
                .andExpect(jsonPath("$.code", is("DIR-326")));
        send(post(FIRMS + "/" + QIMING + "/rename"), "{\"name\":\"甲\",\"from\":\"2022-06-01\"}", township(XIKOU))
                .andExpect(status().isForbidden());
    }

    @Test
    void aMergedFirmLeadsToTheOneThatLives() throws Exception {
        send(post(FIRMS + "/" + QIMING + "/merge"), "{\"into\":\"" + HENGTAI + "\",\"on\":\"2022-10-01\"}", officer())
                .andExpect(jsonPath("$.firm.state", is("MERGED")))
                .andExpect(jsonPath("$.mergedInto.code", is(HENGTAI.code())));
        assertThat(firms.current(QIMING).id()).isEqualTo(HENGTAI);
        assertThat(firms.required(QIMING).state()).isEqualTo(Firm.State.MERGED);
        send(post(FIRMS + "/" + QIMING + "/deregister"), "{\"on\":\"2022-11-01\"}", officer())
                .andExpect(jsonPath("$.code", is("DIR-324")));
        send(post(FIRMS + "/" + HENGTAI + "/merge"), "{\"into\":\"" + QIMING + "\",\"on\":\"2022-10-01\"}", officer())
                .andExpect(jsonPath("$.code", is("DIR-328")));
        send(post(FIRMS + "/" + HENGTAI + "/merge"), "{\"into\":\"" + HENGTAI + "\",\"on\":\"2022-10-01\"}", officer())
                .andExpect(jsonPath("$.code", is("DIR-327")));
        send(post(FIRMS + "/" + HENGTAI + "/deregister"), "{\"on\":\"2022-11-01\"}", officer())
                .andExpect(jsonPath("$.endedOn", is("2022-11-01")));
        see(FIRMS + "?state=ACTIVE&q=澜溪", officer()).andExpect(jsonPath("$.total", is(0)));
    }

    @Test
    void listsHaveDatedMembersAndAMainBankThatIsShownTheFirm() throws Exception {
        String list = "/api/directory/firm-lists/climbing-1";
        send(put(list), "{\"name\":\"攀登企业第一批\",\"kind\":\"CLIMBING\",\"batch\":1}", officer())
                .andExpect(status().isNoContent());
        send(put("/api/directory/firm-lists/Climbing 2"), "{\"name\":\"乙\",\"kind\":\"CLIMBING\"}", officer())
                .andExpect(jsonPath("$.code", is("DIR-340")));
        send(put("/api/directory/firm-lists/other"), "{\"name\":\"攀登企业第一批\",\"kind\":\"OTHER\"}", officer())
                .andExpect(jsonPath("$.code", is("DIR-341")));
        see(FIRMS + "/" + QIMING, bank("AAA")).andExpect(status().isNotFound());
        String member = "{\"firm\":\"" + QIMING + "\",\"since\":\"2022-03-01\",\"lead\":\"AAA\"}";
        send(post(list + "/members"), member, officer()).andExpect(status().isNoContent());
        send(post(list + "/members"), member, officer()).andExpect(jsonPath("$.code", is("DIR-337")));
        send(post(list + "/members"), member, township(XIKOU)).andExpect(status().isForbidden());
        see(FIRMS + "/" + QIMING, bank("AAA")).andExpect(jsonPath("$.lists[0].leadName", is("甲银行")));
        see(FIRMS + "/" + QIMING, bank("BBB")).andExpect(status().isNotFound());
        see(FIRMS + "?list=climbing-1", township(XIKOU)).andExpect(jsonPath("$.total", is(1)));
        see(list + "/members", township(SHIQIAO)).andExpect(jsonPath("$.total", is(0)));
        String id = JsonPath.read(
                see(list + "/members", officer()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8),
                "$.rows[0].id");
        String leave = "/api/directory/firm-lists/members/" + id + "/leave";
        send(post(leave), "{\"until\":\"2022-02-01\",\"why\":\"期满\"}", officer())
                .andExpect(jsonPath("$.code", is("DIR-339")));
        send(post(leave), "{\"until\":\"2022-09-30\",\"why\":\"期满\"}", officer())
                .andExpect(status().isNoContent());
        assertThat(firms.lists(QIMING, java.time.LocalDate.of(2022, 9, 30))).containsExactly("climbing-1");
        assertThat(firms.lists(QIMING, java.time.LocalDate.of(2022, 10, 1))).isEmpty();
        see(list + "/members", officer()).andExpect(jsonPath("$.total", is(0)));
        see(list + "/members?past=true", officer()).andExpect(jsonPath("$.rows[0].whyOut", is("期满")));
        byte[] file = new TableExport("成员", "", List.of(Column.text("统一社会信用代码"), Column.text("主办银行")))
                .bytes(List.of(
                        List.of(HENGTAI.code(), "乙银行"),
                        List.of("91990101MA0QM0035Y", "乙银行"),
                        List.of(QIMING.code(), "无此银行")));
        mvc.perform(multipart(list + "/imports").file(upload(file)).with(officer()))
                .andExpect(jsonPath("$.added", is(1)))
                .andExpect(jsonPath("$.problems[*].code", is(List.of("DIR-306", "DIR-330"))));
    }

    private static MockMultipartFile upload(byte[] file) {
        return new MockMultipartFile("file", "企业.xlsx", "application/octet-stream", file);
    }

    @Test
    void aFirmKeepsItsContactAndAsksForTheRest() throws Exception {
        String contact = FIRMS + "/" + QIMING + "/contact";
        send(put(contact), "{\"name\":\"王芳\",\"phone\":\"19900001009\"}", firm(QIMING))
                .andExpect(status().isNoContent());
        send(put(contact), "{\"name\":\"王芳\",\"phone\":\"1990\"}", firm(QIMING))
                .andExpect(jsonPath("$.code", is("KRN-103")));
        send(put(contact), "{\"name\":\"王芳\"}", firm(HENGTAI)).andExpect(status().isNotFound());
        see(FIRMS + "/own", firm(QIMING))
                .andExpect(jsonPath("$.contact.name", is("王芳")))
                .andExpect(jsonPath("$.contact.phone", is("199****1009")))
                .andExpect(jsonPath("$.own", is(true)));
        send(put(FIRMS + "/" + QIMING), "{\"size\":\"LARGE\"}", firm(QIMING)).andExpect(status().isForbidden());
        String ask = "/api/directory/firm-requests/" + QIMING;
        send(post(ask), "{\"field\":\"size\",\"wanted\":\"中型\",\"words\":\"统计局新划型\"}", firm(QIMING))
                .andExpect(status().isCreated());
        send(post(ask), "{\"field\":\"size\",\"wanted\":\"大型\"}", firm(QIMING))
                .andExpect(jsonPath("$.code", is("DIR-333")));
        send(post(ask), "{\"field\":\"industry\",\"wanted\":\"X99\"}", firm(QIMING))
                .andExpect(jsonPath("$.code", is("DIR-323")));
        String id = JsonPath.read(
                see("/api/directory/firm-requests?open=true", township(XIKOU))
                        .andExpect(jsonPath("$", hasSize(1)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                "$[0].id");
        see("/api/directory/firm-requests", township(SHIQIAO)).andExpect(jsonPath("$", hasSize(0)));
        send(post("/api/directory/firm-requests/" + id + "/answer"), "{\"granted\":true}", township(XIKOU))
                .andExpect(status().isNoContent());
        see(FIRMS + "/" + QIMING, officer()).andExpect(jsonPath("$.firm.size", is("MEDIUM")));
        send(post("/api/directory/firm-requests/" + id + "/answer"), "{\"granted\":true}", officer())
                .andExpect(jsonPath("$.code", is("DIR-335")));
    }

    /** Five hundred rows of which forty are bad, in four ways; codes made with the standard's own sum. */
    private static byte[] fiveHundred() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String code = code(i);
            String township = "溪口镇";
            String industry = "C3912";
            if (i % 50 == 7) code = code.substring(0, 10) + "O" + code.substring(11);
            if (i % 50 == 17) code = code.substring(0, 17);
            if (i % 50 == 27) township = "无名镇";
            if (i % 50 == 37) industry = "C99";
            rows.add(List.of(code, "澜溪第" + i + "号有限公司", township, industry, "小型"));
        }
        return new TableExport(
                        "企业",
                        "",
                        List.of("统一社会信用代码", "企业名称", "乡镇", "行业代码", "规模").stream()
                                .map(Column::text)
                                .toList())
                .bytes(rows);
    }

    private static String code(int i) {
        String seventeen = "91990101MB1%06d".formatted(i);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(last -> seventeen + (char) last)
                .filter(Uscc::isValid)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ofFiveHundredRowsWithFortyBadTheGoodOnesAreTakenOnlyWhenAskedFor() throws Exception {
        byte[] file = fiveHundred();
        mvc.perform(multipart(FIRMS + "/imports/check").file(upload(file)).with(officer()))
                .andExpect(jsonPath("$.taken", is(false)))
                .andExpect(jsonPath("$.added", is(460)))
                .andExpect(jsonPath("$.refused", is(40)));
        see(FIRMS + "?q=澜溪第", officer()).andExpect(jsonPath("$.total", is(0)));
        mvc.perform(multipart(FIRMS + "/imports").file(upload(file)).with(officer()))
                .andExpect(jsonPath("$.taken", is(false)))
                .andExpect(jsonPath("$.refused", is(40)));
        see(FIRMS + "?q=澜溪第", officer()).andExpect(jsonPath("$.total", is(0)));
        mvc.perform(multipart(FIRMS + "/imports?all=false").file(upload(file)).with(officer()))
                .andExpect(jsonPath("$.taken", is(true)))
                .andExpect(jsonPath("$.added", is(460)))
                .andExpect(jsonPath("$.problems", hasSize(40)))
                .andExpect(jsonPath("$.problems[*].code", hasItem("DIR-302")))
                .andExpect(jsonPath("$.problems[0].place", is("企业!A9")))
                .andExpect(jsonPath("$.markedCopy").isNotEmpty());
        see(FIRMS + "?q=澜溪第", officer()).andExpect(jsonPath("$.total", is(460)));
        mvc.perform(multipart(FIRMS + "/imports?all=false").file(upload(file)).with(officer()))
                .andExpect(jsonPath("$.added", is(0)))
                .andExpect(jsonPath("$.unchanged", is(460)));
        mvc.perform(multipart(FIRMS + "/imports?all=false").file(upload(file)).with(township(SHIQIAO)))
                .andExpect(jsonPath("$.added", is(0)))
                .andExpect(jsonPath("$.problems[*].code", hasItem("DIR-314")));
        assertThat(see(FIRMS + "/list.xlsx?q=澜溪第", officer())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .hasSizeGreaterThan(10_000);
    }
}
