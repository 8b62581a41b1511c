package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.reporting.origin.PaperText.Paragraph;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A table with its merged cells spread out: which words stand in which row and column. */
final class TableGrid {

    /** @param paragraphs of the cell; a cell merged downwards has the same in each row it covers */
    record Cell(String text, List<Paragraph> paragraphs, boolean continued) {}

    private final List<List<Cell>> rows = new ArrayList<>();

    private TableGrid() {}

    static TableGrid of(Element table, List<Paragraph> paragraphs) {
        Map<Element, Paragraph> known = new HashMap<>();
        for (Paragraph paragraph : paragraphs) known.put(paragraph.element(), paragraph);
        TableGrid grid = new TableGrid();
        for (Element row : Wml.children(table)) if (Wml.is(row, "tr")) grid.addRow(row, known);
        return grid;
    }

    private void addRow(Element row, Map<Element, Paragraph> known) {
        List<Cell> cells = new ArrayList<>();
        Element properties = Wml.child(row, "trPr");
        Element before = properties == null ? null : Wml.child(properties, "gridBefore");
        for (int i = number(before, 0); i > 0; i--) cells.add(new Cell("", List.of(), true));
        for (Element cell : Wml.children(row)) {
            if (!Wml.is(cell, "tc")) continue;
            Element own = Wml.child(cell, "tcPr");
            int span = number(own == null ? null : Wml.child(own, "gridSpan"), 1);
            Cell read = read(cell, known);
            if (own != null && isContinued(own)) read = above(cells.size(), read);
            cells.add(read);
            for (int i = 1; i < span; i++) cells.add(new Cell(read.text(), read.paragraphs(), true));
        }
        rows.add(cells);
    }

    private static int number(@Nullable Element property, int otherwise) {
        String value = property == null ? "" : Wml.attribute(property, "val");
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : otherwise;
    }

    private static boolean isContinued(Element properties) {
        Element merge = Wml.child(properties, "vMerge");
        return merge != null && !Wml.attribute(merge, "val").equals("restart");
    }

    private Cell above(int column, Cell own) {
        if (rows.isEmpty() || column >= rows.getLast().size()) return own;
        Cell above = rows.getLast().get(column);
        return new Cell(above.text(), above.paragraphs(), true);
    }

    private static Cell read(Element cell, Map<Element, Paragraph> known) {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Element element : Wml.descendants(cell, "p")) {
            Paragraph paragraph = known.get(element);
            if (paragraph == null) continue;
            paragraphs.add(paragraph);
            text.append(paragraph.text());
        }
        return new Cell(text.toString().strip(), List.copyOf(paragraphs), false);
    }

    int rows() {
        return rows.size();
    }

    int columns(int row) {
        return rows.get(row).size();
    }

    Cell cell(int row, int column) {
        List<Cell> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : new Cell("", List.of(), true);
    }
}
