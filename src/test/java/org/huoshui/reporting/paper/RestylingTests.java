package org.huoshui.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.junit.jupiter.api.Test;

class RestylingTests {

    private static byte[] byHand() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            run(title, "澜溪县工作总结", 22);
            run(document.createParagraph(), "一、金融运行情况", 15);
            run(document.createParagraph(), "（一）存款稳步增长", 15);
            XWPFParagraph body = document.createParagraph();
            run(body, "各项存款余额", 15);
            var control = body.getCTP().addNewSdt();
            control.addNewSdtPr().addNewAlias().setVal("各项存款余额");
            control.addNewSdtContent().addNewR().addNewT().setStringValue("296.26");
            run(body, "亿元。", 15);
            XWPFParagraph date = document.createParagraph();
            date.setAlignment(ParagraphAlignment.RIGHT);
            run(date, "2022年12月31日", 15);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("楷体");
        run.setFontSize(size);
        run.setText(text);
    }

    @Test
    void tellsRolesOfADocumentFormattedByHand() throws IOException {
        byte[] styled = Restyling.apply(byHand(), PaperStyle.OFFICIAL);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(styled))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .containsExactly("Title", "Heading1", "Heading2", "Body", "SignatureDate");
            assertThat(document.getParagraphs().getFirst().getRuns().getFirst().getFontSizeAsDouble())
                    .as("size is the style's")
                    .isNull();
        }
    }

    @Test
    void keepsFiguresInTheirControls() throws IOException {
        for (PaperStyle style : PaperStyle.values()) {
            Docx docx = Docx.open("x.docx", Restyling.apply(byHand(), style));
            var controls = Wml.descendants(docx.xml("word/document.xml"), "sdt");
            assertThat(controls).hasSize(1);
            assertThat(controls.getFirst().getTextContent()).isEqualTo("296.26");
            assertThat(Papers.pdfText(Papers.press().pdf(docx.packed(), "x"))).contains("各项存款余额296.26亿元。");
        }
    }

    @Test
    void changesThePageAndComesBack() {
        byte[] official =
                Papers.document(PaperStyle.OFFICIAL, one -> Papers.paragraph(one, PaperRole.BODY, "各项贷款余额209.63亿元。"));
        byte[] plain = Restyling.apply(official, PaperStyle.PLAIN);
        byte[] back = Restyling.apply(plain, PaperStyle.OFFICIAL);
        assertThat(margin(official)).isEqualTo("1588");
        assertThat(margin(plain)).isEqualTo("1474");
        assertThat(margin(back)).isEqualTo("1588");
        assertThat(Docx.open("x", back)
                        .xml("word/document.xml")
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("各项贷款余额209.63亿元。");
    }

    private static String margin(byte[] docx) {
        var margins = Wml.descendants(Docx.open("x", docx).xml("word/document.xml"), "pgMar");
        return Wml.attribute(margins.getFirst(), "left");
    }
}
