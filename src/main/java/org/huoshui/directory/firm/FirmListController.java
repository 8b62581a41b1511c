package org.huoshui.directory.firm;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.Directory;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionId;
import org.huoshui.directory.firm.ListStore.Member;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
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

/** Lists of firms and who belongs to them: the office keeps them, all who see a firm see which lists it is on. */
@RestController
@RequestMapping("/api/directory/firm-lists")
@OpenTo({
    Role.DIRECTOR,
    Role.STATISTICIAN,
    Role.OFFICER,
    Role.LEADER,
    Role.INSTITUTION,
    Role.FIRM,
    Role.TOWNSHIP,
    Role.DEPARTMENT
})
class FirmListController {

    private static final int MOST_ON_A_PAGE = 200;
    private static final int MOST_EXPORTED = 100_000;

    private final KeepingLists keeping;
    private final ListStore store;
    private final Directory directory;
    private final OfficeCalendar calendar;
    private final FirmViews views;

    FirmListController(
            KeepingLists keeping, ListStore store, Directory directory, OfficeCalendar calendar, FirmViews views) {
        this.keeping = keeping;
        this.store = store;
        this.directory = directory;
        this.calendar = calendar;
        this.views = views;
    }

    /** @param members how many of the firms the asker is shown are on it today */
    record FirmListView(
            String code,
            String name,
            FirmList.Kind kind,
            String kindZh,
            String kindEn,
            @Nullable Integer batch,
            @Nullable LocalDate closedOn,
            int members) {}

    record FirmListToKeep(
            String name,
            FirmList.Kind kind,
            @Nullable Integer batch,
            @Nullable LocalDate closedOn) {}

    record FirmMemberView(
            String id,
            String firm,
            String name,
            @Nullable String townshipName,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String lead,
            @Nullable String leadName,
            String whyOut) {}

    record FirmMemberPageView(List<FirmMemberView> rows, int total) {}

    record FirmMemberToAdd(
            String firm,
            @Nullable LocalDate since,
            @Nullable String lead) {}

    record FirmLeadToKeep(@Nullable String lead) {}

    record FirmLeaving(LocalDate until, String why) {}

    @GetMapping
    @Transactional(readOnly = true)
    public List<FirmListView> lists() {
        LocalDate today = calendar.today();
        return store.all().stream()
                .map(list -> new FirmListView(
                        list.code(),
                        list.name(),
                        list.kind(),
                        list.kind().said().zh(),
                        list.kind().said().en(),
                        list.batch(),
                        list.closedOn(),
                        store.count(list.code(), today)))
                .toList();
    }

    @PutMapping("/{code}")
    @OpenTo.Casework
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable String code, @RequestBody FirmListToKeep wanted) {
        keeping.keep(new FirmList(code, wanted.name().strip(), wanted.kind(), wanted.batch(), wanted.closedOn()));
    }

    /** @param past also those who are no longer on it */
    @GetMapping("/{code}/members")
    @Transactional(readOnly = true)
    public FirmMemberPageView members(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean past,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        keeping.required(code);
        LocalDate on = past ? null : calendar.today();
        int most = Math.clamp(size, 1, MOST_ON_A_PAGE);
        List<FirmMemberView> rows = store.members(code, on, most, (long) most * Math.max(0, page)).stream()
                .map(this::view)
                .toList();
        return new FirmMemberPageView(rows, store.count(code, on));
    }

    @GetMapping("/{code}/members.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> workbook(
            @PathVariable String code, @RequestParam(defaultValue = "false") boolean past) {
        FirmList list = keeping.required(code);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Member member : store.members(code, past ? null : calendar.today(), MOST_EXPORTED, 0)) {
            FirmMemberView view = view(member);
            rows.add(Arrays.asList(
                    view.firm(),
                    view.name(),
                    view.townshipName(),
                    view.since(),
                    view.leadName(),
                    view.until(),
                    view.whyOut()));
        }
        List<Column> columns = List.of(
                Column.text("统一社会信用代码"),
                Column.text("企业名称"),
                Column.text("乡镇"),
                Column.date("纳入日期"),
                Column.text("主办银行"),
                Column.date("移出日期"),
                Column.text("移出原因"));
        return Download.xlsx(list.name(), new TableExport(list.name(), "", columns).bytes(rows));
    }

    @PostMapping("/{code}/members")
    @OpenTo.Casework
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable String code, @RequestBody FirmMemberToAdd wanted) {
        keeping.add(code, FirmId.parse(wanted.firm()), wanted.since(), lead(wanted.lead()));
    }

    @PutMapping("/members/{id:\\d+}/lead")
    @OpenTo.Casework
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lead(@PathVariable long id, @RequestBody FirmLeadToKeep wanted) {
        keeping.lead(id, lead(wanted.lead()));
    }

    @PostMapping("/members/{id:\\d+}/leave")
    @OpenTo.Casework
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable long id, @RequestBody FirmLeaving wanted) {
        keeping.leave(id, wanted.until(), wanted.why());
    }

    /** Takes in members: good rows are taken, the others come back marked. */
    @PostMapping(path = "/{code}/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo.Casework
    ListTakenView importMembers(@PathVariable String code, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "名单.xlsx");
        return keeping.take(code, name, file.getBytes());
    }

    private static @Nullable InstitutionId lead(@Nullable String code) {
        return code == null || code.isBlank() ? null : new InstitutionId(code);
    }

    private FirmMemberView view(Member member) {
        InstitutionId lead = member.lead();
        String township = member.township();
        return new FirmMemberView(
                Long.toString(member.id()),
                member.firm().code(),
                member.name(),
                township == null
                        ? null
                        : directory
                                .region(new RegionId(township))
                                .map(Region::name)
                                .orElse(township),
                member.since(),
                member.until(),
                lead == null ? null : lead.code(),
                lead == null ? null : views.institutionName(lead),
                member.whyOut());
    }
}
