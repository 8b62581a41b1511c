package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** What each column of a table is, and which labels belong to which values. */
final class Columns {

    enum Kind {
        ITEM,
        SUBJECT,
        MONTH,
        YEAR,
        UNIT,
        ID,
        NOTE,
        VALUE,
        EMPTY
    }

    /**
     * Columns that belong together: labels, and to their right values. A sheet of two halves has two.
     *
     * @param labels ITEM, SUBJECT, MONTH, YEAR, UNIT and ID columns
     */
    record Group(List<Integer> labels, List<Integer> values) {}

    private final Grid grid;
    private final Labels labels;
    private final Table table;
    private final Kind[] kinds;
    private final List<List<Label>> heads = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    Columns(Grid grid, Labels labels, Table table) {
        this.grid = grid;
        this.labels = labels;
        this.table = table;
        this.kinds = new Kind[grid.width()];
        for (int j = 0; j < grid.width(); j++) heads.add(headsOf(j));
        boolean labelled = false;
        for (int j = 0; j < grid.width(); j++) {
            kinds[j] = kindOf(j, !labelled);
            labelled |= kinds[j] == Kind.ITEM || kinds[j] == Kind.SUBJECT;
        }
        for (int j = 0; j < grid.width(); j++)
            if (kinds[j] == Kind.ITEM || kinds[j] == Kind.SUBJECT)
                // 项目（万元） says the unit of the values, not of the names
                for (Label head : heads.get(j)) head.units().units().forEach(table.context()::addUnit);
        dropHeadless();
        guessSubjects();
        group();
    }

    Kind kind(int j) {
        return kinds[j];
    }

    /** The column's heads, top down, each once. */
    List<Label> heads(int j) {
        return heads.get(j);
    }

    List<Group> groups() {
        return groups;
    }

    private List<Label> headsOf(int j) {
        List<Label> path = new ArrayList<>();
        Cell last = null;
        for (int k = 0; k < table.heads().size(); k++) {
            int row = table.heads().get(k);
            Cell cell = grid.seen(row, j);
            if (cell.isBlank()) cell = spread(k, j);
            if (cell == null || cell.isBlank() || cell == last) continue;
            last = cell;
            path.add(isMonthNumber(row, cell) ? labels.of(cell.text() + "月") : labels.of(cell));
        }
        return path;
    }

    /** In a line that begins with 月份 the number 3 is March. */
    private boolean isMonthNumber(int row, Cell cell) {
        return cell.text().matches("1[0-2]|[1-9]")
                && labels.of(grid.seen(row, grid.anchors(row).getFirst())).kind() == HeadKind.MONTH;
    }

    /** A head that stands over several columns without being merged: 各项存款 over 余额, 比年初, 增幅. */
    private @Nullable Cell spread(int level, int j) {
        if (level == table.heads().size() - 1) return null;
        int row = table.heads().get(level);
        int below = table.heads().get(level + 1);
        if (grid.seen(below, j).isBlank() || labels.of(grid.seen(below, j)).kind() != HeadKind.NONE) return null;
        // a name complete in itself stands under nothing but what is drawn above it
        Label own = labels.of(grid.seen(below, j));
        if (own.direct() != null && !own.numbering().among() && !Items.isMeasure(own.core())) return null;
        for (int left = j - 1; left >= 0; left--) {
            Cell cell = grid.seen(row, left);
            if (grid.seen(below, left).isBlank()
                    || labels.of(grid.seen(below, left)).kind() != HeadKind.NONE) return null;
            if (cell.isBlank()) continue;
            return grid.sheet.mergedAt(grid.rows.get(row), grid.columns.get(left)) == null ? cell : null;
        }
        return null;
    }

    private HeadKind headKind(int j) {
        List<Label> path = heads.get(j);
        for (int k = path.size() - 1; k >= 0; k--)
            if (path.get(k).kind() != HeadKind.NONE) return path.get(k).kind();
        return HeadKind.NONE;
    }

    /** The head speaks of values: a month, a role, an item or an institution. */
    private boolean headsValues(int j) {
        return heads.get(j).stream().anyMatch(l -> l.kind() == HeadKind.NONE && l.isVocabulary());
    }

    private Kind kindOf(int j, boolean firstLabels) {
        int numbers = 0;
        int texts = 0;
        int months = 0;
        int units = 0;
        int others = 0;
        int items = 0;
        int subjects = 0;
        int roles = 0;
        for (int row : table.valueRows()) {
            if (!grid.own(row, j)) continue;
            Cell cell = grid.seen(row, j);
            switch (grid.sort(row, j)) {
                case BLANK -> {}
                case NUMBER -> numbers++;
                case MONTH -> months++;
                case DASH, BAD -> others++;
                case TEXT -> {
                    texts++;
                    Label label = labels.of(cell);
                    if (UnitWords.whole(cell.text()) != null) units++;
                    else if (label.name() != null) subjects++;
                    else if (label.direct() != null || label.isTotal()) items++;
                    else if (label.role() != RoleWords.NONE) roles++;
                    else if (label.months().isAll()) months++;
                }
            }
        }
        HeadKind head = headKind(j);
        if (numbers + texts + months + others == 0) return Kind.EMPTY;
        if (head == HeadKind.ID) return Kind.ID;
        if (head == HeadKind.NOTE) return Kind.NOTE;
        if (units > 0 && units == texts && numbers == 0 && others <= units) return Kind.UNIT;
        if (head == HeadKind.YEAR && months > 0) return Kind.YEAR;
        if (head == HeadKind.MONTH && (months > 0 || texts == 0) && !headsValues(j)) return Kind.MONTH;
        if (months > 0
                && numbers == 0
                && months >= texts - subjects - items
                && others == 0
                && !headsValues(j)
                && subjects == 0) return Kind.MONTH;
        if (head == HeadKind.SUBJECT || head == HeadKind.REGION) return Kind.SUBJECT;
        if (head == HeadKind.ITEM) return Kind.ITEM;
        if (firstLabels && texts == 0 && numbers > 1 && others == 0 && counts(j) && texts(j + 1)) return Kind.ID;
        if (texts > numbers + others || (texts > 0 && firstLabels && texts >= numbers && !headsValues(j))) {
            boolean names = numbers == 0 && items + subjects > 0;
            if (headsValues(j) && !firstLabels && !names && items + subjects + units < texts) return Kind.VALUE;
            if (subjects > 0 && subjects >= items) return Kind.SUBJECT;
            if (items + roles > 0 || firstLabels) return Kind.ITEM;
            return Kind.NOTE;
        }
        return Kind.VALUE;
    }

    private boolean counts(int j) {
        int expected = -1;
        for (int row : table.valueRows()) {
            String text = grid.seen(row, j).text();
            if (!text.matches("[0-9]{1,3}")) {
                if (grid.seen(row, j).isBlank()) continue;
                return false;
            }
            if (expected >= 0 && Integer.parseInt(text) != expected) return false;
            expected = Integer.parseInt(text) + 1;
        }
        return expected > 1;
    }

    private boolean texts(int j) {
        return j < grid.width() && table.valueRows().stream().anyMatch(r -> grid.sort(r, j) == Grid.Sort.TEXT);
    }

    /** Beside columns that have heads, numbers without one are somebody's jottings. */
    private void dropHeadless() {
        boolean headed = false;
        for (int j = 0; j < kinds.length; j++)
            headed |= kinds[j] == Kind.VALUE && !heads.get(j).isEmpty();
        if (!headed) return;
        for (int j = 0; j < kinds.length; j++)
            if (kinds[j] == Kind.VALUE && heads.get(j).isEmpty()) kinds[j] = Kind.NOTE;
    }

    /** Names nobody knows, beside heads that are items: they must be the institutions, unless a title names one. */
    private void guessSubjects() {
        boolean itemsAcross = false;
        for (int j = 0; j < kinds.length; j++)
            if (kinds[j] == Kind.VALUE && heads.get(j).stream().anyMatch(l -> l.direct() != null)) itemsAcross = true;
        if (!itemsAcross || table.context().institution() != null) return;
        for (int j = 0; j < kinds.length; j++) {
            if (kinds[j] == Kind.SUBJECT) return;
            if (kinds[j] != Kind.ITEM || headKind(j) == HeadKind.OTHER) continue;
            int column = j;
            boolean anyItem = table.valueRows().stream()
                    .map(r -> labels.of(grid.seen(r, column)))
                    .anyMatch(l -> l.direct() != null || (l.role() != RoleWords.NONE && !l.isTotal()));
            if (!anyItem) kinds[j] = Kind.SUBJECT;
        }
    }

    private void group() {
        List<Integer> left = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (int j = 0; j < kinds.length; j++) {
            switch (kinds[j]) {
                case EMPTY, NOTE -> {}
                case VALUE -> values.add(j);
                case UNIT -> left.add(j);
                case ITEM, SUBJECT, MONTH, YEAR, ID -> {
                    if (!values.isEmpty() && kinds[j] != Kind.ID) {
                        groups.add(new Group(List.copyOf(left), List.copyOf(values)));
                        left.clear();
                        values.clear();
                    }
                    left.add(j);
                }
            }
        }
        if (!values.isEmpty()) groups.add(new Group(List.copyOf(left), List.copyOf(values)));
    }
}
