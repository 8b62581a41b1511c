package org.huoshui.matchmaking.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.Firm;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Firms' problems, their steps and their clocks, as rows. */
@Repository
class ProblemStore {

    private static final String SELECT = "select p.* from matchmaking_problem p";

    private static final String USUAL_ORDER = "p.raised_on %1$s, p.id %1$s";

    private static final Map<String, String> ORDERS = Map.of(
            "raisedOn", USUAL_ORDER,
            "dueOn", "p.due_on %1$s nulls last, p.id %1$s",
            "firm", "p.firm_name %1$s, p.id %1$s",
            "state", "p.state %1$s, p.id %1$s");

    private final JdbcClient jdbc;

    ProblemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked for; absent or empty: any. @param lateOn overdue on that day only */
    record Sought(
            String words,
            @Nullable ProblemState state,
            @Nullable Category category,
            @Nullable String firm,
            @Nullable Long visit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate lateOn) {}

    /** A step in the past. */
    record Taken(
            ProblemAction action,
            @Nullable ProblemState from,
            ProblemState to,
            LocalDate day,
            @Nullable Integer late,
            String words,
            Instant at,
            String account,
            String by) {}

    List<FirmProblem> list(Sought sought, String sort, boolean descending, int limit, long offset) {
        String order = ORDERS.getOrDefault(sort, USUAL_ORDER).formatted(descending ? "desc" : "asc");
        return bound(SELECT + where(sought) + " order by " + order + " limit :limit offset :offset", sought)
                .param("limit", limit)
                .param("offset", offset)
                .query(ProblemStore::problem)
                .list();
    }

    long count(Sought sought) {
        return bound("select count(*) from matchmaking_problem p" + where(sought), sought)
                .query(Long.class)
                .single();
    }

    private static String where(Sought sought) {
        List<String> conditions = new ArrayList<>();
        if (!sought.words().isBlank())
            conditions.add("(p.firm_name ilike :words or p.title ilike :words or p.answerer_name ilike :words)");
        if (sought.state() != null) conditions.add("p.state = :state");
        if (sought.category() != null) conditions.add("p.category = :category");
        if (sought.firm() != null) conditions.add("p.firm = :firm");
        if (sought.visit() != null) conditions.add("p.visit = :visit");
        if (sought.from() != null) conditions.add("p.raised_on >= :from");
        if (sought.to() != null) conditions.add("p.raised_on <= :to");
        if (sought.lateOn() != null) conditions.add("p.due_on < :lateOn");
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private JdbcClient.StatementSpec bound(String sql, Sought sought) {
        JdbcClient.StatementSpec bound = jdbc.sql(sql);
        ProblemState state = sought.state();
        Category category = sought.category();
        if (!sought.words().isBlank())
            bound = bound.param("words", "%" + sought.words().strip() + "%");
        if (state != null) bound = bound.param("state", state.name());
        if (category != null) bound = bound.param("category", category.name());
        if (sought.firm() != null) bound = bound.param("firm", sought.firm());
        if (sought.visit() != null) bound = bound.param("visit", sought.visit());
        if (sought.from() != null) bound = bound.param("from", sought.from());
        if (sought.to() != null) bound = bound.param("to", sought.to());
        if (sought.lateOn() != null) bound = bound.param("lateOn", sought.lateOn());
        return bound;
    }

    Optional<FirmProblem> find(long id) {
        return jdbc.sql(SELECT + " where p.id = ?")
                .param(id)
                .query(ProblemStore::problem)
                .optional();
    }

    /** The same, and nobody else takes a step until this transaction ends. */
    Optional<FirmProblem> locked(long id) {
        return jdbc.sql(SELECT + " where p.id = ? for update")
                .param(id)
                .query(ProblemStore::problem)
                .optional();
    }

    long add(
            NewProblem one,
            Firm firm,
            @Nullable Long campaign,
            @Nullable String institution,
            LocalDate on,
            LocalDate due,
            String by,
            Instant now) {
        RegionId township = firm.township();
        return jdbc.sql("""
                        insert into matchmaking_problem (visit, campaign, firm, firm_then, firm_name, township, institution,
                            raised_on, category, urgency, title, words, state, state_since, due_on, entered_at, entered_by)
                        values (:visit, :campaign, :firm, :firm, :firmName, :township, :institution, :on, :category,
                            :urgency, :title, :words, 'RAISED', :on, :due, :at, :by) returning id""")
                .param("visit", one.visit(), Types.BIGINT)
                .param("campaign", campaign, Types.BIGINT)
                .param("firm", firm.id().code())
                .param("firmName", firm.name())
                .param("township", township == null ? null : township.code(), Types.VARCHAR)
                .param("institution", institution, Types.VARCHAR)
                .param("on", on)
                .param("due", due)
                .param("category", one.category().name())
                .param("urgency", one.urgency().name())
                .param("title", one.title())
                .param("words", one.words())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** Writes what a step has made of it. */
    boolean write(FirmProblem one) {
        AnswererKind kind = one.answererKind();
        return jdbc.sql("""
                        update matchmaking_problem set state = :state, state_since = :since, due_on = :due,
                            answerer_kind = :kind, answerer = :answerer, answerer_name = :answererName, answer = :answer,
                            answered_on = :answeredOn, rating = :rating, rating_words = :ratingWords, rated_on = :ratedOn,
                            closed_on = :closedOn, on_site = :onSite, sent_back = :sentBack where id = :id""")
                        .param("state", one.state().name())
                        .param("since", one.stateSince())
                        .param("due", one.dueOn(), Types.DATE)
                        .param("kind", kind == null ? null : kind.name(), Types.VARCHAR)
                        .param("answerer", one.answerer(), Types.VARCHAR)
                        .param("answererName", one.answererName())
                        .param("answer", one.answer())
                        .param("answeredOn", one.answeredOn(), Types.DATE)
                        .param("rating", one.rating(), Types.INTEGER)
                        .param("ratingWords", one.ratingWords())
                        .param("ratedOn", one.ratedOn(), Types.DATE)
                        .param("closedOn", one.closedOn(), Types.DATE)
                        .param("onSite", one.onSite())
                        .param("sentBack", one.sentBack())
                        .param("id", one.id())
                        .update()
                == 1;
    }

    void addStep(long problem, Taken step) {
        ProblemState from = step.from();
        jdbc.sql("""
                        insert into matchmaking_problem_step (problem, action, from_state, to_state, day, late, words, at, taken_by, by_name)
                        values (:problem, :action, :from, :to, :day, :late, :words, :at, :by, :name)""")
                .param("problem", problem)
                .param("action", step.action().name())
                .param("from", from == null ? null : from.name(), Types.VARCHAR)
                .param("to", step.to().name())
                .param("day", step.day())
                .param("late", step.late(), Types.INTEGER)
                .param("words", step.words())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", step.account())
                .param("name", step.by())
                .update();
    }

    List<Taken> steps(long problem) {
        return jdbc.sql("select action, from_state, to_state, day, late, words, at, taken_by, by_name "
                        + "from matchmaking_problem_step where problem = ? order by id")
                .param(problem)
                .query((row, n) -> {
                    String from = row.getString("from_state");
                    return new Taken(
                            ProblemAction.valueOf(row.getString("action")),
                            from == null ? null : ProblemState.valueOf(from),
                            ProblemState.valueOf(row.getString("to_state")),
                            row.getObject("day", LocalDate.class),
                            row.getObject("late", Integer.class),
                            row.getString("words"),
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getString("taken_by"),
                            row.getString("by_name"));
                })
                .list();
    }

    /** Working days a station has, as in force on the day. */
    int days(Urgency urgency, ProblemState state, LocalDate on) {
        return jdbc.sql("""
                        select days from matchmaking_problem_clock where urgency = :urgency and state = :state
                            and effective_from <= :on order by effective_from desc limit 1""")
                .param("urgency", urgency.name())
                .param("state", state.name())
                .param("on", on)
                .query(Integer.class)
                .single();
    }

    /** One clock in force. */
    record Clock(Urgency urgency, ProblemState state, LocalDate effectiveFrom, int days) {}

    List<Clock> clocks(LocalDate on) {
        return jdbc.sql("""
                        select distinct on (urgency, state) urgency, state, effective_from, days
                        from matchmaking_problem_clock where effective_from <= ? order by urgency, state, effective_from desc""")
                .param(on)
                .query((row, n) -> new Clock(
                        Urgency.valueOf(row.getString(1)),
                        ProblemState.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getInt(4)))
                .list();
    }

    void setClock(Clock clock, String by) {
        jdbc.sql("""
                        insert into matchmaking_problem_clock (urgency, state, effective_from, days, changed_by)
                        values (:urgency, :state, :from, :days, :by)
                        on conflict (urgency, state, effective_from) do update set days = excluded.days,
                            changed_by = excluded.changed_by""")
                .param("urgency", clock.urgency().name())
                .param("state", clock.state().name())
                .param("from", clock.effectiveFrom())
                .param("days", clock.days())
                .param("by", by)
                .update();
    }

    /** A department that answers. */
    record Department(String account, String name) {}

    List<Department> departments() {
        return jdbc.sql("select account, name from matchmaking_department order by name")
                .query((row, n) -> new Department(row.getString(1), row.getString(2)))
                .list();
    }

    void setDepartment(Department one) {
        jdbc.sql("""
                        insert into matchmaking_department (account, name) values (:account, :name)
                        on conflict (account) do update set name = excluded.name""").param("account", one.account()).param("name", one.name()).update();
    }

    private static FirmProblem problem(ResultSet row, int n) throws SQLException {
        String kind = row.getString("answerer_kind");
        return new FirmProblem(
                row.getLong("id"),
                row.getObject("visit", Long.class),
                row.getObject("campaign", Long.class),
                row.getString("firm"),
                row.getString("firm_name"),
                row.getString("township"),
                row.getString("institution"),
                row.getObject("raised_on", LocalDate.class),
                Category.valueOf(row.getString("category")),
                Urgency.valueOf(row.getString("urgency")),
                row.getString("title"),
                row.getString("words"),
                ProblemState.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                kind == null ? null : AnswererKind.valueOf(kind),
                row.getString("answerer"),
                row.getString("answerer_name"),
                row.getString("answer"),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("rating", Integer.class),
                row.getString("rating_words"),
                row.getObject("rated_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getBoolean("on_site"),
                row.getInt("sent_back"));
    }
}
