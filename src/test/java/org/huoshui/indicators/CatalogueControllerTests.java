package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.Approval;
import org.huoshui.identity.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

// another test adds an indicator of the office's own, and this one counts them
@HuoshuiTest
@TestPropertySource(properties = "huoshui.test.database=catalogue")
class CatalogueControllerTests {

    @Autowired
    MockMvc web;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void showsTheWholeCatalogueAndWhatResemblesTheWords() throws Exception {
        web.perform(get("/api/indicators/catalogue").with(SignedIn.institution("CCB")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(216));
        web.perform(get("/api/indicators/catalogue").param("q", "gxckye").with(SignedIn.director()))
                .andExpect(jsonPath("$[0].code").value("deposit.balance"))
                .andExpect(jsonPath("$[0].unit").value("亿元"))
                .andExpect(jsonPath("$[0].initials").value("gxckye"))
                .andExpect(jsonPath("$[0].requiredOf.length()").value(4))
                .andExpect(jsonPath("$[0].ownAliases").isEmpty());
        web.perform(get("/api/indicators/catalogue/npl.ratio").with(SignedIn.director()))
                .andExpect(jsonPath("$.direction").value("LOWER_FIRST"))
                .andExpect(jsonPath("$.formula").value("百分比(不良贷款余额, 各项贷款余额)"));
    }

    @Test
    void letsTheStatisticianGiveANameAndTwoTakeItBackAndRemembersBoth() throws Exception {
        web.perform(named("{\"alias\":\"全口径存款\"}").with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ownAliases[0]").value("全口径存款"));
        web.perform(get("/api/indicators/catalogue").param("q", "全口径存款").with(SignedIn.director()))
                .andExpect(jsonPath("$[0].code").value("deposit.balance"));
        web.perform(named("{\"alias\":\"住户存款\"}").with(SignedIn.statistician()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("IND-102"));
        Approval.agreed(
                web,
                web.perform(delete("/api/indicators/catalogue/deposit.balance/aliases")
                        .param("alias", "全口径存款")
                        .with(SignedIn.statistician())),
                SignedIn.director());
        web.perform(get("/api/indicators/catalogue/deposit.balance").with(SignedIn.director()))
                .andExpect(jsonPath("$.ownAliases").isEmpty());
        List<String> remembered = transactions.execute(status -> database.sql(
                        "select action from audit_entry where '全口径存款' in (before ->> 'name', after ->> 'name') "
                                + "order by id")
                .query(String.class)
                .list());
        assertThat(remembered).containsExactly("indicator.alias_added", "indicator.alias_removed");
    }

    @Test
    void letsNobodyElseChangeNames() throws Exception {
        web.perform(named("{\"alias\":\"我行的叫法\"}").with(SignedIn.institution("CCB")))
                .andExpect(status().isForbidden());
        web.perform(named("{\"alias\":\"主任的叫法\"}").with(SignedIn.director())).andExpect(status().isForbidden());
        web.perform(get("/api/indicators/catalogue")).andExpect(status().isUnauthorized());
    }

    @Test
    void tellsAnUnknownCode() throws Exception {
        web.perform(get("/api/indicators/catalogue/no.such").with(SignedIn.director()))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("IND-101"));
    }

    @Test
    void exportsWhatIsShown() throws Exception {
        assertThat(exported("", Locale.CHINA).getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("代码");
        assertThat(exported("", Locale.CHINA).getLastRowNum()).isEqualTo(216);
        XSSFSheet found = exported("npl.ratio", Locale.ENGLISH);
        assertThat(found.getRow(0).getCell(4).getStringCellValue()).isEqualTo("Rank");
        assertThat(found.getRow(1).getCell(1).getStringCellValue()).isEqualTo("不良贷款率");
        assertThat(found.getRow(1).getCell(4).getStringCellValue()).isEqualTo("lowest first");
    }

    private XSSFSheet exported(String words, Locale locale) throws Exception {
        byte[] file = web.perform(get("/api/indicators/catalogue.xlsx")
                        .param("q", words)
                        .locale(locale)
                        .with(SignedIn.director()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheetAt(0);
        }
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder named(String body) {
        return post("/api/indicators/catalogue/deposit.balance/aliases")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }
}
