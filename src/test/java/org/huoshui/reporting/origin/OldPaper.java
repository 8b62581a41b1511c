package org.huoshui.reporting.origin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.huoshui.reporting.template.Docx;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRunTrackChange;

/** An old report as somebody's Word left it. */
final class OldPaper {

    private final XWPFDocument document = new XWPFDocument();

    OldPaper text(String... runs) {
        XWPFParagraph paragraph = document.createParagraph();
        for (String run : runs) paragraph.createRun().setText(run);
        return this;
    }

    /** Each run in another font, size and colour, so that a lost property shows. */
    OldPaper dressed(String... runs) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(640);
        paragraph.setSpacingBetween(28.9, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
        for (int i = 0; i < runs.length; i++) {
            XWPFRun run = paragraph.createRun();
            run.setText(runs[i]);
            run.setFontFamily(i % 2 == 0 ? "仿宋_GB2312" : "楷体_GB2312");
            run.setFontSize(14 + i);
            run.setBold(i % 2 == 1);
            run.setColor(i % 2 == 0 ? "000000" : "C00000");
        }
        return this;
    }

    /** A sentence with a tracked deletion and a tracked insertion in its middle. */
    OldPaper changed(String before, String deleted, String inserted, String after) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(before);
        CTRunTrackChange out = paragraph.getCTP().addNewDel();
        out.setAuthor("甲");
        out.setId(BigInteger.ONE);
        out.addNewR().addNewDelText().setStringValue(deleted);
        CTRunTrackChange in = paragraph.getCTP().addNewIns();
        in.setAuthor("甲");
        in.setId(BigInteger.TWO);
        in.addNewR().addNewT().setStringValue(inserted);
        paragraph.getCTP().addNewR().addNewT().setStringValue(after);
        return this;
    }

    /** A paragraph whose end was deleted: it flows into the next. */
    OldPaper endDeleted(String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.getCTP().addNewPPr().addNewRPr().addNewDel().setAuthor("甲");
        paragraph.createRun().setText(words);
        return this;
    }

    OldPaper noted(String words, String note) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.createRun().setText(words);
        if (document.getFootnotes().isEmpty()) document.createFootnotes();
        XWPFFootnote footnote = document.createFootnote();
        footnote.createParagraph().createRun().setText(note);
        paragraph.addFootnoteReference(footnote);
        return this;
    }

    OldPaper table(String[]... rows) {
        XWPFTable table = document.createTable(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++)
            for (int j = 0; j < rows[i].length; j++) table.getRow(i).getCell(j).setText(rows[i][j]);
        return this;
    }

    OldPaper header(String words) {
        document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(words);
        return this;
    }

    byte[] docx() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XWPFDocument open(byte[] docx) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(docx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> paragraphs(byte[] docx) {
        return PaperText.of(Docx.open("旧.docx", docx)).paragraphs().stream()
                .map(PaperText.Paragraph::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) bytes[i] = (byte) values[i];
        return Arrays.copyOf(bytes, Math.max(64, bytes.length));
    }
}
