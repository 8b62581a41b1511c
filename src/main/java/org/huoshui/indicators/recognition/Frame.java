package org.huoshui.indicators.recognition;

import java.util.List;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.language.AskWord;
import org.jspecify.annotations.Nullable;

/**
 * What the sentence says of a figure besides its subject.
 *
 * @param named the indicators whose names the figure may belong to
 * @param base what it is compared with; absent where neither its clause nor an earlier one says so
 * @param own the clause itself says the base
 * @param measure what of the subject is meant: its increment, its growth, a share
 * @param verb the word with a sign before it
 * @param more 多增 or 少增
 * @param at the figure is the value at this base: 年初的X%
 * @param ranked what a rank puts in order, where it follows from an earlier figure
 * @param levels places, institutions and pools named in the clause
 * @param whole what a share is of
 */
record Frame(
        Numeral numeral,
        List<Named> named,
        @Nullable Base base,
        boolean own,
        @Nullable Measure measure,
        @Nullable Token verb,
        boolean more,
        @Nullable Base at,
        boolean target,
        boolean completion,
        boolean average,
        boolean gap,
        boolean moved,
        @Nullable Comparison ranked,
        List<AskWord> levels,
        @Nullable Indicator whole) {

    enum Base {
        YEAR_START,
        LAST_YEAR,
        LAST_MONTH
    }

    enum Measure {
        LEVEL,
        INCREMENT,
        GROWTH,
        SHARE
    }

    /**
     * A subject by name.
     *
     * @param weight how much the name says: a full name more than 贷款
     * @param nearness 1 in the figure's own clause, less the further away it was named
     */
    record Named(Indicator indicator, double weight, double nearness) {}

    /** It says how something changed or stands, so it needs a subject from elsewhere. */
    boolean leansOnAnother() {
        return own
                || verb != null
                || more
                || average
                || gap
                || moved
                || completion
                || measure != null
                || numeral.measure() == Numeral.Measure.RANK
                || numeral.measure() == Numeral.Measure.POINT;
    }

    boolean up() {
        return verb != null && (verb.is(ReportWord.RISE) || verb.is(ReportWord.MORE));
    }
}
