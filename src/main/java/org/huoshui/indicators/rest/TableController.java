package org.huoshui.indicators.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every indicator that a month has anything to say of, with all comparisons and three ranks: the monthly bulletin. */
@RestController
@RequestMapping("/api/indicators")
@OpenTo.Readers
class TableController {

    private static final List<Comparison> COMPARISONS = List.of(
            Comparison.VALUE,
            Comparison.DELTA_YEAR_START,
            Comparison.GROWTH_YEAR_START,
            Comparison.DELTA_YOY,
            Comparison.GROWTH_YOY,
            Comparison.INCREMENT_YOY,
            Comparison.GROWTH_YOY_CHANGE_PP,
            Comparison.DELTA_MOM,
            Comparison.GROWTH_MOM,
            Comparison.TARGET,
            Comparison.TARGET_COMPLETION);

    private static final List<Comparison> RANKS =
            List.of(Comparison.RANK_VALUE, Comparison.RANK_DELTA, Comparison.RANK_GROWTH);

    private final Figures figures;
    private final Catalogue catalogue;
    private final Phrases phrases;
    private final Asked asked;

    TableController(Figures figures, Catalogue catalogue, Phrases phrases, Asked asked) {
        this.figures = figures;
        this.catalogue = catalogue;
        this.phrases = phrases;
        this.asked = asked;
    }

    /**
     * @param figures by the comparison's code; each with its "n of N" where it has one
     */
    record RowView(String code, String name, String unit, Indicator.Kind kind, Map<String, FigureView> figures) {}

    record TableView(
            String month,
            String subject,
            Basis basis,
            @Nullable String pool,
            List<RowView> rows) {}

    private record Row(Indicator indicator, List<Figure> figures) {}

    /**
     * @param pool name of the group to rank among; absent: the siblings
     */
    @GetMapping("/table")
    TableView table(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String pool,
            @RequestParam(required = false) @Nullable Basis basis) {
        Figures.Context context = asked.context(month, subject, basis);
        String among = blankToNull(pool);
        List<RowView> rows = rows(context, among).stream().map(this::view).toList();
        return new TableView(
                context.month().toString(), FigureView.code(context.subject()), context.basis(), among, rows);
    }

    private RowView view(Row row) {
        Map<String, FigureView> byCode = new LinkedHashMap<>();
        for (Figure figure : row.figures)
            byCode.put(figure.phrase().comparison().code(), FigureView.of(figure, phrases));
        Indicator indicator = row.indicator;
        return new RowView(
                indicator.id().code(), indicator.name(), indicator.unit().symbol(), indicator.kind(), byCode);
    }

    /** The same as an Excel workbook, numbers as numbers in the display unit. */
    @GetMapping("/table.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String pool,
            @RequestParam(required = false) @Nullable Basis basis) {
        Figures.Context context = asked.context(month, subject, basis);
        List<Row> rows = rows(context, blankToNull(pool));
        List<Comparison> shown = comparisons();
        List<Column> columns = new ArrayList<>(List.of(Column.text("代码"), Column.text("指标"), Column.text("单位")));
        for (Comparison comparison : shown) columns.add(column(comparison));
        columns.add(Column.text("已报/应报"));
        columns.add(Column.text("未报机构"));
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Row row : rows) cells.add(cells(row));
        String place = rows.isEmpty()
                ? ""
                : rows.getFirst().figures().getFirst().name().split(" ")[1];
        String title = context.month().chinese() + place + "主要指标"
                + (context.basis() == Basis.FIRST_REPORTED ? "（首次报送口径）" : "");
        byte[] file = new TableExport(context.month().chinese(), title, columns).bytes(cells);
        return Download.xlsx(title, file);
    }

    private static Column column(Comparison comparison) {
        String head = comparison == Comparison.VALUE ? "本期" : comparison.chinese();
        if (comparison.isRank()) return Column.number(head, null, 0);
        if (comparison.isGrowth() || comparison == Comparison.TARGET_COMPLETION) return Column.number(head, "%", 2);
        if (comparison == Comparison.GROWTH_YOY_CHANGE_PP) return Column.number(head, "个百分点", 2);
        return Column.number(head, null, 2);
    }

    // numbers in the row's unit, rounded as printed; a change of a ratio is in 个百分点 as its printed text says
    private static List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.indicator.id().code());
        cells.add(row.indicator.name());
        cells.add(row.indicator.unit().symbol());
        for (Figure figure : row.figures) cells.add(figure.isKnown() ? new BigDecimal(figure.text()) : null);
        Figure.Coverage coverage = row.figures.getFirst().coverage();
        cells.add(coverage.expected() == 0 ? null : coverage.reported() + "/" + coverage.expected());
        cells.add(coverage.missing().isEmpty() ? null : String.join("、", coverage.missing()));
        return cells;
    }

    private static List<Comparison> comparisons() {
        List<Comparison> all = new ArrayList<>(COMPARISONS);
        // ranks are the county's; an institution's own table has none
        if (Asking.required().seesWholeCounty()) all.addAll(RANKS);
        return all;
    }

    private List<Row> rows(Figures.Context context, @Nullable String pool) {
        List<Comparison> comparisons = comparisons();
        List<Indicator> indicators = catalogue.all();
        List<Phrase> wanted = new ArrayList<>(indicators.size() * comparisons.size());
        for (Indicator indicator : indicators)
            for (Comparison comparison : comparisons)
                wanted.add(new Phrase(
                        null, null, indicator.id(), comparison, comparison.isRank() ? pool : null, false, null, null));
        List<Figure> all = figures.figures(wanted, context);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            List<Figure> own = all.subList(i * comparisons.size(), (i + 1) * comparisons.size());
            if (saysAnything(own)) rows.add(new Row(indicators.get(i), own));
        }
        return rows;
    }

    /** A number, a return that is due, or a plan: two hundred lines of dashes help nobody. */
    private static boolean saysAnything(List<Figure> row) {
        return row.getFirst().coverage().expected() > 0 || row.stream().anyMatch(Figure::isKnown);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
