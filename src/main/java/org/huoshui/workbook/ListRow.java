package org.huoshui.workbook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link ListBook}. Each reader gives the value, or null where nothing stands or where what stands is wrong;
 * the wrong is then remembered at its cell, so ask {@link #isFaulty} before the row is taken.
 */
public final class ListRow {

    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

    private final ListBook book;
    private final int row;
    private boolean faulty;

    ListRow(ListBook book, int row) {
        this.book = book;
        this.row = row;
    }

    /** As the sheet counts, from 1. */
    public int number() {
        return row + 1;
    }

    public boolean isFaulty() {
        return faulty;
    }

    /** What stands there, stripped; empty where nothing does. */
    public String text(String key) {
        return book.cell(row, key).text().strip();
    }

    /** As {@link #text(String)}, with a limit (WBK-312). */
    public String text(String key, int longest) {
        String text = text(key);
        if (text.length() > longest) fault(key, Problem.of(WorkbookCode.CELL_TOO_LONG, book.name(key), longest));
        return text;
    }

    /** A text that must be there (WBK-311, WBK-312); empty when it is not. */
    public String required(String key, int longest) {
        String text = text(key, longest);
        if (text.isEmpty()) fault(key, Problem.of(WorkbookCode.CELL_EMPTY, book.name(key)));
        return text;
    }

    /** Remembers that the cell must not be empty (WBK-311), for values read by the readers below. */
    public boolean demanded(String key) {
        if (!text(key).isEmpty()) return true;
        fault(key, Problem.of(WorkbookCode.CELL_EMPTY, book.name(key)));
        return false;
    }

    /** A number between both ends, as it stands in the file's unit (WBK-313, WBK-314). */
    public @Nullable BigDecimal number(String key, BigDecimal least, BigDecimal most) {
        Cell cell = book.cell(row, key);
        String text = cell.text().strip();
        if (text.isEmpty()) return null;
        BigDecimal number = cell.shown();
        try {
            if (number == null) number = new BigDecimal(text.replaceAll("[,，\\s]", ""));
        } catch (NumberFormatException e) {
            fault(key, Problem.of(WorkbookCode.CELL_NOT_A_NUMBER, book.name(key), text));
            return null;
        }
        if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
            fault(
                    key,
                    Problem.of(
                            WorkbookCode.CELL_OUT_OF_RANGE,
                            book.name(key),
                            least.toPlainString(),
                            most.toPlainString(),
                            number.toPlainString()));
            return null;
        }
        return number;
    }

    /** A whole number between both ends (WBK-313, WBK-314). */
    public @Nullable Integer integer(String key, int least, int most) {
        BigDecimal number = number(key, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
        if (number == null) return null;
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            fault(key, Problem.of(WorkbookCode.CELL_NOT_A_NUMBER, book.name(key), number.toPlainString()));
            return null;
        }
    }

    /** A date cell, or text such as {@code 2022-12-31}, {@code 2022/12/31}, {@code 2022年12月31日} (WBK-315). */
    public @Nullable LocalDate day(String key) {
        Cell cell = book.cell(row, key);
        if (cell.date() != null) return cell.date();
        String text = cell.text().strip();
        if (text.isEmpty()) return null;
        Matcher written = DAY.matcher(text);
        try {
            if (written.matches())
                return LocalDate.of(
                        Integer.parseInt(written.group(1)),
                        Integer.parseInt(written.group(2)),
                        Integer.parseInt(written.group(3)));
        } catch (DateTimeException e) {
            // 2022-02-30: refused below
        }
        fault(key, Problem.of(WorkbookCode.CELL_NOT_A_DAY, book.name(key), text));
        return null;
    }

    /** One of the words (WBK-316). */
    public <T> @Nullable T choice(String key, Map<String, T> words) {
        String text = text(key);
        if (text.isEmpty()) return null;
        T chosen = words.get(text);
        if (chosen == null) unknown(key, text, words);
        return chosen;
    }

    /** Several of the words, apart by {@code 、 ， ； / |} (WBK-316). */
    public <T> List<T> choices(String key, Map<String, T> words) {
        List<T> chosen = new ArrayList<>();
        for (String word : text(key).split("[、,，;；/|\\n]")) {
            if (word.isBlank()) continue;
            T one = words.get(word.strip());
            if (one == null) unknown(key, word.strip(), words);
            else if (!chosen.contains(one)) chosen.add(one);
        }
        return chosen;
    }

    private void unknown(String key, String text, Map<String, ?> words) {
        fault(
                key,
                Problem.of(WorkbookCode.CELL_UNKNOWN_CHOICE, book.name(key), text, String.join("、", words.keySet())));
    }

    /** Says what is wrong with the cell; the row is then not to be taken. */
    public void fault(String key, Problem problem) {
        faulty = true;
        book.fault(row, key, problem);
    }

    /** As above, for what a service refused. */
    public void fault(String key, Refused refused) {
        refused.problems().forEach(problem -> fault(key, problem));
    }
}
