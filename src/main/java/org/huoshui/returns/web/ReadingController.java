package org.huoshui.returns.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.Intake;
import org.huoshui.returns.Life;
import org.huoshui.returns.ReturnAction;
import org.huoshui.returns.ReturnId;
import org.huoshui.returns.ReturnState;
import org.huoshui.returns.ReturnSummary;
import org.huoshui.returns.checks.Finding;
import org.huoshui.returns.store.Listing;
import org.huoshui.returns.store.Readings;
import org.huoshui.returns.store.Results;
import org.huoshui.returns.store.Returns;
import org.huoshui.returns.web.Views.ResultView;
import org.huoshui.returns.web.Views.ReturnView;
import org.huoshui.returns.web.Views.StepView;
import org.huoshui.workbook.Address;
import org.huoshui.workbook.Book;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.Mark;
import org.huoshui.workbook.MarkedCopy;
import org.huoshui.workbook.Opening;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.huoshui.workbook.Workbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looking at returns: the list, one with its sheets, its files. Everybody signed in, each within its walls. */
@RestController
@RequestMapping("/api/returns")
@OpenTo.Readers
class ReadingController {

    private static final int MOST_PER_PAGE = 500;
    private static final int MOST_EXPORTED = 100_000;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Intake intake;
    private final Returns returns;
    private final Readings readings;
    private final Results results;
    private final Listing listing;
    private final SheetViews sheets;
    private final Directory directory;
    private final TransactionOperations transaction;

    ReadingController(
            Intake intake,
            Returns returns,
            Readings readings,
            Results results,
            Listing listing,
            SheetViews sheets,
            Directory directory,
            TransactionOperations transaction) {
        this.intake = intake;
        this.returns = returns;
        this.readings = readings;
        this.results = results;
        this.listing = listing;
        this.sheets = sheets;
        this.directory = directory;
        this.transaction = transaction;
    }

    record PageView(List<ReturnView> rows, long total, int page, int size) {}

    /** A return with everything a page shows of it. */
    record ReturnDetailView(
            ReturnView summary, List<SheetView> sheets, List<ResultView> results, List<StepView> steps) {}

    record TransitionView(
            @Nullable ReturnState from,
            ReturnAction action,
            ReturnState to,
            List<Role> who,
            List<Life.Demand> demands) {}

    record WordView(String name, String zh, String en) {}

    /** The table of a return's life with its words in both languages. */
    record LifeView(
            List<WordView> states, List<WordView> actions, List<WordView> demands, List<TransitionView> transitions) {}

    /** @param page counted from 0 */
    @GetMapping
    PageView list(
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable ReturnState state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "receivedAt") String sort,
            @RequestParam(defaultValue = "true") boolean descending,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.clamp(size, 1, MOST_PER_PAGE);
        Listing.Page found = page(institution, month, state, q, sort, descending, Math.max(0, page), most);
        return new PageView(
                found.rows().stream().map(r -> Views.view(r, directory)).toList(),
                found.total(),
                Math.max(0, page),
                most);
    }

    @GetMapping("/export.xlsx")
    @Confidential(value = "return.list.export", subject = "return")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable ReturnState state,
            @RequestParam(defaultValue = "") String q) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ReturnSummary r : page(institution, month, state, q, "receivedAt", true, 0, MOST_EXPORTED)
                .rows()) {
            ReturnView v = Views.view(r, directory);
            rows.add(Arrays.asList(
                    v.id(),
                    v.institutionName(),
                    v.month(),
                    r.state().zh(),
                    v.version(),
                    v.fileName(),
                    v.receivedAt().toString(),
                    v.receivedBy(),
                    v.figures(),
                    v.errors(),
                    v.warnings(),
                    v.acceptedBy(),
                    v.note(),
                    v.sha256()));
        }
        TableExport table = new TableExport(
                "报表",
                "报表清单",
                List.of(
                        Column.text("编号"),
                        Column.text("机构"),
                        Column.text("月份"),
                        Column.text("状态"),
                        Column.number("版本", null, 0),
                        Column.text("文件"),
                        Column.text("收到时间"),
                        Column.text("报送人"),
                        Column.number("指标数", null, 0),
                        Column.number("错误", null, 0),
                        Column.number("警示", null, 0),
                        Column.text("接收人"),
                        Column.text("退回意见"),
                        Column.text("SHA-256")));
        return download("报表清单.xlsx", XLSX, table.bytes(rows));
    }

    @GetMapping("/{id:\\d+}")
    @Confidential(value = "return.content", subject = "return/{id}")
    ReturnDetailView one(@PathVariable long id) {
        return in(() -> {
            ReturnSummary r = intake.find(new ReturnId(id));
            Readings.Rest rest = readings.rest(r.id());
            return new ReturnDetailView(
                    Views.view(r, directory),
                    sheets.views(book(r), readings.bindings(r.id()), rest),
                    results.of(r.id()).stream().map(Views::view).toList(),
                    returns.steps(r.id()).stream().map(Views::view).toList());
        });
    }

    @GetMapping("/{id:\\d+}/original")
    @Confidential(value = "return.original", subject = "return/{id}")
    ResponseEntity<byte[]> original(@PathVariable long id) {
        return in(() -> {
            ReturnSummary r = intake.find(new ReturnId(id));
            return download(r.fileName(), mediaType(r.fileName()), returns.original(r.id()));
        });
    }

    /** The sender's workbook with each finding at its cell and a sheet that lists them. */
    @GetMapping("/{id:\\d+}/marked")
    @Confidential(value = "return.marked", subject = "return/{id}")
    ResponseEntity<byte[]> marked(@PathVariable long id) {
        return in(() -> {
            ReturnSummary r = intake.find(new ReturnId(id));
            List<Mark> marks = results.of(r.id()).stream()
                    .map(Results.Result::finding)
                    .flatMap(f -> marks(f).stream())
                    .toList();
            int dot = r.fileName().lastIndexOf('.');
            String stem = dot < 0 ? r.fileName() : r.fileName().substring(0, dot);
            String end = book(r).format().extension();
            return download(stem + "（标注）" + end, mediaType(end), MarkedCopy.of(returns.original(r.id()), marks));
        });
    }

    @GetMapping("/life")
    LifeView life() {
        return new LifeView(
                Arrays.stream(ReturnState.values())
                        .map(s -> new WordView(s.name(), s.zh(), s.en()))
                        .toList(),
                Arrays.stream(ReturnAction.values())
                        .map(a -> new WordView(a.name(), a.zh(), a.en()))
                        .toList(),
                Arrays.stream(Life.Demand.values())
                        .map(d -> new WordView(d.name(), d.zh(), d.en()))
                        .toList(),
                Life.TABLE.stream()
                        .map(t -> new TransitionView(
                                t.from(),
                                t.action(),
                                t.to(),
                                t.who().stream().sorted().toList(),
                                t.demands().stream().sorted().toList()))
                        .toList());
    }

    private Listing.Page page(
            @Nullable String institution,
            @Nullable String month,
            @Nullable ReturnState state,
            String words,
            String sort,
            boolean descending,
            int page,
            int size) {
        InstitutionId of = institution == null || institution.isBlank() ? null : new InstitutionId(institution);
        Month when = Views.month(month);
        return in(() -> listing.page(new Listing.Wanted(of, when, state, words, sort, descending, page, size)));
    }

    private Book book(ReturnSummary r) {
        return switch (Workbooks.open(returns.original(r.id()), r.fileName())) {
            case Opening.Opened(Book book) -> book;
            case Opening.Unreadable(var problem) -> throw new Refused(problem);
        };
    }

    private static List<Mark> marks(Finding f) {
        Mark.Severity severity = switch (f.severity()) {
            case ERROR -> Mark.Severity.ERROR;
            case WARNING -> Mark.Severity.WARNING;
            case NOTE -> Mark.Severity.NOTE;
        };
        if (f.cells().isEmpty()) return List.of(new Mark(f.sheet(), null, severity, f.code(), f.zh()));
        return f.cells().stream()
                .map(c -> new Mark(f.sheet(), Address.parse(c).orElse(null), severity, f.code(), f.zh()))
                .toList();
    }

    private static MediaType mediaType(String fileName) {
        return fileName.endsWith(".xls") ? MediaType.parseMediaType("application/vnd.ms-excel") : XLSX;
    }

    static ResponseEntity<byte[]> download(String fileName, MediaType type, byte[] content) {
        return Download.of(fileName, type, content);
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
