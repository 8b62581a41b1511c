package org.huoshui.workbook;

/**
 * A rectangle of cells, both corners included.
 *
 * @param first upper left, the anchor of a merged region
 * @param last lower right
 */
public record Area(Address first, Address last) {

    public Area {
        if (last.row() < first.row() || last.column() < first.column())
            throw new IllegalArgumentException("corners in the wrong order: " + first + ":" + last);
    }

    public boolean contains(int row, int column) {
        return row >= first.row() && row <= last.row() && column >= first.column() && column <= last.column();
    }

    @Override
    public String toString() {
        return first + ":" + last;
    }
}
