package org.huoshui.indicators.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Facts;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** From a figure down to the records of daily work it adds up: all of them by page, and as a workbook. */
@RestController
@RequestMapping("/api/indicators")
@OpenTo.Readers
class FactsController {

    private static final int MOST_ROWS = 200;
    private static final int MOST_IN_A_WORKBOOK = 100_000;

    private final Facts facts;
    private final Catalogue catalogue;
    private final Asked asked;

    FactsController(Facts facts, Catalogue catalogue, Asked asked) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.asked = asked;
    }

    /**
     * @param from the first day that counts; absent where all up to the last do
     * @param to the last day of the month
     * @param sum of all, base unit, plain decimal; {@code text} the same in {@code unit}
     * @param count of all; {@code facts} are one page of them
     * @param sha256 over all of them
     */
    record FactsView(
            String indicator,
            String name,
            String subject,
            String month,
            @Nullable String from,
            String to,
            long count,
            String sum,
            String text,
            String unit,
            String sha256,
            List<FactView> facts) {}

    /**
     * @param value base unit, plain decimal; {@code text} the same in the figure's unit
     * @param record what it was read from, {@code need/12}
     */
    record FactView(String day, String value, String text, String record, String label) {}

    /**
     * @param indicator code or name
     * @param page from 0, latest facts first
     */
    @GetMapping("/facts")
    @Confidential(value = "figure.records", subject = "figure/{indicator}")
    FactsView facts(
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || page > 1_000_000 || size < 1 || size > MOST_ROWS)
            throw Refused.because(FigureFault.BAD_REQUEST, "page " + page + ", size " + size);
        Indicator what = indicator(indicator);
        Figures.Context context = asked.context(month, subject, null);
        return view(facts.behind(what.id(), asked.own(context.subject()), context.month(), page * size, size), what);
    }

    /** All of them as a workbook, numbers in the figure's unit. */
    @GetMapping("/facts.xlsx")
    @Confidential(value = "figure.records", subject = "figure/{indicator}")
    ResponseEntity<byte[]> workbook(
            @RequestParam String indicator,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject) {
        Indicator what = indicator(indicator);
        Figures.Context context = asked.context(month, subject, null);
        Facts.Behind behind =
                facts.behind(what.id(), asked.own(context.subject()), context.month(), 0, MOST_IN_A_WORKBOOK);
        List<List<Object>> rows = new ArrayList<>();
        for (Facts.Fact fact : behind.facts())
            rows.add(List.of(fact.day(), fact.label(), what.unit().fromBase(fact.value()), fact.record()));
        String title = context.month().chinese() + what.name() + "明细";
        byte[] file = new TableExport(
                        what.name(),
                        title,
                        List.of(
                                Column.date("日期"),
                                Column.text("记录"),
                                Column.number("数值", what.unit().symbol(), Math.max(2, what.decimals())),
                                Column.text("编号")))
                .bytes(rows);
        return Download.xlsx(title, file);
    }

    private Indicator indicator(String named) {
        return catalogue
                .find(new IndicatorId(named.strip()))
                .or(() -> catalogue.named(named.strip()))
                .orElseThrow(() -> Refused.because(FigureFault.UNKNOWN_INDICATOR, named));
    }

    private static FactsView view(Facts.Behind behind, Indicator indicator) {
        Unit unit = indicator.unit();
        return new FactsView(
                indicator.id().code(),
                indicator.name(),
                FigureView.code(behind.subject()),
                behind.month().toString(),
                behind.from() == null ? null : behind.from().toString(),
                behind.to().toString(),
                behind.count(),
                behind.sum().toPlainString(),
                text(behind.sum(), indicator),
                unit.symbol(),
                behind.sha256(),
                behind.facts().stream().map(fact -> view(fact, indicator)).toList());
    }

    static FactView view(Facts.Fact fact, Indicator indicator) {
        return new FactView(
                fact.day().toString(),
                fact.value().toPlainString(),
                text(fact.value(), indicator),
                fact.record(),
                fact.label());
    }

    static String text(BigDecimal value, Indicator indicator) {
        return indicator.unit().display(value, indicator.decimals()).toPlainString();
    }
}
