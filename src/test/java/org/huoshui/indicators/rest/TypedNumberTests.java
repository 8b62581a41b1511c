package org.huoshui.indicators.rest;

import static org.hamcrest.Matchers.hasItem;
import static org.huoshui.indicators.SmallCounty.DEPOSITS;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.YearMonth;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.SmallCounty;
import org.huoshui.kernel.Asker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.PlatformTransactionManager;

@HuoshuiTest
@TestPropertySource(properties = SmallCounty.DATABASE)
class TypedNumberTests {

    private static final String VISITED = "走访企业家数·同比增量";

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Observations observations;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc mvc;

    private SmallCounty county;

    @BeforeEach
    void theCounty() {
        county = new SmallCounty(maintaining, observations, transactions);
    }

    private ResultActions type(String phrase, String month, String value, String unit, String note) throws Exception {
        return mvc.perform(put("/api/indicators/numbers")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"phrase": "%s", "month": "%s", "value": "%s", "unit": "%s", "note": "%s"}""".formatted(phrase, month, value, unit, note))
                .with(SignedIn.statistician()));
    }

    @Test
    void aTypedNumberIsAFigureWhoseProofSaysWhatItRestsOn() throws Exception {
        type(VISITED, "2021-11", "128", "", "走访台账，王敏统计")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("128"));
        mvc.perform(get("/api/indicators/proof")
                        .param("phrase", "走访企业家数")
                        .param("month", "2021-11")
                        .with(SignedIn.director()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$..observations[*].note", hasItem("走访台账，王敏统计")))
                .andExpect(jsonPath("$..observations[*].acceptedBy", hasItem("statistician")));
        mvc.perform(get("/api/audit/entries").param("action", "number.typed").with(SignedIn.with(Asker.Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$..subject", hasItem("indicator/enterprise.visited.count")));
    }

    @Test
    void typedAgainItIsARestatementInAnyUnitOfItsKind() throws Exception {
        type("一般公共预算收入", "2021-10", "12.5", "", "财政局月报")
                .andExpect(jsonPath("$.text").value("12.50"));
        type("一般公共预算收入", "2021-10", "126,000", "万元", "财政局更正函")
                .andExpect(jsonPath("$.value").value("1260000000"))
                .andExpect(jsonPath("$.text").value("12.60"));
        mvc.perform(get("/api/indicators/figures")
                        .param("phrase", "一般公共预算收入")
                        .param("month", "2021-10")
                        .param("basis", "FIRST_REPORTED")
                        .with(SignedIn.director()))
                .andExpect(jsonPath("$[0].text").value("12.50"));
    }

    @Test
    void aSumOverBanksIsNotTyped() throws Exception {
        county.banks(DEPOSITS, "2021-09", "400", "255", "200");
        type("各项存款余额", "2021-09", "900", "", "估计")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IND-228"));
        // and nothing of the attempt stays
        mvc.perform(get("/api/indicators/figures")
                        .param("phrase", "各项存款余额")
                        .param("month", "2021-09")
                        .with(SignedIn.director()))
                .andExpect(jsonPath("$[0].text").value("855.00"));
    }

    @Test
    void whatIsComputedOrToComeOrWithoutGroundsIsRefused() throws Exception {
        type("存贷比", "2021-09", "70", "", "估计")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code").value("IND-227"));
        type(VISITED, YearMonth.now().plusMonths(1).toString(), "70", "", "估计")
                .andExpect(jsonPath("$.code").value("IND-230"));
        type(VISITED, "2021-09", "70", "", " ").andExpect(jsonPath("$.code").value("IND-231"));
        type(VISITED, "2021-09", "七十", "", "台账").andExpect(jsonPath("$.code").value("IND-229"));
        type(VISITED, "2021-09", "70", "亿元", "台账").andExpect(jsonPath("$.code").value("IND-229"));
    }
}
