package org.huoshui.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.ListBook.Head;
import org.junit.jupiter.api.Test;

class ListBookTests {

    private static final List<Head> HEADS = List.of(
            Head.demanded("name", "企业名称", "企业"),
            Head.demanded("amount", "融资金额（万元）"),
            Head.of("day", "截止日期"),
            Head.of("how", "担保方式"));
    private static final Map<String, Integer> WAYS = Map.of("信用", 1, "抵押", 2);
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    @Test
    void readsRowsUnderHeadsWhereverTheyStand() throws IOException {
        byte[] file = file(List.of(
                List.of("澜溪县融资需求表"),
                List.of("截止日期", "企业 名称*", "担保方式", "融资金额 (万元)"),
                List.of("2022年3月1日", "甲公司", "信用、抵押", "1,200.50"),
                List.of("2022/3/02", "乙公司", "", 30)));

        ListBook book = ListBook.read("需求.xlsx", file, HEADS, 100);

        assertThat(book.rows()).extracting(ListRow::number).containsExactly(3, 4);
        ListRow first = book.rows().getFirst();
        assertThat(first.required("name", 50)).isEqualTo("甲公司");
        assertThat(first.number("amount", BigDecimal.ZERO, MOST)).isEqualByComparingTo("1200.5");
        assertThat(first.day("day")).isEqualTo(LocalDate.of(2022, 3, 1));
        assertThat(first.choices("how", WAYS)).containsExactly(1, 2);
        assertThat(book.rows().get(1).day("day")).isEqualTo(LocalDate.of(2022, 3, 2));
        assertThat(book.rows().get(1).integer("amount", 0, 100)).isEqualTo(30);
        assertThat(book.markedCopy(file)).isEmpty();
    }

    @Test
    void remembersEachFaultAtItsCellAndGivesTheSendersOwnFileBack() throws IOException {
        byte[] file = file(List.of(
                List.of("企业名称", "融资金额（万元）", "截止日期", "担保方式"),
                List.of("", "很多", "2022-02-30", "抵挡"),
                List.of("丙公司", 200_000, "", "信用"),
                List.of("丁公司", 5, "", "信用")));
        ListBook book = ListBook.read("需求.xlsx", file, HEADS, 100);
        for (ListRow row : book.rows()) {
            row.required("name", 3);
            row.number("amount", BigDecimal.ONE, MOST);
            row.day("day");
            row.choice("how", WAYS);
        }

        assertThat(book.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactly("表!A2 WBK-311", "表!B2 WBK-313", "表!C2 WBK-315", "表!D2 WBK-316", "表!B3 WBK-314");
        assertThat(book.problems().getLast().zh()).contains("1 至 100000").contains("200000");
        assertThat(book.faulty()).isEqualTo(2);
        assertThat(book.rows()).extracting(ListRow::isFaulty).containsExactly(true, true, false);
        try (Workbook copy = WorkbookFactory.create(
                new ByteArrayInputStream(book.markedCopy(file).orElseThrow()))) {
            assertThat(copy.getSheet("表")
                            .getRow(1)
                            .getCell(3)
                            .getCellComment()
                            .getString()
                            .getString())
                    .contains("WBK-316")
                    .contains("抵挡");
            assertThat(copy.getSheet(MarkedCopy.LIST_SHEET).getLastRowNum()).isEqualTo(5);
        }
    }

    @Test
    void refusesWhatIsNoSuchList() throws IOException {
        byte[] other = file(List.of(List.of("姓名", "电话"), List.of("王", "1")));
        byte[] empty = file(List.of(List.of("企业名称", "融资金额（万元）")));
        byte[] three = file(List.of(List.of("企业名称", "融资金额（万元）"), List.of("甲", 1), List.of("乙", 1), List.of("丙", 1)));
        assertRefused("WBK-301", other);
        assertRefused("WBK-302", empty);
        assertRefused("WBK-303", three);
    }

    private static void assertRefused(String code, byte[] file) {
        assertThatThrownBy(() -> ListBook.read("表.xlsx", file, HEADS, 2))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::code)
                                .containsExactly(code));
    }

    @Test
    void readsItsOwnTemplate() {
        List<String> long_ = java.util.stream.IntStream.range(0, 80)
                .mapToObj(i -> "第" + i + "种")
                .toList();
        byte[] template = ListTemplate.of(
                "融资需求",
                List.of(
                        new ListTemplate.Column(HEADS.get(0), "甲公司", "营业执照上的全称", List.of()),
                        new ListTemplate.Column(HEADS.get(1), "500", "万元", List.of()),
                        new ListTemplate.Column(HEADS.get(3), "信用", "可填几项", long_)));
        ListBook book = ListBook.read("模板.xlsx", template, HEADS, 10);
        assertThat(book.rows()).hasSize(1);
        assertThat(book.rows().getFirst().text("name")).isEqualTo("甲公司");
    }

    private static byte[] file(List<List<Object>> rows) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("表");
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Object value = rows.get(r).get(c);
                    if (value instanceof Number number) row.createCell(c).setCellValue(number.doubleValue());
                    else row.createCell(c).setCellValue(value.toString());
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
