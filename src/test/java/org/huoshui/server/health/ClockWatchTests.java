package org.huoshui.server.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.huoshui.HuoshuiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
class ClockWatchTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Instant now = Instant.now().plus(Duration.ofDays(1));

    @Test
    void saysThatTheClockWasSetBackUntilItHasCaughtUp() {
        ClockWatch watch = new ClockWatch(jdbc, () -> now);
        Instant before = now;
        look(watch);
        now = before.minus(Duration.ofMinutes(90));
        ClockWatch.Clocks back = look(watch);
        assertThat(back.isSetBack()).isTrue();
        assertThat(back.setBackMs()).isBetween(89 * 60_000L, 91 * 60_000L);
        // another process, or this one after a restart, knows it as well
        assertThat(look(new ClockWatch(jdbc, () -> now)).isSetBack()).isTrue();
        now = before.plus(Duration.ofSeconds(1));
        assertThat(look(watch).isSetBack()).isFalse();
        // a day apart from the database's
        assertThat(look(watch).isApart()).isTrue();
        now = Instant.now();
        assertThat(look(new ClockWatch(jdbc, () -> now)).isApart()).isFalse();
    }

    private ClockWatch.Clocks look(ClockWatch watch) {
        return transaction.execute(status -> {
            watch.tick();
            return watch.read();
        });
    }
}
