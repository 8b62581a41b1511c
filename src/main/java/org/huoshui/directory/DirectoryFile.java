package org.huoshui.directory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.DirectoryList.Head;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Address;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.Sheet;
import org.huoshui.workbook.Workbooks;

/**
 * A directory list as a user has it: tab-separated text in UTF-8, or the first visible sheet of a workbook; heads in the
 * first row that holds anything, in either language, in any order.
 */
record DirectoryFile(String place, Map<Head, Integer> columns, List<Line> lines) {

    /** @param number of the row, counted from 1 */
    record Line(int number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static DirectoryFile read(DirectoryList list, String fileName, byte[] content) {
        boolean workbook =
                content.length > 1 && (content[0] == 'P' && content[1] == 'K' || (content[0] & 0xff) == 0xd0);
        List<Line> lines = new ArrayList<>();
        String place = fileName;
        if (workbook) {
            Sheet sheet = firstSheet(fileName, content);
            place = sheet.name();
            sheetLines(sheet, lines);
        } else {
            textLines(fileName, content, lines);
        }
        lines.removeIf(Line::isBlank);
        if (lines.isEmpty()) throw Refused.because(DirectoryError.NO_ROWS, fileName);
        Map<Head, Integer> columns = heads(lines.removeFirst());
        List<Problem> missing = list.demanded().stream()
                .filter(head -> !columns.containsKey(head))
                .map(head -> Problem.of(DirectoryError.NO_COLUMN, fileName, head.zh()))
                .toList();
        if (!missing.isEmpty()) throw new Refused(missing);
        if (lines.isEmpty()) throw Refused.because(DirectoryError.NO_ROWS, fileName);
        return new DirectoryFile(place, columns, lines);
    }

    private static Sheet firstSheet(String fileName, byte[] content) {
        return switch (Workbooks.open(content, fileName)) {
            case Opening.Unreadable unreadable -> throw new Refused(unreadable.problem());
            case Opening.Opened opened ->
                opened.book().sheets().stream()
                        .filter(sheet -> !sheet.hidden())
                        .findFirst()
                        .orElseThrow(() -> Refused.because(DirectoryError.NO_ROWS, fileName));
        };
    }

    private static void sheetLines(Sheet sheet, List<Line> lines) {
        for (int row : sheet.visibleRows()) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < sheet.columns(); column++)
                cells.add(sheet.seenAt(row, column).text().strip());
            lines.add(new Line(row + 1, cells));
        }
    }

    private static void textLines(String fileName, byte[] content, List<Line> lines) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refused.because(DirectoryError.NOT_A_TABLE, fileName);
        }
        int number = 0;
        for (String line : text.replace("\ufeff", "").lines().toList()) {
            List<String> cells = new ArrayList<>();
            for (String cell : line.split("\t", -1)) cells.add(cell.strip());
            lines.add(new Line(++number, cells));
        }
    }

    private static Map<Head, Integer> heads(Line first) {
        Map<Head, Integer> columns = new EnumMap<>(Head.class);
        for (int i = 0; i < first.cells().size(); i++) {
            for (Head head : Head.values()) {
                if (head.is(first.cells().get(i))) columns.putIfAbsent(head, i);
            }
        }
        return columns;
    }

    /** The cell's text, empty where there is none. */
    String text(Line line, Head head) {
        Integer column = columns.get(head);
        return column == null || column >= line.cells().size()
                ? ""
                : line.cells().get(column);
    }

    /** Several names in one cell, apart by {@code | 、 ; ；} or a comma. */
    List<String> several(Line line, Head head) {
        List<String> names = new ArrayList<>();
        for (String name : text(line, head).split("[|、;；,，\n]")) {
            if (!name.isBlank() && !names.contains(name.strip())) names.add(name.strip());
        }
        return names;
    }

    String cell(Line line, Head head) {
        Integer column = columns.get(head);
        return place + "!" + new Address(line.number() - 1, column == null ? 0 : column).a1();
    }
}
