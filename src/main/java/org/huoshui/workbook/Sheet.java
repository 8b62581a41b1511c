package org.huoshui.workbook;

import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One sheet: its cells by address, its merged regions, and what of it is hidden. Immutable. */
public final class Sheet {

    private final String name;
    private final boolean hidden;
    private final Map<Address, Cell> cells;
    private final List<Area> merged;
    private final BitSet hiddenRows;
    private final BitSet hiddenColumns;
    private final Map<Address, Area> anchors = new HashMap<>();
    private final List<Integer> rows;
    private final List<Integer> columns;

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
        TreeSet<Integer> usedRows = new TreeSet<>();
        TreeSet<Integer> usedColumns = new TreeSet<>();
        for (Cell cell : cells.values()) {
            if (cell.kind() == Cell.Kind.BLANK) continue;
            usedRows.add(cell.address().row());
            usedColumns.add(cell.address().column());
        }
        this.rows = List.copyOf(usedRows);
        this.columns = List.copyOf(usedColumns);
        // only where something stands: a region merged over whole columns must not cost a million entries
        for (Area area : merged) {
            for (int r : usedRows.subSet(area.first().row(), true, area.last().row(), true))
                for (int c : usedColumns.subSet(
                        area.first().column(), true, area.last().column(), true)) anchors.put(new Address(r, c), area);
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
        Area area = mergedAt(row, column);
        return area == null ? cell(row, column) : cell(area.first());
    }

    /** The merged region around a place in a used row and column; absent when the place is not merged. */
    public @Nullable Area mergedAt(int row, int column) {
        return anchors.get(new Address(row, column));
    }

    public List<Area> merged() {
        return merged;
    }

    /** Rows in which something stands, in order. */
    public List<Integer> usedRows() {
        return rows;
    }

    /** Columns in which something stands, in order. */
    public List<Integer> usedColumns() {
        return columns;
    }

    /** One more than the last used row. */
    public int rows() {
        return rows.isEmpty() ? 0 : rows.getLast() + 1;
    }

    /** One more than the last used column. */
    public int columns() {
        return columns.isEmpty() ? 0 : columns.getLast() + 1;
    }

    /** Used rows that are not hidden. */
    public List<Integer> visibleRows() {
        return rows.stream().filter(r -> !rowHidden(r)).toList();
    }

    /** Used columns that are not hidden. */
    public List<Integer> visibleColumns() {
        return columns.stream().filter(c -> !columnHidden(c)).toList();
    }

    /** Hidden by hand, by a filter, by a collapsed group, or of height zero. */
    public boolean rowHidden(int row) {
        return hiddenRows.get(row);
    }

    /** Hidden by hand, by a collapsed group, or of width zero. */
    public boolean columnHidden(int column) {
        return hiddenColumns.get(column);
    }
}
