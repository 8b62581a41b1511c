package org.huoshui.reporting.paper.font;

/** Runs a Type 2 charstring, hints left out. Adobe Technical Note 5177. Its few arithmetic operators are not in use in fonts. */
final class CharString {

    private static final int DEEPEST = 10;
    private static final int LARGEST_STACK = 192;

    private final FaceFile file;
    private final CffGlyphs.Index globals;
    private final CffGlyphs.Index locals;
    private final Outline outline = new Outline();
    private final double[] stack = new double[LARGEST_STACK];
    private int size;
    private int hints;
    private double x;
    private double y;
    private boolean ended;

    CharString(FaceFile file, CffGlyphs.Index globals, CffGlyphs.Index locals) {
        this.file = file;
        this.globals = globals;
        this.locals = locals;
    }

    Outline run(int start, int end) {
        run(start, end, 0);
        return outline;
    }

    private void run(int start, int end, int depth) {
        if (depth > DEEPEST) throw new IndexOutOfBoundsException("subroutines too deep");
        for (int at = start; at < end && !ended; ) {
            int b = file.u8(at++);
            if (b >= 32 || b == 28) {
                at = number(b, at);
                continue;
            }
            switch (b) {
                case 1, 3, 18, 23 -> hint();
                case 19, 20 -> {
                    hint();
                    at += (hints + 7) / 8;
                }
                case 10 -> call(locals, depth);
                case 29 -> call(globals, depth);
                case 11 -> {
                    return;
                }
                case 14 -> ended = true;
                case 12 -> {
                    flex(file.u8(at++));
                    size = 0;
                }
                default -> {
                    path(b);
                    size = 0;
                }
            }
        }
    }

    private int number(int b, int at) {
        if (b == 28) {
            push(file.s16(at));
            return at + 2;
        }
        if (b <= 246) {
            push(b - 139);
            return at;
        }
        if (b == 255) {
            push(file.s32(at) / 65536.0);
            return at + 4;
        }
        push(b <= 250 ? (b - 247) * 256 + file.u8(at) + 108 : -(b - 251) * 256 - file.u8(at) - 108);
        return at + 1;
    }

    private void push(double value) {
        stack[size++] = value;
    }

    private void hint() {
        hints += size / 2;
        size = 0;
    }

    private void call(CffGlyphs.Index subroutines, int depth) {
        int bias = subroutines.count() < 1240 ? 107 : subroutines.count() < 33_900 ? 1131 : 32_768;
        int number = (int) stack[--size] + bias;
        if (number < 0 || number >= subroutines.count()) throw new IndexOutOfBoundsException("subroutine " + number);
        run(subroutines.start(number), subroutines.start(number + 1), depth + 1);
    }

    private void path(int operator) {
        switch (operator) {
            // a width may stand before the first move: count from the end
            case 21 -> move(stack[size - 2], stack[size - 1]);
            case 22 -> move(stack[size - 1], 0);
            case 4 -> move(0, stack[size - 1]);
            case 5 -> lines(0, size);
            case 6 -> alternating(true);
            case 7 -> alternating(false);
            case 8 -> curves(0, size);
            case 24 -> {
                curves(0, size - 2);
                line(stack[size - 2], stack[size - 1]);
            }
            case 25 -> {
                lines(0, size - 6);
                curves(size - 6, size);
            }
            case 26 -> vertical();
            case 27 -> horizontal();
            case 30 -> turning(false);
            case 31 -> turning(true);
            default -> {}
        }
    }

    private void move(double dx, double dy) {
        x += dx;
        y += dy;
        outline.move(x, y);
    }

    private void line(double dx, double dy) {
        x += dx;
        y += dy;
        outline.line(x, y);
    }

    private void curve(double dx1, double dy1, double dx2, double dy2, double dx3, double dy3) {
        double x1 = x + dx1;
        double y1 = y + dy1;
        double x2 = x1 + dx2;
        double y2 = y1 + dy2;
        x = x2 + dx3;
        y = y2 + dy3;
        outline.curve(x1, y1, x2, y2, x, y);
    }

    private void lines(int from, int to) {
        for (int i = from; i + 1 < to; i += 2) line(stack[i], stack[i + 1]);
    }

    private void alternating(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int i = 0; i < size; i++, horizontal = !horizontal) {
            if (horizontal) line(stack[i], 0);
            else line(0, stack[i]);
        }
    }

    private void curves(int from, int to) {
        for (int i = from; i + 5 < to; i += 6)
            curve(stack[i], stack[i + 1], stack[i + 2], stack[i + 3], stack[i + 4], stack[i + 5]);
    }

    private void vertical() {
        int i = size % 4 == 0 ? 0 : 1;
        double dx = i == 0 ? 0 : stack[0];
        for (; i + 3 < size; i += 4, dx = 0) curve(dx, stack[i], stack[i + 1], stack[i + 2], 0, stack[i + 3]);
    }

    private void horizontal() {
        int i = size % 4 == 0 ? 0 : 1;
        double dy = i == 0 ? 0 : stack[0];
        for (; i + 3 < size; i += 4, dy = 0) curve(stack[i], dy, stack[i + 1], stack[i + 2], stack[i + 3], 0);
    }

    /** Curves that start along one axis and end along the other, in turn; the last may end askew. */
    private void turning(boolean horizontalFirst) {
        boolean horizontal = horizontalFirst;
        for (int i = 0; i + 3 < size; i += 4, horizontal = !horizontal) {
            double askew = size - i == 5 ? stack[i + 4] : 0;
            if (horizontal) curve(stack[i], 0, stack[i + 1], stack[i + 2], askew, stack[i + 3]);
            else curve(0, stack[i], stack[i + 1], stack[i + 2], stack[i + 3], askew);
        }
    }

    private void flex(int operator) {
        double[] s = stack;
        switch (operator) {
            case 34 -> {
                curve(s[0], 0, s[1], s[2], s[3], 0);
                curve(s[4], 0, s[5], -s[2], s[6], 0);
            }
            case 35 -> curves(0, 12);
            case 36 -> {
                curve(s[0], s[1], s[2], s[3], s[4], 0);
                curve(s[5], 0, s[6], s[7], s[8], -(s[1] + s[3] + s[7]));
            }
            case 37 -> {
                double dx = s[0] + s[2] + s[4] + s[6] + s[8];
                double dy = s[1] + s[3] + s[5] + s[7] + s[9];
                boolean flat = Math.abs(dx) > Math.abs(dy);
                curve(s[0], s[1], s[2], s[3], s[4], s[5]);
                curve(s[6], s[7], s[8], s[9], flat ? s[10] : -dx, flat ? -dy : s[10]);
            }
            default -> {}
        }
    }
}
