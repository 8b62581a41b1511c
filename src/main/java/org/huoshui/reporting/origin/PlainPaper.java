package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.List;

/** A report without layout: lines of text, and grids where the text has rows with tabs. */
record PlainPaper(List<Piece> pieces) {

    sealed interface Piece {}

    /** One paragraph. */
    record Line(String text) implements Piece {}

    /** A table; rows may be of different length. */
    record Grid(List<List<String>> rows) implements Piece {}

    PlainPaper {
        pieces = List.copyOf(pieces);
    }

    static PlainPaper of(String text) {
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (String line : text.replace("\uFEFF", "").split("\r\n|\r|\n|\u2028|\u2029|\u000B|\f", -1)) {
            if (line.strip().contains("\t")) {
                rows.add(List.of(line.split("\t", -1)).stream()
                        .map(PlainPaper::stripped)
                        .toList());
                continue;
            }
            close(rows, pieces);
            String words = stripped(line);
            if (!words.isEmpty()) pieces.add(new Line(words));
        }
        close(rows, pieces);
        return new PlainPaper(pieces);
    }

    /** One row alone is a line somebody aligned with a tab. */
    private static void close(List<List<String>> rows, List<Piece> pieces) {
        if (rows.size() == 1) pieces.add(new Line(stripped(String.join(" ", rows.getFirst()))));
        else if (!rows.isEmpty()) pieces.add(new Grid(List.copyOf(rows)));
        rows.clear();
    }

    // the indent of a paragraph is written with two wide spaces, which layout gives it anyway
    private static String stripped(String line) {
        return line.replace('\u00a0', ' ').strip();
    }

    boolean isEmpty() {
        return pieces.isEmpty();
    }
}
