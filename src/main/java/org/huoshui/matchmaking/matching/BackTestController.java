package org.huoshui.matchmaking.matching;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.indicators.ConditionWords;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.OpenTo;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
import org.huoshui.matchmaking.matching.BackTest.Result;
import org.huoshui.matchmaking.matching.BackTest.Tally;
import org.huoshui.matchmaking.matching.BackTest.Tested;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The back-test on its page and as Excel. */
@RestController
@RequestMapping("/api/matchmaking/back-test")
@OpenTo({Role.DIRECTOR, Role.STATISTICIAN, Role.OFFICER, Role.LEADER})
class BackTestController {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final int MOST_MISSES = 500;

    private final BackTest backTest;
    private final Directory directory;
    private final OfficeCalendar calendar;

    BackTestController(BackTest backTest, Directory directory, OfficeCalendar calendar) {
        this.backTest = backTest;
        this.directory = directory;
        this.calendar = calendar;
    }

    /** Shares in %, with one decimal; of nothing there is none. */
    record BackTestTallyView(
            int needs,
            @Nullable String first,
            @Nullable String three,
            @Nullable String reciprocalRank) {}

    record BackTestLenderView(String institution, String name, BackTestTallyView tally) {}

    /** @param place 0: the lender was not proposed */
    record BackTestMissView(
            String need,
            String firmName,
            LocalDate postedOn,
            Said amountText,
            String lender,
            int place,
            int proposed,
            List<String> three,
            List<Said> why) {}

    record BackTestView(
            LocalDate from,
            LocalDate to,
            BackTestTallyView ours,
            BackTestTallyView frequent,
            BackTestTallyView random,
            List<BackTestLenderView> lenders,
            int missed,
            List<BackTestMissView> misses) {}

    /** @param from first day of posting; absent: ever; @param to last; absent: today */
    @GetMapping
    @Transactional(readOnly = true)
    public BackTestView result(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Result result = run(from, to);
        List<Tested> misses = result.misses();
        return new BackTestView(
                result.from(),
                result.to(),
                view(result.ours()),
                view(result.frequent()),
                view(result.random()),
                result.byLender().entrySet().stream()
                        .map(one ->
                                new BackTestLenderView(one.getKey().code(), name(one.getKey()), view(one.getValue())))
                        .toList(),
                misses.size(),
                misses.stream().limit(MOST_MISSES).map(this::miss).toList());
    }

    /** Every need that was tested. */
    @GetMapping("/list.xlsx")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> workbook(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        TableExport table = new TableExport(
                "匹配回测",
                "匹配回测",
                List.of(
                        Column.text("需求编号"),
                        Column.text("企业"),
                        Column.date("提出日期"),
                        Column.number("金额", "万元", 2),
                        Column.text("实际放款机构"),
                        Column.number("推荐位次", null, 0),
                        Column.number("推荐机构数", null, 0),
                        Column.text("推荐前三"),
                        Column.text("未进前三的原因")));
        return Download.xlsx(
                "匹配回测",
                table.bytes(run(from, to).needs().stream()
                        .map(one -> java.util.Arrays.<@Nullable Object>asList(
                                Long.toString(one.need().id().value()),
                                one.need().firmName(),
                                one.need().postedOn(),
                                one.need().amount().movePointLeft(4),
                                name(one.lender()),
                                one.place() == 0 ? null : one.place(),
                                one.proposed(),
                                one.three().stream().map(this::name).collect(Collectors.joining("、")),
                                one.why().stream().map(Said::zh).collect(Collectors.joining("；"))))
                        .toList()));
    }

    private Result run(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate first = Objects.requireNonNullElse(from, EVER);
        LocalDate last = Objects.requireNonNullElse(to, calendar.today());
        if (first.isAfter(last)) throw Refused.because(MatchError.DAYS);
        return backTest.run(first, last);
    }

    private BackTestMissView miss(Tested one) {
        return new BackTestMissView(
                Long.toString(one.need().id().value()),
                one.need().firmName(),
                one.need().postedOn(),
                ConditionWords.money(one.need().amount()),
                name(one.lender()),
                one.place(),
                one.proposed(),
                one.three().stream().map(this::name).toList(),
                one.why());
    }

    private static BackTestTallyView view(Tally tally) {
        return new BackTestTallyView(
                tally.needs(),
                share(tally.first(), tally.needs(), 100, 1),
                share(tally.three(), tally.needs(), 100, 1),
                share(tally.reciprocal(), tally.needs(), 1, 3));
    }

    private static @Nullable String share(double part, int whole, int times, int decimals) {
        if (whole == 0) return null;
        return BigDecimal.valueOf(part * times / whole)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String name(InstitutionId id) {
        return directory.institution(id).map(Institution::shortName).orElse(id.code());
    }
}
