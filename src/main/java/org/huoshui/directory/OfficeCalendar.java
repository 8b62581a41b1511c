package org.huoshui.directory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar on the office's wall: which day it is there, and on which days people work. */
@Component
public class OfficeCalendar {

    /** All of China keeps one time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;
    private final InstantSource clock;

    OfficeCalendar(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** As arranged by the State Council's yearly notices; good for one request. */
    @Transactional(readOnly = true)
    public WorkingDays workingDays() {
        Map<LocalDate, Boolean> special = new HashMap<>();
        jdbc.sql("select day, working from directory_special_day").query(row -> {
            special.put(row.getObject(1, LocalDate.class), row.getBoolean(2));
        });
        return new WorkingDays(special);
    }
}
