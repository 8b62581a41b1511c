package org.huoshui.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One sheet: its cells by address, its merged regions, and what of it is hidden. Immutable. */
public final class Sheet {

    private final String name;
    private final boolean hidden;
    private final Map<Address, Cell> cells;
    private final List<Area> merged;
    private final BitSet hiddenRows;
    private final BitSet hiddenColumns;
    private final Map<Address, Address> anchors = new HashMap<>();
    private final int rows;
    private final int columns;

    Sheet(
            String name,
            boolean hidden,
            Map<Address, Cell> cells,
            List<Area> merged,
            BitSet hiddenRows,
            BitSet hiddenColumns) {
        this.name = name;
        this.hidden = hidden;
        this.cells = Collections.unmodifiableMap(new TreeMap<>(cells));
        this.merged = List.copyOf(merged);
        this.hiddenRows = (BitSet) hiddenRows.clone();
        this.hiddenColumns = (BitSet) hiddenColumns.clone();
        int lastRow = -1;
        int lastColumn = -1;
        for (Cell cell : cells.values()) {
            if (cell.kind() == Cell.Kind.BLANK) continue;
            lastRow = Math.max(lastRow, cell.address().row());
            lastColumn = Math.max(lastColumn, cell.address().column());
        }
        for (Area area : merged) {
            if (!this.cells.containsKey(area.first())) continue;
            // a head merged over whole columns must not make the sheet a million rows long
            lastRow = Math.max(lastRow, Math.min(area.last().row(), lastRow + 50));
            lastColumn = Math.max(lastColumn, Math.min(area.last().column(), lastColumn + 50));
        }
        this.rows = lastRow + 1;
        this.columns = lastColumn + 1;
        for (Area area : merged) {
            for (int r = area.first().row(); r <= Math.min(area.last().row(), lastRow); r++)
                for (int c = area.first().column(); c <= Math.min(area.last().column(), lastColumn); c++)
                    anchors.put(new Address(r, c), area.first());
        }
    }

    public String name() {
        return name;
    }

    /** Hidden, or hidden so that only a program can show it. */
    public boolean hidden() {
        return hidden;
    }

    /** All cells that hold anything, in reading order. */
    public Collection<Cell> cells() {
        return cells.values();
    }

    /** The cell itself; a blank one where there is nothing. Of a merged region only the anchor holds a value. */
    public Cell cell(Address address) {
        Cell cell = cells.get(address);
        return cell != null ? cell : Cell.blank(address);
    }

    public Cell cell(int row, int column) {
        return cell(new Address(row, column));
    }

    /** The cell whose value a reader sees here: the anchor's when the place is inside a merged region. */
    public Cell seenAt(int row, int column) {
        Address here = new Address(row, column);
        return cell(anchors.getOrDefault(here, here));
    }

    /** The merged region around a place; absent when the place is not merged. */
    public @Nullable Area mergedAt(int row, int column) {
        if (!anchors.containsKey(new Address(row, column))) return null;
        for (Area area : merged) if (area.contains(row, column)) return area;
        return null;
    }

    public List<Area> merged() {
        return merged;
    }

    /** How many rows have to be looked at; the last one holds something. */
    public int rows() {
        return rows;
    }

    /** How many columns have to be looked at. */
    public int columns() {
        return columns;
    }

    /** Hidden by hand, by a filter, by a collapsed group, or of height zero. */
    public boolean rowHidden(int row) {
        return hiddenRows.get(row);
    }

    /** Hidden by hand, by a collapsed group, or of width zero. */
    public boolean columnHidden(int column) {
        return hiddenColumns.get(column);
    }

    public List<Integer> visibleRows() {
        return visible(rows, hiddenRows);
    }

    public List<Integer> visibleColumns() {
        return visible(columns, hiddenColumns);
    }

    private static List<Integer> visible(int count, BitSet hidden) {
        List<Integer> visible = new ArrayList<>();
        for (int i = 0; i < count; i++) if (!hidden.get(i)) visible.add(i);
        return visible;
    }
}
