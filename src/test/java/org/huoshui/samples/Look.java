package org.huoshui.samples;

import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.jspecify.annotations.Nullable;

/** How a cell looks; equal looks share one style of the workbook. */
record Look(
        String font,
        int size,
        boolean strong,
        HorizontalAlignment align,
        boolean framed,
        @Nullable IndexedColors fill,
        @Nullable String format,
        int indent,
        boolean wraps) {

    static final Look PLAIN = new Look("宋体", 10, false, HorizontalAlignment.GENERAL, false, null, null, 0, false);
    static final Look TITLE = PLAIN.font("黑体", 16).bold().centre();
    static final Look LABEL = PLAIN.border();
    static final Look HEAD = PLAIN.border().bold().centre().wrap();

    Look font(String name, int points) {
        return new Look(name, points, strong, align, framed, fill, format, indent, wraps);
    }

    Look bold() {
        return new Look(font, size, true, align, framed, fill, format, indent, wraps);
    }

    Look centre() {
        return align(HorizontalAlignment.CENTER);
    }

    Look right() {
        return align(HorizontalAlignment.RIGHT);
    }

    private Look align(HorizontalAlignment a) {
        return new Look(font, size, strong, a, framed, fill, format, indent, wraps);
    }

    Look border() {
        return new Look(font, size, strong, align, true, fill, format, indent, wraps);
    }

    Look fill(IndexedColors colour) {
        return new Look(font, size, strong, align, framed, colour, format, indent, wraps);
    }

    Look format(String pattern) {
        return new Look(font, size, strong, align, framed, fill, pattern, indent, wraps);
    }

    Look indent(int steps) {
        return steps == 0
                ? this
                : new Look(font, size, strong, HorizontalAlignment.LEFT, framed, fill, format, steps, wraps);
    }

    Look wrap() {
        return new Look(font, size, strong, align, framed, fill, format, indent, true);
    }
}
