package org.huoshui.matchmaking.relief;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Said;
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

/** Keeps relief measures, and who was helped by them. */
@Service
public class Relieving {

    private static final Pattern PERSONAL = Pattern.compile("[\\u4e00-\\u9fff]{2,}|1\\d{10}|\\d{17}[0-9Xx]");
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal MOST = new BigDecimal("10000000");

    private static final Map<String, ReliefKind> KINDS = kinds();

    private static final List<Head> HEADS = List.of(
            Head.of("measure", "纾困措施", "措施"),
            Head.demanded("kind", "业务种类", "种类"),
            Head.of("bank", "银行", "机构"),
            Head.of("firm", "统一社会信用代码"),
            Head.of("name", "企业名称", "企业"),
            Head.of("household", "农户编号", "客户编号"),
            Head.of("township", "乡镇"),
            Head.demanded("day", "日期", "办理日期"),
            Head.demanded("amount", "金额（万元）"),
            Head.of("months", "期限（月）"),
            Head.of("note", "备注"));

    private static final List<Head> MEASURES = List.of(
            Head.demanded("title", "措施名称"),
            Head.of("document", "依据文件"),
            Head.demanded("qualifies", "适用对象"),
            Head.of("sizes", "企业规模"),
            Head.of("industries", "行业代码"),
            Head.of("lists", "名单"),
            Head.demanded("kinds", "业务种类"),
            Head.of("most", "单户上限（万元）"),
            Head.demanded("from", "施行日期"),
            Head.of("until", "截止日期"),
            Head.of("pool", "专项额度（万元）"));

    private static final Map<String, String> SIZES =
            Map.of("大型", "LARGE", "中型", "MEDIUM", "小型", "SMALL", "微型", "MICRO");

    private final ReliefStore store;
    private final Firms firms;
    private final Whereabouts places;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final TakingRows rows;
    private final ApplicationEventPublisher events;

    Relieving(
            ReliefStore store,
            Firms firms,
            Whereabouts places,
            OfficeCalendar calendar,
            InstantSource clock,
            TakingRows rows,
            ApplicationEventPublisher events) {
        this.store = store;
        this.firms = firms;
        this.places = places;
        this.calendar = calendar;
        this.clock = clock;
        this.rows = rows;
        this.events = events;
    }

    private static Map<String, ReliefKind> kinds() {
        Map<String, ReliefKind> kinds = java.util.Arrays.stream(ReliefKind.values())
                .collect(Collectors.toMap(kind -> kind.said().zh(), Function.identity()));
        kinds.put("续贷", ReliefKind.RENEWAL);
        kinds.put("延期", ReliefKind.EXTENSION);
        kinds.put("接续", ReliefKind.BRIDGING);
        return kinds;
    }

    /** @return its number; @throws Refused MAT-461, 462, 464, 472, 473 */
    @Transactional
    long keep(Measure measure) {
        measure.check();
        if (measure.id() != 0 && store.measure(measure.id()).isEmpty())
            throw Refused.because(ReliefError.MEASURE_UNKNOWN, measure.id());
        if (store.measures().stream()
                .anyMatch(one -> one.id() != measure.id() && one.title().equals(measure.title())))
            throw Refused.because(ReliefError.SAME_TITLE, measure.title());
        long id = store.keep(measure, clock.instant(), account())
                .orElseThrow(() -> Refused.because(ReliefError.READ_ONLY));
        events.publishEvent(new ReliefEvent(
                measure.id() == 0 ? "relief-measure.issued" : "relief-measure.changed",
                "relief-measure/" + id,
                Map.of("title", measure.title(), "document", measure.document()),
                ""));
        return id;
    }

    /**
     * Records that somebody was helped.
     *
     * @param use its institution by code or name; a bank may leave it empty
     * @return its number
     * @throws Refused MAT-406 to 408, 461 to 469, 474, DIR-3xx for a code that cannot be
     */
    @Transactional
    long record(Use use) {
        List<Problem> wrong = new ArrayList<>();
        if (use.amount().signum() <= 0)
            wrong.add(Problem.of(ReliefError.NOT_POSITIVE, "金额").at("amount"));
        if (use.day().isAfter(calendar.today()))
            wrong.add(Problem.of(ReliefError.IN_FUTURE, use.day()).at("day"));
        if ((use.firm() == null) == use.household().isEmpty())
            wrong.add(Problem.of(ReliefError.WHO).at("firm"));
        if (PERSONAL.matcher(use.household()).find())
            wrong.add(Problem.of(ReliefError.LOOKS_LIKE_A_PERSON).at("household"));
        if (!wrong.isEmpty()) throw new Refused(wrong);
        Long measure = use.measure();
        if (measure != null) fits(use, measure);
        RegionId township = places.township(use.township() == null ? "" : use.township());
        String name = use.firmName();
        String firm = use.firm();
        if (firm != null) {
            Firm known = firms.find(FirmId.parse(firm)).orElse(null);
            if (known != null) {
                name = known.name();
                if (township == null) township = known.township();
            }
            if (name.isEmpty()) throw new Refused(Problem.of(ReliefError.WHO).at("firmName"));
        }
        Use kept = new Use(
                0,
                use.measure(),
                null,
                use.kind(),
                places.bank(use.institution()).id().code(),
                firm,
                firm == null ? "" : name,
                use.household(),
                township == null ? null : township.code(),
                use.day(),
                use.amount(),
                use.months(),
                use.note(),
                null);
        if (store.isThere(kept)) throw Refused.because(ReliefError.TWICE);
        long id = store.add(kept, clock.instant(), account());
        events.publishEvent(new ReliefEvent(
                "relief.recorded",
                "relief/" + id,
                Map.of(
                        "institution", kept.institution(),
                        "kind", kept.kind().name(),
                        "day", kept.day().toString(),
                        "amount", kept.amount().toPlainString()),
                ""));
        return id;
    }

    private void fits(Use use, long number) {
        Measure measure = store.measure(number).orElseThrow(() -> Refused.because(ReliefError.MEASURE_UNKNOWN, number));
        if (!measure.inForce(use.day())) throw Refused.because(ReliefError.NOT_IN_FORCE, measure.title(), use.day());
        if (!measure.kinds().contains(use.kind()))
            throw Refused.because(
                    ReliefError.NOT_THIS_KIND,
                    measure.title(),
                    use.kind().said().zh());
        BigDecimal most = measure.most();
        if (most != null && use.amount().compareTo(most) > 0)
            throw Refused.because(ReliefError.TOO_MUCH, measure.title(), most.toPlainString());
    }

    /** @throws Refused MAT-461, 470, 471 */
    @Transactional
    void cancel(long id, String reason) {
        Use use = store.use(id).orElseThrow(() -> Refused.because(ReliefError.USE_UNKNOWN, id));
        if (use.cancelReason() != null) throw Refused.because(ReliefError.ALREADY_CANCELLED);
        if (reason.isBlank()) throw Refused.because(ReliefError.MISSING, "原因");
        store.cancel(id, reason.strip(), clock.instant(), account());
        events.publishEvent(new ReliefEvent(
                "relief.cancelled",
                "relief/" + id,
                Map.of("amount", use.amount().toPlainString()),
                reason.strip()));
    }

    /** For and against: does the firm qualify by what the register knows? Empty of against: as far as is known, it does. */
    @Transactional(readOnly = true)
    Qualified qualified(Measure measure, Firm firm, LocalDate day) {
        List<Said> against = new ArrayList<>();
        if (!measure.inForce(day)) against.add(new Said("措施在该日未施行", "the measure is not in force that day"));
        if (!measure.sizes().isEmpty() && !measure.sizes().contains(firm.size().name()))
            against.add(new Said("企业规模不在范围内", "its size is not among those meant"));
        if (!measure.industries().isEmpty() && measure.industries().stream().noneMatch(firm.industry()::startsWith))
            against.add(new Said("行业不在范围内", "its industry is not among those meant"));
        if (!measure.lists().isEmpty() && firms.lists(firm.id(), day).stream().noneMatch(measure.lists()::contains))
            against.add(new Said("不在所要求的名单内", "it is on none of the lists demanded"));
        if (!firm.isActive()) against.add(new Said("企业已注销或被合并", "the firm lives no more"));
        return new Qualified(against.isEmpty(), against);
    }

    record Qualified(boolean fits, List<Said> against) {}

    static byte[] template() {
        List<String> examples =
                List.of("", "无还本续贷", "", "91990101MA0QM00012", "示例企业有限公司", "", "溪口镇", "2022-09-15", "300", "12", "");
        List<ListTemplate.Column> columns = new ArrayList<>();
        for (int i = 0; i < HEADS.size(); i++)
            columns.add(new ListTemplate.Column(
                    HEADS.get(i),
                    examples.get(i),
                    switch (i) {
                        case 2 -> "银行自己填报时可留空";
                        case 3 -> "企业填代码和名称；农户留空，改填农户编号";
                        case 5 -> "银行内部客户编号，不填姓名和身份证号";
                        default -> HEADS.get(i).name();
                    },
                    i == 1 ? List.of("无还本续贷", "延期还本付息", "资金接续") : List.of()));
        return ListTemplate.of("纾困业务", columns);
    }

    /** Uses from a workbook. @throws Refused when the file is no such list */
    public ListTakenView takeUses(String fileName, byte[] content) {
        Map<String, Long> measures =
                rows.beforehand(store::measures).stream().collect(Collectors.toMap(Measure::title, Measure::id));
        return rows.take("relief.imported", "relief-file", fileName, content, HEADS, row -> {
            String title = row.text("measure", 200);
            ReliefKind kind = row.demanded("kind") ? row.choice("kind", KINDS) : null;
            LocalDate day = row.demanded("day") ? row.day("day") : null;
            BigDecimal amount = row.demanded("amount") ? row.number("amount", LEAST, MOST) : null;
            Integer months = row.integer("months", 1, 600);
            if (!title.isEmpty() && !measures.containsKey(title))
                row.fault("measure", Problem.of(ReliefError.MEASURE_UNKNOWN, title));
            if (row.isFaulty() || kind == null || day == null || amount == null) return;
            String firm = row.text("firm", 18);
            Use use = new Use(
                    0,
                    title.isEmpty() ? null : measures.get(title),
                    null,
                    kind,
                    row.text("bank"),
                    firm.isEmpty() ? null : firm,
                    row.text("name", 200),
                    row.text("household", 40),
                    row.text("township"),
                    day,
                    Unit.WAN_YUAN.toBase(amount),
                    months,
                    row.text("note", 300),
                    null);
            TakingRows.attempt(row, firm.isEmpty() ? "household" : "firm", () -> record(use));
        });
    }

    /** Measures from a workbook. */
    public ListTakenView takeMeasures(String fileName, byte[] content) {
        return rows.take("relief-measure.imported", "relief-file", fileName, content, MEASURES, row -> {
            String title = row.required("title", 200);
            String qualifies = row.required("qualifies", 1000);
            List<ReliefKind> kinds = row.demanded("kinds") ? row.choices("kinds", KINDS) : List.of();
            LocalDate from = row.demanded("from") ? row.day("from") : null;
            LocalDate until = row.day("until");
            BigDecimal most = row.number("most", LEAST, MOST);
            BigDecimal pool = row.number("pool", LEAST, MOST);
            List<String> sizes = row.choices("sizes", SIZES);
            if (row.isFaulty() || from == null) return;
            Measure measure = new Measure(
                    0,
                    title,
                    row.text("document", 200),
                    qualifies,
                    sizes,
                    words(row.text("industries")),
                    words(row.text("lists")),
                    kinds,
                    most == null ? null : Unit.WAN_YUAN.toBase(most),
                    from,
                    until,
                    pool == null ? null : Unit.WAN_YUAN.toBase(pool));
            TakingRows.attempt(row, "title", () -> keep(measure));
        });
    }

    static List<String> words(@Nullable String typed) {
        if (typed == null) return List.of();
        return java.util.Arrays.stream(typed.split("[、,，;；\\s]+"))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static String account() {
        return Asking.required().account();
    }
}
