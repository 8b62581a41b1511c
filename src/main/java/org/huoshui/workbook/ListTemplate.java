package org.huoshui.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * An empty list to fill in: heads (the demanded ones starred), drop-down words, one example row, and a second sheet that
 * says what goes where. What comes back is read by {@link ListBook} with the same heads.
 */
public final class ListTemplate {

    private static final int ROWS = 5000;
    /** Excel keeps that many characters of a drop-down's words in the cell's own rule; longer lists need a sheet. */
    private static final int LONGEST_RULE = 255;

    private static final String WORDS = "选项";

    /**
     * @param head the column
     * @param example what the example row says
     * @param note what goes there, a sentence
     * @param words drop-down; empty for none
     */
    public record Column(ListBook.Head head, String example, String note, List<String> words) {}

    private ListTemplate() {}

    /** @param sheetName what the list is, also the sheet's name */
    public static byte[] of(String sheetName, List<Column> columns) {
        return of(sheetName, columns, null);
    }

    /**
     * A list that is sent out with its rows, for some of its columns to be filled in.
     *
     * @param rows values in the order of the columns: String, Number, LocalDate, or null for an empty cell
     */
    public static byte[] of(
            String sheetName, List<Column> columns, @Nullable List<? extends List<? extends @Nullable Object>> rows) {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet(sheetName);
            Sheet notes = workbook.createSheet("填写说明");
            CellStyle bold = head(workbook);
            CellStyle soft = example(workbook);
            Row heads = sheet.createRow(0);
            Row example = sheet.createRow(1);
            note(notes.createRow(0), "栏目", "是否必填", "说明", bold);
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                sheet.setColumnWidth(
                        i, Math.min(40, Math.max(12, column.head().name().length() * 2 + 4)) * 256);
                heads.createCell(i)
                        .setCellValue(column.head().name() + (column.head().demanded() ? "*" : ""));
                heads.getCell(i).setCellStyle(bold);
                if (rows == null) {
                    example.createCell(i).setCellValue(column.example());
                    example.getCell(i).setCellStyle(soft);
                }
                note(
                        notes.createRow(i + 1),
                        column.head().name(),
                        column.head().demanded() ? "必填" : "选填",
                        column.note(),
                        null);
                if (!column.words().isEmpty()) dropDown(workbook, sheet, i, column.words());
            }
            if (rows != null) fill(workbook, sheet, rows);
            String hint = rows == null ? "第二行为示例，填写前请删除或覆盖；" : "";
            notes.createRow(columns.size() + 2).createCell(0).setCellValue(hint + "带 * 的栏目必填；表头可以换顺序，不要改名。");
            notes.setColumnWidth(0, 24 * 256);
            notes.setColumnWidth(1, 10 * 256);
            notes.setColumnWidth(2, 80 * 256);
            sheet.createFreezePane(0, 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Workbook workbook, Sheet sheet, List<? extends List<? extends @Nullable Object>> rows) {
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r + 1);
            List<? extends @Nullable Object> values = rows.get(r);
            for (int i = 0; i < values.size(); i++) {
                switch (values.get(i)) {
                    case null -> {}
                    case Number number -> row.createCell(i).setCellValue(number.doubleValue());
                    case LocalDate date -> {
                        row.createCell(i).setCellValue(date);
                        row.getCell(i).setCellStyle(day);
                    }
                    case Object other -> {
                        row.createCell(i).setCellValue(other.toString());
                        row.getCell(i).setCellStyle(text);
                    }
                }
            }
        }
    }

    private static void dropDown(Workbook workbook, Sheet sheet, int column, List<String> words) {
        var helper = sheet.getDataValidationHelper();
        var where = new CellRangeAddressList(1, ROWS, column, column);
        boolean fits = String.join(",", words).length() < LONGEST_RULE;
        DataValidation rule = helper.createValidation(
                fits
                        ? helper.createExplicitListConstraint(words.toArray(String[]::new))
                        : helper.createFormulaListConstraint(onSheet(workbook, words)),
                where);
        // several words in one cell are allowed where the list allows them: Excel warns and does not forbid
        rule.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        rule.setShowErrorBox(false);
        sheet.addValidationData(rule);
    }

    private static String onSheet(Workbook workbook, List<String> words) {
        Sheet sheet = workbook.getSheet(WORDS);
        if (sheet == null) {
            sheet = workbook.createSheet(WORDS);
            workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
        }
        Row first = sheet.getRow(0);
        int column = first == null ? 0 : first.getLastCellNum();
        for (int i = 0; i < words.size(); i++) {
            Row row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
            row.createCell(column).setCellValue(words.get(i));
        }
        String letters = Address.letters(column);
        return "%s!$%s$1:$%s$%d".formatted(WORDS, letters, letters, words.size());
    }

    private static void note(Row row, String first, String second, String third, @Nullable CellStyle style) {
        String[] texts = {first, second, third};
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
            if (style != null) row.getCell(i).setCellStyle(style);
        }
    }

    private static CellStyle head(Workbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(IndexedColors.PALE_BLUE.getIndex());
        return style;
    }

    private static CellStyle example(Workbook workbook) {
        Font grey = workbook.createFont();
        grey.setItalic(true);
        grey.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
        CellStyle style = workbook.createCellStyle();
        style.setFont(grey);
        return style;
    }
}
