package org.huoshui.matchmaking.intake;

import java.util.HashMap;
import java.util.Map;
import org.huoshui.directory.OfficeCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Thresholds of what comes in, each the newest row in effect today. */
@Component
class IntakeSettings {

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;

    IntakeSettings(JdbcClient jdbc, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** All of them, read at once. */
    Values today() {
        Map<String, String> values = new HashMap<>();
        jdbc.sql("""
                        select distinct on (name) name, value from matchmaking_intake_setting
                        where effective_from <= ? order by name, effective_from desc""").param(calendar.today()).query(row -> {
            values.put(row.getString(1), row.getString(2));
        });
        return new Values(values);
    }

    record Values(Map<String, String> all) {

        int number(String name) {
            return Integer.parseInt(text(name));
        }

        String text(String name) {
            String value = all.get(name);
            if (value == null) throw new IllegalStateException("matchmaking_intake_setting has no " + name);
            return value;
        }
    }
}
