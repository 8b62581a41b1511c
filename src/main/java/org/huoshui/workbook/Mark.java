package org.huoshui.workbook;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A remark to be written into a copy of a workbook.
 *
 * @param sheet absent for a remark about the file as a whole
 * @param cell absent for a remark about a sheet or the file
 * @param code stable code, printed in the list
 * @param text the sentence
 */
public record Mark(@Nullable String sheet, @Nullable Address cell, Severity severity, String code, String text) {

    public enum Severity {
        /** Red. */
        ERROR,
        /** Amber. */
        WARNING,
        /** Blue. */
        NOTE
    }

    public Mark {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(text, "text");
        if (cell != null && sheet == null) throw new IllegalArgumentException("a cell needs its sheet");
    }
}
