package org.huoshui.reporting.life;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huoshui.reporting.Reports.StoredFigure;
import org.huoshui.reporting.life.WordDiff.Kind;
import org.huoshui.reporting.life.WordDiff.Segment;
import org.huoshui.reporting.life.WordDiff.Token;
import org.huoshui.reporting.template.PageContent;
import org.jspecify.annotations.Nullable;

/** Two documents block by block: which paragraphs came and went, and what changed within those that stayed. */
final class PageDiff {

    /** Below this two paragraphs are two paragraphs, not one reworded. */
    private static final double ALIKE = 0.45;

    enum Change {
        SAME,
        CHANGED,
        ADDED,
        REMOVED
    }

    /** @param cells the segments of each cell */
    record RowChange(Change change, boolean head, List<List<Segment>> cells) {}

    /**
     * @param segments of a paragraph; the names of a chart's series
     * @param rows of a table
     */
    record Line(
            Change change,
            PageContent.@Nullable Block before,
            PageContent.@Nullable Block after,
            List<Segment> segments,
            List<RowChange> rows) {}

    private record Side(PageContent.Block block, List<Token> tokens) {}

    private final Map<Integer, StoredFigure> figuresBefore;
    private final Map<Integer, StoredFigure> figuresAfter;
    private final List<Line> lines = new ArrayList<>();

    private PageDiff(Map<Integer, StoredFigure> before, Map<Integer, StoredFigure> after) {
        this.figuresBefore = before;
        this.figuresAfter = after;
    }

    static List<Line> between(
            PageContent before,
            Map<Integer, StoredFigure> figuresBefore,
            PageContent after,
            Map<Integer, StoredFigure> figuresAfter) {
        PageDiff diff = new PageDiff(figuresBefore, figuresAfter);
        diff.compare(diff.sides(before, figuresBefore), diff.sides(after, figuresAfter));
        return List.copyOf(diff.lines);
    }

    private List<Side> sides(PageContent page, Map<Integer, StoredFigure> figures) {
        return page.blocks().stream()
                .map(block -> new Side(block, tokens(block, figures)))
                .toList();
    }

    private static List<Token> tokens(PageContent.Block block, Map<Integer, StoredFigure> figures) {
        return switch (block) {
            case PageContent.Paragraph paragraph -> WordDiff.tokens(paragraph.pieces(), figures);
            // a table is known by its heads, a chart by what it draws
            case PageContent.Table table ->
                table.rows().stream()
                        .filter(PageContent.Row::head)
                        .flatMap(row -> row.cells().stream())
                        .flatMap(cell -> WordDiff.tokens(cell.pieces(), figures).stream())
                        .toList();
            case PageContent.Chart chart ->
                chart.series().stream()
                        .map(series -> new Token(series.name(), series.name(), null))
                        .toList();
        };
    }

    private static String key(Side side) {
        return side.block().getClass().getSimpleName() + String.join("\u0001", WordDiff.keys(side.tokens()));
    }

    private void compare(List<Side> before, List<Side> after) {
        int left = 0;
        int right = 0;
        List<String> a = before.stream().map(PageDiff::key).toList();
        List<String> b = after.stream().map(PageDiff::key).toList();
        for (AbstractDelta<String> delta : DiffUtils.diff(a, b).getDeltas()) {
            while (left < delta.getSource().getPosition()) pair(before.get(left++), after.get(right++));
            List<Side> gone = before.subList(left, left + delta.getSource().size());
            List<Side> come = after.subList(right, right + delta.getTarget().size());
            align(gone, come);
            left += gone.size();
            right += come.size();
        }
        while (left < before.size()) pair(before.get(left++), after.get(right++));
    }

    /** Pairs what was reworded, in order, so that the pairs have as much in common as can be. */
    private void align(List<Side> gone, List<Side> come) {
        double[][] best = new double[gone.size() + 1][come.size() + 1];
        for (int i = gone.size() - 1; i >= 0; i--)
            for (int j = come.size() - 1; j >= 0; j--)
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]), best[i + 1][j + 1] + worth(gone.get(i), come.get(j)));
        int i = 0;
        int j = 0;
        while (i < gone.size() || j < come.size()) {
            if (i < gone.size()
                    && j < come.size()
                    && worth(gone.get(i), come.get(j)) > 0
                    && best[i][j] == best[i + 1][j + 1] + worth(gone.get(i), come.get(j)))
                pair(gone.get(i++), come.get(j++));
            else if (i < gone.size() && (j == come.size() || best[i][j] == best[i + 1][j])) alone(gone.get(i++), true);
            else alone(come.get(j++), false);
        }
    }

    private static double worth(Side before, Side after) {
        if (before.block().getClass() != after.block().getClass()) return 0;
        double likeness = WordDiff.likeness(before.tokens(), after.tokens());
        return likeness < ALIKE ? 0 : likeness;
    }

    private void pair(Side before, Side after) {
        List<Segment> segments = WordDiff.between(before.tokens(), after.tokens());
        boolean same = segments.stream().allMatch(segment -> segment.kind() == Kind.SAME);
        List<RowChange> rows = List.of();
        if (before.block() instanceof PageContent.Table old && after.block() instanceof PageContent.Table now) {
            rows = rows(old, now);
            segments = List.of();
            same = rows.stream().allMatch(row -> row.change() == Change.SAME);
        } else if (before.block() instanceof PageContent.Chart old && after.block() instanceof PageContent.Chart now) {
            same = old.series().equals(now.series()) && old.categories().equals(now.categories());
        }
        lines.add(new Line(same ? Change.SAME : Change.CHANGED, before.block(), after.block(), segments, rows));
    }

    private void alone(Side side, boolean gone) {
        Kind kind = gone ? Kind.REMOVED : Kind.ADDED;
        Change change = gone ? Change.REMOVED : Change.ADDED;
        List<RowChange> rows = side.block() instanceof PageContent.Table table
                ? table.rows().stream()
                        .map(row -> row(row, change, kind, gone ? figuresBefore : figuresAfter))
                        .toList()
                : List.of();
        lines.add(new Line(
                change,
                gone ? side.block() : null,
                gone ? null : side.block(),
                rows.isEmpty() ? WordDiff.all(kind, side.tokens()) : List.of(),
                rows));
    }

    private List<RowChange> rows(PageContent.Table old, PageContent.Table now) {
        List<RowChange> rows = new ArrayList<>();
        int left = 0;
        int right = 0;
        List<String> a = old.rows().stream().map(row -> key(row, figuresBefore)).toList();
        List<String> b = now.rows().stream().map(row -> key(row, figuresAfter)).toList();
        for (AbstractDelta<String> delta : DiffUtils.diff(a, b).getDeltas()) {
            while (left < delta.getSource().getPosition())
                rows.add(pair(old.rows().get(left++), now.rows().get(right++)));
            for (int i = 0; i < delta.getSource().size(); i++)
                rows.add(row(old.rows().get(left++), Change.REMOVED, Kind.REMOVED, figuresBefore));
            for (int i = 0; i < delta.getTarget().size(); i++)
                rows.add(row(now.rows().get(right++), Change.ADDED, Kind.ADDED, figuresAfter));
        }
        while (left < old.rows().size())
            rows.add(pair(old.rows().get(left++), now.rows().get(right++)));
        return List.copyOf(rows);
    }

    /** Rows are the same row where they begin with the same words and have as many cells. */
    private static String key(PageContent.Row row, Map<Integer, StoredFigure> figures) {
        String head = row.cells().isEmpty()
                ? ""
                : WordDiff.tokens(row.cells().getFirst().pieces(), figures).stream()
                        .map(Token::key)
                        .collect(Collectors.joining());
        return row.cells().size() + "/" + head;
    }

    private RowChange pair(PageContent.Row old, PageContent.Row now) {
        List<List<Segment>> cells = new ArrayList<>();
        for (int i = 0; i < now.cells().size(); i++)
            cells.add(WordDiff.between(
                    WordDiff.tokens(old.cells().get(i).pieces(), figuresBefore),
                    WordDiff.tokens(now.cells().get(i).pieces(), figuresAfter)));
        boolean same = cells.stream().flatMap(List::stream).allMatch(segment -> segment.kind() == Kind.SAME);
        return new RowChange(same ? Change.SAME : Change.CHANGED, now.head(), List.copyOf(cells));
    }

    private static RowChange row(PageContent.Row row, Change change, Kind kind, Map<Integer, StoredFigure> figures) {
        return new RowChange(
                change,
                row.head(),
                row.cells().stream()
                        .map(cell -> WordDiff.all(kind, WordDiff.tokens(cell.pieces(), figures)))
                        .toList());
    }
}
