package org.huoshui.returns.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Subject;
import org.huoshui.returns.Reading;
import org.huoshui.returns.store.Binding;
import org.huoshui.returns.store.Readings;
import org.huoshui.workbook.Address;
import org.huoshui.workbook.Area;
import org.huoshui.workbook.Book;
import org.huoshui.workbook.Cell;
import org.huoshui.workbook.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a workbook's sheets with what was understood of them. */
@Component
class SheetViews {

    /** More than any monthly return has; beyond it a page would only scroll. */
    private static final int MOST_ROWS = 400;

    private static final int MOST_COLUMNS = 80;

    private record Place(String sheet, String cell) {}

    private final Catalogue catalogue;
    private final Directory directory;

    SheetViews(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    List<SheetView> views(Book book, List<Binding> bindings, Readings.Rest rest) {
        Map<Place, Binding> bound = new HashMap<>();
        for (Binding b : bindings) bound.put(new Place(b.sheet(), b.cell()), b);
        Map<Place, Reading.Unbound> unbound = new HashMap<>();
        for (Reading.Unbound u : rest.unbound()) {
            unbound.put(new Place(u.sheet(), u.itemCell()), u);
            for (String cell : u.cells()) unbound.put(new Place(u.sheet(), cell), u);
        }
        return book.sheets().stream()
                .map(s -> view(s, bound, unbound, rest.skipped()))
                .toList();
    }

    private SheetView view(
            Sheet sheet,
            Map<Place, Binding> bound,
            Map<Place, Reading.Unbound> unbound,
            List<Reading.Skipped> skipped) {
        int rows = Math.min(sheet.rows(), MOST_ROWS);
        int columns = Math.min(sheet.columns(), MOST_COLUMNS);
        List<Reading.Skipped> here =
                skipped.stream().filter(s -> s.sheet().equals(sheet.name())).toList();
        List<SheetView.CellView> cells = new ArrayList<>();
        for (Cell cell : sheet.cells()) {
            Address a = cell.address();
            if (a.row() >= rows || a.column() >= columns) continue;
            Area area = sheet.mergedAt(a.row(), a.column());
            if (area != null && !area.first().equals(a)) continue;
            if (cell.isBlank() && area == null) continue;
            Place place = new Place(sheet.name(), a.a1());
            Binding binding = bound.get(place);
            Reading.Unbound item = unbound.get(place);
            boolean number = cell.kind() == Cell.Kind.NUMBER;
            cells.add(new SheetView.CellView(
                    a.a1(),
                    a.row(),
                    a.column(),
                    text(cell),
                    number || binding != null,
                    cell.formula(),
                    area == null ? 1 : Math.min(area.last().row(), rows - 1) - a.row() + 1,
                    area == null ? 1 : Math.min(area.last().column(), columns - 1) - a.column() + 1,
                    binding == null ? null : view(binding),
                    item == null ? null : view(item),
                    binding == null && item == null && number ? reason(here, a) : null));
        }
        return new SheetView(
                sheet.name(),
                sheet.hidden(),
                rows,
                columns,
                rows < sheet.rows() || columns < sheet.columns(),
                hidden(rows, sheet::rowHidden),
                hidden(columns, sheet::columnHidden),
                cells);
    }

    private static List<Integer> hidden(int count, IntPredicate is) {
        return IntStream.range(0, count).filter(is).boxed().toList();
    }

    private static String text(Cell cell) {
        BigDecimal shown = cell.shown();
        if (shown == null) return cell.text();
        DecimalFormat format = new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(shown)
                + (cell.format().percent() ? "%" : cell.format().literal());
    }

    private static @Nullable String reason(List<Reading.Skipped> skipped, Address at) {
        for (Reading.Skipped s : skipped)
            if (holds(s.place(), at)) return s.reason().name();
        return null;
    }

    // a cell, a range, a row (7:7), a column (C:C), or nothing for the whole sheet
    private static boolean holds(@Nullable String place, Address at) {
        if (place == null) return true;
        String[] ends = place.split(":", -1);
        String first = ends[0];
        String last = ends[ends.length - 1];
        if (first.matches("[0-9]+") && last.matches("[0-9]+"))
            return at.row() + 1 >= Integer.parseInt(first) && at.row() + 1 <= Integer.parseInt(last);
        boolean wholeColumns = first.matches("[A-Z]+") && last.matches("[A-Z]+");
        Address from = Address.parse(wholeColumns ? first + "1" : first).orElse(null);
        Address to = Address.parse(wholeColumns ? last + "1" : last).orElse(null);
        if (from == null || to == null) return false;
        boolean column = at.column() >= from.column() && at.column() <= to.column();
        return column && (wholeColumns || at.row() >= from.row() && at.row() <= to.row());
    }

    private SheetView.BindingView view(Binding b) {
        Indicator indicator = catalogue.find(b.indicator()).orElse(null);
        return new SheetView.BindingView(
                b.indicator().code(),
                indicator == null ? b.indicator().code() : indicator.name(),
                name(b.subject()),
                b.month().toString(),
                b.unit().symbol(),
                b.value().toPlainString(),
                indicator == null
                        ? b.value().toPlainString()
                        : indicator
                                .unit()
                                .display(b.value(), indicator.decimals())
                                .toPlainString(),
                indicator == null ? b.unit().base() : indicator.unit().symbol(),
                b.confidence(),
                b.whyZh(),
                b.whyEn(),
                b.counts());
    }

    private SheetView.UnboundView view(Reading.Unbound u) {
        return new SheetView.UnboundView(
                u.item(),
                u.nearest().stream()
                        .map(n -> new SheetView.NearView(
                                n.indicator().code(),
                                catalogue
                                        .find(n.indicator())
                                        .map(Indicator::name)
                                        .orElse(n.indicator().code()),
                                n.likeness()))
                        .toList());
    }

    String name(Subject subject) {
        return switch (subject) {
            case Subject.OfInstitution(InstitutionId id) ->
                directory.institution(id).map(Institution::shortName).orElse(id.code());
            case Subject.OfRegion(RegionId id) ->
                directory.region(id).map(Region::name).orElse(id.code());
        };
    }
}
