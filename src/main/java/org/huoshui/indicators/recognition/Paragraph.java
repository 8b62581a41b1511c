package org.huoshui.indicators.recognition;

import java.util.List;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.indicators.language.FoldedText;

/**
 * A paragraph with its numbers.
 *
 * @param offset where it begins in the text
 * @param periods in places of the text
 */
record Paragraph(
        String original,
        int offset,
        FoldedText folded,
        Section section,
        List<Numeral> numerals,
        List<Period> periods,
        List<DocumentMonth.Mention> mentions) {

    /** Shorter ones are lines of a list, whose subject may stand in the line above. */
    private static final int LINE = 32;

    static Paragraph of(String original, int offset, Outline outline) {
        FoldedText folded = FoldedText.of(original);
        Section section = outline.enter(offset, original, folded.folded());
        NumeralScanner.Scanned scanned = NumeralScanner.scan(original, folded, section.unit());
        List<Period> periods = scanned.periods().stream()
                .map(period -> new Period(
                        offset + folded.begin(period.start()),
                        offset + folded.end(period.end() - 1),
                        period.part(),
                        period.number()))
                .toList();
        return new Paragraph(
                original,
                offset,
                folded,
                section,
                scanned.numerals(),
                periods,
                DocumentMonth.mentions(folded.folded(), scanned.periods(), section.plan()));
    }

    String text() {
        return folded.folded();
    }

    boolean isLine() {
        return text().length() <= LINE && text().indexOf('。') < 0;
    }
}
