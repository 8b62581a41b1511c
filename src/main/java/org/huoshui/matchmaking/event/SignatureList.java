package org.huoshui.matchmaking.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Institution;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.workbook.ListBook;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListRow;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signatures in and out as Excel, amounts in 万元. */
@Service
public class SignatureList {

    static final int MOST_ROWS = 2000;
    /** A thousand 亿元, in 万元: above it, somebody has mistaken the unit. */
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);

    private static final BigDecimal LEAST = new BigDecimal("0.01");

    static final List<Head> HEADS = List.of(
            Head.demanded("institution", "金融机构", "银行", "签约银行", "institution"),
            Head.demanded("amount", "金额（万元）", "签约金额（万元）", "授信金额（万元）", "amount"),
            Head.of("firm", "企业名称", "企业", "签约企业", "firm"),
            Head.of("code", "统一社会信用代码", "code"),
            Head.of("village", "村（社区）", "村名", "village"),
            Head.of("township", "乡镇", "township"),
            Head.of("households", "户数", "households"),
            Head.of("kind", "类型", "签约类型", "kind"),
            Head.of("onsite", "场所", "现场/场外", "onsite"),
            Head.of("project", "项目", "项目名称", "project"),
            Head.of("product", "产品", "product"),
            Head.of("day", "签约日期", "日期", "day"),
            Head.of("money", "到位金额（万元）", "到位资金（万元）", "fulfilled"),
            Head.of("moneyDay", "到位日期", "fulfilled on"),
            Head.of("note", "备注", "note"));

    private static final Map<String, Boolean> PLACES =
            Map.of("现场", true, "场外", false, "on site", true, "elsewhere", false);

    private final Events events;
    private final Signatures signatures;
    private final Parties parties;
    private final RowByRow rows;

    SignatureList(Events events, Signatures signatures, Parties parties, RowByRow rows) {
        this.rows = rows;
        this.events = events;
        this.signatures = signatures;
        this.parties = parties;
    }

    @Transactional
    public Taken take(EventId event, String fileName, byte[] content) {
        ListBook book = ListBook.read(fileName, content, HEADS, MOST_ROWS);
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (ListRow row : book.rows()) {
            What what = take(event, row);
            if (what == What.ADDED) added++;
            else if (what == What.CHANGED) changed++;
            else if (what == What.UNCHANGED) unchanged++;
        }
        return new Taken(
                added,
                changed,
                unchanged,
                (int) book.faulty(),
                book.problems(),
                book.markedCopy(content).orElse(null));
    }

    enum What {
        ADDED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** A row is the signature of the same party, bank, kind and project, or a new one. */
    What take(EventId event, ListRow row) {
        What taken = rows.take(row, row.text("firm").isEmpty() ? "institution" : "firm", one -> read(event, one));
        return taken == null ? What.REFUSED : taken;
    }

    private What read(EventId event, ListRow row) {
        row.demanded("institution");
        BigDecimal wan = row.demanded("amount") ? row.number("amount", LEAST, MOST) : null;
        Integer households = row.integer("households", 1, 1_000_000);
        Signature.Kind kind = row.choice("kind", Words.of(Signature.Kind.class));
        Boolean onsite = row.choice("onsite", PLACES);
        LocalDate day = row.day("day");
        BigDecimal money = row.number("money", LEAST, MOST);
        LocalDate moneyDay = row.day("moneyDay");
        Institution institution = read(row, "institution", () -> parties.institution(row.text("institution")));
        boolean ofFirm = !row.text("firm").isEmpty() || !row.text("code").isEmpty();
        Firm firm = ofFirm ? read(row, "firm", () -> parties.firm(row.text("code"), row.text("firm"))) : null;
        RegionId township = row.text("township").isEmpty() || ofFirm
                ? null
                : read(
                        row,
                        "township",
                        () -> parties.region(row.text("township")).id());
        if (row.isFaulty() || institution == null || wan == null) return What.REFUSED;
        FirmId firmId = firm == null ? null : firm.id();
        NewSignature wanted = new NewSignature(
                firmId,
                row.text("village", 200),
                township,
                institution.id(),
                kind == null ? Signature.Kind.CONTRACT : kind,
                onsite == null || onsite,
                Unit.WAN_YUAN.toBase(wan),
                households,
                row.text("project", 200),
                row.text("product", 100),
                day,
                null,
                row.text("note", 200));
        if (row.isFaulty()) return What.REFUSED;
        Signature known = same(event, wanted, firm == null ? wanted.village() : firm.name());
        if (known == null) {
            long id = signatures.add(event, wanted);
            if (money != null)
                signatures.addMoney(
                        id,
                        moneyDay != null ? moneyDay : signatures.required(id).day(),
                        Unit.WAN_YUAN.toBase(money),
                        "");
            return What.ADDED;
        }
        if (known.amount().compareTo(wanted.amount()) == 0
                && known.onsite() == wanted.onsite()
                && known.note().equals(wanted.note())) return What.UNCHANGED;
        signatures.change(known.id(), wanted);
        return What.CHANGED;
    }

    private @Nullable Signature same(EventId event, NewSignature wanted, String party) {
        return signatures.of(event).stream()
                .filter(one -> one.party().equals(party)
                        && one.institution().equals(wanted.institution().code())
                        && one.kind() == wanted.kind()
                        && one.project().equals(wanted.project()))
                .findFirst()
                .orElse(null);
    }

    private static <T> @Nullable T read(ListRow row, String key, java.util.function.Supplier<T> reader) {
        if (row.text(key).isEmpty() && !key.equals("firm")) return null;
        try {
            return reader.get();
        } catch (Refused refused) {
            row.fault(key, refused);
            return null;
        }
    }

    /** @param eventNames whether a column says which event; a list of one event needs none */
    public byte[] export(List<Signature> list, String title, boolean eventNames) {
        List<Column> columns = new ArrayList<>();
        if (eventNames) columns.add(Column.text("活动"));
        columns.addAll(List.of(
                Column.text("企业名称"),
                Column.text("统一社会信用代码"),
                Column.text("乡镇"),
                Column.text("金融机构"),
                Column.number("金额", "万元", 2),
                Column.text("类型"),
                Column.text("场所"),
                Column.number("户数", null, 0),
                Column.text("项目"),
                Column.text("产品"),
                Column.date("签约日期"),
                Column.number("到位金额", "万元", 2),
                Column.date("到位日期"),
                Column.text("状态"),
                Column.text("备注")));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Signature one : list) {
            List<@Nullable Object> row = new ArrayList<>();
            if (eventNames)
                row.add(events.find(one.event())
                        .map(event -> event.plan().name())
                        .orElse(""));
            row.addAll(Arrays.<@Nullable Object>asList(
                    one.party(),
                    one.firm(),
                    parties.regionName(one.township()),
                    one.institutionName(),
                    Unit.WAN_YUAN.fromBase(one.amount()),
                    one.kind().said().zh(),
                    one.onsite() ? "现场" : "场外",
                    one.households(),
                    one.project(),
                    one.product(),
                    one.day(),
                    one.fulfilled().signum() == 0 ? null : Unit.WAN_YUAN.fromBase(one.fulfilled()),
                    one.fulfilledOn(),
                    one.state().said().zh(),
                    one.note()));
            rows.add(row);
        }
        return new TableExport("签约情况", title, columns).bytes(rows);
    }
}
