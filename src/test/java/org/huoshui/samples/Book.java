package org.huoshui.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook being written, together with what is true of it.
 *
 * @param file relative to {@code samples/}; its ending decides between .xls and .xlsx
 */
record Book(String file, Workbook workbook, Truth truth, Map<Look, CellStyle> styles, List<Runnable> afterwards) {

    private static final LocalDateTime STAMP = LocalDateTime.of(2023, 1, 5, 9, 30);
    private static final Instant MADE = Instant.parse("2023-01-05T01:30:00Z");

    static Book open(String file, Truth truth) {
        Workbook workbook = file.endsWith(".xls") ? new HSSFWorkbook() : new XSSFWorkbook();
        return new Book(file, workbook, truth, new HashMap<>(), new ArrayList<>());
    }

    Pad sheet(String name) {
        return new Pad(this, workbook.createSheet(name));
    }

    CellStyle style(Look look) {
        return styles.computeIfAbsent(look, l -> {
            CellStyle style = workbook.createCellStyle();
            Font font = workbook.createFont();
            font.setFontName(l.font());
            font.setFontHeightInPoints((short) l.size());
            font.setBold(l.strong());
            style.setFont(font);
            style.setAlignment(l.align());
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setWrapText(l.wraps());
            style.setIndention((short) l.indent());
            if (l.framed()) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            if (l.fill() != null) {
                style.setFillForegroundColor(l.fill().getIndex());
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            }
            if (l.format() != null)
                style.setDataFormat(workbook.createDataFormat().getFormat(l.format()));
            return style;
        });
    }

    /** Evaluates every formula, so that the file carries results as Excel would have saved them, and writes the file. */
    void save(Path samples) {
        workbook.setForceFormulaRecalculation(false);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        // only now can a cell carry a cached error that no evaluation would give
        afterwards.forEach(Runnable::run);
        try {
            Path target = samples.resolve(file);
            Files.createDirectories(target.getParent());
            Files.write(target, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() throws IOException {
        if (workbook instanceof XSSFWorkbook x) {
            dated(x);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            x.write(out);
            return restamped(out.toByteArray());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    /** Says who made it and when, not when it was written here. */
    static void dated(POIXMLDocument document) {
        var core = document.getProperties().getCoreProperties();
        core.setCreator("综合统计岗");
        core.setCreated(Optional.of(Date.from(MADE)));
        core.setModified(Optional.of(Date.from(MADE)));
    }

    /** The same zip with a fixed time on every entry. */
    static byte[] restamped(byte[] zip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new java.io.ByteArrayInputStream(zip));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(STAMP);
                to.putNextEntry(copy);
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }

    static String column(int index) {
        return org.apache.poi.ss.util.CellReference.convertNumToColString(index);
    }

    static String address(Cell cell) {
        return column(cell.getColumnIndex()) + (cell.getRowIndex() + 1);
    }
}
