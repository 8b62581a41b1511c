package org.huoshui.returns.checks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check, or reading, found.
 *
 * @param key the same finding has the same key when checks run again, so that a reason given stays with it
 * @param code the check's code, or the code of a problem found while reading
 * @param cells addresses on the sheet, without its name; empty: the whole return
 */
public record Finding(
        String key,
        String code,
        Check.Severity severity,
        String zh,
        String en,
        @Nullable String sheet,
        List<String> cells) {
    public Finding {
        cells = List.copyOf(cells);
    }

    /** {@code Sheet1!B7,B9}; absent for the whole return. */
    public @Nullable String place() {
        if (sheet == null) return null;
        return cells.isEmpty() ? sheet : sheet + '!' + String.join(",", cells);
    }
}
