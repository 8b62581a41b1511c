package org.huoshui.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PressTests {

    private static byte[] shipped(String name) throws IOException {
        try (var in = PressTests.class.getResourceAsStream("/reporting/templates/" + name + ".docx")) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void printsTheSameWordsInAllForms() throws IOException {
        byte[] docx = shipped("annual-report");
        Press press = Papers.press();
        String pdf = Papers.pdfText(press.pdf(docx, "年度"));
        String ofd = Papers.ofdText(press.ofd(docx, "年度"));
        assertThat(ofd).isEqualTo(pdf);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            for (XWPFParagraph paragraph : document.getParagraphs())
                assertThat(pdf).contains(Papers.bare(paragraph.getText()));
            for (XWPFTable table : document.getTables())
                for (var row : table.getRows())
                    for (var cell : row.getTableCells()) assertThat(pdf).contains(Papers.bare(cell.getText()));
        }
    }

    @Test
    void embedsEveryFont() throws IOException {
        try (PDDocument document = Loader.loadPDF(Papers.press().pdf(shipped("monthly-bulletin"), "月度"))) {
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void saysWhatToInstallWhereThereIsNoChineseType(@TempDir Path nothing) {
        Press press = new Press(List.of(nothing), nothing, InstantSource.system());
        byte[] docx = Papers.document(PaperStyle.PLAIN, one -> Papers.paragraph(one, PaperRole.BODY, "存款"));
        assertThatThrownBy(() -> press.pdf(docx, "x")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("REP-601");
            assertThat(refused.problem().zh()).contains("fonts-noto-cjk").contains(nothing.toString());
            assertThat(refused.problem().en()).contains("fonts-noto-cjk");
        });
    }

    @Test
    void namesCharactersNoTypefaceHasInsteadOfPrintingBoxes() {
        String rare = Character.toString(0x3134a);
        byte[] docx = Papers.document(PaperStyle.PLAIN, one -> Papers.paragraph(one, PaperRole.BODY, "王" + rare));
        assertThatThrownBy(() -> Papers.press().ofd(docx, "x")).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("REP-602");
            assertThat(refused.problem().zh()).contains(rare);
        });
    }

    @Test
    void repeatsTheHeadOfALongTableOnEveryPage() throws IOException {
        byte[] docx = Papers.document(PaperStyle.OFFICIAL, document -> {
            XWPFTable table = document.createTable(121, 2);
            table.setWidth(PaperStyle.OFFICIAL.textWidth());
            table.getRow(0).setRepeatHeader(true);
            table.getRow(0).getCell(0).setText("机构名称");
            table.getRow(0).getCell(1).setText("贷款余额");
            for (int row = 1; row <= 120; row++) table.getRow(row).getCell(0).setText("第" + row + "行");
        });
        byte[] pdf = Papers.press().pdf(docx, "长表");
        assertThat(Papers.pages(pdf)).isGreaterThan(3);
        for (int page = 1; page <= Papers.pages(pdf); page++)
            assertThat(Papers.pdfText(pdf, page)).startsWith("机构名称贷款余额");
        String whole = Papers.pdfText(pdf);
        for (int row = 1; row <= 120; row++) assertThat(whole).containsOnlyOnce("第" + row + "行");
    }

    @Test
    void neverBeginsALineWithAClosingMarkNorEndsOneWithAnOpeningOne() throws IOException {
        String text = "余额（亿元）、增量“稳定”，占比《全市》；增幅。".repeat(60);
        byte[] pdf = Papers.press()
                .pdf(Papers.document(PaperStyle.OFFICIAL, one -> Papers.paragraph(one, PaperRole.BODY, text)), "x");
        assertThat(Papers.pdfText(pdf)).isEqualTo(text);
        var lines = Papers.lines(pdf, 1);
        for (var line : lines.subList(0, lines.size() - 1)) {
            assertThat("，。、；）”》").doesNotContain(line.getFirst().getUnicode());
            assertThat("（“《").doesNotContain(line.getLast().getUnicode());
        }
    }

    @Test
    void setsSixtyPagesInSeconds() throws IOException {
        byte[] docx = Papers.document(PaperStyle.OFFICIAL, document -> {
            for (int i = 0; i < 60; i++) Papers.paragraph(document, PaperRole.BODY, Papers.characters(640));
        });
        Press press = Papers.press();
        long start = System.nanoTime();
        byte[] pdf = press.pdf(docx, "六十页");
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
        assertThat(Papers.pages(pdf)).isGreaterThan(60);
    }
}
