package org.huoshui.matchmaking.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.OpenTo;
import org.huoshui.matchmaking.event.Parties;
import org.huoshui.matchmaking.visit.VisitViews.AdviserView;
import org.huoshui.matchmaking.visit.VisitViews.PairingRowsView;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Advisers, stewards and whom they are paired with. */
@RestController
@RequestMapping("/api/matchmaking")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.TOWNSHIP})
class AdviserController {

    private static final int MOST = 500;

    private final Advisers advisers;
    private final AdviserStore store;
    private final Parties parties;
    private final OfficeCalendar calendar;
    private final VisitViews views;

    AdviserController(
            Advisers advisers, AdviserStore store, Parties parties, OfficeCalendar calendar, VisitViews views) {
        this.advisers = advisers;
        this.store = store;
        this.parties = parties;
        this.calendar = calendar;
        this.views = views;
    }

    record AdviserToKeep(
            @Nullable AdviserKind kind,
            @Nullable String institution,
            @Nullable String name,
            @Nullable String post,
            @Nullable String township,
            @Nullable LocalDate since) {

        /** Nothing of the person. */
        @Override
        public String toString() {
            return "AdviserToKeep[" + institution + "]";
        }
    }

    record AdviserEnding(@Nullable LocalDate on) {}

    record PairingWanted(
            long adviser,
            String firm,
            @Nullable Long campaign,
            @Nullable LocalDate since) {}

    @GetMapping("/advisers")
    @Transactional(readOnly = true)
    public List<AdviserView> advisers(@RequestParam(defaultValue = "false") boolean ended) {
        return store.advisers(ended).stream().map(views::view).toList();
    }

    @PostMapping("/advisers")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    AdviserView add(@RequestBody AdviserToKeep wanted) {
        String mine = Asking.required().institution();
        String township = Objects.requireNonNullElse(wanted.township(), "");
        String institution = Objects.requireNonNullElse(wanted.institution(), "");
        long id = advisers.add(
                Objects.requireNonNullElse(wanted.kind(), AdviserKind.ADVISER),
                parties.institution(institution.isBlank() && mine != null ? mine : institution),
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.post(), ""),
                township.isBlank() ? null : parties.region(township).id(),
                Objects.requireNonNullElseGet(wanted.since(), calendar::today),
                null);
        return views.view(advisers.required(id));
    }

    @PostMapping("/advisers/{id:\\d+}/end")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    AdviserView end(@PathVariable long id, @RequestBody AdviserEnding wanted) {
        advisers.end(id, wanted.on());
        return views.view(advisers.required(id));
    }

    @GetMapping("/advisers.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> export() {
        List<List<@Nullable Object>> rows = store.advisers(true).stream()
                .map(views::view)
                .map(one -> Arrays.<@Nullable Object>asList(
                        one.kindWords().zh(),
                        one.institutionName(),
                        one.name(),
                        one.post(),
                        one.townshipName(),
                        one.firms(),
                        one.since(),
                        one.until()))
                .toList();
        return Download.xlsx(
                "辅导员和金融管家",
                new TableExport(
                                "辅导员",
                                "",
                                List.of(
                                        Column.text("类别"),
                                        Column.text("机构"),
                                        Column.text("姓名"),
                                        Column.text("职务"),
                                        Column.text("乡镇"),
                                        Column.number("结对企业", "家", 0),
                                        Column.date("开始日期"),
                                        Column.date("结束日期")))
                        .bytes(rows));
    }

    /** A firm sees its own adviser. */
    @GetMapping("/pairings")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.TOWNSHIP, Role.FIRM})
    @Transactional(readOnly = true)
    public PairingRowsView pairings(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String firm,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        int limit = Math.clamp(size, 1, MOST);
        return new PairingRowsView(
                store.pairings(q, firm, ended, limit, (long) Math.max(0, page) * limit).stream()
                        .map(views::view)
                        .toList(),
                store.countPairings(q, firm, ended));
    }

    @GetMapping("/pairings.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> exportPairings(@RequestParam(defaultValue = "") String q) {
        List<List<@Nullable Object>> rows = store.pairings(q, null, true, 1_000_000, 0).stream()
                .map(views::view)
                .map(one -> Arrays.<@Nullable Object>asList(
                        one.institutionName(),
                        one.adviserName(),
                        one.firmName(),
                        one.firm(),
                        one.townshipName(),
                        one.since(),
                        one.until(),
                        one.visits(),
                        one.lastVisit()))
                .toList();
        return Download.xlsx(
                "结对企业",
                new TableExport(
                                "结对",
                                "",
                                List.of(
                                        Column.text("机构"),
                                        Column.text("辅导员"),
                                        Column.text("企业名称"),
                                        Column.text("统一社会信用代码"),
                                        Column.text("乡镇"),
                                        Column.date("结对日期"),
                                        Column.date("结束日期"),
                                        Column.number("服务", "次", 0),
                                        Column.date("最近服务")))
                        .bytes(rows));
    }

    @PostMapping("/pairings")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    PairingAdded pair(@RequestBody PairingWanted wanted) {
        return new PairingAdded(Long.toString(advisers.pair(
                wanted.adviser(),
                FirmId.parse(Objects.requireNonNullElse(wanted.firm(), "")),
                wanted.campaign(),
                Objects.requireNonNullElseGet(wanted.since(), calendar::today),
                null)));
    }

    record PairingAdded(String id) {}

    @PostMapping("/pairings/{id:\\d+}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    void unpair(@PathVariable long id, @RequestBody AdviserEnding wanted) {
        advisers.unpair(id, wanted.on());
    }
}
