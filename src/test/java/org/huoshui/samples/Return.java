package org.huoshui.samples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** One institution's return of December 2022 while it is being written. */
record Return(Model model, Office office, Book book, Scale scale) {

    static final YearMonth NOW = Model.REPORT;
    static final YearMonth LAST_MONTH = NOW.minusMonths(1);
    static final YearMonth YEAR_START = YearMonth.of(NOW.getYear() - 1, 12);
    static final YearMonth LAST_YEAR = NOW.minusYears(1);

    private static final Map<String, List<String>> PARTS = Map.of(
            "deposit.balance",
                    List.of(
                            "deposit.household.balance",
                            "deposit.corporate.balance",
                            "deposit.gov_org.balance",
                            "~deposit.fiscal",
                            "~deposit.nonbank"),
            "loan.balance", List.of("loan.household.balance", "loan.corporate.balance"),
            "loan.household.balance", List.of("~loan.household.short", "~loan.household.long"),
            "loan.corporate.balance",
                    List.of("~loan.corporate.short", "loan.enterprise_mlt.balance", "loan.bill_discount.balance"),
            "loan.short_term.balance", List.of("~loan.household.short", "~loan.corporate.short"));

    /** A line of a table: how deep it is indented, how the bank calls it, what it is. */
    record Line(int depth, String label, String code) {

        /** From {@code depth|label|code}, one a line; a line without a code is a caption or empty. */
        static List<Line> parse(String block) {
            return block.lines()
                    .map(l -> l.split("\\|", -1))
                    .map(f -> new Line(Integer.parseInt(f[0]), f[1], f[2]))
                    .toList();
        }

        boolean isCaption() {
            return code.isEmpty();
        }
    }

    static Return open(Model model, Truth truth, String code, String file) {
        Office office = Office.of(code);
        return new Return(model, office, Book.open(file, truth), office.report());
    }

    /** This month's value as a number, told to the truth. */
    void now(Pad pad, int row, int column, String code, Look look) {
        pad.number(row, column, written(code, NOW), shown(look, code));
        means(pad, row, column, code);
    }

    /** This month's value as text, exactly as given. */
    void typed(Pad pad, int row, int column, String code, String text, Look look) {
        pad.text(row, column, text, look);
        means(pad, row, column, code);
    }

    /** A percentage stored as a fraction and shown as a percentage, as Excel users do. */
    void fraction(Pad pad, int row, int column, String code, Look look) {
        pad.number(
                row,
                column,
                model.get(office.code(), code, NOW).movePointLeft(2),
                look.right().format("0.00%"));
        means(pad, row, column, code);
    }

    /**
     * This month's value as the sum of its parts in the same column when all of them are in the table, else as a number.
     * Saving fails when the formula does not give the value of the model.
     */
    void total(Pad pad, int row, int column, String code, Map<String, Integer> rows, Look look) {
        List<String> parts = PARTS.getOrDefault(code, List.of());
        if (parts.isEmpty() || !rows.keySet().containsAll(parts)) {
            now(pad, row, column, code, look);
            return;
        }
        String letter = Book.column(column);
        List<Integer> at = parts.stream().map(rows::get).sorted().toList();
        boolean together = at.getLast() - at.getFirst() == at.size() - 1;
        String formula = together
                ? "SUM(" + letter + (at.getFirst() + 1) + ":" + letter + (at.getLast() + 1) + ")"
                : String.join("+", at.stream().map(r -> letter + (r + 1)).toList());
        pad.formula(row, column, formula, shown(look, code));
        means(pad, row, column, code);
        BigDecimal expected = written(code, NOW);
        Cell cell = pad.cell(row, column, shown(look, code));
        book.afterwards().add(() -> {
            BigDecimal cached = new BigDecimal(cell.getNumericCellValue(), new MathContext(14));
            if (cached.compareTo(expected.round(new MathContext(14))) != 0)
                throw new IllegalStateException(book.file() + " " + formula + " = " + cached + ", not " + expected);
        });
    }

    /** Another month's value: printed, but not an observation of this return. */
    void past(Pad pad, int row, int column, String code, YearMonth month, Look look) {
        pad.number(row, column, written(code, month), shown(look, code));
    }

    void delta(Pad pad, int row, int column, String code, YearMonth base, Look look) {
        if (Item.of(code).flow()) pad.text(row, column, "—", look.centre());
        else pad.number(row, column, written(code, NOW).subtract(written(code, base)), shown(look, code));
    }

    /** Growth in percent with two digits; a dash where the base is zero. */
    void growth(Pad pad, int row, int column, String code, YearMonth base, Look look) {
        BigDecimal before = model.get(office.code(), code, base);
        BigDecimal now = model.get(office.code(), code, NOW);
        if (before.signum() == 0) pad.text(row, column, "—", look.centre());
        else pad.number(row, column, growth(now, before), look.right().format("0.00"));
    }

    static BigDecimal growth(BigDecimal now, BigDecimal before) {
        return now.subtract(before).movePointRight(2).divide(before, 2, RoundingMode.HALF_UP);
    }

    boolean has(String code) {
        return model.has(office.code(), code, NOW);
    }

    /** As the file writes it: money in the file's unit, anything else as it is. */
    BigDecimal written(String code, YearMonth month) {
        BigDecimal value = model.get(office.code(), code, month);
        if (!Item.of(code).isMoney()) return value;
        return month.equals(NOW) ? scale.exact(value) : scale.rounded(value);
    }

    /** {@code 1,234,567.80}. */
    String separated(String code) {
        Item item = Item.of(code);
        int decimals = item.isMoney() ? scale.decimals() : item.unit().equals("%") ? 2 : 0;
        return String.format(Locale.ROOT, "%,." + decimals + "f", written(code, NOW));
    }

    static String fullWidth(String ascii) {
        StringBuilder wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return wide.toString();
    }

    void means(Pad pad, int row, int column, String code) {
        pad.means(row, column, office.code(), code, NOW, model.get(office.code(), code, NOW));
    }

    void label(Pad pad, int row, int column, Line line, Look look) {
        pad.text(row, column, line.label(), look.indent(line.depth()));
        if (!line.isCaption() && Item.of(line.code()).isCollected())
            book.truth().label(line.code(), line.label());
    }

    void save(Path samples) {
        book.save(samples);
    }

    private Look shown(Look look, String code) {
        Item item = Item.of(code);
        String format = item.isMoney() ? scale.format() : item.unit().equals("%") ? "0.00" : "0";
        Look right = look.align() == HorizontalAlignment.CENTER ? look : look.right();
        return right.format(format);
    }
}
