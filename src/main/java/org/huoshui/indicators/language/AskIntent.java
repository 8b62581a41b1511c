package org.huoshui.indicators.language;

import java.util.Optional;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks of its indicator, gathered word by word. A word that contradicts an earlier one is refused, so that
 * no question is half answered.
 */
final class AskIntent {

    enum Base {
        YEAR_START,
        LAST_YEAR,
        LAST_MONTH
    }

    enum Measure {
        INCREMENT,
        GROWTH,
        CHANGE,
        INCREMENT_MORE,
        GROWTH_CHANGE
    }

    /** What is asked besides, or instead of, a change. */
    enum Aspect {
        RANK,
        SHARE,
        TARGET,
        COMPLETION,
        GAP
    }

    private @Nullable Base base;
    private @Nullable Measure measure;
    private @Nullable Aspect aspect;
    private @Nullable Comparison atBase;
    private boolean yearSoFar;
    private boolean signed;
    private boolean gapAsNumber;

    boolean isRank() {
        return aspect == Aspect.RANK;
    }

    boolean isShare() {
        return aspect == Aspect.SHARE;
    }

    boolean take(Base said) {
        if (base != null && base != said) return false;
        base = said;
        return true;
    }

    boolean take(Measure said) {
        // 新增贷款同比多增: the increment of which more is asked
        boolean more = measure == Measure.INCREMENT && said == Measure.INCREMENT_MORE
                || measure == Measure.INCREMENT_MORE && said == Measure.INCREMENT;
        if (measure != null && measure != said && !more) return false;
        measure = more ? Measure.INCREMENT_MORE : said;
        return true;
    }

    boolean take(Aspect said) {
        // 目标完成率 may come in two words
        boolean completion = aspect == Aspect.TARGET && said == Aspect.COMPLETION
                || aspect == Aspect.COMPLETION && said == Aspect.TARGET;
        if (aspect != null && aspect != said && !completion) return false;
        aspect = completion ? Aspect.COMPLETION : said;
        return true;
    }

    void takeYearSoFar() {
        yearSoFar = true;
    }

    /** A comparison in the language's own word, taken apart, so that 较年初增幅 and a later 位次 come together. */
    boolean take(Comparison said, boolean withSign) {
        signed |= withSign;
        return switch (said) {
            case VALUE -> true;
            case BASE_YEAR_START, BASE_YOY, BASE_MOM -> takeAtBase(said);
            case DELTA_YEAR_START -> take(Base.YEAR_START) && take(Measure.INCREMENT);
            case GROWTH_YEAR_START -> take(Base.YEAR_START) && take(Measure.GROWTH);
            case DELTA_YOY -> take(Base.LAST_YEAR) && take(Measure.INCREMENT);
            case GROWTH_YOY -> take(Base.LAST_YEAR) && take(Measure.GROWTH);
            case DELTA_MOM -> take(Base.LAST_MONTH) && take(Measure.INCREMENT);
            case GROWTH_MOM -> take(Base.LAST_MONTH) && take(Measure.GROWTH);
            case INCREMENT_YOY -> take(Measure.INCREMENT_MORE);
            case GROWTH_YOY_CHANGE_PP -> take(Measure.GROWTH_CHANGE);
            case DELTA_PP_YEAR_START -> take(Base.YEAR_START) && take(Measure.CHANGE);
            case DELTA_PP_YOY -> take(Base.LAST_YEAR) && take(Measure.CHANGE);
            case SHARE -> take(Aspect.SHARE);
            case RANK_VALUE -> take(Aspect.RANK);
            case RANK_DELTA -> take(Aspect.RANK) && take(Measure.INCREMENT);
            case RANK_GROWTH -> take(Aspect.RANK) && take(Measure.GROWTH);
            case RANK_DELTA_YOY, RANK_GROWTH_YOY, RANK_DELTA_MOM, RANK_GROWTH_MOM ->
                take(Aspect.RANK) && take(said.ranked(), false);
            case TARGET -> take(Aspect.TARGET);
            case TARGET_COMPLETION -> take(Aspect.COMPLETION);
            case GAP_PARENT -> {
                gapAsNumber = !withSign;
                yield take(Aspect.GAP);
            }
        };
    }

    private boolean takeAtBase(Comparison said) {
        if (atBase != null && atBase != said) return false;
        atBase = said;
        return true;
    }

    /** Absent when what was said does not come to one comparison: a rank of 同比多增, a target's growth. */
    Optional<Comparison> comparison(Indicator of) {
        boolean compared = base != null || measure != null;
        if (atBase != null) return compared || aspect != null ? Optional.empty() : Optional.of(atBase);
        if (isRank()) return rank(of);
        if (aspect != null) return compared ? Optional.empty() : Optional.of(alone(aspect));
        if (!compared) return Optional.of(yearSoFar && !flow(of) ? increment(of) : Comparison.VALUE);
        if (measure == Measure.INCREMENT_MORE)
            return base == null || base == Base.LAST_YEAR ? Optional.of(Comparison.INCREMENT_YOY) : Optional.empty();
        if (measure == Measure.GROWTH_CHANGE)
            return base == null || base == Base.LAST_YEAR
                    ? Optional.of(Comparison.GROWTH_YOY_CHANGE_PP)
                    : Optional.empty();
        return Optional.of(asksGrowth(of) ? growth(of) : increment(of));
    }

    boolean signedWhere(Comparison comparison) {
        boolean gap = comparison == Comparison.GAP_PARENT && !gapAsNumber;
        return (signed || gap) && comparison.chineseSigned().isPresent();
    }

    private Optional<Comparison> rank(Indicator of) {
        if (measure == Measure.INCREMENT_MORE || measure == Measure.GROWTH_CHANGE) return Optional.empty();
        if (base == null && measure == null) return Optional.of(Comparison.RANK_VALUE);
        Comparison ranked = asksGrowth(of) ? growth(of) : rankedIncrement(of);
        for (Comparison comparison : Comparison.values()) {
            if (comparison.isRank() && comparison.ranked() == ranked) return Optional.of(comparison);
        }
        return Optional.empty();
    }

    // 同比 and 环比 alone mean a growth, 较年初 alone an increment; a ratio changes by percentage points, never by %
    private boolean asksGrowth(Indicator of) {
        if (ratio(of)) return false;
        return measure == Measure.GROWTH || measure == null && base != Base.YEAR_START;
    }

    private Comparison growth(Indicator of) {
        return switch (baseFor(of)) {
            case YEAR_START -> Comparison.GROWTH_YEAR_START;
            case LAST_YEAR -> Comparison.GROWTH_YOY;
            case LAST_MONTH -> Comparison.GROWTH_MOM;
        };
    }

    private Comparison increment(Indicator of) {
        return switch (baseFor(of)) {
            case YEAR_START -> ratio(of) ? Comparison.DELTA_PP_YEAR_START : Comparison.DELTA_YEAR_START;
            case LAST_YEAR -> ratio(of) ? Comparison.DELTA_PP_YOY : Comparison.DELTA_YOY;
            case LAST_MONTH -> Comparison.DELTA_MOM;
        };
    }

    // ranks know one increment, for amounts and ratios alike
    private Comparison rankedIncrement(Indicator of) {
        return switch (baseFor(of)) {
            case YEAR_START -> Comparison.DELTA_YEAR_START;
            case LAST_YEAR -> Comparison.DELTA_YOY;
            case LAST_MONTH -> Comparison.DELTA_MOM;
        };
    }

    // a flow starts afresh each January: compared without a base, it is compared with last year
    private Base baseFor(Indicator of) {
        if (base != null) return base;
        return flow(of) ? Base.LAST_YEAR : Base.YEAR_START;
    }

    private static Comparison alone(Aspect aspect) {
        return switch (aspect) {
            case RANK -> Comparison.RANK_VALUE;
            case SHARE -> Comparison.SHARE;
            case TARGET -> Comparison.TARGET;
            case COMPLETION -> Comparison.TARGET_COMPLETION;
            case GAP -> Comparison.GAP_PARENT;
        };
    }

    private static boolean ratio(Indicator of) {
        return of.kind() == Indicator.Kind.RATIO;
    }

    private static boolean flow(Indicator of) {
        return of.kind() == Indicator.Kind.FLOW;
    }
}
