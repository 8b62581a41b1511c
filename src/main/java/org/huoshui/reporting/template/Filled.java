package org.huoshui.reporting.template;

import java.util.List;
import org.huoshui.indicators.Figure;
import org.huoshui.kernel.Problem;

/**
 * A document as handed out.
 *
 * @param figures every figure printed or drawn, in the order of the page
 * @param undecided conditions that could not be decided because an operand is missing, with the place said
 */
public record Filled(byte[] docx, List<Printed> figures, List<Problem> undecided, List<Chart> charts) {

    /**
     * One figure of the document.
     *
     * @param ordinal from 1 in the order of the page; in a text its content control is tagged {@code hs_<ordinal>}
     * @param tag as the template has it
     * @param text as printed; in a chart the text its point stands for
     * @param chart ordinal of the chart it is drawn in; 0 for text
     */
    public record Printed(int ordinal, String tag, Figure figure, String text, int chart) {}

    /**
     * A chart as drawn.
     *
     * @param ordinals by series, then by category: the figures' ordinals
     */
    public record Chart(
            int ordinal, List<String> categories, List<String> series, String unit, List<List<Integer>> ordinals) {}

    /**
     * What stands on the page for a figure: its own text, what is wanting instead of it, or how far it is from whole.
     *
     * @param tag as the template has it
     */
    public static String text(Figure figure, String tag) {
        if (isWanting(figure.value())) return placeholder(tag);
        boolean partial = figure.isKnown() && !figure.coverage().complete();
        return partial ? figure.text() + partial(figure.coverage()) : figure.text();
    }

    /** What a point of a chart stands for. */
    public static String drawn(Figure figure, String tag) {
        return isWanting(figure.value()) ? placeholder(tag) : figure.text();
    }

    static boolean isWanting(Figure.Value value) {
        return value instanceof Figure.Value.Missing || value instanceof Figure.Value.Refused;
    }

    // how a number would have been printed is nothing to who looks for it
    static String placeholder(String tag) {
        int print = tag.indexOf('|');
        return "［待补：" + (print < 0 ? tag : tag.substring(0, print)) + "］";
    }

    /** Behind a total that is not whole: 8 of 11 institutions are in it. */
    static String partial(Figure.Coverage coverage) {
        return "［" + coverage.reported() + "/" + coverage.expected() + "家］";
    }

    static String undecided(String condition) {
        return "［待定：" + condition + "］";
    }
}
