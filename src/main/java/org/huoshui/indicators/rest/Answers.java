package org.huoshui.indicators.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Inquiry;
import org.huoshui.indicators.Inquiry.Order;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the figures of an inquiry out as a table. */
@Component
class Answers {

    private final Figures figures;
    private final Directory directory;

    Answers(Figures figures, Directory directory) {
        this.figures = figures;
        this.directory = directory;
    }

    enum Layout {
        /** Several figures of one place and month: one a line. */
        LIST,
        /** A line for each place or institution. */
        MEMBERS,
        /** A line for each month. */
        MONTHS
    }

    /**
     * @param member whose column it is; empty where all are of the same place
     * @param unit absent where the lines differ
     */
    record Head(String member, String label, @Nullable String unit) {

        /** Both, where there are both. */
        String whole() {
            return member.isEmpty() || label.isEmpty() ? member + label : member + " " + label;
        }
    }

    /**
     * @param place of the line in the order asked for, equal numbers sharing it; 0 without an order or a number
     * @param month of a line about a month
     */
    record Line(String label, int place, @Nullable Month month, List<Figure> figures) {}

    record Table(Layout layout, List<Head> heads, List<Line> lines) {}

    /** One question of a cell: what is asked, of whom, when. */
    private record Cell(Phrase phrase, String label) {}

    Table table(Inquiry inquiry, Figures.Context context) {
        if (!inquiry.months().isEmpty()) return overMonths(inquiry, context);
        if (!inquiry.subjects().isEmpty()) return overMembers(inquiry, context);
        List<Figure> found = figures.figures(inquiry.columns(), context);
        List<Line> lines = found.stream()
                .map(figure -> new Line(label(figure), 0, null, List.of(figure)))
                .toList();
        return new Table(Layout.LIST, List.of(new Head("", "", null)), lines);
    }

    private Table overMonths(Inquiry inquiry, Figures.Context context) {
        List<Cell> columns = new ArrayList<>();
        for (Phrase phrase : inquiry.columns()) {
            if (inquiry.subjects().isEmpty()) columns.add(new Cell(phrase, ""));
            for (Subject subject : inquiry.subjects()) columns.add(new Cell(phrase.about(subject), nameOf(subject)));
        }
        List<Phrase> all = inquiry.months().stream()
                .flatMap(month -> columns.stream().map(column -> column.phrase.in(month)))
                .toList();
        List<List<Figure>> rows = cut(figures.figures(all, context), columns.size());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Month month = inquiry.months().get(i);
            lines.add(new Line(month.chinese(), 0, month, rows.get(i)));
        }
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Figure first = rows.getFirst().get(i);
            String who = columns.get(i).label;
            boolean told = inquiry.columns().size() == 1 && !who.isEmpty();
            heads.add(new Head(who, told ? "" : label(first), first.unit().symbol()));
        }
        return new Table(Layout.MONTHS, heads, lines);
    }

    private Table overMembers(Inquiry inquiry, Figures.Context context) {
        List<Phrase> all = inquiry.subjects().stream()
                .flatMap(subject -> inquiry.columns().stream().map(phrase -> phrase.about(subject)))
                .toList();
        List<List<Figure>> rows =
                cut(figures.figures(all, context), inquiry.columns().size());
        List<Head> heads = rows.isEmpty()
                ? List.of()
                : rows.getFirst().stream()
                        .map(figure -> new Head("", label(figure), figure.unit().symbol()))
                        .toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++)
            lines.add(new Line(nameOf(inquiry.subjects().get(i)), 0, null, rows.get(i)));
        Order order = inquiry.order();
        return new Table(Layout.MEMBERS, heads, order == null ? lines : ordered(lines, order));
    }

    private static List<List<Figure>> cut(List<Figure> figures, int width) {
        List<List<Figure>> rows = new ArrayList<>();
        for (int at = 0; at < figures.size(); at += width) rows.add(figures.subList(at, at + width));
        return rows;
    }

    // by the last figure asked for; who has no number comes after all who have one
    private static List<Line> ordered(List<Line> lines, Order order) {
        if (lines.isEmpty()) return lines;
        Indicator indicator = lines.getFirst().figures.getLast().indicator();
        boolean highest = switch (order.first()) {
            case HIGHEST -> true;
            case LOWEST -> false;
            case BEST -> indicator.direction() == Indicator.Direction.HIGHER_FIRST;
            case WORST -> indicator.direction() == Indicator.Direction.LOWER_FIRST;
        };
        Comparator<BigDecimal> way = highest ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<Line> sorted = lines.stream()
                .sorted(Comparator.comparing(Answers::number, Comparator.nullsLast(way)))
                .toList();
        List<Line> placed = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Line line = sorted.get(i);
            BigDecimal number = number(line);
            int place = number == null ? 0 : i + 1;
            if (i > 0 && number != null) {
                BigDecimal before = number(sorted.get(i - 1));
                if (before != null && before.compareTo(number) == 0) place = placed.get(i - 1).place;
            }
            placed.add(new Line(line.label, place, line.month, line.figures));
        }
        if (order.limit() == 0) return placed;
        // who shares the last place is in
        return placed.stream()
                .filter(line -> line.place > 0 && line.place <= order.limit())
                .toList();
    }

    private static @Nullable BigDecimal number(Line line) {
        return line.figures.getLast().value() instanceof Figure.Value.Known(var number) ? number : null;
    }

    private static String label(Figure figure) {
        Phrase phrase = figure.phrase();
        String argument = phrase.argument();
        String comparison = phrase.signed()
                ? phrase.comparison().chineseSigned().orElse("")
                : phrase.comparison().chinese();
        return figure.indicator().name()
                + (comparison.isEmpty() ? "" : " " + comparison)
                + (argument == null ? "" : "（" + argument + "）");
    }

    private String nameOf(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var id) ->
                directory.region(id).map(Region::name).orElse(id.code());
            case Subject.OfInstitution(var id) ->
                directory.institution(id).map(Institution::shortName).orElse(id.code());
        };
    }
}
