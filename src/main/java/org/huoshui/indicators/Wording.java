package org.huoshui.indicators;

import java.math.BigDecimal;
import org.huoshui.kernel.Unit;

/**
 * Turns a computed number into what is printed: the bare number, or, for the signed forms of the phrase language, the
 * words of a report with their sign. This is the one place where a number is rounded (HALF_UP), and the words follow the
 * rounded number: a change that rounds to nothing is 持平.
 */
public final class Wording {

    /** Digits after the point of growth rates, shares and changes of ratios, unless the phrase says otherwise. */
    private static final int RATE_DECIMALS = 2;

    private Wording() {}

    /**
     * The unit a phrase's figure is printed in: that of the phrase, else of the catalogue; % for growth and shares, 个百分点
     * for changes of ratios, 位 for ranks. A target fixed as a growth is in % as well: pass that unit to {@link
     * #text(Phrase, Unit, int, BigDecimal)}.
     */
    public static Unit unit(Phrase phrase, Indicator indicator) {
        Unit natural = naturalUnit(phrase.comparison(), indicator);
        Unit wanted = phrase.unit();
        return wanted != null && wanted.base().equals(natural.base()) ? wanted : natural;
    }

    private static Unit naturalUnit(Comparison comparison, Indicator indicator) {
        if (comparison.isRank()) return Unit.PLACE;
        boolean ratio = indicator.unit().base().equals(Unit.PERCENT.base());
        return switch (comparison) {
            case GROWTH_YEAR_START, GROWTH_YOY, GROWTH_MOM, SHARE, TARGET_COMPLETION -> Unit.PERCENT;
            case GROWTH_YOY_CHANGE_PP -> Unit.PERCENTAGE_POINT;
            case DELTA_YEAR_START, DELTA_YOY, DELTA_MOM, INCREMENT_YOY, DELTA_PP_YEAR_START, DELTA_PP_YOY, GAP_PARENT ->
                ratio ? Unit.PERCENTAGE_POINT : indicator.unit();
            default -> indicator.unit();
        };
    }

    /** Digits after the point: those of the phrase, else of the catalogue; 2 for rates, none for ranks. */
    public static int decimals(Phrase phrase, Indicator indicator) {
        Integer wanted = phrase.decimals();
        if (wanted != null) return wanted;
        if (phrase.comparison().isRank()) return 0;
        Unit unit = unit(phrase, indicator);
        boolean own = unit.base().equals(indicator.unit().base());
        return own && !phrase.comparison().isGrowth() ? indicator.decimals() : RATE_DECIMALS;
    }

    /** @param number in the base unit, unrounded; a rank as a whole number */
    public static String text(Phrase phrase, Indicator indicator, BigDecimal number) {
        return text(phrase, unit(phrase, indicator), decimals(phrase, indicator), number);
    }

    /** As above, in a unit and with decimals the caller knows better. */
    public static String text(Phrase phrase, Unit unit, int decimals, BigDecimal number) {
        BigDecimal shown = unit.display(number, decimals);
        if (!phrase.signed()) return shown.toPlainString();
        String amount = shown.abs().toPlainString() + unit.symbol();
        boolean up = shown.signum() > 0;
        if (phrase.comparison() == Comparison.GAP_PARENT) {
            if (shown.signum() == 0) return "与全市平均持平";
            return (up ? "高于全市平均" : "低于全市平均") + amount;
        }
        if (shown.signum() == 0) return "持平";
        return verb(phrase.comparison(), unit, up) + amount;
    }

    private static String verb(Comparison comparison, Unit unit, boolean up) {
        if (comparison == Comparison.INCREMENT_YOY) return up ? "多增" : "少增";
        if (comparison.isGrowth()) return up ? "增长" : "下降";
        if (unit.equals(Unit.PERCENTAGE_POINT)) return up ? "上升" : "下降";
        return up ? "增加" : "减少";
    }
}
