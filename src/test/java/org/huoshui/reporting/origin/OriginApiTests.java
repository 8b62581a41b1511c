package org.huoshui.reporting.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.reporting.DemoNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HuoshuiTest
@TestPropertySource(properties = "huoshui.test=old-reports")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OriginApiTests {

    private static final String ORIGINS = "/api/reporting/origins";
    private static final Path SAMPLE = Path.of("samples", "reports", "澜溪县金融办2021年工作总结.docx");

    private final MockMvc mvc;
    private final DemoNumbers demo;
    private final JsonMapper json = new JsonMapper();

    @Autowired
    OriginApiTests(
            MockMvc mvc,
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions) {
        this.mvc = mvc;
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
    }

    @BeforeAll
    void loadTheDemoCounty() {
        Asking.run(Asker.system(), demo::load);
    }

    private JsonNode sent(MockHttpServletRequestBuilder request, Object body) throws Exception {
        return json.readTree(mvc.perform(request.contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(body))
                        .with(SignedIn.statistician()))
                .andExpect(status().is2xxSuccessful())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private JsonNode got(String address) throws Exception {
        return json.readTree(mvc.perform(get(address).with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private int upload(String name, byte[] content) throws Exception {
        return json.readTree(
                        mvc.perform(multipart(ORIGINS).file(file(name, content)).with(SignedIn.statistician()))
                                .andExpect(status().isCreated())
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .get("id")
                .asInt();
    }

    private int pasted(String name, String text) throws Exception {
        return sent(post(ORIGINS + "/text"), java.util.Map.of("name", name, "text", text))
                .get("id")
                .asInt();
    }

    private JsonNode decide(int id, int ordinal, String decision, String phrase) throws Exception {
        return sent(
                put(ORIGINS + "/" + id + "/figures/" + ordinal),
                phrase == null
                        ? java.util.Map.of("decision", decision)
                        : java.util.Map.of("decision", decision, "phrase", phrase));
    }

    /** The figure whose literal and unit occur once. */
    private static JsonNode figure(JsonNode review, String literal, String unit) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode one : review.get("figures"))
            if (one.get("literal").asString().equals(literal)
                    && one.get("unit").asString().equals(unit)) found.add(one);
        assertThat(found).as(literal + unit).hasSize(1);
        return found.getFirst();
    }

    private String words(String address) throws Exception {
        byte[] docx = mvc.perform(get(address).with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFWordExtractor words = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(docx)))) {
            return words.getText();
        }
    }

    @Test
    void anOldReportBecomesATemplateAndTheTemplateANewReport() throws Exception {
        int id = upload("澜溪县金融办2021年工作总结.docx", Files.readAllBytes(SAMPLE));
        JsonNode review = got(ORIGINS + "/" + id);
        assertThat(review.get("origin").get("month").asString()).isEqualTo("2021-12");
        assertThat(review.get("figures").size())
                .isEqualTo(review.get("origin").get("undecided").asInt());
        JsonNode deposits = figure(review, "271.91", "亿元");
        assertThat(deposits.get("sureness").asString()).isEqualTo("SURE");
        assertThat(deposits.get("candidates").get(0).get("phrase").asString()).isEqualTo("各项存款余额");
        sent(post(ORIGINS + "/" + id + "/sure"), List.of());
        int helped = figure(review, "137", "家").get("ordinal").asInt();
        JsonNode change = decide(id, helped, "BOUND", "帮助融资企业家数");
        assertThat(change.get("figures").get(0).get("meaning").get("indicator").asString())
                .isEqualTo("enterprise.assisted.count");
        assertThat(change.get("figures").get(0).get("decidedBy").asString()).isEqualTo("statistician");
        decide(id, figure(review, "2", "家").get("ordinal").asInt(), "NOT_A_FIGURE", null);
        decide(id, figure(review, "21", "家").get("ordinal").asInt(), "BOUND", "上市后备企业家数");
        // what was decided is there after a reload
        JsonNode again = got(ORIGINS + "/" + id);
        assertThat(figure(again, "2", "家").get("decision").asString()).isEqualTo("NOT_A_FIGURE");

        JsonNode made = sent(post(ORIGINS + "/" + id + "/template"), java.util.Map.of("name", "年度总结（仿旧）"));
        String template = words("/api/reporting/templates/" + made.get("key").asString() + "/file");
        assertThat(template)
                .contains("{{年份}}年工作总结", "各项存款余额{{各项存款余额}}亿元，较年初{{各项存款余额·较年初增减}}，{{各项存款余额·较年初增降}}")
                .contains("2家企业在区域股权市场挂牌", "{{下年年份}}年工作打算");
        JsonNode report = sent(
                post("/api/reporting/reports"),
                java.util.Map.of("template", made.get("key").asString(), "month", "2022-12"));
        // all numbers of samples/truth for 2022-12, computed apart from this program
        assertThat(words("/api/reporting/reports/" + report.get("id").asInt() + "/document"))
                .contains("2022年工作总结", "截至12月末", "2023年工作打算", "［待补：下年各项存款余额·目标］", "［待补：意向融资金额］");
    }

    @Test
    void asksAboutContradictionsBeforeATemplateIsMade() throws Exception {
        int id = pasted("矛盾", "县金融工作小结\n2021年12月末，各项存款余额300.12亿元。年末各项存款余额为301.55亿元。");
        JsonNode review = got(ORIGINS + "/" + id);
        assertThat(review.get("contradictions").get(0).get("phrase").asString()).isEqualTo("各项存款余额");
        sent(post(ORIGINS + "/" + id + "/sure"), List.of());
        mvc.perform(post(ORIGINS + "/" + id + "/template")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"矛盾的模板\"}")
                        .with(SignedIn.statistician()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("REP-435"));
        JsonNode settled = sent(put(ORIGINS + "/" + id + "/settled"), java.util.Map.of("phrase", "各项存款余额"));
        assertThat(settled.get("contradictions").get(0).get("settled").asBoolean())
                .isTrue();
        sent(post(ORIGINS + "/" + id + "/template"), java.util.Map.of("name", "矛盾的模板"));
    }

    @Test
    void aNameLearntIsRecognisedInTheNextReport() throws Exception {
        String text = "县金融工作小结\n2021年12月末，五小产业贷款余额12.30亿元，较年初增加1.20亿元。";
        JsonNode before = got(ORIGINS + "/" + pasted("第一份", text));
        assertThat(figure(before, "12.30", "亿元").get("noun").asString()).isEqualTo("五小产业贷款");
        mvc.perform(post("/api/indicators/catalogue/loan.private.balance/aliases")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"alias\":\"五小产业贷款\"}")
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk());
        JsonNode after = got(ORIGINS + "/" + pasted("第二份", text));
        JsonNode learnt = figure(after, "12.30", "亿元");
        assertThat(learnt.get("candidates").get(0).get("indicator").asString()).isEqualTo("loan.private.balance");
        assertThat(learnt.get("sureness").asString()).isEqualTo("SURE");
        assertThat(figure(after, "1.20", "亿元")
                        .get("candidates")
                        .get(0)
                        .get("phrase")
                        .asString())
                .isEqualTo("民营企业贷款余额·较年初增减");
    }

    @Test
    void refusesATextWithoutAFigureAndStoresNothing() throws Exception {
        int before = got(ORIGINS).size();
        mvc.perform(post(ORIGINS + "/text")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\":\"通知\",\"text\":\"关于召开会议的通知\\n定于2022年3月5日召开会议，请准时参加。\"}")
                        .with(SignedIn.statistician()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("REP-412"));
        assertThat(got(ORIGINS).size()).isEqualTo(before);
    }

    @Test
    void saysWhatItDoesNotUnderstandAndKeepsTheOldDecision() throws Exception {
        int id = pasted("一句", "县金融工作小结\n2021年12月末，各项存款余额300.12亿元。");
        decide(id, 1, "BOUND", "各项存款余额");
        mvc.perform(put(ORIGINS + "/" + id + "/figures/1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decision\":\"BOUND\",\"phrase\":\"各项存欵余额\"}")
                        .with(SignedIn.statistician()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.zh").value(org.hamcrest.Matchers.containsString("各项存款余额")));
        assertThat(got(ORIGINS + "/" + id).get("figures").get(0).get("decision").asString())
                .isEqualTo("BOUND");
        mvc.perform(get(ORIGINS + "/" + id).with(SignedIn.institution("CCB"))).andExpect(status().isForbidden());
    }

    @Test
    void readsThreeHundredPagesInAFewSeconds() throws Exception {
        StringBuilder text = new StringBuilder("县金融工作总结\n");
        String page = "2021年12月末，全县各项存款余额XXX.XX亿元，较年初增加XX亿元，增长X%，增量列全市第X位；全年走访企业XX家，对接会X场次。"
                + "各部门坚持把服务实体经济作为根本宗旨，聚焦重点领域和薄弱环节，深化银企对接，优化营商环境，守住风险底线。".repeat(10);
        // some 560 characters a page of 22 lines of 28
        for (int i = 0; i < 300; i++) text.append(page).append('\n');
        long start = System.nanoTime();
        int id = pasted("三百页", text.toString());
        JsonNode review = got(ORIGINS + "/" + id);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(review.get("figures").size()).isGreaterThan(1_500);
    }

    @Test
    void refusesMoreFiguresThanSomebodyCouldDecideAboutAndStoresNothing() throws Exception {
        int before = got(ORIGINS).size();
        // twenty thousand and one, in a thousand lines
        String text = ("存款1亿元。".repeat(20) + "\n").repeat(1_000) + "存款1亿元。";
        mvc.perform(multipart(ORIGINS)
                        .file(file("多.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .with(SignedIn.statistician()))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.code").value("REP-416"))
                .andExpect(jsonPath("$.en").value("“多.txt” holds 20001 figures, at most 20000; upload it in parts"));
        assertThat(got(ORIGINS).size()).isEqualTo(before);
    }
}
