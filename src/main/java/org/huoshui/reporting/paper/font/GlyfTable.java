package org.huoshui.reporting.paper.font;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes outlines as TrueType contours: cubic curves become as many quadratic ones as keep them within half a unit. */
final class GlyfTable {

    private static final double TOLERANCE = 0.5;
    /** Largest distance of a cubic from the quadratic nearest to it, by its third difference: √3 / 36. */
    private static final double THIRD_DIFFERENCE = Math.sqrt(3) / 36;

    private record Point(int x, int y, boolean on) {}

    private final ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>(List.of(0));
    private final List<Integer> lefts = new ArrayList<>();
    private int mostPoints;
    private int mostContours;

    GlyfTable(List<Face.Shape> glyphs) {
        for (Face.Shape glyph : glyphs) add(glyph.outline());
    }

    byte[] glyf() {
        return glyf.toByteArray();
    }

    byte[] loca() {
        ByteBuffer loca = ByteBuffer.allocate(4 * offsets.size());
        offsets.forEach(loca::putInt);
        return loca.array();
    }

    int left(int glyph) {
        return lefts.get(glyph);
    }

    int mostPoints() {
        return mostPoints;
    }

    int mostContours() {
        return mostContours;
    }

    private void add(Path2D outline) {
        List<List<Point>> contours = contours(outline);
        int left = 0;
        if (!contours.isEmpty()) {
            int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE};
            int points = 0;
            for (List<Point> contour : contours)
                for (Point point : contour) {
                    box[0] = Math.min(box[0], point.x());
                    box[1] = Math.min(box[1], point.y());
                    box[2] = Math.max(box[2], point.x());
                    box[3] = Math.max(box[3], point.y());
                    points++;
                }
            left = box[0];
            mostPoints = Math.max(mostPoints, points);
            mostContours = Math.max(mostContours, contours.size());
            glyf.writeBytes(encoded(contours, box, points));
        }
        lefts.add(left);
        offsets.add(glyf.size());
    }

    private static byte[] encoded(List<List<Point>> contours, int[] box, int points) {
        ByteBuffer glyph = ByteBuffer.allocate((12 + 2 * contours.size() + 5 * points + 3) & ~3);
        glyph.putShort((short) contours.size());
        for (int edge : box) glyph.putShort((short) edge);
        int last = -1;
        for (List<Point> contour : contours) glyph.putShort((short) (last += contour.size()));
        glyph.putShort((short) 0);
        for (List<Point> contour : contours) for (Point point : contour) glyph.put((byte) (point.on() ? 1 : 0));
        int at = 0;
        for (List<Point> contour : contours)
            for (Point point : contour) {
                glyph.putShort((short) (point.x() - at));
                at = point.x();
            }
        at = 0;
        for (List<Point> contour : contours)
            for (Point point : contour) {
                glyph.putShort((short) (point.y() - at));
                at = point.y();
            }
        return glyph.array();
    }

    private static List<List<Point>> contours(Path2D outline) {
        List<List<Point>> contours = new ArrayList<>();
        double[] n = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator steps = outline.getPathIterator(null); !steps.isDone(); steps.next()) {
            int kind = steps.currentSegment(n);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> contours.add(new ArrayList<>(List.of(point(n[0], n[1], true))));
                case PathIterator.SEG_LINETO -> contours.getLast().add(point(n[0], n[1], true));
                case PathIterator.SEG_QUADTO -> {
                    contours.getLast().add(point(n[0], n[1], false));
                    contours.getLast().add(point(n[2], n[3], true));
                }
                case PathIterator.SEG_CUBICTO -> quadratics(x, y, n, contours.getLast());
                default -> {}
            }
            if (kind == PathIterator.SEG_CLOSE) continue;
            int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = n[last];
            y = n[last + 1];
        }
        for (List<Point> contour : contours)
            // the way back to the start is understood
            if (contour.size() > 1 && contour.getLast().equals(contour.getFirst())) contour.removeLast();
        contours.removeIf(contour -> contour.size() < 3);
        return contours;
    }

    private static void quadratics(double x0, double y0, double[] n, List<Point> contour) {
        double dx = n[4] - 3 * n[2] + 3 * n[0] - x0;
        double dy = n[5] - 3 * n[3] + 3 * n[1] - y0;
        int parts = Math.max(1, (int) Math.ceil(Math.cbrt(THIRD_DIFFERENCE * Math.hypot(dx, dy) / TOLERANCE)));
        for (int i = 0; i < parts; i++) {
            double from = (double) i / parts;
            double to = (double) (i + 1) / parts;
            double[] x = part(x0, n[0], n[2], n[4], from, to);
            double[] y = part(y0, n[1], n[3], n[5], from, to);
            contour.add(point((3 * x[1] - x[0] + 3 * x[2] - x[3]) / 4, (3 * y[1] - y[0] + 3 * y[2] - y[3]) / 4, false));
            contour.add(point(x[3], y[3], true));
        }
    }

    /** The control values of the part of a cubic between two parameters. */
    private static double[] part(double a, double b, double c, double d, double from, double to) {
        double start = value(a, b, c, d, from);
        double end = value(a, b, c, d, to);
        double width = (to - from) / 3;
        return new double[] {start, start + width * slope(a, b, c, d, from), end - width * slope(a, b, c, d, to), end};
    }

    private static double value(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    private static double slope(double a, double b, double c, double d, double t) {
        double s = 1 - t;
        return 3 * (s * s * (b - a) + 2 * s * t * (c - b) + t * t * (d - c));
    }

    private static Point point(double x, double y, boolean on) {
        return new Point((int) Math.round(x), (int) Math.round(y), on);
    }
}
