package org.huoshui.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A list as a user has filled it in: the first visible sheet with the wanted heads in one of its first rows, in any order.
 * Rows are read head by head; what is wrong is remembered at its cell, and comes back in a copy of the sender's own file.
 */
public final class ListBook {

    private static final int HEAD_WITHIN = 10;

    /**
     * A column of the list.
     *
     * @param key name in the program
     * @param name the Chinese head, printed in templates; a unit may follow it in brackets, {@code 融资金额（万元）}
     * @param demanded the list is no such list without it
     * @param aliases other heads in use
     */
    public record Head(String key, String name, boolean demanded, List<String> aliases) {

        public static Head demanded(String key, String name, String... aliases) {
            return new Head(key, name, true, List.of(aliases));
        }

        public static Head of(String key, String name, String... aliases) {
            return new Head(key, name, false, List.of(aliases));
        }

        private boolean is(String text) {
            String said = folded(text);
            return !said.isEmpty()
                    && (said.equals(folded(name))
                            || said.equals(folded(withoutUnit(name)))
                            || folded(withoutUnit(text)).equals(folded(withoutUnit(name)))
                            || aliases.stream().anyMatch(alias -> folded(alias).equals(said)));
        }

        private static String withoutUnit(String text) {
            return text.replaceAll("[（(][^（()）]*[）)]", "");
        }

        private static String folded(String text) {
            return text.replaceAll("[\\s　*＊]", "")
                    .replace('（', '(')
                    .replace('）', ')')
                    .toLowerCase(Locale.ROOT);
        }
    }

    private final Sheet sheet;
    private final Map<String, Head> heads = new HashMap<>();
    private final Map<String, Integer> columns;
    private final int firstColumn;
    private final List<ListRow> rows = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ListBook(Sheet sheet, List<Head> heads, Map<String, Integer> columns, List<Integer> rows) {
        this.sheet = sheet;
        this.columns = columns;
        this.firstColumn = columns.values().stream().min(Integer::compare).orElse(0);
        for (Head head : heads) this.heads.put(head.key(), head);
        for (int row : rows) this.rows.add(new ListRow(this, row));
    }

    /**
     * @param fileName as the user knows it; named in refusals
     * @param mostRows more are refused
     * @throws Refused when it is no workbook (WBK-1xx, WBK-2xx), has no such heads (WBK-301), nothing below them
     *     (WBK-302) or more than {@code mostRows} (WBK-303)
     */
    public static ListBook read(String fileName, byte[] content, List<Head> heads, int mostRows) {
        return switch (Workbooks.open(content, fileName)) {
            case Opening.Unreadable unreadable -> throw new Refused(unreadable.problem());
            case Opening.Opened opened -> {
                for (Sheet sheet : opened.book().sheets()) {
                    if (sheet.hidden()) continue;
                    ListBook book = in(sheet, heads);
                    if (book == null) continue;
                    if (book.rows.isEmpty()) throw Refused.because(WorkbookCode.LIST_WITHOUT_ROWS, fileName);
                    if (book.rows.size() > mostRows)
                        throw Refused.because(WorkbookCode.LIST_TOO_LONG, mostRows, book.rows.size());
                    yield book;
                }
                String wanted = String.join(
                        "、",
                        heads.stream().filter(Head::demanded).map(Head::name).toList());
                throw Refused.because(WorkbookCode.LIST_WITHOUT_HEADS, fileName, wanted);
            }
        };
    }

    private static @Nullable ListBook in(Sheet sheet, List<Head> heads) {
        List<Integer> rows = sheet.visibleRows();
        List<Integer> visible = sheet.visibleColumns();
        for (int i = 0; i < Math.min(HEAD_WITHIN, rows.size()); i++) {
            Map<String, Integer> columns = new HashMap<>();
            for (int column : visible) {
                String text = sheet.cell(rows.get(i), column).text();
                for (Head head : heads) if (head.is(text)) columns.putIfAbsent(head.key(), column);
            }
            if (!heads.stream().filter(Head::demanded).allMatch(head -> columns.containsKey(head.key()))) continue;
            List<Integer> body = rows.subList(i + 1, rows.size()).stream()
                    .filter(row -> columns.values().stream()
                            .anyMatch(column -> !sheet.cell(row, column).isBlank()))
                    .toList();
            return new ListBook(sheet, heads, columns, body);
        }
        return null;
    }

    public List<ListRow> rows() {
        return List.copyOf(rows);
    }

    /** Whether the file has the column at all. */
    public boolean has(String key) {
        return columns.containsKey(key);
    }

    /** Everything that was found wrong so far, each at its cell ({@code 需求!C7}). */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** How many rows have something wrong. */
    public long faulty() {
        return rows.stream().filter(ListRow::isFaulty).count();
    }

    /** The sender's file with what is wrong written at the cells; absent when nothing is. */
    public Optional<byte[]> markedCopy(byte[] content) {
        return marks.isEmpty() ? Optional.empty() : Optional.of(MarkedCopy.of(content, marks));
    }

    /**
     * As {@link #markedCopy}, for when the sound rows have been taken: these are hidden in the copy, so that it can be put right
     * and sent again as it is, and each remark stays at the cell it had in the sender's own file.
     */
    public Optional<byte[]> copyOfFaulty(byte[] content) {
        if (marks.isEmpty()) return Optional.empty();
        List<Integer> sound = rows.stream()
                .filter(row -> !row.isFaulty())
                .map(row -> row.number() - 1)
                .toList();
        return Optional.of(MarkedCopy.of(content, marks, Map.of(sheet.name(), sound)));
    }

    Cell cell(int row, String key) {
        Integer column = columns.get(key);
        return column == null ? Cell.blank(new Address(row, firstColumn)) : sheet.seenAt(row, column);
    }

    String name(String key) {
        Head head = heads.get(key);
        return head == null ? key : head.name();
    }

    void fault(int row, String key, Problem problem) {
        Address at = new Address(row, columns.getOrDefault(key, firstColumn));
        problems.add(problem.at(sheet.name() + "!" + at.a1()));
        marks.add(new Mark(sheet.name(), at, Mark.Severity.ERROR, problem.code(), problem.zh()));
    }
}
