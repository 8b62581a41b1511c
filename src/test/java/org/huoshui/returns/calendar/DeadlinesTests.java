package org.huoshui.returns.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.WorkingDays;
import org.huoshui.kernel.Month;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Dates worked out by hand from the State Council's notices. */
@HuoshuiTest
class DeadlinesTests {

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private TransactionTemplate transaction;

    /** The rules with a due day of its own, which is taken back at once. */
    private Deadlines.Rules with(LocalDate from, int day) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            deadlines.set(from, day, "test");
            return deadlines.rules();
        }));
    }

    @Test
    void aDueDayThatIsAWorkingDayStays() {
        assertThat(deadlines.rules().due(Month.of(2022, 12))).isEqualTo(LocalDate.of(2023, 1, 10));
    }

    @Test
    void aDueDayAtTheWeekendMovesToMonday() {
        // 10 December 2022 was a Saturday
        assertThat(deadlines.rules().due(Month.of(2022, 11))).isEqualTo(LocalDate.of(2022, 12, 12));
    }

    @Test
    void aWeekendDayMadeUpForAHolidayIsAWorkingDay() {
        // due 9 October 2022, a Sunday worked in exchange for National Day
        assertThat(with(LocalDate.of(2022, 9, 1), 9).due(Month.of(2022, 9))).isEqualTo(LocalDate.of(2022, 10, 9));
    }

    @Test
    void aHolidayIsSkipped() {
        // 10 and 11 September 2022 weekend, 12 September the Mid-Autumn holiday
        assertThat(deadlines.rules().due(Month.of(2022, 8))).isEqualTo(LocalDate.of(2022, 9, 13));
    }

    @Test
    void aNewDueDayHoldsFromItsDateOn() {
        Deadlines.Rules rules = with(LocalDate.of(2023, 1, 1), 15);
        assertThat(rules.due(Month.of(2022, 12))).isEqualTo(LocalDate.of(2023, 1, 10));
        assertThat(rules.due(Month.of(2023, 2))).isEqualTo(LocalDate.of(2023, 3, 15));
    }

    @Test
    void theLastDayCountsToItsEndInChina() {
        Deadlines.Rules rules = deadlines.rules();
        assertThat(rules.isPast(Month.of(2022, 12), Instant.parse("2023-01-10T15:59:59Z")))
                .isFalse();
        assertThat(rules.isPast(Month.of(2022, 12), Instant.parse("2023-01-10T16:00:00Z")))
                .isTrue();
    }

    @Test
    void daysLateAreWorkingDays() {
        // after Tuesday 10 January 2023: 11, 12, 13, then 16 to 20; from the 21st Spring Festival; 28 and 29 made up
        WorkingDays days = deadlines.rules().workingDays();
        assertThat(days.between(LocalDate.of(2023, 1, 10), LocalDate.of(2023, 1, 10)))
                .isZero();
        assertThat(days.between(LocalDate.of(2023, 1, 10), LocalDate.of(2023, 1, 29)))
                .isEqualTo(10);
    }

    @Test
    void aCountOfWorkingDaysWalksAroundNationalDay() {
        // Friday 30 September 2022; off until Friday 7 October; Saturday 8 and Sunday 9 made up
        WorkingDays days = deadlines.rules().workingDays();
        assertThat(days.after(LocalDate.of(2022, 9, 30), 1)).isEqualTo(LocalDate.of(2022, 10, 8));
        assertThat(days.after(LocalDate.of(2022, 9, 30), 3)).isEqualTo(LocalDate.of(2022, 10, 10));
        assertThat(days.after(LocalDate.of(2022, 10, 1), 0)).isEqualTo(LocalDate.of(2022, 10, 1));
    }
}
