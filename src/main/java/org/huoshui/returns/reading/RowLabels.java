package org.huoshui.returns.reading;

import java.util.List;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.huoshui.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * What the labels to the left say about the numbers of one row.
 *
 * @param item the name, folded and bare; empty when the row has none
 * @param itemCell where it stands
 * @param parents the names it stands under
 * @param certain whether it certainly stands under them
 */
record RowLabels(
        String item,
        @Nullable Cell itemCell,
        List<String> parents,
        boolean certain,
        List<Unit> units,
        RoleWords role,
        @Nullable Month month,
        Names.@Nullable Name subject,
        boolean total,
        boolean foot) {

    String path() {
        return Paths.of(parents, item);
    }

    /** Names joined to what {@link org.huoshui.returns.Layout} keys items by. */
    static final class Paths {
        private Paths() {}

        static String of(List<String> parents, String item) {
            return parents.isEmpty() ? item : String.join("/", parents) + "/" + item;
        }
    }
}
