package org.huoshui.reporting.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.huoshui.directory.Directory;
import org.huoshui.directory.DirectoryFixture;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.junit.jupiter.api.Test;

class ContentControlTests {

    private static final Subject HOME = Subject.of(DirectoryFixture.HOME);
    private static final Figures.Context DECEMBER = new Figures.Context(Month.of(2022, 12), HOME, Basis.LATEST);

    private final Directory directory = DirectoryFixture.smallCity();
    private final Phrases phrases = Phrases.over(Catalogue.shipped(), directory);
    private final Formulas formulas = new PlainWords(directory);
    private final TemplateEngine engine = new TemplateEngine(
            phrases,
            formulas,
            directory,
            new GivenFigures()
                    .with("deposit.balance", DirectoryFixture.HOME, "30312000000")
                    .with("loan.balance", DirectoryFixture.HOME, "21000000000"));

    private byte[] written(byte[] template) {
        return engine.fill("模板.docx", template, DECEMBER, java.util.List::of).docx();
    }

    private static String body(byte[] docx) {
        return new String(Docx.open("x.docx", docx).part("word/document.xml"), StandardCharsets.UTF_8);
    }

    @Test
    void isNamedByThePhraseCompleteWithUnitAndDecimals() {
        String body = body(written(new Page().paragraph("存款{{各项存款余额}}亿元").docx()));
        assertThat(body)
                .contains("<w:alias w:val=\"2022年12月·松河县·各项存款余额|亿元|2\"/>")
                .contains("<w:tag w:val=\"hs_1\"/>");
    }

    @Test
    void showsNoFrameAndIsPassedOverByOldPrograms() {
        String body = body(written(new Page().paragraph("存款{{各项存款余额}}亿元").docx()));
        assertThat(body).contains("<w15:appearance w15:val=\"hidden\"/>");
        assertThat(body.substring(0, body.indexOf("<w:body"))).containsPattern("mc:Ignorable=\"[^\"]*w15[^\"]*\"");
        assertThat(body)
                .doesNotContain("<w:lock")
                .doesNotContain("<w:placeholder")
                .doesNotContain("<w:text/>");
    }

    @Test
    void shortensWhatWordWouldNotBearAndStillTellsPhrasesApart() {
        String first = ContentControl.alias("很".repeat(70) + "甲");
        String second = ContentControl.alias("很".repeat(70) + "乙");
        assertThat(first).hasSize(64).isNotEqualTo(second);
        assertThat(ContentControl.alias("甲".repeat(64))).isEqualTo("甲".repeat(64));
    }

    @Test
    void doesNotComeAlongWhenAReportIsMadeATemplate() {
        byte[] report = written(new Page().paragraph("存款{{各项存款余额}}亿元").docx());
        String text = body(report).replace("存款<", "贷款{{各项贷款余额}}，存款<").replace("存款</w:t>", "贷款{{各项贷款余额}}，存款</w:t>");
        Docx template = Docx.open("x.docx", report);
        template.replace("word/document.xml", text.getBytes(StandardCharsets.UTF_8));
        String again = body(written(template.packed()));
        assertThat(again).contains("各项贷款余额|亿元|2").doesNotContain("各项存款余额|亿元|2").contains("303.12");
    }

    @Test
    void givesThePreviewItsFigures() {
        byte[] report = written(new Page()
                .paragraph("存款{{各项存款余额}}亿元")
                .table(new String[] {"{{各项贷款余额}}"})
                .docx());
        var blocks = DocumentReader.read(report).blocks();
        var paragraph = (PageContent.Paragraph) blocks.getFirst();
        assertThat(paragraph.pieces())
                .extracting(PageContent.Piece::text, PageContent.Piece::figure)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("存款", null),
                        org.assertj.core.groups.Tuple.tuple("303.12", 1),
                        org.assertj.core.groups.Tuple.tuple("亿元", null));
        var table = (PageContent.Table) blocks.getLast();
        assertThat(table.rows()
                        .getFirst()
                        .cells()
                        .getFirst()
                        .pieces()
                        .getFirst()
                        .figure())
                .isEqualTo(2);
    }
}
