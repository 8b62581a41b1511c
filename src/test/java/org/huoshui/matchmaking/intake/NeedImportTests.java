package org.huoshui.matchmaking.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Needs by Excel: five hundred rows of which forty are bad, duplicates, unknown firms, there and back. */
@HuoshuiTest
@org.springframework.test.context.TestPropertySource(properties = "huoshui.test=importing-needs")
@Import(IntakeClock.class)
@org.junit.jupiter.api.TestMethodOrder(org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class)
class NeedImportTests {

    private static final List<String> HEADS = List.of(
            "需求编号",
            "统一社会信用代码",
            "企业名称",
            "乡镇（街道）",
            "融资金额（万元）",
            "期限（月）",
            "资金用途",
            "具体用途",
            "可接受利率上限（%）",
            "可提供的担保方式",
            "最迟用款日期",
            "联系人",
            "联系电话",
            "备注");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void county(@Autowired MaintainingDirectory directory, @Autowired Firms firms) {
        IntakeFixture.county(directory, firms);
    }

    private static List<Object> good(String code, String name, double wan) {
        return new ArrayList<>(List.of(
                "", code, name, "溪口镇", wan, 12, "流动资金", "采购原材料", 4.5, "信用、抵押", "2022-12-31", "李某", "13900000071", ""));
    }

    private static byte[] book(List<List<Object>> rows) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("需求");
            Row head = sheet.createRow(0);
            for (int i = 0; i < HEADS.size(); i++) head.createCell(i).setCellValue(HEADS.get(i));
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r + 1);
                for (int i = 0; i < rows.get(r).size(); i++) {
                    Cell cell = row.createCell(i);
                    if (rows.get(r).get(i) instanceof Number number) cell.setCellValue(number.doubleValue());
                    else cell.setCellValue(rows.get(r).get(i).toString());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private ResultActions send(String path, byte[] book, Asker who, String... query) throws Exception {
        var request = multipart("/api/matchmaking/intake/needs" + path)
                .file(new MockMultipartFile("file", "需求.xlsx", null, book));
        for (int i = 0; i < query.length; i += 2) request.param(query[i], query[i + 1]);
        return mvc.perform(request.with(SignedIn.as(who)));
    }

    private int count(String where) {
        return Objects.requireNonNull(
                transaction.execute(status -> jdbc.sql("select count(*) from matchmaking_need where " + where)
                        .query(Integer.class)
                        .single()));
    }

    @Test
    void takesTheGoodRowsOfFiveHundredAndGivesFortyBackMarked() throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) rows.add(good(IntakeFixture.code(7000000 + i), "导入企业" + i + "有限公司", 100 + i));
        // forty bad ones, each tenth row up to the four hundredth, in four ways
        for (int i = 0; i < 40; i++) {
            List<Object> row = rows.get(i * 10);
            switch (i % 4) {
                case 0 -> row.set(1, "91990101MA7000000X"); // a wrong check character
                case 1 -> row.set(4, "一百万");
                case 2 -> row.set(6, "炒股");
                default -> row.set(10, "2022-02-30");
            }
        }
        byte[] book = book(rows);
        send("/preview", book, IntakeFixture.OFFICER)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows", is(500)))
                .andExpect(jsonPath("$.good", is(460)))
                .andExpect(jsonPath("$.refused", is(40)))
                .andExpect(jsonPath("$.newFirms", is(460)))
                .andExpect(jsonPath("$.taken", is(0)));
        assertThat(count("firm_name like '导入企业%'")).isZero();
        send("", book, IntakeFixture.OFFICER, "take", "ALL")
                .andExpect(jsonPath("$.taken", is(0)))
                .andExpect(jsonPath("$.refused", is(40)));
        assertThat(count("firm_name like '导入企业%'")).as("all or none").isZero();
        String answer = send("", book, IntakeFixture.OFFICER, "take", "GOOD")
                .andExpect(jsonPath("$.taken", is(460)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(count("firm_name like '导入企业%' and origin = 'EXCEL' and state = 'POOLED'"))
                .isEqualTo(460);
        assertThat(count("firm_name = '导入企业11有限公司' and amount = 1110000 and months = 12 and rate_ceiling = 4.5"))
                .isEqualTo(1);
        byte[] copy = Base64.getDecoder().decode(JsonPath.<String>read(answer, "$.markedCopy"));
        try (Workbook marked = new XSSFWorkbook(new ByteArrayInputStream(copy))) {
            Sheet sheet = marked.getSheet("需求");
            assertThat(sheet.getRow(1).getCell(1).getCellComment().getString().getString())
                    .contains("DIR-305");
            assertThat(sheet.getRow(11).getCell(4).getCellComment().getString().getString())
                    .contains("一百万");
            assertThat(sheet.getRow(21).getCell(6).getCellComment().getString().getString())
                    .contains("炒股");
            assertThat(sheet.getRow(31).getCell(10).getCellComment().getString().getString())
                    .contains("2022-02-30");
            assertThat(sheet.getRow(1).getZeroHeight()).isFalse();
            assertThat(sheet.getRow(2).getZeroHeight())
                    .as("taken, hence out of sight")
                    .isTrue();
            // put right by hand, and sent again as it is
            for (int i = 0; i < 40; i++) {
                Row row = sheet.getRow(i * 10 + 1);
                switch (i % 4) {
                    case 0 -> row.getCell(1).setCellValue(IntakeFixture.code(7000000 + i * 10));
                    case 1 -> row.getCell(4).setCellValue(100 + i * 10);
                    case 2 -> row.getCell(6).setCellValue("流动资金");
                    default -> row.getCell(10).setCellValue("2022-12-31");
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            marked.write(out);
            send("", out.toByteArray(), IntakeFixture.OFFICER)
                    .andExpect(jsonPath("$.rows", is(40)))
                    .andExpect(jsonPath("$.taken", is(40)))
                    .andExpect(jsonPath("$.refused", is(0)));
        }
        assertThat(count("firm_name like '导入企业%'")).isEqualTo(500);
    }

    /** The limit of time is wide, for slow machines; bench/RESULTS.md has what it takes. */
    @Test
    void takesFiveThousandAtOnce() throws Exception {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++)
            rows.add(good(IntakeFixture.code(8000000 + i), "批量企业" + i + "有限公司", 50 + i % 900));
        for (int i = 0; i < 5000; i += 100) rows.get(i).set(4, "若干");
        byte[] book = book(rows);
        long begun = System.nanoTime();
        send("", book, IntakeFixture.OFFICER)
                .andExpect(jsonPath("$.taken", is(4950)))
                .andExpect(jsonPath("$.refused", is(50)));
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("5,000 needs from a workbook: " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofMinutes(2));
    }

    @Test
    void pointsOutWhatIsThereTwice() throws Exception {
        String code = IntakeFixture.code(7100000);
        byte[] first = book(List.of(good(code, "重复企业有限公司", 300)));
        send("", first, IntakeFixture.OFFICER).andExpect(jsonPath("$.taken", is(1)));
        List<List<Object>> rows = List.of(
                good(code, "重复企业有限公司", 310),
                good(IntakeFixture.HENGTAI.code(), "", 77),
                good(IntakeFixture.HENGTAI.code(), "", 77));
        send("", book(rows), IntakeFixture.OFFICER)
                .andExpect(jsonPath("$.taken", is(1)))
                .andExpect(jsonPath("$.alike", is(1)))
                .andExpect(jsonPath("$.problems[0].code", is("MAT-754")))
                .andExpect(jsonPath("$.problems[0].place", is("需求!E2")))
                .andExpect(jsonPath("$.problems[1].code", is("MAT-753")));
        send("", book(rows.subList(0, 1)), IntakeFixture.OFFICER, "takeAlike", "true")
                .andExpect(jsonPath("$.taken", is(1)))
                .andExpect(jsonPath("$.refused", is(0)));
        assertThat(count("firm = '" + code + "'")).isEqualTo(2);
    }

    @Test
    void addsAFirmOnlyWhenTheRowHasAllThatIsNeeded() throws Exception {
        List<Object> nameless = good(IntakeFixture.code(7200001), "", 10);
        List<Object> nowhere = good(IntakeFixture.code(7200002), "无处企业", 10);
        nowhere.set(3, "");
        List<Object> elsewhere = good(IntakeFixture.code(7200003), "别处企业", 10);
        elsewhere.set(3, "不存在镇");
        send("", book(List.of(nameless, nowhere, elsewhere)), IntakeFixture.OFFICER)
                .andExpect(jsonPath("$.problems[0].code", is("MAT-758")))
                .andExpect(jsonPath("$.problems[0].place", is("需求!C2")))
                .andExpect(jsonPath("$.problems[1].code", is("MAT-759")))
                .andExpect(jsonPath("$.problems[2].code", is("MAT-760")))
                .andExpect(jsonPath("$.taken", is(0)));
    }

    @Test
    void letsATownshipBringItsOwnFirmsOnly() throws Exception {
        List<Object> own = good(IntakeFixture.code(7300001), "溪口企业", 10);
        List<Object> unsaid = good(IntakeFixture.code(7300002), "溪口另一家", 10);
        unsaid.set(3, "");
        List<Object> other = good(IntakeFixture.code(7300003), "石桥企业", 10);
        other.set(3, "石桥镇");
        // known, but not in this township: it is not shown, and cannot be taken for one's own
        List<Object> foreign = good(IntakeFixture.HENGTAI.code(), "恒泰", 11);
        foreign.set(3, "石桥镇");
        send("", book(List.of(own, unsaid, other, foreign)), IntakeFixture.XIKOU)
                .andExpect(jsonPath("$.taken", is(2)))
                .andExpect(jsonPath("$.refused", is(2)))
                .andExpect(jsonPath("$.problems[0].code", is("MAT-760")));
        assertThat(count("firm_name in ('溪口企业', '溪口另一家') and township = '990101001' and state = 'SUBMITTED'"))
                .isEqualTo(2);
    }

    // before the one that brings more than a list may have
    @Test
    @org.junit.jupiter.api.Order(1)
    void goesOutAndComesBackUnchangedOrChanged() throws Exception {
        String code = IntakeFixture.code(7400000);
        send("", book(List.of(good(code, "往返企业有限公司", 520))), IntakeFixture.OFFICER)
                .andExpect(jsonPath("$.taken", is(1)));
        byte[] out = mvc.perform(
                        get("/api/matchmaking/intake/needs/list.xlsx").with(SignedIn.as(IntakeFixture.OFFICER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        int open = count("state not in ('UNCONFIRMED', 'CLOSED', 'WITHDRAWN', 'MERGED', 'FAILED')");
        send("/preview", out, IntakeFixture.OFFICER)
                .andExpect(jsonPath("$.rows", is(open)))
                .andExpect(jsonPath("$.unchanged", is(open)))
                .andExpect(jsonPath("$.refused", is(0)));
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out))) {
            for (Row row : workbook.getSheetAt(0)) {
                if (!code.equals(row.getCell(1).toString())) continue;
                assertThat(row.getCell(12).toString()).isEqualTo("139****0071");
                row.getCell(4).setCellValue(640);
            }
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            workbook.write(changed);
            send("", changed.toByteArray(), IntakeFixture.OFFICER)
                    .andExpect(jsonPath("$.taken", is(1)))
                    .andExpect(jsonPath("$.unchanged", is(open - 1)));
        }
        assertThat(count("firm = '" + code + "' and amount = 6400000")).isEqualTo(1);
    }

    @Test
    void offersATemplateThatItTakesBack() throws Exception {
        byte[] template = mvc.perform(
                        get("/api/matchmaking/intake/needs/template.xlsx").with(SignedIn.as(IntakeFixture.OFFICER)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
            assertThat(workbook.getSheetAt(0).getDataValidations()).hasSize(3);
        }
        send("/preview", template, IntakeFixture.OFFICER)
                .andExpect(jsonPath("$.rows", is(1)))
                .andExpect(jsonPath("$.refused", is(0)))
                .andExpect(jsonPath("$.newFirms", is(1)));
    }
}
