package org.huoshui.reporting.paper.font;

/** Table {@code glyf}: contours of quadratic curves, composites put together. */
final class TrueTypeGlyphs implements Face.Glyphs {

    private static final int ON_CURVE = 1;
    private static final int X_SHORT = 2;
    private static final int Y_SHORT = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME = 16;
    private static final int Y_SAME = 32;
    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int SCALE = 8;
    private static final int MORE = 32;
    private static final int SCALE_BOTH = 64;
    private static final int MATRIX = 128;
    private static final int DEEPEST = 8;

    private final FaceFile file;
    private final boolean longOffsets;
    private final int count;

    TrueTypeGlyphs(FaceFile file) {
        this.file = file;
        this.longOffsets = file.u16(file.table("head") + 50) == 1;
        this.count = file.u16(file.table("maxp") + 4);
    }

    @Override
    public Outline outline(int glyph) {
        return outline(glyph, 0);
    }

    private Outline outline(int glyph, int depth) {
        if (glyph >= count || depth > DEEPEST) return Outline.NONE;
        int start = offset(glyph);
        if (offset(glyph + 1) <= start) return Outline.NONE;
        int at = file.table("glyf") + start;
        int contours = file.s16(at);
        return contours >= 0 ? simple(at + 10, contours) : composite(at + 10, depth);
    }

    private int offset(int glyph) {
        int loca = file.table("loca");
        return longOffsets ? file.s32(loca + 4 * glyph) : 2 * file.u16(loca + 2 * glyph);
    }

    private Outline simple(int start, int contours) {
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++) ends[i] = file.u16(start + 2 * i);
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        int at = start + 2 * contours;
        at += 2 + file.u16(at);
        byte[] flags = new byte[points];
        for (int i = 0; i < points; ) {
            byte flag = (byte) file.u8(at++);
            int times = (flag & REPEAT) == 0 ? 1 : 1 + file.u8(at++);
            for (; times > 0 && i < points; times--) flags[i++] = flag;
        }
        int[] x = new int[points];
        at = coordinates(at, flags, x, X_SHORT, X_SAME);
        int[] y = new int[points];
        coordinates(at, flags, y, Y_SHORT, Y_SAME);
        Outline outline = new Outline();
        for (int i = 0; i < contours; i++) contour(outline, flags, x, y, i == 0 ? 0 : ends[i - 1] + 1, ends[i]);
        return outline;
    }

    private int coordinates(int start, byte[] flags, int[] values, int isShort, int same) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            if ((flags[i] & isShort) != 0) {
                int step = file.u8(at++);
                value += (flags[i] & same) != 0 ? step : -step;
            } else if ((flags[i] & same) == 0) {
                value += file.s16(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    // between two points off the curve lies one on it, half way
    private static void contour(Outline outline, byte[] flags, int[] x, int[] y, int first, int last) {
        int size = last - first + 1;
        if (size < 2) return;
        int begin = first;
        while (begin <= last && (flags[begin] & ON_CURVE) == 0) begin++;
        double startX = begin <= last ? x[begin] : (x[first] + x[last]) / 2.0;
        double startY = begin <= last ? y[begin] : (y[first] + y[last]) / 2.0;
        int from = begin <= last ? begin + 1 : first;
        int steps = begin <= last ? size - 1 : size;
        outline.move(startX, startY);
        double atX = startX;
        double atY = startY;
        boolean curving = false;
        double controlX = 0;
        double controlY = 0;
        for (int k = 0; k < steps; k++) {
            int i = first + (from - first + k) % size;
            boolean on = (flags[i] & ON_CURVE) != 0;
            if (curving) {
                double toX = on ? x[i] : (controlX + x[i]) / 2;
                double toY = on ? y[i] : (controlY + y[i]) / 2;
                outline.quadratic(atX, atY, controlX, controlY, toX, toY);
                atX = toX;
                atY = toY;
            } else if (on) {
                outline.line(x[i], y[i]);
                atX = x[i];
                atY = y[i];
            }
            curving = !on;
            controlX = x[i];
            controlY = y[i];
        }
        if (curving) outline.quadratic(atX, atY, controlX, controlY, startX, startY);
    }

    private Outline composite(int start, int depth) {
        Outline whole = new Outline();
        int at = start;
        int flags;
        do {
            flags = file.u16(at);
            int part = file.u16(at + 2);
            at += 4;
            double[] matrix = {1, 0, 0, 1, 0, 0};
            boolean words = (flags & WORDS) != 0;
            if ((flags & OFFSETS) != 0) {
                matrix[4] = words ? file.s16(at) : (byte) file.u8(at);
                matrix[5] = words ? file.s16(at + 2) : (byte) file.u8(at + 1);
            }
            at += words ? 4 : 2;
            if ((flags & SCALE) != 0) {
                matrix[0] = matrix[3] = fraction(at);
                at += 2;
            } else if ((flags & SCALE_BOTH) != 0) {
                matrix[0] = fraction(at);
                matrix[3] = fraction(at + 2);
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                for (int i = 0; i < 4; i++) matrix[i] = fraction(at + 2 * i);
                at += 8;
            }
            whole.append(outline(part, depth + 1), matrix);
        } while ((flags & MORE) != 0);
        return whole;
    }

    private double fraction(int at) {
        return file.s16(at) / 16384.0;
    }
}
