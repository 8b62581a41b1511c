package org.huoshui.matchmaking.relief;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
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

/** The green platform's figures, green products, and 金融惠农 activities. */
@RestController
@RequestMapping("/api/matchmaking")
class GreenController {

    private final GreenPortal portal;
    private final Activities activities;
    private final Whereabouts places;
    private final OfficeCalendar calendar;

    GreenController(GreenPortal portal, Activities activities, Whereabouts places, OfficeCalendar calendar) {
        this.portal = portal;
        this.activities = activities;
        this.places = places;
        this.calendar = calendar;
    }

    /** Registered: at the end of the month; the others of the year up to it. @param told who told the number; absent: counted */
    record GreenMonthView(
            String month,
            long registered,
            @Nullable String told,
            MoneyView online,
            long loans,
            long financed,
            long newBranches) {}

    record GreenProductView(
            String institution,
            String institutionName,
            String name,
            LocalDate issuedOn,
            @Nullable LocalDate endedOn,
            String note) {}

    record GreenMonthToTell(int registered, String source) {}

    record GreenProductToKeep(
            @Nullable String institution,
            String name,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate endedOn,
            @Nullable String note) {}

    record ActivityView(
            long id,
            LocalDate day,
            String title,
            String townshipName,
            List<String> institutions,
            int people,
            @Nullable MoneyView amount,
            String note) {}

    record ActivityToRecord(
            @Nullable LocalDate day,
            String title,
            String township,
            @Nullable List<String> institutions,
            int people,
            @Nullable BigDecimal amount,
            @Nullable String note) {}

    record ActivityAdded(long id) {}

    @GetMapping("/green/years/{year:\\d+}")
    List<GreenMonthView> year(@PathVariable int year) {
        return portal.year(year).stream()
                .map(one -> new GreenMonthView(
                        one.month(),
                        one.registered(),
                        one.told(),
                        MoneyView.of(one.online()),
                        one.loans(),
                        one.financed(),
                        one.newBranches()))
                .toList();
    }

    @GetMapping("/green/years/{year:\\d+}/list.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable int year) {
        TableExport export = new TableExport(
                "绿色金融平台",
                year + "年绿色金融平台运行情况",
                List.of(
                        Column.text("月份"),
                        Column.number("累计注册企业", "家", 0),
                        Column.text("来源"),
                        Column.number("当年线上贷款", "万元", 2),
                        Column.number("笔数", null, 0),
                        Column.number("获贷企业", "家", 0),
                        Column.number("新设绿色支行", "家", 0)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (GreenPortal.MonthFigure one : portal.year(year)) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(one.month());
            row.add(one.registered());
            row.add(one.told());
            row.add(Unit.WAN_YUAN.display(one.online(), 2));
            row.add(one.loans());
            row.add(one.financed());
            row.add(one.newBranches());
            rows.add(row);
        }
        return Download.xlsx("绿色金融平台", export.bytes(rows));
    }

    @PutMapping("/green/months/{month}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void tell(@PathVariable String month, @RequestBody GreenMonthToTell wanted) {
        portal.tell(
                VillageController.month(month), wanted.registered(), Objects.requireNonNullElse(wanted.source(), ""));
    }

    @PostMapping(path = "/green/firm-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo.Casework
    ListTakenView importFirms(@RequestParam MultipartFile file) throws IOException {
        return portal.takeFirms(Objects.requireNonNullElse(file.getOriginalFilename(), "注册企业.xlsx"), file.getBytes());
    }

    @PostMapping(path = "/green/loan-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    ListTakenView importLoans(@RequestParam MultipartFile file) throws IOException {
        return portal.takeLoans(Objects.requireNonNullElse(file.getOriginalFilename(), "线上贷款.xlsx"), file.getBytes());
    }

    @GetMapping("/green/products")
    @OpenTo.Readers
    List<GreenProductView> products() {
        return portal.products().stream()
                .map(one -> new GreenProductView(
                        one.institution(),
                        places.name(new InstitutionId(one.institution())),
                        one.name(),
                        one.issuedOn(),
                        one.endedOn(),
                        one.note()))
                .toList();
    }

    @PutMapping("/green/products")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    void product(@RequestBody GreenProductToKeep wanted) {
        portal.product(
                Objects.requireNonNullElse(wanted.institution(), ""),
                Objects.requireNonNullElse(wanted.name(), ""),
                Objects.requireNonNullElse(wanted.issuedOn(), calendar.today()),
                wanted.endedOn(),
                Objects.requireNonNullElse(wanted.note(), ""));
    }

    @GetMapping("/rural-activities")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.TOWNSHIP})
    List<ActivityView> activities() {
        return activities.all().stream()
                .map(one -> new ActivityView(
                        one.id(),
                        one.day(),
                        one.title(),
                        one.townshipName(),
                        one.institutions(),
                        one.people(),
                        one.amount() == null ? null : MoneyView.of(one.amount()),
                        one.note()))
                .toList();
    }

    @PostMapping("/rural-activities")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.TOWNSHIP})
    ActivityAdded record(@RequestBody ActivityToRecord wanted) {
        return new ActivityAdded(activities.record(
                Objects.requireNonNullElse(wanted.day(), calendar.today()),
                Objects.requireNonNullElse(wanted.title(), ""),
                Objects.requireNonNullElse(wanted.township(), ""),
                Objects.requireNonNullElse(wanted.institutions(), List.of()),
                wanted.people(),
                wanted.amount(),
                Objects.requireNonNullElse(wanted.note(), "")));
    }
}
