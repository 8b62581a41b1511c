package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures.Context;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Indicator.Direction;
import org.huoshui.indicators.Notables;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Progress;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through every indicator that has a number this month and asks four questions of it. */
@Component
class ComputingNotables implements Notables {

    /** Among fewer than three, being last says little. */
    private static final int SMALLEST_POOL = 3;

    private final ComputingFigures figures;
    private final ComputingProgress progress;
    private final Catalogue catalogue;
    private final Thresholds thresholds;

    ComputingNotables(
            ComputingFigures figures, ComputingProgress progress, Catalogue catalogue, Thresholds thresholds) {
        this.figures = figures;
        this.progress = progress;
        this.catalogue = catalogue;
        this.thresholds = thresholds;
    }

    @Override
    public List<Notable> of(Subject subject, Month month, Basis basis) {
        return figures.asking(List.of(), request -> of(request, new Context(month, subject, basis)));
    }

    private List<Notable> of(Request request, Context context) {
        Thresholds.InForce limits = thresholds.at(context.month());
        int months = limits.value("unusual.months").intValue();
        List<Month> needed = new ArrayList<>();
        for (int back = 0; back <= months; back++) needed.add(context.month().minus(back));
        request.expect(needed);
        List<Notable> list = new ArrayList<>(behind(request, context, limits));
        List<Notable> moves = new ArrayList<>();
        List<Notable> turned = new ArrayList<>();
        List<Notable> last = new ArrayList<>();
        List<Notable> below = new ArrayList<>();
        for (Indicator indicator : catalogue.all()) {
            if (!request.figure(Phrase.of(indicator.id()), context).isKnown()) continue;
            add(moves, movedOddly(request, indicator, context, limits));
            add(turned, turned(request, indicator, context));
            add(last, ranksLast(request, indicator, context));
            add(below, belowCity(request, indicator, context));
        }
        list.addAll(moves);
        list.addAll(turned);
        list.addAll(last);
        list.addAll(below);
        return List.copyOf(list);
    }

    private static void add(List<Notable> list, @Nullable Notable found) {
        if (found != null) list.add(found);
    }

    private List<Notable> behind(Request request, Context context, Thresholds.InForce limits) {
        String tolerance = limits.value("pace.tolerance").stripTrailingZeros().toPlainString();
        Rule pace = new Rule(
                "年度目标的完成进度比时间进度慢" + tolerance + "个百分点以上",
                "progress towards the year's target more than " + tolerance + " points behind the calendar");
        Rule ceiling = new Rule("控制类目标：实际数高于目标", "a ceiling: the actual number is above it");
        List<Notable> list = new ArrayList<>();
        for (Progress.Line line : progress.of(request, context.subject(), context.month(), context.basis())) {
            String name = line.actual().indicator().name();
            String actual = line.actual().text() + line.actual().unit().symbol();
            Figure target = request.figure(Phrase.of(line.target().indicator(), Comparison.TARGET), context);
            String plan = target.text() + target.unit().symbol();
            switch (line.pace()) {
                case BEHIND ->
                    list.add(new Notable(
                            Notables.Kind.BEHIND_TARGET,
                            line.completion(),
                            "%s慢于时间进度：%s，全年目标%s，时间进度%s%%。"
                                    .formatted(
                                            name, actual, plan, rounded(ComputingProgress.calendar(context.month()))),
                            "%s is behind the calendar: %s of %s, with %s%% of the year gone."
                                    .formatted(
                                            name, actual, plan, rounded(ComputingProgress.calendar(context.month()))),
                            pace,
                            List.of(line.actual(), target, line.completion())));
                case BROKEN ->
                    list.add(new Notable(
                            Notables.Kind.BEHIND_TARGET,
                            line.completion(),
                            "%s超出控制目标：%s，目标不高于%s。".formatted(name, actual, plan),
                            "%s is above its ceiling: %s against %s.".formatted(name, actual, plan),
                            ceiling,
                            List.of(line.actual(), target)));
                default -> {}
            }
        }
        return list;
    }

    private static String rounded(BigDecimal number) {
        return number.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable Notable movedOddly(
            Request request, Indicator indicator, Context context, Thresholds.InForce limits) {
        if (indicator.kind() == Indicator.Kind.FLOW) return null;
        Comparison change = indicator.kind() == Indicator.Kind.RATIO ? Comparison.DELTA_MOM : Comparison.GROWTH_MOM;
        Figure now = request.figure(Phrase.of(indicator.id(), change), context);
        if (!(now.value() instanceof Figure.Value.Known(var number))) return null;
        List<Double> history = new ArrayList<>();
        int months = limits.value("unusual.months").intValue();
        for (int back = 1; back <= months; back++) {
            BigDecimal then = request.comparing()
                    .compute(context.subject(), indicator, context.month().minus(back), context.basis(), change, null)
                    .number();
            if (then != null) history.add(then.doubleValue());
        }
        UsualRange range =
                UsualRange.of(history, limits.value("unusual.least_months").intValue());
        if (range == null) return null;
        double score = range.score(number.doubleValue());
        if (Math.abs(score) < limits.value("unusual.z").doubleValue()) return null;
        String text = now.text() + now.unit().symbol();
        String usual =
                String.format(Locale.ROOT, "%.2f", range.median()) + now.unit().symbol();
        return new Notable(
                Notables.Kind.MOVED_ODDLY,
                now,
                "%s环比变化%s，近%d个月通常为%s左右，偏离%.1f个标准差。"
                        .formatted(indicator.name(), text, history.size(), usual, Math.abs(score)),
                "%s moved %s in a month; over %d months it usually moved about %s (%.1f deviations off)."
                        .formatted(indicator.name(), text, history.size(), usual, Math.abs(score)),
                unusual(limits),
                List.of(now));
    }

    private static Rule unusual(Thresholds.InForce limits) {
        String z = limits.value("unusual.z").stripTrailingZeros().toPlainString();
        int months = limits.value("unusual.months").intValue();
        int least = limits.value("unusual.least_months").intValue();
        return new Rule(
                "环比变化偏离自身近" + months + "个月中位数的稳健标准分达到" + z + "（历史不足" + least + "个月不判断）",
                "the change in a month is " + z + " robust deviations or more off the median of its last " + months
                        + " months (not judged on fewer than " + least + ")");
    }

    /** From growth to decline, or the other way round where less is better. A ratio's growth says nothing. */
    private static @Nullable Notable turned(Request request, Indicator indicator, Context context) {
        if (indicator.kind() == Indicator.Kind.RATIO) return null;
        Phrase growth = Phrase.of(indicator.id(), Comparison.GROWTH_YOY);
        Figure now = request.figure(growth, context);
        Figure then = request.figure(growth.in(context.month().previous()), context);
        if (!(now.value() instanceof Figure.Value.Known(var current))
                || !(then.value() instanceof Figure.Value.Known(var before))
                || !now.coverage().complete()) return null;
        int wrong = indicator.direction() == Direction.HIGHER_FIRST ? -1 : 1;
        if (current.signum() != wrong || before.signum() != -wrong) return null;
        String a = now.text() + now.unit().symbol();
        String b = then.text() + then.unit().symbol();
        return new Notable(
                Notables.Kind.TURNED,
                now,
                "%s同比增幅由上月的%s转为%s。".formatted(indicator.name(), b, a),
                "%s (growth_yoy) turned from %s last month to %s.".formatted(indicator.name(), b, a),
                wrong < 0
                        ? new Rule("同比增幅上月为正、本月为负", "growth over the year above zero last month, below zero now")
                        : new Rule(
                                "越低越好的指标：同比增幅上月为负、本月为正",
                                "less is better: growth over the year below zero last month, above zero now"),
                List.of(now, then));
    }

    private static @Nullable Notable ranksLast(Request request, Indicator indicator, Context context) {
        for (Comparison rank : ranks(indicator)) {
            Figure figure = request.figure(Phrase.of(indicator.id(), rank), context);
            if (!(figure.value() instanceof Figure.Value.Known)) continue;
            Ranking ranking = request.comparing().ranking();
            Pool pool = ranking.pool(context.subject(), indicator, context.month(), null);
            if (pool == null) continue;
            List<BigDecimal> numbers = new ArrayList<>();
            BigDecimal own = null;
            for (Ranking.Standing s :
                    ranking.standings(pool, indicator, context.month(), context.basis(), rank.ranked())) {
                BigDecimal number = s.computed().number();
                if (number != null) numbers.add(number);
                if (s.member().equals(context.subject())) own = number;
            }
            boolean last = own != null
                    && numbers.size() >= SMALLEST_POOL
                    && numbers.getLast().compareTo(own) == 0
                    && numbers.getFirst().compareTo(own) != 0;
            if (!last) continue;
            return new Notable(
                    Notables.Kind.RANKS_LAST,
                    figure,
                    "%s%s在%s%d个中列末位。".formatted(indicator.name(), rank.ranked().chinese(), pool.name(), numbers.size()),
                    "%s (%s) ranks last of %d in %s."
                            .formatted(indicator.name(), rank.ranked().code(), numbers.size(), pool.name()),
                    new Rule(
                            "在" + pool.name() + "中列末位（池内至少" + SMALLEST_POOL + "个有数且不全相等）",
                            "last in " + pool.name() + " (at least " + SMALLEST_POOL
                                    + " members with a number, not all equal)"),
                    List.of(figure, request.figure(Phrase.of(indicator.id(), rank.ranked()), context)));
        }
        return null;
    }

    private static List<Comparison> ranks(Indicator indicator) {
        return switch (indicator.kind()) {
            case STOCK -> List.of(Comparison.RANK_GROWTH, Comparison.RANK_GROWTH_YOY, Comparison.RANK_VALUE);
            case FLOW -> List.of(Comparison.RANK_GROWTH_YOY, Comparison.RANK_VALUE);
            case RATIO -> List.of(Comparison.RANK_VALUE, Comparison.RANK_DELTA);
        };
    }

    private static @Nullable Notable belowCity(Request request, Indicator indicator, Context context) {
        RegionId city = request.comparing().parent(context.subject());
        if (city == null) return null;
        Comparison what = indicator.kind() == Indicator.Kind.RATIO ? Comparison.VALUE : Comparison.GROWTH_YOY;
        Figure own = request.figure(Phrase.of(indicator.id(), what), context);
        Figure whole = request.figure(Phrase.of(indicator.id(), what).about(Subject.of(city)), context);
        if (!(own.value() instanceof Figure.Value.Known(var mine))
                || !(whole.value() instanceof Figure.Value.Known(var theirs))
                || !own.coverage().complete()) return null;
        boolean lower = mine.compareTo(theirs) < 0;
        boolean wrongSide = indicator.direction() == Direction.HIGHER_FIRST ? lower : mine.compareTo(theirs) > 0;
        if (!wrongSide) return null;
        String a = own.text() + own.unit().symbol();
        String b = whole.text() + whole.unit().symbol();
        String place = request.words().name(Subject.of(city));
        return new Notable(
                Notables.Kind.BELOW_CITY,
                own,
                "%s%s%s，%s%s的%s。".formatted(indicator.name(), what.chinese(), a, lower ? "低于" : "高于", place, b),
                "%s%s at %s is %s %s's %s."
                        .formatted(
                                indicator.name(),
                                what == Comparison.VALUE ? "" : " (" + what.code() + ")",
                                a,
                                lower ? "below" : "above",
                                place,
                                b),
                new Rule(
                        (what == Comparison.VALUE ? "比率" : "同比增幅") + (lower ? "低于" : "高于") + place,
                        (what == Comparison.VALUE ? "the ratio is " : "growth over the year is ")
                                + (lower ? "below " : "above ") + place + "'s"),
                List.of(own, whole));
    }
}
