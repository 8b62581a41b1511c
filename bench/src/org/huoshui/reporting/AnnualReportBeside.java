package org.huoshui.reporting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** The annual report and its yardstick turn by turn, for a machine that is not quiet: both meet the same weather. */
public final class AnnualReportBeside {

    private static final int WARM = 150;
    private static final int ROUNDS = 300;

    private AnnualReportBeside() {}

    public static void main(String[] arguments) throws Exception {
        AnnualReportBench bench = new AnnualReportBench();
        bench.open();
        Map<String, Callable<?>> turns = new LinkedHashMap<>();
        turns.put("annualReport", bench::annualReport);
        turns.put("sealedReport", bench::sealedReport);
        turns.put("barePoiTl", bench::barePoiTl);
        turns.put("of which proofs", bench::proofsAlone);
        turns.put("of which figures", bench::figuresAlone);
        turns.put("of which notables", bench::notablesAlone);
        Map<String, double[]> times = new LinkedHashMap<>();
        turns.keySet().forEach(name -> times.put(name, new double[ROUNDS]));
        for (int round = -WARM; round < ROUNDS; round++)
            for (var turn : turns.entrySet()) {
                long began = System.nanoTime();
                turn.getValue().call();
                if (round >= 0) times.get(turn.getKey())[round] = (System.nanoTime() - began) / 1e6;
            }
        times.forEach((name, all) -> {
            Arrays.sort(all);
            System.out.printf(
                    "%-18s median %6.1f ms  p95 %6.1f ms  least %6.1f ms%n",
                    name, all[ROUNDS / 2], all[ROUNDS * 95 / 100], all[0]);
        });
        bench.close();
    }
}
