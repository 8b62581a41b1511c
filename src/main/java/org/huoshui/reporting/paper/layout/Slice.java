package org.huoshui.reporting.paper.layout;

import java.util.List;
import org.huoshui.reporting.paper.layout.Sheet.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What is never cut by a page's end: a line, or a row of a table.
 *
 * @param marks from the slice's upper left corner, which lies on the left edge of the type area
 * @param keepNext must stand on one page with the next
 * @param heads rows to be repeated when this one comes to stand at a page's top
 * @param heading what the list of contents says of it; absent for most
 */
record Slice(
        double before,
        double height,
        double after,
        List<Mark> marks,
        boolean keepNext,
        boolean pageBefore,
        List<Slice> heads,
        @Nullable String heading,
        int level) {

    static Slice of(double height, List<Mark> marks) {
        return new Slice(0, height, 0, marks, false, false, List.of(), null, 0);
    }

    Slice with(double newBefore, double newAfter, boolean keep, boolean page) {
        return new Slice(newBefore, height, newAfter, marks, keep, page, heads, heading, level);
    }

    Slice under(List<Slice> tableHeads) {
        return new Slice(before, height, after, marks, keepNext, pageBefore, tableHeads, heading, level);
    }

    Slice called(String text, int outlineLevel) {
        return new Slice(before, height, after, marks, keepNext, pageBefore, heads, text, outlineLevel);
    }

    double extent() {
        return before + height + after;
    }
}
