package org.huoshui.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Time passes when a test says so. */
@TestConfiguration(proxyBeanMethods = false)
class HandSetClock {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.parse("2023-01-05T01:00:00Z"));

    static Instant now() {
        return NOW.get();
    }

    static void passes(Duration time) {
        NOW.updateAndGet(now -> now.plus(time));
    }

    @Bean
    @Primary
    InstantSource clockOfTheTest() {
        return NOW::get;
    }
}
