package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.huoshui.indicators.Indicator;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.huoshui.returns.Layout;
import org.huoshui.returns.Reading;
import org.huoshui.returns.ReadingCode;
import org.huoshui.workbook.Address;
import org.huoshui.workbook.Cell;

/** Reads one table: every number asks its row, its column and what stands around the table. */
final class TableReader {

    private final Grid grid;
    private final Table table;
    private final Columns columns;
    private final Items items;
    private final Names names;
    private final Binding binding;
    private final Layout remembered;
    private final Findings findings;
    private final String sheet;
    private final RowReader rows;

    TableReader(
            Grid grid,
            Table table,
            Labels labels,
            Items items,
            Names names,
            Binding binding,
            Layout remembered,
            Findings findings) {
        this.grid = grid;
        this.table = table;
        this.columns = new Columns(grid, labels, table);
        this.items = items;
        this.names = names;
        this.binding = binding;
        this.remembered = remembered;
        this.findings = findings;
        this.sheet = grid.sheet.name();
        this.rows = new RowReader(grid, labels, names, columns);
    }

    void read() {
        for (Columns.Group group : columns.groups()) read(group);
    }

    private void read(Columns.Group group) {
        boolean subjectLevel = subjectLevel(group);
        Map<Integer, ColumnHeads> heads = new HashMap<>();
        for (int j : group.values())
            heads.put(j, ColumnHeads.of(columns.heads(j), table.context(), names, subjectLevel));
        Periods periods = new Periods(heads.values(), table.context(), subjectLevel);
        boolean regions = rows.begin(group, table);
        Context section = new Context(table.context(), names);
        for (Table.Line line : table.body()) {
            if (line.section()) {
                section = rows.section(line.row(), group, section, table.context());
                continue;
            }
            RowLabels row = rows.read(line.row(), group, section, regions);
            if (row.foot()) continue;
            for (int j : group.values()) {
                ColumnHeads head = heads.get(j);
                if (head != null && grid.own(line.row(), j))
                    read(line.row(), j, row, head, section, periods, group, heads);
            }
        }
    }

    /** Some heads are institutions: then unknown heads beside them are institutions as well. */
    private boolean subjectLevel(Columns.Group group) {
        int subjects = 0;
        int known = 0;
        for (int j : group.values()) {
            for (Label label : columns.heads(j)) {
                if (label.name() != null) subjects++;
                if (label.direct() != null) known++;
            }
        }
        return subjects > 0 && subjects >= known;
    }

    private void read(
            int i,
            int j,
            RowLabels row,
            ColumnHeads head,
            Context section,
            Periods periods,
            Columns.Group group,
            Map<Integer, ColumnHeads> heads) {
        Cell cell = grid.seen(i, j);
        if (cell.isBlank() && row.itemCell() == null && head.items().isEmpty()) return;
        if (remembered.columns().get(head.key()) == Layout.Role.IGNORED) {
            skipColumn(j, Reading.Reason.IGNORED, head);
            return;
        }
        if (skipsColumn(j, head, periods, section)) return;
        if (!row.role().isValue()) {
            skipRow(i, reason(row.role()), row);
            return;
        }
        boolean bySubject = row.subject() != null
                || head.subject() != null
                || group.labels().stream().anyMatch(k -> columns.kind(k) == Columns.Kind.SUBJECT);
        if (row.total() && rows.hasSubjects(group)) {
            skipRow(i, Reading.Reason.TOTAL, row);
            return;
        }
        if (head.total() && head.subject() == null && periods.subjectsAcross()) {
            skipColumn(j, Reading.Reason.TOTAL, head);
            return;
        }
        Binding.Bound bound = binding.bind(row, head, section.titles(), alone(heads, periods, section));
        String place = cell.address().a1();
        switch (bound) {
            case Binding.Bound.None none -> {
                if (Grid.Sort.of(cell) == Grid.Sort.NUMBER && !none.item().isEmpty())
                    findings.unbound(sheet, none.cell() == null ? place : none.cell(), none.item(), none.key(), place);
            }
            case Binding.Bound.Ignored ignored -> findings.skipped(sheet, place, Reading.Reason.IGNORED, ignored.key());
            case Binding.Bound.To to -> {
                if (notThisColumn(to.match().indicator(), i, head, group, heads)) {
                    findings.skipped(sheet, place, Reading.Reason.OTHER_PERIOD, head.key());
                    return;
                }
                value(cell, to, row, head, section, i, group, bySubject);
            }
        }
    }

    private static boolean alone(Map<Integer, ColumnHeads> heads, Periods periods, Context section) {
        return heads.values().stream()
                        .filter(h -> h.role().isValue() && !periods.isOther(h, section))
                        .count()
                == 1;
    }

    private boolean skipsColumn(int j, ColumnHeads head, Periods periods, Context section) {
        if (!head.role().isValue()) {
            skipColumn(j, reason(head.role()), head);
            return true;
        }
        if (periods.inPartCurrency(head)) {
            skipColumn(j, Reading.Reason.OTHER_MEASURE, head);
            return true;
        }
        if (periods.isOther(head, section)) {
            skipColumn(j, Reading.Reason.OTHER_PERIOD, head);
            return true;
        }
        return false;
    }

    private static Reading.Reason reason(RoleWords role) {
        return switch (role) {
            case CHANGE -> Reading.Reason.CHANGE;
            case OTHER_PERIOD -> Reading.Reason.OTHER_PERIOD;
            default -> Reading.Reason.OTHER_MEASURE;
        };
    }

    private void skipColumn(int j, Reading.Reason reason, ColumnHeads head) {
        String letters = Address.letters(grid.columns.get(j));
        int first = grid.rows.get(table.body().getFirst().row()) + 1;
        int last = grid.rows.get(table.body().getLast().row()) + 1;
        findings.skipped(sheet, letters + first + ":" + letters + last, reason, head.key());
    }

    private void skipRow(int i, Reading.Reason reason, RowLabels row) {
        int number = grid.rows.get(i) + 1;
        findings.skipped(
                sheet,
                number + ":" + number,
                reason,
                row.itemCell() == null ? "" : Folding.narrowed(row.itemCell().text()));
    }

    /**
     * Flows run on from January: where a column of the year's sum stands beside one of the month alone, the sum is the
     * value of a flow and the month's column that of a stock.
     */
    private boolean notThisColumn(
            Indicator indicator, int i, ColumnHeads head, Columns.Group group, Map<Integer, ColumnHeads> heads) {
        boolean flow = indicator.kind() == Indicator.Kind.FLOW;
        for (int other : group.values()) {
            ColumnHeads beside = heads.get(other);
            if (beside == null
                    || beside == head
                    || !beside.items().equals(head.items())
                    || grid.seen(i, other).isBlank()) continue;
            if (beside.role() == head.role() || !java.util.Objects.equals(beside.subject(), head.subject())) continue;
            if (NumberText.saysNoValue(grid.seen(i, other).text())) continue;
            if (flow && beside.role() == RoleWords.CUMULATIVE) return true;
            if (!flow && head.role() == RoleWords.CUMULATIVE && beside.role().isValue()) return true;
        }
        return false;
    }

    private void value(
            Cell cell,
            Binding.Bound.To to,
            RowLabels row,
            ColumnHeads head,
            Context section,
            int i,
            Columns.Group group,
            boolean bySubject) {
        Indicator indicator = to.match().indicator();
        String place = cell.address().a1();
        List<Unit> near = new ArrayList<>(row.units());
        near.addAll(head.units());
        Unit around = section.unit(indicator.unit().baseUnit());
        if (around == null && remembered.moneyUnit() != null && indicator.unit().isMoney())
            around = Unit.of(remembered.moneyUnit());
        Month month = head.month() != null ? head.month() : row.month() != null ? row.month() : section.month();
        Names.Name subject = head.subject() != null ? head.subject() : row.subject();
        if (subject == null && !bySubject) subject = section.subject();
        Values.Outcome outcome = Values.read(cell, indicator, near, around);
        switch (outcome) {
            case Values.Outcome.Missing() -> findings.skipped(sheet, place, Reading.Reason.NO_VALUE, to.item());
            case Values.Outcome.Percentage() -> findings.skipped(sheet, place, Reading.Reason.CHANGE, to.item());
            case Values.Outcome.NotANumber(String text) ->
                findings.fault(sheet, place, ReadingCode.NOT_A_NUMBER, to.item(), text);
            case Values.Outcome.Broken(Cell broken) -> {
                if (broken.kind() == Cell.Kind.UNCOMPUTED)
                    findings.fault(sheet, place, ReadingCode.NO_COMPUTED_VALUE, to.item(), "=" + broken.formula());
                else
                    findings.fault(
                            sheet,
                            place,
                            ReadingCode.CELL_ERROR,
                            to.item(),
                            broken.text().strip());
            }
            case Values.Outcome.NoUnit() -> findings.faultOnce(sheet, place, ReadingCode.NO_UNIT, to.item());
            case Values.Outcome.WrongUnit(Unit written) ->
                findings.fault(
                        sheet,
                        place,
                        ReadingCode.WRONG_UNIT,
                        to.item(),
                        indicator.unit().base(),
                        written.symbol());
            case Values.Outcome.Value value -> {
                Context.Clash clash = section.clash();
                if (month == null && clash != null) {
                    String where =
                            clash.cell() == null ? null : clash.cell().address().a1();
                    findings.faultOnce(sheet, where, ReadingCode.TWO_MONTHS, clash.first(), clash.second());
                } else if (month == null) findings.faultOnce(sheet, null, ReadingCode.NO_MONTH);
                else if (subject == null) findings.faultOnce(sheet, null, ReadingCode.NO_SUBJECT);
                else findings.found(found(place, to, subject, month, value), indicator);
            }
        }
    }

    private Reading.Found found(
            String place, Binding.Bound.To to, Names.Name subject, Month month, Values.Outcome.Value value) {
        Items.Match match = to.match();
        Reading.Why why = new Reading.Why(
                match.zh() + "；单位" + value.unit().symbol() + "；" + month.chinese(),
                match.en() + "; unit " + value.unit().symbol() + "; " + month);
        return new Reading.Found(
                sheet,
                place,
                to.cell(),
                to.item(),
                to.key(),
                new Reading.Named(subject.written(), subject.known()),
                match.indicator().id(),
                month,
                value.base(),
                value.unit(),
                value.shown(),
                match.sure(),
                why);
    }

    /** Which columns are of another month than the report's. */
    static final class Periods {
        private final SortedSet<Month> months = new TreeSet<>();
        private final boolean anyWithout;
        private final boolean subjectsAcross;
        private final boolean allCurrencies;

        Periods(Iterable<ColumnHeads> heads, Context context, boolean subjectsAcross) {
            boolean without = false;
            boolean all = false;
            for (ColumnHeads head : heads) {
                if (!head.role().isValue()) continue;
                all |= head.key().matches(".*(?:本外币|折人民币|折合人民币|合计).*");
                if (head.month() == null) without = true;
                else months.add(head.month());
            }
            this.anyWithout = without;
            this.allCurrencies = all;
            this.subjectsAcross = subjectsAcross;
        }

        boolean subjectsAcross() {
            return subjectsAcross;
        }

        /** 人民币 and 外币 are parts where 本外币 stands beside them. */
        boolean inPartCurrency(ColumnHeads head) {
            return allCurrencies && head.key().matches("(?:.*/)?(?:其中:)?(?:人民币|外币|外汇|美元)");
        }

        boolean isOther(ColumnHeads head, Context context) {
            Month title = context.month();
            if (title == null || head.month() == null || head.month().equals(title)) return false;
            if (anyWithout) return true;
            return months.contains(title) && !isSeries(context);
        }

        /** Many months, or months in a row: a history, in which every column is a value. */
        private boolean isSeries(Context context) {
            if (context.series() || months.size() >= 6) return true;
            return months.size() >= 4 && months.first().plus(months.size() - 1).equals(months.last());
        }
    }
}
