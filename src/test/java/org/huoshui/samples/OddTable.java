package org.huoshui.samples;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/** A sheet of {@code layouts/} being written: what it prints is cut to its unit first, and the cut number is the truth. */
record OddTable(Model model, Book book, Pad pad) {

    static final List<String> BANKS = List.of("HYB", "CCB", "JYB", "NZB", "THB", "YHB");
    static final List<String> LOCAL = List.of("LXR", "LXV");
    static final Look NUMBER = Look.LABEL.right();

    static OddTable open(Model model, Truth truth, String file, String sheet) {
        Book book = Book.open("layouts/" + file, truth);
        return new OddTable(model, book, book.sheet(sheet));
    }

    OddTable next(String sheet) {
        return new OddTable(model, book, book.sheet(sheet));
    }

    OddTable title(String title, int lastColumn, String note) {
        pad.merged(0, 0, 0, lastColumn, title, Look.TITLE.font("黑体", 14)).height(0, 26);
        if (!note.isEmpty()) pad.text(1, lastColumn, note, Look.PLAIN.right());
        return this;
    }

    OddTable head(int row, int column, String... heads) {
        for (int i = 0; i < heads.length; i++) pad.text(row, column + i, heads[i], Look.HEAD);
        return this;
    }

    OddTable label(int row, int column, String text) {
        pad.text(row, column, text, Look.LABEL);
        return this;
    }

    OddTable label(int row, int column, String code, String text) {
        book.truth().label(code, text);
        return label(row, column, text);
    }

    /** An observation. */
    OddTable put(int row, int column, String subject, String code, YearMonth month, Scale scale) {
        BigDecimal written = written(subject, code, month, scale);
        pad.number(row, column, written, NUMBER.format(format(code, scale)));
        return means(row, column, subject, code, month, scale);
    }

    OddTable means(int row, int column, String subject, String code, YearMonth month, Scale scale) {
        BigDecimal written = written(subject, code, month, scale);
        pad.means(
                row,
                column,
                subject,
                code,
                month,
                Item.of(code).isMoney() ? written.movePointRight(scale.power()) : written);
        return this;
    }

    /** A number that is none of the file's observations: a subtotal, a difference, another period. */
    OddTable aside(int row, int column, BigDecimal number, String format) {
        pad.number(row, column, number, NUMBER.format(format));
        return this;
    }

    OddTable sum(int row, int column, int firstRow, int lastRow, Scale scale) {
        String letter = Book.column(column);
        pad.formula(
                row,
                column,
                "SUM(" + letter + (firstRow + 1) + ":" + letter + (lastRow + 1) + ")",
                NUMBER.bold().format(scale.format()));
        return this;
    }

    BigDecimal written(String subject, String code, YearMonth month, Scale scale) {
        BigDecimal value = model.get(subject, code, month);
        return Item.of(code).isMoney() ? scale.rounded(value) : value;
    }

    static String format(String code, Scale scale) {
        Item item = Item.of(code);
        return item.isMoney() ? scale.format() : item.unit().equals("%") ? "0.00" : "0";
    }

    void save(Path samples) {
        book.save(samples);
    }
}
