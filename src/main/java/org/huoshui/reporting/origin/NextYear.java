package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.kernel.Month;
import org.huoshui.reporting.origin.PaperText.Paragraph;

/** The parts of a report that speak of the year after its own: plans, whose targets nobody knows before they are set. */
final class NextYear {

    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");

    /** @param to exclusive */
    record Span(int from, int to) {
        boolean holds(int place) {
            return from <= place && place < to;
        }
    }

    private NextYear() {}

    /** From a year ahead to the next year named, or to the next heading of the first level. */
    static List<Span> plans(List<Period> periods, Month own, PaperText text) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Period one = periods.get(i);
            Integer year = one.number();
            if (one.part() != Period.Part.YEAR || year == null || year != own.year() + 1) continue;
            int to = nextHeading(text, one.start());
            for (Period later : periods.subList(i + 1, periods.size()))
                if (later.part() == Period.Part.YEAR) {
                    to = Math.min(to, later.start());
                    break;
                }
            spans.add(new Span(one.start(), to));
        }
        return spans;
    }

    private static int nextHeading(PaperText text, int after) {
        for (Paragraph paragraph : text.paragraphs())
            if (paragraph.start() > after
                    && HEADING.matcher(paragraph.text().strip()).matches()) return paragraph.start();
        return text.length();
    }

    static boolean isTarget(Phrase phrase) {
        return phrase.comparison() == Comparison.TARGET && phrase.month() == null;
    }

    /** Without unit and digits, to be read by a person. */
    static Phrase plain(Phrase phrase) {
        return new Phrase(
                null, phrase.subject(), phrase.indicator(), phrase.comparison(), phrase.argument(), false, null, null);
    }
}
