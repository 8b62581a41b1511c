package org.huoshui.reporting.life;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.indicators.Phrases;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;

/** A sentence with tags: words and figures by turns. */
final class SentenceText {

    static final int LONGEST = 500;

    private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");
    // what looks like a figure: years, months and ordinals of a date are none
    private static final Pattern NUMBER =
            Pattern.compile("[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?[%％]?(?![0-9０-９,.]*[年月日])");

    private SentenceText() {}

    /** @param tag true: the words between the braces */
    record Piece(String text, boolean tag) {}

    static List<Piece> pieces(String sentence) {
        List<Piece> pieces = new ArrayList<>();
        Matcher tag = TAG.matcher(sentence);
        int at = 0;
        while (tag.find()) {
            if (tag.start() > at) pieces.add(new Piece(sentence.substring(at, tag.start()), false));
            pieces.add(new Piece(tag.group(1).strip(), true));
            at = tag.end();
        }
        if (at < sentence.length()) pieces.add(new Piece(sentence.substring(at), false));
        return List.copyOf(pieces);
    }

    /** Numbers typed as digits: they stand in the report, but nothing proves them. */
    static List<String> unproved(String sentence) {
        return pieces(sentence).stream()
                .filter(piece -> !piece.tag())
                .flatMap(piece -> NUMBER.matcher(piece.text()).results().map(found -> found.group()))
                .toList();
    }

    /** What the writer typed on one line, every tag checked; throws {@link Refused} with each that is not understood. */
    static String checked(String typed, Phrases phrases) {
        String text = typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (text.isEmpty()) throw Refused.because(LifeError.EMPTY_SENTENCE);
        if (text.length() > LONGEST) throw Refused.because(LifeError.SENTENCE_TOO_LONG, LONGEST);
        List<Problem> faults = new ArrayList<>();
        for (Piece piece : pieces(text)) {
            if (!piece.tag()) {
                if (piece.text().contains("{{") || piece.text().contains("}}"))
                    faults.add(faulty(piece.text(), "花括号不成对", "the braces are not paired"));
            } else if (phrases.read(piece.text()) instanceof Phrases.Reading.NotUnderstood not) {
                faults.add(
                        faulty(piece.text(), not.problem().zh(), not.problem().en()));
            }
        }
        if (!faults.isEmpty()) throw new Refused(faults);
        return text;
    }

    private static Problem faulty(String tag, String zh, String en) {
        Problem chinese = Problem.of(LifeError.FAULTY_SENTENCE, tag, zh);
        Problem english = Problem.of(LifeError.FAULTY_SENTENCE, tag, en);
        return new Problem(chinese.code(), chinese.blame(), chinese.zh(), english.en(), tag);
    }
}
