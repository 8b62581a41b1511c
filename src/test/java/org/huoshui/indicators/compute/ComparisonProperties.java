package org.huoshui.indicators.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figure.Value;
import org.huoshui.indicators.Figures.Context;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;

/**
 * Comparisons on random numbers against a calculation of their own: plain fractions of whole fen, straight from the
 * definitions, sharing nothing with the engine.
 */
class ComparisonProperties {

    private static final Month FIRST = Month.of(2020, 1);
    private static final int MONTHS = 36;

    /** What the definitions give: a fraction, or the reason there is none. */
    private record Expected(BigInteger numerator, BigInteger denominator, String otherwise) {
        static Expected fen(BigInteger fen) {
            return new Expected(fen, BigInteger.valueOf(100), "");
        }

        static Expected none(String reason) {
            return new Expected(BigInteger.ZERO, BigInteger.ONE, reason);
        }

        Expected minus(Expected other) {
            return new Expected(
                    numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                    denominator.multiply(other.denominator),
                    "");
        }

        int compareTo(Expected other) {
            return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator))
                    * denominator.signum()
                    * other.denominator.signum();
        }
    }

    private final Ledger ledger = new Ledger(Town.directory());

    private void fill(long seed) {
        Random random = new Random(seed);
        for (Indicator indicator : List.of(Town.DEPOSITS, Town.BAD, Town.ISSUED)) {
            for (int m = 0; m < MONTHS; m++) {
                Month month = FIRST.plus(m);
                for (InstitutionId bank : Town.BANKS)
                    if (random.nextInt(40) > 0) put(random, Subject.of(bank), indicator, month);
                for (RegionId county : Town.COUNTIES.subList(1, 5))
                    if (random.nextInt(40) > 0) put(random, Subject.of(county), indicator, month);
            }
        }
    }

    private void put(Random random, Subject subject, Indicator indicator, Month month) {
        String first = money(random);
        if (random.nextInt(5) == 0) ledger.with(subject, indicator.id(), month, first, money(random), money(random));
        else ledger.with(subject, indicator.id(), month, first);
    }

    // few different numbers, so that ties, zeros and negative bases come often
    private static String money(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "0";
            case 1 -> "-" + random.nextInt(5) + ".50";
            case 2 -> new BigDecimal(BigInteger.valueOf(random.nextLong(1_000_000_000_000_000L)), 2).toPlainString();
            default -> (random.nextInt(6) + 1) + "000.00";
        };
    }

    private Expected value(RegionId region, Indicator indicator, Month month, Basis basis) {
        if (!region.equals(Town.HOME)) {
            BigDecimal own = ledger.find(Subject.of(region), indicator.id(), month, basis);
            return own == null
                    ? Expected.none("missing")
                    : Expected.fen(own.movePointRight(2).toBigIntegerExact());
        }
        BigInteger sum = BigInteger.ZERO;
        int reported = 0;
        for (InstitutionId bank : Town.BANKS) {
            BigDecimal own = ledger.find(Subject.of(bank), indicator.id(), month, basis);
            if (own == null) continue;
            reported++;
            sum = sum.add(own.movePointRight(2).toBigIntegerExact());
        }
        return reported == Town.BANKS.size() ? Expected.fen(sum) : Expected.none("missing");
    }

    private Expected delta(RegionId region, Indicator indicator, Month month, Month base, Basis basis) {
        Expected now = value(region, indicator, month, basis);
        Expected then = value(region, indicator, base, basis);
        if (!now.otherwise.isEmpty()) return now;
        return then.otherwise.isEmpty() ? now.minus(then) : then;
    }

    private Expected growth(RegionId region, Indicator indicator, Month month, Month base, Basis basis) {
        Expected delta = delta(region, indicator, month, base, basis);
        if (!delta.otherwise.isEmpty()) return delta;
        Expected then = value(region, indicator, base, basis);
        if (then.numerator.signum() <= 0) return Expected.none("undefined");
        return new Expected(
                delta.numerator.multiply(BigInteger.valueOf(100)).multiply(then.denominator),
                delta.denominator.multiply(then.numerator),
                "");
    }

    private Expected expected(RegionId region, Indicator indicator, Month month, Comparison comparison, Basis basis) {
        Month lastDecember = Month.of(month.year() - 1, 12);
        Month yearAgo = Month.of(month.year() - 1, month.number());
        Month before =
                month.number() == 1 ? Month.of(month.year() - 1, 12) : Month.of(month.year(), month.number() - 1);
        boolean flow = indicator.kind() == Indicator.Kind.FLOW;
        boolean january = month.number() == 1;
        return switch (comparison) {
            case DELTA_YEAR_START ->
                flow ? Expected.none("undefined") : delta(region, indicator, month, lastDecember, basis);
            case GROWTH_YEAR_START ->
                flow ? Expected.none("undefined") : growth(region, indicator, month, lastDecember, basis);
            case DELTA_YOY -> delta(region, indicator, month, yearAgo, basis);
            case GROWTH_YOY -> growth(region, indicator, month, yearAgo, basis);
            case DELTA_MOM ->
                flow && january ? Expected.none("undefined") : delta(region, indicator, month, before, basis);
            case GROWTH_MOM ->
                flow && january ? Expected.none("undefined") : growth(region, indicator, month, before, basis);
            case INCREMENT_YOY -> {
                if (flow) yield delta(region, indicator, month, yearAgo, basis);
                Expected now = delta(region, indicator, month, lastDecember, basis);
                if (!now.otherwise.isEmpty()) yield now;
                Expected then = delta(region, indicator, yearAgo, Month.of(month.year() - 2, 12), basis);
                yield then.otherwise.isEmpty() ? now.minus(then) : then;
            }
            case GROWTH_YOY_CHANGE_PP -> {
                Expected now = growth(region, indicator, month, yearAgo, basis);
                if (!now.otherwise.isEmpty()) yield now;
                Expected then = growth(region, indicator, yearAgo, Month.of(month.year() - 2, month.number()), basis);
                yield then.otherwise.isEmpty() ? now.minus(then) : then;
            }
            default -> throw new IllegalArgumentException(comparison.toString());
        };
    }

    private static final List<Comparison> DIFFERENCES = List.of(
            Comparison.DELTA_YEAR_START,
            Comparison.GROWTH_YEAR_START,
            Comparison.DELTA_YOY,
            Comparison.GROWTH_YOY,
            Comparison.DELTA_MOM,
            Comparison.GROWTH_MOM,
            Comparison.INCREMENT_YOY,
            Comparison.GROWTH_YOY_CHANGE_PP);

    private static Figure figure(
            Request request, RegionId region, Indicator indicator, Month month, Comparison comparison, Basis basis) {
        return request.figure(Phrase.of(indicator.id(), comparison), new Context(month, Subject.of(region), basis));
    }

    @Property(tries = 60)
    void comparisonsAreWhatTheDefinitionsSay(@ForAll long seed) {
        fill(seed);
        Request request = Town.request(ledger);
        for (Indicator indicator : List.of(Town.DEPOSITS, Town.ISSUED)) {
            for (Comparison comparison : DIFFERENCES) {
                for (int m = 0; m < MONTHS; m++) {
                    for (Basis basis : Basis.values()) {
                        for (RegionId county : Town.COUNTIES.subList(0, 2)) {
                            Month month = FIRST.plus(m);
                            Figure figure = figure(request, county, indicator, month, comparison, basis);
                            assertSame(figure, expected(county, indicator, month, comparison, basis));
                        }
                    }
                }
            }
        }
    }

    private static void assertSame(Figure figure, Expected expected) {
        switch (figure.value()) {
            case Value.Missing missing ->
                assertThat(expected.otherwise).as(figure.name()).isEqualTo("missing");
            case Value.Undefined undefined ->
                assertThat(expected.otherwise).as(figure.name()).isEqualTo("undefined");
            case Value.Refused refused -> throw new AssertionError("refused: " + figure.name());
            case Value.Known known -> {
                assertThat(expected.otherwise).as(figure.name()).isEmpty();
                int scale = figure.unit().isMoney() ? 8 : 0;
                assertThat(figure.text()).as(figure.name()).isEqualTo(halfUp(expected, scale, 2));
            }
        }
    }

    /** 四舍五入 by whole numbers: add half of the last place, cut. */
    private static String halfUp(Expected number, int power, int decimals) {
        BigInteger numerator = number.numerator.abs().multiply(BigInteger.TEN.pow(decimals));
        BigInteger denominator = number.denominator.abs().multiply(BigInteger.TEN.pow(power));
        BigInteger rounded =
                numerator.multiply(BigInteger.TWO).add(denominator).divide(denominator.multiply(BigInteger.TWO));
        boolean negative = number.numerator.signum() * number.denominator.signum() < 0 && rounded.signum() != 0;
        String digits = rounded.toString();
        while (digits.length() <= decimals) digits = "0" + digits;
        return (negative ? "-" : "") + digits.substring(0, digits.length() - decimals) + "."
                + digits.substring(digits.length() - decimals);
    }

    @Property(tries = 60)
    void ranksCountWhoStandsBetter(@ForAll long seed, @ForAll @IntRange(min = 24, max = 35) int at) {
        fill(seed);
        Request request = Town.request(ledger);
        Month month = FIRST.plus(at);
        for (Indicator indicator : List.of(Town.DEPOSITS, Town.BAD)) {
            for (Comparison rank : List.of(
                    Comparison.RANK_VALUE, Comparison.RANK_DELTA, Comparison.RANK_GROWTH, Comparison.RANK_GROWTH_YOY)) {
                for (RegionId county : Town.COUNTIES) {
                    Figure figure = figure(request, county, indicator, month, rank, Basis.LATEST);
                    assertRank(figure, county, indicator, month, rank.ranked());
                }
            }
        }
    }

    private void assertRank(Figure figure, RegionId own, Indicator indicator, Month month, Comparison of) {
        List<Expected> all = Town.COUNTIES.stream()
                .map(c -> of == Comparison.VALUE
                        ? value(c, indicator, month, Basis.LATEST)
                        : expected(c, indicator, month, of, Basis.LATEST))
                .toList();
        Expected mine = all.get(Town.COUNTIES.indexOf(own));
        boolean gaps = all.stream().anyMatch(e -> e.otherwise.equals("missing"));
        switch (figure.value()) {
            case Value.Refused refused -> {
                assertThat(gaps).as(figure.name()).isTrue();
                for (int i = 1; i < all.size(); i++)
                    assertThat(refused.who().contains(Town.name(Town.COUNTIES.get(i))))
                            .isEqualTo(all.get(i).otherwise.equals("missing"));
            }
            case Value.Undefined undefined ->
                assertThat(mine.otherwise).as(figure.name()).isEqualTo("undefined");
            case Value.Missing missing -> throw new AssertionError("a rank is refused, not missing");
            case Value.Known known -> {
                assertThat(gaps).as(figure.name()).isFalse();
                int sign = indicator == Town.BAD ? -1 : 1;
                long better = all.stream()
                        .filter(e -> e.otherwise.isEmpty() && e.compareTo(mine) * sign > 0)
                        .count();
                assertThat(figure.text()).as(figure.name()).isEqualTo(String.valueOf(better + 1));
            }
        }
    }
}
