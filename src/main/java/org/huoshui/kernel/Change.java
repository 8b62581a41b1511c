package org.huoshui.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an approval would change, in words a person can decide by.
 *
 * @param subject what it is about, {@code account/li}, {@code check/deposit-parts}: one proposal at a time for each
 * @param title one sentence
 * @param lines before and after, side by side
 * @param state what stands there now, in any form that differs when it differs: a proposal made before it changed is stale
 * @param concerns the account that gains by it and must therefore neither propose nor decide; absent for none
 */
public record Change(
        String subject,
        Said title,
        List<Line> lines,
        String state,
        @Nullable String concerns) {

    /**
     * @param before absent: there was nothing
     * @param after absent: there will be nothing
     */
    public record Line(
            Said label, @Nullable Said before, @Nullable Said after) {}

    public Change {
        lines = List.copyOf(lines);
    }

    public Change(String subject, Said title, List<Line> lines, String state) {
        this(subject, title, lines, state, null);
    }
}
