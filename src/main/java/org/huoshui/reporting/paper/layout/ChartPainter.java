package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.huoshui.reporting.paper.layout.ChartData.Form;
import org.huoshui.reporting.paper.layout.ChartData.Series;
import org.jspecify.annotations.Nullable;

/** Draws a chart as SVG, so that it stays sharp and its words can be searched. */
final class ChartPainter {

    private static final double SIZE = 9;
    private static final double GAP = 4;
    private static final double LINE = 11.5;
    private static final int GRID = 0xd9d9d9;
    private static final int INK = 0x404040;
    private static final int[] SLICES = {
        0x0f6b6b, 0xc87a1e, 0x5b6b8c, 0x8c3b4a, 0x6b8c3b, 0x7a5b8c, 0x3b7a8c, 0x8c7a3b, 0xa0a0a0
    };

    private final ChartData chart;
    private final double width;
    private final double height;
    private final Labels labels;
    private final List<String> marks = new ArrayList<>();

    private ChartPainter(ChartData chart, double width, double height, Labels labels) {
        this.chart = chart;
        this.width = width;
        this.height = height;
        this.labels = labels;
    }

    static List<String> paint(ChartData chart, double width, double height, Runs runs, Block.TextLook look) {
        ChartPainter painter = new ChartPainter(chart, width, height, new Labels(runs, look, SIZE, INK));
        painter.draw();
        return painter.marks;
    }

    private void draw() {
        double top = GAP + SIZE / 2;
        double bottom = height - GAP;
        if (!chart.title().isEmpty()) {
            marks.addAll(labels.centred(chart.title(), width / 2, top + SIZE));
            top += LINE + GAP;
        }
        if (chart.legend()) {
            legend(bottom);
            bottom -= LINE + GAP;
        }
        if (chart.form() == Form.PIE) pie(top, bottom);
        else axes(top, bottom);
    }

    private void legend(double bottom) {
        List<String> names = chart.form() == Form.PIE
                ? chart.categories()
                : chart.series().stream().map(Series::name).toList();
        double total =
                names.stream().mapToDouble(name -> labels.width(name) + 34).sum();
        double x = Math.max(GAP, (width - total) / 2);
        for (int i = 0; i < names.size(); i++) {
            int colour = chart.form() == Form.PIE
                    ? SLICES[i % SLICES.length]
                    : chart.series().get(i).colour();
            boolean line = chart.form() != Form.PIE && chart.series().get(i).line();
            double middle = bottom - SIZE * 0.35;
            if (line) marks.add(Svg.line(x, middle, x + 16, middle, 2, colour));
            else marks.add(Svg.filled(x + 6, middle - 3.5, 7, 7, colour));
            marks.addAll(labels.from(names.get(i), x + 20, bottom));
            x += labels.width(names.get(i)) + 34;
        }
    }

    private void axes(double top, double bottom) {
        boolean sideways = chart.form() == Form.BARS;
        Scale scale = Scale.of(statistics(), chart.series().stream().anyMatch(one -> !one.line()));
        double numbersWidth = scale.ticks().stream()
                .mapToDouble(tick -> labels.width(scale.text(tick)))
                .max()
                .orElse(0);
        double namesWidth =
                chart.categories().stream().mapToDouble(labels::width).max().orElse(0);
        double left = 2 * GAP + (sideways ? Math.min(namesWidth, width / 3) : numbersWidth);
        double right = width - 2 * GAP;
        int count = Math.max(1, chart.categories().size());
        double slot = (right - left) / count;
        List<List<String>> names = sideways
                ? List.of()
                : chart.categories().stream()
                        .map(name -> labels.wrapped(name, slot - 2))
                        .toList();
        int lines = names.stream().mapToInt(List::size).max().orElse(1);
        // where names cannot be broken into the room there is, only some are written, the last among them
        double widest = names.stream()
                .flatMap(List::stream)
                .mapToDouble(labels::width)
                .max()
                .orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + 2) / slot));
        double floor = bottom - (sideways ? LINE : lines * LINE) - GAP;
        Plot plot = new Plot(left, top, right, floor, scale, sideways, count);
        for (double tick : scale.ticks()) {
            marks.add(plot.across(tick, tick == 0 ? INK : GRID));
            String text = scale.text(tick);
            if (sideways) marks.addAll(labels.centred(text, plot.x(tick, 0), floor + LINE));
            else marks.addAll(labels.to(text, left - GAP, plot.y(tick) + SIZE * 0.35));
        }
        for (int i = 0; i < chart.categories().size(); i++) {
            double middle = plot.middle(i);
            if (sideways) marks.addAll(labels.to(chart.categories().get(i), left - GAP, middle + SIZE * 0.35));
            else if ((chart.categories().size() - 1 - i) % every == 0)
                for (int line = 0; line < names.get(i).size(); line++)
                    marks.addAll(labels.centred(names.get(i).get(line), middle, floor + LINE * (line + 1)));
        }
        bars(plot);
        for (Series one : chart.series()) if (one.line()) line(one, plot);
    }

    private DoubleSummaryStatistics statistics() {
        DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
        for (int i = 0; i < chart.categories().size(); i++) {
            double above = 0;
            double below = 0;
            for (Series one : chart.series()) {
                Double value = i < one.values().size() ? one.values().get(i) : null;
                if (value == null) continue;
                if (!chart.stacked()) statistics.accept(value);
                else if (value > 0) above += value;
                else below += value;
            }
            if (chart.stacked()) {
                statistics.accept(above);
                statistics.accept(below);
            }
        }
        return statistics;
    }

    /** The rectangle between the axes. */
    private record Plot(
            double left, double top, double right, double bottom, Scale scale, boolean sideways, int count) {

        double y(double value) {
            return bottom - scale.place(value) * (bottom - top);
        }

        double x(double value, double ignored) {
            return left + scale.place(value) * (right - left);
        }

        double middle(int category) {
            return sideways
                    ? top + (category + 0.5) * (bottom - top) / count
                    : left + (category + 0.5) * (right - left) / count;
        }

        String across(double tick, int colour) {
            return sideways
                    ? Svg.line(x(tick, 0), top, x(tick, 0), bottom, 0.5, colour)
                    : Svg.line(left, y(tick), right, y(tick), 0.5, colour);
        }

        /** A bar of a value, its middle and thickness along the axis of categories. */
        String bar(double from, double to, double start, double thickness, int colour) {
            if (sideways)
                return Svg.filled(
                        Math.min(x(from, 0), x(to, 0)), start, Math.abs(x(to, 0) - x(from, 0)), thickness, colour);
            return Svg.filled(start, Math.min(y(from), y(to)), thickness, Math.abs(y(to) - y(from)), colour);
        }
    }

    private void bars(Plot plot) {
        List<Series> bars = chart.series().stream().filter(one -> !one.line()).toList();
        if (bars.isEmpty()) return;
        double slot = (plot.sideways() ? plot.bottom() - plot.top() : plot.right() - plot.left()) / plot.count();
        double thickness = slot * 0.62 / (chart.stacked() ? 1 : bars.size());
        double zero = Math.clamp(0, plot.scale().low(), plot.scale().high());
        for (int i = 0; i < plot.count(); i++) {
            double above = zero;
            double below = zero;
            for (int k = 0; k < bars.size(); k++) {
                List<@Nullable Double> values = bars.get(k).values();
                Double value = i < values.size() ? values.get(i) : null;
                if (value == null) continue;
                double start = plot.middle(i) - slot * 0.31 + (chart.stacked() ? 0 : k * thickness);
                double from = !chart.stacked() ? zero : value > 0 ? above : below;
                marks.add(plot.bar(
                        from,
                        from + value - (chart.stacked() ? 0 : zero),
                        start,
                        thickness,
                        bars.get(k).colour()));
                if (value > 0) above += value;
                else below += value;
            }
        }
    }

    private void line(Series series, Plot plot) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i <= series.values().size(); i++) {
            Double value = i < series.values().size() ? series.values().get(i) : null;
            if (value != null) {
                points.add(plot.middle(i));
                points.add(plot.y(value));
                continue;
            }
            if (points.size() > 2) marks.add(Svg.path(List.copyOf(points), false, 2, series.colour()));
            else if (points.size() == 2)
                marks.add(Svg.filled(points.get(0) - 1.5, points.get(1) - 1.5, 3, 3, series.colour()));
            points.clear();
        }
    }

    private void pie(double top, double bottom) {
        List<@Nullable Double> values = chart.series().getFirst().values();
        double total = values.stream()
                .mapToDouble(value -> value == null ? 0 : Math.max(0, value))
                .sum();
        if (total == 0) return;
        double radius = Math.min(bottom - top, width) / 2 - LINE;
        double centreX = width / 2;
        double centreY = (top + bottom) / 2;
        double angle = -Math.PI / 2;
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value == null || value <= 0) continue;
            double sweep = 2 * Math.PI * value / total;
            List<Double> edge = new ArrayList<>(List.of(centreX, centreY));
            int steps = Math.max(2, (int) Math.ceil(sweep / 0.05));
            for (int k = 0; k <= steps; k++) {
                edge.add(centreX + radius * Math.cos(angle + sweep * k / steps));
                edge.add(centreY + radius * Math.sin(angle + sweep * k / steps));
            }
            marks.add(Svg.path(List.copyOf(edge), true, 0, SLICES[i % SLICES.length]));
            String share = Math.round(value / total * 1000) / 10.0 + "%";
            double x = centreX + (radius + LINE) * Math.cos(angle + sweep / 2);
            double y = centreY + (radius + LINE * 0.7) * Math.sin(angle + sweep / 2) + SIZE * 0.35;
            marks.addAll(labels.centred(share, x, y));
            angle += sweep;
        }
    }
}
