package org.huoshui.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.InstallationKey;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what the trail has come to: every day once, and whenever an auditor asks. */
@Component
class SealingTrail {

    /** The office's clock on the wall. */
    static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private static final long LOCK = 0x7365616c73L; // the letters of "seals"

    /**
     * A clock behind the last seal by less waits until it has caught up. Behind by more it was ahead before, or is wrong now;
     * days are then sealed by it again, for it may be years until it has caught up. No line is sealed twice either way.
     */
    private static final Duration SET_BACK = Duration.ofDays(1);

    private final Chain chain;
    private final Seals seals;
    private final InstallationKey key;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SealingTrail(
            Chain chain,
            Seals seals,
            InstallationKey key,
            InstantSource clock,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.chain = chain;
        this.seals = seals;
        this.key = key;
        this.clock = clock;
        this.events = events;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    record TrailSealed(Seal seal) implements Auditable {
        @Override
        public String action() {
            return "trail.sealed";
        }

        @Override
        public String subject() {
            return "trail/seal/" + seal.number();
        }

        @Override
        public Map<String, String> detail() {
            return Map.of(
                    "from", seal.fromDay().toString(),
                    "to", seal.toDay().toString(),
                    "first", Long.toString(seal.firstLine()),
                    "last", Long.toString(seal.lastLine()),
                    "head", seal.head(),
                    "key", seal.signed().keyId());
        }
    }

    /** Seals the days that are over and not yet sealed, if there are any; a trail without a line is not sealed. */
    Optional<Seal> sealDaysOver() {
        LocalDate yesterday = today().minusDays(1);
        boolean due = Boolean.TRUE.equals(Asking.as(
                Asker.system(),
                () -> transaction.execute(status -> !firstUnsealedDay().isAfter(yesterday))));
        if (!due) return Optional.empty();
        chain.settle();
        return Asking.as(
                Asker.system(),
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    lock();
                    LocalDate from = firstUnsealedDay();
                    // somebody else was faster
                    if (from.isAfter(yesterday)) return Optional.<Seal>empty();
                    return Optional.of(seal(Seal.Kind.DAILY, from, yesterday, Asker.system()));
                })));
    }

    /** Seals everything up to now; the line that tells of it says who asked. */
    Seal sealNow() {
        Asker asker = Asking.required();
        chain.settle();
        return Asking.as(
                Asker.system(),
                () -> Objects.requireNonNull(transaction.execute(status -> {
                    lock();
                    return seal(Seal.Kind.ASKED, today(), today(), asker);
                })));
    }

    private Seal seal(Seal.Kind kind, LocalDate from, LocalDate to, Asker by) {
        Seal before = seals.last().orElse(null);
        Chain.Head head = chain.head();
        int number = before == null ? 1 : before.number() + 1;
        long first = before == null ? 1 : before.lastLine() + 1;
        String previous = before == null ? Sm3.NONE : before.hash();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String statement =
                Seal.statement(number, kind, from, to, now, by.account(), first, head.number(), head.hash(), previous);
        Seal seal = new Seal(
                number,
                kind,
                from,
                to,
                now,
                by.account(),
                first,
                head.number(),
                head.hash(),
                previous,
                key.sign(Seal.PURPOSE, statement));
        seals.add(seal);
        Asking.run(by, () -> events.publishEvent(new TrailSealed(seal)));
        return seal;
    }

    /** The day after the last one sealed; without a seal the day of the first line; without a line today. */
    private LocalDate firstUnsealedDay() {
        return seals.lastDaily(clock.instant().plus(SET_BACK))
                .map(seal -> seal.toDay().plusDays(1))
                .orElseGet(() -> jdbc.sql("select at from audit_entry order by id limit 1")
                        .query((row, number) -> Objects.requireNonNull(Lines.instant(row, "at"))
                                .atZone(OFFICE)
                                .toLocalDate())
                        .optional()
                        .orElseGet(this::today));
    }

    private LocalDate today() {
        return clock.instant().atZone(OFFICE).toLocalDate();
    }

    private void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> row.wasNull())
                .list();
    }
}
