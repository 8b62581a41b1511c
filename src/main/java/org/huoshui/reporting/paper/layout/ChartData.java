package org.huoshui.reporting.paper.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chart's numbers and looks, as its part in the document has them. */
record ChartData(
        Form form, boolean stacked, String title, boolean legend, List<String> categories, List<Series> series) {

    enum Form {
        COLUMNS,
        BARS,
        LINES,
        PIE
    }

    /** @param line drawn as a line, also among columns; @param values null where there is a gap */
    record Series(String name, boolean line, int colour, List<@Nullable Double> values) {}
}
