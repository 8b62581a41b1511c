package org.huoshui.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The trail's own work beside the server: binds lines as they are committed, notes outside the database how far they got, and
 * seals at midnight. Its work is made up for at the next start when the process dies.
 */
@Component
@ConditionalOnWebApplication
class KeepingTrail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeepingTrail.class);

    /** Lines another process wrote beside us are found by looking. */
    private static final long LOOK_EVERY_MS = 2_000;
    /** Between two notes in the file: it need not be written for each of many lines. */
    private static final long NOTE_EVERY_MS = 500;
    /** A database comes back, embedded or external, in less; lines are safe meanwhile, only not bound yet. */
    private static final Duration LONGEST_TROUBLE = Duration.ofMinutes(2);

    private final Chain chain;
    private final SealingTrail sealing;
    private final Seals seals;
    private final HeadFile file;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = new Thread(() -> {});
    private long noted = -1;
    private long notedNanos;
    private final Patience patience = new Patience(LONGEST_TROUBLE, System::nanoTime);

    KeepingTrail(
            Chain chain,
            SealingTrail sealing,
            Seals seals,
            HeadFile file,
            ApplicationEventPublisher events,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.chain = chain;
        this.sealing = sealing;
        this.seals = seals;
        this.file = file;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The file said what the database denies, or was not there although the chain had begun. */
    record WitnessDoubted(String action, Map<String, String> before, Map<String, String> after) implements Auditable {
        @Override
        public String subject() {
            return "trail/" + HeadFile.NAME;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }
    }

    @TransactionalEventListener
    void committed(Auditable line) {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        compareWitness();
        thread = Thread.ofPlatform().name("audit-chain").daemon().start(this::keep);
    }

    @Override
    public void stop() {
        running = false;
        work.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keep() {
        while (running) {
            step();
            try {
                if (work.tryAcquire(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) work.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
        step();
    }

    private void step() {
        try {
            long bound = chain.settle();
            boolean sealed = sealing.sealDaysOver().isPresent();
            if (sealed) chain.settle();
            if (bound > 0 || sealed || noted < 0) {
                long waited = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - notedNanos);
                if (noted >= 0 && running && waited < NOTE_EVERY_MS) pause(NOTE_EVERY_MS - waited);
                note();
            }
            if (patience.worked()) log.info("The trail's chain is kept up again");
        } catch (IOException | RuntimeException e) {
            if (running)
                log.atLevel(patience.failed())
                        .setCause(e)
                        .log("The trail's chain cannot be kept up; it is tried again");
        }
    }

    private synchronized void note() throws IOException {
        notedNanos = System.nanoTime();
        record Now(Chain.Head head, int seal, String sealHash) {}
        Now state = read(() -> {
            var seal = seals.last();
            return new Now(
                    chain.head(),
                    seal.map(Seal::number).orElse(0),
                    seal.map(Seal::hash).orElse(Sm3.NONE));
        });
        if (state.head().number() > 0) file.write(state.head(), state.seal(), state.sealHash(), clock.instant());
        noted = state.head().number();
    }

    private static void pause(long milliseconds) {
        try {
            TimeUnit.MILLISECONDS.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Before anything new is bound: is what the file says still there? */
    private void compareWitness() {
        Chain.Head head = read(chain::head);
        if (!file.isThere()) {
            if (head.number() > 0)
                doubt(
                        "trail.witness-missing",
                        Map.of(),
                        Map.of("line", Long.toString(head.number()), "hash", head.hash()));
            return;
        }
        var claim = file.current();
        boolean holds = claim.isPresent()
                && read(() -> claim.get().line() == 0
                        || chain.link(claim.get().line())
                                .filter(link -> link.hash().equals(claim.get().hash()))
                                .isPresent());
        if (holds) return;
        try {
            Path aside = file.setAside(clock.instant());
            log.error("The trail in the database is not the one {} knows; it is kept as {}", HeadFile.NAME, aside);
            doubt(
                    "trail.witness-contradicted",
                    claim.map(said -> Map.of("line", Long.toString(said.line()), "hash", said.hash()))
                            .orElse(Map.of()),
                    Map.of("line", Long.toString(head.number()), "hash", head.hash()));
        } catch (IOException e) {
            log.error("The file {} cannot be set aside", HeadFile.NAME, e);
        }
    }

    private void doubt(String action, Map<String, String> before, Map<String, String> after) {
        Asking.run(
                Asker.system(),
                () -> transaction.executeWithoutResult(
                        status -> events.publishEvent(new WitnessDoubted(action, before, after))));
    }

    private <T> T read(java.util.function.Supplier<T> question) {
        return Asking.as(Asker.system(), () -> Objects.requireNonNull(transaction.execute(status -> question.get())));
    }

    /** What was committed so far is bound and noted when this returns. */
    void catchUp() {
        try {
            chain.settle();
            note();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
