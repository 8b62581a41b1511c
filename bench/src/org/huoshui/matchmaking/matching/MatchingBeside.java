package org.huoshui.matchmaking.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.matchmaking.product.ConditionFixture;

/**
 * 10,000 products × 100,000 needs: what one need takes, found, scored and the first ten said in words; every fiftieth need is
 * also put to PostgreSQL and to Lucene, which find and do no more, and to every condition one by one. All four must find the
 * same products.
 */
public final class MatchingBeside {

    /** On a machine with other work the clock on the wall tells mostly of that; the thread's own time is ours. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int PRODUCTS = 10_000;
    private static final int NEEDS = 100_000;
    private static final int WARM_UP = 10_000;
    private static final int EVERY = 50;
    private static final int SHOWN = 10;

    private MatchingBeside() {}

    public static void main(String[] arguments) throws Exception {
        Market market = new Market(PRODUCTS);
        ProductIndex index = new ProductIndex(market.products);
        Map<MatchPart, Integer> weights = Map.of(
                MatchPart.AMOUNT, 15, MatchPart.TERM, 10, MatchPart.RATE, 20, MatchPart.SPEED, 15, MatchPart.REFUSAL, 15,
                MatchPart.SPECIALITY, 15, MatchPart.LOAD, 10);
        Scorer scorer = new Scorer(index, new Ledger(market.dealings()).upTo(Market.DAY), weights);
        PartWords words = new PartWords(new ValueWords(ConditionFixture.terms()));
        List<Double> ours = new ArrayList<>();
        List<Double> worked = new ArrayList<>();
        List<Double> found = new ArrayList<>();
        List<Double> sql = new ArrayList<>();
        List<Double> lucene = new ArrayList<>();
        List<Double> naive = new ArrayList<>();
        long admitted = 0;
        long said = 0;
        try (SqlYardstick database = new SqlYardstick(market)) {
            LuceneYardstick documents = new LuceneYardstick(market);
            for (int i = -WARM_UP; i < NEEDS; i++) {
                Case need = market.need();
                long before = THREADS.getCurrentThreadCpuTime();
                long a = System.nanoTime();
                for (Scorer.Scored one : scorer.best(need, SHOWN)) said += words.match(scorer, one, need).parts().size();
                long b = System.nanoTime();
                long after = THREADS.getCurrentThreadCpuTime();
                if (i >= 0) {
                    ours.add((b - a) / 1e6);
                    worked.add((after - before) / 1e6);
                }
                if (i % EVERY != 0) continue;
                long c = System.nanoTime();
                int[] places = index.admitted(need);
                long d = System.nanoTime();
                Set<Integer> rows = database.ask(need);
                long e = System.nanoTime();
                Set<Integer> hits = documents.ask(need);
                long f = System.nanoTime();
                Set<Integer> held = new TreeSet<>();
                for (int p = 0; p < PRODUCTS; p++) if (market.products.get(p).admits(need)) held.add(p);
                long g = System.nanoTime();
                Set<Integer> own = new TreeSet<>();
                for (int place : places) own.add(place);
                if (!own.equals(rows) || !own.equals(hits) || !own.equals(held))
                    throw new IllegalStateException("they differ: " + need);
                admitted += places.length;
                if (i < 0) continue;
                found.add((d - c) / 1e6);
                sql.add((e - d) / 1e6);
                lucene.add((f - e) / 1e6);
                naive.add((g - f) / 1e6);
            }
        }
        print("found, scored, ten in words", ours);
        print("the same, processor time", worked);
        print("found (ours)", found);
        print("PostgreSQL", sql);
        print("Lucene", lucene);
        print("each condition", naive);
        System.out.printf("%.0f products fit a need on average; %,d parts said%n", admitted * 1.0 / ((NEEDS + WARM_UP) / EVERY), said);
    }

    private static void print(String name, List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%-28s n %,7d  median %7.3f ms  p95 %7.3f ms  p99 %7.3f ms  largest %8.3f ms%n",
                name, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), sorted[sorted.length - 1]);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }
}
