package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.workbook.Area;
import org.huoshui.workbook.Cell;
import org.huoshui.workbook.Sheet;

/**
 * The visible part of a sheet, dense: rows and columns in which nothing stands are gone, merged text is seen everywhere
 * in its region. Addressed by position, not by row and column of the sheet.
 */
final class Grid {

    final Sheet sheet;
    final List<Integer> rows;
    final List<Integer> columns;
    private final Cell[][] cells;
    private final boolean[][] own;
    private final boolean[] gapBefore;

    Grid(Sheet sheet) {
        this(sheet, sheet.visibleColumns());
    }

    /** Only the given columns of the sheet. */
    Grid(Sheet sheet, List<Integer> columns) {
        this.sheet = sheet;
        this.columns = columns;
        this.rows = sheet.visibleRows();
        this.cells = new Cell[rows.size()][columns.size()];
        this.own = new boolean[rows.size()][columns.size()];
        this.gapBefore = new boolean[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            gapBefore[i] = i > 0 && rows.get(i) > rows.get(i - 1) + 1;
            for (int j = 0; j < columns.size(); j++) fill(i, j);
        }
    }

    private void fill(int i, int j) {
        int row = rows.get(i);
        int column = columns.get(j);
        Area area = sheet.mergedAt(row, column);
        Cell cell = area == null ? sheet.cell(row, column) : sheet.cell(area.first());
        // a format that prints nothing hides the cell
        if (cell.format().invisible()) cell = sheet.cell(row, column).isBlank() ? cell : blank(cell);
        cells[i][j] = cell;
        // of a merged region the first visible place stands for all
        own[i][j] = area == null
                || ((i == 0 || !area.contains(rows.get(i - 1), column))
                        && (j == 0 || !area.contains(row, columns.get(j - 1))));
    }

    private static Cell blank(Cell cell) {
        return new Cell(cell.address(), Cell.Kind.BLANK, "", null, null, cell.format(), null, 0, null);
    }

    int height() {
        return rows.size();
    }

    int width() {
        return columns.size();
    }

    /** What a reader of the sheet sees here; inside a merged region the anchor. */
    Cell seen(int i, int j) {
        return cells[i][j];
    }

    /** True where the cell itself stands, false inside a merged region. */
    boolean own(int i, int j) {
        return own[i][j];
    }

    /** One or more empty (or hidden) rows lie above. */
    boolean gapBefore(int i) {
        return gapBefore[i];
    }

    /** The row's cells that hold something, each once. */
    List<Integer> anchors(int i) {
        List<Integer> found = new ArrayList<>();
        Cell last = null;
        for (int j = 0; j < width(); j++) {
            Cell cell = cells[i][j];
            if (cell.isBlank() || cell == last) continue;
            // the second row of a region merged downwards repeats nothing, unless it is a head
            if (own[i][j] || (j == 0 || cells[i][j - 1] != cell)) found.add(j);
            last = cell;
        }
        return found;
    }

    Sort sort(int i, int j) {
        return Sort.of(cells[i][j]);
    }

    boolean columnBlank(int j) {
        for (int i = 0; i < height(); i++) if (own[i][j] && !cells[i][j].isBlank()) return false;
        return true;
    }

    /** What stands in a cell, as far as that decides between label and value. */
    enum Sort {
        BLANK,
        NUMBER,
        /** A date, 202212 or 2022: a month if anything. */
        MONTH,
        TEXT,
        /** —, /, 无. */
        DASH,
        /** #REF!, or a formula without value. */
        BAD;

        static Sort of(Cell cell) {
            return switch (cell.kind()) {
                case BLANK -> BLANK;
                case NUMBER -> isMonth(cell.text()) ? MONTH : NUMBER;
                case DATE -> MONTH;
                case BOOLEAN -> TEXT;
                case ERROR, UNCOMPUTED -> BAD;
                case TEXT -> ofText(cell.text());
            };
        }

        private static Sort ofText(String text) {
            if (text.isBlank()) return BLANK;
            String folded = Folding.fold(text);
            if (folded.matches("#(?:REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)")) return BAD;
            if (NumberText.saysNoValue(text)) return DASH;
            if (isMonth(folded)) return MONTH;
            return NumberText.read(text) != null ? NUMBER : TEXT;
        }

        private static boolean isMonth(String digits) {
            return digits.matches("(?:19[89]|20[0-4])[0-9](?:0[1-9]|1[0-2])|20[0-4][0-9]")
                    || digits.matches("20[0-4][0-9][./-](?:0?[1-9]|1[0-2])(?:[./-][0-9]{1,2})?");
        }
    }
}
