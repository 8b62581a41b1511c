package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.OpenTo;
import org.huoshui.workbook.Download;
import org.huoshui.workbook.TableExport;
import org.huoshui.workbook.TableExport.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the banks serve: taken on, in time, offered, contracted, disbursed. A bank sees its own line. */
@RestController
@RequestMapping("/api/matchmaking/standings")
@OpenTo.Readers
class BankStandings {

    private final JdbcClient jdbc;
    private final Moving moving;
    private final Stories stories;
    private final OfficeCalendar calendar;

    BankStandings(JdbcClient jdbc, Moving moving, Stories stories, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.moving = moving;
        this.stories = stories;
        this.calendar = calendar;
    }

    /**
     * One bank, over the referrals of the period.
     *
     * @param overdue clocks that have run out and still wait; @param late steps taken after their time
     * @param fulfilment 履约率: disbursed ÷ contracted, %, of contracts signed over these referrals; absent without a contract
     * @param daysToAccept mean of calendar days from sending to acceptance
     * @param rating mean of the firms' ratings
     */
    record BankStandingView(
            String institution,
            String institutionName,
            int referred,
            int accepted,
            int refused,
            int offered,
            int chosen,
            int granted,
            int overdue,
            int late,
            String grantedAmount,
            String contractedAmount,
            String disbursedAmount,
            @Nullable String fulfilment,
            @Nullable String daysToAccept,
            @Nullable String daysToOffer,
            @Nullable String rating) {}

    @GetMapping
    List<BankStandingView> standings(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until) {
        return Objects.requireNonNull(moving.in(() -> jdbc.sql("""
                        with r as (select * from matchmaking_referral
                            where (:from::date is null or sent_on >= :from) and (:until::date is null or sent_on <= :until))
                        select r.institution, count(*) as referred, count(r.accepted_on) as accepted,
                            count(*) filter (where r.state = 'REFUSED') as refused, count(r.offered_on) as offered,
                            count(r.chosen_on) as chosen, count(r.finished_on) as granted,
                            count(*) filter (where r.clock is not null and r.clock_due < :today and r.paused_since is null
                                and r.state <> 'OPEN')
                                as overdue,
                            (select count(*) from matchmaking_step s join r x on x.id = s.referral
                                where x.institution = r.institution and s.late is not null) as late,
                            (select coalesce(sum(g.amount), 0) from matchmaking_grant g join r x on x.id = g.referral
                                where x.institution = r.institution) as grants,
                            (select coalesce(sum(c.amount), 0) from matchmaking_contract c join r x on x.id = c.referral
                                where x.institution = r.institution) as contracts,
                            (select coalesce(sum(d.amount), 0) from matchmaking_disbursement d join r x on x.id = d.referral
                                where x.institution = r.institution) as disbursements,
                            avg(r.accepted_on - r.sent_on) as to_accept, avg(r.offered_on - r.sent_on) as to_offer,
                            avg(n.rating) as rating
                        from r left join matchmaking_need n on n.chosen = r.id
                        group by r.institution order by disbursements desc, r.institution""")
                .param("from", from)
                .param("until", until)
                .param("today", calendar.today())
                .query((row, number) -> {
                    BigDecimal contracts = row.getBigDecimal("contracts");
                    BigDecimal disbursed = row.getBigDecimal("disbursements");
                    return new BankStandingView(
                            row.getString("institution"),
                            stories.institutionName(new InstitutionId(row.getString("institution"))),
                            row.getInt("referred"),
                            row.getInt("accepted"),
                            row.getInt("refused"),
                            row.getInt("offered"),
                            row.getInt("chosen"),
                            row.getInt("granted"),
                            row.getInt("overdue"),
                            row.getInt("late"),
                            NeedViews.plain(row.getBigDecimal("grants")),
                            NeedViews.plain(contracts),
                            NeedViews.plain(disbursed),
                            fulfilment(disbursed, contracts),
                            mean(row.getBigDecimal("to_accept")),
                            mean(row.getBigDecimal("to_offer")),
                            mean(row.getBigDecimal("rating")));
                })
                .list()));
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until) {
        List<Column> columns = List.of(
                Column.text("银行"),
                Column.number("收到", "笔", 0),
                Column.number("受理", "笔", 0),
                Column.number("拒绝", "笔", 0),
                Column.number("报价", "笔", 0),
                Column.number("被选定", "笔", 0),
                Column.number("授信", "笔", 0),
                Column.number("正在超时", "笔", 0),
                Column.number("超时办理", "次", 0),
                Column.number("授信金额", "万元", 2),
                Column.number("签约金额", "万元", 2),
                Column.number("放款金额", "万元", 2),
                Column.number("履约率", "%", 1),
                Column.number("平均受理天数", "天", 1),
                Column.number("平均报价天数", "天", 1),
                Column.number("企业评分", "分", 1));
        return Download.xlsx(
                "银行办理情况",
                new TableExport("银行办理情况", "银行办理情况", columns)
                        .bytes(standings(from, until).stream()
                                .map(row -> Arrays.<@Nullable Object>asList(
                                        row.institutionName(),
                                        row.referred(),
                                        row.accepted(),
                                        row.refused(),
                                        row.offered(),
                                        row.chosen(),
                                        row.granted(),
                                        row.overdue(),
                                        row.late(),
                                        NeedBooks.wan(row.grantedAmount()),
                                        NeedBooks.wan(row.contractedAmount()),
                                        NeedBooks.wan(row.disbursedAmount()),
                                        row.fulfilment(),
                                        row.daysToAccept(),
                                        row.daysToOffer(),
                                        row.rating()))
                                .toList()));
    }

    static @Nullable String fulfilment(BigDecimal disbursed, BigDecimal contracts) {
        if (contracts.signum() == 0) return null;
        return disbursed
                .movePointRight(2)
                .divide(contracts, 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static @Nullable String mean(@Nullable BigDecimal days) {
        return days == null ? null : days.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
