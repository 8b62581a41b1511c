package org.huoshui.matchmaking.need;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.directory.OfficeCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of needs: filter, sort, page; the same behind the table, the board and the workbook. */
@Repository
class NeedList {

    static final int MOST_EXPORTED = 20_000;

    /** Columns a list may be sorted by. */
    private static final Map<String, String> ORDERS = Map.of(
            "id", "n.id",
            "postedOn", "n.posted_on",
            "firmName", "n.firm_name",
            "amount", "n.amount",
            "months", "n.months",
            "deadline", "n.deadline",
            "state", "n.state",
            "stateSince", "n.state_since");

    private final JdbcClient jdbc;
    private final OfficeCalendar calendar;

    NeedList(JdbcClient jdbc, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * What is asked of a list.
     *
     * @param q part of a firm's name, the beginning of its code, or a need's number
     * @param states any of them; empty: all
     * @param overdue only those for which a bank's clock has run out
     */
    record Wanted(
            @Nullable String q,
            @Nullable List<NeedState> states,
            @Nullable String township,
            @Nullable Purpose purpose,
            @Nullable Origin origin,
            @Nullable String institution,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Boolean overdue,
            @Nullable String firm,
            @Nullable Long event) {}

    /**
     * One line.
     *
     * @param referred to how many banks, @param accepted by how many, @param offers how many hold
     * @param late banks whose clock has run out
     * @param bank the chosen one's code
     */
    record Line(
            long id,
            String firm,
            String firmName,
            @Nullable String township,
            BigDecimal amount,
            int months,
            Purpose purpose,
            LocalDate deadline,
            Origin origin,
            LocalDate postedOn,
            NeedState state,
            LocalDate stateSince,
            int referred,
            int accepted,
            int offers,
            int late,
            @Nullable String bank,
            BigDecimal disbursed,
            @Nullable Integer rating) {}

    record Page(List<Line> rows, long total) {}

    Page page(Wanted wanted, @Nullable String sort, boolean descending, int page, int size) {
        Map<String, Object> values = new HashMap<>();
        String where = where(wanted, values);
        long total = jdbc.sql("select count(*) from matchmaking_need n" + where)
                .params(values)
                .query(Long.class)
                .single();
        return new Page(lines(where, values, order(sort, descending), size, (long) page * size), total);
    }

    List<Line> all(Wanted wanted, @Nullable String sort, boolean descending) {
        Map<String, Object> values = new HashMap<>();
        String where = where(wanted, values);
        return lines(where, values, order(sort, descending), MOST_EXPORTED, 0);
    }

    /** How many there are in each state, and the sum of what they ask for. */
    Map<NeedState, Lane> lanes(Wanted wanted) {
        Map<String, Object> values = new HashMap<>();
        String where = where(wanted, values);
        Map<NeedState, Lane> lanes = new HashMap<>();
        jdbc.sql("select state, count(*), sum(amount) from matchmaking_need n" + where + " group by state")
                .params(values)
                .query(row -> {
                    lanes.put(NeedState.valueOf(row.getString(1)), new Lane(row.getLong(2), row.getBigDecimal(3)));
                });
        return lanes;
    }

    record Lane(long count, BigDecimal amount) {}

    private static String order(@Nullable String sort, boolean descending) {
        String column = sort == null ? null : ORDERS.get(sort);
        if (column == null) return "n.posted_on desc, n.id desc";
        return column + (descending ? " desc" : " asc") + ", n.id desc";
    }

    private String where(Wanted wanted, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        String q = wanted.q() == null ? "" : wanted.q().strip();
        if (!q.isEmpty()) {
            values.put("q", q);
            parts.add("(position(:q in n.firm_name) > 0 or starts_with(n.firm, upper(:q))"
                    + (q.matches("\\d{1,15}") ? " or n.id = :q::bigint" : "") + ")");
        }
        if (wanted.states() != null && !wanted.states().isEmpty()) {
            values.put("states", wanted.states().stream().map(Enum::name).toList());
            parts.add("n.state in (:states)");
        }
        put(parts, values, "township", wanted.township(), "n.township = :township");
        put(
                parts,
                values,
                "purpose",
                wanted.purpose() == null ? null : wanted.purpose().name(),
                "n.purpose = :purpose");
        put(
                parts,
                values,
                "origin",
                wanted.origin() == null ? null : wanted.origin().name(),
                "n.origin = :origin");
        put(parts, values, "firm", wanted.firm(), "n.firm = :firm");
        put(parts, values, "event", wanted.event(), "n.event = :event");
        put(parts, values, "from", wanted.from(), "n.posted_on >= :from");
        put(parts, values, "until", wanted.until(), "n.posted_on <= :until");
        put(
                parts,
                values,
                "institution",
                wanted.institution(),
                "exists (select 1 from matchmaking_referral r where r.need = n.id and r.institution = :institution)");
        if (Boolean.TRUE.equals(wanted.overdue())) {
            values.put("today", calendar.today());
            parts.add("n.id in (select r.need from matchmaking_referral r where r.clock is not null "
                    + "and r.clock_due < :today and r.paused_since is null and r.state <> 'OPEN')");
        }
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    private static void put(
            List<String> parts, Map<String, Object> values, String name, @Nullable Object value, String part) {
        if (value == null || value.toString().isBlank()) return;
        values.put(name, value);
        parts.add(part);
    }

    private List<Line> lines(String where, Map<String, Object> values, String order, int size, long offset) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("size", size);
        all.put("offset", offset);
        all.put("today", calendar.today());
        // the page first; what stands beside each line only for those that are shown
        return jdbc.sql("select p.*, r.referred, r.accepted, r.offers, r.late, r.bank, d.disbursed from (select n.* "
                        + "from matchmaking_need n" + where + " order by " + order
                        + " limit :size offset :offset) p "
                        + """
                         left join lateral (select count(*) as referred,
                             count(*) filter (where accepted_on is not null) as accepted,
                             count(*) filter (where state = 'OFFERED') as offers,
                             count(*) filter (where clock_due < :today and paused_since is null and state <> 'OPEN') as late,
                             max(institution) filter (where id = p.chosen) as bank
                           from matchmaking_referral where need = p.id) r on true
                         left join lateral (select coalesce(sum(amount), 0) as disbursed
                           from matchmaking_disbursement where need = p.id) d on true
                         order by """ + " " + order.replace("n.", "p."))
                .params(all)
                .query(NeedList::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                row.getString("firm"),
                row.getString("firm_name"),
                row.getString("township"),
                row.getBigDecimal("amount"),
                row.getInt("months"),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("deadline", LocalDate.class),
                Origin.valueOf(row.getString("origin")),
                row.getObject("posted_on", LocalDate.class),
                NeedState.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getInt("referred"),
                row.getInt("accepted"),
                row.getInt("offers"),
                row.getInt("late"),
                row.getString("bank"),
                row.getBigDecimal("disbursed"),
                row.getObject("rating", Integer.class));
    }
}
