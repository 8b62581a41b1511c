package org.huoshui.workbook;

import java.util.Base64;
import java.util.List;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What became of a list that was sent in, as pages get it.
 *
 * @param refused rows that were not taken
 * @param problems of the refused rows, each at its cell
 * @param markedCopy the sender's file with remarks, base64; absent when every row was taken
 */
public record ListTakenView(
        int added,
        int changed,
        int unchanged,
        int refused,
        List<Problem> problems,
        @Nullable String markedCopy,
        @Nullable String markedCopyName) {

    public ListTakenView {
        problems = List.copyOf(problems);
    }

    /** @param fileName the sender's; the marked copy bears it with an addition */
    public static ListTakenView of(
            int added, int changed, int unchanged, ListBook book, String fileName, byte[] content) {
        String copy = book.markedCopy(content)
                .map(Base64.getEncoder()::encodeToString)
                .orElse(null);
        int dot = fileName.lastIndexOf('.');
        String name = dot < 0 ? fileName : fileName.substring(0, dot) + "（批注）" + fileName.substring(dot);
        return new ListTakenView(
                added, changed, unchanged, (int) book.faulty(), book.problems(), copy, copy == null ? null : name);
    }
}
