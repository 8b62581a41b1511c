package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.indicators.Catalogue;
import org.huoshui.returns.KnownNames;
import org.huoshui.returns.Layout;
import org.huoshui.returns.Reading;
import org.huoshui.returns.ReadingCode;
import org.huoshui.returns.ReturnReader;
import org.huoshui.workbook.Address;
import org.huoshui.workbook.Book;
import org.huoshui.workbook.Cell;
import org.huoshui.workbook.Sheet;

/** Reads a whole workbook, sheet by sheet. The inside of {@link ReturnReader}; not for use by others. */
public final class BookReader {

    private static final int TITLE_LENGTH = 60;

    private final Catalogue catalogue;
    private final Items items;
    private final Names names;

    public BookReader(Catalogue catalogue, KnownNames known) {
        this.catalogue = catalogue;
        this.items = new Items(catalogue);
        this.names = new Names(known);
    }

    public Reading read(Book book, Layout remembered, ReturnReader.Said said) {
        Labels labels = new Labels(items, names);
        Findings findings = new Findings(items);
        Binding binding = new Binding(catalogue, items, remembered);
        Context file = new Context(saidBeside(said, remembered), names);
        file.take(labels.of(fileTitle(book.fileName())), null);
        Context cover = new Context(file, names);
        List<Sheet> visible = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            if (sheet.hidden()) {
                if (hasNumbers(sheet)) hidden(findings, sheet);
            } else if (hasNumbers(sheet)) visible.add(sheet);
            else takeCover(cover, labels, sheet);
        }
        for (Sheet sheet : visible) {
            sayHidden(findings, sheet);
            Context named = new Context(cover, names);
            if (!sheet.name().matches("(?i)sheet *[0-9]*|工作表 *[0-9]*|表 *[0-9]+"))
                named.take(labels.of(sheet.name()), null);
            if (named.saysOtherPeriod()) {
                findings.skipped(sheet.name(), null, Reading.Reason.OTHER_PERIOD, sheet.name());
                continue;
            }
            read(sheet, named, labels, binding, remembered, findings);
        }
        findings.settle();
        if (findings.nothing() && !findings.hasFaults()) findings.fault(null, null, ReadingCode.NOTHING_FOUND);
        return findings.reading(book.fileName(), remembered);
    }

    private void read(
            Sheet sheet, Context named, Labels labels, Binding binding, Layout remembered, Findings findings) {
        Context titles = new Context(named, names);
        Grid whole = new Grid(sheet);
        List<Grid> strips = strips(whole, labels);
        if (strips.size() > 1) new TableFinder(whole, labels, names, titles).takeTitles();
        for (Grid strip : strips) {
            List<Table> tables = new TableFinder(strip, labels, names, titles).find();
            for (Table table : tables)
                new TableReader(strip, table, labels, items, names, binding, remembered, findings).read();
        }
    }

    /**
     * Tables that stand side by side with an empty column between them and heads of their own are read apart. An empty
     * column inside a table separates nothing.
     */
    private static List<Grid> strips(Grid grid, Labels labels) {
        List<List<Integer>> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int j = 0; j < grid.width(); j++) {
            boolean gap = j > 0 && grid.columns.get(j) > grid.columns.get(j - 1) + 1 && !onlyHiddenBetween(grid, j);
            if (gap && startsTable(grid, j, labels)) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.add(grid.columns.get(j));
        }
        parts.add(part);
        if (parts.size() == 1) return List.of(grid);
        return parts.stream().map(columns -> new Grid(grid.sheet, columns)).toList();
    }

    private static boolean onlyHiddenBetween(Grid grid, int j) {
        for (int c = grid.columns.get(j - 1) + 1; c < grid.columns.get(j); c++)
            if (!grid.sheet.columnHidden(c)) return false;
        return true;
    }

    /** The column holds labels: at least two names, or a head like 项目. */
    private static boolean startsTable(Grid grid, int j, Labels labels) {
        int names = 0;
        for (int i = 0; i < grid.height(); i++) {
            if (!grid.own(i, j) || grid.sort(i, j) != Grid.Sort.TEXT) continue;
            Label label = labels.of(grid.seen(i, j));
            if (label.kind() == HeadKind.ITEM || label.kind() == HeadKind.SUBJECT || label.kind() == HeadKind.REGION)
                return true;
            if (label.direct() != null || label.name() != null) names++;
        }
        return names >= 2;
    }

    private Context saidBeside(ReturnReader.Said said, Layout remembered) {
        Context context = new Context(null, names);
        if (said.month() != null) context.setMonth(said.month());
        String institution = said.institution() != null ? said.institution() : remembered.subject();
        if (institution != null) context.setSubject(names.anyLabel(institution, true));
        return context;
    }

    private static String fileTitle(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return (dot > 0 ? fileName.substring(0, dot) : fileName).replace('_', ' ');
    }

    private static boolean hasNumbers(Sheet sheet) {
        for (Cell cell : sheet.cells()) {
            switch (Grid.Sort.of(cell)) {
                case NUMBER, BAD -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** A sheet of words only is a cover, or an instruction; short lines of it may name institution, month and unit. */
    private void takeCover(Context cover, Labels labels, Sheet sheet) {
        Grid grid = new Grid(sheet);
        for (int i = 0; i < grid.height(); i++) {
            for (int j : grid.anchors(i)) {
                Cell cell = grid.seen(i, j);
                if (cell.text().length() > TITLE_LENGTH) continue;
                Label label = labels.of(cell);
                String keyed = label.keyed();
                if (keyed != null && keyed.isEmpty() && j + 1 < grid.width())
                    cover.takeKeyed(Folding.fold(grid.seen(i, j + 1).text()));
                else if (keyed != null || label.isUnitLine() || label.months().single() != null)
                    cover.take(label, cell);
            }
        }
    }

    private static void hidden(Findings findings, Sheet sheet) {
        findings.skipped(sheet.name(), null, Reading.Reason.HIDDEN_SHEET, sheet.name());
        findings.note(
                sheet.name(),
                null,
                ReadingCode.HIDDEN,
                "工作表“" + sheet.name() + "”",
                "The sheet “" + sheet.name() + "”");
    }

    private static void sayHidden(Findings findings, Sheet sheet) {
        int first = -1;
        for (int row : sheet.usedRows()) {
            if (!sheet.rowHidden(row) || !hasNumber(sheet, row, true)) continue;
            String place = (row + 1) + ":" + (row + 1);
            findings.skipped(sheet.name(), place, Reading.Reason.HIDDEN_ROW, "");
            if (first < 0) first = row;
            findings.note(
                    sheet.name(), "A" + (row + 1), ReadingCode.HIDDEN, "第 " + (row + 1) + " 行", "Row " + (row + 1));
        }
        for (int column : sheet.usedColumns()) {
            if (!sheet.columnHidden(column) || !hasNumber(sheet, column, false)) continue;
            String letters = Address.letters(column);
            findings.skipped(sheet.name(), letters + ":" + letters, Reading.Reason.HIDDEN_COLUMN, "");
            findings.note(sheet.name(), letters + "1", ReadingCode.HIDDEN, letters + " 列", "Column " + letters);
        }
    }

    private static boolean hasNumber(Sheet sheet, int at, boolean row) {
        for (int other : row ? sheet.usedColumns() : sheet.usedRows()) {
            Cell cell = row ? sheet.cell(at, other) : sheet.cell(other, at);
            if (Grid.Sort.of(cell) == Grid.Sort.NUMBER) return true;
        }
        return false;
    }
}
