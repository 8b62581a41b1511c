package org.huoshui.matchmaking.relief;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.project.MoneyView;
import org.huoshui.matchmaking.project.Whereabouts;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.ListTakenView;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Relief: measures on the list, and who was helped. */
@RestController
@RequestMapping("/api/matchmaking/relief")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.FIRM})
class ReliefController {

    private static final int MOST_ROWS = 200;
    private static final int MOST_EXPORTED = 100_000;

    private final Relieving relieving;
    private final ReliefStore store;
    private final Firms firms;
    private final Whereabouts places;
    private final OfficeCalendar calendar;

    ReliefController(Relieving relieving, ReliefStore store, Firms firms, Whereabouts places, OfficeCalendar calendar) {
        this.relieving = relieving;
        this.store = store;
        this.firms = firms;
        this.places = places;
        this.calendar = calendar;
    }

    record ReliefMeasureView(
            long id,
            String title,
            String document,
            String qualifies,
            List<String> sizes,
            List<String> industries,
            List<String> lists,
            List<ReliefKind> kinds,
            @Nullable MoneyView most,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable MoneyView pool,
            boolean inForce) {}

    /** Amounts in 元. */
    record MeasureToKeep(
            String title,
            @Nullable String document,
            String qualifies,
            @Nullable List<String> sizes,
            @Nullable List<String> industries,
            @Nullable List<String> lists,
            List<ReliefKind> kinds,
            @Nullable BigDecimal most,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable BigDecimal pool) {}

    record MeasureKept(long id) {}

    record ReliefUseView(
            long id,
            @Nullable Long measure,
            @Nullable String measureTitle,
            ReliefKind kind,
            String institution,
            String institutionName,
            @Nullable String firm,
            String firmName,
            String household,
            String townshipName,
            LocalDate day,
            MoneyView amount,
            @Nullable Integer months,
            String note,
            @Nullable String cancelReason) {}

    record ReliefUseListView(List<ReliefUseView> rows, long total, MoneyView amount) {}

    record ReliefUseToRecord(
            @Nullable Long measure,
            ReliefKind kind,
            @Nullable String institution,
            @Nullable String firm,
            @Nullable String firmName,
            @Nullable String household,
            @Nullable String township,
            @Nullable LocalDate day,
            BigDecimal amount,
            @Nullable Integer months,
            @Nullable String note) {}

    record ReliefUseAdded(long id) {}

    record ReliefUseCancelling(String reason) {}

    record ReliefSumView(
            String institution,
            String institutionName,
            ReliefKind kind,
            MoneyView amount,
            long count,
            long households) {}

    /** @param households each firm and household once, whatever bank and kind */
    record ReliefYearView(String month, List<ReliefSumView> rows, MoneyView amount, long count, long households) {}

    record QualifiedView(long measure, String title, boolean fits, List<Said> against) {}

    @GetMapping("/measures")
    @Transactional(readOnly = true)
    public List<ReliefMeasureView> measures() {
        LocalDate today = calendar.today();
        return store.measures().stream()
                .map(one -> new ReliefMeasureView(
                        one.id(),
                        one.title(),
                        one.document(),
                        one.qualifies(),
                        one.sizes(),
                        one.industries(),
                        one.lists(),
                        one.kinds(),
                        money(one.most()),
                        one.from(),
                        one.until(),
                        money(one.pool()),
                        one.inForce(today)))
                .toList();
    }

    private static @Nullable MoneyView money(@Nullable BigDecimal amount) {
        return amount == null ? null : MoneyView.of(amount);
    }

    @PostMapping("/measures")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo.Casework
    MeasureKept issue(@RequestBody MeasureToKeep wanted) {
        return new MeasureKept(relieving.keep(measure(0, wanted)));
    }

    @PutMapping("/measures/{id:\\d+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void change(@PathVariable long id, @RequestBody MeasureToKeep wanted) {
        relieving.keep(measure(id, wanted));
    }

    private Measure measure(long id, MeasureToKeep wanted) {
        return new Measure(
                id,
                Objects.requireNonNullElse(wanted.title(), ""),
                Objects.requireNonNullElse(wanted.document(), ""),
                Objects.requireNonNullElse(wanted.qualifies(), ""),
                Objects.requireNonNullElse(wanted.sizes(), List.of()),
                Objects.requireNonNullElse(wanted.industries(), List.of()),
                Objects.requireNonNullElse(wanted.lists(), List.of()),
                Objects.requireNonNullElse(wanted.kinds(), List.of()),
                wanted.most(),
                Objects.requireNonNullElse(wanted.from(), calendar.today()),
                wanted.until(),
                wanted.pool());
    }

    /** Which measures a firm qualifies for by what the register knows, and why not. */
    @GetMapping("/qualified")
    @Transactional(readOnly = true)
    public List<QualifiedView> qualified(@RequestParam String firm, @RequestParam @Nullable LocalDate day) {
        Firm found = firms.required(FirmId.parse(firm));
        LocalDate on = Objects.requireNonNullElse(day, calendar.today());
        return store.measures().stream()
                .map(measure -> {
                    var answer = relieving.qualified(measure, found, on);
                    return new QualifiedView(measure.id(), measure.title(), answer.fits(), answer.against());
                })
                .toList();
    }

    @GetMapping("/uses")
    @Transactional(readOnly = true)
    public ReliefUseListView uses(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String institution,
            @RequestParam @Nullable Long measure,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = store.uses(
                new ReliefStore.Wanted(q.strip(), kind, institution, measure, from, until),
                Math.max(0, page),
                Math.clamp(size, 1, MOST_ROWS));
        return new ReliefUseListView(
                found.rows().stream().map(this::view).toList(), found.all(), MoneyView.of(found.amount()));
    }

    @PostMapping("/uses")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    ReliefUseAdded record(@RequestBody ReliefUseToRecord wanted) {
        if (wanted.kind() == null) throw Refused.because(ReliefError.MISSING, "业务种类");
        String firm = wanted.firm();
        return new ReliefUseAdded(relieving.record(new Use(
                0,
                wanted.measure(),
                null,
                wanted.kind(),
                Objects.requireNonNullElse(wanted.institution(), ""),
                firm == null || firm.isBlank() ? null : firm.strip(),
                Objects.requireNonNullElse(wanted.firmName(), "").strip(),
                Objects.requireNonNullElse(wanted.household(), "").strip(),
                wanted.township(),
                Objects.requireNonNullElse(wanted.day(), calendar.today()),
                Objects.requireNonNullElse(wanted.amount(), BigDecimal.ZERO),
                wanted.months(),
                Objects.requireNonNullElse(wanted.note(), "").strip(),
                null)));
    }

    @PostMapping("/uses/{id:\\d+}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    void cancel(@PathVariable long id, @RequestBody ReliefUseCancelling wanted) {
        relieving.cancel(id, Objects.requireNonNullElse(wanted.reason(), ""));
    }

    /** The year up to the end of a month, by bank and kind. */
    @GetMapping("/sums")
    @OpenTo.Readers
    @Transactional(readOnly = true)
    public ReliefYearView sums(@RequestParam String month) {
        Month asked = VillageController.month(month);
        LocalDate from = LocalDate.of(asked.year(), 1, 1);
        List<ReliefStore.Sum> sums = store.sums(from, asked.lastDay());
        return new ReliefYearView(
                asked.toString(),
                sums.stream()
                        .map(sum -> new ReliefSumView(
                                sum.institution(),
                                places.name(new InstitutionId(sum.institution())),
                                sum.kind(),
                                MoneyView.of(sum.amount()),
                                sum.count(),
                                sum.households()))
                        .toList(),
                MoneyView.of(sums.stream().map(ReliefStore.Sum::amount).reduce(BigDecimal.ZERO, BigDecimal::add)),
                sums.stream().mapToLong(ReliefStore.Sum::count).sum(),
                store.helped(from, asked.lastDay()));
    }

    @GetMapping("/uses/template.xlsx")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    ResponseEntity<byte[]> template() {
        return Download.xlsx("纾困业务导入模板", Relieving.template());
    }

    @PostMapping(path = "/uses/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    ListTakenView importUses(@RequestParam MultipartFile file) throws IOException {
        return relieving.takeUses(Objects.requireNonNullElse(file.getOriginalFilename(), "纾困业务.xlsx"), file.getBytes());
    }

    @GetMapping("/uses/list.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> workbook(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String institution) {
        TableExport export = new TableExport(
                "纾困业务",
                "",
                List.of(
                        Column.text("纾困措施"),
                        Column.text("业务种类"),
                        Column.text("银行"),
                        Column.text("统一社会信用代码"),
                        Column.text("企业名称"),
                        Column.text("农户编号"),
                        Column.text("乡镇"),
                        Column.date("日期"),
                        Column.number("金额", "万元", 2),
                        Column.number("期限", "月", 0),
                        Column.text("备注"),
                        Column.text("撤销原因")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Use one : store.uses(
                        new ReliefStore.Wanted(q.strip(), kind, institution, null, null, null), 0, MOST_EXPORTED)
                .rows()) {
            ReliefUseView view = view(one);
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.measureTitle());
            row.add(one.kind().said().zh());
            row.add(view.institutionName());
            row.add(one.firm());
            row.add(one.firmName());
            row.add(one.household());
            row.add(view.townshipName());
            row.add(one.day());
            row.add(Unit.WAN_YUAN.display(one.amount(), 2));
            row.add(one.months());
            row.add(one.note());
            row.add(one.cancelReason());
            rows.add(row);
        }
        return Download.xlsx("纾困业务", export.bytes(rows));
    }

    private ReliefUseView view(Use one) {
        String township = one.township();
        return new ReliefUseView(
                one.id(),
                one.measure(),
                one.measureTitle(),
                one.kind(),
                one.institution(),
                places.name(new InstitutionId(one.institution())),
                one.firm(),
                one.firmName(),
                one.household(),
                places.name(township == null ? null : new RegionId(township)),
                one.day(),
                MoneyView.of(one.amount()),
                one.months(),
                one.note(),
                one.cancelReason());
    }
}
