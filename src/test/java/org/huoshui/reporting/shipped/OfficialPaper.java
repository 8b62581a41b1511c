package org.huoshui.reporting.shipped;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * A Chinese official document after GB/T 9704-2012: A4, 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm, 3号仿宋 on a pitch of 29 pt, title
 * 2号小标宋, levels 一、 in 黑体 and （一） in 楷体, page numbers 4号宋体 outside. Lengths below are in twentieths of a point.
 */
final class OfficialPaper {

    static final String BODY_FONT = "仿宋_GB2312";
    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String FIRST_LEVEL_FONT = "黑体";
    private static final String SECOND_LEVEL_FONT = "楷体_GB2312";
    private static final String LATIN_FONT = "Times New Roman";
    private static final int TITLE_SIZE = 22;
    private static final int BODY_SIZE = 16;
    private static final int PAGE_NUMBER_SIZE = 14;
    private static final int LINE = 580;
    private static final int BODY_WIDTH = 8844;

    final XWPFDocument document = new XWPFDocument();

    OfficialPaper() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(2098));
        margins.setBottom(BigInteger.valueOf(1984));
        margins.setLeft(BigInteger.valueOf(1588));
        margins.setRight(BigInteger.valueOf(1474));
        margins.setHeader(BigInteger.valueOf(851));
        margins.setFooter(BigInteger.valueOf(1400));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(LINE));
        document.createStyles();
        new PaperStyles(document).write();
        document.setEvenAndOddHeadings(true);
        pageNumber(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
        pageNumber(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
    }

    static int bodyWidth() {
        return BODY_WIDTH;
    }

    /** {@code — 1 —}, one character in from the outer edge. */
    private static void pageNumber(XWPFFooter footer, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(alignment);
        if (alignment == ParagraphAlignment.RIGHT) paragraph.setIndentationRight(280);
        else paragraph.setIndentationLeft(280);
        pageNumberRun(paragraph).setText("— ");
        pageNumberRun(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        pageNumberRun(paragraph).getCTR().addNewInstrText().setStringValue("PAGE");
        pageNumberRun(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        pageNumberRun(paragraph).setText("1");
        pageNumberRun(paragraph).getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        pageNumberRun(paragraph).setText(" —");
    }

    private static XWPFRun pageNumberRun(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        font(run, "宋体", "宋体", PAGE_NUMBER_SIZE);
        return run;
    }

    OfficialPaper title(String... lines) {
        XWPFParagraph paragraph = paragraph();
        paragraph.setStyle("Title");
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        for (int i = 0; i < lines.length; i++) {
            XWPFRun run = paragraph.createRun();
            font(run, TITLE_FONT, TITLE_FONT, TITLE_SIZE);
            if (i > 0) run.addBreak();
            run.setText(lines[i]);
        }
        spacing(paragraph, 290, 0, 720);
        return this;
    }

    /** Who writes and when, under the title. */
    OfficialPaper byline(String text) {
        XWPFParagraph paragraph = paragraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        font(paragraph.createRun(), SECOND_LEVEL_FONT, LATIN_FONT, BODY_SIZE).setText(text);
        spacing(paragraph, 290, 0, LINE);
        return this;
    }

    OfficialPaper first(String text) {
        XWPFParagraph paragraph = indented();
        paragraph.setStyle("Heading1");
        font(paragraph.createRun(), FIRST_LEVEL_FONT, FIRST_LEVEL_FONT, BODY_SIZE)
                .setText(text);
        paragraph.setKeepNext(true);
        return this;
    }

    /** （一） with its text in the same paragraph. */
    OfficialPaper second(String lead, String text) {
        XWPFParagraph paragraph = indented();
        font(paragraph.createRun(), SECOND_LEVEL_FONT, LATIN_FONT, BODY_SIZE).setText(lead);
        font(paragraph.createRun(), BODY_FONT, LATIN_FONT, BODY_SIZE).setText(text);
        return this;
    }

    OfficialPaper body(String text) {
        font(indented().createRun(), BODY_FONT, LATIN_FONT, BODY_SIZE).setText(text);
        return this;
    }

    /** A heading of a table or chart, kept with what follows. */
    OfficialPaper caption(String text) {
        XWPFParagraph paragraph = paragraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        font(paragraph.createRun(), FIRST_LEVEL_FONT, FIRST_LEVEL_FONT, 14).setText(text);
        paragraph.setKeepNext(true);
        spacing(paragraph, 0, 120, 440);
        offGrid(paragraph);
        return this;
    }

    OfficialPaper note(String text) {
        XWPFParagraph paragraph = paragraph();
        font(paragraph.createRun(), BODY_FONT, LATIN_FONT, 12).setText(text);
        spacing(paragraph, 160, 40, 360);
        offGrid(paragraph);
        return this;
    }

    XWPFParagraph paragraph() {
        XWPFParagraph paragraph = document.createParagraph();
        spacing(paragraph, 0, 0, LINE);
        return paragraph;
    }

    private XWPFParagraph indented() {
        XWPFParagraph paragraph = paragraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        var indent = properties(paragraph).isSetInd()
                ? properties(paragraph).getInd()
                : properties(paragraph).addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(200));
        indent.setFirstLine(BigInteger.valueOf(640));
        return paragraph;
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    static void spacing(XWPFParagraph paragraph, int after, int before, int line) {
        CTPPr properties = properties(paragraph);
        CTSpacing spacing = properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        spacing.setLine(BigInteger.valueOf(line));
        spacing.setLineRule(STLineSpacingRule.EXACT);
    }

    /** Tables, captions and notes keep their own pitch. */
    static void offGrid(XWPFParagraph paragraph) {
        CTPPr properties = properties(paragraph);
        (properties.isSetSnapToGrid() ? properties.getSnapToGrid() : properties.addNewSnapToGrid()).setVal(false);
    }

    static XWPFRun font(XWPFRun run, String chinese, String latin, int size) {
        CTFonts fonts = run.getCTR().addNewRPr().addNewRFonts();
        fonts.setEastAsia(chinese);
        fonts.setAscii(latin);
        fonts.setHAnsi(latin);
        run.setFontSize(size);
        return run;
    }

    byte[] docx() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            document.close();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
