package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.layout.ChartData.Form;
import org.huoshui.reporting.paper.layout.ChartData.Series;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads a chart part: what Word keeps in it of categories, values and colours. */
final class ChartReader {

    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final int[] COLOURS = {0x0f6b6b, 0xc87a1e, 0x5b6b8c, 0x8c3b4a, 0x6b8c3b, 0x7a5b8c, 0x3b7a8c, 0x8c7a3b
    };

    private ChartReader() {}

    /** Absent for a chart without series. */
    static @Nullable ChartData read(Document chart) {
        List<Element> drawn = Wml.descendants(chart, Wml.C, "ser");
        if (drawn.isEmpty()) return null;
        Element plot = (Element) drawn.getFirst().getParentNode();
        Form form = form(plot);
        List<Series> series = new ArrayList<>();
        List<String> categories = List.of();
        for (Element one : drawn) {
            List<@Nullable String> labels = points(one, "cat");
            if (labels.size() > categories.size())
                categories =
                        labels.stream().map(label -> label == null ? "" : label).toList();
            List<@Nullable Double> values = new ArrayList<>();
            for (String value : points(one, "val")) values.add(value == null ? null : number(value));
            boolean line = "lineChart".equals(one.getParentNode().getLocalName());
            String name = points(one, "tx").stream()
                    .filter(text -> text != null)
                    .findFirst()
                    .orElse("");
            series.add(new Series(name, line, colour(one, line, series.size()), values));
        }
        String grouping = value(plot, "grouping");
        StringBuilder title = new StringBuilder();
        for (Element one : Wml.descendants(chart, Wml.C, "title"))
            if ("chart".equals(one.getParentNode().getLocalName()))
                for (Element text : Wml.descendants(one, A, "t")) title.append(text.getTextContent());
        return new ChartData(
                form,
                grouping.toLowerCase(java.util.Locale.ROOT).contains("stacked"),
                title.toString(),
                !Wml.descendants(chart, Wml.C, "legend").isEmpty(),
                categories,
                series);
    }

    private static Form form(Element plot) {
        String kind = plot.getLocalName();
        if (kind.startsWith("pie") || kind.startsWith("doughnut") || kind.startsWith("ofPie")) return Form.PIE;
        if (kind.startsWith("bar")) return value(plot, "barDir").equals("bar") ? Form.BARS : Form.COLUMNS;
        return Form.LINES;
    }

    private static String value(Element parent, String name) {
        for (Element child : Wml.children(parent))
            if (name.equals(child.getLocalName())) return child.getAttribute("val");
        return "";
    }

    private static @Nullable Double number(String text) {
        try {
            return Double.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int colour(Element series, boolean line, int index) {
        for (Element shape : Wml.children(series)) {
            if (!"spPr".equals(shape.getLocalName())) continue;
            for (Element fill : Wml.descendants(shape, A, "srgbClr")) {
                boolean ofLine =
                        "ln".equals(fill.getParentNode().getParentNode().getLocalName());
                if (ofLine == line) return Looks.colour(fill.getAttribute("val"), COLOURS[index % COLOURS.length]);
            }
        }
        return COLOURS[index % COLOURS.length];
    }

    private static List<@Nullable String> points(Element series, String data) {
        List<@Nullable String> points = new ArrayList<>();
        for (Element child : Wml.children(series)) {
            if (!data.equals(child.getLocalName())) continue;
            for (Element size : Wml.descendants(child, Wml.C, "ptCount")) {
                int count = (int) Looks.number(size.getAttribute("val"), 0);
                while (points.size() < count) points.add(null);
            }
            for (Element point : Wml.descendants(child, Wml.C, "pt")) {
                int index = (int) Looks.number(point.getAttribute("idx"), 0);
                while (points.size() <= index) points.add(null);
                for (Element value : Wml.descendants(point, Wml.C, "v")) points.set(index, value.getTextContent());
            }
        }
        return points;
    }
}
