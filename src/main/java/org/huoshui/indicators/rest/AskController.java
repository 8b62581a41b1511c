package org.huoshui.indicators.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.FigureFault;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Inquiry;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.rest.FigureView.FigureProblemView;
import org.huoshui.kernel.ChangesNothing;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ask box: a question in an office's own words, answered by a figure with its proof, or by a table of them. */
@RestController
@RequestMapping("/api/indicators")
@OpenTo.Readers
class AskController {

    private final Figures figures;
    private final Phrases phrases;
    private final Catalogue catalogue;
    private final Answers answers;
    private final Asked asked;

    AskController(Figures figures, Phrases phrases, Catalogue catalogue, Answers answers, Asked asked) {
        this.figures = figures;
        this.phrases = phrases;
        this.catalogue = catalogue;
        this.answers = answers;
        this.asked = asked;
    }

    record Question(
            String text,
            @Nullable String month,
            @Nullable String subject,
            @Nullable Basis basis) {}

    /**
     * @param member whose column it is; absent where all are of the same place
     * @param label what the figures are; empty where all columns are of the same
     * @param unit absent where the lines differ
     */
    record HeadView(
            @Nullable String member, String label, @Nullable String unit) {}

    /**
     * @param place in the order asked for; absent without one
     * @param month of a line about a month
     */
    record LineView(
            String label, @Nullable Integer place, @Nullable String month, List<FigureView> figures) {}

    /** @param heads of the figures, in their order in each line */
    record AnswerTableView(Answers.Layout layout, List<HeadView> heads, List<LineView> lines) {}

    /**
     * The figure with its proof, a table of figures, or what was not understood.
     *
     * @param rest the part of the words that has no meaning here
     * @param nearest names the asker may have meant
     */
    record AnswerView(
            @Nullable FigureView figure,
            @Nullable ProofView proof,
            @Nullable AnswerTableView table,
            @Nullable FigureProblemView problem,
            @Nullable String rest,
            @Nullable List<String> nearest) {}

    @GetMapping("/ask")
    AnswerView ask(
            @RequestParam String text,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Basis basis) {
        return ask(new Question(text, month, subject, basis));
    }

    @PostMapping("/ask")
    @ChangesNothing("a question too long for an address")
    AnswerView ask(@RequestBody Question question) {
        Figures.Context context = asked.context(question.month(), question.subject(), question.basis());
        return switch (phrases.inquire(question.text(), context.month())) {
            case Inquiry.Reading.NotUnderstood(var problem, var rest, var nearest) ->
                new AnswerView(null, null, null, FigureProblemView.of(problem), rest, nearest);
            case Inquiry.Reading.Understood(var inquiry)
            when inquiry.isSingle() -> single(inquiry.columns().getFirst(), context);
            case Inquiry.Reading.Understood(var inquiry) ->
                new AnswerView(null, null, view(table(inquiry, context)), null, null, null);
        };
    }

    private AnswerView single(Phrase phrase, Figures.Context context) {
        return new AnswerView(
                FigureView.of(figures.figure(phrase, context), phrases),
                ProofView.of(figures.prove(phrase, context), catalogue),
                null,
                null,
                null,
                null);
    }

    private Answers.Table table(Inquiry inquiry, Figures.Context context) {
        int cells = inquiry.columns().size()
                * Math.max(1, inquiry.subjects().size())
                * Math.max(1, inquiry.months().size());
        if (cells > FiguresController.MOST_PHRASES)
            throw Refused.because(FigureFault.PATTERN_TOO_LONG, FiguresController.MOST_PHRASES);
        return answers.table(inquiry, context);
    }

    private AnswerTableView view(Answers.Table table) {
        return new AnswerTableView(
                table.layout(),
                table.heads().stream()
                        .map(head ->
                                new HeadView(head.member().isEmpty() ? null : head.member(), head.label(), head.unit()))
                        .toList(),
                table.lines().stream().map(this::view).toList());
    }

    private LineView view(Answers.Line line) {
        return new LineView(
                line.label(),
                line.place() == 0 ? null : line.place(),
                line.month() == null ? null : line.month().toString(),
                line.figures().stream()
                        .map(figure -> FigureView.of(figure, phrases))
                        .toList());
    }

    /** The answer as an Excel workbook, numbers as numbers in the unit of the head. */
    @GetMapping("/ask.xlsx")
    ResponseEntity<byte[]> workbook(
            @RequestParam String text,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable Basis basis) {
        Figures.Context context = asked.context(month, subject, basis);
        if (!(phrases.inquire(text, context.month()) instanceof Inquiry.Reading.Understood(var inquiry)))
            throw Refused.because(FigureFault.BAD_REQUEST, text);
        byte[] file = workbook(table(inquiry, context), text.strip());
        return Download.xlsx(text, file);
    }

    private static byte[] workbook(Answers.Table table, String question) {
        boolean placed = table.lines().stream().anyMatch(line -> line.place() > 0);
        boolean list = table.layout() == Answers.Layout.LIST;
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(
                switch (table.layout()) {
                    case LIST -> "指标";
                    case MEMBERS -> "名称";
                    case MONTHS -> "月份";
                }));
        if (placed) columns.add(Column.number("名次", null, 0));
        for (Answers.Head head : table.heads())
            columns.add(Column.number(head.whole().isEmpty() ? "数值" : head.whole(), head.unit(), 2));
        if (list) columns.add(Column.text("单位"));
        columns.add(Column.text("说明"));
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (Answers.Line line : table.lines()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(line.label());
            if (placed) row.add(line.place() == 0 ? null : line.place());
            for (Figure figure : line.figures()) row.add(number(figure));
            if (list) row.add(line.figures().getFirst().unit().symbol());
            row.add(line.figures().stream()
                    .flatMap(figure -> why(figure).stream())
                    .distinct()
                    .reduce((a, b) -> a + "；" + b)
                    .orElse(null));
            cells.add(row);
        }
        return new TableExport("查询结果", question, columns).bytes(cells);
    }

    // as printed: rounded once, in the printed unit
    private static @Nullable BigDecimal number(Figure figure) {
        return figure.value() instanceof Figure.Value.Known(var known)
                ? figure.unit().display(known, decimals(figure))
                : null;
    }

    private static int decimals(Figure figure) {
        int point = figure.text().lastIndexOf('.');
        if (point < 0) return 0;
        int digits = 0;
        while (point + 1 + digits < figure.text().length()
                && Character.isDigit(figure.text().charAt(point + 1 + digits))) digits++;
        return digits;
    }

    private static Optional<String> why(Figure figure) {
        return switch (figure.value()) {
            case Figure.Value.Known known ->
                figure.coverage().complete()
                        ? Optional.empty()
                        : Optional.of(
                                "未报送：" + String.join("、", figure.coverage().missing()));
            case Figure.Value.Missing(var who, Problem problem) -> Optional.of(problem.zh());
            case Figure.Value.Undefined(Problem problem) -> Optional.of(problem.zh());
            case Figure.Value.Refused(var who, Problem problem) -> Optional.of(problem.zh());
        };
    }
}
