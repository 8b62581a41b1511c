package org.huoshui.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.huoshui.identity.password.PasswordRules;
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

    Thresholds today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        Map<String, Integer> values = new HashMap<>();
        jdbc.sql("""
                        select distinct on (name) name, value::int as number from identity_setting
                        where effective_from <= ? order by name, effective_from desc""").param(today).query(row -> {
            values.put(row.getString("name"), row.getInt("number"));
        });
        return new Thresholds(values);
    }

    /** All of them as they are today, read at once. */
    record Thresholds(Map<String, Integer> values) {

        Lockout lockout() {
            return new Lockout(
                    number("lockout.failures"),
                    number("lockout.address_failures"),
                    Duration.ofMinutes(number("lockout.window_minutes")),
                    Duration.ofMinutes(number("lockout.minutes")));
        }

        PasswordRules passwords() {
            return new PasswordRules(number("password.minimum_length"), number("password.character_classes"));
        }

        /** How many last passwords are not taken again, the present one among them. */
        int passwordHistory() {
            return number("password.history");
        }

        /** Zero: a password does not age. */
        Duration passwordAge() {
            return Duration.ofDays(number("password.maximum_age_days"));
        }

        SessionLimits session(boolean administrator) {
            String whose = administrator ? "session.administrator." : "session.";
            return new SessionLimits(
                    Duration.ofMinutes(number(whose + "idle_minutes")),
                    Duration.ofMinutes(number(whose + "absolute_minutes")));
        }

        Proofs proofs() {
            return new Proofs(
                    number("proof.after_failures"),
                    number("proof.bits"),
                    number("proof.maximum_bits"),
                    Duration.ofMinutes(number("proof.minutes")));
        }

        private int number(String name) {
            Integer value = values.get(name);
            if (value == null) throw new IllegalStateException("identity_setting has no " + name + " in effect");
            return value;
        }
    }

    /**
     * @param failures of one name …
     * @param addressFailures … or of one address …
     * @param window … within this …
     * @param length … close the door for so long after the last
     */
    record Lockout(int failures, int addressFailures, Duration window, Duration length) {}

    record SessionLimits(Duration idle, Duration absolute) {}

    /**
     * @param after so many failures of a name or an address a proof is asked for
     * @param bits of the first
     * @param most bits ever
     * @param life of a task
     */
    record Proofs(int after, int bits, int most, Duration life) {}
}
