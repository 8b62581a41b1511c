package org.huoshui.reporting.life;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.Reports.Report;
import org.huoshui.reporting.Reports.StoredFigure;
import org.huoshui.reporting.life.WordDiff.Segment;
import org.huoshui.reporting.template.DocumentReader;
import org.huoshui.reporting.template.PageContent;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Two versions of a report, or two months of one template: what changed, paragraph by paragraph and figure by figure. */
@RestController
@RequestMapping("/api/reporting/reports/{id}/comparison")
class ComparisonController {

    private static final Pattern DECIMALS = Pattern.compile("[0-9]\\.([0-9]+)");

    private final Reports reports;
    private final Lives lives;
    private final TransactionTemplate transaction;

    ComparisonController(Reports reports, Lives lives, TransactionTemplate transaction) {
        this.reports = reports;
        this.lives = lives;
        this.transaction = transaction;
    }

    record ComparedReportView(
            long id, String templateName, String month, int version, String createdBy, java.time.Instant createdAt) {}

    /** @param was the text before, of a changed figure; @param figure its place in the list of changed figures */
    record SegmentView(
            WordDiff.Kind kind,
            String text,
            @Nullable String was,
            @Nullable Integer figure) {}

    record ComparedCellView(List<SegmentView> segments) {}

    record ComparedRowView(PageDiff.Change change, boolean head, List<ComparedCellView> cells) {}

    enum Block {
        PARAGRAPH,
        TABLE,
        CHART
    }

    record ComparedLineView(
            PageDiff.Change change,
            Block block,
            String style,
            PageContent.Align align,
            boolean indented,
            List<SegmentView> segments,
            List<ComparedRowView> rows) {}

    /** @param difference after less before, in {@code differenceUnit}, with its sign; absent without two numbers */
    record ChangedFigureView(
            String name,
            String unit,
            String before,
            String after,
            @Nullable String difference,
            @Nullable String differenceUnit) {}

    record ReportComparisonView(
            ComparedReportView before,
            ComparedReportView after,
            List<ComparedLineView> lines,
            List<ChangedFigureView> figures) {}

    @GetMapping("/{other}")
    ReportComparisonView compare(@PathVariable long id, @PathVariable long other) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> compared(id, other)));
    }

    private ReportComparisonView compared(long id, long other) {
        Report before = reports.require(id);
        Report after = reports.require(other);
        if (!before.template().equals(after.template()))
            throw Refused.because(LifeError.NOT_COMPARABLE, before.templateName(), after.templateName());
        List<ChangedFigureView> figures = new ArrayList<>();
        List<ComparedLineView> lines = PageDiff.between(
                        DocumentReader.read(reports.content(id)),
                        byOrdinal(id),
                        DocumentReader.read(reports.content(other)),
                        byOrdinal(other))
                .stream()
                .map(line -> line(line, figures))
                .toList();
        return new ReportComparisonView(side(before), side(after), lines, List.copyOf(figures));
    }

    private Map<Integer, StoredFigure> byOrdinal(long report) {
        return reports.figures(report).stream().collect(Collectors.toMap(StoredFigure::ordinal, Function.identity()));
    }

    private ComparedReportView side(Report one) {
        return new ComparedReportView(
                one.id(),
                one.templateName(),
                one.month().toString(),
                lives.require(one.id()).version(),
                one.createdBy(),
                one.createdAt());
    }

    private static ComparedLineView line(PageDiff.Line line, List<ChangedFigureView> figures) {
        PageContent.Block shown = line.after() != null ? line.after() : line.before();
        boolean paragraph = shown instanceof PageContent.Paragraph;
        return new ComparedLineView(
                line.change(),
                paragraph ? Block.PARAGRAPH : shown instanceof PageContent.Table ? Block.TABLE : Block.CHART,
                shown instanceof PageContent.Paragraph one ? one.style() : "",
                shown instanceof PageContent.Paragraph one ? one.align() : PageContent.Align.LEFT,
                shown instanceof PageContent.Paragraph one && one.indented(),
                segments(line.segments(), figures),
                line.rows().stream()
                        .map(row -> new ComparedRowView(
                                row.change(),
                                row.head(),
                                row.cells().stream()
                                        .map(cell -> new ComparedCellView(segments(cell, figures)))
                                        .toList()))
                        .toList());
    }

    private static List<SegmentView> segments(List<Segment> segments, List<ChangedFigureView> figures) {
        List<SegmentView> views = new ArrayList<>();
        for (Segment one : segments) {
            StoredFigure was = one.was();
            StoredFigure is = one.is();
            if (was == null || is == null) {
                views.add(new SegmentView(one.kind(), one.text(), null, null));
                continue;
            }
            views.add(new SegmentView(one.kind(), one.text(), was.text(), figures.size()));
            figures.add(changed(was, is));
        }
        return List.copyOf(views);
    }

    private static ChangedFigureView changed(StoredFigure was, StoredFigure is) {
        BigDecimal before = was.value();
        BigDecimal after = is.value();
        String difference =
                before == null || after == null || !was.unit().equals(is.unit()) ? null : difference(before, after, is);
        return new ChangedFigureView(
                is.name(), is.unit(), was.text(), is.text(), difference, difference == null ? null : unit(is));
    }

    /** A difference of percentages is in points. */
    private static String unit(StoredFigure figure) {
        return figure.unit().equals(Unit.PERCENT.symbol()) ? Unit.PERCENTAGE_POINT.symbol() : figure.unit();
    }

    private static String difference(BigDecimal before, BigDecimal after, StoredFigure is) {
        Matcher point = DECIMALS.matcher(is.text());
        int decimals = point.find() ? point.group(1).length() : 0;
        BigDecimal difference = Unit.of(is.unit()).display(after.subtract(before), decimals);
        return (difference.signum() > 0 ? "+" : "") + difference.toPlainString();
    }
}
