package org.huoshui.reporting;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.Reports.Report;
import org.huoshui.reporting.Reports.StoredFigure;
import org.huoshui.reporting.supply.Suppliers;
import org.huoshui.reporting.template.DocumentReader;
import org.huoshui.reporting.template.PageContent;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports: write, list, look at, take home. The office's people only. */
@RestController
@RequestMapping("/api/reporting/reports")
class ReportController {

    private final Reports reports;

    private final Suppliers suppliers;

    ReportController(Reports reports, Suppliers suppliers) {
        this.reports = reports;
        this.suppliers = suppliers;
    }

    /** @param month {@code 2022-12}; @param basis absent: latest */
    record ReportToWrite(
            String template, String month, @Nullable Basis basis) {}

    record ReportView(
            long id,
            String template,
            String templateName,
            String month,
            Basis basis,
            String createdBy,
            Instant createdAt,
            int figures,
            int gaps) {
        static ReportView of(Report one) {
            return new ReportView(
                    one.id(),
                    one.template(),
                    one.templateName(),
                    one.month().toString(),
                    one.basis(),
                    one.createdBy(),
                    one.createdAt(),
                    one.figures(),
                    one.gaps());
        }
    }

    /** @param value base unit, decimal; absent where there is no number; @param reasonZh why there is none; @param proof address of its proof as kept; @param supplier who could bring a missing one */
    record ReportFigureView(
            int ordinal,
            int chart,
            String tag,
            String phrase,
            String name,
            String subject,
            String month,
            String text,
            String unit,
            WrittenReport.State state,
            @Nullable String value,
            @Nullable String reasonZh,
            @Nullable String reasonEn,
            String proof,
            Suppliers.@Nullable Supplier supplier) {
        static ReportFigureView of(long report, StoredFigure one, Suppliers suppliers) {
            return new ReportFigureView(
                    one.ordinal(),
                    one.chart(),
                    one.tag(),
                    one.phrase(),
                    one.name(),
                    one.subject(),
                    one.month().toString(),
                    one.text(),
                    one.unit(),
                    one.state(),
                    one.value() == null ? null : one.value().toPlainString(),
                    one.reasonZh(),
                    one.reasonEn(),
                    "/api/reporting/reports/" + report + "/figures/" + one.ordinal() + "/proof",
                    one.state() == WrittenReport.State.MISSING ? suppliers.of(one.phrase()) : null);
        }
    }

    record UndecidedView(String zh, String en) {}

    /** One of the three is there. */
    record BlockView(
            PageContent.@Nullable Paragraph paragraph,
            PageContent.@Nullable Table table,
            PageContent.@Nullable Chart chart) {
        static BlockView of(PageContent.Block block) {
            return switch (block) {
                case PageContent.Paragraph paragraph -> new BlockView(paragraph, null, null);
                case PageContent.Table table -> new BlockView(null, table, null);
                case PageContent.Chart chart -> new BlockView(null, null, chart);
            };
        }
    }

    /** @param undecided conditions left open */
    record PreviewView(
            ReportView report, List<BlockView> blocks, List<ReportFigureView> figures, List<UndecidedView> undecided) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ReportView write(@RequestBody ReportToWrite wanted) {
        Basis basis = wanted.basis() == null ? Basis.LATEST : wanted.basis();
        return ReportView.of(reports.create(wanted.template(), month(wanted.month()), basis));
    }

    private static Month month(String text) {
        try {
            return Month.parse(text);
        } catch (DateTimeException e) {
            throw Refused.because(ReportingError.FAULTY_MONTH, text);
        }
    }

    @GetMapping
    List<ReportView> all() {
        return reports.all().stream().map(ReportView::of).toList();
    }

    @GetMapping("/{id}")
    PreviewView preview(@PathVariable long id) {
        Report report = reports.require(id);
        return new PreviewView(
                ReportView.of(report),
                DocumentReader.read(reports.content(id)).blocks().stream()
                        .map(BlockView::of)
                        .toList(),
                reports.figures(id).stream()
                        .map(one -> ReportFigureView.of(id, one, suppliers))
                        .toList(),
                reports.undecided(id).stream()
                        .map(one -> new UndecidedView(one.zh(), one.en()))
                        .toList());
    }
}
