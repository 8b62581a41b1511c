package org.huoshui.returns;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made or changed for a test. */
final class Workbook {

    private Workbook() {}

    /** An .xlsx of one sheet: texts and numbers, row by row. */
    static byte[] of(String sheet, List<? extends List<?>> rows) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet made = workbook.createSheet(sheet);
            for (int r = 0; r < rows.size(); r++) {
                Row row = made.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++)
                    put(row, c, rows.get(r).get(c));
            }
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy with one cell changed, counted from 0, on the named sheet or else the first. */
    static byte[] edited(byte[] original, String sheet, int row, int column, Object value) {
        try (org.apache.poi.ss.usermodel.Workbook workbook =
                WorkbookFactory.create(new ByteArrayInputStream(original))) {
            Sheet there = workbook.getSheet(sheet) == null ? workbook.getSheetAt(0) : workbook.getSheet(sheet);
            Row line = there.getRow(row) == null ? there.createRow(row) : there.getRow(row);
            put(line, column, value);
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A village bank's return of 2024 with one item the catalogue has no name for. */
    static byte[] withOddItem(int month, String amount) {
        return of(
                "月报",
                List.of(
                        List.of("澜溪瀚丰村镇银行2024年" + month + "月月报", ""),
                        List.of("单位：万元", ""),
                        List.of("项目", "余额"),
                        List.of("各项存款", new BigDecimal("1000000")),
                        List.of("各项贷款", new BigDecimal("800000")),
                        List.of("不良贷款", new BigDecimal("8000")),
                        List.of("帮企业渡难关的钱", new BigDecimal(amount))));
    }

    private static void put(Row row, int column, Object value) {
        var cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        if (value instanceof BigDecimal number) cell.setCellValue(number.doubleValue());
        else cell.setCellValue(value.toString());
    }

    private static byte[] bytes(org.apache.poi.ss.usermodel.Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }
}
