package org.huoshui.server.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.huoshui.server.Tick;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Holds this machine's clock against the database's and against the latest moment the installation has seen. A clock set
 * back breaks nothing: lines of the trail are ordered by their numbers, sessions end a little later. But deadlines and
 * dates are wrong until somebody sets it right, so it is said.
 */
@Component
class ClockWatch implements Tick {

    private static final Logger log = LoggerFactory.getLogger(ClockWatch.class);

    /** Less is how machines keep time. */
    private static final Duration TOLERATED = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private boolean said;

    ClockWatch(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param behindMs how far this clock is behind the database's; negative: before it
     * @param setBackMs how far it is behind the latest moment seen; 0 when it is not
     */
    record Clocks(
            Instant now,
            Instant database,
            long behindMs,
            long setBackMs,
            @Nullable Instant seen) {

        boolean isSetBack() {
            return setBackMs > TOLERATED.toMillis();
        }

        boolean isApart() {
            return Math.abs(behindMs) > TOLERATED.toMillis();
        }
    }

    @Transactional(readOnly = true)
    public Clocks read() {
        record Both(OffsetDateTime database, @Nullable OffsetDateTime seen) {}
        Both both = jdbc.sql("select clock_timestamp(), (select seen from server_pulse)")
                .query((row, number) ->
                        new Both(row.getObject(1, OffsetDateTime.class), row.getObject(2, OffsetDateTime.class)))
                .single();
        Instant now = clock.instant();
        OffsetDateTime seen = both.seen();
        long back = seen == null ? 0 : Duration.between(now, seen.toInstant()).toMillis();
        return new Clocks(
                now,
                both.database().toInstant(),
                Duration.between(now, both.database().toInstant()).toMillis(),
                Math.max(back, 0),
                seen == null ? null : seen.toInstant());
    }

    @Override
    public int everySeconds() {
        return 20;
    }

    @Override
    @Transactional
    public void tick() {
        Clocks clocks = read();
        if (clocks.isSetBack() && !said)
            log.error("The clock of this machine was set back by {} s", clocks.setBackMs() / 1000);
        said = clocks.isSetBack();
        jdbc.sql("""
                        insert into server_pulse (seen) values (:now)
                        on conflict (one) do update set seen = excluded.seen where excluded.seen > server_pulse.seen""").param("now", clocks.now().atOffset(ZoneOffset.UTC)).update();
    }
}
