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
import org.huoshui.directory.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A bank's inbox, and over all banks the list of those who are waited for. */
@Repository
class ReferralList {

    static final int MOST_EXPORTED = 20_000;

    private static final Map<String, String> ORDERS = Map.of(
            "id", "r.id",
            "need", "r.need",
            "firmName", "n.firm_name",
            "amount", "n.amount",
            "institution", "r.institution",
            "state", "r.state",
            "sentOn", "r.sent_on",
            "stateSince", "r.state_since",
            "due", "r.clock_due");

    private final JdbcClient jdbc;
    private final Schemes schemes;
    private final OfficeCalendar calendar;

    ReferralList(JdbcClient jdbc, Schemes schemes, OfficeCalendar calendar) {
        this.jdbc = jdbc;
        this.schemes = schemes;
        this.calendar = calendar;
    }

    /** What part of the inbox is asked for. */
    enum Part {
        /** The bank has to do something. */
        TODO,
        /** The clock has run out. */
        OVERDUE,
        /** The firm has to do something: an answer, a choice. */
        WAITING,
        /** Nothing follows. */
        DONE,
        ALL
    }

    record Wanted(
            @Nullable String q,
            @Nullable String institution,
            @Nullable ReferralState state,
            Part part,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * @param step what the bank is waited for
     * @param left working or other days left, by the scheme's kind; negative: over
     * @param unit the kind of those days
     * @param offer what it offers, 元, and at what rate
     */
    record Line(
            Referral referral,
            String firm,
            String firmName,
            @Nullable String township,
            BigDecimal amount,
            int months,
            Purpose purpose,
            LocalDate deadline,
            @Nullable Integer left,
            Step.@Nullable Unit unit,
            int questions) {}

    record Page(List<Line> rows, long total) {}

    Page page(Wanted wanted, @Nullable String sort, boolean descending, int page, int size) {
        Map<String, Object> values = new HashMap<>();
        String from = from(wanted, values);
        long total = jdbc.sql("select count(*)" + from)
                .params(values)
                .query(Long.class)
                .single();
        return new Page(lines(from, values, order(sort, descending), size, (long) page * size), total);
    }

    List<Line> all(Wanted wanted, @Nullable String sort, boolean descending) {
        Map<String, Object> values = new HashMap<>();
        return lines(from(wanted, values), values, order(sort, descending), MOST_EXPORTED, 0);
    }

    private static String order(@Nullable String sort, boolean descending) {
        String column = sort == null ? null : ORDERS.get(sort);
        if (column == null) return "r.clock_due asc nulls last, r.sent_on desc, r.id desc";
        return column + (descending ? " desc" : " asc") + " nulls last, r.id desc";
    }

    private String from(Wanted wanted, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        String q = wanted.q() == null ? "" : wanted.q().strip();
        if (!q.isEmpty()) {
            values.put("q", q);
            parts.add("(position(:q in n.firm_name) > 0 or starts_with(n.firm, upper(:q)))");
        }
        String institution = wanted.institution();
        if (institution != null && !institution.isBlank()) {
            values.put("institution", institution);
            parts.add("r.institution = :institution");
        }
        ReferralState state = wanted.state();
        if (state != null) {
            values.put("state", state.name());
            parts.add("r.state = :state");
        }
        LocalDate from = wanted.from();
        if (from != null) {
            values.put("from", from);
            parts.add("r.sent_on >= :from");
        }
        LocalDate until = wanted.until();
        if (until != null) {
            values.put("until", until);
            parts.add("r.sent_on <= :until");
        }
        String ended = "('DISBURSED', 'REFUSED', 'WITHDRAWN', 'NOT_CHOSEN', 'FULL', 'LAPSED')";
        switch (wanted.part()) {
            case TODO ->
                parts.add("r.paused_since is null and r.state in ('SENT', 'OPEN', 'ACCEPTED', 'CONTACTED', 'CHOSEN', "
                        + "'GRANTED', 'CONTRACTED', 'DISBURSING')");
            case OVERDUE -> {
                values.put("today", calendar.today());
                // to an open need nobody owes an answer
                parts.add("r.clock is not null and r.clock_due < :today and r.paused_since is null "
                        + "and r.state <> 'OPEN'");
            }
            case WAITING -> parts.add("(r.paused_since is not null or r.state = 'OFFERED')");
            case DONE -> parts.add("r.state in " + ended);
            case ALL -> {}
        }
        return " from matchmaking_referral r join matchmaking_need n on n.id = r.need"
                + (parts.isEmpty() ? "" : " where " + String.join(" and ", parts));
    }

    private List<Line> lines(String from, Map<String, Object> values, String order, int size, long offset) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("size", size);
        all.put("offset", offset);
        WorkingDays days = calendar.workingDays();
        LocalDate today = calendar.today();
        return jdbc.sql(
                        "select r.*, n.firm as need_firm, n.firm_name, n.township as need_township, n.amount, n.months, "
                                + "n.purpose, n.deadline, (select count(*) from matchmaking_ask a where a.referral = r.id "
                                + "and a.answer is null) as questions" + from + " order by " + order
                                + " limit :size offset :offset")
                .params(all)
                .query((row, number) -> line(row, number, today, days))
                .list();
    }

    private Line line(ResultSet row, int number, LocalDate today, WorkingDays days) throws SQLException {
        Referral referral = ReferralStore.referral(row, number);
        Left left = left(referral, today, days);
        return new Line(
                referral,
                row.getString("need_firm"),
                row.getString("firm_name"),
                row.getString("need_township"),
                row.getBigDecimal("amount"),
                row.getInt("months"),
                Purpose.valueOf(row.getString("purpose")),
                row.getObject("deadline", LocalDate.class),
                left == null ? null : left.days(),
                left == null ? null : left.unit(),
                row.getInt("questions"));
    }

    /** @param days left; negative: over */
    record Left(int days, Step.Unit unit) {}

    @Nullable
    Left left(Referral referral, LocalDate today, WorkingDays days) {
        Step step = referral.clock();
        LocalDate due = referral.clockDue();
        if (step == null || due == null) return null;
        Step.Unit unit = schemes.of(referral)
                .rule(step)
                .map(Scheme.Rule::unit)
                .map(one -> one == Step.Unit.WORKING_DAY ? one : Step.Unit.DAY)
                .orElse(Step.Unit.DAY);
        LocalDate at = referral.pausedSince() == null ? today : referral.pausedSince();
        if (unit == Step.Unit.WORKING_DAY)
            return new Left(at.isAfter(due) ? -days.between(due, at) : days.between(at, due), unit);
        return new Left((int) (due.toEpochDay() - at.toEpochDay()), unit);
    }
}
