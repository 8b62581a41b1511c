package org.huoshui.reporting.shipped;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.huoshui.reporting.paper.PaperRole;
import org.huoshui.reporting.paper.PaperStyle;

/** A shipped template in the making: text in the roles of the official style, no formatting of its own. */
final class OfficialPaper {

    final XWPFDocument document;

    OfficialPaper() {
        try {
            document = new XWPFDocument(new ByteArrayInputStream(PaperStyle.OFFICIAL.emptyDocument()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int bodyWidth() {
        return PaperStyle.OFFICIAL.textWidth();
    }

    OfficialPaper title(String... lines) {
        XWPFRun run = paragraph(PaperRole.TITLE).createRun();
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) run.addBreak();
            run.setText(lines[i]);
        }
        return this;
    }

    OfficialPaper byline(String text) {
        paragraph(PaperRole.BYLINE).createRun().setText(text);
        return this;
    }

    OfficialPaper first(String text) {
        paragraph(PaperRole.LEVEL1).createRun().setText(text);
        return this;
    }

    /** （一） with its text in the same paragraph. */
    OfficialPaper second(String lead, String text) {
        XWPFParagraph paragraph = paragraph(PaperRole.BODY);
        XWPFRun words = paragraph.createRun();
        words.setStyle(PaperRole.LEAD2.styleId());
        words.setText(lead);
        paragraph.createRun().setText(text);
        return this;
    }

    OfficialPaper body(String text) {
        paragraph(PaperRole.BODY).createRun().setText(text);
        return this;
    }

    OfficialPaper caption(String text) {
        paragraph(PaperRole.CAPTION).createRun().setText(text);
        return this;
    }

    OfficialPaper note(String text) {
        paragraph(PaperRole.NOTE).createRun().setText(text);
        return this;
    }

    XWPFParagraph paragraph(PaperRole role) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(role.styleId());
        return paragraph;
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
