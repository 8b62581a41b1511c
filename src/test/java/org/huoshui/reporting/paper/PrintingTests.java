package org.huoshui.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.ofdrw.reader.OFDReader;

/** What the setter is told: what stays together, what is drawn, where headings lead; and that many may print at once. */
class PrintingTests {

    private static byte[] annualReport() throws IOException {
        try (var in = PrintingTests.class.getResourceAsStream("/reporting/templates/annual-report.docx")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static void fullPageButOneLine(XWPFDocument document) {
        Papers.paragraph(document, PaperRole.ADDRESSEE, Papers.characters(28 * 21));
        Papers.paragraph(document, PaperRole.LEVEL1, "一、总体情况");
        Papers.paragraph(document, PaperRole.BODY, "各项存款余额增加。");
    }

    @Test
    void neverLeavesAHeadingAloneAtTheFootOfAPage() throws IOException {
        byte[] pdf = Papers.press().pdf(Papers.document(PaperStyle.OFFICIAL, PrintingTests::fullPageButOneLine), "x");
        assertThat(Papers.pages(pdf)).isEqualTo(2);
        assertThat(Papers.pdfText(pdf, 1)).isEqualTo(Papers.characters(28 * 21));
        assertThat(Papers.pdfText(pdf, 2)).isEqualTo("一、总体情况各项存款余额增加。");
    }

    @Test
    void listsHeadingsForTheReader() throws IOException {
        byte[] pdf = Papers.press().pdf(Papers.document(PaperStyle.OFFICIAL, PrintingTests::fullPageButOneLine), "x");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDOutlineItem heading =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(heading.getTitle()).isEqualTo("一、总体情况");
            PDPage page = heading.findDestinationPage(document);
            assertThat(document.getPages().indexOf(page)).isEqualTo(1);
        }
    }

    @Test
    void listsHeadingsInOfdToo() throws IOException {
        byte[] ofd = Papers.press().ofd(Papers.document(PaperStyle.OFFICIAL, PrintingTests::fullPageButOneLine), "x");
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            var document = reader.getOFDDir().obtainDocDefault().getDocument();
            var second = document.getPages().getPages().get(1).getID();
            assertThat(document.getOutlines().asXML())
                    .contains("Title=\"一、总体情况\"")
                    .contains("PageID=\"" + second + "\"");
        } catch (org.dom4j.DocumentException e) {
            throw new IOException(e);
        }
    }

    @Test
    void drawsChartsWithoutPictures() throws IOException {
        try (PDDocument document = Loader.loadPDF(Papers.press().pdf(annualReport(), "年度"))) {
            for (PDPage page : document.getPages())
                for (var name : page.getResources().getXObjectNames())
                    assertThat(page.getResources().isImageXObject(name)).isFalse();
        }
    }

    @Test
    void printsForManyAtOnceWhatItPrintsForOne() throws Exception {
        byte[] docx = annualReport();
        Press press = Papers.press();
        String alone = Papers.pdfText(press.pdf(docx, "年度"));
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> wishes = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                wishes.add(() -> Papers.pdfText(press.pdf(docx, "年度")));
                wishes.add(() -> Papers.ofdText(press.ofd(docx, "年度")));
            }
            for (Future<String> printed : people.invokeAll(wishes))
                assertThat(printed.get()).isEqualTo(alone);
        }
    }
}
