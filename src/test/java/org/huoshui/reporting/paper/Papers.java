package org.huoshui.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.huoshui.reporting.paper.font.Typefaces;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Documents to print, and PDF and OFD read back by other people's programs. */
final class Papers {

    private Papers() {}

    static Press press() {
        return new Press(Typefaces.usualFolders(List.of()), Path.of("fonts"), InstantSource.system());
    }

    static byte[] document(PaperStyle style, Consumer<XWPFDocument> content) {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(style.emptyDocument()));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            content.accept(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void paragraph(XWPFDocument document, PaperRole role, String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(role.styleId());
        paragraph.createRun().setText(text);
    }

    /** Characters nobody would confuse with one another. */
    static String characters(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) text.appendCodePoint(0x4e00 + i * 7 % 5000);
        return text.toString();
    }

    /** Lines of a page from above, each from left to right. */
    static List<List<TextPosition>> lines(byte[] pdf, int page) throws IOException {
        Map<Integer, List<TextPosition>> lines = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    for (TextPosition one : positions)
                        lines.computeIfAbsent(Math.round(one.getYDirAdj()), y -> new ArrayList<>())
                                .add(one);
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
        }
        return new ArrayList<>(lines.values());
    }

    static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    static String pdfText(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return bare(stripper.getText(document));
        }
    }

    static String pdfText(byte[] pdf) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages(pdf); page++) text.append(pdfText(pdf, page));
        return text.toString();
    }

    static String ofdText(byte[] ofd) throws IOException {
        StringBuilder text = new StringBuilder();
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            ContentExtractor extractor = new ContentExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++)
                text.append(bare(String.join("", extractor.getPageContent(page))));
        }
        return text.toString();
    }

    /** Without blanks and page numbers. */
    static String bare(String text) {
        return text.replaceAll("\\s+", "").replaceAll("—\\d+—", "");
    }

    static double millimetres(double points) {
        return points * 25.4 / 72;
    }
}
