package org.huoshui.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Binds committed lines to one another, in a transaction of its own right after theirs: no business waits for another's
 * lines, a change rolled back leaves no gap, and what is bound is numbered without gaps. One process at a time binds, under a
 * lock of the database; a process that was killed in between is made up for by the next look.
 */
@Component
class Chain {

    private static final int BATCH = 1_000;
    /** Any number that no other part of the program locks: the letters of "audit". */
    private static final long LOCK = 0x6175646974L;

    private static final String WAITING = "select " + Lines.COLUMNS + """
             from audit_entry e
            where e.tx >= :tx and not exists (select from audit_link l where l.entry = e.id)
            order by e.id limit :most""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Lines lines;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    /** Every line of an earlier transaction is bound, or its transaction has come to nothing. */
    private long settledBelow;

    Chain(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Lines lines,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.lines = lines;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // each statement must see what was committed while it waited for the lock
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** The last link. @param number 0 for an empty chain */
    record Head(long number, String hash) {
        static final Head NONE = new Head(0, Sm3.NONE);
    }

    /** @param unfinished the oldest transaction that was still under way */
    private record Bound(int lines, long unfinished) {}

    private record Waiting(long entry, Line line) {}

    private record Link(long number, long entry, String previous, String hash) {}

    /** Binds what is committed and not yet bound; answers how many lines that were. */
    synchronized long settle() {
        return Asking.as(Asker.system(), () -> {
            long all = 0;
            while (true) {
                Bound bound = Objects.requireNonNull(transaction.execute(status -> bind()));
                all += bound.lines();
                if (bound.lines() < BATCH) {
                    settledBelow = bound.unfinished();
                    return all;
                }
            }
        });
    }

    private Bound bind() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> row.wasNull())
                .list();
        // before looking: whoever is not finished now is looked at again next time
        long unfinished = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
        List<Waiting> waiting = jdbc.sql(WAITING)
                .param("tx", settledBelow)
                .param("most", BATCH)
                .query(this::waiting)
                .list();
        if (!waiting.isEmpty()) {
            Head head = head();
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            List<Link> links = new ArrayList<>(waiting.size());
            for (Waiting one : waiting) {
                long number = head.number() + 1;
                String hash = Sm3.of(Canon.bytes(number, now, head.hash(), one.line()));
                links.add(new Link(number, one.entry(), head.hash(), hash));
                head = new Head(number, hash);
            }
            add(links, now);
        }
        return new Bound(waiting.size(), unfinished);
    }

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getLong("id"), lines.line(row));
    }

    private void add(List<Link> links, Instant now) {
        var at = Lines.database(now);
        batches.batchUpdate(
                "insert into audit_link (number, entry, chained, previous, hash) values (?, ?, ?, ?, ?)",
                links,
                links.size(),
                (statement, link) -> {
                    statement.setLong(1, link.number());
                    statement.setLong(2, link.entry());
                    statement.setObject(3, at);
                    statement.setString(4, link.previous());
                    statement.setString(5, link.hash());
                });
    }

    /** To be asked within a transaction. */
    Head head() {
        return find("order by number desc limit 1", 0).orElse(Head.NONE);
    }

    /** To be asked within a transaction. */
    Optional<Head> link(long number) {
        return find("where number = :number", number);
    }

    private Optional<Head> find(String which, long number) {
        return jdbc.sql("select number, hash from audit_link " + which)
                .param("number", number)
                .query((row, i) -> new Head(row.getLong(1), row.getString(2)))
                .optional();
    }
}
