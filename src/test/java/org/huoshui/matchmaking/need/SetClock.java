package org.huoshui.matchmaking.need;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.huoshui.directory.OfficeCalendar;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** It is ten in the morning at the office, on the day a test says. */
@TestConfiguration(proxyBeanMethods = false)
class SetClock {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(at(LocalDate.of(2022, 9, 27)));

    static void itIs(LocalDate day) {
        NOW.set(at(day));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(OfficeCalendar.ZONE).toInstant();
    }

    @Bean
    @Primary
    InstantSource clockOfTheOffice() {
        return NOW::get;
    }
}
