package org.huoshui.returns.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a page draws it: the cells that hold something, the merged areas by span, what is hidden, and what each cell
 * was understood to be.
 *
 * @param rows, columns how many to draw; a sheet larger than the limits is cut
 * @param cut whether it was
 */
record SheetView(
        String name,
        boolean hidden,
        int rows,
        int columns,
        boolean cut,
        List<Integer> hiddenRows,
        List<Integer> hiddenColumns,
        List<CellView> cells) {

    /**
     * @param text as a reader of the sheet sees it
     * @param number whether it is a number, to be set to the right
     * @param rowSpan, columnSpan of a merged area; 1 otherwise
     * @param skipped why a number was not read on purpose
     */
    record CellView(
            String address,
            int row,
            int column,
            String text,
            boolean number,
            @Nullable String formula,
            int rowSpan,
            int columnSpan,
            @Nullable BindingView binding,
            @Nullable UnboundView unbound,
            @Nullable String skipped) {}

    /**
     * @param value in the base unit
     * @param text in {@code displayUnit}, rounded for display
     * @param confidence 0 to 1
     * @param counts false for a cell that repeats what is accepted already
     */
    record BindingView(
            String indicator,
            String indicatorName,
            String subject,
            String month,
            String unit,
            String value,
            String text,
            String displayUnit,
            double confidence,
            String whyZh,
            String whyEn,
            boolean counts) {}

    /** An item nobody could name. */
    record UnboundView(String item, List<NearView> nearest) {}

    record NearView(String indicator, String name, double likeness) {}
}
