package org.huoshui.reporting.paper.font;

import java.util.Arrays;

/** A glyph's contours in thousandths of an em, y upwards: moves, lines and cubic curves. Contours are closed. */
public final class Outline {

    static final Outline NONE = new Outline();

    enum Step {
        MOVE(2),
        LINE(2),
        CURVE(6);

        final int numbers;

        Step(int numbers) {
            this.numbers = numbers;
        }
    }

    /** Hears an outline step by step. */
    interface Reader {
        void step(Step step, double[] numbers);
    }

    private byte[] steps = new byte[16];
    private double[] numbers = new double[64];
    private int stepCount;
    private int numberCount;

    boolean isEmpty() {
        return stepCount == 0;
    }

    void move(double x, double y) {
        add(Step.MOVE, x, y);
    }

    void line(double x, double y) {
        add(Step.LINE, x, y);
    }

    void curve(double x1, double y1, double x2, double y2, double x, double y) {
        add(Step.CURVE, x1, y1, x2, y2, x, y);
    }

    /** A quadratic curve from (x0, y0) as the cubic one of the same shape. */
    void quadratic(double x0, double y0, double cx, double cy, double x, double y) {
        curve(x0 + 2 * (cx - x0) / 3, y0 + 2 * (cy - y0) / 3, x + 2 * (cx - x) / 3, y + 2 * (cy - y) / 3, x, y);
    }

    private void add(Step step, double... values) {
        if (stepCount == steps.length) steps = Arrays.copyOf(steps, 2 * stepCount);
        if (numberCount + values.length > numbers.length) numbers = Arrays.copyOf(numbers, 2 * numbers.length);
        steps[stepCount++] = (byte) step.ordinal();
        System.arraycopy(values, 0, numbers, numberCount, values.length);
        numberCount += values.length;
    }

    void read(Reader reader) {
        int at = 0;
        for (int i = 0; i < stepCount; i++) {
            Step step = Step.values()[steps[i]];
            reader.step(step, Arrays.copyOfRange(numbers, at, at + step.numbers));
            at += step.numbers;
        }
    }

    /** @param m a b c d e f: x' = a x + c y + e, y' = b x + d y + f */
    void append(Outline part, double[] m) {
        part.read((step, values) -> {
            double[] moved = new double[values.length];
            for (int i = 0; i < values.length; i += 2) {
                moved[i] = m[0] * values[i] + m[2] * values[i + 1] + m[4];
                moved[i + 1] = m[1] * values[i] + m[3] * values[i + 1] + m[5];
            }
            add(step, moved);
        });
    }

    Outline scaled(double factor) {
        if (factor == 1) return this;
        Outline scaled = new Outline();
        scaled.append(this, new double[] {factor, 0, 0, factor, 0, 0});
        return scaled;
    }
}
