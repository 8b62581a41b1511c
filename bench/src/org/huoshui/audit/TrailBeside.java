package org.huoshui.audit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.huoshui.HuoshuiApplication;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Seen;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the chain costs: lines a second of eight writers, each line a durable transaction, with nobody binding and with the
 * binding beside them; what a logged read pays; how fast a long trail is verified.
 */
public final class TrailBeside {

    private static final int WRITERS = 8;
    private static final long MILLISECONDS = 6_000;

    private TrailBeside() {}

    record Written(String subject) implements Auditable {
        @Override
        public String action() {
            return "thing.written";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("state", "CHECKED", "note", "一条普通的操作记录");
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of("target/bench/trail").toAbsolutePath();
        try (ConfigurableApplicationContext system = new SpringApplicationBuilder(HuoshuiApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run("--huoshui.data=" + data, "--huoshui.pool=12", "--logging.level.root=error")) {
            TransactionTemplate transaction = new TransactionTemplate(system.getBean(PlatformTransactionManager.class));
            Chain chain = system.getBean(Chain.class);
            system.getBean(AuditTrail.class);
            Runnable line = () -> transaction.executeWithoutResult(
                    status -> system.publishEvent(new Written("thing/" + Thread.currentThread().getName())));
            writers(line, null, 3_000);
            Map<String, double[]> rates = new LinkedHashMap<>();
            rates.put("without chain", new double[3]);
            rates.put("with chain", new double[3]);
            for (int turn = 0; turn < 3; turn++) {
                rates.get("without chain")[turn] = writers(line, null, MILLISECONDS);
                chain.settle();
                rates.get("with chain")[turn] = writers(line, chain, MILLISECONDS);
                chain.settle();
            }
            rates.forEach((name, all) -> {
                Arrays.sort(all);
                System.out.printf("%-14s %,8.0f lines/s (median of 3)%n", name, all[1]);
            });
            readPays(system, transaction);
            long began = System.nanoTime();
            TrailVerdict verdict = system.getBean(VerifyingTrail.class).verify();
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf("verified       %,8d lines in %.1f s, %,.0f lines/s%n", verdict.lines(), seconds, verdict.lines() / seconds);
        }
    }

    private static double writers(Runnable line, @org.jspecify.annotations.Nullable Chain chain, long milliseconds)
            throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        long[] counts = new long[WRITERS];
        try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS + 1)) {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                pool.submit(() -> Asking.run(Asker.system(), () -> {
                    while (System.nanoTime() < until) {
                        line.run();
                        counts[writer]++;
                    }
                }));
            }
            if (chain != null)
                pool.submit(() -> {
                    while (System.nanoTime() < until) chain.settle();
                });
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
        return Arrays.stream(counts).sum() * 1000.0 / milliseconds;
    }

    private static void readPays(ConfigurableApplicationContext system, TransactionTemplate transaction) {
        int rounds = 400;
        double[] times = new double[rounds];
        Seen seen = new Seen("return.content", "return/42", Map.of("rows", "132"), "");
        Asking.run(Asker.system(), () -> {
            for (int round = -100; round < rounds; round++) {
                long began = System.nanoTime();
                transaction.executeWithoutResult(status -> system.publishEvent(seen));
                if (round >= 0) times[round] = (System.nanoTime() - began) / 1e6;
            }
        });
        Arrays.sort(times);
        System.out.printf("a logged read  median %.2f ms  p95 %.2f ms%n", times[rounds / 2], times[rounds * 95 / 100]);
    }
}
