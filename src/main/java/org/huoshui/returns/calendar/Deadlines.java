package org.huoshui.returns.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.WorkingDays;
import org.huoshui.kernel.Month;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a month's return is due: the office's day of the next month, or the working day after it. */
@Component
@Transactional(readOnly = true)
public class Deadlines {

    /** The office's clock on the wall. */
    public static final ZoneId ZONE = OfficeCalendar.ZONE;

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;
    private final ApplicationEventPublisher events;

    Deadlines(JdbcClient jdbc, OfficeCalendar calendar, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.events = events;
    }

    /** The rules as they stand now; good for one request. */
    public Rules rules() {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        jdbc.sql("select effective_from, day_of_next_month from returns_due").query(rs -> {
            days.put(rs.getObject(1, LocalDate.class), rs.getInt(2));
        });
        return new Rules(days, calendar.workingDays());
    }

    /** From that month on, returns are due on this day of the month after. */
    @Transactional
    public void set(LocalDate effectiveFrom, int dayOfNextMonth, String by) {
        Map.Entry<LocalDate, Integer> before = rules().days().floorEntry(effectiveFrom);
        jdbc.sql("""
                        insert into returns_due (effective_from, day_of_next_month, changed_by) values (:from, :day, :by)
                        on conflict (effective_from) do update set day_of_next_month = :day, changed_by = :by
                        """)
                .param("from", effectiveFrom)
                .param("day", dayOfNextMonth)
                .param("by", by)
                .update();
        events.publishEvent(new CalendarEvent.DueDayChanged(
                effectiveFrom, before == null ? null : before.getValue(), dayOfNextMonth));
    }

    /** @param days the office's day by the date from which it holds */
    public record Rules(NavigableMap<LocalDate, Integer> days, WorkingDays workingDays) {

        /** The last day on which the month's return is in time. */
        public LocalDate due(Month month) {
            Map.Entry<LocalDate, Integer> rule = days.floorEntry(month.lastDay());
            if (rule == null) throw new IllegalStateException("no due day is in force for " + month);
            LocalDate day = month.value().plusMonths(1).atDay(rule.getValue());
            return workingDays.onOrAfter(day);
        }

        public boolean isPast(Month month, Instant now) {
            return now.atZone(ZONE).toLocalDate().isAfter(due(month));
        }
    }
}
