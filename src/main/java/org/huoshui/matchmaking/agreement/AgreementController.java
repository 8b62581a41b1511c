package org.huoshui.matchmaking.agreement;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Strategic agreements: promised, granted, disbursed. */
@RestController
@RequestMapping("/api/matchmaking/agreements")
@OpenTo.Readers
class AgreementController {

    private final KeepingAgreements keeping;
    private final Whereabouts places;
    private final OfficeCalendar calendar;

    AgreementController(KeepingAgreements keeping, Whereabouts places, OfficeCalendar calendar) {
        this.keeping = keeping;
        this.places = places;
        this.calendar = calendar;
    }

    /** @param fulfilled disbursed, and what was disbursed on needs and projects where that counts; @param rate of the year's promise, % */
    record AgreementYearView(
            int year,
            MoneyView promised,
            MoneyView granted,
            MoneyView disbursed,
            MoneyView worked,
            MoneyView fulfilled,
            @Nullable String rate) {}

    record AgreementView(
            long id,
            String institution,
            String institutionName,
            String title,
            LocalDate signedOn,
            String signedAt,
            @Nullable Long event,
            LocalDate from,
            LocalDate until,
            MoneyView promised,
            MoneyView granted,
            MoneyView fulfilled,
            String rate,
            boolean countsWork,
            String note,
            @Nullable LocalDate endedOn,
            String endReason,
            List<AgreementYearView> years) {}

    record AgreementFactView(
            long id,
            AgreementFact.Kind kind,
            LocalDate day,
            MoneyView amount,
            String words,
            @Nullable String cancelReason) {}

    record AgreementPageView(AgreementView agreement, List<AgreementFactView> facts) {}

    /** Amounts in 元; {@code years}: promised by year. */
    record AgreementToSign(
            String institution,
            String title,
            LocalDate signedOn,
            @Nullable String signedAt,
            @Nullable Long event,
            LocalDate from,
            LocalDate until,
            BigDecimal promised,
            boolean countsWork,
            @Nullable String note,
            @Nullable Map<Integer, BigDecimal> years) {}

    record AgreementAdded(long id) {}

    record AgreementFactToRecord(
            AgreementFact.Kind kind,
            @Nullable LocalDate day,
            BigDecimal amount,
            @Nullable String words) {}

    record AgreementFactAdded(long id) {}

    record AgreementEnding(@Nullable LocalDate day, String reason) {}

    @GetMapping
    List<AgreementView> all() {
        return keeping.all(calendar.today()).stream().map(this::view).toList();
    }

    @GetMapping("/{id:\\d+}")
    AgreementPageView one(@PathVariable long id) {
        Agreement agreement = keeping.required(id);
        return new AgreementPageView(
                view(agreement),
                keeping.facts(id).stream()
                        .map(fact -> new AgreementFactView(
                                fact.id(),
                                fact.kind(),
                                fact.day(),
                                MoneyView.of(fact.amount()),
                                fact.words(),
                                fact.cancelReason()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo.Casework
    AgreementAdded sign(@RequestBody AgreementToSign wanted) {
        LocalDate signed = Objects.requireNonNullElse(wanted.signedOn(), calendar.today());
        LocalDate from = Objects.requireNonNullElse(wanted.from(), signed);
        return new AgreementAdded(keeping.sign(new AgreementDraft(
                Objects.requireNonNullElse(wanted.institution(), ""),
                Objects.requireNonNullElse(wanted.title(), ""),
                signed,
                Objects.requireNonNullElse(wanted.signedAt(), ""),
                wanted.event(),
                from,
                Objects.requireNonNullElse(wanted.until(), from),
                Objects.requireNonNullElse(wanted.promised(), BigDecimal.ZERO),
                wanted.countsWork(),
                Objects.requireNonNullElse(wanted.note(), ""),
                Objects.requireNonNullElse(wanted.years(), Map.of()))));
    }

    @PostMapping("/{id:\\d+}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void end(@PathVariable long id, @RequestBody AgreementEnding wanted) {
        keeping.end(
                id,
                Objects.requireNonNullElse(wanted.day(), calendar.today()),
                Objects.requireNonNullElse(wanted.reason(), ""));
    }

    @PostMapping("/{id:\\d+}/facts")
    @ResponseStatus(HttpStatus.CREATED)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    AgreementFactAdded record(@PathVariable long id, @RequestBody AgreementFactToRecord wanted) {
        if (wanted.kind() == null) throw Refused.because(AgreementError.MISSING, "kind");
        return new AgreementFactAdded(keeping.record(
                id,
                wanted.kind(),
                Objects.requireNonNullElse(wanted.day(), calendar.today()),
                Objects.requireNonNullElse(wanted.amount(), BigDecimal.ZERO),
                Objects.requireNonNullElse(wanted.words(), "")));
    }

    @PostMapping("/{id:\\d+}/facts/{fact:\\d+}/cancellation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    void cancel(@PathVariable long id, @PathVariable long fact, @RequestBody AgreementEnding wanted) {
        keeping.cancel(id, fact, Objects.requireNonNullElse(wanted.reason(), ""));
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo.Casework
    ListTakenView importList(@RequestParam MultipartFile file) throws IOException {
        return keeping.takeAgreements(
                Objects.requireNonNullElse(file.getOriginalFilename(), "协议.xlsx"), file.getBytes());
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook() {
        TableExport export = new TableExport(
                "战略合作协议",
                "战略合作协议履约情况",
                List.of(
                        Column.text("机构"),
                        Column.text("协议名称"),
                        Column.date("签订日期"),
                        Column.text("签约活动"),
                        Column.date("起日"),
                        Column.date("止日"),
                        Column.number("承诺总额", "万元", 2),
                        Column.number("年度", null, 0),
                        Column.number("当年承诺", "万元", 2),
                        Column.number("当年授信", "万元", 2),
                        Column.number("当年投放", "万元", 2),
                        Column.number("其中对接投放", "万元", 2)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Agreement one : keeping.all(calendar.today())) {
            List<Agreement.@Nullable Year> years = new ArrayList<>(one.years());
            if (years.isEmpty()) years.add(null);
            for (Agreement.@Nullable Year year : years) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(places.name(one.institution()));
                row.add(one.title());
                row.add(one.signedOn());
                row.add(one.signedAt());
                row.add(one.from());
                row.add(one.until());
                row.add(wan(one.promised()));
                row.add(year == null ? null : year.year());
                row.add(year == null ? null : wan(year.promised()));
                row.add(year == null ? null : wan(year.granted()));
                row.add(year == null ? null : wan(year.fulfilled(one.countsWork())));
                row.add(year == null || !one.countsWork() ? null : wan(year.worked()));
                rows.add(row);
            }
        }
        return Download.xlsx("战略合作协议", export.bytes(rows));
    }

    private static BigDecimal wan(BigDecimal yuan) {
        return Unit.WAN_YUAN.display(yuan, 2);
    }

    private AgreementView view(Agreement one) {
        return new AgreementView(
                one.id(),
                one.institution().code(),
                places.name(one.institution()),
                one.title(),
                one.signedOn(),
                one.signedAt(),
                one.event(),
                one.from(),
                one.until(),
                MoneyView.of(one.promised()),
                MoneyView.of(one.granted()),
                MoneyView.of(one.fulfilled()),
                Objects.requireNonNullElse(rate(one.fulfilled(), one.promised()), "0"),
                one.countsWork(),
                one.note(),
                one.endedOn(),
                one.endReason(),
                one.years().stream()
                        .map(year -> new AgreementYearView(
                                year.year(),
                                MoneyView.of(year.promised()),
                                MoneyView.of(year.granted()),
                                MoneyView.of(year.disbursed()),
                                MoneyView.of(year.worked()),
                                MoneyView.of(year.fulfilled(one.countsWork())),
                                rate(year.fulfilled(one.countsWork()), year.promised())))
                        .toList());
    }

    /** In %, two decimals; absent where nothing was promised. */
    private static @Nullable String rate(BigDecimal done, BigDecimal promised) {
        if (promised.signum() == 0) return null;
        return done.multiply(BigDecimal.valueOf(100))
                .divide(promised, 2, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
