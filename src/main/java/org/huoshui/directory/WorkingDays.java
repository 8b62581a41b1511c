package org.huoshui.directory;

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

    /** The working day that is this many of them after the day; with 0 the day itself, whether it works or not. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate d = day;
        for (int left = workingDays; left > 0; ) {
            d = d.plusDays(1);
            if (works(d)) left--;
        }
        return d;
    }

    /** How many working days lie after the first day, up to and with the second; 0 when it is not later. */
    public int between(LocalDate first, LocalDate second) {
        int count = 0;
        for (LocalDate d = first.plusDays(1); !d.isAfter(second); d = d.plusDays(1)) if (works(d)) count++;
        return count;
    }
}
