package org.huoshui.matchmaking.visit;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.need.Guarantee;
import org.huoshui.matchmaking.need.NewNeed;
import org.huoshui.matchmaking.need.Origin;
import org.huoshui.matchmaking.need.Purpose;
import org.huoshui.matchmaking.visit.VisitViews.VisitRowsView;
import org.huoshui.matchmaking.visit.VisitViews.VisitView;
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

/** Visits: seen by the office, the institutions that made them, the firm and its township. */
@RestController
@RequestMapping("/api/matchmaking/visits")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.FIRM, Role.TOWNSHIP})
class VisitController {

    private static final int MOST = 500;
    private static final int USUAL_TERM = 12;
    private static final int USUAL_WAIT = 3;

    private final Visits visits;
    private final VisitStore store;
    private final FirmProblems problems;
    private final VisitBook book;
    private final OfficeCalendar calendar;
    private final VisitViews views;

    VisitController(
            Visits visits,
            VisitStore store,
            FirmProblems problems,
            VisitBook book,
            OfficeCalendar calendar,
            VisitViews views) {
        this.visits = visits;
        this.store = store;
        this.problems = problems;
        this.book = book;
        this.calendar = calendar;
        this.views = views;
    }

    /** @param credit newly granted, in 元 */
    record VisitToKeep(
            @Nullable Long campaign,
            @Nullable LocalDate day,
            @Nullable String firm,
            @Nullable String institution,
            @Nullable List<String> along,
            @Nullable String visitors,
            @Nullable String met,
            @Nullable VisitWay way,
            @Nullable String said,
            @Nullable BigDecimal credit,
            @Nullable List<VisitProblem> problems,
            @Nullable List<VisitNeed> needs) {}

    /** @param settled what was done on the spot; empty: it is still open */
    record VisitProblem(
            @Nullable Category category,
            @Nullable Urgency urgency,
            @Nullable String title,
            @Nullable String words,
            @Nullable String settled) {}

    /** @param amount in 元 */
    record VisitNeed(
            @Nullable BigDecimal amount,
            @Nullable Integer months,
            @Nullable Purpose purpose,
            @Nullable String purposeWords,
            @Nullable LocalDate deadline) {}

    @GetMapping
    @Transactional(readOnly = true)
    public VisitRowsView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(required = false) @Nullable String firm,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "day") String sort,
            @RequestParam(defaultValue = "true") boolean descending) {
        VisitStore.Sought sought = sought(q, campaign, firm, institution, township, from, to);
        int limit = Math.clamp(size, 1, MOST);
        return new VisitRowsView(
                store.list(sought, sort, descending, limit, (long) Math.max(0, page) * limit).stream()
                        .map(views::view)
                        .toList(),
                store.count(sought));
    }

    private static VisitStore.Sought sought(
            String q,
            @Nullable Long campaign,
            @Nullable String firm,
            @Nullable String institution,
            @Nullable String township,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new VisitStore.Sought(q, campaign, some(firm), some(institution), some(township), from, to);
    }

    private static @Nullable String some(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @GetMapping("/export.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(required = false) @Nullable String firm,
            @RequestParam(required = false) @Nullable String institution,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        List<List<@Nullable Object>> rows =
                store
                        .list(sought(q, campaign, firm, institution, township, from, to), "day", false, 1_000_000, 0)
                        .stream()
                        .map(views::view)
                        .map(one -> Arrays.<@Nullable Object>asList(
                                one.campaignName(),
                                one.day(),
                                one.firmName(),
                                one.firm(),
                                one.townshipName(),
                                one.institutionNames(),
                                one.visitors(),
                                one.met(),
                                one.wayWords().zh(),
                                one.said(),
                                one.credit() == null ? null : Unit.WAN_YUAN.fromBase(new BigDecimal(one.credit())),
                                one.problems()))
                        .toList();
        return Download.xlsx(
                "走访记录",
                new TableExport(
                                "走访",
                                "",
                                List.of(
                                        Column.text("走访活动"),
                                        Column.date("走访日期"),
                                        Column.text("企业名称"),
                                        Column.text("统一社会信用代码"),
                                        Column.text("乡镇"),
                                        Column.text("走访机构"),
                                        Column.text("走访人员"),
                                        Column.text("企业接待人"),
                                        Column.text("方式"),
                                        Column.text("走访情况"),
                                        Column.number("新增授信", "万元", 2),
                                        Column.number("问题", "个", 0)))
                        .bytes(rows));
    }

    /** A year's campaigns, advisers, visits and problems in one workbook. */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo.Casework
    ListTakenView importBook(@RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "走访记录.xlsx");
        return book.take(name, file.getBytes()).view(name);
    }

    /** A visit with the problems and needs that came up, in one go or not at all. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION, Role.TOWNSHIP})
    @Transactional
    public VisitView add(@RequestBody VisitToKeep wanted) {
        NewVisit visit = draft(wanted);
        long id = visits.add(visit);
        for (VisitProblem one : Objects.requireNonNullElse(wanted.problems(), List.<VisitProblem>of())) {
            long problem = problems.raise(new NewProblem(
                    visit.firm(),
                    id,
                    Objects.requireNonNullElse(one.category(), Category.OTHER),
                    Objects.requireNonNullElse(one.urgency(), Urgency.NORMAL),
                    Objects.requireNonNullElse(one.title(), ""),
                    Objects.requireNonNullElse(one.words(), ""),
                    visit.day()));
            String settled = some(one.settled());
            if (settled != null) problems.settle(problem, settled, visit.day());
        }
        // last: an institution's needs are posted in a transaction of their own
        for (VisitNeed one : Objects.requireNonNullElse(wanted.needs(), List.<VisitNeed>of()))
            visits.postNeed(id, need(visit, one));
        return views.view(visits.required(id));
    }

    /** The office may enter the past; a need that another passes on begins today. */
    private NewNeed need(NewVisit visit, VisitNeed one) {
        LocalDate day = Asking.required().seesWholeCounty() ? visit.day() : calendar.today();
        return new NewNeed(
                        visit.firm(),
                        Objects.requireNonNullElse(one.amount(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(one.months(), USUAL_TERM),
                        Objects.requireNonNullElse(one.purpose(), Purpose.WORKING_CAPITAL),
                        Objects.requireNonNullElse(one.purposeWords(), ""),
                        null,
                        Set.<Guarantee>of(),
                        Objects.requireNonNullElseGet(one.deadline(), () -> day.plusMonths(USUAL_WAIT)),
                        Origin.VISIT,
                        "",
                        "",
                        "")
                .on(day);
    }

    @GetMapping("/{id:\\d+}")
    VisitView one(@PathVariable long id) {
        return views.view(visits.required(id));
    }

    @PutMapping("/{id:\\d+}")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION, Role.TOWNSHIP})
    VisitView change(@PathVariable long id, @RequestBody VisitToKeep wanted) {
        visits.change(id, draft(wanted));
        return views.view(visits.required(id));
    }

    private NewVisit draft(VisitToKeep wanted) {
        String institution = some(wanted.institution());
        return new NewVisit(
                wanted.campaign(),
                Objects.requireNonNullElseGet(wanted.day(), calendar::today),
                FirmId.parse(Objects.requireNonNullElse(wanted.firm(), "")),
                institution == null ? null : new InstitutionId(institution),
                Objects.requireNonNullElse(wanted.along(), List.<String>of()).stream()
                        .filter(code -> !code.isBlank())
                        .map(InstitutionId::new)
                        .toList(),
                Objects.requireNonNullElse(wanted.visitors(), ""),
                Objects.requireNonNullElse(wanted.met(), ""),
                Objects.requireNonNullElse(wanted.way(), VisitWay.ON_SITE),
                Objects.requireNonNullElse(wanted.said(), ""),
                wanted.credit());
    }
}
