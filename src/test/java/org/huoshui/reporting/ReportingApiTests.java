package org.huoshui.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.Approval;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@TestPropertySource(properties = DemoNumbers.DATABASE_OF_ITS_OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportingApiTests {

    private final MockMvc mvc;
    private final DemoNumbers demo;

    @Autowired
    ReportingApiTests(
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

    private static MockMultipartFile file(String name, byte[] content) {
        return new MockMultipartFile("file", name, "application/octet-stream", content);
    }

    private static byte[] docx(String... paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : paragraphs)
                document.createParagraph().createRun().setText(text);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static int idIn(String json) {
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(json);
        assertThat(id.find()).isTrue();
        return Integer.parseInt(id.group(1));
    }

    @Test
    void listsTheShippedTemplates() throws Exception {
        mvc.perform(get("/api/reporting/templates").with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[?(@.key == 'annual')].name").value("年度工作总结"))
                .andExpect(jsonPath("$[?(@.key == 'monthly')].shipped").value(true));
    }

    @Test
    void refusesAFaultyTemplateWithEachFaultAndStoresNothing() throws Exception {
        byte[] faulty = docx("全县各项存欵{{各项存欵余额}}亿元", "{{?各银行}}没有结束", "半个{{标签");
        mvc.perform(multipart("/api/reporting/templates")
                        .file(file("错.docx", faulty))
                        .param("name", "有错的模板")
                        .with(SignedIn.statistician()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems.length()").value(3))
                .andExpect(jsonPath("$.problems[?(@.code == 'REP-201')].place").value("全县各项存欵{{各项存欵余额}}亿元"));
        mvc.perform(get("/api/reporting/templates").with(SignedIn.statistician()))
                .andExpect(jsonPath("$[?(@.name == '有错的模板')]").isEmpty());
        mvc.perform(multipart("/api/reporting/templates/check")
                        .file(file("错.docx", faulty))
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.sound").value(false))
                .andExpect(jsonPath("$.problems.length()").value(3));
    }

    @Test
    void refusesAFileThatIsNoDocument() throws Exception {
        mvc.perform(multipart("/api/reporting/templates")
                        .file(file("旧.doc", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0, 0, 0}))
                        .param("name", "旧模板")
                        .with(SignedIn.statistician()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("REP-102"));
    }

    @Test
    void takesAnOwnTemplateWritesWithItAndGivesItBack() throws Exception {
        byte[] own = docx("{{地区}}贷款{{各项贷款余额}}亿元，{{?各银行}}{{简称}}{{各项贷款余额}}、{{/各银行}}");
        mvc.perform(multipart("/api/reporting/templates")
                        .file(file("快报.docx", own))
                        .param("name", "快报")
                        .with(SignedIn.statistician()))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.shipped").value(false));
        mvc.perform(multipart("/api/reporting/templates")
                        .file(file("快报.docx", own))
                        .param("name", "快报")
                        .with(SignedIn.statistician()))
                .andExpect(status().isConflict());
        int id = written("快报", "2022-11");
        mvc.perform(get("/api/reporting/reports/" + id).with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.report.templateName").value("快报"))
                .andExpect(jsonPath("$.figures.length()").value(12));
        byte[] taken = mvc.perform(
                        get("/api/reporting/templates/{key}/file", "快报").with(SignedIn.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(taken).isEqualTo(own);
        Approval.agreed(
                mvc,
                mvc.perform(delete("/api/reporting/templates/{key}", "快报").with(SignedIn.statistician())),
                SignedIn.director());
        mvc.perform(get("/api/reporting/templates/{key}/file", "快报").with(SignedIn.director()))
                .andExpect(status().isNotFound());
        mvc.perform(delete("/api/reporting/templates/annual").with(SignedIn.statistician()))
                .andExpect(status().isConflict());
    }

    private int written(String template, String month) throws Exception {
        String answer = mvc.perform(post("/api/reporting/reports")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"template\":\"%s\",\"month\":\"%s\"}".formatted(template, month))
                        .with(SignedIn.statistician()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        return idIn(answer);
    }

    @Test
    void keepsAReportShowsItAndGivesTheDocument() throws Exception {
        int id = written("annual", "2022-12");
        mvc.perform(get("/api/reporting/reports/" + id).with(SignedIn.director()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.blocks[0].paragraph.style").value("Title"))
                .andExpect(jsonPath("$.figures[0].phrase").value("2022年12月·澜溪县·各项存款余额"))
                .andExpect(jsonPath("$.figures[0].state").value("KNOWN"))
                .andExpect(jsonPath("$.blocks[*].chart.number").isNotEmpty());
        byte[] docx = mvc.perform(
                        get("/api/reporting/reports/" + id + "/document").with(SignedIn.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getCharts()).hasSize(4);
        }
        mvc.perform(get("/api/reporting/reports").with(SignedIn.director()))
                .andExpect(jsonPath("$[?(@.id == " + id + ")].month").value("2022-12"));
    }

    @Test
    void refusesMonthsThatAreNoneOrHaveNothing() throws Exception {
        for (String month : new String[] {"2022年12月", "2024-01"})
            mvc.perform(post("/api/reporting/reports")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"template\":\"annual\",\"month\":\"%s\"}".formatted(month))
                            .with(SignedIn.statistician()))
                    .andExpect(status().is4xxClientError())
                    .andExpect(jsonPath("$.code").value(month.contains("年") ? "REP-308" : "REP-306"));
    }

    @Test
    void keepsInstitutionsOut() throws Exception {
        mvc.perform(get("/api/reporting/reports").with(SignedIn.institution("HYB")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/reporting/templates").with(SignedIn.institution("HYB")))
                .andExpect(status().isForbidden());
    }
}
