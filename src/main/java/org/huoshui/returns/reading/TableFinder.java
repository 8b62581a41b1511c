package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.workbook.Area;
import org.huoshui.workbook.Cell;

/** Cuts a grid into tables, row by row: lines of words gather until values come, and then are its titles and heads. */
final class TableFinder {

    private enum LineKind {
        /** Unit, month, institution, or a title. */
        CONTEXT,
        /** One text alone. */
        SINGLE,
        HEAD,
        /** 栏次 1 2 3: numbers its columns, says nothing. */
        NUMBERING
    }

    private final Grid grid;
    private final Labels labels;
    private final Names names;
    private final Context sheet;
    private final List<Table> tables = new ArrayList<>();
    private final List<Integer> pending = new ArrayList<>();
    private List<Table.Line> body = new ArrayList<>();

    TableFinder(Grid grid, Labels labels, Names names, Context sheet) {
        this.grid = grid;
        this.labels = labels;
        this.names = names;
        this.sheet = sheet;
    }

    List<Table> find() {
        for (int i = 0; i < grid.height(); i++) {
            List<Integer> anchors = grid.anchors(i);
            if (anchors.isEmpty()) continue;
            if (isValues(i, anchors) || isFaultyValues(i, anchors)) {
                if (tables.isEmpty() || pending.stream().anyMatch(r -> kind(r) == LineKind.HEAD)) begin();
                else for (int r : pending) if (kind(r) != LineKind.NUMBERING) body.add(new Table.Line(r, true));
                pending.clear();
                body.add(new Table.Line(i, false));
            } else {
                pending.add(i);
            }
        }
        // words below the last table speak for it when nothing above does
        for (int r : pending) for (int j : grid.anchors(r)) takeContext(sheet, r, j);
        return tables;
    }

    /** What stands above the first values speaks for all tables of the sheet, wherever they begin. */
    void takeTitles() {
        for (int i = 0; i < grid.height(); i++) {
            List<Integer> anchors = grid.anchors(i);
            if (anchors.isEmpty()) continue;
            if (isValues(i, anchors)) return;
            if (kind(i) == LineKind.HEAD) continue;
            for (int j : anchors) takeContext(sheet, i, j);
        }
    }

    private void begin() {
        int lastHead = -1;
        for (int k = 0; k < pending.size(); k++) if (kind(pending.get(k)) == LineKind.HEAD) lastHead = k;
        Context context =
                new Context(tables.isEmpty() ? sheet : tables.getLast().context(), names);
        // a later table's titles replace an earlier one's; what it does not say it inherits
        List<Integer> heads = new ArrayList<>();
        body = new ArrayList<>();
        for (int k = 0; k < pending.size(); k++) {
            int row = pending.get(k);
            LineKind kind = kind(row);
            if (kind == LineKind.HEAD) heads.add(row);
            else if (kind == LineKind.CONTEXT || (kind == LineKind.SINGLE && k < lastHead) || lastHead < 0) {
                for (int j : grid.anchors(row)) takeContext(context, row, j);
                if (kind == LineKind.SINGLE
                        && lastHead < 0
                        && k > 0
                        && grid.anchors(row).getFirst() == 0) body.add(new Table.Line(row, true));
            } else if (kind == LineKind.SINGLE) body.add(new Table.Line(row, true));
        }
        tables.add(new Table(context, heads, body));
    }

    private void takeContext(Context context, int row, int j) {
        Cell cell = grid.seen(row, j);
        Label label = labels.of(cell);
        String keyed = label.keyed();
        if (j > 0) {
            Label before = labels.of(grid.seen(row, j - 1));
            if (grid.seen(row, j - 1) != cell
                    && before.isFiling()
                    && !before.folded().isEmpty()) return;
        }
        if (keyed != null && keyed.isEmpty()) {
            // the key's value stands in the next cell
            for (int next = j + 1; next < grid.width(); next++) {
                Cell value = grid.seen(row, next);
                if (value.isBlank() || value == cell) continue;
                context.takeKeyed(Folding.fold(value.text()));
                return;
            }
        }
        context.take(label, cell);
    }

    /** At least one number that is not a month of a head, nor the number of a column. */
    private boolean isValues(int row, List<Integer> anchors) {
        boolean value = false;
        int months = 0;
        int texts = 0;
        Label first = labels.of(grid.seen(row, anchors.getFirst()));
        if (isNumberingLine(row, anchors, first) || first.isFoot() || isMonthLine(row, anchors, first)) return false;
        for (int j : anchors) {
            if (!grid.own(row, j)) continue;
            switch (grid.sort(row, j)) {
                case NUMBER, BAD -> value = true;
                case DASH -> value |= j != anchors.getFirst();
                case MONTH -> months++;
                case TEXT -> texts++;
                case BLANK -> {}
            }
        }
        if (value) return true;
        if (months == 0) return false;
        // 2022 beside a known name is a value that looks like a year
        return texts > 0
                && first.direct() != null
                && grid.sort(row, anchors.getLast()) == Grid.Sort.MONTH
                && grid.seen(row, anchors.getLast()).kind() == Cell.Kind.NUMBER;
    }

    private boolean isMonthLine(int row, List<Integer> anchors, Label first) {
        return first.kind() == HeadKind.MONTH
                && anchors.size() > 2
                && anchors.subList(1, anchors.size()).stream()
                        .allMatch(j -> grid.seen(row, j).text().strip().matches("(?:1[0-2]|[1-9])月?"));
    }

    private boolean isNumberingLine(int row, List<Integer> anchors, Label first) {
        if (anchors.size() < 2) return false;
        if (first.folded().matches("栏次|栏目|列次|行次|序号|甲")) {
            int expected = -1;
            for (int j : anchors.subList(1, anchors.size())) {
                String text = Folding.fold(grid.seen(row, j).text());
                if (text.matches("[乙丙丁]|[A-Z]|[一-十].*")) continue;
                if (!text.matches("[(]?[0-9]{1,2}[)]?(?:=.*)?")) return false;
                int number = Integer.parseInt(text.replaceAll("^[(]?([0-9]{1,2}).*", "$1"));
                if (expected >= 0 && number != expected) return false;
                expected = number + 1;
            }
            return true;
        }
        return false;
    }

    /** A name, and where its number belongs a text that no head would say: 待补. */
    private boolean isFaultyValues(int row, List<Integer> anchors) {
        if (anchors.size() < 2) return false;
        boolean headed = !body.isEmpty() || pending.stream().anyMatch(r -> kind(r) == LineKind.HEAD);
        if (!headed) return false;
        Label first = labels.of(grid.seen(row, anchors.getFirst()));
        if (first.kind() != HeadKind.NONE || first.isFoot() || first.isSubjectKey() || first.isFiling()) return false;
        if (first.direct() == null && first.name() == null) return false;
        int vocabulary = 0;
        for (int j : anchors.subList(1, anchors.size())) {
            Label label = labels.of(grid.seen(row, j));
            if (label.isVocabulary() && UnitWords.whole(label.raw()) == null) vocabulary++;
        }
        return vocabulary == 0;
    }

    private LineKind kind(int row) {
        List<Integer> anchors = grid.anchors(row);
        List<Label> here =
                anchors.stream().map(j -> labels.of(grid.seen(row, j))).toList();
        if (isNumberingLine(row, anchors, here.getFirst())) return LineKind.NUMBERING;
        if (here.stream().anyMatch(l -> l.isUnitLine() || l.isFiling() || l.isFoot() || keyedLine(l)))
            return LineKind.CONTEXT;
        if (anchors.size() == 1) return single(row, anchors.getFirst(), here.getFirst());
        long months = here.stream()
                .filter(l -> l.months().isAll() && l.months().single() != null)
                .count();
        long subjects = here.stream().filter(l -> l.name() != null).count();
        if (anchors.size() == 2 && months == 1 && subjects == 1) return LineKind.CONTEXT;
        // a title with the month set apart on its right
        if (anchors.size() == 2 && months == 1 && here.stream().anyMatch(l -> isTitle(l))) return LineKind.CONTEXT;
        return LineKind.HEAD;
    }

    private static boolean keyedLine(Label label) {
        String keyed = label.keyed();
        return keyed != null && !keyed.isEmpty()
                || (keyed != null && label.folded().matches(".*[:：]$"));
    }

    private static boolean isTitle(Label label) {
        return label.direct() == null
                && label.kind() == HeadKind.NONE
                && label.folded().length() >= 6
                && label.folded().matches(".*(?:表|情况|统计|月报|报告|数据)$");
    }

    private LineKind single(int row, int j, Label label) {
        Area area = grid.sheet.mergedAt(grid.rows.get(row), grid.columns.get(j));
        boolean wide = area != null && area.last().column() > area.first().column();
        boolean afterFirstColumn = j > 0;
        boolean groups = wide && afterFirstColumn && !label.months().isAll() && !isTitle(label);
        return groups ? LineKind.HEAD : LineKind.SINGLE;
    }
}
