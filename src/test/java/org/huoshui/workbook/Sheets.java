package org.huoshui.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks for tests, built by the library itself. */
final class Sheets {

    private Sheets() {}

    static byte[] xlsx(Consumer<Workbook> content) {
        return bytes(new XSSFWorkbook(), content);
    }

    static byte[] xls(Consumer<Workbook> content) {
        return bytes(new HSSFWorkbook(), content);
    }

    private static byte[] bytes(Workbook workbook, Consumer<Workbook> content) {
        try (workbook) {
            content.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Book opened(byte[] file) {
        return switch (Workbooks.open(file, "报表.xlsx")) {
            case Opening.Opened opened -> opened.book();
            case Opening.Unreadable unreadable -> throw new AssertionError(unreadable.problem());
        };
    }

    static String refused(byte[] file, Limits limits) {
        return switch (Workbooks.open(file, "报表.xlsx", limits)) {
            case Opening.Opened opened -> "opened " + opened.book();
            case Opening.Unreadable unreadable -> unreadable.problem().code();
        };
    }
}
