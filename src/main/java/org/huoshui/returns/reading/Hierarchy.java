package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which names a name stands under, row after row. Numbering and indentation say so for certain; 其中 without either says
 * it for the row itself and lets one guess about the rows after it.
 */
final class Hierarchy {

    private record Entry(int rank, boolean among, int indent, String name, boolean certain) {}

    private final List<Entry> stack = new ArrayList<>();
    private @Nullable String lastRoot;
    private boolean certain = true;
    private List<String> parents = List.of();

    /** Takes the next name; afterwards {@link #parents} are those it stands under. */
    void next(Numbering numbering, int moreIndent, String name, boolean wholeOfItsKind) {
        int indent = numbering.indent() + moreIndent;
        if (wholeOfItsKind && numbering.rank() == Numbering.NONE && !numbering.among() && indent == 0)
            stack.removeIf(e -> e.rank == Numbering.NONE);
        certain = true;
        if (numbering.rank() != Numbering.NONE) {
            int rank = numbering.rank();
            while (!stack.isEmpty() && under(stack.getLast(), rank, numbering.among())) stack.removeLast();
        } else if (numbering.among()) {
            while (!stack.isEmpty() && stack.getLast().among && stack.getLast().indent >= indent) stack.removeLast();
            while (!stack.isEmpty() && stack.getLast().rank == Numbering.NONE && stack.getLast().indent > indent)
                stack.removeLast();
            // drawn as deep as the numbered name above it, it is not a part of that one
            while (indent > 0 && !stack.isEmpty() && stack.getLast().indent >= indent) stack.removeLast();
        } else {
            boolean afterAmong = !stack.isEmpty() && stack.getLast().among;
            int before = stack.size();
            while (!stack.isEmpty()
                    && stack.getLast().rank == Numbering.NONE
                    && !stack.getLast().among
                    && stack.getLast().indent >= indent) stack.removeLast();
            if (afterAmong && before == stack.size()) {
                int amongIndent = stack.getLast().indent;
                stack.removeLast();
                // level with 其中's own parent means its sibling; deeper means 其中 goes on
                if (!stack.isEmpty() && stack.getLast().rank == Numbering.NONE) {
                    Entry parent = stack.getLast();
                    if (indent > parent.indent) certain = true;
                    else if (amongIndent > parent.indent) popFrom(indent);
                    else certain = false;
                } else {
                    certain = indent > 0;
                }
            } else if (!stack.isEmpty() && stack.getLast().rank != Numbering.NONE) {
                // after 三、不良贷款 a name without number may be its part, or what follows all numbered ones
                certain = indent > stack.getLast().indent;
            }
        }
        parents = stack.stream().map(Entry::name).toList();
        if (parents.isEmpty() && lastRoot != null && !wholeOfItsKind) {
            parents = List.of(lastRoot);
            certain = false;
        }
        stack.add(new Entry(numbering.rank(), numbering.among(), indent, name, certain));
        if (wholeOfItsKind) lastRoot = name;
    }

    private void popFrom(int indent) {
        while (!stack.isEmpty() && stack.getLast().rank == Numbering.NONE && stack.getLast().indent >= indent)
            stack.removeLast();
    }

    private static boolean under(Entry top, int rank, boolean among) {
        if (top.rank == Numbering.NONE) return true;
        if (top.rank > rank) return true;
        if (top.rank < rank) return false;
        return !among || top.among;
    }

    List<String> parents() {
        return parents;
    }

    boolean certain() {
        return certain;
    }
}
