package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.OfficeCalendar;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The same need put twice, mostly by the township and by the firm: one firm, about the same amount, the same purpose or one
 * that says nothing, at the same time. Found and proposed; a person merges them or says that they are two.
 */
@Component
class Likeness {

    /** Amounts are alike when the smaller is three quarters of the larger or more. */
    private static final BigDecimal ALIKE = new BigDecimal("0.75");

    /** And put within so many days. */
    private static final int DAYS = 60;

    private final NeedStore needs;
    private final JdbcClient jdbc;
    private final Moving moving;
    private final OfficeCalendar calendar;

    Likeness(NeedStore needs, JdbcClient jdbc, Moving moving, OfficeCalendar calendar) {
        this.needs = needs;
        this.jdbc = jdbc;
        this.moving = moving;
        this.calendar = calendar;
    }

    /** Two that look like one; the earlier first. */
    record Pair(Need one, Need other) {}

    List<Need> openOnes(FirmId firm, BigDecimal amount, Purpose purpose, LocalDate from, LocalDate until) {
        return needs.openBetween(firm, from, until).stream()
                .filter(need -> alike(need.amount(), amount) && alike(need.purpose(), purpose))
                .filter(need -> !need.postedOn().isBefore(from.minusDays(DAYS)))
                .toList();
    }

    static boolean alike(BigDecimal one, BigDecimal other) {
        return one.min(other).compareTo(one.max(other).multiply(ALIKE)) >= 0;
    }

    private static boolean alike(Purpose one, Purpose other) {
        return one == other || one == Purpose.OTHER || other == Purpose.OTHER;
    }

    /** All open pairs nobody has looked at, the latest first. */
    List<Pair> pairs(int most) {
        record Found(long one, long other) {}
        return moving.in(() -> {
            List<Found> found = jdbc.sql("""
                            select a.id, b.id from matchmaking_need a join matchmaking_need b
                              on b.firm = a.firm and b.id > a.id
                            where a.state not in ('CLOSED', 'WITHDRAWN', 'MERGED', 'FAILED')
                              and b.state not in ('CLOSED', 'WITHDRAWN', 'MERGED', 'FAILED', 'CONTRACTED', 'DISBURSING', 'DISBURSED')
                              and least(a.amount, b.amount) >= greatest(a.amount, b.amount) * :alike
                              and (a.purpose = b.purpose or a.purpose = 'OTHER' or b.purpose = 'OTHER')
                              and abs(a.posted_on - b.posted_on) <= :days
                              and a.posted_on <= b.deadline and b.posted_on <= a.deadline
                              and not exists (select 1 from matchmaking_need_distinct d where d.one = a.id and d.other = b.id)
                            order by b.id desc limit :most""")
                    .param("alike", ALIKE)
                    .param("days", DAYS)
                    .param("most", most)
                    .query((row, number) -> new Found(row.getLong(1), row.getLong(2)))
                    .list();
            if (found.isEmpty()) return List.of();
            Set<Long> ids = found.stream()
                    .flatMap(pair -> java.util.stream.Stream.of(pair.one(), pair.other()))
                    .collect(Collectors.toSet());
            Map<Long, Need> byId = jdbc
                    .sql("select * from matchmaking_need where id in (:ids)")
                    .param("ids", ids)
                    .query(needs::need)
                    .stream()
                    .collect(Collectors.toMap(need -> need.id().value(), need -> need));
            List<Pair> pairs = new ArrayList<>();
            for (Found pair : found)
                pairs.add(new Pair(
                        java.util.Objects.requireNonNull(byId.get(pair.one())),
                        java.util.Objects.requireNonNull(byId.get(pair.other()))));
            return pairs;
        });
    }

    /** Somebody has looked: they are two. */
    void distinct(NeedId one, NeedId other) {
        if (one.equals(other)) throw Refused.because(NeedError.MERGE_ITSELF);
        moving.in(() -> {
            NeedId first = one.value() < other.value() ? one : other;
            NeedId second = first.equals(one) ? other : one;
            if (needs.find(first).isEmpty()) throw Refused.because(NeedError.UNKNOWN, first);
            if (needs.find(second).isEmpty()) throw Refused.because(NeedError.UNKNOWN, second);
            int added = jdbc.sql("""
                            insert into matchmaking_need_distinct (one, other, decided_by, decided_on) values (?, ?, ?, ?)
                            on conflict do nothing""")
                    .param(first.value())
                    .param(second.value())
                    .param(Asking.required().name())
                    .param(calendar.today())
                    .update();
            if (added > 0)
                moving.publish(Stepped.of("need.distinct", "need/" + first, Map.of("other", second.toString()), ""));
            return first;
        });
    }
}
