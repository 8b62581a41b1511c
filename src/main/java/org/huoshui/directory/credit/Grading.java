package org.huoshui.directory.credit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huoshui.kernel.Said;
import org.jspecify.annotations.Nullable;

/**
 * Works out the grade of a day from items and rules, and says of each item what it counted and why. Knows no database and no
 * clock: the same items, rules and day always give the same grade.
 */
final class Grading {

    private final Map<String, CreditKind> kinds;
    private final List<PointRule> rules;
    private final List<Scale> scales;

    Grading(List<CreditKind> kinds, List<PointRule> rules, List<Scale> scales) {
        this.kinds = kinds.stream().collect(Collectors.toMap(CreditKind::code, Function.identity()));
        this.rules = List.copyOf(rules);
        this.scales = List.copyOf(scales);
    }

    /**
     * @param points 0 where it does not count
     * @param why one sentence
     * @param lastDay the last day on which it counts
     */
    record Line(
            CreditItem item,
            boolean counts,
            BigDecimal points,
            Said why,
            @Nullable PointRule rule,
            @Nullable LocalDate lastDay) {}

    /**
     * @param grade absent while not a single item counts
     * @param plain what the points alone would give
     * @param ceilings the lines that hold it down
     * @param goodTo the last day it is sure to stay as it is if nobody enters anything; absent: for ever
     */
    record Graded(
            @Nullable String grade,
            String plain,
            BigDecimal points,
            List<Line> lines,
            List<Line> ceilings,
            Scale scale,
            LocalDate on,
            @Nullable LocalDate goodTo) {}

    /** The rule for an item, as of a day. */
    Optional<PointRule> rule(String kind, String level, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.kind().equals(kind) && rule.level().equals(level))
                .filter(rule -> !rule.effectiveFrom().isAfter(on))
                .max(Comparator.comparing(PointRule::effectiveFrom));
    }

    Scale scale(LocalDate on) {
        return scales.stream()
                .filter(scale -> !scale.effectiveFrom().isAfter(on))
                .max(Comparator.comparing(Scale::effectiveFrom))
                // a day before all scales is judged by the first
                .or(() -> scales.stream().min(Comparator.comparing(Scale::effectiveFrom)))
                .orElseThrow();
    }

    Graded grade(List<CreditItem> items, LocalDate on) {
        Scale scale = scale(on);
        List<Line> lines = new ArrayList<>();
        for (CreditItem item : items) lines.add(line(item, items, on));
        BigDecimal points = scale.base();
        List<Line> ceilings = new ArrayList<>();
        String plain = "";
        for (Line line : lines) if (line.counts()) points = points.add(line.points());
        plain = scale.gradeOf(points);
        String grade = plain;
        for (Line line : lines) {
            PointRule rule = line.rule();
            String ceiling = rule == null ? null : rule.ceiling();
            if (!line.counts() || ceiling == null || !scale.has(ceiling)) continue;
            if (scale.rank(ceiling) <= scale.rank(plain)) continue;
            ceilings.add(line);
            if (scale.rank(ceiling) > scale.rank(grade)) grade = ceiling;
        }
        boolean any = lines.stream().anyMatch(Line::counts);
        return new Graded(any ? grade : null, plain, points, lines, ceilings, scale, on, goodTo(lines, items, on));
    }

    private Line line(CreditItem item, List<CreditItem> all, LocalDate on) {
        if (!item.isInForce())
            return not(
                    item,
                    null,
                    new Said(
                            "已" + (item.state() == CreditItem.State.CORRECTED ? "更正" : "撤销") + "，不计分",
                            "it was " + item.state().said().en()));
        if (item.day().isAfter(on)) return not(item, null, new Said("尚未到日期，不计分", "its day has not come"));
        PointRule rule = rule(item.kind(), item.level(), on).orElse(null);
        if (rule == null) return not(item, null, new Said("评级规则没有这一档，不计分", "the rule has no such level"));
        LocalDate last = rule.lastDay(item.day());
        if (last != null && last.isBefore(on))
            return not(item, rule, new Said("已过有效期（至" + last + "），不计分", "it counted until " + last));
        CreditItem newer = newer(item, all, on);
        if (newer != null)
            return not(
                    item,
                    rule,
                    new Said("已被" + newer.day() + "的新结果取代，不计分", "the one of " + newer.day() + " took its place"));
        String until = last == null ? "" : "，有效至" + last;
        String untilEn = last == null ? "" : ", until " + last;
        Said why = switch (rule.stance()) {
            case POSITIVE ->
                new Said(
                        "加 " + rule.points().toPlainString() + " 分" + until,
                        rule.points().toPlainString() + " points for it" + untilEn);
            case NEGATIVE ->
                new Said(
                        "减 " + rule.points().negate().toPlainString() + " 分" + until,
                        rule.points().negate().toPlainString() + " points against it" + untilEn);
            case NEUTRAL -> new Said("只作记录，不加减分", "noted only, no points");
        };
        return new Line(item, true, rule.points(), why, rule, last);
    }

    /** Of a standing the newer item; of one day the one entered later. */
    private @Nullable CreditItem newer(CreditItem item, List<CreditItem> all, LocalDate on) {
        CreditKind kind = kinds.get(item.kind());
        if (kind == null || !kind.latestOnly()) return null;
        Comparator<CreditItem> order = Comparator.comparing(CreditItem::day).thenComparingLong(CreditItem::id);
        return all.stream()
                .filter(other -> other.isInForce()
                        && other.kind().equals(item.kind())
                        && !other.day().isAfter(on))
                .filter(other -> order.compare(other, item) > 0)
                .max(order)
                .orElse(null);
    }

    private static Line not(CreditItem item, @Nullable PointRule rule, Said why) {
        return new Line(item, false, BigDecimal.ZERO, why, rule, null);
    }

    /** The day before the next one on which something ends, begins or is judged by another rule. */
    private @Nullable LocalDate goodTo(List<Line> lines, List<CreditItem> items, LocalDate on) {
        List<LocalDate> turns = new ArrayList<>();
        for (Line line : lines) {
            LocalDate last = line.lastDay();
            if (line.counts() && last != null) turns.add(last);
        }
        for (CreditItem item : items)
            if (item.isInForce() && item.day().isAfter(on)) turns.add(item.day().minusDays(1));
        for (PointRule rule : rules)
            if (rule.effectiveFrom().isAfter(on)) turns.add(rule.effectiveFrom().minusDays(1));
        for (Scale scale : scales)
            if (scale.effectiveFrom().isAfter(on))
                turns.add(scale.effectiveFrom().minusDays(1));
        return turns.stream().min(Comparator.naturalOrder()).orElse(null);
    }
}
