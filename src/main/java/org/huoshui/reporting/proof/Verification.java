package org.huoshui.reporting.proof;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        @Nullable Origin origin,
        List<Judged> figures,
        List<Paper.Loose> typed,
        int edited,
        @Nullable Evidence evidence) {

    record Origin(
            @Nullable Long report,
            String template,
            String month,
            String basis,
            String writtenBy,
            String writtenAt,
            String sealedBy,
            String sealedAt) {}

    /**
     * A figure and what became of it.
     *
     * @param ordinal 0 for a figure the document was not written with
     * @param was as written; absent for a figure the document was not written with
     * @param is as it stands there; absent when removed
     * @param today as today's data say; absent where they say the same, or nothing at all
     * @param noteZh what else is to be said of it
     * @param leading, trailing words around it in the document
     * @param step place of its proof in the evidence
     */
    record Judged(
            int ordinal,
            int chart,
            Verdict verdict,
            String phrase,
            String name,
            String unit,
            @Nullable String was,
            @Nullable String is,
            @Nullable String today,
            @Nullable String noteZh,
            @Nullable String noteEn,
            String leading,
            String trailing,
            @Nullable Integer step) {}

    Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Judged one : figures) counts.merge(one.verdict(), 1, Integer::sum);
        return counts;
    }

    /** A genuine document, every figure of it there, as written and up to date. */
    boolean intact() {
        return standing.genuine
                && !figures.isEmpty()
                && figures.stream().allMatch(one -> one.verdict() == Verdict.INTACT);
    }
}
