package org.huoshui.reporting.paper.layout;

import java.util.Arrays;
import java.util.List;
import org.huoshui.reporting.paper.layout.Block.Align;
import org.huoshui.reporting.paper.layout.Block.Border;
import org.huoshui.reporting.paper.layout.Block.Cell;
import org.huoshui.reporting.paper.layout.Block.Merge;
import org.huoshui.reporting.paper.layout.Block.Row;
import org.huoshui.reporting.paper.layout.Block.Table;
import org.jspecify.annotations.Nullable;

/** Says a table in XSL-FO: columns, heads repeated on every page, merged cells, borders. */
final class TableObjects {

    /** A table no higher than this, if each paragraph takes one line, is not torn in two. */
    private static final double SMALL = 256;

    private static final double NARROWEST = 4;

    private final FormattingObjects document;
    private final StringBuilder out;
    private final Table table;
    private final double room;

    TableObjects(FormattingObjects document, StringBuilder out, Table table, double room) {
        this.document = document;
        this.out = out;
        this.table = table;
        this.room = room;
    }

    void write() {
        List<Row> rows = table.rows();
        int count = rows.stream()
                .mapToInt(row -> row.cells().stream().mapToInt(Cell::span).sum())
                .max()
                .orElse(0);
        if (count == 0) return;
        double[] columns = columns(count);
        double width = Arrays.stream(columns).sum();
        double left = Double.isNaN(table.left()) ? Math.max(0, (room - width) / 2) : table.left();
        out.append("<fo:table table-layout=\"fixed\" border-collapse=\"collapse\"");
        attribute("width", pt(width));
        attribute("start-indent", pt(left));
        attribute("end-indent", "0pt");
        attribute("text-indent", "0pt");
        if (rows.stream().mapToDouble(TableObjects::lowest).sum() <= SMALL)
            attribute("keep-together.within-page", "always");
        out.append('>');
        for (double column : columns)
            out.append("<fo:table-column column-width=\"").append(pt(column)).append("\"/>");
        int heads = 0;
        while (heads < rows.size() - 1 && rows.get(heads).head()) heads++;
        if (heads > 0) {
            out.append("<fo:table-header>");
            rows(0, heads);
            out.append("</fo:table-header>");
        }
        out.append("<fo:table-body>");
        rows(heads, rows.size());
        out.append("</fo:table-body></fo:table>");
    }

    private static double lowest(Row row) {
        return row.cells().stream()
                .mapToDouble(cell -> cell.blocks().stream()
                        .mapToDouble(block -> block instanceof Block.Paragraph paragraph
                                ? FormattingObjects.line(
                                        paragraph.look(), paragraph.base().size())
                                : SMALL)
                        .sum())
                .reduce(row.height(), Math::max);
    }

    private static String pt(double points) {
        return Svg.n(points) + "pt";
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    /** Widths as cells of one column have them; a column only wide cells reach gets its part of theirs. */
    private double[] columns(int count) {
        double[] columns = new double[count];
        for (boolean wide : new boolean[] {false, true})
            for (Row row : table.rows()) {
                int column = 0;
                for (Cell cell : row.cells()) {
                    for (int i = column; i < column + cell.span(); i++)
                        if (columns[i] == 0 && (wide || cell.span() == 1)) columns[i] = cell.width() / cell.span();
                    column += cell.span();
                }
            }
        for (int i = 0; i < count; i++) columns[i] = Math.max(columns[i], NARROWEST);
        return columns;
    }

    private void rows(int from, int to) {
        for (int index = from; index < to; index++) {
            Row row = table.rows().get(index);
            out.append("<fo:table-row keep-together.within-page=\"900\"");
            if (row.height() > 0) attribute(row.exactHeight() ? "height" : "height.minimum", pt(row.height()));
            out.append('>');
            int column = 0;
            for (Cell cell : row.cells()) {
                if (cell.merge() != Merge.CONTINUE || index == from) cell(cell, down(index, to, column, cell), column);
                column += cell.span();
            }
            if (row.cells().isEmpty()) out.append("<fo:table-cell><fo:block/></fo:table-cell>");
            out.append("</fo:table-row>");
        }
    }

    /** Rows a cell reaches down. */
    private int down(int index, int to, int column, Cell cell) {
        int rows = 1;
        if (cell.merge() == Merge.NONE) return rows;
        for (int next = index + 1; next < to; next++) {
            Cell below = at(table.rows().get(next), column);
            if (below == null || below.merge() != Merge.CONTINUE || below.span() != cell.span()) break;
            rows++;
        }
        return rows;
    }

    private static @Nullable Cell at(Row row, int column) {
        int at = 0;
        for (Cell cell : row.cells()) {
            if (at == column) return cell;
            at += cell.span();
        }
        return null;
    }

    private void cell(Cell cell, int rows, int column) {
        out.append("<fo:table-cell start-indent=\"0pt\"");
        attribute("column-number", Integer.toString(column + 1));
        if (cell.span() > 1) attribute("number-columns-spanned", Integer.toString(cell.span()));
        if (rows > 1) attribute("number-rows-spanned", Integer.toString(rows));
        border("before", cell.borders().top());
        border("end", cell.borders().right());
        border("after", cell.borders().bottom());
        border("start", cell.borders().left());
        String[] sides = {"before", "end", "after", "start"};
        for (int i = 0; i < sides.length; i++) attribute("padding-" + sides[i], pt(cell.margins()[i]));
        attribute(
                "display-align",
                cell.vertical() == Align.CENTER ? "center" : cell.vertical() == Align.RIGHT ? "after" : "before");
        if (cell.shade() != null) attribute("background-color", Svg.colour(cell.shade()));
        out.append('>');
        document.blocks(cell.blocks(), cell.width());
        if (cell.blocks().isEmpty()) out.append("<fo:block/>");
        out.append("</fo:table-cell>");
    }

    private void border(String side, @Nullable Border border) {
        if (border == null) return;
        attribute("border-" + side + "-style", "solid");
        attribute("border-" + side + "-width", pt(border.width()));
        attribute("border-" + side + "-color", Svg.colour(border.colour()));
    }
}
