package org.huoshui.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A list as an .xlsx: title, heads with their units, numbers as numbers, the heads frozen and filterable. Written in a
 * stream, so a list of a million rows needs no more memory than one of a hundred.
 *
 * @param sheet name of the sheet; characters Excel forbids are replaced
 * @param title printed above the heads; empty for none
 */
public record TableExport(String sheet, String title, List<Column> columns) {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int MAX_WIDTH = 60;
    private static final String FONT = "宋体";

    public enum Type {
        TEXT,
        /** {@link Number}, or decimal text. */
        NUMBER,
        /** {@link LocalDate}. */
        DATE
    }

    /**
     * One column.
     *
     * @param unit printed in the head in brackets; absent for none. The numbers given are in this unit
     * @param decimals digits after the point; only for NUMBER
     */
    public record Column(String head, @Nullable String unit, Type type, int decimals) {

        public static Column text(String head) {
            return new Column(head, null, Type.TEXT, 0);
        }

        public static Column number(String head, @Nullable String unit, int decimals) {
            return new Column(head, unit, Type.NUMBER, decimals);
        }

        public static Column date(String head) {
            return new Column(head, null, Type.DATE, 0);
        }

        String printedHead() {
            return unit == null || unit.isEmpty() ? head : head + "（" + unit + "）";
        }
    }

    public TableExport {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) throw new IllegalArgumentException("a table needs columns");
    }

    /**
     * @param rows values in the order of the columns: String, Number, LocalDate, or null for an empty cell
     * @return an .xlsx
     */
    public byte[] bytes(Iterable<? extends List<? extends @Nullable Object>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(rows, out);
        return out.toByteArray();
    }

    /** As {@link #bytes}, straight to where it shall go; the stream stays open. */
    public void write(Iterable<? extends List<? extends @Nullable Object>> rows, java.io.OutputStream out) {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet written = workbook.createSheet(WorkbookUtil.createSafeSheetName(sheet));
            int line = title.isEmpty() ? 0 : title(workbook, written);
            int head = line++;
            heads(workbook, written.createRow(head));
            CellStyle[] styles = columns.stream().map(c -> style(workbook, c)).toArray(CellStyle[]::new);
            int[] widths =
                    columns.stream().mapToInt(c -> width(c.printedHead()) + 3).toArray();
            for (List<? extends @Nullable Object> row : rows) {
                if (row.size() != columns.size())
                    throw new IllegalArgumentException("a row of " + row.size() + " for " + columns.size());
                Row target = written.createRow(line++);
                for (int i = 0; i < columns.size(); i++) {
                    Object value = row.get(i);
                    if (value == null) continue;
                    org.apache.poi.ss.usermodel.Cell cell = target.createCell(i);
                    cell.setCellStyle(styles[i]);
                    widths[i] = Math.max(widths[i], fill(cell, columns.get(i), value) + 2);
                }
            }
            for (int i = 0; i < columns.size(); i++) written.setColumnWidth(i, Math.min(MAX_WIDTH, widths[i]) * 256);
            written.createFreezePane(0, head + 1);
            written.setRepeatingRows(new CellRangeAddress(0, head, -1, -1));
            if (line > head + 1) written.setAutoFilter(new CellRangeAddress(head, line - 1, 0, columns.size() - 1));
            workbook.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int title(SXSSFWorkbook workbook, SXSSFSheet written) {
        Font font = font(workbook, 14, true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        Row row = written.createRow(0);
        row.createCell(0).setCellValue(title);
        row.getCell(0).setCellStyle(style);
        return 1;
    }

    private void heads(SXSSFWorkbook workbook, Row row) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, 11, true));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setAlignment(HorizontalAlignment.CENTER);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setBorderBottom(BorderStyle.THIN);
        for (int i = 0; i < columns.size(); i++) {
            row.createCell(i).setCellValue(columns.get(i).printedHead());
            row.getCell(i).setCellStyle(style);
        }
    }

    private static Font font(SXSSFWorkbook workbook, int points, boolean bold) {
        Font font = workbook.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        return font;
    }

    private static CellStyle style(SXSSFWorkbook workbook, Column column) {
        CellStyle style = workbook.createCellStyle();
        style.setFont(font(workbook, 11, false));
        String pattern = switch (column.type()) {
            case TEXT -> "@";
            case DATE -> "yyyy-mm-dd";
            case NUMBER -> column.decimals() == 0 ? "#,##0" : "#,##0." + "0".repeat(column.decimals());
        };
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        if (column.type() == Type.NUMBER) style.setAlignment(HorizontalAlignment.RIGHT);
        return style;
    }

    /** Fills the cell and says how wide its text is. */
    private static int fill(org.apache.poi.ss.usermodel.Cell cell, Column column, Object value) {
        if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            return 10;
        }
        if (column.type() == Type.NUMBER && !(value instanceof String text && !isDecimal(text))) {
            BigDecimal number = new BigDecimal(value.toString());
            cell.setCellValue(number.doubleValue());
            int digits = Math.max(1, number.precision() - number.scale());
            return digits + digits / 3 + 1 + column.decimals();
        }
        String text = value.toString();
        cell.setCellValue(text);
        return width(text);
    }

    private static boolean isDecimal(String text) {
        return text.matches("-?[0-9]+(\\.[0-9]+)?");
    }

    /** In half-width characters: a Chinese character takes two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c > 0x2E7F ? 2 : 1).sum();
    }
}
