package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A table found in a grid: rows of heads, and below them rows of values with the section lines between.
 *
 * @param context what titles and lines above say
 * @param heads positions of head rows, top down
 * @param body positions of rows of values and of section lines, top down
 */
record Table(Context context, List<Integer> heads, List<Line> body) {

    /** @param section true for a line that only says what follows */
    record Line(int row, boolean section) {}

    List<Integer> valueRows() {
        List<Integer> rows = new ArrayList<>();
        for (Line line : body) if (!line.section) rows.add(line.row);
        return rows;
    }
}
