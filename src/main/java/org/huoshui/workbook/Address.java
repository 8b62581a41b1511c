package org.huoshui.workbook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell stands in its sheet.
 *
 * @param row counted from 0
 * @param column counted from 0
 */
public record Address(int row, int column) implements Comparable<Address> {

    private static final Pattern A1 = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([1-9][0-9]{0,6})");

    public Address {
        if (row < 0 || column < 0) throw new IllegalArgumentException("not an address: " + row + "," + column);
    }

    /** Reads {@code B7} or {@code $B$7}; empty when the text is no address. */
    public static Optional<Address> parse(String a1) {
        Matcher m = A1.matcher(a1.strip());
        if (!m.matches()) return Optional.empty();
        int column = 0;
        for (char letter : m.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray())
            column = column * 26 + (letter - 'A' + 1);
        return Optional.of(new Address(Integer.parseInt(m.group(2)) - 1, column - 1));
    }

    /** The column's letters, {@code AB}. */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) letters.insert(0, (char) ('A' + (rest - 1) % 26));
        return letters.toString();
    }

    /** As Excel writes it, {@code B7}. */
    public String a1() {
        return letters(column) + (row + 1);
    }

    /** Reading order: row by row. */
    @Override
    public int compareTo(Address other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return a1();
    }
}
