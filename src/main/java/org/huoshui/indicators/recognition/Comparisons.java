package org.huoshui.indicators.recognition;

import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.recognition.Frame.Base;
import org.huoshui.indicators.recognition.Frame.Measure;
import org.jspecify.annotations.Nullable;

/** From what a sentence says of a figure, and what the indicator is, to the comparison. */
final class Comparisons {

    /**
     * @param comparison absent where the phrase language has no word for it
     * @param sure how well the words fit, 0 to 1
     */
    record Reading(@Nullable Comparison comparison, double sure) {}

    private static final Reading OTHER = new Reading(null, 0.9);

    private Comparisons() {}

    static Reading of(Frame frame, Indicator of) {
        return switch (frame.numeral().measure()) {
            case RANK -> rank(frame, of);
            case POINT -> point(frame, of);
            case TIMES -> OTHER;
            case PERCENT -> percent(frame, of);
            case MONEY, COUNT -> amount(frame, of);
        };
    }

    static boolean ratio(Indicator of) {
        return of.kind() == Indicator.Kind.RATIO && of.unit().symbol().equals("%");
    }

    private static Reading rank(Frame frame, Indicator of) {
        if (frame.moved()) return OTHER;
        if (frame.target()) return new Reading(Comparison.TARGET, 0.7);
        Measure measure = frame.measure();
        if (measure == Measure.SHARE) return OTHER;
        boolean overAYear = frame.overAYear();
        Comparison delta = overAYear && frame.own() ? Comparison.RANK_DELTA_YOY : Comparison.RANK_DELTA;
        Comparison growth = overAYear ? Comparison.RANK_GROWTH_YOY : Comparison.RANK_GROWTH;
        if (measure == Measure.INCREMENT) return new Reading(delta, 0.95);
        if (measure == Measure.GROWTH) return new Reading(growth, 0.95);
        if (measure == Measure.LEVEL || frame.ranked() == null) return new Reading(Comparison.RANK_VALUE, 0.95);
        return switch (frame.ranked()) {
            case DELTA_YEAR_START, DELTA_YOY, DELTA_MOM, INCREMENT_YOY ->
                new Reading(ratio(of) ? Comparison.RANK_VALUE : delta, 0.75);
            case GROWTH_YEAR_START, GROWTH_YOY, GROWTH_MOM, GROWTH_YOY_CHANGE_PP -> new Reading(growth, 0.85);
            default -> new Reading(Comparison.RANK_VALUE, 0.9);
        };
    }

    private static Reading point(Frame frame, Indicator of) {
        if (frame.target()) return new Reading(Comparison.TARGET, 0.7);
        if (frame.gap() || frame.average())
            return ratio(of) && frame.measure() != Measure.GROWTH ? new Reading(Comparison.GAP_PARENT, 0.85) : OTHER;
        if (frame.measure() == Measure.SHARE) return OTHER;
        Base base = frame.base();
        if (ratio(of)) {
            return switch (base == null ? Base.YEAR_START : base) {
                case YEAR_START -> new Reading(Comparison.DELTA_PP_YEAR_START, base == null ? 0.7 : 0.97);
                case LAST_YEAR -> new Reading(Comparison.DELTA_PP_YOY, 0.97);
                case LAST_MONTH, OTHER -> OTHER;
            };
        }
        if (base != null && base != Base.LAST_YEAR) return OTHER;
        return new Reading(Comparison.GROWTH_YOY_CHANGE_PP, base == null ? 0.8 : 0.95);
    }

    private static Reading percent(Frame frame, Indicator of) {
        if (frame.completion()) return new Reading(Comparison.TARGET_COMPLETION, 0.9);
        if (frame.target()) return new Reading(Comparison.TARGET, 0.93);
        if (ratio(of)) return percentOfRatio(frame);
        if (frame.measure() == Measure.SHARE) return new Reading(Comparison.SHARE, 0.9);
        Base base = frame.base() == null ? Base.LAST_YEAR : frame.base();
        if (base == Base.OTHER) return OTHER;
        boolean says = frame.own() || frame.verb() != null || frame.measure() == Measure.GROWTH || frame.average();
        double sure = says ? frame.base() == null ? 0.75 : 0.97 : 0.45;
        return new Reading(
                switch (base) {
                    case YEAR_START -> Comparison.GROWTH_YEAR_START;
                    case LAST_YEAR -> Comparison.GROWTH_YOY;
                    default -> Comparison.GROWTH_MOM;
                },
                sure);
    }

    private static Reading percentOfRatio(Frame frame) {
        if (frame.at() != null) return new Reading(at(frame.at()), 0.95);
        boolean changes = frame.verb() != null && !frame.adding()
                || frame.measure() == Measure.GROWTH
                || frame.numeral().signed();
        if (!changes || frame.average()) return new Reading(Comparison.VALUE, 0.97);
        // 不良率下降0.5%: meant are 个百分点
        return new Reading(
                frame.base() == Base.LAST_YEAR ? Comparison.DELTA_PP_YOY : Comparison.DELTA_PP_YEAR_START, 0.6);
    }

    private static Reading amount(Frame frame, Indicator of) {
        boolean flow = of.kind() == Indicator.Kind.FLOW;
        if (frame.more() || frame.ofIncrement() && !flow)
            return new Reading(
                    flow ? Comparison.DELTA_YOY : frame.base() == Base.LAST_MONTH ? null : Comparison.INCREMENT_YOY,
                    0.95);
        if (frame.target()) return new Reading(Comparison.TARGET, 0.93);
        if (frame.gap()) return OTHER;
        if (frame.at() != null) return new Reading(at(frame.at()), 0.93);
        boolean stock = of.kind() == Indicator.Kind.STOCK;
        boolean changes = frame.measure() == Measure.INCREMENT
                || frame.verb() != null
                || frame.own() && frame.numeral().signed();
        // 新增上市公司3家 is what happened this year, not a change of a number
        if (changes && !stock && (frame.base() == null || frame.base() == Base.YEAR_START && !frame.own()))
            changes = false;
        if (!changes) return new Reading(Comparison.VALUE, frame.own() ? 0.7 : 0.97);
        // 全年新增, 净增 count from the start of the year whatever the figure before was compared with
        Base said = frame.base();
        Base base = said == null || frame.adding() && !frame.own() && !flow ? Base.YEAR_START : said;
        if (base == Base.OTHER) return OTHER;
        return new Reading(
                switch (base) {
                    case YEAR_START -> Comparison.DELTA_YEAR_START;
                    case LAST_YEAR -> Comparison.DELTA_YOY;
                    default -> Comparison.DELTA_MOM;
                },
                frame.base() == null ? 0.8 : 0.97);
    }

    private static Comparison at(Base base) {
        return switch (base) {
            case YEAR_START -> Comparison.BASE_YEAR_START;
            case LAST_YEAR -> Comparison.BASE_YOY;
            default -> Comparison.BASE_MOM;
        };
    }
}
