package org.huoshui.returns.calendar;

import java.time.LocalDate;
import java.util.Map;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** What the office did to the calendar. */
sealed interface CalendarEvent extends Auditable {

    /** @param was the day that held on that date before */
    record DueDayChanged(LocalDate from, @Nullable Integer was, int is) implements CalendarEvent {
        @Override
        public String action() {
            return "due-day.changed";
        }

        @Override
        public String subject() {
            return "due-day/" + from;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of();
        }

        @Override
        public Map<String, String> before() {
            return was == null ? Map.of() : Map.of("dayOfNextMonth", was.toString());
        }

        @Override
        public Map<String, String> after() {
            return Map.of("dayOfNextMonth", Integer.toString(is));
        }
    }

    record Reminded(InstitutionId institution, Month month, String message) implements CalendarEvent {
        @Override
        public String action() {
            return "return.reminded";
        }

        @Override
        public String subject() {
            return "institution/" + institution;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("month", month.toString(), "message", message);
        }
    }
}
