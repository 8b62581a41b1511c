package org.huoshui.indicators;

import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.recognition.Recogniser;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * The phrase language run backwards: finds the figures in a text somebody wrote by hand and says what each one means.
 * Masks ({@code XXX}, {@code *}, {@code 某}, {@code 1XX}) are figures like numbers; dates, ordinals of headings, names and
 * slogans are not.
 *
 * <p>All offsets are those of {@link String}: UTF-16 units from 0.
 */
public interface Recognition {

    /** Recognition in the words of a given catalogue and directory, for work without a running system. */
    static Recognition over(Catalogue catalogue, Directory directory) {
        return new Recogniser(catalogue, directory);
    }

    /** @param text any length; paragraphs end with a line feed */
    Recognised recognise(String text);

    /**
     * What was found in a text, in its order.
     *
     * @param month the month the text is about, as far as it says so
     */
    record Recognised(
            List<Found> figures,
            List<Period> periods,
            @Nullable Month month) {
        public Recognised {
            figures = List.copyOf(figures);
            periods = List.copyOf(periods);
        }
    }

    /**
     * A figure.
     *
     * @param start first character of the literal
     * @param literal the number or mask alone, without unit or sign
     * @param unit as the text has it, full-width signs made plain; empty where there is none
     * @param unitEnd the character after the unit, or after the literal where there is none
     * @param verb where the word stands that carries the figure's sign (增加, 下降), absent without one
     * @param candidates what it may mean, the likeliest first; empty where it is a figure without a binding
     */
    record Found(
            int start,
            String literal,
            String unit,
            int unitEnd,
            @Nullable Verb verb,
            List<Candidate> candidates) {
        public Found {
            candidates = List.copyOf(candidates);
        }

        /** The character after the literal. */
        public int end() {
            return start + literal.length();
        }
    }

    /** A word with a sign, from {@code start} up to {@code end}. */
    record Verb(int start, int end, boolean up) {}

    /**
     * One meaning of a figure.
     *
     * @param comparison absent where the text compares with something the phrase language has no word for
     * @param phrase what a template says in its place: with its pool, place or earlier month, signed where the text has a
     *     verb; absent where the phrase language cannot say it
     * @param confidence from 0 to 1
     */
    record Candidate(
            IndicatorId indicator,
            @Nullable Comparison comparison,
            @Nullable Phrase phrase,
            double confidence) {}

    /**
     * A year, a month or a day of the text, which a template writes anew.
     *
     * @param start first character of the number or mask
     * @param end the character after it
     * @param number absent where it is masked
     */
    record Period(int start, int end, Part part, @Nullable Integer number) {
        public enum Part {
            YEAR,
            MONTH,
            DAY
        }
    }
}
