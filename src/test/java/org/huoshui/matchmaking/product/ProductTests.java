package org.huoshui.matchmaking.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Products of two banks, as each of them, as the office, as a firm. */
@HuoshuiTest
class ProductTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private OfficeCalendar calendar;

    @Autowired
    private Products products;

    @BeforeEach
    void twoBanks() {
        maintaining.importList(DirectoryList.REGIONS, "regions.tsv", """
                code\tname\tlevel\tparent\thome
                990100\t瀚宁市\tCITY\t\t
                990101\t澜溪县\tCOUNTY\t990100\tyes
                990102\t青屏县\tCOUNTY\t990100\t
                """.getBytes(StandardCharsets.UTF_8));
        maintaining.importList(DirectoryList.INSTITUTIONS, "institutions.tsv", """
                code\tregion\tname\tshort_name\tkind\topened
                AAA\t990101\t甲银行澜溪支行\t甲银行\tCOMMERCIAL_BANK\t2019-12
                BBB\t990101\t乙银行澜溪支行\t乙银行\tCOMMERCIAL_BANK\t2019-12
                """.getBytes(StandardCharsets.UTF_8));
    }

    private static final RequestPostProcessor A = SignedIn.institution("AAA");
    private static final RequestPostProcessor B = SignedIn.institution("BBB");

    private static String json(String name, String condition, String more) {
        return """
                {"name": "%s", "kind": "LOAN", "minAmount": "100000", "maxAmount": "3000000", "minMonths": 3,
                 "maxMonths": 36, "rateFrom": "3.85", "rateTo": "4.85", "guarantees": ["CREDIT"], "promisedDays": 3,
                 "features": ["CREDIT"], "condition": "%s", "summary": "小微企业纯信用"%s}""".formatted(name, condition, more);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body, RequestPostProcessor who)
            throws Exception {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    private String create(String name, RequestPostProcessor who) throws Exception {
        byte[] answer = send(post("/api/matchmaking/products"), json(name, "规模 属于 (小型, 微型)", ""), who)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return JsonPath.read(new String(answer, StandardCharsets.UTF_8), "$.id");
    }

    private String published(String name, RequestPostProcessor who) throws Exception {
        String id = create(name, who);
        send(post("/api/matchmaking/products/" + id + "/publish"), "{}", who).andExpect(status().isOk());
        return id;
    }

    @Test
    void keepsADraftToItsBankAndTheOffice() throws Exception {
        String id = create("草稿贷", A);
        mvc.perform(get("/api/matchmaking/products/" + id).with(A))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.product.state", is("DRAFT")))
                .andExpect(jsonPath("$.actions[*].action", contains("CHANGE", "PUBLISH")));
        mvc.perform(get("/api/matchmaking/products/" + id).with(SignedIn.statistician()))
                .andExpect(status().isOk());
        for (RequestPostProcessor other : List.of(B, SignedIn.with(Role.FIRM), SignedIn.with(Role.DEPARTMENT)))
            mvc.perform(get("/api/matchmaking/products/" + id).with(other))
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code", is("MAT-501")));
        send(post("/api/matchmaking/products/" + id + "/publish"), "{}", B).andExpect(status().isNotFound());
        mvc.perform(get("/api/matchmaking/products/" + id)).andExpect(status().isUnauthorized());
    }

    @Test
    void showsWhatIsPublishedToEverybodyAndLetsOnlyItsBankChangeIt() throws Exception {
        String id = published("公开贷", A);
        mvc.perform(get("/api/matchmaking/products/" + id).with(SignedIn.with(Role.FIRM)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.product.conditionWords.zh", is("规模为小型、微型之一")))
                .andExpect(jsonPath("$.actions", hasSize(0)))
                .andExpect(jsonPath("$.steps", hasSize(0)));
        send(put("/api/matchmaking/products/" + id), json("公开贷", "", ""), B).andExpect(status().isNotFound());
        send(put("/api/matchmaking/products/" + id), json("公开贷", "", ""), SignedIn.with(Role.FIRM))
                .andExpect(status().isForbidden());
        send(put("/api/matchmaking/products/" + id), json("公开贷", "", ""), SignedIn.with(Role.LEADER))
                .andExpect(status().isForbidden());
    }

    @Test
    void pointsAtTheFaultyPartOfACondition() throws Exception {
        send(post("/api/matchmaking/products"), json("错误贷", "规模 属于 (小型, 微形)", ""), A)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("MAT-512")))
                .andExpect(jsonPath("$.place", is("condition 12-13")))
                .andExpect(jsonPath("$.zh", containsString("微形")));
        send(post("/api/matchmaking/conditions/check"), "{\"text\": \"规模 属于 (小型, 微形)\"}", A)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.problem.code", is("IND-162")))
                .andExpect(jsonPath("$.from", is(11)))
                .andExpect(jsonPath("$.to", is(13)));
        send(post("/api/matchmaking/conditions/check"), "{\"text\": \"地区 属于 \"}", A)
                .andExpect(jsonPath("$.suggestions[*].insert", hasItem("青屏县 ")));
    }

    @Test
    void saysAllThatIsWrongAtOnce() throws Exception {
        send(post("/api/matchmaking/products"), """
                        {"name": "", "minAmount": "500", "maxAmount": "100", "minMonths": 12, "maxMonths": 6,
                         "rateFrom": "5", "rateTo": "4", "promisedDays": 0, "features": ["NONE"], "condition": "绿"}""", A)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath(
                        "$.problems[*].place",
                        contains(
                                "name",
                                "promisedDays",
                                "maxAmount",
                                "maxMonths",
                                "rateTo",
                                "features",
                                "condition 1-1")));
    }

    @Test
    void changesAPublishedProductByANewVersionFromItsDay() throws Exception {
        String id = published("升级贷", A);
        LocalDate tomorrow = calendar.today().plusDays(1);
        String changed = json("升级贷", "绿色", ", \"from\": \"" + tomorrow + "\"");
        send(put("/api/matchmaking/products/" + id), changed, A)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.product.version", is(1)))
                .andExpect(jsonPath("$.versions[0].version", is(2)))
                .andExpect(jsonPath("$.versions[0].state", is("PENDING")));
        // what begins tomorrow is nobody else's business today
        mvc.perform(get("/api/matchmaking/products/" + id).with(B)).andExpect(jsonPath("$.versions", hasSize(1)));
        mvc.perform(get("/api/matchmaking/products/" + id + "/differences?before=1&after=2")
                        .with(A))
                .andExpect(jsonPath("$[*].field", contains("condition")))
                .andExpect(jsonPath("$[0].after.zh", is("绿色")));
        ProductId product = new ProductId(Long.parseLong(id));
        assertThat(products.onOffer(calendar.today()))
                .filteredOn(one -> one.id().equals(product))
                .extracting(Product::version)
                .containsExactly(1);
        assertThat(products.onOffer(tomorrow))
                .filteredOn(one -> one.id().equals(product))
                .extracting(Product::version)
                .containsExactly(2);
        // the pending version is replaced, not piled upon
        send(put("/api/matchmaking/products/" + id), json("升级贷", "成立年限 >= 1", ", \"from\": \"" + tomorrow + "\""), A)
                .andExpect(jsonPath("$.versions", hasSize(2)))
                .andExpect(jsonPath("$.versions[0].terms.condition", is("成立年限 >= 1")));
        send(put("/api/matchmaking/products/" + id), json("升级贷", "绿色", ", \"from\": \"2020-01-01\""), A)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("MAT-509")));
    }

    @Test
    void endsAndResumesAnOffer() throws Exception {
        String id = published("停售贷", A);
        ProductId product = new ProductId(Long.parseLong(id));
        send(post("/api/matchmaking/products/" + id + "/withdraw"), "{}", A)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("MAT-511")));
        send(post("/api/matchmaking/products/" + id + "/withdraw"), "{\"reason\": \"总行调整\"}", A)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.product.state", is("WITHDRAWN")))
                .andExpect(jsonPath("$.actions[*].action", contains("RESUME")));
        assertThat(products.onOffer(calendar.today())).extracting(Product::id).doesNotContain(product);
        send(put("/api/matchmaking/products/" + id), json("停售贷", "绿色", ""), A)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("KRN-201")));
        send(post("/api/matchmaking/products/" + id + "/resume"), "{}", SignedIn.with(Role.OFFICER))
                .andExpect(status().isOk());
        assertThat(products.onOffer(calendar.today())).extracting(Product::id).contains(product);
    }

    @Test
    void findsByWordsAmountAndGuarantee() throws Exception {
        published("寻找贷甲", A);
        published("寻找贷乙", B);
        mvc.perform(get("/api/matchmaking/products?q=寻找贷&amount=200000&guarantee=CREDIT")
                        .with(B))
                .andExpect(jsonPath("$.total", is(2)));
        mvc.perform(get("/api/matchmaking/products?q=寻找贷&institution=AAA").with(B))
                .andExpect(jsonPath("$.rows[*].name", contains("寻找贷甲")));
        mvc.perform(get("/api/matchmaking/products?q=寻找贷&amount=50000").with(B)).andExpect(jsonPath("$.total", is(0)));
        mvc.perform(get("/api/matchmaking/products?q=寻找贷&guarantee=PLEDGE").with(B))
                .andExpect(jsonPath("$.total", is(0)));
        mvc.perform(get("/api/matchmaking/products?q=寻找贷&sort=name&descending=true")
                        .with(B))
                .andExpect(jsonPath("$.rows[*].name", contains("寻找贷甲", "寻找贷乙")));
    }

    @Test
    void takesItsOwnListBackUnchangedAndMarksWhatIsWrong() throws Exception {
        published("表格贷", A);
        byte[] list = mvc.perform(
                        get("/api/matchmaking/products/list.xlsx?q=表格贷").with(A))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        mvc.perform(multipart("/api/matchmaking/products/imports")
                        .file(file(list))
                        .with(A))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unchanged", is(1)))
                .andExpect(jsonPath("$.refused", is(0)));
        byte[] changed = withRows(
                list,
                List.of(
                        "",
                        "甲银行",
                        "新表格贷",
                        "贷款",
                        "10",
                        "500",
                        "1",
                        "24",
                        "4.1",
                        "",
                        "信用、抵押",
                        "流动资金",
                        "5",
                        "信用贷",
                        "绿色",
                        "",
                        "2022-01-01",
                        "在售"),
                List.of("", "乙银行", "别家贷", "贷款", "10", "500", "1", "24", "4.1", "", "", "", "5", "", "", "", "", ""),
                List.of(
                        "",
                        "甲银行",
                        "错表格贷",
                        "贷款",
                        "10",
                        "500",
                        "1",
                        "24",
                        "4.1",
                        "",
                        "信用、当铺",
                        "",
                        "5",
                        "",
                        "成立年限 >>= 2",
                        "",
                        "",
                        ""));
        byte[] answer = mvc.perform(multipart("/api/matchmaking/products/imports")
                        .file(file(changed))
                        .with(A))
                .andExpect(jsonPath("$.added", is(1)))
                .andExpect(jsonPath("$.unchanged", is(1)))
                .andExpect(jsonPath("$.refused", is(2)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text = new String(answer, StandardCharsets.UTF_8);
        assertThat(JsonPath.<List<String>>read(text, "$.problems[*].code")).contains("MAT-502", "WBK-316");
        byte[] copy = Base64.getDecoder().decode(JsonPath.<String>read(text, "$.markedCopy"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            assertThat(workbook.getSheetAt(0)
                            .getRow(3)
                            .getCell(1)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("MAT-502");
        }
        mvc.perform(get("/api/matchmaking/products?q=表格贷").with(B))
                .andExpect(jsonPath("$.rows[*].name", contains("新表格贷", "表格贷")));
    }

    private static MockMultipartFile file(byte[] content) {
        return new MockMultipartFile("file", "产品.xlsx", null, content);
    }

    @SafeVarargs
    private static byte[] withRows(byte[] list, List<String>... rows) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            for (List<String> cells : rows) {
                Row row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int i = 0; i < cells.size(); i++) row.createCell(i).setCellValue(cells.get(i));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void givesAnEmptyListToFillIn() throws Exception {
        byte[] list = mvc.perform(get("/api/matchmaking/products/template.xlsx").with(A))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        // its own example is a row the list takes
        mvc.perform(multipart("/api/matchmaking/products/imports")
                        .file(file(list))
                        .with(SignedIn.institution("AAA")))
                .andExpect(jsonPath("$.problems[*].code", contains("MAT-502")));
    }
}
