package org.huoshui.indicators.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huoshui.indicators.SmallCounty.DEPOSITS;
import static org.huoshui.indicators.SmallCounty.EAST;
import static org.huoshui.indicators.SmallCounty.LOANS;
import static org.huoshui.indicators.SmallCounty.WEST;
import static org.huoshui.indicators.SmallCounty.of;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.Approval;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.SmallCounty;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

@HuoshuiTest
@TestPropertySource(properties = SmallCounty.DATABASE)
class FiguresControllerTests {

    private static final String MONTH = "2050-12";

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Observations observations;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void theCounty() {
        SmallCounty county = new SmallCounty(maintaining, observations, transactions);
        county.banks(DEPOSITS, "2049-12", "400", "255", "200");
        county.banks(DEPOSITS, MONTH, "500", "300", "247");
        county.banks(LOANS, MONTH, "100", "100", "100");
        for (Subject other : List.of(Subject.of(EAST), Subject.of(WEST)))
            county.reportAll(
                    "bulletin.xlsx", of(other, DEPOSITS, "2049-12", "1000"), of(other, DEPOSITS, MONTH, "1100"));
    }

    @Test
    void manyPhrasesAnswerInTheOrderAsked() throws Exception {
        mvc.perform(get("/api/indicators/figures")
                        .param("phrase", "各项存款余额", "各项存款余额·较年初增量", "各项存款余额·位次", "存贷比")
                        .param("month", MONTH)
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].text", contains("1047.00", "192.00", "3", "28.65")))
                .andExpect(jsonPath("$[0].value").value("104700000000"))
                .andExpect(jsonPath("$[0].unit").value("亿元"))
                .andExpect(jsonPath("$[0].state").value("KNOWN"))
                .andExpect(jsonPath("$[0].coverage.reported").value(3))
                .andExpect(jsonPath("$[0].coverage.expected").value(3))
                .andExpect(jsonPath("$[0].phrase").value("2050年12月·本源县·各项存款余额"));
    }

    @Test
    void aLongListIsPosted() throws Exception {
        mvc.perform(post("/api/indicators/figures")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"phrases": ["各项存款余额·同比增幅"], "month": "2050-12", "subject": "660102"}""")
                        .with(SignedIn.director()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].text").value("10.00"));
    }

    @Test
    void wordsThatAreNoPhraseAreRefusedWithTheirPlace() throws Exception {
        mvc.perform(get("/api/indicators/figures")
                        .param("phrase", "不是一个指标")
                        .param("month", MONTH)
                        .with(SignedIn.statistician()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.place").value("不是一个指标"));
        mvc.perform(get("/api/indicators/figures")
                        .param("phrase", "各项存款余额")
                        .param("month", "2050-13")
                        .with(SignedIn.statistician()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("IND-224"));
    }

    @Test
    void anInstitutionAsksAboutItself() throws Exception {
        mvc.perform(get("/api/indicators/figures")
                        .param("phrase", "各项存款余额·较年初增量")
                        .param("month", MONTH)
                        .with(SignedIn.institution("ALP")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].text").value("100.00"))
                .andExpect(jsonPath("$[0].subject").value("ALP"));
        for (String other : List.of("660101", "BET"))
            mvc.perform(get("/api/indicators/figures")
                            .param("phrase", "各项存款余额")
                            .param("month", MONTH)
                            .param("subject", other)
                            .with(SignedIn.institution("ALP")))
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.code").value("IND-215"));
        mvc.perform(get("/api/indicators/proof")
                        .param("phrase", "2050年12月·贝塔银行·各项存款余额")
                        .with(SignedIn.institution("ALP")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/indicators/notables").with(SignedIn.institution("ALP")))
                .andExpect(status().isForbidden());
        mvc.perform(get("/api/indicators/table").param("month", MONTH).with(SignedIn.institution("ALP")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.subject").value("ALP"))
                .andExpect(jsonPath("$.rows[*].code", hasItem("deposit.balance")))
                .andExpect(jsonPath("$.rows[*].figures.rank_value").isEmpty());
        mvc.perform(get("/api/indicators/months").with(SignedIn.institution("ALP")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.months", hasItem(MONTH)));
    }

    @Test
    void theTableHasAllComparisonsAndRanks() throws Exception {
        mvc.perform(get("/api/indicators/table")
                        .param("month", MONTH)
                        .param("pool", "本东两县")
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[?(@.code == 'deposit.balance')].figures.rank_value.text")
                        .value("2"))
                .andExpect(jsonPath("$.rows[?(@.code == 'deposit.balance')].figures.rank_growth.text")
                        .value("1"))
                .andExpect(jsonPath("$.rows[?(@.code == 'deposit.balance')].figures.growth_year_start.text")
                        .value("22.46"))
                .andExpect(jsonPath("$.rows[?(@.code == 'npl.balance')].figures.value.state")
                        .value("MISSING"))
                .andExpect(jsonPath("$.rows[*].code", not(hasItem("carbon_sink.purchase.volume"))));
    }

    @Test
    void theTableLeavesAsExcel() throws Exception {
        byte[] file = mvc.perform(
                        get("/api/indicators/table.xlsx").param("month", MONTH).with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<String> deposits = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("deposit.balance"))
                    row.forEach(cell -> deposits.add(cell.toString()));
            });
            assertThat(deposits).startsWith("deposit.balance", "各项存款余额", "亿元", "1047.0", "192.0", "22.46");
            assertThat(deposits).contains("3/3");
        }
    }

    @Test
    void theAskBoxAnswersWithAProofOrSaysWhatItMissed() throws Exception {
        mvc.perform(post("/api/indicators/ask")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\": \"2050年12月末各项存款的余额是多少\"}")
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figure.text").value("1047.00"))
                .andExpect(jsonPath("$.proof.observations", hasSize(3)))
                .andExpect(jsonPath("$.proof.observations[0].fileName").value("three.xlsx"));
        mvc.perform(get("/api/indicators/ask").param("text", "今天天气如何").with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.figure").doesNotExist())
                .andExpect(jsonPath("$.problem.zh").isNotEmpty());
    }

    @Test
    void aPlanIsSetReadAndRemoved() throws Exception {
        mvc.perform(put("/api/indicators/targets")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"indicator": "deposit.balance", "year": 2050, "of": "DELTA_YEAR_START", "amount": "384",
                                 "unit": "亿元", "ceiling": false}""")
                        .with(SignedIn.statistician()))
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/indicators/targets").param("month", MONTH).with(SignedIn.statistician()))
                .andExpect(jsonPath("$.calendar").value("100.0"))
                .andExpect(jsonPath("$.targets[0].text").value("384.00"))
                .andExpect(jsonPath("$.targets[0].completion.text").value("50.00"))
                .andExpect(jsonPath("$.targets[0].pace").value("BEHIND"));
        mvc.perform(get("/api/indicators/notables").param("month", MONTH).with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[*].kind", hasItem("BEHIND_TARGET")))
                .andExpect(jsonPath("$[*].kind", hasItem("RANKS_LAST")));
        mvc.perform(put("/api/indicators/targets")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("""
                                {"indicator": "deposit.balance", "year": 2050, "of": "VALUE", "amount": "很多", "ceiling": false}""")
                        .with(SignedIn.statistician()))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("IND-220"));
        Approval.agreed(
                mvc,
                mvc.perform(delete("/api/indicators/targets")
                        .param("indicator", "deposit.balance")
                        .param("year", "2050")
                        .with(SignedIn.director())),
                SignedIn.statistician());
        mvc.perform(get("/api/indicators/targets").param("month", MONTH).with(SignedIn.statistician()))
                .andExpect(jsonPath("$.targets").isEmpty());
        mvc.perform(put("/api/indicators/targets")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"indicator\": \"deposit.balance\", \"year\": 2050, \"of\": \"VALUE\", \"amount\": \"1\", \"ceiling\": false}")
                        .with(SignedIn.institution("ALP")))
                .andExpect(status().isForbidden());
    }

    @Test
    void aSeriesRunsOverMonths() throws Exception {
        mvc.perform(get("/api/indicators/series")
                        .param("phrase", "各项存款余额")
                        .param("from", Month.parse(MONTH).yearStart().toString())
                        .param("to", MONTH)
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(13)))
                .andExpect(jsonPath("$[0].text").value("855.00"))
                .andExpect(jsonPath("$[1].state").value("MISSING"));
    }
}
