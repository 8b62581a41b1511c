package org.huoshui.indicators.recognition;

import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.recognition.Frame.Base;
import org.jspecify.annotations.Nullable;

/**
 * What a figure turned out to be; later ranks, lists and comparisons refer to it.
 *
 * @param token where it stands among the tokens
 */
record Said(
        int token, @Nullable Indicator indicator, @Nullable Comparison comparison) {

    boolean isBound() {
        return indicator != null;
    }

    /** Something a place in a ranking can be about: no rank itself, no distance to somebody else. */
    boolean canBeRanked() {
        return isBound()
                && comparison != null
                && !comparison.isRank()
                && comparison != Comparison.GAP_PARENT
                && comparison != Comparison.GROWTH_YOY_CHANGE_PP;
    }

    static @Nullable Base base(@Nullable Comparison comparison) {
        if (comparison == null) return null;
        return switch (comparison) {
            case DELTA_YEAR_START, GROWTH_YEAR_START, DELTA_PP_YEAR_START -> Base.YEAR_START;
            case DELTA_YOY, GROWTH_YOY, DELTA_PP_YOY -> Base.LAST_YEAR;
            case DELTA_MOM, GROWTH_MOM -> Base.LAST_MONTH;
            default -> null;
        };
    }
}
