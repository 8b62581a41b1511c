package org.huoshui.indicators;

import java.util.Objects;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The name of a figure: {@code 2022年12月·农业银行·各项贷款余额·较年初增幅|%|1}. What is absent is filled from the document it stands
 * in. {@link Phrases} reads and prints it.
 *
 * @param month absent: the document's month
 * @param subject absent: the document's place
 * @param argument the pool of a rank (a group's name) or the whole of a share (an indicator's name)
 * @param signed true for the wording forms (增减): the figure prints as words with its sign, 增加12.30亿元
 * @param unit display unit; absent: the catalogue's
 * @param decimals absent: the catalogue's
 */
public record Phrase(
        @Nullable Month month,
        @Nullable Subject subject,
        IndicatorId indicator,
        Comparison comparison,
        @Nullable String argument,
        boolean signed,
        @Nullable Unit unit,
        @Nullable Integer decimals) {

    public Phrase {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(comparison, "comparison");
        if (signed && comparison.chineseSigned().isEmpty())
            throw new IllegalArgumentException(comparison + " has no wording with a sign");
        if (argument != null && !comparison.isRank() && comparison != Comparison.SHARE)
            throw new IllegalArgumentException(comparison + " takes no argument");
        if (decimals != null && (decimals < 0 || decimals > 8))
            throw new IllegalArgumentException("decimals: " + decimals);
    }

    public static Phrase of(IndicatorId indicator, Comparison comparison) {
        return new Phrase(null, null, indicator, comparison, null, false, null, null);
    }

    public static Phrase of(IndicatorId indicator) {
        return of(indicator, Comparison.VALUE);
    }

    public Phrase in(Month month) {
        return new Phrase(month, subject, indicator, comparison, argument, signed, unit, decimals);
    }

    public Phrase about(Subject subject) {
        return new Phrase(month, subject, indicator, comparison, argument, signed, unit, decimals);
    }
}
