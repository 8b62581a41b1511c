package org.huoshui.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * A reporting month. Every statistical figure belongs to exactly one; stocks are taken at its last day, flows run from
 * January to its last day.
 */
public record Month(YearMonth value) implements Comparable<Month> {

    public Month {
        Objects.requireNonNull(value, "value");
    }

    public static Month of(int year, int month) {
        return new Month(YearMonth.of(year, month));
    }

    /** Reads {@code 2022-12}; throws {@link java.time.format.DateTimeParseException} on anything else. */
    public static Month parse(String text) {
        return new Month(YearMonth.parse(text));
    }

    public int year() {
        return value.getYear();
    }

    /** 1 to 12. */
    public int number() {
        return value.getMonthValue();
    }

    public Month plus(int months) {
        return new Month(value.plusMonths(months));
    }

    public Month minus(int months) {
        return new Month(value.minusMonths(months));
    }

    /** The base of 较年初: December of the year before. At December it is the same month as the base of 同比. */
    public Month yearStart() {
        return Month.of(year() - 1, 12);
    }

    /** The base of 同比. */
    public Month lastYear() {
        return minus(12);
    }

    /** The base of 环比. */
    public Month previous() {
        return minus(1);
    }

    public boolean isBefore(Month other) {
        return compareTo(other) < 0;
    }

    public LocalDate lastDay() {
        return value.atEndOfMonth();
    }

    /** {@code 2022年12月}. */
    public String chinese() {
        return year() + "年" + number() + "月";
    }

    /** Months in a row fall in places in a row; {@link YearMonth}'s own hash puts all of them in a dozen. */
    @Override
    public int hashCode() {
        return year() * 12 + number();
    }

    @Override
    public int compareTo(Month other) {
        return value.compareTo(other.value);
    }

    /** {@code 2022-12}, the form of the API and of the database. */
    @Override
    public String toString() {
        return value.toString();
    }
}
