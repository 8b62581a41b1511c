package org.huoshui.matchmaking.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * Who has how long for what, from a date on.
 *
 * @param places how many banks may accept an open need; absent: as many as will
 * @param retired no longer offered; what runs under it runs on
 */
record Scheme(
        String code,
        LocalDate effectiveFrom,
        String zh,
        String en,
        @Nullable Integer places,
        boolean retired,
        List<Rule> rules) {

    record Rule(Step step, int amount, Step.Unit unit, Step.Since since) {

        /** The last day in time; a day off moves it to the next working day (民法典第二百零三条). */
        LocalDate due(LocalDate from, WorkingDays days) {
            return switch (unit) {
                case WORKING_DAY -> days.after(from, amount);
                case DAY -> days.onOrAfter(from.plusDays(amount));
                case WEEK -> days.onOrAfter(from.plusWeeks(amount));
                case MONTH -> days.onOrAfter(from.plusMonths(amount));
            };
        }

        /** How many days over, in the rule's own kind of days; 0 in time. */
        int late(LocalDate due, LocalDate day, WorkingDays days) {
            if (!day.isAfter(due)) return 0;
            return unit == Step.Unit.WORKING_DAY ? days.between(due, day) : (int) (day.toEpochDay() - due.toEpochDay());
        }

        /** The due day after it stood from one day to another. */
        LocalDate shifted(LocalDate due, LocalDate stoodFrom, LocalDate stoodTo, WorkingDays days) {
            if (!stoodTo.isAfter(stoodFrom)) return due;
            return unit == Step.Unit.WORKING_DAY
                    ? days.after(due, days.between(stoodFrom, stoodTo))
                    : days.onOrAfter(due.plusDays(stoodTo.toEpochDay() - stoodFrom.toEpochDay()));
        }
    }

    Scheme {
        rules = List.copyOf(rules);
    }

    Optional<Rule> rule(Step step) {
        return rules.stream().filter(rule -> rule.step() == step).findFirst();
    }
}
