package org.huoshui.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says: values found, items nobody could name, faults, and what was left out on purpose.
 *
 * @param layout what is worth remembering for the sender's next workbook, including what was remembered before
 */
public record Reading(
        String fileName,
        List<Found> found,
        List<Unbound> unbound,
        List<ReadingFault> faults,
        List<Skipped> skipped,
        Layout layout) {

    public Reading {
        found = List.copyOf(found);
        unbound = List.copyOf(unbound);
        faults = List.copyOf(faults);
        skipped = List.copyOf(skipped);
    }

    /**
     * Whom a value is about, as the workbook names it.
     *
     * @param written the name in the sheet, the title or the file name
     * @param known the institution or region of that name; absent when the directory does not know it
     */
    public record Named(String written, @Nullable Subject known) {}

    /**
     * One value.
     *
     * @param cell A1 address of the number
     * @param itemCell A1 address of the item's name; absent when the name does not stand in a cell of its own
     * @param item the item's name as written, with the names it stands under: {@code 各项存款/住户}
     * @param itemKey the item's name as {@link Layout#items} keys it
     * @param subject absent names are a fault, so there is always one
     * @param value in the indicator's base unit
     * @param unit in which the cell is written
     * @param shown the number as the cell shows it, in {@code unit}
     * @param confidence 0 to 1: how sure the binding of name to indicator is
     * @param why in words, why this indicator, month and unit
     */
    public record Found(
            String sheet,
            String cell,
            @Nullable String itemCell,
            String item,
            String itemKey,
            Named subject,
            IndicatorId indicator,
            Month month,
            BigDecimal value,
            Unit unit,
            BigDecimal shown,
            double confidence,
            Why why) {}

    /** A sentence in both languages. */
    public record Why(String zh, String en) {}

    /**
     * A row or column of numbers whose name is not in the catalogue.
     *
     * @param itemCell where the name stands
     * @param itemKey to be bound with {@link Layout#binding}
     * @param cells where its numbers stand
     * @param nearest indicators it may be, best first
     */
    public record Unbound(
            String sheet, String itemCell, String item, String itemKey, List<String> cells, List<Near> nearest) {
        public Unbound {
            cells = List.copyOf(cells);
            nearest = List.copyOf(nearest);
        }
    }

    /** An indicator that may be meant, with a likeness from 0 to 1. */
    public record Near(IndicatorId indicator, double likeness) {}

    /**
     * A part of the workbook that was not read on purpose.
     *
     * @param place a cell, a range, a row ({@code 7:7}) or a column ({@code C:C}); absent for a whole sheet
     * @param text what is written in its head, as far as there is one; of an item remembered as not to be read, its key in
     *     the layout, so that a person can take that back
     */
    public record Skipped(String sheet, @Nullable String place, Reason reason, String text) {}

    public enum Reason {
        HIDDEN_SHEET,
        HIDDEN_ROW,
        HIDDEN_COLUMN,
        /** 比年初, 同比, 增幅 … */
        CHANGE,
        /** 上月, 年初数, 上年同期, or a month other than the report's. */
        OTHER_PERIOD,
        /** 占比, 位次, 计划 … */
        OTHER_MEASURE,
        /** 合计, 小计, 全辖: not an institution. */
        TOTAL,
        /** Empty, or a dash: missing, not zero. */
        NO_VALUE,
        /** Remembered as something not to be read. */
        IGNORED
    }

    /** The only month of all values; absent when there is none or more than one. */
    public Optional<Month> month() {
        SortedSet<Month> months = months();
        return months.size() == 1 ? Optional.of(months.first()) : Optional.empty();
    }

    public SortedSet<Month> months() {
        return found.stream().map(Found::month).collect(Collectors.toCollection(TreeSet::new));
    }

    /** All names values are about, in the order of the workbook. */
    public List<Named> subjects() {
        return found.stream().map(Found::subject).distinct().toList();
    }

    public boolean hasErrors() {
        return faults.stream().anyMatch(f -> f.severity() == ReadingFault.Severity.ERROR);
    }
}
