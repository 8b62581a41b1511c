package org.huoshui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huoshui.HuoshuiTest;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@TestPropertySource(properties = {"context=chain", "huoshui.pool=8"})
class ChainTests {

    private static final int THREADS = 50;
    private static final int ROUNDS = 20;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Chain chain;

    @Autowired
    private VerifyingTrail verifying;

    @Autowired
    private KeepingTrail keeping;

    record Counted(String subject) implements Auditable {
        @Override
        public String action() {
            return "thing.counted";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    /** Fifty writers of one to three lines each, a third of them rolled back, some in a snapshot of their own. */
    @Test
    void fiftyWritersWithRollbacksLeaveOneUnbrokenChain() throws Exception {
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < THREADS; writer++) {
            Random random = new Random(writer);
            String name = "writer/" + writer;
            writers.add(() -> Asking.<Integer, RuntimeException>as(Asker.system(), () -> written(name, random)));
        }
        int expected = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Integer> one : pool.invokeAll(writers)) expected += one.get();
        }
        keeping.catchUp();

        TrailVerdict verdict = verifying.verify();
        assertThat(verdict.breaks()).isEmpty();
        assertThat(verdict.waiting()).isZero();
        Integer bound = inTransaction(() -> jdbc.sql("select count(*) from audit_link l join audit_entry e"
                        + " on e.id = l.entry where e.subject like 'writer/%'")
                .query(Integer.class)
                .single());
        assertThat(bound).isEqualTo(expected).isGreaterThan(THREADS);
        Long gaps = inTransaction(() -> jdbc.sql("select max(number) - count(*) from audit_link")
                .query(Long.class)
                .single());
        assertThat(gaps).isZero();
    }

    private int written(String name, Random random) {
        int committed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int lines = 1 + random.nextInt(3);
            boolean lost = random.nextInt(3) == 0;
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            if (random.nextInt(4) == 0) transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            transaction.executeWithoutResult(status -> {
                for (int line = 0; line < lines; line++) events.publishEvent(new Counted(name + "/" + line));
                if (lost) status.setRollbackOnly();
            });
            if (!lost) committed += lines;
        }
        return committed;
    }

    /** A transaction begun before others and committed after them finds its place, at the end. */
    @Test
    void aLateCommitIsBoundThoughItsNumberInTheTableIsLower() throws Exception {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            transaction.executeWithoutResult(status -> {
                events.publishEvent(new Counted("late/first begun"));
                try {
                    other.submit(() -> Asking.run(Asker.system(), () -> {
                                transaction.executeWithoutResult(
                                        inner -> events.publishEvent(new Counted("late/first done")));
                                chain.settle();
                                chain.settle();
                            }))
                            .get();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        keeping.catchUp();
        List<String> order = inTransaction(() -> jdbc.sql("select e.subject from audit_link l join audit_entry e"
                        + " on e.id = l.entry where e.subject like 'late/%' order by l.number")
                .query(String.class)
                .list());
        assertThat(order).containsExactly("late/first done", "late/first begun");
        assertThat(verifying.verify().breaks()).isEmpty();
    }

    /** Lines nobody bound, as a killed process leaves them, are bound at the next start. */
    @Test
    void linesOfAKilledProcessAreBoundAtTheNextStart() throws IOException {
        keeping.stop();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new Counted("killed/1")));
        assertThat(verifying.verify().waiting()).isEqualTo(1);
        keeping.start();
        keeping.catchUp();
        assertThat(verifying.verify().waiting()).isZero();
        assertThat(verifying.verify().intact()).isTrue();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> question) {
        return java.util.Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> question.get()));
    }
}
