package org.huoshui.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.WorkbookUtil;
import org.jspecify.annotations.Nullable;

/**
 * The sender's own workbook with remarks in it: marked cells are coloured and carry a comment, and an added
 * sheet ({@code 问题清单}) lists all remarks with links. Everything else stays as it was, in the same file format.
 */
public final class MarkedCopy {

    /** Name of the added sheet; a number is appended when the workbook has one already. */
    public static final String LIST_SHEET = "问题清单";

    private static final String AUTHOR = "活水";
    private static final int COMMENT_COLUMNS = 4;

    private final Workbook workbook;
    private final CreationHelper helper;
    private final Map<String, Drawing<?>> drawings = new HashMap<>();
    private final Map<StyleKey, CellStyle> styles = new HashMap<>();

    private record StyleKey(int original, Mark.Severity severity) {}

    private record Place(String sheet, Address cell) {}

    private MarkedCopy(Workbook workbook) {
        this.workbook = workbook;
        this.helper = workbook.getCreationHelper();
    }

    /**
     * Writes the remarks into a copy. Remarks on sheets the workbook does not have appear in the list only.
     *
     * @param original a workbook {@link Workbooks#open} took
     * @return the copy's bytes, in the original's format
     */
    public static byte[] of(byte[] original, List<Mark> marks) {
        return of(original, marks, Map.of());
    }

    /** @param hidden by the sheet's name, rows counted from 0 that shall not be seen in the copy: they are dealt with */
    static byte[] of(byte[] original, List<Mark> marks, Map<String, List<Integer>> hidden) {
        try (Workbook workbook = PoiBook.open(original)) {
            MarkedCopy copy = new MarkedCopy(workbook);
            copy.mark(marks);
            copy.list(marks);
            hidden.forEach((sheet, rows) -> copy.hide(workbook.getSheet(sheet), rows));
            ByteArrayOutputStream out = new ByteArrayOutputStream(original.length + 16_384);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hide(Sheet sheet, List<Integer> rows) {
        for (int number : rows) {
            Row row = sheet.getRow(number);
            if (row != null) row.setZeroHeight(true);
        }
    }

    private void mark(List<Mark> marks) {
        Map<Place, List<Mark>> byPlace = new LinkedHashMap<>();
        for (Mark mark : marks) {
            if (mark.cell() == null || mark.sheet() == null || workbook.getSheet(mark.sheet()) == null) continue;
            byPlace.computeIfAbsent(new Place(mark.sheet(), mark.cell()), p -> new java.util.ArrayList<>())
                    .add(mark);
        }
        byPlace.forEach((place, here) -> mark(workbook.getSheet(place.sheet()), place.cell(), here));
    }

    private void mark(Sheet sheet, Address address, List<Mark> marks) {
        Row row = sheet.getRow(address.row());
        if (row == null) row = sheet.createRow(address.row());
        org.apache.poi.ss.usermodel.Cell cell =
                row.getCell(address.column(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        Mark.Severity worst =
                marks.stream().map(Mark::severity).min(Enum::compareTo).orElseThrow();
        cell.setCellStyle(filled(cell.getCellStyle(), worst));
        StringBuilder text = new StringBuilder();
        Comment old = cell.getCellComment();
        if (old != null && old.getString() != null)
            text.append(old.getString().getString()).append('\n');
        for (Mark mark : marks) {
            text.append(sign(mark.severity())).append(' ').append(mark.code());
            text.append(' ').append(mark.text()).append('\n');
        }
        if (old != null) cell.removeCellComment();
        comment(sheet, cell, text.toString().strip());
    }

    private void comment(Sheet sheet, org.apache.poi.ss.usermodel.Cell cell, String text) {
        Drawing<?> drawing = drawings.computeIfAbsent(sheet.getSheetName(), n -> sheet.createDrawingPatriarch());
        ClientAnchor anchor = helper.createClientAnchor();
        // POI takes the box's corner for the comment's cell until it is told, and refuses a cell that has one already
        int beside = cell.getColumnIndex() + 1;
        boolean taken = sheet.getCellComment(new CellAddress(cell.getRowIndex(), beside)) != null;
        anchor.setCol1(taken ? cell.getColumnIndex() : beside);
        anchor.setCol2(beside + COMMENT_COLUMNS);
        anchor.setRow1(cell.getRowIndex());
        anchor.setRow2(cell.getRowIndex() + 3 + (int) text.lines().count() + text.length() / 20);
        Comment comment = drawing.createCellComment(anchor);
        comment.setAuthor(AUTHOR);
        comment.setString(helper.createRichTextString(text));
        cell.setCellComment(comment);
    }

    private CellStyle filled(CellStyle original, Mark.Severity severity) {
        return styles.computeIfAbsent(new StyleKey(original.getIndex(), severity), key -> {
            CellStyle style;
            try {
                style = workbook.createCellStyle();
            } catch (IllegalStateException e) {
                // .xls holds some four thousand styles; without room for another the comment alone must do
                return original;
            }
            style.cloneStyleFrom(original);
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(colour(severity).getIndex());
            return style;
        });
    }

    private static IndexedColors colour(Mark.Severity severity) {
        return switch (severity) {
            case ERROR -> IndexedColors.ROSE;
            case WARNING -> IndexedColors.LIGHT_ORANGE;
            case NOTE -> IndexedColors.PALE_BLUE;
        };
    }

    /** Colour is never the only signal. */
    private static String sign(Mark.Severity severity) {
        return switch (severity) {
            case ERROR -> "【错误】";
            case WARNING -> "【提示】";
            case NOTE -> "【说明】";
        };
    }

    private void list(List<Mark> marks) {
        String name = LIST_SHEET;
        for (int n = 2; workbook.getSheet(name) != null; n++) name = LIST_SHEET + "(" + n + ")";
        Sheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(name));
        CellStyle head = headStyle();
        CellStyle link = linkStyle();
        CellStyle wrapped = workbook.createCellStyle();
        wrapped.setWrapText(true);
        Map<Mark.Severity, CellStyle> bySeverity = new EnumMap<>(Mark.Severity.class);
        String[] heads = {"序号", "程度", "工作表", "单元格", "代码", "问题"};
        int[] widths = {6, 8, 20, 10, 12, 80};
        Row first = sheet.createRow(0);
        for (int i = 0; i < heads.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
            first.createCell(i).setCellValue(heads[i]);
            first.getCell(i).setCellStyle(head);
        }
        int line = 1;
        for (Mark mark : marks) {
            Row row = sheet.createRow(line);
            row.createCell(0).setCellValue(line);
            row.createCell(1).setCellValue(sign(mark.severity()).replaceAll("[【】]", ""));
            row.getCell(1)
                    .setCellStyle(
                            bySeverity.computeIfAbsent(mark.severity(), s -> filled(workbook.getCellStyleAt(0), s)));
            row.createCell(2).setCellValue(mark.sheet() == null ? "" : mark.sheet());
            link(row.createCell(3), mark.sheet(), mark.cell(), link);
            row.createCell(4).setCellValue(mark.code());
            row.createCell(5).setCellValue(mark.text());
            row.getCell(5).setCellStyle(wrapped);
            line++;
        }
        sheet.createFreezePane(0, 1);
    }

    private void link(
            org.apache.poi.ss.usermodel.Cell cell, @Nullable String sheet, @Nullable Address address, CellStyle style) {
        if (address == null || sheet == null) return;
        cell.setCellValue(address.a1());
        if (workbook.getSheet(sheet) == null) return;
        Hyperlink link = helper.createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress(new CellReference(sheet, address.row(), address.column(), false, false).formatAsString());
        cell.setHyperlink(link);
        cell.setCellStyle(style);
    }

    private CellStyle headStyle() {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        return style;
    }

    private CellStyle linkStyle() {
        Font font = workbook.createFont();
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }
}
