package org.huoshui.indicators.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.huoshui.indicators.SmallCounty.DEPOSITS;
import static org.huoshui.indicators.SmallCounty.EAST;
import static org.huoshui.indicators.SmallCounty.LOANS;
import static org.huoshui.indicators.SmallCounty.WEST;
import static org.huoshui.indicators.SmallCounty.of;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.SmallCounty;
import org.huoshui.indicators.Subject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;

@HuoshuiTest
@TestPropertySource(properties = SmallCounty.DATABASE)
class AskControllerTests {

    private static final String MONTH = "2052-12";

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
        county.banks(DEPOSITS, "2051-12", "400", "250", "200");
        county.banks(DEPOSITS, "2052-11", "480", "310", "230");
        county.banks(DEPOSITS, MONTH, "500", "300", "250");
        county.banks(LOANS, MONTH, "300", "120", "180");
        for (Subject other : java.util.List.of(Subject.of(EAST), Subject.of(WEST)))
            county.reportAll(
                    "bulletin.xlsx", of(other, DEPOSITS, "2051-12", "1000"), of(other, DEPOSITS, MONTH, "1100"));
    }

    private ResultActions ask(String text) throws Exception {
        return mvc.perform(get("/api/indicators/ask")
                        .param("text", text)
                        .param("month", MONTH)
                        .with(SignedIn.director()))
                .andExpect(status().isOk());
    }

    @Test
    void theBanksComeInTheOrderOfTheirGrowthAndSharePlaces() throws Exception {
        // 500/400 = 250/200 = 25 %, 300/250 = 20 %
        ask("各银行各项存款余额、较年初增幅排名")
                .andExpect(jsonPath("$.figure").doesNotExist())
                .andExpect(jsonPath("$.table.layout").value("MEMBERS"))
                .andExpect(jsonPath("$.table.heads[*].unit", contains("亿元", "%")))
                .andExpect(jsonPath("$.table.lines[*].label", contains("阿尔银行", "本源农商行", "贝塔银行")))
                .andExpect(jsonPath("$.table.lines[*].place", contains(1, 1, 3)))
                .andExpect(jsonPath("$.table.lines[*].figures[1].text", contains("25.00", "25.00", "20.00")));
    }

    @Test
    void whoHasNoNumberComesLastWithoutAPlace() throws Exception {
        ask("各县各项贷款余额排名")
                .andExpect(jsonPath("$.table.lines[0].label").value("本源县"))
                .andExpect(jsonPath("$.table.lines", hasSize(3)))
                .andExpect(jsonPath("$.table.lines[0].place").value(1))
                .andExpect(jsonPath("$.table.lines[2].place").doesNotExist())
                .andExpect(jsonPath("$.table.lines[2].figures[0].problem.zh").isNotEmpty());
    }

    @Test
    void theFirstTwoOnly() throws Exception {
        ask("存贷比前两位的银行")
                // 60, 40, 72
                .andExpect(jsonPath("$.table.lines[*].label", contains("本源农商行", "阿尔银行")));
    }

    @Test
    void aTrendIsALineForEachMonth() throws Exception {
        ask("近2个月各项存款余额走势")
                .andExpect(jsonPath("$.table.layout").value("MONTHS"))
                .andExpect(jsonPath("$.table.lines[*].month", contains("2052-11", "2052-12")))
                .andExpect(jsonPath("$.table.lines[*].figures[0].text", contains("1020.00", "1050.00")));
    }

    @Test
    void severalFiguresOfOneMonthComeOneALine() throws Exception {
        ask("各项存款余额和存贷比")
                .andExpect(jsonPath("$.table.layout").value("LIST"))
                .andExpect(jsonPath("$.table.lines[*].figures[0].text", contains("1050.00", "57.14")));
    }

    @Test
    void aSingleFigureComesWithItsProof() throws Exception {
        ask("存款余额")
                .andExpect(jsonPath("$.figure.text").value("1050.00"))
                .andExpect(jsonPath("$.proof.name").isNotEmpty())
                .andExpect(jsonPath("$.table").doesNotExist());
    }

    @Test
    void aBankDoesNotSeeTheOthers() throws Exception {
        mvc.perform(get("/api/indicators/ask")
                        .param("text", "各银行各项存款余额排名")
                        .param("month", MONTH)
                        .with(SignedIn.institution("ALP")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("IND-215"));
    }

    @Test
    void theAnswerAsAWorkbookHoldsNumbers() throws Exception {
        byte[] file = mvc.perform(get("/api/indicators/ask.xlsx")
                        .param("text", "各银行各项存款余额较年初增幅排名")
                        .param("month", MONTH)
                        .with(SignedIn.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("阿尔银行");
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(1);
            assertThat(sheet.getRow(4).getCell(2).getNumericCellValue()).isEqualTo(20.0);
        }
    }
}
