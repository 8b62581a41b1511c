package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.layout.Block.Align;
import org.huoshui.reporting.paper.layout.Block.Border;
import org.huoshui.reporting.paper.layout.Block.Borders;
import org.huoshui.reporting.paper.layout.Block.Cell;
import org.huoshui.reporting.paper.layout.Block.Merge;
import org.huoshui.reporting.paper.layout.Block.Row;
import org.huoshui.reporting.paper.layout.Block.Table;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads a table: widths, borders, merged cells, heads. */
final class TableReader {

    private static final double TWIP = 1 / 20.0;
    private static final double DEFAULT_MARGIN = 5.4;

    private final WordReader reader;
    private final Looks looks;

    TableReader(WordReader reader, Looks looks) {
        this.reader = reader;
        this.looks = looks;
    }

    Table read(Element table, String part) {
        Element properties = Wml.child(table, "tblPr");
        List<Element> groups = new ArrayList<>();
        if (properties != null) groups.add(properties);
        groups.addAll(looks.tableGroups(properties, "tblPr"));
        List<Element> runs = looks.tableGroups(properties, "rPr");
        Element grid = Wml.child(table, "tblGrid");
        List<Double> columns = new ArrayList<>();
        if (grid != null)
            for (Element column : Wml.children(grid)) columns.add(Looks.number(Wml.attribute(column, "w"), 0) * TWIP);
        List<Element> found = new ArrayList<>();
        rows(table, found);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < found.size(); i++)
            rows.add(row(found.get(i), i == 0, i == found.size() - 1, groups, runs, columns, part));
        Element indent = looks.new Lookup(groups).find("tblInd");
        double left = indent == null ? 0 : Looks.number(Wml.attribute(indent, "w"), 0) * TWIP;
        Element place = looks.new Lookup(groups).find("jc");
        // Double.NaN: in the middle of the type area
        return new Table(place != null && Wml.attribute(place, "val").equals("center") ? Double.NaN : left, rows);
    }

    private static void rows(Element parent, List<Element> found) {
        for (Element child : Wml.children(parent))
            if (Wml.is(child, "tr")) found.add(child);
            else if (Wml.is(child, "sdt") || Wml.is(child, "sdtContent") || Wml.is(child, "ins")) rows(child, found);
    }

    private Row row(
            Element row,
            boolean first,
            boolean last,
            List<Element> table,
            List<Element> runs,
            List<Double> columns,
            String part) {
        Element properties = Wml.child(row, "trPr");
        Element height = properties == null ? null : Wml.child(properties, "trHeight");
        List<Element> cells = new ArrayList<>();
        cells(row, cells);
        List<Cell> read = new ArrayList<>();
        int column = 0;
        Element skipped = properties == null ? null : Wml.child(properties, "gridBefore");
        if (skipped != null) column = (int) Looks.number(Wml.attribute(skipped, "val"), 0);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell =
                    cell(cells.get(i), first, last, i == 0, i == cells.size() - 1, table, runs, columns, column, part);
            read.add(cell);
            column += cell.span();
        }
        return new Row(
                properties != null && Looks.on(Wml.child(properties, "tblHeader")),
                height == null ? 0 : Looks.number(Wml.attribute(height, "val"), 0) * TWIP,
                height != null && Wml.attribute(height, "hRule").equals("exact"),
                read);
    }

    private static void cells(Element parent, List<Element> found) {
        for (Element child : Wml.children(parent))
            if (Wml.is(child, "tc")) found.add(child);
            else if (Wml.is(child, "sdt") || Wml.is(child, "sdtContent")) cells(child, found);
    }

    private Cell cell(
            Element cell,
            boolean firstRow,
            boolean lastRow,
            boolean firstCell,
            boolean lastCell,
            List<Element> table,
            List<Element> runs,
            List<Double> columns,
            int column,
            String part) {
        Element properties = Wml.child(cell, "tcPr");
        Element spanned = properties == null ? null : Wml.child(properties, "gridSpan");
        int span = spanned == null ? 1 : (int) Looks.number(Wml.attribute(spanned, "val"), 1);
        double width = 0;
        for (int i = column; i < Math.min(columns.size(), column + span); i++) width += columns.get(i);
        if (width == 0 && properties != null && Wml.child(properties, "tcW") != null)
            width = Looks.number(Wml.attribute(java.util.Objects.requireNonNull(Wml.child(properties, "tcW")), "w"), 0)
                    * TWIP;
        Element merged = properties == null ? null : Wml.child(properties, "vMerge");
        Merge merge = merged == null
                ? Merge.NONE
                : Wml.attribute(merged, "val").equals("restart") ? Merge.START : Merge.CONTINUE;
        Element vertical = properties == null ? null : Wml.child(properties, "vAlign");
        String place = vertical == null ? "top" : Wml.attribute(vertical, "val");
        Element shade = properties == null ? null : Wml.child(properties, "shd");
        int colour = shade == null ? -1 : Looks.colour(Wml.attribute(shade, "fill"), -1);
        List<Block> blocks = new ArrayList<>();
        for (Element child : Wml.children(cell)) reader.block(child, part, runs, blocks);
        Borders borders = new Borders(
                border(properties, table, "top", firstRow ? "top" : "insideH"),
                border(properties, table, "right", lastCell ? "right" : "insideV"),
                border(properties, table, "bottom", lastRow ? "bottom" : "insideH"),
                border(properties, table, "left", firstCell ? "left" : "insideV"));
        return new Cell(
                Math.max(width, 4),
                span,
                merge,
                borders,
                new double[] {
                    margin(properties, table, "top", 0),
                    margin(properties, table, "right", DEFAULT_MARGIN),
                    margin(properties, table, "bottom", 0),
                    margin(properties, table, "left", DEFAULT_MARGIN)
                },
                place.equals("center") ? Align.CENTER : place.equals("bottom") ? Align.RIGHT : Align.LEFT,
                colour < 0 ? null : Integer.valueOf(colour),
                blocks);
    }

    private @Nullable Border border(@Nullable Element cell, List<Element> table, String side, String inTable) {
        Element own = cell == null ? null : edge(cell, "tcBorders", side);
        if (own == null)
            for (Element group : table) {
                own = edge(group, "tblBorders", inTable);
                if (own != null) break;
            }
        if (own == null || Wml.attribute(own, "val").matches("nil|none")) return null;
        double width = Math.max(0.25, Looks.number(Wml.attribute(own, "sz"), 4) / 8);
        return new Border(width, Looks.colour(Wml.attribute(own, "color"), 0));
    }

    private static double margin(@Nullable Element cell, List<Element> table, String side, double otherwise) {
        Element own = cell == null ? null : edge(cell, "tcMar", side);
        if (own == null)
            for (Element group : table) {
                own = edge(group, "tblCellMar", side);
                if (own != null) break;
            }
        return own == null ? otherwise : Looks.number(Wml.attribute(own, "w"), otherwise / TWIP) * TWIP;
    }

    private static @Nullable Element edge(Element properties, String group, String side) {
        Element edges = Wml.child(properties, group);
        if (edges == null) return null;
        Element edge = Wml.child(edges, side);
        if (edge == null && side.equals("left")) edge = Wml.child(edges, "start");
        if (edge == null && side.equals("right")) edge = Wml.child(edges, "end");
        return edge;
    }
}
