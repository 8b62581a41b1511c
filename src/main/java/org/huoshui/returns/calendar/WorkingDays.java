package org.huoshui.returns.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** The week's rule, Monday to Friday, and the days that differ from it. */
public record WorkingDays(Map<LocalDate, Boolean> special) {

    public WorkingDays {
        special = Map.copyOf(special);
    }

    public boolean works(LocalDate day) {
        Boolean differs = special.get(day);
        if (differs != null) return differs;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself when it is one, else the next. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate d = day;
        while (!works(d)) d = d.plusDays(1);
        return d;
    }

    /** How many working days lie after the first day, up to and with the second; 0 when it is not later. */
    public int between(LocalDate first, LocalDate second) {
        int count = 0;
        for (LocalDate d = first.plusDays(1); !d.isAfter(second); d = d.plusDays(1)) if (works(d)) count++;
        return count;
    }
}
