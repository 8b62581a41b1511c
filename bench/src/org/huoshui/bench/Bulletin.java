package org.huoshui.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The monthly bulletin of one county among a hundred: every indicator of the catalogue, every comparison, three ranks;
 * six years of months, at least twenty-five million observations stored. Beside it, on the same data and through the same
 * connection pool, what one SQL statement with window ranks takes, and what it takes to fetch the bare rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx600m")
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 6)
public class Bulletin {

    private static final Month MONTH = Month.of(2025, 12);
    private static final List<Comparison> COMPARISONS = List.of(
            Comparison.VALUE,
            Comparison.DELTA_YEAR_START,
            Comparison.GROWTH_YEAR_START,
            Comparison.DELTA_YOY,
            Comparison.GROWTH_YOY,
            Comparison.DELTA_MOM,
            Comparison.GROWTH_MOM,
            Comparison.INCREMENT_YOY,
            Comparison.GROWTH_YOY_CHANGE_PP,
            Comparison.DELTA_PP_YEAR_START,
            Comparison.DELTA_PP_YOY,
            Comparison.SHARE,
            Comparison.TARGET,
            Comparison.TARGET_COMPLETION,
            Comparison.GAP_PARENT,
            Comparison.RANK_VALUE,
            Comparison.RANK_DELTA,
            Comparison.RANK_GROWTH);

    private final Province province = new Province();
    private final List<Phrase> phrases = new ArrayList<>();
    private Figures figures;
    private JdbcClient jdbc;
    private TransactionTemplate reading;

    @Setup
    public void open() throws Exception {
        province.open();
        figures = province.bean(Figures.class);
        jdbc = province.bean(JdbcClient.class);
        reading = province.reading();
        for (Indicator indicator : province.indicators())
            for (Comparison comparison : COMPARISONS)
                phrases.add(new Phrase(
                        null,
                        null,
                        indicator.id(),
                        comparison,
                        comparison == Comparison.SHARE ? "各项贷款余额" : null,
                        false,
                        null,
                        null));
        check();
    }

    /** What is measured is right: the engine's ranks are those of the statement. */
    private void check() {
        List<Figure> computed = bulletin();
        long known = computed.stream().filter(Figure::isKnown).count();
        System.out.printf("%d figures asked, %d known%n", computed.size(), known);
        List<Ranks> ranked = oneStatement();
        for (Ranks row : ranked) {
            for (Figure figure : computed) {
                if (!figure.indicator().id().equals(row.indicator)) continue;
                if (figure.indicator().aggregation() == Indicator.Aggregation.WEIGHTED) continue;
                BigDecimal expected = switch (figure.phrase().comparison()) {
                    case RANK_VALUE -> row.byValue;
                    case RANK_DELTA -> row.byDelta;
                    case RANK_GROWTH -> row.byGrowth;
                    default -> null;
                };
                if (expected == null || !figure.isKnown()) continue;
                boolean lower = figure.indicator().direction() == Indicator.Direction.LOWER_FIRST;
                if (!lower && !figure.text().equals(expected.toPlainString()))
                    throw new IllegalStateException(figure.name() + ": " + figure.text() + " is not " + expected);
            }
        }
    }

    @TearDown
    public void close() {
        province.close();
    }

    /** Ours. */
    @Benchmark
    public List<Figure> bulletin() {
        return Asking.as(
                Asker.system(),
                () -> figures.figures(phrases, new Figures.Context(MONTH, Subject.of(Province.HOME), Basis.LATEST)));
    }

    public record Ranks(IndicatorId indicator, BigDecimal byValue, BigDecimal byDelta, BigDecimal byGrowth) {}

    /** The yardstick: totals, all comparisons and three window ranks in one statement over the totals table. */
    @Benchmark
    public List<Ranks> oneStatement() {
        return Asking.as(Asker.system(), () -> reading.execute(status -> jdbc.sql(Province.BULLETIN)
                .params(months())
                .param("home", Province.HOME.code())
                .query((row, i) -> new Ranks(
                        new IndicatorId(row.getString("indicator")),
                        row.getBigDecimal("rank_value"),
                        row.getBigDecimal("rank_delta"),
                        row.getBigDecimal("rank_growth")))
                .list()));
    }

    /** The other yardstick: the rows such a bulletin needs, fetched and not looked at. */
    @Benchmark
    public long bareRows() {
        return Asking.as(Asker.system(), () -> reading.execute(status -> {
            long[] rows = new long[1];
            jdbc.sql("select indicator, region, month, latest_value from indicators_total where month = any(:months)")
                    .param("months", months().values().toArray(String[]::new))
                    .query(row -> {
                        row.getString(1);
                        row.getString(2);
                        row.getBigDecimal(4);
                        rows[0]++;
                    });
            return rows[0];
        }));
    }

    private static java.util.Map<String, String> months() {
        return java.util.Map.of(
                "now", MONTH.toString(),
                "previous", MONTH.previous().toString(),
                "yearStart", MONTH.yearStart().toString(),
                "lastYear", MONTH.lastYear().toString(),
                "yearBefore", MONTH.lastYear().lastYear().toString());
    }
}
