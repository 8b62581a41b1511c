package org.huoshui.matchmaking.relief;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.project.TakingRows;
import org.huoshui.matchmaking.project.Whereabouts;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListTakenView;
import org.huoshui.workbook.ListTemplate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whole villages pre-approved: who was covered, and where. */
@Service
public class CoveringVillages {

    private static final int TILES = 60;
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
    private static final BigDecimal MOST = new BigDecimal("1000000");

    private static final List<Head> VILLAGES = List.of(
            Head.demanded("code", "村代码"),
            Head.demanded("township", "乡镇"),
            Head.demanded("name", "村名称", "行政村"),
            Head.demanded("households", "总户数"),
            Head.of("x", "图上列"),
            Head.of("y", "图上行"));

    private static final List<Head> CREDITS = List.of(
            Head.demanded("village", "村名称", "行政村", "村代码"),
            Head.of("township", "乡镇"),
            Head.of("bank", "银行", "机构"),
            Head.demanded("month", "月份"),
            Head.demanded("approved", "预授信户数"),
            Head.demanded("signed", "签约户数"),
            Head.demanded("used", "用信户数"),
            Head.demanded("approvedAmount", "预授信金额（万元）"),
            Head.demanded("signedAmount", "签约金额（万元）"),
            Head.demanded("usedAmount", "用信金额（万元）"));

    private final VillageStore store;
    private final Whereabouts places;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final TakingRows rows;
    private final ApplicationEventPublisher events;

    CoveringVillages(
            VillageStore store,
            Whereabouts places,
            OfficeCalendar calendar,
            InstantSource clock,
            TakingRows rows,
            ApplicationEventPublisher events) {
        this.store = store;
        this.places = places;
        this.calendar = calendar;
        this.clock = clock;
        this.rows = rows;
        this.events = events;
    }

    /**
     * A village and what stood in it.
     *
     * @param least households covered at least: those of the bank with the most, for banks may have the same ones
     * @param most households covered at most: all banks' together, though never more than there are
     */
    record Coverage(
            Village village,
            int approved,
            int signed,
            int used,
            BigDecimal approvedAmount,
            BigDecimal signedAmount,
            BigDecimal usedAmount,
            int least,
            int most,
            List<Village.Credit> banks) {

        /** {@link #least} of all households in %, one decimal. */
        BigDecimal rate() {
            return percent(least, village.households());
        }

        static BigDecimal percent(int part, int whole) {
            return whole == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(part)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }
    }

    @Transactional(readOnly = true)
    List<Coverage> coverage(Month month) {
        Map<String, List<Village.Credit>> credits =
                store.standing(month).stream().collect(Collectors.groupingBy(Village.Credit::village));
        return store.all().stream()
                .map(village -> coverage(village, credits.getOrDefault(village.code(), List.of())))
                .toList();
    }

    private static Coverage coverage(Village village, List<Village.Credit> banks) {
        int approved = sum(banks, Village.Credit::approved);
        return new Coverage(
                village,
                approved,
                sum(banks, Village.Credit::signed),
                sum(banks, Village.Credit::used),
                banks.stream().map(Village.Credit::approvedAmount).reduce(BigDecimal.ZERO, BigDecimal::add),
                banks.stream().map(Village.Credit::signedAmount).reduce(BigDecimal.ZERO, BigDecimal::add),
                banks.stream().map(Village.Credit::usedAmount).reduce(BigDecimal.ZERO, BigDecimal::add),
                banks.stream().mapToInt(Village.Credit::approved).max().orElse(0),
                Math.min(approved, village.households()),
                banks);
    }

    private static int sum(List<Village.Credit> banks, ToIntFunction<Village.Credit> part) {
        return banks.stream().mapToInt(part).sum();
    }

    /** Keeps a village, new or known. @throws Refused MAT-407, 461, 462, 473, 484, 485 */
    @Transactional
    void keep(String code, String township, String name, int households, @Nullable Integer x, @Nullable Integer y) {
        if (code.isBlank()) throw Refused.because(ReliefError.MISSING, "村代码");
        if (name.isBlank()) throw Refused.because(ReliefError.MISSING, "村名称");
        if (households <= 0) throw Refused.because(ReliefError.NOT_POSITIVE, "总户数");
        RegionId at = places.township(township);
        if (at == null) throw Refused.because(ReliefError.MISSING, "乡镇");
        List<Village> all = store.all();
        if (all.stream()
                .anyMatch(one -> !one.code().equals(code)
                        && one.township().equals(at)
                        && one.name().equals(name.strip())))
            throw Refused.because(ReliefError.SAME_TITLE, name.strip());
        Village village =
                new Village(code.strip(), at, name.strip(), households, x == null ? -1 : x, y == null ? -1 : y);
        if (x == null || y == null) village = placed(village, all);
        keep(village, all);
    }

    /** The first tile that is free. */
    private static Village placed(Village village, List<Village> all) {
        for (int tile = 0; tile < TILES * TILES; tile++) {
            int x = tile % 12;
            int y = tile / 12;
            if (all.stream().noneMatch(one -> one.x() == x && one.y() == y))
                return new Village(village.code(), village.township(), village.name(), village.households(), x, y);
        }
        return village;
    }

    /** Puts a village on another tile; one that stands there goes to the place that falls free. */
    @Transactional
    void move(String code, int x, int y) {
        List<Village> all = store.all();
        Village village = store.find(code).orElseThrow(() -> Refused.because(ReliefError.VILLAGE_UNKNOWN, code));
        if (x < 0 || x >= TILES || y < 0 || y >= TILES) throw Refused.because(ReliefError.TILE_OUTSIDE);
        String account = Asking.required().account();
        Instant now = clock.instant();
        all.stream()
                .filter(one -> one.x() == x && one.y() == y && !one.code().equals(code))
                .forEach(other -> store.keep(
                        new Village(
                                other.code(),
                                other.township(),
                                other.name(),
                                other.households(),
                                village.x(),
                                village.y()),
                        now,
                        account));
        store.keep(new Village(code, village.township(), village.name(), village.households(), x, y), now, account);
        publish("village.moved", code, Map.of("x", Integer.toString(x), "y", Integer.toString(y)));
    }

    private void keep(Village village, List<Village> all) {
        if (village.x() < 0 || village.x() >= TILES || village.y() < 0 || village.y() >= TILES)
            throw Refused.because(ReliefError.TILE_OUTSIDE);
        all.stream()
                .filter(one -> one.x() == village.x()
                        && one.y() == village.y()
                        && !one.code().equals(village.code()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.because(ReliefError.TILE_TAKEN, other.name());
                });
        store.keep(village, clock.instant(), Asking.required().account());
        publish(
                "village.kept",
                village.code(),
                Map.of("name", village.name(), "households", Integer.toString(village.households())));
    }

    /**
     * What a bank had in a village at the end of a month.
     *
     * @throws Refused MAT-406, 408, 463, 481 to 483
     */
    @Transactional
    void record(String code, String institution, Month month, Village.Credit counted) {
        Village village = store.find(code).orElseThrow(() -> Refused.because(ReliefError.VILLAGE_UNKNOWN, code));
        String bank = places.bank(institution).id().code();
        if (month.value().atDay(1).isAfter(calendar.today())) throw Refused.because(ReliefError.IN_FUTURE, month);
        boolean funnel = counted.used() >= 0
                && counted.signed() >= counted.used()
                && counted.approved() >= counted.signed()
                && counted.usedAmount().signum() >= 0
                && counted.signedAmount().compareTo(counted.usedAmount()) >= 0
                && counted.approvedAmount().compareTo(counted.signedAmount()) >= 0;
        if (!funnel) throw Refused.because(ReliefError.NOT_A_FUNNEL);
        if (counted.approved() > village.households())
            throw Refused.because(
                    ReliefError.MORE_THAN_THERE_ARE, village.name(), village.households(), counted.approved());
        Village.Credit credit = new Village.Credit(
                code,
                bank,
                month.toString(),
                counted.approved(),
                counted.signed(),
                counted.used(),
                counted.approvedAmount(),
                counted.signedAmount(),
                counted.usedAmount());
        store.record(village, credit, clock.instant(), Asking.required().account());
        publish(
                "village.credit-recorded",
                code,
                Map.of(
                        "institution", bank,
                        "month", month.toString(),
                        "approved", Integer.toString(counted.approved()),
                        "signed", Integer.toString(counted.signed()),
                        "used", Integer.toString(counted.used()),
                        "usedAmount", counted.usedAmount().toPlainString()));
    }

    private void publish(String action, String code, Map<String, String> detail) {
        events.publishEvent(new ReliefEvent(action, "village/" + code, detail, ""));
    }

    /** Villages from a workbook. */
    public ListTakenView takeVillages(String fileName, byte[] content) {
        return rows.take("village.imported", "village-file", fileName, content, VILLAGES, row -> {
            String code = row.required("code", 12);
            String township = row.required("township", 100);
            String name = row.required("name", 100);
            Integer households = row.demanded("households") ? row.integer("households", 1, 100_000) : null;
            Integer x = row.integer("x", 0, TILES - 1);
            Integer y = row.integer("y", 0, TILES - 1);
            if (row.isFaulty() || households == null) return;
            TakingRows.attempt(row, "name", () -> keep(code, township, name, households, x, y));
        });
    }

    static byte[] template() {
        List<String> examples = List.of("溪口村", "溪口镇", "", "2022-09", "320", "210", "96", "1600", "1050", "480");
        List<ListTemplate.Column> columns = new ArrayList<>();
        for (int i = 0; i < CREDITS.size(); i++)
            columns.add(new ListTemplate.Column(
                    CREDITS.get(i), examples.get(i), CREDITS.get(i).name() + "（月末累计）", List.of()));
        return ListTemplate.of("整村授信", columns);
    }

    /** What banks had in villages, from a workbook. */
    public ListTakenView takeCredits(String fileName, byte[] content) {
        List<Village> all = rows.beforehand(store::all);
        return rows.take("village.credits-imported", "village-file", fileName, content, CREDITS, row -> {
            String named = row.required("village", 100);
            String typed = row.required("month", 20);
            int[] counts = new int[3];
            BigDecimal[] amounts = new BigDecimal[3];
            String[] parts = {"approved", "signed", "used"};
            for (int i = 0; i < parts.length; i++) {
                Integer count = row.demanded(parts[i]) ? row.integer(parts[i], 0, 100_000) : null;
                String key = parts[i] + "Amount";
                BigDecimal amount = row.demanded(key) ? row.number(key, BigDecimal.ZERO, MOST) : null;
                counts[i] = count == null ? 0 : count;
                amounts[i] = amount == null ? BigDecimal.ZERO : Unit.WAN_YUAN.toBase(amount);
            }
            var said = MONTH.matcher(typed);
            if (!said.matches()) row.fault("month", Problem.of(ReliefError.MONTH_WRONG, typed));
            String township = row.text("township");
            List<Village> found = all.stream()
                    .filter(one -> one.code().equals(named) || one.name().equals(named))
                    .filter(one ->
                            township.isEmpty() || places.name(one.township()).equals(township))
                    .toList();
            if (found.size() != 1) row.fault("village", Problem.of(ReliefError.VILLAGE_UNKNOWN, named));
            if (row.isFaulty()) return;
            TakingRows.attempt(
                    row,
                    "approved",
                    () -> record(
                            found.getFirst().code(),
                            row.text("bank"),
                            VillageController.month(
                                    "%s-%02d".formatted(said.group(1), Integer.parseInt(said.group(2)))),
                            new Village.Credit(
                                    "", "", "", counts[0], counts[1], counts[2], amounts[0], amounts[1], amounts[2])));
        });
    }
}
