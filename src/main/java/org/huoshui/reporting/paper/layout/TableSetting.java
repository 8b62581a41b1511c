package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.layout.Block.Align;
import org.huoshui.reporting.paper.layout.Block.Border;
import org.huoshui.reporting.paper.layout.Block.Cell;
import org.huoshui.reporting.paper.layout.Block.Merge;
import org.huoshui.reporting.paper.layout.Block.Row;
import org.huoshui.reporting.paper.layout.Block.Table;
import org.huoshui.reporting.paper.layout.Sheet.Mark;
import org.huoshui.reporting.paper.layout.Sheet.Shape;
import org.jspecify.annotations.Nullable;

/** Sets a table row by row; cells merged downwards are kept on one page where they fit. */
final class TableSetting {

    /** Of a page: a table no taller is not torn in two. */
    private static final double SMALL = 0.4;

    private final Slicing slicing;
    private final Table table;
    private final double tallest;
    private final double left;
    private final double scale;
    private final List<List<List<Slice>>> contents = new ArrayList<>();
    private double[] heights = {};

    TableSetting(Slicing slicing, Table table, double width, double tallest) {
        this.slicing = slicing;
        this.table = table;
        this.tallest = tallest;
        double widest = table.rows().stream()
                .mapToDouble(
                        row -> row.cells().stream().mapToDouble(Cell::width).sum())
                .max()
                .orElse(width);
        // a table wider than the page would lose its last columns
        this.scale = widest > width + 1 ? width / widest : 1;
        double free = Math.max(0, width - widest * scale);
        this.left = Double.isNaN(table.left()) ? free / 2 : Math.min(Math.max(table.left(), 0), free);
    }

    List<Slice> slices() {
        List<Row> rows = table.rows();
        heights = new double[rows.size()];
        for (int i = 0; i < rows.size(); i++) measure(i);
        stretchForMerged();
        int headRows = 0;
        while (headRows < rows.size() && rows.get(headRows).head()) headRows++;
        if (headRows == rows.size()) headRows = 0;
        List<Slice> heads = new ArrayList<>();
        List<Slice> slices = new ArrayList<>();
        boolean small = java.util.Arrays.stream(heights).sum() <= SMALL * tallest;
        for (int i = 0; i < rows.size(); i++) {
            for (Slice slice : row(i)) {
                boolean head = i < headRows;
                boolean keep = head || continuedBelow(i) || small && i + 1 < rows.size();
                Slice set = slice.with(0, 0, keep, false);
                if (head) heads.add(set);
                slices.add(head ? set : set.under(List.copyOf(heads)));
            }
        }
        return slices;
    }

    private void measure(int index) {
        Row row = table.rows().get(index);
        List<List<Slice>> cells = new ArrayList<>();
        double height = row.height();
        for (Cell cell : row.cells()) {
            double room = Math.max(cell.width() * scale - cell.margins()[1] - cell.margins()[3], 8);
            List<Slice> content = cell.merge() == Merge.CONTINUE ? List.of() : slicing.slices(cell.blocks(), room);
            cells.add(content);
            if (cell.merge() == Merge.NONE && !row.exactHeight())
                height = Math.max(height, heightOf(content) + cell.margins()[0] + cell.margins()[2]);
        }
        contents.add(cells);
        heights[index] = Math.max(height, 6);
    }

    private static double heightOf(List<Slice> content) {
        return content.stream().mapToDouble(Slice::extent).sum();
    }

    private void stretchForMerged() {
        for (int i = 0; i < heights.length; i++) {
            List<Cell> cells = table.rows().get(i).cells();
            for (int k = 0; k < cells.size(); k++) {
                Cell cell = cells.get(k);
                if (cell.merge() != Merge.START) continue;
                int last = lastMerged(i, k);
                double have = 0;
                for (int row = i; row <= last; row++) have += heights[row];
                double need = heightOf(contents.get(i).get(k)) + cell.margins()[0] + cell.margins()[2];
                if (need > have) heights[last] += need - have;
            }
        }
    }

    private int lastMerged(int row, int cell) {
        int column = columnOf(row, cell);
        int last = row;
        while (last + 1 < heights.length && continues(last + 1, column)) last++;
        return last;
    }

    private int columnOf(int row, int cell) {
        int column = 0;
        for (int i = 0; i < cell; i++)
            column += table.rows().get(row).cells().get(i).span();
        return column;
    }

    private boolean continues(int row, int column) {
        int at = 0;
        for (Cell cell : table.rows().get(row).cells()) {
            if (at == column) return cell.merge() == Merge.CONTINUE;
            at += cell.span();
        }
        return false;
    }

    private boolean continuedBelow(int row) {
        if (row + 1 >= heights.length) return false;
        return table.rows().get(row + 1).cells().stream().anyMatch(cell -> cell.merge() == Merge.CONTINUE);
    }

    private List<Slice> row(int index) {
        if (heights[index] <= tallest)
            return List.of(Slice.of(heights[index], marks(index, contents.get(index), heights[index])));
        List<Slice> parts = new ArrayList<>();
        List<List<Slice>> rest = new ArrayList<>(contents.get(index));
        while (rest.stream().anyMatch(cell -> !cell.isEmpty())) {
            List<List<Slice>> part = new ArrayList<>();
            double height = 6;
            for (int k = 0; k < rest.size(); k++) {
                Cell cell = table.rows().get(index).cells().get(k);
                double margins = cell.margins()[0] + cell.margins()[2];
                List<Slice> fitting = fitting(rest.get(k), tallest - margins);
                part.add(fitting);
                rest.set(k, rest.get(k).subList(fitting.size(), rest.get(k).size()));
                height = Math.max(height, heightOf(fitting) + margins);
            }
            parts.add(Slice.of(height, marks(index, part, height)));
        }
        return parts;
    }

    /** At least one, or nothing would ever fit. */
    private static List<Slice> fitting(List<Slice> content, double room) {
        double used = 0;
        int count = 0;
        while (count < content.size()
                && (count == 0 || used + content.get(count).extent() <= room))
            used += content.get(count++).extent();
        return content.subList(0, count);
    }

    private List<Mark> marks(int index, List<List<Slice>> row, double height) {
        List<Mark> marks = new ArrayList<>();
        List<Cell> cells = table.rows().get(index).cells();
        double x = left;
        for (int k = 0; k < cells.size(); k++) {
            Cell cell = cells.get(k);
            double width = cell.width() * scale;
            if (cell.shade() != null) marks.add(Shape.filled(x, 0, width, height, cell.shade()));
            double room = height;
            if (cell.merge() == Merge.START)
                for (int below = index + 1; below <= lastMerged(index, k); below++) room += heights[below];
            content(cell, row.get(k), x, room, marks);
            borders(index, k, cell, x, width, height, marks);
            x += width;
        }
        return marks;
    }

    private static void content(Cell cell, List<Slice> content, double x, double height, List<Mark> marks) {
        double free = Math.max(0, height - cell.margins()[0] - cell.margins()[2] - heightOf(content));
        double share = cell.vertical() == Align.CENTER ? 0.5 : cell.vertical() == Align.RIGHT ? 1 : 0;
        double y = cell.margins()[0] + free * share;
        for (Slice slice : content) {
            y += slice.before();
            for (Mark mark : slice.marks()) marks.add(mark.moved(x + cell.margins()[3], y));
            y += slice.height() + slice.after();
        }
    }

    private void borders(int row, int k, Cell cell, double x, double width, double height, List<Mark> marks) {
        if (cell.merge() != Merge.CONTINUE) line(cell.borders().top(), x, 0, x + width, 0, marks);
        boolean openBelow = cell.merge() != Merge.NONE && lastMerged(row, k) > row;
        if (!openBelow) line(cell.borders().bottom(), x, height, x + width, height, marks);
        line(cell.borders().left(), x, 0, x, height, marks);
        line(cell.borders().right(), x + width, 0, x + width, height, marks);
    }

    private static void line(@Nullable Border border, double x1, double y1, double x2, double y2, List<Mark> marks) {
        if (border != null) marks.add(Shape.line(x1, y1, x2, y2, border.width(), border.colour()));
    }
}
