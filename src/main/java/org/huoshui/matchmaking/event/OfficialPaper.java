package org.huoshui.matchmaking.event;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A paper in the form of GB/T 9704-2012, written from nothing: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; title in 2号小标宋,
 * text in 3号仿宋, 22 lines of 28 characters; page number in 4号宋体, odd pages right, even pages left.
 */
final class OfficialPaper {

    private static final String SONG = "仿宋_GB2312";
    private static final String HEI = "黑体";
    private static final String KAI = "楷体_GB2312";
    private static final String TITLE = "方正小标宋简体";
    private static final String NUMBERS = "宋体";
    private static final int SIZE_TITLE = 22;
    private static final int SIZE_TEXT = 16;
    private static final int SIZE_TABLE = 12;
    private static final int SIZE_PAGE = 14;
    private static final int LINE = 580;
    private static final int TEXT_WIDTH = 8844;
    /** Two characters of 15.8 pt, in twentieths. */
    private static final int INDENT = 632;

    private final XWPFDocument document = new XWPFDocument();

    OfficialPaper() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1400));
        margins.setGutter(BigInteger.ZERO);
        document.setEvenAndOddHeadings(true);
        pageNumber(STHdrFtr.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(STHdrFtr.EVEN, ParagraphAlignment.LEFT);
    }

    private void pageNumber(STHdrFtr.Enum pages, ParagraphAlignment side) {
        XWPFFooter footer = document.createHeaderFooterPolicy().createFooter(pages);
        XWPFParagraph paragraph = footer.getParagraphs().isEmpty()
                ? footer.createParagraph()
                : footer.getParagraphs().getFirst();
        paragraph.setAlignment(side);
        // one character's room to the edge
        if (side == ParagraphAlignment.RIGHT) paragraph.setIndentationRight(280);
        else paragraph.setIndentationLeft(280);
        run(paragraph, "— ", NUMBERS, SIZE_PAGE);
        for (STFldCharType.Enum part : List.of(STFldCharType.BEGIN, STFldCharType.SEPARATE, STFldCharType.END)) {
            XWPFRun field = run(paragraph, null, NUMBERS, SIZE_PAGE);
            field.getCTR().addNewFldChar().setFldCharType(part);
            if (part == STFldCharType.BEGIN)
                run(paragraph, null, NUMBERS, SIZE_PAGE)
                        .getCTR()
                        .addNewInstrText()
                        .setStringValue(" PAGE ");
            if (part == STFldCharType.SEPARATE) run(paragraph, "1", NUMBERS, SIZE_PAGE);
        }
        run(paragraph, " —", NUMBERS, SIZE_PAGE);
    }

    void title(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 720);
        paragraph.setSpacingAfter(LINE / 2);
        run(paragraph, text, TITLE, SIZE_TITLE);
    }

    /** Under the title, in 楷体: who and when. */
    void byline(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, LINE);
        paragraph.setSpacingAfter(LINE / 2);
        run(paragraph, text, KAI, SIZE_TEXT);
    }

    /** A heading of the first level, 一、. */
    void heading(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, LINE);
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setKeepNext(true);
        run(paragraph, text, HEI, SIZE_TEXT);
    }

    void text(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, LINE);
        paragraph.setIndentationFirstLine(INDENT);
        run(paragraph, text, SONG, SIZE_TEXT);
    }

    /** {@code 时间：2022年3月18日}, the label in 黑体. */
    void entry(String label, String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, LINE);
        paragraph.setIndentationFirstLine(INDENT);
        run(paragraph, label + "：", HEI, SIZE_TEXT);
        run(paragraph, text, SONG, SIZE_TEXT);
    }

    /** Below the text on the right, four characters from the edge. */
    void signature(String who, String when) {
        for (String line : List.of(who, when)) {
            XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, LINE);
            paragraph.setIndentationRight(2 * INDENT);
            if (line.equals(who)) paragraph.setSpacingBefore(LINE);
            run(paragraph, line, SONG, SIZE_TEXT);
        }
    }

    /** Who writes a table's column right-aligned. */
    record Column(String head, int width, boolean number) {}

    /** @param widths of the columns are shares of the text's width */
    void table(String caption, List<Column> columns, List<List<String>> rows) {
        XWPFParagraph above = paragraph(ParagraphAlignment.CENTER, 440);
        above.setSpacingBefore(120);
        above.setKeepNext(true);
        run(above, caption, HEI, SIZE_PAGE);
        XWPFTable table = document.createTable(rows.size() + 1, columns.size());
        table.setTableAlignment(TableRowAlign.CENTER);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(Integer.toString(TEXT_WIDTH));
        int shares = columns.stream().mapToInt(Column::width).sum();
        for (int r = 0; r <= rows.size(); r++) {
            XWPFTableRow row = table.getRow(r);
            row.setCantSplitRow(true);
            if (r == 0) row.setRepeatHeader(true);
            for (int c = 0; c < columns.size(); c++) {
                Column column = columns.get(c);
                XWPFTableCell cell = row.getCell(c);
                CTTblWidth width = cell.getCTTc().addNewTcPr().addNewTcW();
                width.setType(STTblWidth.DXA);
                width.setW(BigInteger.valueOf((long) TEXT_WIDTH * column.width() / shares));
                cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
                XWPFParagraph paragraph = cell.getParagraphs().getFirst();
                spacing(paragraph, 340);
                paragraph.setAlignment(
                        r == 0
                                ? ParagraphAlignment.CENTER
                                : column.number() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
                String text = r == 0 ? column.head() : rows.get(r - 1).get(c);
                run(paragraph, text, r == 0 ? HEI : SONG, SIZE_TABLE);
            }
        }
    }

    byte[] bytes() {
        try (document) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment side, int line) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(side);
        spacing(paragraph, line);
        return paragraph;
    }

    private static void spacing(XWPFParagraph paragraph, int line) {
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(line));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    private static XWPFRun run(
            XWPFParagraph paragraph, @org.jspecify.annotations.Nullable String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
        fonts.setEastAsia(font);
        run.setFontSize(size);
        if (text != null) run.setText(text);
        return run;
    }
}
