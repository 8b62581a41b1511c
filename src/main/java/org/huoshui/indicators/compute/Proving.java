package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Facts;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figure.Value;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Proof;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets.Target;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** Tells how a figure came about, step by step, down to the cells. Numbers come from the computation itself. */
final class Proving {

    private final Request request;
    private final Comparing comparing;
    private final Leaves leaves;
    private final Facts facts;
    private final Comparing.Plans plans;
    private final Map<Step, Proof> steps = new HashMap<>();

    Proving(Request request, Leaves leaves, Facts facts, Comparing.Plans plans) {
        this.request = request;
        this.comparing = request.comparing();
        this.leaves = leaves;
        this.facts = facts;
        this.plans = plans;
    }

    /** One place, month and basis at which an indicator is looked at. */
    private record At(Subject subject, Indicator indicator, Month month, Basis basis) {
        At in(Month other) {
            return new At(subject, indicator, other, basis);
        }

        At of(Indicator other) {
            return new At(subject, other, month, basis);
        }

        At about(Subject other) {
            return new At(other, indicator, month, basis);
        }
    }

    private record Step(
            Subject subject,
            IndicatorId indicator,
            Month month,
            Basis basis,
            Comparison comparison,
            @Nullable String argument) {}

    Proof prove(Request.Complete c) {
        Computed computed = request.compute(c);
        Figure figure = request.figure(c, computed);
        At at = new At(c.subject(), c.indicator(), c.month(), c.basis());
        // what may not be seen is not proved either
        if (computed.value() instanceof Value.Refused(var who, var problem) && who.isEmpty())
            return new Proof(figure.name(), problem.zh(), figure.text(), List.of(), List.of());
        return step(at, c.phrase().comparison(), c.phrase().argument(), figure.name(), printed(figure));
    }

    private static String printed(Figure figure) {
        return figure.isKnown() && !figure.phrase().signed()
                ? figure.text() + figure.unit().symbol()
                : figure.text();
    }

    private Proof step(At at, Comparison comparison, @Nullable String argument) {
        Step step = new Step(at.subject(), at.indicator().id(), at.month(), at.basis(), comparison, argument);
        Proof known = steps.get(step);
        if (known != null) return known;
        Proof made = make(at, comparison, argument);
        steps.put(step, made);
        return made;
    }

    private Proof make(At at, Comparison comparison, @Nullable String argument) {
        Phrase phrase =
                new Phrase(at.month(), at.subject(), at.indicator().id(), comparison, argument, false, null, null);
        Request.Complete c = new Request.Complete(phrase, at.indicator(), at.subject(), at.month(), at.basis());
        Figure figure = request.figure(c);
        return step(at, comparison, argument, figure.name(), printed(figure));
    }

    private Proof step(At at, Comparison comparison, @Nullable String argument, String name, String text) {
        Month month = at.month();
        if (comparison.isRank()) return rank(at, comparison, argument, name, text);
        return switch (comparison) {
            case VALUE -> value(at, name, text);
            case BASE_YEAR_START -> value(at.in(month.yearStart()), name, text);
            case BASE_YOY -> value(at.in(month.lastYear()), name, text);
            case BASE_MOM -> value(at.in(month.previous()), name, text);
            case DELTA_YEAR_START, DELTA_PP_YEAR_START -> delta(at, month.yearStart(), comparison, name, text);
            case DELTA_YOY, DELTA_PP_YOY -> delta(at, month.lastYear(), comparison, name, text);
            case DELTA_MOM -> delta(at, month.previous(), comparison, name, text);
            case GROWTH_YEAR_START -> growth(at, month.yearStart(), comparison, name, text);
            case GROWTH_YOY -> growth(at, month.lastYear(), comparison, name, text);
            case GROWTH_MOM -> growth(at, month.previous(), comparison, name, text);
            case INCREMENT_YOY ->
                at.indicator().kind() == Indicator.Kind.FLOW
                        ? delta(at, month.lastYear(), comparison, name, text)
                        : twoYears(at, Comparison.DELTA_YEAR_START, comparison, name, text);
            case GROWTH_YOY_CHANGE_PP -> twoYears(at, Comparison.GROWTH_YOY, comparison, name, text);
            case SHARE -> share(at, argument, name, text);
            case TARGET -> new Proof(name, planInWords(at), text, List.of(), List.of());
            case TARGET_COMPLETION -> completion(at, name, text);
            case GAP_PARENT -> gap(at, name, text);
            default -> throw new IllegalStateException("not a comparison to prove: " + comparison);
        };
    }

    private Proof delta(At at, Month base, Comparison comparison, String name, String text) {
        return new Proof(
                name,
                said(number(at) + " − " + number(at.in(base)), result(at, comparison, null)),
                text,
                List.of(step(at, Comparison.VALUE, null), step(at.in(base), Comparison.VALUE, null)),
                List.of());
    }

    private Proof growth(At at, Month base, Comparison comparison, String name, String text) {
        String then = number(at.in(base));
        return new Proof(
                name,
                said("(" + number(at) + " − " + then + ") ÷ " + then + " × 100%", result(at, comparison, null)),
                text,
                List.of(step(at, Comparison.VALUE, null), step(at.in(base), Comparison.VALUE, null)),
                List.of());
    }

    private Proof twoYears(At at, Comparison part, Comparison comparison, String name, String text) {
        At before = at.in(at.month().lastYear());
        return new Proof(
                name,
                said(
                        shown(result(at, part, null)) + " − " + shown(result(before, part, null)),
                        result(at, comparison, null)),
                text,
                List.of(step(at, part, null), step(before, part, null)),
                List.of());
    }

    private Proof share(At at, @Nullable String argument, String name, String text) {
        Indicator whole =
                argument == null ? null : request.words().named(argument).orElse(null);
        Computed result = result(at, Comparison.SHARE, argument);
        if (whole == null) return new Proof(name, shown(result), text, List.of(), List.of());
        return new Proof(
                name,
                said(number(at) + " ÷ " + number(at.of(whole)) + " × 100%", result),
                text,
                List.of(step(at, Comparison.VALUE, null), step(at.of(whole), Comparison.VALUE, null)),
                List.of());
    }

    private Proof completion(At at, String name, String text) {
        Computed result = result(at, Comparison.TARGET_COMPLETION, null);
        Target target = plans.find(at.indicator(), at.subject(), at.month().year());
        if (target == null) return new Proof(name, shown(result), text, List.of(), List.of());
        return new Proof(
                name,
                said(shown(result(at, target.of(), null)) + " ÷ " + grouped(target.amount()) + " × 100%", result),
                text,
                List.of(step(at, target.of(), null), step(at, Comparison.TARGET, null)),
                List.of());
    }

    private String planInWords(At at) {
        Target target = plans.find(at.indicator(), at.subject(), at.month().year());
        if (target == null) return shown(result(at, Comparison.TARGET, null));
        String of = target.of() == Comparison.VALUE ? "" : target.of().chinese();
        return at.month().year() + "年目标：" + at.indicator().name() + of + (target.ceiling() ? "不高于" : "达到")
                + grouped(target.amount());
    }

    private Proof gap(At at, String name, String text) {
        Computed result = result(at, Comparison.GAP_PARENT, null);
        RegionId parent = comparing.parent(at.subject());
        if (parent == null) return new Proof(name, shown(result), text, List.of(), List.of());
        Computed mean = comparing.mean(at.subject(), at.indicator(), at.month(), at.basis());
        return new Proof(
                name,
                said(number(at) + " − " + shown(mean), result),
                text,
                List.of(step(at, Comparison.VALUE, null), step(at.about(Subject.of(parent)), Comparison.VALUE, null)),
                List.of());
    }

    private Proof rank(At at, Comparison comparison, @Nullable String group, String name, String text) {
        Computed result = result(at, comparison, group);
        Pool pool = comparing.ranking().pool(at.subject(), at.indicator(), at.month(), group);
        if (pool == null) return new Proof(name, shown(result), text, List.of(), List.of());
        List<Proof> steps = new ArrayList<>();
        for (Ranking.Standing standing :
                comparing.ranking().standings(pool, at.indicator(), at.month(), at.basis(), comparison.ranked()))
            steps.add(step(at.about(standing.member()), comparison.ranked(), null));
        String order = at.indicator().direction() == Indicator.Direction.LOWER_FIRST ? "由低到高" : "由高到低";
        String list = steps.stream().map(Proof::text).collect(Collectors.joining("、"));
        return new Proof(name, pool.name() + "，" + order + "：" + list + "；" + shown(result), text, steps, List.of());
    }

    private Proof value(At at, String name, String text) {
        Computed result = comparing.values().value(at.subject(), at.indicator(), at.month(), at.basis());
        Indicator indicator = at.indicator();
        if (indicator.aggregation() == Indicator.Aggregation.FORMULA) {
            Proof derived = derived(at, result, name, text);
            if (derived != null) return derived;
        }
        if (comparing.values().recorded(at.subject(), indicator, at.month(), at.basis()) != null)
            return records(at, result, name, text);
        return switch (at.subject()) {
            case Subject.OfInstitution(var id) ->
                leaf(name, text, result, leaves.ofInstitution(id, indicator, at.month(), at.basis()));
            case Subject.OfRegion(var id) -> region(at, id, result, name, text);
        };
    }

    private Proof records(At at, Computed result, String name, String text) {
        Facts.Behind behind = facts.behind(at.indicator().id(), at.subject(), at.month(), 0, Proof.RECORDS_NAMED);
        LocalDate from = behind.from();
        String period = (from == null ? "截至" : from + "至") + behind.to();
        String formula = "日常工作记录合计（" + period + "，" + behind.count() + "条）";
        return new Proof(name, said(formula, result), text, List.of(), List.of(), behind);
    }

    private Proof region(At at, RegionId id, Computed result, String name, String text) {
        Indicator indicator = at.indicator();
        List<Proof.Leaf> parts = leaves.ofInstitutionsIn(id, indicator, at.month(), at.basis());
        if (!parts.isEmpty() && indicator.aggregation() == Indicator.Aggregation.WEIGHTED) {
            String weight = String.valueOf(indicator.formula());
            Indicator by = request.words().named(weight).orElseThrow();
            List<Proof.Leaf> all = new ArrayList<>(parts);
            all.addAll(leaves.ofInstitutionsIn(id, by, at.month(), at.basis()));
            return new Proof(
                    name,
                    said("Σ(" + indicator.name() + " × " + weight + ") ÷ Σ" + weight, result),
                    text,
                    List.of(),
                    all);
        }
        if (!parts.isEmpty()) {
            String sum = parts.stream().map(p -> grouped(p.value())).collect(Collectors.joining(" + "));
            return new Proof(name, said(sum, result), text, List.of(), parts);
        }
        List<Proof.Leaf> own = leaves.ofRegion(id, indicator, at.month(), at.basis());
        List<RegionId> children = request.words().parts(id);
        if (!own.isEmpty() || children.isEmpty() || !Values.addsUp(indicator)) return leaf(name, text, result, own);
        List<Proof> steps = children.stream()
                .map(child -> step(at.about(Subject.of(child)), Comparison.VALUE, null))
                .toList();
        String sum = children.stream()
                .map(child -> number(at.about(Subject.of(child))))
                .collect(Collectors.joining(" + "));
        return new Proof(name, said(sum, result), text, steps, List.of());
    }

    private static Proof leaf(String name, String text, Computed result, List<Proof.Leaf> found) {
        return new Proof(name, shown(result), text, List.of(), found);
    }

    private @Nullable Proof derived(At at, Computed result, String name, String text) {
        Map<Phrase, Values.Operand> read = new LinkedHashMap<>();
        Computed again = comparing.values().evaluate(at.subject(), at.indicator(), at.month(), at.basis(), read);
        // the number was printed by a bulletin, not derived
        if (again.number() == null && result.number() != null) return null;
        List<Proof> steps = read.values().stream()
                .map(o -> step(
                        new At(o.subject(), request.words().indicator(o.phrase().indicator()), o.month(), at.basis()),
                        o.phrase().comparison(),
                        o.phrase().argument()))
                .toList();
        String operands = read.values().stream()
                .map(o -> request.words().indicator(o.phrase().indicator()).name()
                        + request.words()
                                .comparison(o.phrase().comparison(), o.phrase().argument()) + " "
                        + shown(o.computed()))
                .collect(Collectors.joining("；"));
        String formula = String.valueOf(at.indicator().formula());
        return new Proof(name, said(formula + "（" + operands + "）", result), text, steps, List.of());
    }

    private Computed result(At at, Comparison comparison, @Nullable String argument) {
        return comparing.compute(at.subject(), at.indicator(), at.month(), at.basis(), comparison, argument);
    }

    private String number(At at) {
        return shown(comparing.values().value(at.subject(), at.indicator(), at.month(), at.basis()));
    }

    private static String said(String formula, Computed result) {
        return result.number() == null ? formula + "：" + shown(result) : formula + " = " + shown(result);
    }

    private static String shown(Computed computed) {
        return switch (computed.value()) {
            case Value.Known(var number) -> grouped(number);
            case Value.Missing(var who, var problem) -> problem.zh();
            case Value.Undefined(var problem) -> problem.zh();
            case Value.Refused(var who, var problem) -> problem.zh();
        };
    }

    /** Base units, thousands apart; a quotient to six places, which is for reading, not for reckoning on. */
    private static String grouped(BigDecimal number) {
        String plain =
                number.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
        StringBuilder text = new StringBuilder(plain);
        int point = plain.indexOf('.');
        int least = plain.startsWith("-") ? 1 : 0;
        for (int at = (point < 0 ? plain.length() : point) - 3; at > least; at -= 3) text.insert(at, ',');
        return text.toString();
    }
}
