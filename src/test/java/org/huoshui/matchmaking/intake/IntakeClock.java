package org.huoshui.matchmaking.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Time passes when a test says so; it begins on Tuesday 2022-09-27 at ten in the office. */
@TestConfiguration(proxyBeanMethods = false)
class IntakeClock {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2022-09-27T02:00:00Z"));

    static void passes(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    @Bean
    @Primary
    InstantSource clockOfIntake() {
        return NOW::get;
    }
}
