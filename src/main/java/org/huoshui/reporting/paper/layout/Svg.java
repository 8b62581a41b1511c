package org.huoshui.reporting.paper.layout;

import java.util.List;
import java.util.Locale;
import org.huoshui.reporting.paper.layout.Runs.Run;

/** Shapes and words of a drawing, written as SVG. Points from the upper left corner, colours as 0xRRGGBB. */
final class Svg {

    private Svg() {}

    static String line(double x1, double y1, double x2, double y2, double stroke, int colour) {
        return path(List.of(x1, y1, x2, y2), false, stroke, colour);
    }

    static String filled(double x, double y, double width, double height, int colour) {
        return "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(n(x), n(y), n(width), n(height), colour(colour));
    }

    /** @param xy x and y in turn; @param stroke width of the pen, 0 to fill instead */
    static String path(List<Double> xy, boolean closed, double stroke, int colour) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < xy.size(); i += 2)
            path.append(i == 0 ? 'M' : 'L').append(n(xy.get(i))).append(' ').append(n(xy.get(i + 1)));
        if (closed) path.append('Z');
        return stroke > 0
                ? "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"/>"
                        .formatted(path, colour(colour), n(stroke))
                : "<path d=\"%s\" fill=\"%s\"/>".formatted(path, colour(colour));
    }

    static String text(Run run, double x, double baseline) {
        return "<text x=\"%s\" y=\"%s\" font-family=\"%s\" font-size=\"%s\" fill=\"%s\">%s</text>"
                .formatted(
                        n(x),
                        n(baseline),
                        run.family(),
                        n(run.look().size()),
                        colour(run.look().colour()),
                        escaped(run.text()));
    }

    static String colour(int rgb) {
        return "#%06x".formatted(rgb);
    }

    /** Up to three decimals. */
    static String n(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceAll("\\.?0+$", "");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
