package org.huoshui.matchmaking.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Month;
import org.huoshui.matchmaking.facts.Reconciliation.Candidate;
import org.huoshui.matchmaking.facts.Reconciliation.Item;
import org.huoshui.matchmaking.facts.Reconciliation.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for records that may explain a difference. They are hints for whoever telephones the bank; none is decided here. */
@Component
class Candidates {

    /** More than three at once would fit anything. */
    private static final int MOST_TRIED = 120;

    private static final int MOST_OF_A_REASON = 200;

    private final JdbcClient jdbc;

    Candidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param difference recorded less returned; absent where nothing was returned: then there is nothing to fit */
    List<Candidate> of(Item item, Month month, InstitutionId bank, int days, @Nullable BigDecimal difference) {
        List<Candidate> found = new ArrayList<>();
        LocalDate end = month.value().atEndOfMonth();
        found.addAll(near(item, Reason.LATE_IN_MONTH, bank, end.minusDays(days - 1L), end, -1));
        found.addAll(near(item, Reason.EARLY_NEXT_MONTH, bank, end.plusDays(1), end.plusDays(days), 1));
        found.addAll(twice(item, bank, end, days));
        if (item == Item.ISSUED) found.addAll(notPaidOut(bank, end));
        if (item == Item.FIRST_LOAN || item == Item.FIRST_FIRMS) found.addAll(notMarked(item, bank, end));
        if (item.isRelief()) found.addAll(notRelief(item, bank, end));
        found.sort(Comparator.comparing(Candidate::day).thenComparing(Candidate::record));
        return difference == null || difference.signum() == 0 ? found : fitted(found, difference.negate());
    }

    /** Facts about the bank between two days. @param sign how the difference changes if they belong elsewhere */
    private List<Candidate> near(Item item, Reason reason, InstitutionId bank, LocalDate from, LocalDate to, int sign) {
        return jdbc.sql("""
                        select f.day, f.record, f.label, f.value from %s f
                        where f.indicator = :indicator and f.institution = :bank and huoshui_sees(f.institution)
                          and f.day between :from and :to
                        order by f.value desc limit :most""".formatted(item.isRelief() ? "matchmaking_plan_facts" : "matchmaking_need_facts"))
                .param("indicator", item.recorded().code())
                .param("bank", bank.code())
                .param("from", from)
                .param("to", to)
                .param("most", MOST_OF_A_REASON)
                .query((row, n) -> new Candidate(
                        reason,
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4).multiply(BigDecimal.valueOf(sign)),
                        false))
                .list();
    }

    private List<Candidate> twice(Item item, InstitutionId bank, LocalDate end, int days) {
        String records = item.isRelief()
                ? "select id, 'relief/' || id as record, label, whom, day, amount from matchmaking_relieved "
                        + "where institution = :bank"
                : "select id, 'need/' || need as record, label, firm as whom, day, amount from matchmaking_paid "
                        + "where institution = :bank" + (item == Item.ISSUED ? "" : " and first_loan");
        return query(Reason.TWICE, item, true, """
                        with r as (%s)
                        select distinct on (b.id) b.day, b.record, b.label, b.amount
                        from r a join r b on b.whom = a.whom and b.amount = a.amount and b.id > a.id
                          and abs(b.day - a.day) <= :days
                        where b.day between :january and :end order by b.id limit :most""".formatted(records), bank, end, days);
    }

    private List<Candidate> notPaidOut(InstitutionId bank, LocalDate end) {
        return query(Reason.NOT_PAID_OUT, Item.ISSUED, false, """
                        select c.day, 'need/' || c.need, concat(n.firm_name, '：合同未放款'), c.amount - coalesce(d.amount, 0)
                        from (select referral, need, max(day) as day, sum(amount) as amount from matchmaking_contract
                              where institution = :bank and day between :january - 365 and :end group by referral, need) c
                        left join (select referral, sum(amount) as amount from matchmaking_disbursement
                                   where institution = :bank and day <= :end group by referral) d on d.referral = c.referral
                        left join matchmaking_need n on n.id = c.need
                        where c.amount > coalesce(d.amount, 0) order by 4 desc limit :most""", bank, end, 1);
    }

    private List<Candidate> notMarked(Item item, InstitutionId bank, LocalDate end) {
        return query(Reason.NOT_MARKED_FIRST, item, false, """
                        select day, 'need/' || need, label, amount from (
                            select p.*, row_number() over (partition by firm order by day, id) as nth,
                                   bool_or(first_loan) over (partition by firm) as marked
                            from matchmaking_paid p where institution = :bank) f
                        where nth = 1 and not marked and day between :january and :end order by amount desc limit :most""", bank, end, 1);
    }

    private List<Candidate> notRelief(Item item, InstitutionId bank, LocalDate end) {
        return query(Reason.NOT_ENTERED_AS_RELIEF, item, false, """
                        select d.day, 'need/' || d.need, concat(n.firm_name, '：', case d.kind when 'RENEWAL' then '续贷' else '展期' end),
                               d.amount
                        from matchmaking_disbursement d left join matchmaking_need n on n.id = d.need
                        where d.institution = :bank and d.kind in ('RENEWAL', 'EXTENSION') and d.day between :january and :end
                          and not exists (select 1 from matchmaking_relief_use u
                                          where u.institution = d.institution and u.firm in (d.firm, d.firm_then)
                                            and u.amount = d.amount and u.cancelled_at is null)
                        order by d.amount desc limit :most""", bank, end, 1);
    }

    /** @param less the difference grows smaller if it explains it */
    private List<Candidate> query(
            Reason reason, Item item, boolean less, String sql, InstitutionId bank, LocalDate end, int days) {
        return jdbc.sql(sql)
                .param("bank", bank.code())
                .param("january", LocalDate.of(end.getYear(), 1, 1))
                .param("end", end)
                .param("days", days)
                .param("most", MOST_OF_A_REASON)
                .query((row, n) -> {
                    BigDecimal size = item.isCount() ? BigDecimal.ONE : row.getBigDecimal(4);
                    return new Candidate(
                            reason,
                            row.getObject(1, LocalDate.class),
                            row.getString(2),
                            row.getString(3),
                            less ? size.negate() : size,
                            false);
                })
                .list();
    }

    /** Marks the smallest set of one, two or three that comes to the wanted sum; of equal size all of them. */
    static List<Candidate> fitted(List<Candidate> found, BigDecimal wanted) {
        int n = Math.min(found.size(), MOST_TRIED);
        Set<Integer> fit = new HashSet<>();
        for (int a = 0; a < n; a++) if (comesTo(wanted, found.get(a))) fit.add(a);
        for (int a = 0; fit.isEmpty() && a < n; a++)
            for (int b = a + 1; b < n; b++) if (comesTo(wanted, found.get(a), found.get(b))) fit.addAll(List.of(a, b));
        for (int a = 0; fit.isEmpty() && a < n; a++)
            for (int b = a + 1; fit.isEmpty() && b < n; b++)
                for (int c = b + 1; c < n; c++)
                    if (comesTo(wanted, found.get(a), found.get(b), found.get(c))) fit.addAll(List.of(a, b, c));
        List<Candidate> marked = new ArrayList<>();
        for (int i = 0; i < found.size(); i++)
            marked.add(fit.contains(i) ? found.get(i).fitting() : found.get(i));
        return List.copyOf(marked);
    }

    private static boolean comesTo(BigDecimal wanted, Candidate... some) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Candidate one : some) sum = sum.add(one.effect());
        return sum.compareTo(wanted) == 0;
    }
}
