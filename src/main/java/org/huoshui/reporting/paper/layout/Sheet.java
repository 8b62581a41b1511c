package org.huoshui.reporting.paper.layout;

import java.util.List;
import org.huoshui.reporting.paper.font.Face;

/** A page ready to be written down. Points from the upper left corner, colours as 0xRRGGBB. */
public record Sheet(double width, double height, List<Mark> marks) {

    public sealed interface Mark {
        Mark moved(double dx, double dy);
    }

    /**
     * Text in one face and size on one line.
     *
     * @param advances distance from each character (code point) to the next; the last one's is its own width
     * @param heavier bold is wanted and the face is not bold: thicken
     */
    public record Text(
            double x,
            double baseline,
            double size,
            Face face,
            boolean heavier,
            int colour,
            String text,
            List<Double> advances)
            implements Mark {
        @Override
        public Text moved(double dx, double dy) {
            return new Text(x + dx, baseline + dy, size, face, heavier, colour, text, advances);
        }
    }

    /** @param xy x and y in turn; @param stroke width of the pen, 0 to fill instead */
    public record Shape(List<Double> xy, boolean closed, double stroke, int colour) implements Mark {

        static Shape line(double x1, double y1, double x2, double y2, double stroke, int colour) {
            return new Shape(List.of(x1, y1, x2, y2), false, stroke, colour);
        }

        static Shape filled(double x, double y, double width, double height, int colour) {
            return new Shape(List.of(x, y, x + width, y, x + width, y + height, x, y + height), true, 0, colour);
        }

        @Override
        public Shape moved(double dx, double dy) {
            Double[] moved = new Double[xy.size()];
            for (int i = 0; i < moved.length; i++) moved[i] = xy.get(i) + (i % 2 == 0 ? dx : dy);
            return new Shape(List.of(moved), closed, stroke, colour);
        }
    }

    /** @param image PNG or JPEG as in the document */
    public record Picture(double x, double y, double width, double height, byte[] image) implements Mark {
        @Override
        public Picture moved(double dx, double dy) {
            return new Picture(x + dx, y + dy, width, height, image);
        }
    }
}
