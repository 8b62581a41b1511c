package org.huoshui.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door's thresholds, each the newest row that is in effect today. */
@Component
class IdentitySettings {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    IdentitySettings(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Lockout(int failures, Duration window, Duration length) {}

    Lockout lockout() {
        return new Lockout(
                number("lockout.failures"),
                Duration.ofMinutes(number("lockout.window_minutes")),
                Duration.ofMinutes(number("lockout.minutes")));
    }

    int minimumPasswordLength() {
        return number("password.minimum_length");
    }

    private int number(String name) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        return jdbc.sql("""
                        select value::int from identity_setting
                        where name = ? and effective_from <= ? order by effective_from desc limit 1""").param(name).param(today).query(Integer.class).single();
    }
}
