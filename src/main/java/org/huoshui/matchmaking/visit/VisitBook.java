package org.huoshui.matchmaking.visit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.huoshui.directory.Firm;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.event.Parties;
import org.huoshui.matchmaking.event.RowByRow;
import org.huoshui.matchmaking.event.Taken;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListRow;
import org.huoshui.workbook.WorkbookCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A year's visits as an office has them in one workbook: sheets of campaigns, advisers, pairings, visits and problems, each
 * recognised by its heads; any of them may be missing. Good rows are taken, the others come back marked.
 */
@Service
public class VisitBook {

    private static final int MOST_ROWS = 20_000;
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    private static final BigDecimal LEAST = new BigDecimal("0.01");

    private static final List<Head> CAMPAIGNS = List.of(
            Head.demanded("campaign", "走访活动", "活动名称"),
            Head.demanded("starts", "开始日期"),
            Head.of("ends", "结束日期"),
            Head.of("kind", "类别"),
            Head.of("list", "企业名单"),
            Head.of("words", "说明"));
    private static final List<Head> ADVISERS = List.of(
            Head.demanded("kind", "辅导类别"),
            Head.demanded("institution", "机构", "金融机构"),
            Head.demanded("name", "姓名"),
            Head.of("post", "职务"),
            Head.of("township", "乡镇"),
            Head.of("since", "开始日期"));
    private static final List<Head> PAIRINGS = List.of(
            Head.demanded("adviser", "辅导员"),
            Head.demanded("institution", "机构", "金融机构"),
            Head.demanded("firm", "企业名称", "企业"),
            Head.of("code", "统一社会信用代码"),
            Head.of("campaign", "走访活动"),
            Head.of("since", "结对日期"));
    private static final List<Head> VISITS = List.of(
            Head.demanded("day", "走访日期"),
            Head.demanded("firm", "企业名称", "企业"),
            Head.demanded("visitors", "走访人员"),
            Head.of("code", "统一社会信用代码"),
            Head.of("campaign", "走访活动"),
            Head.of("institution", "走访机构", "机构"),
            Head.of("along", "同行机构"),
            Head.of("met", "企业接待人"),
            Head.of("way", "方式"),
            Head.of("said", "走访情况"),
            Head.of("credit", "新增授信（万元）"));

    private final Campaigns campaigns;
    private final Advisers advisers;
    private final Visits visits;
    private final ProblemRows problems;
    private final Parties parties;
    private final RowByRow oneByOne;

    VisitBook(
            Campaigns campaigns,
            Advisers advisers,
            Visits visits,
            ProblemRows problems,
            Parties parties,
            RowByRow oneByOne) {
        this.oneByOne = oneByOne;
        this.campaigns = campaigns;
        this.advisers = advisers;
        this.visits = visits;
        this.problems = problems;
        this.parties = parties;
    }

    /** @throws Refused WBK-301 when no sheet is a list of these */
    @Transactional
    public Taken take(String fileName, byte[] content) {
        Taken taken = new Taken(0, 0, 0, 0, List.of(), null);
        boolean any = false;
        Map<List<Head>, Consumer<ListRow>> sheets = new LinkedHashMap<>();
        sheets.put(CAMPAIGNS, this::campaign);
        sheets.put(ADVISERS, this::adviser);
        sheets.put(PAIRINGS, this::pairing);
        sheets.put(VISITS, this::visit);
        sheets.put(ProblemRows.HEADS, problems::take);
        for (Map.Entry<List<Head>, Consumer<ListRow>> sheet : sheets.entrySet()) {
            byte[] marked = taken.markedCopy();
            byte[] current = marked == null ? content : marked;
            Optional<ListBook> found = sheet(fileName, current, sheet.getKey());
            if (found.isEmpty()) continue;
            any = true;
            ListBook book = found.get();
            String key = sheet.getKey().getFirst().key();
            for (ListRow row : book.rows())
                oneByOne.take(row, key, one -> {
                    sheet.getValue().accept(one);
                    return true;
                });
            taken = taken.and(new Taken(
                    (int) (book.rows().size() - book.faulty()),
                    0,
                    0,
                    (int) book.faulty(),
                    book.problems(),
                    book.markedCopy(current).orElse(null)));
        }
        if (!any) throw Refused.because(WorkbookCode.LIST_WITHOUT_HEADS, fileName, "走访日期、企业名称、走访人员");
        return taken;
    }

    private static Optional<ListBook> sheet(String fileName, byte[] content, List<Head> heads) {
        try {
            return Optional.of(ListBook.read(fileName, content, heads, MOST_ROWS));
        } catch (Refused refused) {
            String code = refused.problem().code();
            if (code.equals(WorkbookCode.LIST_WITHOUT_HEADS.code())
                    || code.equals(WorkbookCode.LIST_WITHOUT_ROWS.code())) return Optional.empty();
            throw refused;
        }
    }

    /** The Chinese word and the name of each. */
    static <E extends Enum<E> & Lifecycle.Worded> Map<String, E> words(Class<E> type) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E one : type.getEnumConstants()) words.put(one.said().zh(), one);
        for (E one : type.getEnumConstants()) words.putIfAbsent(one.name(), one);
        return words;
    }

    private void campaign(ListRow row) {
        String name = row.required("campaign", 80);
        LocalDate starts = row.demanded("starts") ? row.day("starts") : null;
        LocalDate ends = row.day("ends");
        CampaignKind kind = row.choice("kind", words(CampaignKind.class));
        if (row.isFaulty() || starts == null || campaigns.named(name).isPresent()) return;
        String list = row.text("list");
        campaigns.begin(
                name,
                Objects.requireNonNullElse(kind, CampaignKind.VISIT),
                starts,
                ends,
                list.isEmpty() ? null : list,
                row.text("words", 500));
    }

    private void adviser(ListRow row) {
        AdviserKind kind = row.choice("kind", words(AdviserKind.class));
        String name = row.required("name", 60);
        LocalDate since = row.day("since");
        if (row.isFaulty() || kind == null) return;
        Institution institution = parties.institution(row.text("institution"));
        if (advisers.named(institution, name).isPresent()) return;
        String township = row.text("township");
        RegionId region = township.isEmpty() ? null : parties.region(township).id();
        advisers.add(
                kind,
                institution,
                name,
                row.text("post", 60),
                region,
                Objects.requireNonNullElse(since, LocalDate.of(2000, 1, 1)),
                null);
    }

    private void pairing(ListRow row) {
        String name = row.required("adviser", 60);
        LocalDate since = row.day("since");
        if (row.isFaulty()) return;
        Institution institution = parties.institution(row.text("institution"));
        Firm firm = parties.firm(row.text("code"), row.text("firm"));
        Adviser adviser =
                advisers.named(institution, name).orElseThrow(() -> Refused.because(VisitError.UNKNOWN_ADVISER, name));
        advisers.pair(
                adviser.id(),
                firm.id(),
                campaign(row.text("campaign")),
                Objects.requireNonNullElse(since, adviser.since()),
                null);
    }

    private @Nullable Long campaign(String name) {
        return name.isEmpty()
                ? null
                : campaigns
                        .named(name)
                        .orElseThrow(() -> Refused.because(VisitError.UNKNOWN_CAMPAIGN, name))
                        .id();
    }

    private void visit(ListRow row) {
        LocalDate day = row.demanded("day") ? row.day("day") : null;
        String visitors = row.required("visitors", 200);
        VisitWay way = row.choice("way", words(VisitWay.class));
        BigDecimal credit = row.number("credit", LEAST, MOST);
        String said = row.text("said", 2000);
        Firm firm = read(row, "firm", () -> parties.firm(row.text("code"), row.text("firm")));
        String bank = row.text("institution");
        Institution institution = bank.isEmpty() ? null : read(row, "institution", () -> parties.institution(bank));
        List<InstitutionId> along = new ArrayList<>();
        for (String other : row.text("along").split("[、,，;；]")) {
            Institution one = other.isBlank() ? null : read(row, "along", () -> parties.institution(other));
            if (one != null) along.add(one.id());
        }
        Long campaign =
                row.isFaulty() ? null : VisitBook.<Long>read(row, "campaign", () -> campaign(row.text("campaign")));
        if (row.isFaulty() || day == null || firm == null) return;
        visits.add(new NewVisit(
                campaign,
                day,
                firm.id(),
                institution == null ? null : institution.id(),
                along,
                visitors,
                row.text("met", 200),
                Objects.requireNonNullElse(way, VisitWay.ON_SITE),
                said,
                credit == null ? null : Unit.WAN_YUAN.toBase(credit)));
    }

    static <T> @Nullable T read(ListRow row, String key, java.util.function.Supplier<? extends @Nullable T> reader) {
        try {
            return reader.get();
        } catch (Refused refused) {
            row.fault(key, refused);
            return null;
        }
    }

    static Problem unknown(String label, String text) {
        return Problem.of(VisitError.UNKNOWN_WORD, label, text);
    }
}
