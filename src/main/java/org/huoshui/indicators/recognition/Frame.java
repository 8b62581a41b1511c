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
 * @param adding the verb tells what came anew (新增), so that it counts from the start of the year
 * @param comparative the verb is 多 or 少
 * @param at the figure is the value at this base: 年初的X%
 * @param ranked what a rank puts in order, where it follows from an earlier figure
 * @param overAYear a rank of growth means growth over the year
 * @param placed nothing but a place stands before it
 * @param echo an earlier figure of which this one is the same for another place
 * @param levels places, institutions and pools named in the clause
 * @param whole what a share is of
 * @param previous what the figure before it is about
 * @param before how that figure was compared
 * @param between the text since that figure
 * @param closed nothing is counted behind the unit
 */
record Frame(
        Numeral numeral,
        List<Named> named,
        @Nullable Base base,
        boolean own,
        @Nullable Measure measure,
        @Nullable Token verb,
        boolean adding,
        boolean comparative,
        @Nullable Base at,
        boolean target,
        boolean completion,
        boolean average,
        boolean gap,
        boolean moved,
        @Nullable Comparison ranked,
        boolean overAYear,
        boolean placed,
        @Nullable Said echo,
        List<AskWord> levels,
        @Nullable Indicator whole,
        @Nullable Indicator previous,
        @Nullable Comparison before,
        String between,
        boolean closed) {

    enum Base {
        YEAR_START,
        LAST_YEAR,
        LAST_MONTH,
        /** A time the phrase language has no word for. */
        OTHER
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
                || placed
                || verb != null && !(adding && numeral.measure() != Numeral.Measure.MONEY)
                || more()
                || average
                || gap
                || moved
                || completion
                || measure != null
                || numeral.signed()
                || numeral.measure() == Numeral.Measure.RANK
                || numeral.measure() == Numeral.Measure.POINT;
    }

    /** 多增 or 少增. */
    boolean more() {
        return verb != null && (verb.is(ReportWord.MORE) || verb.is(ReportWord.LESS));
    }

    /** 贷款增加X亿元，较上年同期多X亿元: what is compared is the increment. */
    boolean ofIncrement() {
        return verb != null && comparative && own && base == Base.LAST_YEAR && before == Comparison.DELTA_YEAR_START;
    }

    boolean up() {
        return verb != null && (verb.is(ReportWord.RISE) || verb.is(ReportWord.MORE) || verb.is(ReportWord.ABOVE));
    }
}
