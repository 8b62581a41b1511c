package org.huoshui.matchmaking.relief;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.matchmaking.project.TakingRows;
import org.huoshui.matchmaking.project.Whereabouts;
import org.huoshui.workbook.ListBook.Head;
import org.huoshui.workbook.ListTakenView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the green finance platform counts: firms registered, loans made online, green products. */
@Service
public class GreenPortal {

    private static final List<Head> FIRMS =
            List.of(Head.demanded("firm", "统一社会信用代码"), Head.of("name", "企业名称"), Head.demanded("day", "注册日期"));
    private static final List<Head> LOANS = List.of(
            Head.of("bank", "银行", "机构"),
            Head.demanded("firm", "统一社会信用代码"),
            Head.of("name", "企业名称"),
            Head.demanded("day", "放款日期"),
            Head.demanded("amount", "线上贷款金额（万元）"),
            Head.of("product", "产品"));

    private final JdbcClient jdbc;
    private final Firms firms;
    private final Whereabouts places;
    private final OfficeCalendar calendar;
    private final InstantSource clock;
    private final TakingRows rows;
    private final ApplicationEventPublisher events;

    GreenPortal(
            JdbcClient jdbc,
            Firms firms,
            Whereabouts places,
            OfficeCalendar calendar,
            InstantSource clock,
            TakingRows rows,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.firms = firms;
        this.places = places;
        this.calendar = calendar;
        this.clock = clock;
        this.rows = rows;
        this.events = events;
    }

    /** @param told by the platform's operator; absent where the list counts */
    record MonthFigure(
            String month,
            long registered,
            @Nullable String told,
            BigDecimal online,
            long loans,
            long financed,
            long newBranches) {}

    record Product(
            String institution,
            String name,
            LocalDate issuedOn,
            @Nullable LocalDate endedOn,
            String note) {}

    /**
     * The twelve months of a year. Online loans are those recorded here and those disbursed online on needs; financed: firms
     * with one of them this year.
     */
    @Transactional(readOnly = true)
    List<MonthFigure> year(int year) {
        return jdbc.sql("""
                        with loan as (
                            select firm, day, amount from matchmaking_green_loan where cancelled_at is null
                            union all
                            select firm, day, amount from matchmaking_disbursement where online)
                        select to_char(m, 'YYYY-MM') as month,
                               (select registered from matchmaking_green_month g where g.month <= to_char(m, 'YYYY-MM')
                                order by g.month desc limit 1) as number,
                               (select source from matchmaking_green_month g where g.month <= to_char(m, 'YYYY-MM')
                                order by g.month desc limit 1) as source,
                               (select count(*) from matchmaking_green_firm f where f.registered_on < m + interval '1 month') as listed,
                               (select coalesce(sum(amount), 0) from loan
                                where day >= make_date(:year, 1, 1) and day < m + interval '1 month') as online,
                               (select count(*) from loan where day >= make_date(:year, 1, 1) and day < m + interval '1 month') as loans,
                               (select count(distinct firm) from loan
                                where day >= make_date(:year, 1, 1) and day < m + interval '1 month') as financed,
                               (select count(*) from matchmaking_branch b where b.green and b.opened_on >= make_date(:year, 1, 1)
                                and b.opened_on < m + interval '1 month') as branches
                        from generate_series(make_timestamp(:year, 1, 1, 0, 0, 0), make_timestamp(:year, 12, 1, 0, 0, 0),
                                             interval '1 month') m
                        where m <= :today order by m desc""")
                .param("year", year)
                .param("today", calendar.today())
                .query((row, number) -> {
                    String source = row.getString("source");
                    return new MonthFigure(
                            row.getString("month"),
                            source == null ? row.getLong("listed") : row.getLong("number"),
                            source,
                            row.getBigDecimal("online"),
                            row.getLong("loans"),
                            row.getLong("financed"),
                            row.getLong("branches"));
                })
                .list();
    }

    /** A month's number as the platform's operator told it. @throws Refused MAT-461, 463, 491 */
    @Transactional
    public void tell(Month month, int registered, String source) {
        if (source.isBlank()) throw Refused.because(ReliefError.MISSING, "来源");
        if (month.value().atDay(1).isAfter(calendar.today())) throw Refused.because(ReliefError.IN_FUTURE, month);
        record Told(String month, int registered) {}
        jdbc.sql(
                        "select month, registered from matchmaking_green_month where month < :month order by month desc limit 1")
                .param("month", month.toString())
                .query((row, number) -> new Told(row.getString(1), row.getInt(2)))
                .optional()
                .filter(before -> before.registered() > registered)
                .ifPresent(before -> {
                    throw Refused.because(
                            ReliefError.FEWER_THAN_BEFORE, registered, before.month(), before.registered());
                });
        jdbc.sql("""
                        insert into matchmaking_green_month values (:month, :registered, :source, :now, :account)
                        on conflict (month) do update set registered = :registered, source = :source, recorded_at = :now,
                            recorded_by = :account""")
                .param("month", month.toString())
                .param("registered", registered)
                .param("source", source.strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account())
                .update();
        publish(
                "green.told",
                month.toString(),
                Map.of("registered", Integer.toString(registered), "source", source.strip()));
    }

    private record Known(String name, @Nullable RegionId township) {}

    private Known known(FirmId id, String name) {
        Firm firm = firms.find(id).orElse(null);
        if (firm != null) return new Known(firm.name(), firm.township());
        if (name.isBlank()) throw Refused.because(ReliefError.MISSING, "企业名称");
        return new Known(name.strip(), null);
    }

    @Transactional
    void register(FirmId id, String name, LocalDate day) {
        if (day.isAfter(calendar.today())) throw Refused.because(ReliefError.IN_FUTURE, day);
        Known firm = known(id, name);
        int added = jdbc.sql("""
                        insert into matchmaking_green_firm (firm, firm_name, township, registered_on, recorded_at, recorded_by)
                        values (:firm, :name, :township, :day, :now, :account) on conflict (firm) do nothing""")
                .param("firm", id.code())
                .param("name", firm.name())
                .param(
                        "township",
                        firm.township() == null ? null : firm.township().code())
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account())
                .update();
        if (added == 0) throw Refused.because(ReliefError.TWICE);
        publish("green.registered", id.code(), Map.of("day", day.toString()));
    }

    @Transactional
    void lend(String bank, FirmId id, String name, LocalDate day, BigDecimal amount, String product) {
        if (day.isAfter(calendar.today())) throw Refused.because(ReliefError.IN_FUTURE, day);
        if (amount.signum() <= 0) throw Refused.because(ReliefError.NOT_POSITIVE, "金额");
        Known firm = known(id, name);
        String institution = places.bank(bank).id().code();
        jdbc.sql("""
                        insert into matchmaking_green_loan (institution, firm, firm_name, township, day, amount, product, source,
                            recorded_at, recorded_by)
                        values (:institution, :firm, :name, :township, :day, :amount, :product, '', :now, :account)""")
                .param("institution", institution)
                .param("firm", id.code())
                .param("name", firm.name())
                .param(
                        "township",
                        firm.township() == null ? null : firm.township().code())
                .param("day", day)
                .param("amount", amount)
                .param("product", product.strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account())
                .update();
        publish("green.lent", id.code(), Map.of("institution", institution, "amount", amount.toPlainString()));
    }

    @Transactional(readOnly = true)
    List<Product> products() {
        return jdbc.sql("select * from matchmaking_green_product order by issued_on desc, name")
                .query((row, number) -> new Product(
                        row.getString("institution"),
                        row.getString("name"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("note")))
                .list();
    }

    /** A green product of a bank, new or changed. @throws Refused MAT-406, 461, 463, 472 */
    @Transactional
    public void product(String bank, String name, LocalDate issued, @Nullable LocalDate ended, String note) {
        if (name.isBlank()) throw Refused.because(ReliefError.MISSING, "产品名称");
        if (issued.isAfter(calendar.today())) throw Refused.because(ReliefError.IN_FUTURE, issued);
        if (ended != null && ended.isBefore(issued)) throw Refused.because(ReliefError.PERIOD);
        String institution = places.institution(bank).id().code();
        jdbc.sql("""
                        insert into matchmaking_green_product values (:institution, :name, :issued, :ended, :note, :now, :account)
                        on conflict (institution, name) do update set issued_on = :issued, ended_on = :ended, note = :note""")
                .param("institution", institution)
                .param("name", name.strip())
                .param("issued", issued)
                .param("ended", ended)
                .param("note", note.strip())
                .param("now", Timestamp.from(clock.instant()))
                .param("account", account())
                .update();
        publish("green.product", institution, Map.of("name", name.strip(), "issued", issued.toString()));
    }

    /** Firms registered on the platform, from a workbook. */
    public ListTakenView takeFirms(String fileName, byte[] content) {
        return rows.take("green.firms-imported", "green-file", fileName, content, FIRMS, row -> {
            String firm = row.required("firm", 18);
            LocalDate day = row.demanded("day") ? row.day("day") : null;
            if (row.isFaulty() || day == null) return;
            TakingRows.attempt(row, "firm", () -> register(FirmId.parse(firm), row.text("name"), day));
        });
    }

    /** Loans made on the platform, from a workbook. */
    public ListTakenView takeLoans(String fileName, byte[] content) {
        return rows.take("green.loans-imported", "green-file", fileName, content, LOANS, row -> {
            String firm = row.required("firm", 18);
            LocalDate day = row.demanded("day") ? row.day("day") : null;
            BigDecimal amount = row.demanded("amount")
                    ? row.number("amount", new BigDecimal("0.01"), new BigDecimal("1000000"))
                    : null;
            if (row.isFaulty() || day == null || amount == null) return;
            TakingRows.attempt(
                    row,
                    "firm",
                    () -> lend(
                            row.text("bank"),
                            FirmId.parse(firm),
                            row.text("name"),
                            day,
                            Unit.WAN_YUAN.toBase(amount),
                            row.text("product", 100)));
        });
    }

    private void publish(String action, String subject, Map<String, String> detail) {
        events.publishEvent(new ReliefEvent(action, "green/" + subject, detail, ""));
    }

    private static String account() {
        return Asking.required().account();
    }
}
