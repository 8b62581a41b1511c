package org.huoshui.returns;

import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something in the workbook that could not be taken as it stands.
 *
 * @param sheet absent when it concerns the whole file
 * @param cell A1 address; absent when it concerns the whole sheet
 * @param problem with a {@link ReadingCode} and both sentences
 */
public record ReadingFault(@Nullable String sheet, @Nullable String cell, Severity severity, Problem problem) {

    public enum Severity {
        /** A value was lost, or cannot be trusted. */
        ERROR,
        /** Nothing is lost, but somebody should know. */
        NOTE
    }

    public String code() {
        return problem.code();
    }
}
