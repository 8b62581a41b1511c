package org.huoshui.indicators.compute;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Indicator.Kind;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets.Target;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * Sets a value against another month, another indicator, the parent region or the plan. A total that lacks an institution
 * is shown with its "n of N" but set against nothing: what would look like a decline would be a late return.
 */
final class Comparing implements Values.Operands {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The plan of a subject's year, if there is one. */
    interface Plans {
        @Nullable
        Target find(Indicator indicator, Subject subject, int year);
    }

    private final Directory directory;
    private final Vocabulary words;
    private final Roster roster;
    private final Plans plans;
    private final Values values;
    private final Ranking ranking;

    Comparing(Directory directory, Vocabulary words, Numbers numbers, Plans plans) {
        this.directory = directory;
        this.words = words;
        this.plans = plans;
        this.roster = new Roster(directory, numbers);
        this.values = new Values(words, numbers, roster, this);
        this.ranking = new Ranking(directory, words, numbers, roster, this);
    }

    Values values() {
        return values;
    }

    Ranking ranking() {
        return ranking;
    }

    Roster roster() {
        return roster;
    }

    @Override
    public Computed compute(Subject subject, Indicator indicator, Month month, Basis basis, Phrase phrase) {
        return compute(subject, indicator, month, basis, phrase.comparison(), phrase.argument());
    }

    Computed compute(
            Subject subject,
            Indicator indicator,
            Month month,
            Basis basis,
            Comparison comparison,
            @Nullable String argument) {
        Computed meaningless = meaning(indicator, month, comparison);
        if (meaningless != null) return meaningless;
        if (comparison.isRank()) return ranking.rank(subject, indicator, month, basis, comparison.ranked(), argument);
        return switch (comparison) {
            case VALUE -> values.value(subject, indicator, month, basis);
            case BASE_YEAR_START -> values.value(subject, indicator, month.yearStart(), basis);
            case BASE_YOY -> values.value(subject, indicator, month.lastYear(), basis);
            case BASE_MOM -> values.value(subject, indicator, month.previous(), basis);
            case DELTA_YEAR_START, DELTA_PP_YEAR_START -> delta(subject, indicator, month, month.yearStart(), basis);
            case DELTA_YOY, DELTA_PP_YOY -> delta(subject, indicator, month, month.lastYear(), basis);
            case DELTA_MOM -> delta(subject, indicator, month, month.previous(), basis);
            case GROWTH_YEAR_START -> growth(subject, indicator, month, month.yearStart(), basis);
            case GROWTH_YOY -> growth(subject, indicator, month, month.lastYear(), basis);
            case GROWTH_MOM -> growth(subject, indicator, month, month.previous(), basis);
            case INCREMENT_YOY ->
                indicator.kind() == Kind.FLOW
                        ? delta(subject, indicator, month, month.lastYear(), basis)
                        : difference(
                                delta(subject, indicator, month, month.yearStart(), basis),
                                delta(
                                        subject,
                                        indicator,
                                        month.lastYear(),
                                        month.lastYear().yearStart(),
                                        basis));
            case GROWTH_YOY_CHANGE_PP ->
                difference(
                        growth(subject, indicator, month, month.lastYear(), basis),
                        growth(
                                subject,
                                indicator,
                                month.lastYear(),
                                month.lastYear().lastYear(),
                                basis));
            case SHARE -> share(subject, indicator, month, basis, argument);
            case TARGET -> target(subject, indicator, month);
            case TARGET_COMPLETION -> completion(subject, indicator, month, basis);
            case GAP_PARENT -> gap(subject, indicator, month, basis);
            default -> throw new IllegalStateException("not a comparison to compute: " + comparison);
        };
    }

    /** Null where the comparison has a meaning for this kind of indicator. */
    private static @Nullable Computed meaning(Indicator indicator, Month month, Comparison comparison) {
        Comparison what = comparison.ranked();
        boolean sinceYearStart = switch (what) {
            case BASE_YEAR_START, DELTA_YEAR_START, GROWTH_YEAR_START, DELTA_PP_YEAR_START -> true;
            default -> false;
        };
        if (indicator.kind() == Kind.FLOW && sinceYearStart)
            return Computed.undefined(FigureFault.FLOW_STARTS_AT_YEAR, indicator.name(), what.chinese());
        boolean sinceLastMonth =
                what == Comparison.BASE_MOM || what == Comparison.DELTA_MOM || what == Comparison.GROWTH_MOM;
        if (indicator.kind() == Kind.FLOW && sinceLastMonth && month.number() == 1)
            return Computed.undefined(FigureFault.JANUARY_FLOW, indicator.name());
        if (indicator.kind() == Kind.RATIO && (what.isGrowth() || what == Comparison.GROWTH_YOY_CHANGE_PP))
            return Computed.undefined(FigureFault.RATIO_HAS_NO_GROWTH, indicator.name(), what.chinese());
        if (indicator.kind() != Kind.RATIO
                && (what == Comparison.DELTA_PP_YEAR_START || what == Comparison.DELTA_PP_YOY))
            return Computed.undefined(FigureFault.NOT_A_RATIO, indicator.name(), what.chinese());
        return null;
    }

    /** A value fit to be set against another; a total with gaps becomes missing. */
    Computed settled(Subject subject, Indicator indicator, Month month, Basis basis) {
        Computed value = values.value(subject, indicator, month, basis);
        Computed.Cover cover = value.cover();
        if (!(value.value() instanceof Figure.Value.Known) || cover.complete()) return value;
        List<String> who = roster.names(cover.missing());
        int expected = cover.expected().size();
        return Computed.missing(
                who,
                cover,
                FigureFault.INCOMPLETE,
                words.name(subject),
                month,
                indicator.name(),
                expected - cover.missing().size(),
                expected,
                String.join("、", who));
    }

    private Computed delta(Subject subject, Indicator indicator, Month month, Month base, Basis basis) {
        return difference(settled(subject, indicator, month, basis), settled(subject, indicator, base, basis));
    }

    private static Computed difference(Computed now, Computed before) {
        BigDecimal a = now.number();
        if (a == null) return now;
        BigDecimal b = before.number();
        if (b == null) return before.with(now.cover());
        return Computed.known(less(a, b), now.cover());
    }

    private Computed growth(Subject subject, Indicator indicator, Month month, Month base, Basis basis) {
        Computed now = settled(subject, indicator, month, basis);
        BigDecimal a = now.number();
        if (a == null) return now;
        Computed before = settled(subject, indicator, base, basis);
        BigDecimal b = before.number();
        if (b == null) return before.with(now.cover());
        if (b.signum() <= 0)
            return Computed.undefined(FigureFault.BASE_NOT_POSITIVE, indicator.name())
                    .with(now.cover());
        return Computed.known(percent(a.subtract(b), b), now.cover());
    }

    /**
     * The difference of two quotients, each a little off in its 34th digit, may miss a 5 that is really there and be
     * rounded the wrong way; eighteen digits after the point are far more than is printed and bring the 5 back.
     */
    private static BigDecimal less(BigDecimal a, BigDecimal b) {
        BigDecimal difference = a.subtract(b);
        return difference.scale() > 18 ? difference.setScale(18, RoundingMode.HALF_EVEN) : difference;
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, Values.PRECISE);
    }

    private Computed share(Subject subject, Indicator indicator, Month month, Basis basis, @Nullable String argument) {
        Indicator whole = argument == null ? null : words.named(argument).orElse(null);
        if (whole == null) return Computed.unknownWhole(String.valueOf(argument));
        Computed part = values.value(subject, indicator, month, basis);
        Computed all = values.value(subject, whole, month, basis);
        BigDecimal a = part.number();
        if (a == null) return part;
        BigDecimal b = all.number();
        if (b == null) return all;
        Computed.Cover cover = part.cover().and(all.cover());
        List<String> uneven = roster.names(part.cover().unevenWith(all.cover()));
        if (!uneven.isEmpty())
            return Computed.missing(
                    uneven, cover, FigureFault.UNEVEN_OPERANDS, indicator.name(), String.join("、", uneven));
        if (b.signum() <= 0)
            return Computed.undefined(FigureFault.DIVISOR_NOT_POSITIVE, indicator.name(), whole.name());
        return Computed.known(percent(a, b), cover);
    }

    private Computed target(Subject subject, Indicator indicator, Month month) {
        Target target = plans.find(indicator, subject, month.year());
        return target == null
                ? noTarget(subject, indicator, month)
                : Computed.known(target.amount(), Computed.Cover.NONE);
    }

    private Computed noTarget(Subject subject, Indicator indicator, Month month) {
        return Computed.missing(
                List.of(),
                Computed.Cover.NONE,
                FigureFault.NO_TARGET,
                words.name(subject),
                month.year(),
                indicator.name());
    }

    private Computed completion(Subject subject, Indicator indicator, Month month, Basis basis) {
        Target target = plans.find(indicator, subject, month.year());
        if (target == null) return noTarget(subject, indicator, month);
        Computed actual = actual(target, subject, indicator, month, basis);
        BigDecimal number = actual.number();
        if (number == null) return actual;
        if (target.amount().signum() <= 0)
            return Computed.undefined(FigureFault.DIVISOR_NOT_POSITIVE, indicator.name(), "目标");
        return Computed.known(percent(number, target.amount()), actual.cover());
    }

    /** What a plan is held against: the value, the increment or the growth. */
    Computed actual(Target target, Subject subject, Indicator indicator, Month month, Basis basis) {
        return target.of() == Comparison.VALUE
                ? settled(subject, indicator, month, basis)
                : compute(subject, indicator, month, basis, target.of(), null);
    }

    private Computed gap(Subject subject, Indicator indicator, Month month, Basis basis) {
        Computed own = settled(subject, indicator, month, basis);
        BigDecimal a = own.number();
        if (a == null) return own;
        Computed mean = mean(subject, indicator, month, basis);
        BigDecimal b = mean.number();
        return b == null ? mean : Computed.known(less(a, b), own.cover());
    }

    /** Of a ratio the parent's own; of an amount the parent's divided by the number of its members. */
    Computed mean(Subject subject, Indicator indicator, Month month, Basis basis) {
        RegionId parent = parent(subject);
        if (parent == null) return Computed.undefined(FigureFault.NO_PARENT, words.name(subject));
        Computed whole = settled(Subject.of(parent), indicator, month, basis);
        BigDecimal number = whole.number();
        if (number == null || indicator.kind() == Kind.RATIO) return whole;
        int members = members(subject, parent, indicator, month);
        return members == 0
                ? Computed.undefined(FigureFault.NO_PARENT, words.name(subject))
                : Computed.known(number.divide(BigDecimal.valueOf(members), Values.PRECISE), whole.cover());
    }

    private int members(Subject subject, RegionId parent, Indicator indicator, Month month) {
        return subject instanceof Subject.OfRegion
                ? words.children(parent).size()
                : roster.expected(parent, indicator, month).codes().size();
    }

    @Nullable
    RegionId parent(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var id) ->
                directory.region(id).map(Region::parent).orElse(null);
            case Subject.OfInstitution(var id) ->
                directory.institution(id).map(Institution::region).orElse(null);
        };
    }
}
