package org.huoshui.reporting.proof;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huoshui.reporting.proof.DocumentVerdict.FigureVerdict;
import org.huoshui.reporting.proof.DocumentVerdict.VerdictOrigin;
import org.jspecify.annotations.Nullable;

/**
 * What a document turned out to be.
 *
 * @param document its number as it says; absent for a plain document
 * @param origin what the manifest says of its making; absent where no manifest can be believed
 * @param figures in the order of the document, removed ones last
 * @param typed numbers under no control that were not there when it was taken home
 * @param edited how many of its sentences with figures were reworded
 * @param evidence what the figures rest on; absent where no manifest can be believed
 */
record Verification(
        String fileName,
        Standing standing,
        @Nullable String document,
        @Nullable VerdictOrigin origin,
        List<FigureVerdict> figures,
        List<Paper.Loose> typed,
        int edited,
        @Nullable Evidence evidence) {

    Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (FigureVerdict one : figures) counts.merge(one.verdict(), 1, Integer::sum);
        return counts;
    }

    /** A genuine document, every figure of it there, as written and up to date. */
    boolean intact() {
        return standing.genuine
                && !figures.isEmpty()
                && figures.stream().allMatch(one -> one.verdict() == Verdict.INTACT);
    }
}
