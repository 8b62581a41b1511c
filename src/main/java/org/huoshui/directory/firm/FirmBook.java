package org.huoshui.directory.firm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Address;
import org.huoshui.workbook.Cell;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.Sheet;
import org.huoshui.workbook.Workbooks;
import org.jspecify.annotations.Nullable;

/**
 * A list about firms as a user has it: the first visible sheet that has a column of codes in one of its first rows; heads in
 * either language, in any order.
 *
 * @param <H> the columns there may be
 */
record FirmBook<H extends Enum<H> & FirmBook.Head>(Sheet sheet, H code, Map<H, Integer> columns, List<Integer> rows) {

    static final int MOST_ROWS = 20_000;
    private static final int HEAD_WITHIN = 10;

    /** A column. */
    interface Head {
        /** As exported. */
        String zh();

        /** Other names, without spaces. */
        List<String> others();
    }

    /** @param code the column every row must have */
    static <H extends Enum<H> & Head> FirmBook<H> read(String fileName, byte[] content, Class<H> heads, H code) {
        return switch (Workbooks.open(content, fileName)) {
            case Opening.Unreadable unreadable -> throw new Refused(unreadable.problem());
            case Opening.Opened opened -> {
                for (Sheet sheet : opened.book().sheets()) {
                    FirmBook<H> book = sheet.hidden() ? null : in(sheet, heads, code);
                    if (book == null) continue;
                    if (book.rows.isEmpty()) throw Refused.because(FirmError.NO_ROWS, fileName);
                    if (book.rows.size() > MOST_ROWS) throw Refused.because(FirmError.TOO_MANY_ROWS, MOST_ROWS);
                    yield book;
                }
                throw Refused.because(FirmError.NO_COLUMN, fileName, code.zh());
            }
        };
    }

    private static <H extends Enum<H> & Head> @Nullable FirmBook<H> in(Sheet sheet, Class<H> heads, H code) {
        List<Integer> rows = new ArrayList<>(sheet.visibleRows());
        for (int i = 0; i < Math.min(HEAD_WITHIN, rows.size()); i++) {
            Map<H, Integer> columns = new EnumMap<>(heads);
            for (int column : sheet.visibleColumns()) {
                String said = sheet.cell(rows.get(i), column).text().replaceAll("[\\s　*＊]|（.*）|\\(.*\\)", "");
                Stream.of(heads.getEnumConstants())
                        .filter(head -> head.zh().equals(said) || head.others().contains(said))
                        .findFirst()
                        .ifPresent(head -> columns.putIfAbsent(head, column));
            }
            if (!columns.containsKey(code)) continue;
            List<Integer> body = rows.subList(i + 1, rows.size()).stream()
                    .filter(row -> columns.values().stream()
                            .anyMatch(column -> !sheet.cell(row, column).isBlank()))
                    .toList();
            return new FirmBook<>(sheet, code, columns, body);
        }
        return null;
    }

    boolean has(H head) {
        return columns.containsKey(head);
    }

    /** Empty where there is no such column or nothing in it. */
    String text(int row, H head) {
        return cell(row, head).map(cell -> cell.text().strip()).orElse("");
    }

    Optional<Cell> cell(int row, H head) {
        Integer column = columns.get(head);
        return column == null ? Optional.empty() : Optional.of(sheet.seenAt(row, column));
    }

    /** Where a remark about the head goes; without such a column, to the code. */
    Address address(int row, H head) {
        Integer column = columns.get(head);
        return new Address(row, column != null ? column : columns.getOrDefault(code, 0));
    }
}
