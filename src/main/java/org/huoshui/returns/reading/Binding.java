package org.huoshui.returns.reading;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.returns.Layout;
import org.jspecify.annotations.Nullable;

/** Decides which indicator the words of a row and of a column mean together; what was remembered comes first. */
final class Binding {

    /** What came of it; {@code key} is what {@link Layout#items} keys the name by. */
    sealed interface Bound {
        record To(
                Items.Match match,
                String item,
                String key,
                @Nullable String cell) implements Bound {}

        record Ignored(String item, String key) implements Bound {}

        record None(String item, String key, @Nullable String cell) implements Bound {}
    }

    private final Catalogue catalogue;
    private final Items items;
    private final Layout remembered;

    Binding(Catalogue catalogue, Items items, Layout remembered) {
        this.catalogue = catalogue;
        this.items = items;
        this.remembered = remembered;
    }

    /**
     * @param alone true when no other column has values, so that a head nobody understands decides nothing
     */
    Bound bind(RowLabels row, ColumnHeads head, List<String> titles, boolean alone) {
        boolean inRow = !row.item().isEmpty();
        boolean inColumn = !head.items().isEmpty();
        String column = inColumn ? head.items().getLast() : "";
        List<String> outer = inColumn ? head.items().subList(0, head.items().size() - 1) : List.of();
        String key;
        String cell = row.itemCell() == null ? null : row.itemCell().address().a1();
        if (inRow && inColumn) key = row.path() + "|" + String.join("/", head.items());
        else if (inRow) key = row.path();
        else if (inColumn) key = String.join("/", head.items());
        else return ofTitle(titles);
        String item = inRow && row.itemCell() != null
                ? Folding.narrowed(row.itemCell().text())
                : head.itemLabel() == null
                        ? column
                        : Folding.narrowed(head.itemLabel().raw());
        if (!inRow) cell = null;
        Bound known = remembered(key, item, cell);
        if (known != null) return known;
        Items.Match match;
        if (inRow && inColumn) match = both(row, head, column, titles, alone);
        else if (inRow) match = items.match(row.item(), withTitle(row.parents(), titles), row.certain());
        else match = column(head, column, withTitle(outer, titles));
        return match == null ? new Bound.None(item, key, cell) : new Bound.To(match, item, key, cell);
    }

    private Items.@Nullable Match column(ColumnHeads head, String column, List<String> outer) {
        Items.Match match = items.match(column, outer, true);
        if (match != null) return match;
        // under 各项存款 the head says only 月末数 or the like
        return head.items().size() > 1 && (Names.isTotal(column) || Items.isMeasure(column))
                ? items.match(head.items().get(head.items().size() - 2), List.of(), true)
                : null;
    }

    private Items.@Nullable Match both(
            RowLabels row, ColumnHeads head, String column, List<String> titles, boolean alone) {
        Items.Match match = items.match(row.item(), row.parents(), row.certain(), column);
        if (match == null
                && alone
                && head.itemLabel() != null
                && head.itemLabel().direct() == null) {
            Items.Match byRow = items.match(row.item(), withTitle(row.parents(), titles), row.certain());
            if (byRow != null) return new Items.Match(byRow.indicator(), byRow.sure() * 0.85, byRow.zh(), byRow.en());
        }
        if (match != null || head.items().size() == 1) return match;
        // several levels of heads that only group columns: the outermost item may be the one that counts
        return items.match(
                row.item(), row.parents(), row.certain(), head.items().getFirst());
    }

    /** A title or a sheet's name that speaks of deposits only makes 住户 mean 住户存款. */
    private static List<String> withTitle(List<String> parents, List<String> titles) {
        if (Items.domain(parents) != null) return parents;
        for (String title : titles) {
            boolean deposit = title.contains("存款");
            boolean loan = title.contains("贷款");
            if (deposit && loan) return parents;
            if (deposit || loan) {
                List<String> under = new ArrayList<>(List.of(deposit ? "各项存款" : "各项贷款"));
                for (String parent : parents) if (!Names.isTotal(parent)) under.add(parent);
                return under;
            }
        }
        return parents;
    }

    private Bound ofTitle(List<String> titles) {
        for (String title : titles) {
            Items.Match match = items.within(title);
            if (match != null)
                return new Bound.To(match, title, "标题:" + match.indicator().id().code(), null);
        }
        return new Bound.None("", "", null);
    }

    private @Nullable Bound remembered(String key, String item, @Nullable String cell) {
        String code = remembered.items().get(key);
        if (code == null) return null;
        if (code.equals("-")) return new Bound.Ignored(item, key);
        Indicator indicator = catalogue.find(new IndicatorId(code)).orElse(null);
        if (indicator == null) return null;
        return new Bound.To(new Items.Match(indicator, 1, "沿用上次的对应", "as remembered"), item, key, cell);
    }
}
