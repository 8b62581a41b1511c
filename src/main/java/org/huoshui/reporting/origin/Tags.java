package org.huoshui.reporting.origin;

import java.util.List;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The words of tags: what people and recognition say of a figure, as a template says it.
 *
 * @param month of the old report
 */
record Tags(Phrases phrases, Catalogue catalogue, @Nullable Month month) {

    /** What a tag says: months relative to the document's, in the unit and with the digits of the old text. */
    Phrase phrase(String decided, FoundFigure figure) {
        Phrase phrase = Wordings.relative(understood(phrases.read(decided), decided), month);
        return Wordings.printedLike(phrase, figure, catalogue);
    }

    String print(Phrase phrase) {
        return phrases.print(phrase);
    }

    /** What somebody typed in place of a candidate, in any words the ask box takes; in words with a sign where the text has a verb. */
    String chosen(String typed, FoundFigure figure, Month today) {
        Month now = month == null ? today : month;
        Phrase phrase = Wordings.relative(understood(phrases.ask(typed, now), typed), now);
        boolean verb = figure.verb() != null && !figure.inTable();
        return phrases.print(verb ? Wordings.signed(phrase) : Wordings.unsigned(phrase));
    }

    private static Phrase understood(Phrases.Reading reading, String words) {
        return switch (reading) {
            case Phrases.Reading.Understood(Phrase phrase) -> phrase;
            case Phrases.Reading.NotUnderstood(Problem problem, String rest, List<String> nearest) ->
                throw new Refused(withNearest(problem, nearest).at(words));
        };
    }

    private static Problem withNearest(Problem problem, List<String> nearest) {
        if (nearest.isEmpty() || problem.zh().contains(nearest.getFirst())) return problem;
        return new Problem(
                problem.code(),
                problem.blame(),
                problem.zh() + "相近的名称：" + String.join("、", nearest),
                problem.en() + " Nearest names: " + String.join(", ", nearest),
                problem.place());
    }
}
