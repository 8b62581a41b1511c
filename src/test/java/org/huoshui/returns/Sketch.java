package org.huoshui.returns;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huoshui.indicators.Catalogue;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.Workbooks;

/**
 * A workbook drawn as text: cells between bars, a row per line. {@code 12.5} is a number, {@code '12.5} text,
 * {@code 4.35%} a number under a percent format, {@code @2022-12-31} a date, {@code =B2+B3} a formula.
 */
final class Sketch {

    private static final ReturnReader READER = new ReturnReader(Catalogue.shipped(), KnownNames.NONE);

    private final Workbook workbook;
    private final String fileName;
    private Sheet sheet;

    private Sketch(Workbook workbook, String fileName) {
        this.workbook = workbook;
        this.fileName = fileName;
        this.sheet = null;
    }

    static Sketch xlsx(String fileName) {
        return new Sketch(new XSSFWorkbook(), fileName);
    }

    static Sketch xls(String fileName) {
        return new Sketch(new HSSFWorkbook(), fileName);
    }

    Sketch sheet(String name, String drawing) {
        sheet = workbook.createSheet(name);
        int r = 0;
        for (String line : drawing.stripTrailing().split("\n", -1)) {
            int c = 0;
            for (String text : line.split("\\|", -1)) {
                if (!text.isBlank())
                    fill(
                            sheet,
                            r,
                            c,
                            text.startsWith(" ") && text.strip().matches("[-0-9.@=%]+") ? text.strip() : text);
                c++;
            }
            r++;
        }
        return this;
    }

    private void fill(Sheet sheet, int r, int c, String text) {
        if (sheet.getRow(r) == null) sheet.createRow(r);
        Cell cell = sheet.getRow(r).createCell(c);
        if (text.startsWith("'")) cell.setCellValue(text.substring(1));
        else if (text.startsWith("=")) cell.setCellFormula(text.substring(1));
        else if (text.startsWith("@")) {
            cell.setCellValue(LocalDate.parse(text.substring(1)));
            cell.setCellStyle(style("yyyy\"年\"m\"月\""));
        } else if (text.matches("-?[0-9]+(\\.[0-9]+)?")) cell.setCellValue(new BigDecimal(text).doubleValue());
        else if (text.matches("-?[0-9]+(\\.[0-9]+)?%")) {
            cell.setCellValue(
                    new BigDecimal(text.replace("%", "")).movePointLeft(2).doubleValue());
            cell.setCellStyle(style("0.00%"));
        } else cell.setCellValue(text.replace("\\n", "\n"));
    }

    private CellStyle style(String pattern) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        return style;
    }

    Sketch merge(String... regions) {
        for (String region : regions) sheet.addMergedRegion(CellRangeAddress.valueOf(region));
        return this;
    }

    Sketch hideRow(int number) {
        sheet.getRow(number - 1).setZeroHeight(true);
        return this;
    }

    Sketch hideColumn(int index) {
        sheet.setColumnHidden(index, true);
        return this;
    }

    Sketch hide() {
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        return this;
    }

    Sketch format(String cell, String pattern) {
        var at = org.huoshui.workbook.Address.parse(cell).orElseThrow();
        sheet.getRow(at.row()).getCell(at.column()).setCellStyle(style(pattern));
        return this;
    }

    byte[] bytes() {
        try (workbook) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reading read() {
        return read(Layout.NONE);
    }

    Reading read(Layout remembered) {
        return switch (Workbooks.open(bytes(), fileName)) {
            case Opening.Opened opened -> READER.read(opened.book(), remembered, ReturnReader.Said.NOTHING);
            case Opening.Unreadable unreadable -> throw new AssertionError(unreadable.problem());
        };
    }

    /** {@code B4 某某银行 deposit.balance 2022-12 125000}, in the order of the workbook. */
    static List<String> lines(Reading reading) {
        return reading.found().stream()
                .map(f -> String.join(
                        " ",
                        f.cell(),
                        f.subject().written().replace(" ", ""),
                        f.indicator().code(),
                        f.month().toString(),
                        f.value().toPlainString()))
                .toList();
    }

    static List<String> faults(Reading reading) {
        return reading.faults().stream().map(f -> f.cell() + " " + f.code()).toList();
    }
}
