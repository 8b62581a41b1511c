package org.huoshui.returns.reading;

import java.util.HashMap;
import java.util.Map;
import org.huoshui.workbook.Cell;

/** Takes labels apart; each text once. Not for use by several threads. */
final class Labels {

    private final Items items;
    private final Names names;
    private final Map<String, Label> known = new HashMap<>();

    Labels(Items items, Names names) {
        this.items = items;
        this.names = names;
    }

    Label of(Cell cell) {
        return of(text(cell));
    }

    Label of(String raw) {
        Label label = known.get(raw);
        if (label == null) {
            label = read(raw);
            known.put(raw, label);
        }
        return label;
    }

    private static String text(Cell cell) {
        if (cell.number() != null && cell.format().literal().equals("月")) return cell.text() + "月";
        if (cell.kind() == Cell.Kind.DATE) return cell.text().substring(0, 7);
        // the number 2022.1 shown with two decimals is October
        if (cell.number() != null
                && cell.number().scale() == 1
                && cell.format().pattern().matches("0\\.00[_ ;)]*.*")) return cell.text() + "0";
        return cell.text();
    }

    private Label read(String raw) {
        String folded = Folding.fold(raw);
        Numbering numbering = Numbering.of(raw);
        // a bare number or date is no numbered name
        if (!Folding.hasHan(numbering.rest()) && !numbering.rest().matches(".*[A-Za-z]{3}.*"))
            numbering = new Numbering(Numbering.NONE, false, numbering.indent(), raw.strip());
        org.huoshui.kernel.Unit bare = UnitWords.whole(raw);
        UnitWords units = bare == null ? UnitWords.of(numbering.rest()) : new UnitWords(java.util.List.of(bare), "");
        String text = units.rest();
        MonthWords months = MonthWords.NOTHING;
        RoleWords role = RoleWords.NONE;
        Items.Match direct = items.direct(Folding.withoutLatin(text));
        if (direct == null && !Folding.hasHan(text)) direct = items.match(text, java.util.List.of(), true);
        if (direct == null) {
            months = MonthWords.of(text);
            text = months.rest();
            direct = text.isEmpty() ? null : items.direct(Folding.withoutLatin(text));
        }
        HeadKind kind = HeadKind.of(folded);
        if (kind == HeadKind.NONE) kind = HeadKind.of(Folding.withoutLatin(text));
        if (direct == null && kind == HeadKind.NONE) {
            RoleWords.Found found = RoleWords.of(text);
            if (found.role() == RoleWords.NONE) found = RoleWords.of(Folding.withoutLatin(text));
            role = found.role();
            text = found.rest();
            direct = text.isEmpty() ? null : items.direct(Folding.withoutLatin(text));
        }
        Names.Name name = direct == null && kind == HeadKind.NONE && !text.isEmpty()
                ? names.label(Numbering.of(raw).rest())
                : null;
        return new Label(raw, folded, numbering, Folding.withoutLatin(text), months, units, role, kind, direct, name);
    }
}
