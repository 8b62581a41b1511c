package org.huoshui.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.HuoshuiTest;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

/** Contacts of two banks, as each of them, as the office and as those who have no business with them. */
@HuoshuiTest
class ContactTests {

    private static final String PHONE = "19900000041";
    /** Of a region that does not exist; the check character worked out by hand with the table of GB 11643. */
    private static final String IDENTITY = "990101198501010010";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @TempDir
    private Path folder;

    @BeforeEach
    void twoBanks() {
        maintaining.importList(DirectoryList.REGIONS, "regions.tsv", """
                code\tname\tlevel\tparent\thome
                990100\t瀚宁市\tCITY\t\t
                990101\t澜溪县\tCOUNTY\t990100\tyes
                """.getBytes(StandardCharsets.UTF_8));
        maintaining.importList(DirectoryList.INSTITUTIONS, "institutions.tsv", """
                code\tregion\tname\tshort_name\tkind\topened
                AAA\t990101\t甲银行澜溪支行\t甲银行\tCOMMERCIAL_BANK\t2019-12
                BBB\t990101\t乙银行澜溪支行\t乙银行\tCOMMERCIAL_BANK\t2019-12
                """.getBytes(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from directory_contact").update());
    }

    private List<String> stored(String sql) {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql(sql).query(String.class).list()));
    }

    private static String json(String institution, String name) {
        return """
                {"institution": "%s", "name": "%s", "post": "经理", "phone": "%s", "email": "a@b.example", "wechat": "%s",
                 "identityNumber": "%s", "bankAccount": "6200 0000 0000 0041"}""".formatted(institution, name, PHONE, PHONE, IDENTITY);
    }

    private ResultActions send(
            org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder request,
            String body,
            RequestPostProcessor who)
            throws Exception {
        return mvc.perform(
                request.contentType(MediaType.APPLICATION_JSON).content(body).with(who));
    }

    private String add(String institution, String name, RequestPostProcessor who) throws Exception {
        byte[] answer = send(post("/api/directory/contacts"), json(institution, name), who)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return JsonPath.read(new String(answer, StandardCharsets.UTF_8), "$.id");
    }

    @Test
    void showsNumbersMaskedAndKeepsThemSealed() throws Exception {
        add("AAA", "李明", SignedIn.statistician());
        mvc.perform(get("/api/directory/contacts").with(SignedIn.director()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].phone", is("199****0041")))
                .andExpect(jsonPath("$[0].wechat", is("199****0041")))
                .andExpect(jsonPath("$[0].identityNumber", is("990***********0010")))
                .andExpect(jsonPath("$[0].bankAccount", is("************0041")))
                .andExpect(jsonPath(
                        "$[0].masked", containsInAnyOrder("phone", "wechat", "identityNumber", "bankAccount")));
        String row = stored("select c::text from directory_contact c").getFirst();
        // bytes are printed as hexadecimal digits: neither the number nor its bytes are there
        String bytes = java.util.HexFormat.of().formatHex(PHONE.getBytes(StandardCharsets.UTF_8));
        assertThat(row).doesNotContain(PHONE).doesNotContain(bytes).doesNotContain(IDENTITY);
    }

    @Test
    void letsABankSeeAndChangeItsOwnOnly() throws Exception {
        String ofA = add("AAA", "李明", SignedIn.institution("AAA"));
        String ofB = add("BBB", "王芳", SignedIn.statistician());
        mvc.perform(get("/api/directory/contacts").with(SignedIn.institution("AAA")))
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].id", is(ofA)));
        send(put("/api/directory/contacts/" + ofB), "{\"name\": \"改名\"}", SignedIn.institution("AAA"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code", is("DIR-201")));
        send(post("/api/directory/contacts/" + ofB + "/end"), "{\"reason\": \"离职\"}", SignedIn.institution("AAA"))
                .andExpect(status().isNotFound());
        send(post("/api/directory/contacts"), json("BBB", "外来"), SignedIn.institution("AAA"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code", is("DIR-202")));
        send(put("/api/directory/contacts/" + ofA), "{\"post\": \"主管\"}", SignedIn.institution("AAA"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.post", is("主管")))
                .andExpect(jsonPath("$.phone", is("199****0041")));
        assertThat(stored("select name from directory_contact order by id")).containsExactly("李明", "王芳");
    }

    @Test
    void showsNobodyElseAnything() throws Exception {
        add("AAA", "李明", SignedIn.statistician());
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR, Role.DEPARTMENT))
            mvc.perform(get("/api/directory/contacts").with(SignedIn.with(role)))
                    .andExpect(status().isForbidden());
        for (String guest : List.of("director of another county", "officer of the city"))
            mvc.perform(get("/api/directory/contacts")
                            .with(SignedIn.as(SignedIn.kinds().get(guest))))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void saysEveryProblemOfAFormAtItsField() throws Exception {
        send(post("/api/directory/contacts"), """
                        {"institution": "AAA", "name": "", "phone": "123", "email": "nobody", "bankAccount": "****1234",
                         "identityNumber": "990101198501010015"}""", SignedIn.statistician())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath(
                        "$.problems[*].place",
                        containsInAnyOrder("name", "phone", "email", "bankAccount", "identityNumber")))
                .andExpect(jsonPath(
                        "$.problems[*].code",
                        containsInAnyOrder("DIR-203", "KRN-103", "DIR-205", "DIR-206", "KRN-102")));
    }

    @Test
    void keepsOneReportingContactForEachInstitution() throws Exception {
        String first = add("AAA", "李明", SignedIn.statistician());
        String second = add("AAA", "周宁", SignedIn.statistician());
        mvc.perform(get("/api/directory/contacts").with(SignedIn.statistician()))
                .andExpect(jsonPath("$[?(@.reports == true)].id", is(List.of(first))));
        send(put("/api/directory/contacts/" + second), "{\"reports\": true}", SignedIn.statistician())
                .andExpect(status().isOk());
        mvc.perform(get("/api/directory/contacts").with(SignedIn.statistician()))
                .andExpect(jsonPath("$[?(@.reports == true)].id", is(List.of(second))));
    }

    @Test
    void endsAContactOnlyWithAReasonAndThenLeavesItAlone() throws Exception {
        String id = add("AAA", "李明", SignedIn.statistician());
        send(post("/api/directory/contacts/" + id + "/end"), "{\"reason\": \" \"}", SignedIn.statistician())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("DIR-208")));
        send(post("/api/directory/contacts/" + id + "/end"), "{\"reason\": \"调离\"}", SignedIn.statistician())
                .andExpect(status().isNoContent());
        mvc.perform(get("/api/directory/contacts").with(SignedIn.statistician()))
                .andExpect(jsonPath("$", hasSize(0)));
        mvc.perform(get("/api/directory/contacts?ended=true").with(SignedIn.statistician()))
                .andExpect(jsonPath("$", hasSize(1)));
        send(put("/api/directory/contacts/" + id), "{\"post\": \"主管\"}", SignedIn.statistician())
                .andExpect(status().isConflict());
    }

    @Test
    void tellsTheTrailMasksOnly() throws Exception {
        String id = add("AAA", "李明", SignedIn.statistician());
        send(
                        put("/api/directory/contacts/" + id),
                        "{\"phone\": \"19900000042\", \"name\": \"李鸣\"}",
                        SignedIn.statistician())
                .andExpect(status().isOk());
        byte[] trail = mvc.perform(
                        get("/api/audit/entries?subject=contact/" + id).with(SignedIn.with(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(trail, StandardCharsets.UTF_8))
                .contains("contact.added", "contact.changed", "199****0041", "199****0042", "李*", "被遮盖")
                .doesNotContain(PHONE)
                .doesNotContain("19900000042")
                .doesNotContain("李明")
                .doesNotContain(IDENTITY);
    }

    @Test
    void writesAListWithMasksThatALibraryOfOthersReads() throws Exception {
        add("AAA", "李明", SignedIn.statistician());
        byte[] file = mvc.perform(get("/api/directory/contacts/list.xlsx").with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<List<String>> rows = rows(file);
        assertThat(rows.get(0)).startsWith("编号", "机构", "姓名", "职务", "电话");
        assertThat(rows.get(1)).contains("甲银行", "李明", "199****0041", "990***********0010", "************0041");
        assertThat(rows.get(1)).doesNotContain(PHONE, IDENTITY);
    }

    @Test
    void takesBackItsOwnListUnchanged() throws Exception {
        add("AAA", "李明", SignedIn.statistician());
        byte[] file = mvc.perform(get("/api/directory/contacts/list.xlsx").with(SignedIn.statistician()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        importing(file, SignedIn.statistician())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unchanged", is(1)))
                .andExpect(jsonPath("$.changed", is(0)))
                .andExpect(jsonPath("$.refused", is(0)));
    }

    @Test
    void takesGoodRowsAndSendsTheOthersBackMarked() throws Exception {
        String id = add("AAA", "李明", SignedIn.statistician());
        byte[] list = book(
                List.of("机构", "姓名", "手机号", "身份证号"),
                List.of("甲银行", "李明", "19900000043", ""),
                List.of("乙银行", "王芳", "+86 199-0000-0044", IDENTITY),
                List.of("丙银行", "张三", "19900000045", ""),
                List.of("乙银行", "赵六", "1990000", "990101198501010015"));
        byte[] answer = importing(list, SignedIn.statistician())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added", is(1)))
                .andExpect(jsonPath("$.changed", is(1)))
                .andExpect(jsonPath("$.refused", is(2)))
                .andExpect(jsonPath("$.problems[*].place", containsInAnyOrder("联系人!A4", "联系人!C5", "联系人!D5")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String copy = JsonPath.read(new String(answer, StandardCharsets.UTF_8), "$.markedCopy");
        try (XSSFWorkbook marked =
                new XSSFWorkbook(new ByteArrayInputStream(Base64.getDecoder().decode(copy)))) {
            assertThat(marked.getSheetAt(0)
                            .getRow(3)
                            .getCell(0)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("DIR-202");
            assertThat(marked.getSheetAt(0)
                            .getRow(4)
                            .getCell(2)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("KRN-103");
            assertThat(marked.getSheetAt(0).getRow(1).getCell(2).getCellComment())
                    .isNull();
            assertThat(marked.getSheet("问题清单")).isNotNull();
        }
        mvc.perform(get("/api/directory/contacts?q=李明").with(SignedIn.statistician()))
                .andExpect(jsonPath("$[0].id", is(id)))
                .andExpect(jsonPath("$[0].phone", is("199****0043")));
    }

    /** A bank's list cannot touch another's contacts, whether it names the bank or guesses a number. */
    @Test
    void refusesRowsOfAnotherBank() throws Exception {
        String ofB = add("BBB", "王芳", SignedIn.statistician());
        byte[] list = book(
                List.of("编号", "机构", "姓名", "电话"),
                List.of(ofB, "乙银行", "改名", "19900000046"),
                List.of("", "乙银行", "王芳", "19900000046"),
                List.of("", "", "陈五", "19900000047"));
        importing(list, SignedIn.institution("AAA"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.added", is(1)))
                .andExpect(jsonPath("$.refused", is(2)))
                .andExpect(jsonPath("$.problems[*].code", containsInAnyOrder("DIR-201", "DIR-202")));
        assertThat(stored("select institution || name from directory_contact order by 1"))
                .containsExactly("AAA陈五", "BBB王芳");
    }

    @Test
    void showsNoWholeNumbersInAListWithoutAPurpose() throws Exception {
        add("AAA", "李明", SignedIn.statistician());
        send(
                        post("/api/directory/contacts/clear.xlsx"),
                        "{\"purpose\": \"\", \"words\": \"\"}",
                        SignedIn.statistician())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.code", is("PRV-101")));
        byte[] file = send(
                        post("/api/directory/contacts/clear.xlsx"),
                        "{\"purpose\": \"press\", \"words\": \"十二月催报\"}",
                        SignedIn.statistician())
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(rows(file).get(1)).contains(PHONE, IDENTITY, "6200000000000041");
        mvc.perform(get("/api/audit/entries?action=privacy.list-unmasked").with(SignedIn.with(Role.AUDITOR)))
                .andExpect(jsonPath("$.entries[0].detail.persons", is("1")));
    }

    private ResultActions importing(byte[] file, RequestPostProcessor who) throws Exception {
        return mvc.perform(multipart("/api/directory/contacts/imports")
                .file(new MockMultipartFile("file", "联系人.xlsx", "application/octet-stream", file))
                .with(who));
    }

    @SafeVarargs
    private static byte[] book(List<String>... rows) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("联系人");
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].size(); c++) row.createCell(c).setCellValue(rows[r].get(c));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** By the zip and XML of the Java platform, not by the library that wrote it. */
    private List<List<String>> rows(byte[] file) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        try (ZipFile zip = new ZipFile(
                        Files.write(folder.resolve("list.xlsx"), file).toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) continue;
                if (xml.getLocalName().equals("row")) rows.add(new ArrayList<>());
                if (xml.getLocalName().equals("t")) rows.getLast().add(xml.getElementText());
            }
        }
        return rows;
    }
}
