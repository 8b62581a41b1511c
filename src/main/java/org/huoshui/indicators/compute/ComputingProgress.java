package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures.Context;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Progress;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.indicators.Targets.Target;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds plans against the calendar. An amount that grows through the year is expected to have gone the part of its way
 * that the year has gone: from nothing for an increment or a flow, from last December's value for a balance or a ratio.
 */
@Component
class ComputingProgress implements Progress {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ComputingFigures figures;
    private final Targets targets;
    private final Thresholds thresholds;

    ComputingProgress(ComputingFigures figures, Targets targets, Thresholds thresholds) {
        this.figures = figures;
        this.targets = targets;
        this.thresholds = thresholds;
    }

    @Override
    public List<Line> of(Subject subject, Month month, Basis basis) {
        return figures.asking(List.of(), request -> of(request, subject, month, basis));
    }

    List<Line> of(Request request, Subject subject, Month month, Basis basis) {
        request.expect(List.of(month));
        BigDecimal tolerance = thresholds.at(month).value("pace.tolerance");
        Context context = new Context(month, subject, basis);
        return targets.of(subject, month.year()).stream()
                .map(target -> line(request, target, context, tolerance))
                .toList();
    }

    private static Line line(Request request, Target target, Context context, BigDecimal tolerance) {
        Figure actual = request.figure(Phrase.of(target.indicator(), target.of()), context);
        Figure completion = request.figure(Phrase.of(target.indicator(), Comparison.TARGET_COMPLETION), context);
        Indicator indicator = actual.indicator();
        Computed settled =
                request.comparing().actual(target, context.subject(), indicator, context.month(), context.basis());
        BigDecimal base = BigDecimal.ZERO;
        if (target.of() == Comparison.VALUE && indicator.kind() != Indicator.Kind.FLOW) {
            base = request.comparing()
                    .settled(context.subject(), indicator, context.month().yearStart(), context.basis())
                    .number();
        }
        return new Line(target, actual, completion, pace(target, settled.number(), base, context.month(), tolerance));
    }

    static Pace pace(
            Target target, @Nullable BigDecimal actual, @Nullable BigDecimal base, Month month, BigDecimal tolerance) {
        if (actual == null) return Pace.UNKNOWN;
        boolean reached = actual.compareTo(target.amount()) >= 0;
        if (target.ceiling()) return actual.compareTo(target.amount()) <= 0 ? Pace.KEPT : Pace.BROKEN;
        if (reached) return Pace.DONE;
        if (base == null) return Pace.UNKNOWN;
        BigDecimal way = target.amount().subtract(base);
        // planned to shrink, or to stay: there is no way to have gone a part of
        if (way.signum() <= 0) return Pace.BEHIND;
        BigDecimal gone = Comparing.percent(actual.subtract(base), way);
        BigDecimal calendar = calendar(month);
        if (gone.compareTo(calendar.add(tolerance)) >= 0) return Pace.AHEAD;
        return gone.compareTo(calendar.subtract(tolerance)) < 0 ? Pace.BEHIND : Pace.ON_TRACK;
    }

    /** The share of the year gone at the month's end, %. */
    static BigDecimal calendar(Month month) {
        return BigDecimal.valueOf(month.number()).multiply(HUNDRED).divide(YEAR, Values.PRECISE);
    }
}
