package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Formulas;
import org.huoshui.indicators.Formulas.Outcome;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator stood at: observed, summed, weighed or derived. Quotients carry 34 digits; what is printed is rounded
 * once, later, elsewhere.
 */
final class Values {

    static final MathContext PRECISE = MathContext.DECIMAL128;

    /** Resolves a phrase that stands in a formula. */
    interface Operands {
        Computed compute(Subject subject, Indicator indicator, Month month, Basis basis, Phrase phrase);
    }

    private final Vocabulary words;
    private final Numbers numbers;
    private final Roster roster;
    private final Operands operands;
    private final Map<Key, Computed> memo = new HashMap<>();
    private final Set<Key> underWay = new HashSet<>();

    private record Key(Subject subject, IndicatorId indicator, Month month, Basis basis) {}

    Values(Vocabulary words, Numbers numbers, Roster roster, Operands operands) {
        this.words = words;
        this.numbers = numbers;
        this.roster = roster;
        this.operands = operands;
    }

    Computed value(Subject subject, Indicator indicator, Month month, Basis basis) {
        Key key = new Key(subject, indicator.id(), month, basis);
        Computed done = memo.get(key);
        if (done != null) return done;
        // an office's own formulas may run in a circle
        if (!underWay.add(key))
            return Computed.undefined(FigureFault.FORMULA_FAULT, indicator.name(), indicator.formula());
        Computed computed = switch (subject) {
            case Subject.OfInstitution(var id) -> ofInstitution(id, indicator, month, basis);
            case Subject.OfRegion(var id) -> ofRegion(id, indicator, month, basis);
        };
        underWay.remove(key);
        memo.put(key, computed);
        return computed;
    }

    private Computed ofInstitution(InstitutionId id, Indicator indicator, Month month, Basis basis) {
        if (indicator.aggregation() == Indicator.Aggregation.FORMULA)
            return derived(Subject.of(id), indicator, month, basis);
        BigDecimal number = numbers.institution(id, indicator.id(), month, basis);
        if (number != null) return Computed.known(number, Computed.Cover.NONE);
        BigDecimal recorded = recorded(Subject.of(id), indicator, month, basis);
        if (recorded != null) return Computed.known(recorded, Computed.Cover.NONE);
        return notReported(Subject.of(id), indicator, month);
    }

    private Computed ofRegion(RegionId id, Indicator indicator, Month month, Basis basis) {
        Numbers.Cell cell = numbers.region(id, indicator.id(), month, basis);
        if (indicator.aggregation() == Indicator.Aggregation.FORMULA) {
            Computed derived = derived(Subject.of(id), indicator, month, basis);
            // a bulletin may print the ratio and not its parts
            return derived.value() instanceof Figure.Value.Missing && cell != null && cell.reporters() == null
                    ? Computed.known(cell.value(), Computed.Cover.NONE)
                    : derived;
        }
        if (cell != null && cell.reporters() == null) return Computed.known(cell.value(), Computed.Cover.NONE);
        if (cell != null) return summed(id, indicator, month, cell);
        BigDecimal recorded = recorded(Subject.of(id), indicator, month, basis);
        if (recorded != null) return Computed.known(recorded, Computed.Cover.NONE);
        Computed children = fromChildren(id, indicator, month, basis);
        if (children != null) return children;
        Set<String> expected = indicator.requiredOf().isEmpty()
                ? Set.of()
                : roster.expected(id, indicator, month).codes();
        if (expected.isEmpty()) return notReported(Subject.of(id), indicator, month);
        return Computed.missing(
                roster.names(expected),
                new Computed.Cover(expected, expected),
                FigureFault.NOT_REPORTED,
                words.name(Subject.of(id)),
                month,
                indicator.name());
    }

    /**
     * The number of a subject as records of daily work have it; null where it was reported or typed, or where institutions
     * return the item and one of them is late: a gap is not filled with what was counted otherwise.
     */
    @Nullable
    BigDecimal recorded(Subject subject, Indicator indicator, Month month, Basis basis) {
        BigDecimal recorded = numbers.recorded(subject, indicator, month);
        if (recorded == null || !indicator.requiredOf().isEmpty()) return null;
        boolean reported = switch (subject) {
            case Subject.OfRegion(var id) ->
                numbers.region(id, indicator.id(), month, basis) != null
                        || !roster.expected(id, indicator, month).codes().isEmpty();
            case Subject.OfInstitution(var id) -> lately(id, indicator, month, basis);
        };
        return reported ? null : recorded;
    }

    private boolean lately(InstitutionId id, Indicator indicator, Month month, Basis basis) {
        List<Month> year = Roster.twelveUpTo(month);
        numbers.expect(year);
        return year.stream().anyMatch(when -> numbers.institution(id, indicator.id(), when, basis) != null);
    }

    private Computed summed(RegionId id, Indicator indicator, Month month, Numbers.Cell cell) {
        Set<String> reporters = Objects.requireNonNull(cell.reporters());
        Computed.Cover cover = roster.expected(id, indicator, month).cover(reporters);
        BigDecimal weight = cell.weight();
        if (weight == null) return Computed.known(cell.value(), cover);
        if (weight.signum() <= 0)
            return Computed.undefined(FigureFault.WEIGHT_ZERO, indicator.name(), indicator.formula())
                    .with(cover);
        return Computed.known(cell.value().divide(weight, PRECISE), cover);
    }

    /** A city without a number of its own is the sum of its counties, when every one of them is there in full. */
    private @Nullable Computed fromChildren(RegionId id, Indicator indicator, Month month, Basis basis) {
        List<RegionId> children = words.parts(id);
        if (children.isEmpty() || !addsUp(indicator)) return null;
        BigDecimal sum = BigDecimal.ZERO;
        List<Computed.Cover> covers = new ArrayList<>(children.size());
        Set<String> who = new LinkedHashSet<>();
        boolean any = false;
        for (RegionId child : children) {
            Computed part = value(Subject.of(child), indicator, month, basis);
            covers.add(part.cover());
            BigDecimal number = part.number();
            any |= number != null;
            if (number != null && part.cover().complete()) sum = sum.add(number);
            else who.addAll(words.whoIsMissing(part, Subject.of(child), roster));
        }
        if (!any) return null;
        Computed.Cover cover = Computed.Cover.of(covers);
        if (who.isEmpty()) return Computed.known(sum, cover);
        return Computed.missing(
                List.copyOf(who), cover, FigureFault.NOT_REPORTED, String.join("、", who), month, indicator.name());
    }

    static boolean addsUp(Indicator indicator) {
        return indicator.kind() != Indicator.Kind.RATIO
                && (indicator.aggregation() == Indicator.Aggregation.SUM
                        || indicator.aggregation() == Indicator.Aggregation.NONE);
    }

    private Computed notReported(Subject subject, Indicator indicator, Month month) {
        String name = words.name(subject);
        return Computed.missing(
                List.of(name), Computed.Cover.NONE, FigureFault.NOT_REPORTED, name, month, indicator.name());
    }

    /** An operand of a formula with what it came to. */
    record Operand(Phrase phrase, Subject subject, Month month, Computed computed) {}

    private Computed derived(Subject subject, Indicator indicator, Month month, Basis basis) {
        return evaluate(subject, indicator, month, basis, new LinkedHashMap<>());
    }

    /** @param read filled with the operands in the order they were asked for */
    Computed evaluate(Subject subject, Indicator indicator, Month month, Basis basis, Map<Phrase, Operand> read) {
        Formulas.Formula formula = words.formula(indicator);
        Outcome outcome = formula.evaluate(phrase -> {
            Operand operand = read.get(phrase);
            if (operand == null) {
                operand = operand(subject, month, basis, phrase);
                read.put(phrase, operand);
            }
            return operand.computed.number();
        });
        Computed.Cover cover = Computed.Cover.of(
                read.values().stream().map(o -> o.computed.cover()).toList());
        return switch (outcome) {
            case Outcome.Number(var number) -> {
                Set<String> uneven = uneven(read.values());
                yield uneven.isEmpty()
                        ? Computed.known(number, cover)
                        : Computed.missing(
                                roster.names(uneven),
                                cover,
                                FigureFault.UNEVEN_OPERANDS,
                                indicator.name(),
                                String.join("、", roster.names(uneven)));
            }
            case Outcome.MissingOperand(var phrase) -> {
                Operand operand = read.get(phrase);
                yield operand == null ? notReported(subject, indicator, month) : operand.computed.with(cover);
            }
            case Outcome.Undefined(var problem) -> new Computed(new Figure.Value.Undefined(problem), cover);
            case Outcome.Truth truth -> Computed.undefined(FigureFault.FORMULA_FAULT, indicator.name(), formula.text());
        };
    }

    private Operand operand(Subject subject, Month month, Basis basis, Phrase phrase) {
        Subject about = phrase.subject() == null ? subject : phrase.subject();
        Month when = phrase.month() == null ? month : phrase.month();
        Indicator of = words.indicator(phrase.indicator());
        Computed computed = phrase.comparison() == Comparison.VALUE
                ? value(about, of, when, basis)
                : operands.compute(about, of, when, basis, phrase);
        return new Operand(phrase, about, when, computed);
    }

    private static Set<String> uneven(Iterable<Operand> operands) {
        Set<String> uneven = new TreeSet<>();
        for (Operand a : operands)
            for (Operand b : operands)
                if (a != b) uneven.addAll(a.computed.cover().unevenWith(b.computed.cover()));
        return uneven;
    }
}
