package org.huoshui.reporting;

import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figure;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A document filled from the figures of one month.
 *
 * @param template name of the template
 * @param figures in the order of the pages
 * @param undecided conditions that could not be decided; the place is the mark left in the document
 * @param sentences what its section of problems says, with tags; absent where it has no such section
 */
public record WrittenReport(
        String template,
        Month month,
        Basis basis,
        byte[] docx,
        List<PrintedFigure> figures,
        List<Problem> undecided,
        @Nullable List<String> sentences) {

    /** How a figure came out. */
    public enum State {
        KNOWN,
        /** A total without all who should be in it. */
        PARTIAL,
        MISSING,
        UNDEFINED,
        REFUSED
    }

    /**
     * A figure of the document, and what to ask {@link org.huoshui.indicators.Figures#prove} for.
     *
     * @param ordinal from 1; the content control around it in the text is tagged {@code hs_<ordinal>}
     * @param chart ordinal of the chart it is drawn in, 0 for text
     * @param tag as the template has it
     * @param phrase complete, as words
     * @param text as printed
     */
    public record PrintedFigure(int ordinal, int chart, String tag, String phrase, String text, Figure figure) {

        public State state() {
            return switch (figure.value()) {
                case Figure.Value.Known known -> figure.coverage().complete() ? State.KNOWN : State.PARTIAL;
                case Figure.Value.Missing missing -> State.MISSING;
                case Figure.Value.Undefined undefined -> State.UNDEFINED;
                case Figure.Value.Refused refused -> State.REFUSED;
            };
        }

        /** Why there is no number, or not the whole one; absent when there is. */
        public @Nullable Problem reason() {
            return switch (figure.value()) {
                case Figure.Value.Known known -> figure.coverage().complete() ? null : partial(figure.coverage());
                case Figure.Value.Missing(var who, var problem) -> problem;
                case Figure.Value.Undefined(var problem) -> problem;
                case Figure.Value.Refused(var who, var problem) -> problem;
            };
        }

        private static Problem partial(Figure.Coverage coverage) {
            return Problem.of(
                    ReportingError.PARTIAL,
                    coverage.expected(),
                    coverage.reported(),
                    String.join("、", coverage.missing()));
        }
    }

    /** Figures printed as ［待补：…］ or with ［n/N家］, and conditions left open. */
    public long gaps() {
        return undecided.size()
                + figures.stream()
                        .filter(one -> one.chart() == 0)
                        .filter(one -> one.state() != State.KNOWN && one.state() != State.UNDEFINED)
                        .count();
    }
}
