package org.huoshui.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.reporting.DemoNumbers;
import org.huoshui.reporting.Reports;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@TestPropertySource(properties = DemoNumbers.DATABASE_OF_ITS_OWN)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperApiTests {

    private static final String REPORTS = "/api/reporting/reports/";

    private final MockMvc mvc;
    private final DemoNumbers demo;
    private final Reports reports;
    private int report;

    @Autowired
    PaperApiTests(
            MockMvc mvc,
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions,
            Reports reports) {
        this.mvc = mvc;
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
        this.reports = reports;
    }

    @BeforeAll
    void writeTheAnnualReport() throws Exception {
        Asking.run(Asker.system(), demo::load);
        String answer = mvc.perform(post("/api/reporting/reports")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"template\":\"annual\",\"month\":\"2022-12\"}")
                        .with(SignedIn.statistician()))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher id = Pattern.compile("\"id\":(\\d+)").matcher(answer);
        assertThat(id.find()).isTrue();
        report = Integer.parseInt(id.group(1));
    }

    private MockHttpServletResponse taken(String what) throws Exception {
        return mvc.perform(get(REPORTS + report + what).with(SignedIn.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private List<String> printedFigures() {
        List<String> figures = new ArrayList<>();
        Asking.run(
                Asker.system(),
                () -> reports.figures(report).stream()
                        .filter(one -> one.chart() == 0)
                        .map(one -> Papers.bare(one.text()))
                        .forEach(figures::add));
        return figures;
    }

    @Test
    void printsEveryFigureInOrderWhateverTheFormAndStyle() throws Exception {
        List<String> figures = printedFigures();
        assertThat(figures).hasSizeGreaterThan(100);
        for (String style : new String[] {"", "?style=official", "?style=plain"}) {
            String pdf = Papers.pdfText(taken("/pdf" + style).getContentAsByteArray());
            assertThat(Papers.ofdText(taken("/ofd" + style).getContentAsByteArray()))
                    .isEqualTo(pdf);
            assertThat(pdf).containsSubsequence(figures);
        }
    }

    @Test
    void namesTheFilesInChinese() throws Exception {
        MockHttpServletResponse pdf = taken("/pdf");
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Content-Disposition"))
                .contains("filename*=UTF-8''%E5%B9%B4%E5%BA%A6%E5%B7%A5%E4%BD%9C%E6%80%BB%E7%BB%93%202022-12.pdf");
        assertThat(taken("/ofd").getContentType()).isEqualTo("application/ofd");
    }

    @Test
    void refusesAStyleThatIsNone() throws Exception {
        mvc.perform(get(REPORTS + report + "/pdf?style=baroque").with(SignedIn.director()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("REP-603"));
    }
}
