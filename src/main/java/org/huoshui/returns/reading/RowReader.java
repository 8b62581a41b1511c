package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.huoshui.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Reads the labels at the left of rows, from the top down: a row inherits what the rows above left open. */
final class RowReader {

    private static final int COLUMN_INDENT = 4;

    private final Grid grid;
    private final Labels labels;
    private final Names names;
    private final Columns columns;
    private Hierarchy hierarchy = new Hierarchy();
    private Names.@Nullable Name lastSubject;
    private @Nullable Month lastMonth;
    private @Nullable Integer lastYear;
    private boolean total;

    RowReader(Grid grid, Labels labels, Names names, Columns columns) {
        this.grid = grid;
        this.labels = labels;
        this.names = names;
        this.columns = columns;
    }

    /** Starts a group of columns; true when its subjects are regions, so that 全市 is one of them. */
    boolean begin(Columns.Group group, Table table) {
        hierarchy = new Hierarchy();
        lastSubject = null;
        lastMonth = null;
        lastYear = null;
        total = false;
        int regions = 0;
        int institutions = 0;
        for (int j : group.labels()) {
            if (columns.kind(j) != Columns.Kind.SUBJECT) continue;
            for (int row : table.valueRows()) {
                Names.Name name = labels.of(grid.seen(row, j)).name();
                if (name == null) continue;
                if (name.institution()) institutions++;
                else regions++;
            }
        }
        return regions > institutions;
    }

    boolean hasSubjects(Columns.Group group) {
        return group.labels().stream().anyMatch(j -> columns.kind(j) == Columns.Kind.SUBJECT);
    }

    /** A line without values: the institution, the month, the unit or the item the next rows belong to. */
    Context section(int i, Columns.Group group, Context before, Context table) {
        Context section = before;
        for (int j : grid.anchors(i)) {
            boolean mine = group.labels().contains(j) || group.values().contains(j);
            if (!mine && j < grid.width() && group.labels().stream().noneMatch(k -> k >= j)) continue;
            Cell cell = grid.seen(i, j);
            Label label = labels.of(cell);
            if (label.isFoot() || label.isFiling()) continue;
            String keyed = label.keyed();
            boolean says = label.name() != null
                    || label.months().single() != null
                    || !label.units().units().isEmpty()
                    || (keyed != null && !keyed.isEmpty());
            if (says) {
                section = new Context(section == table ? table : section, names);
                if (label.name() != null) section.setSubject(label.name());
                else section.take(label, cell);
                hierarchy = label.name() != null ? new Hierarchy() : hierarchy;
            }
            if (label.name() == null && keyed == null && !label.core().isEmpty() && label.kind() == HeadKind.NONE)
                hierarchy.next(
                        label.numbering(), cell.indent() * 2, label.core(), Items.isRoot(Items.core(label.core())));
        }
        return section;
    }

    RowLabels read(int i, Columns.Group group, Context section, boolean regions) {
        List<Unit> units = new ArrayList<>();
        RoleWords role = RoleWords.NONE;
        Cell itemCell = null;
        Label item = null;
        boolean foot = false;
        String idNumber = "";
        int itemColumns = 0;
        boolean pushed = false;
        boolean months = group.labels().stream().anyMatch(j -> columns.kind(j) == Columns.Kind.MONTH);
        for (int j : group.labels()) {
            Cell cell = grid.seen(i, j);
            Columns.Kind kind = columns.kind(j);
            if (cell.isBlank()) {
                if (kind == Columns.Kind.ITEM) itemColumns++;
                continue;
            }
            Label label = labels.of(cell);
            switch (kind) {
                case ID -> idNumber = cell.text().strip();
                case UNIT -> {
                    Unit unit = UnitWords.whole(cell.text());
                    if (unit != null) units.add(unit);
                }
                case MONTH, YEAR -> month(label, section, kind == Columns.Kind.YEAR && months);
                case SUBJECT -> subject(label, regions);
                case ITEM -> {
                    foot |= label.isFoot() || label.isFiling();
                    boolean again = cell == itemCell || !grid.own(i, j);
                    if (!again) {
                        Numbering numbering = numbering(label, idNumber);
                        int indent = (itemColumns > 0 ? COLUMN_INDENT * itemColumns : 0) + cell.indent() * 2;
                        String name = nameOf(label);
                        if (label.role().isValue() || !label.core().isEmpty()) {
                            hierarchy.next(numbering, indent, name, Items.isRoot(Items.core(name)));
                            pushed = true;
                        }
                        item = label;
                        itemCell = cell;
                    } else if (item == null) {
                        item = label;
                        itemCell = cell;
                    }
                    if (cell == itemCell) {
                        if (label.role() != RoleWords.NONE) role = label.role();
                        units.addAll(0, label.units().units());
                        if (label.months().single() != null)
                            lastMonth = label.months().single();
                    }
                    itemColumns++;
                }
                default -> {}
            }
        }
        String name = item == null ? "" : nameOf(item);
        boolean isTotal = total || (item != null && item.direct() == null && item.isTotal());
        return new RowLabels(
                name,
                itemCell,
                pushed ? hierarchy.parents() : List.of(),
                hierarchy.certain() && !(item != null && loosely(item)),
                units,
                role,
                lastMonth,
                lastSubject,
                isTotal,
                foot);
    }

    /** 其中：短期贷款 in a list under 企业贷款 often means the whole bank's: the list is of loans, not of enterprises'. */
    private boolean loosely(Label item) {
        return item.numbering().among()
                && item.numbering().rank() == Numbering.NONE
                && !hierarchy.parents().isEmpty()
                && hierarchy.parents().getLast().matches(".*(?:企业|单位|对公).*");
    }

    /** 余额 alone is a name as well: its parent's balance. */
    private static String nameOf(Label label) {
        if (!label.core().isEmpty()) return label.core();
        return label.role() == RoleWords.CURRENT ? "余额" : "";
    }

    /** A column of numbers like 一, （一）, 1.1 is the numbering of the names beside it. */
    private static Numbering numbering(Label label, String id) {
        if (label.numbering().rank() != Numbering.NONE || id.isEmpty() || id.matches("[0-9]+"))
            return label.numbering();
        String marked = id.matches("[一二三四五六七八九十]+") ? id + "、" : id;
        Numbering both = Numbering.of(marked + " 各项");
        return new Numbering(
                both.rank(),
                label.numbering().among(),
                label.numbering().indent(),
                label.numbering().rest());
    }

    private void month(Label label, Context section, boolean monthColumn) {
        MonthWords months = label.months().isEmpty() ? MonthWords.of(label.raw()) : label.months();
        if (months.single() != null) {
            lastMonth = months.single();
            return;
        }
        if (months.year() != null) lastYear = months.year();
        Integer number = months.number();
        if (number == null && label.folded().matches("1[0-2]|0?[1-9]")) number = Integer.valueOf(label.folded());
        if (number == null && months.year() != null && !monthColumn) {
            Month title = section.month();
            lastMonth = title != null && title.year() == months.year() ? title : Month.of(months.year(), 12);
            return;
        }
        if (number == null) return;
        Integer year = lastYear != null ? lastYear : section.year();
        lastMonth = year == null ? null : Month.of(year, number);
    }

    private void subject(Label label, boolean regions) {
        String folded = Folding.fold(label.numbering().rest());
        total = false;
        if (label.name() != null) {
            lastSubject = label.name();
            total = Names.isWholeRegion(folded) && !regions;
        } else if (label.isTotal() || Names.isTotal(folded) || label.isFoot() || folded.contains("平均")) {
            lastSubject = null;
            total = true;
        } else if (Names.isWholeRegion(folded)) {
            lastSubject = regions ? new Names.Name(Folding.narrowed(label.raw()), null, false) : null;
            total = !regions;
        } else {
            lastSubject = names.anyLabel(label.numbering().rest(), !regions);
        }
    }
}
