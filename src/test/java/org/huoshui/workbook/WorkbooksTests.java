package org.huoshui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbooksTests {

    private static final Consumer<Workbook> ALL_KINDS = workbook -> {
        Sheet sheet = workbook.createSheet("表一");
        Row row = sheet.createRow(0);
        row.createCell(0).setCellValue("各项存款");
        row.createCell(1).setCellValue(0.1 + 0.2);
        row.createCell(2).setCellValue(LocalDate.of(2022, 12, 31));
        row.getCell(2).setCellStyle(style(workbook, "yyyy\"年\"m\"月\""));
        row.createCell(3).setCellValue(true);
        row.createCell(4).setCellErrorValue(FormulaError.REF.getCode());
        row.createCell(5).setCellFormula("B1*10");
        row.createCell(6).setCellValue(0.0435);
        row.getCell(6).setCellStyle(style(workbook, "0.00%"));
        row.createCell(7).setCellValue(123456789);
        row.getCell(7).setCellStyle(style(workbook, "0!.0000\"万元\""));
        row.createCell(8).setCellFormula("NOSUCHFUNCTION(1)");
        row.createCell(9).setCellValue(1e15 + 0.3);
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 3));
        sheet.createRow(1).createCell(0).setCellValue("合并的标题");
        sheet.createRow(2).createCell(4).setCellValue(1);
        sheet.createRow(4).createCell(0).setCellValue("隐藏行");
        sheet.getRow(4).setZeroHeight(true);
        sheet.createRow(5).createCell(0).setCellValue("零高");
        sheet.getRow(5).setHeight((short) 0);
        sheet.setColumnHidden(3, true);
        workbook.createSheet("藏起来的");
        workbook.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
    };

    private static CellStyle style(Workbook workbook, String pattern) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        return style;
    }

    private static byte[] file(String format, Consumer<Workbook> content) {
        return format.equals("xls") ? Sheets.xls(content) : Sheets.xlsx(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void readsEachKindOfCellAsAReaderSeesIt(String format) {
        Book book = Sheets.opened(file(format, ALL_KINDS));
        org.huoshui.workbook.Sheet sheet = book.sheets().getFirst();
        assertThat(book.format().extension()).isEqualTo("." + format);
        assertThat(sheet.cell(0, 0).text()).isEqualTo("各项存款");
        assertThat(sheet.cell(0, 1).number()).isEqualByComparingTo("0.3");
        assertThat(sheet.cell(0, 1).text()).isEqualTo("0.3");
        assertThat(sheet.cell(0, 2).date()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(sheet.cell(0, 3).kind()).isEqualTo(Cell.Kind.BOOLEAN);
        assertThat(sheet.cell(0, 4).text()).isEqualTo("#REF!");
        assertThat(sheet.cell(0, 5).number()).isEqualByComparingTo("3");
        assertThat(sheet.cell(0, 5).formula()).isEqualTo("B1*10");
        assertThat(sheet.cell(0, 6).shown()).isEqualByComparingTo("4.35");
        assertThat(sheet.cell(0, 6).format().percent()).isTrue();
        assertThat(sheet.cell(0, 7).shown()).isEqualByComparingTo("12345.6789");
        assertThat(sheet.cell(0, 7).format().literal()).isEqualTo("万元");
        assertThat(sheet.cell(0, 9).number()).isEqualByComparingTo(new BigDecimal("1000000000000000"));
        assertThat(sheet.cell(9, 9).kind()).isEqualTo(Cell.Kind.BLANK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx"})
    void saysWhenAFormulaHasNoValue(String format) {
        org.huoshui.workbook.Sheet sheet =
                Sheets.opened(file(format, ALL_KINDS)).sheets().getFirst();
        assertThat(sheet.cell(0, 8).kind()).isIn(Cell.Kind.UNCOMPUTED, Cell.Kind.ERROR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void seesMergedTextEverywhereAndKnowsWhatIsHidden(String format) {
        Book book = Sheets.opened(file(format, ALL_KINDS));
        org.huoshui.workbook.Sheet sheet = book.sheets().getFirst();
        assertThat(sheet.seenAt(2, 2).text()).isEqualTo("合并的标题");
        assertThat(sheet.mergedAt(2, 2)).hasToString("A2:D3");
        assertThat(sheet.cell(2, 2).isBlank()).isTrue();
        assertThat(sheet.rowHidden(4)).isTrue();
        assertThat(sheet.rowHidden(5)).isTrue();
        assertThat(sheet.rowHidden(1)).isFalse();
        assertThat(sheet.columnHidden(3)).isTrue();
        assertThat(sheet.visibleRows()).containsExactly(0, 1, 2);
        assertThat(book.sheets().getLast().hidden()).isTrue();
        assertThat(sheet.hidden()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A1", "Z9", "AA10", "XFD1048576", "BC700"})
    void writesAnAddressAsItReadsIt(String a1) {
        assertThat(Address.parse(a1)).hasValueSatisfying(a -> assertThat(a.a1()).isEqualTo(a1));
    }
}
