package org.huoshui.matchmaking.event;

import java.util.Base64;
import java.util.List;
import org.huoshui.kernel.Problem;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;

/**
 * What became of a list that was sent in.
 *
 * @param markedCopy the sender's file with remarks; absent when every row was taken
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Taken(
        int added, int changed, int unchanged, int refused, List<Problem> problems, byte @Nullable [] markedCopy) {

    public Taken {
        problems = List.copyOf(problems);
    }

    /** @param fileName the sender's; the marked copy bears it with an addition */
    public ListTakenView view(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String copyName =
                dot < 0 ? fileName + "（批注）.xlsx" : fileName.substring(0, dot) + "（批注）" + fileName.substring(dot);
        byte[] copy = markedCopy;
        return new ListTakenView(
                added,
                changed,
                unchanged,
                refused,
                problems,
                copy == null ? null : Base64.getEncoder().encodeToString(copy),
                copy == null ? null : copyName);
    }

    public Taken and(Taken other) {
        List<Problem> all = new java.util.ArrayList<>(problems);
        all.addAll(other.problems);
        return new Taken(
                added + other.added,
                changed + other.changed,
                unchanged + other.unchanged,
                refused + other.refused,
                all,
                other.markedCopy == null ? markedCopy : other.markedCopy);
    }
}
