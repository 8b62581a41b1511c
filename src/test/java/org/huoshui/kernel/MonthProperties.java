package org.huoshui.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MonthProperties {

    @Property
    void yearStartIsTheDecemberBefore(
            @ForAll @IntRange(min = 1990, max = 2100) int year, @ForAll @IntRange(min = 1, max = 12) int number) {
        Month month = Month.of(year, number);
        assertThat(month.yearStart()).isEqualTo(month.minus(number));
    }

    @Property
    void inDecemberTheYearStartIsTheSameMonthLastYear(@ForAll @IntRange(min = 1990, max = 2100) int year) {
        assertThat(Month.of(year, 12).yearStart()).isEqualTo(Month.of(year, 12).lastYear());
    }
}
