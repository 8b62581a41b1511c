package org.huoshui.reporting.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

/** The page of GB/T 9704-2012, measured in the PDF: A4, 天头 37, 订口 28, 版心 156 × 225 mm, 22 lines of 28 characters. */
class OfficialPageTests {

    private static final byte[] PDF = Papers.press()
            .pdf(
                    Papers.document(
                            PaperStyle.OFFICIAL,
                            document ->
                                    Papers.paragraph(document, PaperRole.ADDRESSEE, Papers.characters(28 * 22 * 2))),
                    "满页");

    private static String text(List<TextPosition> line) {
        return line.stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    }

    @Test
    void holdsTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
        assertThat(Papers.pages(PDF)).isEqualTo(2);
        for (int page = 1; page <= 2; page++) {
            List<List<TextPosition>> lines = Papers.lines(PDF, page);
            assertThat(lines).hasSize(23);
            assertThat(lines.subList(0, 22)).allSatisfy(line -> assertThat(line).hasSize(28));
        }
        assertThat(Papers.pdfText(PDF)).isEqualTo(Papers.characters(28 * 22 * 2));
    }

    @Test
    void keepsTheMarginsOfTheStandard() throws IOException {
        List<List<TextPosition>> lines = Papers.lines(PDF, 1);
        TextPosition first = lines.getFirst().getFirst();
        TextPosition last = lines.get(21).getLast();
        assertThat(Papers.millimetres(first.getXDirAdj())).isCloseTo(28, within(0.5));
        assertThat(Papers.millimetres(last.getXDirAdj() + last.getWidthDirAdj()))
                .isCloseTo(28 + 156, within(0.5));
        // the type's square begins 0.86 em above the line; half of the rest of the pitch lies above it
        double top = first.getYDirAdj() - 0.86 * 16 - (29 - 16) / 2.0;
        assertThat(Papers.millimetres(top)).isCloseTo(37, within(1.0));
        double bottom = last.getYDirAdj() + 0.14 * 16 + (29 - 16) / 2.0;
        assertThat(Papers.millimetres(bottom)).isCloseTo(37 + 225, within(1.0));
        try (PDDocument document = Loader.loadPDF(PDF)) {
            var box = document.getPage(0).getMediaBox();
            assertThat(Papers.millimetres(box.getWidth())).isCloseTo(210, within(0.1));
            assertThat(Papers.millimetres(box.getHeight())).isCloseTo(297, within(0.1));
        }
    }

    @Test
    void numbersOddPagesOnTheRightAndEvenOnesOnTheLeftOneCharacterIn() throws IOException {
        List<TextPosition> odd = Papers.lines(PDF, 1).get(22);
        List<TextPosition> even = Papers.lines(PDF, 2).get(22);
        assertThat(text(odd).replace(" ", "")).isEqualTo("—1—");
        assertThat(text(even).replace(" ", "")).isEqualTo("—2—");
        double character = 14;
        double right = odd.getLast().getXDirAdj() + odd.getLast().getWidthDirAdj();
        assertThat(Papers.millimetres(right)).isCloseTo(28 + 156 - Papers.millimetres(character), within(1.0));
        assertThat(Papers.millimetres(even.getFirst().getXDirAdj()))
                .isCloseTo(28 + Papers.millimetres(character), within(0.5));
        assertThat(odd.getFirst().getFontSizeInPt()).isCloseTo(14, within(0.1f));
    }
}
