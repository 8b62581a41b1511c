package org.huoshui.matchmaking.relief;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.project.MoneyView;
import org.huoshui.matchmaking.project.Whereabouts;
import org.huoshui.matchmaking.relief.CoveringVillages.Coverage;
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

/** Whole-village pre-approval: coverage by village and township, and its schematic map. */
@RestController
@RequestMapping("/api/matchmaking/villages")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER, Role.INSTITUTION, Role.TOWNSHIP})
class VillageController {

    private final CoveringVillages covering;
    private final VillageStore store;
    private final Whereabouts places;
    private final OfficeCalendar calendar;

    VillageController(CoveringVillages covering, VillageStore store, Whereabouts places, OfficeCalendar calendar) {
        this.covering = covering;
        this.store = store;
        this.places = places;
        this.calendar = calendar;
    }

    record BankCreditView(
            String institution, String name, String month, int approved, int signed, int used, MoneyView usedAmount) {}

    /** @param rate households covered at least, in %; @param most at most: banks may have the same households */
    record VillageView(
            String code,
            String township,
            String townshipName,
            String name,
            int households,
            int x,
            int y,
            int approved,
            int signed,
            int used,
            MoneyView approvedAmount,
            MoneyView signedAmount,
            MoneyView usedAmount,
            int least,
            int most,
            String rate,
            List<BankCreditView> banks) {}

    record TownshipCoverageView(
            String township,
            String name,
            int villages,
            int covered,
            int households,
            int approved,
            int signed,
            int used,
            MoneyView approvedAmount,
            MoneyView usedAmount,
            String rate) {}

    record VillageCoverageView(
            String month, List<String> months, List<TownshipCoverageView> townships, List<VillageView> villages) {}

    record VillageToKeep(
            String township,
            String name,
            int households,
            @Nullable Integer x,
            @Nullable Integer y) {}

    record VillageTile(int x, int y) {}

    /** Amounts in 元. */
    record CreditToRecord(
            @Nullable String institution,
            int approved,
            int signed,
            int used,
            BigDecimal approvedAmount,
            BigDecimal signedAmount,
            BigDecimal usedAmount) {}

    static Month month(String typed) {
        try {
            return Month.parse(typed);
        } catch (DateTimeException e) {
            throw Refused.because(ReliefError.MONTH_WRONG, typed);
        }
    }

    @GetMapping
    @Transactional(readOnly = true)
    public VillageCoverageView coverage(@RequestParam(defaultValue = "") String month) {
        List<String> months = store.months();
        // a bank that has nothing yet begins with this month
        Month now = new Month(YearMonth.from(calendar.today()));
        Month asked =
                month.isEmpty() ? months.stream().findFirst().map(Month::parse).orElse(now) : month(month);
        List<Coverage> all = covering.coverage(asked);
        Map<String, List<Coverage>> townships = new LinkedHashMap<>();
        for (Coverage one : all)
            townships
                    .computeIfAbsent(one.village().township().code(), key -> new ArrayList<>())
                    .add(one);
        return new VillageCoverageView(
                asked.toString(),
                months,
                townships.values().stream().map(this::township).toList(),
                villages(all));
    }

    private TownshipCoverageView township(List<Coverage> villages) {
        int households =
                villages.stream().mapToInt(one -> one.village().households()).sum();
        int least = villages.stream().mapToInt(Coverage::least).sum();
        var township = villages.getFirst().village().township();
        return new TownshipCoverageView(
                township.code(),
                places.name(township),
                villages.size(),
                (int) villages.stream().filter(one -> one.approved() > 0).count(),
                households,
                villages.stream().mapToInt(Coverage::approved).sum(),
                villages.stream().mapToInt(Coverage::signed).sum(),
                villages.stream().mapToInt(Coverage::used).sum(),
                MoneyView.of(villages.stream().map(Coverage::approvedAmount).reduce(BigDecimal.ZERO, BigDecimal::add)),
                MoneyView.of(villages.stream().map(Coverage::usedAmount).reduce(BigDecimal.ZERO, BigDecimal::add)),
                Coverage.percent(least, households).toPlainString());
    }

    private List<VillageView> villages(List<Coverage> all) {
        return all.stream()
                .map(one -> new VillageView(
                        one.village().code(),
                        one.village().township().code(),
                        places.name(one.village().township()),
                        one.village().name(),
                        one.village().households(),
                        one.village().x(),
                        one.village().y(),
                        one.approved(),
                        one.signed(),
                        one.used(),
                        MoneyView.of(one.approvedAmount()),
                        MoneyView.of(one.signedAmount()),
                        MoneyView.of(one.usedAmount()),
                        one.least(),
                        one.most(),
                        one.rate().toPlainString(),
                        one.banks().stream()
                                .map(bank -> new BankCreditView(
                                        bank.institution(),
                                        places.name(new InstitutionId(bank.institution())),
                                        bank.month(),
                                        bank.approved(),
                                        bank.signed(),
                                        bank.used(),
                                        MoneyView.of(bank.usedAmount())))
                                .toList()))
                .toList();
    }

    @PutMapping("/{code:\\w+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void keep(@PathVariable String code, @RequestBody VillageToKeep wanted) {
        covering.keep(
                code,
                Objects.requireNonNullElse(wanted.township(), ""),
                Objects.requireNonNullElse(wanted.name(), ""),
                wanted.households(),
                wanted.x(),
                wanted.y());
    }

    /** Puts the village on another tile of the map; one that stands there changes places with it. */
    @PutMapping("/{code:\\w+}/tile")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo.Casework
    void move(@PathVariable String code, @RequestBody VillageTile tile) {
        covering.move(code, tile.x(), tile.y());
    }

    @PutMapping("/{code:\\w+}/credits/{month}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    void record(@PathVariable String code, @PathVariable String month, @RequestBody CreditToRecord wanted) {
        covering.record(
                code,
                Objects.requireNonNullElse(wanted.institution(), ""),
                month(month),
                new Village.Credit(
                        "",
                        "",
                        "",
                        wanted.approved(),
                        wanted.signed(),
                        wanted.used(),
                        Objects.requireNonNullElse(wanted.approvedAmount(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(wanted.signedAmount(), BigDecimal.ZERO),
                        Objects.requireNonNullElse(wanted.usedAmount(), BigDecimal.ZERO)));
    }

    @GetMapping("/template.xlsx")
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    ResponseEntity<byte[]> template() {
        return Download.xlsx("整村授信导入模板", CoveringVillages.template());
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo.Casework
    ListTakenView importVillages(@RequestParam MultipartFile file) throws IOException {
        return covering.takeVillages(Objects.requireNonNullElse(file.getOriginalFilename(), "村.xlsx"), file.getBytes());
    }

    @PostMapping(path = "/credit-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.INSTITUTION})
    ListTakenView importCredits(@RequestParam MultipartFile file) throws IOException {
        return covering.takeCredits(
                Objects.requireNonNullElse(file.getOriginalFilename(), "整村授信.xlsx"), file.getBytes());
    }

    @GetMapping("/list.xlsx")
    ResponseEntity<byte[]> workbook(@RequestParam String month) {
        TableExport export = new TableExport(
                "整村授信",
                month(month).chinese() + "末整村授信情况",
                List.of(
                        Column.text("乡镇"),
                        Column.text("村名称"),
                        Column.number("总户数", "户", 0),
                        Column.text("银行"),
                        Column.text("月份"),
                        Column.number("预授信户数", null, 0),
                        Column.number("签约户数", null, 0),
                        Column.number("用信户数", null, 0),
                        Column.number("预授信金额", "万元", 2),
                        Column.number("签约金额", "万元", 2),
                        Column.number("用信金额", "万元", 2)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Coverage one : covering.coverage(month(month)))
            for (Village.Credit bank : one.banks()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(places.name(one.village().township()));
                row.add(one.village().name());
                row.add(one.village().households());
                row.add(places.name(new InstitutionId(bank.institution())));
                row.add(bank.month());
                row.add(bank.approved());
                row.add(bank.signed());
                row.add(bank.used());
                row.add(Unit.WAN_YUAN.display(bank.approvedAmount(), 2));
                row.add(Unit.WAN_YUAN.display(bank.signedAmount(), 2));
                row.add(Unit.WAN_YUAN.display(bank.usedAmount(), 2));
                rows.add(row);
            }
        return Download.xlsx("整村授信", export.bytes(rows));
    }
}
