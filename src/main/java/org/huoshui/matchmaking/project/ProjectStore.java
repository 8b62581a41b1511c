package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.directory.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects and their steps as the database shows them to who asks. */
@Repository
class ProjectStore {

    static final String PROJECT = """
            select p.*, coalesce(f.approved, 0) as approved, coalesce(f.placed, 0) as placed
            from matchmaking_project p
            left join lateral (
                select sum(amount) filter (where kind = 'APPROVAL') as approved,
                       sum(amount) filter (where kind = 'PLACEMENT') as placed
                from matchmaking_project_fund where project = p.id and cancelled_at is null) f on true
            """;

    private static final Map<String, String> ORDERS = Map.of(
            "name", "p.name",
            "investment", "p.investment",
            "demand", "p.demand",
            "approved", "approved",
            "placed", "placed",
            "gap", "p.demand - coalesce(f.placed, 0)",
            "stateSince", "p.state_since");

    private final JdbcClient jdbc;

    ProjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a list is asked for; empty and absent parts do not narrow it. */
    record Wanted(
            @Nullable Integer year,
            String words,
            @Nullable ProjectState state,
            String township,
            String institution,
            String sort,
            boolean descending) {}

    /** A page of a list. */
    record Found<T>(List<T> rows, long all) {}

    Found<Project> list(Wanted wanted, int page, int size) {
        String where = """
                where (cast(:year as integer) is null or p.year = :year)
                  and (:words = '' or position(lower(:words) in lower(p.name || ' ' || p.owner_name || ' ' || p.industry)) > 0)
                  and (:state = '' or p.state = :state)
                  and (:township = '' or p.township = :township)
                  and (:institution = '' or exists (select 1 from matchmaking_project_bank b
                        where b.project = p.id and b.institution = :institution and b.ended_on is null))
                """;
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("year", wanted.year());
        values.put("words", wanted.words());
        values.put("state", wanted.state() == null ? "" : wanted.state().name());
        values.put("township", wanted.township());
        values.put("institution", wanted.institution());
        long all = jdbc.sql("select count(*) from matchmaking_project p " + where)
                .params(values)
                .query(Long.class)
                .single();
        String by = ORDERS.get(wanted.sort());
        String order =
                by == null ? "p.year desc, p.position, p.id" : by + (wanted.descending() ? " desc" : "") + ", p.id";
        List<Project> rows = jdbc.sql(PROJECT + where + " order by " + order + " limit :size offset :skipped")
                .params(values)
                .param("size", size)
                .param("skipped", (long) page * size)
                .query(ProjectStore::project)
                .list();
        return new Found<>(rows, all);
    }

    Optional<Project> find(ProjectId id) {
        return jdbc.sql(PROJECT + "where p.id = :id")
                .param("id", id.value())
                .query(ProjectStore::project)
                .optional();
    }

    Optional<Project> named(int year, String name) {
        return jdbc.sql(PROJECT + "where p.year = :year and p.name = :name")
                .param("year", year)
                .param("name", name)
                .query(ProjectStore::project)
                .optional();
    }

    List<Integer> years() {
        return jdbc.sql("select distinct year from matchmaking_project order by year desc")
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    private static Project project(ResultSet row, int number) throws SQLException {
        String township = row.getString("township");
        return new Project(
                new ProjectId(row.getLong("id")),
                row.getInt("year"),
                row.getInt("position"),
                row.getString("name"),
                row.getString("firm"),
                row.getString("owner_name"),
                row.getString("industry"),
                township == null ? null : new RegionId(township),
                row.getBigDecimal("investment"),
                row.getBigDecimal("demand"),
                row.getString("content"),
                row.getObject("listed_on", LocalDate.class),
                row.getObject("recommended_on", LocalDate.class),
                row.getString("recommended_at"),
                ProjectState.valueOf(row.getString("state")),
                row.getObject("state_since", LocalDate.class),
                row.getBigDecimal("approved"),
                row.getBigDecimal("placed"));
    }

    ProjectId add(ProjectDraft draft, @Nullable RegionId township, Instant now, String account) {
        return new ProjectId(jdbc.sql("""
                        insert into matchmaking_project (year, position, name, firm, owner_name, industry, township, investment,
                            demand, content, listed_on, recommended_on, recommended_at, state, state_since, created_at, created_by)
                        values (:year, (select coalesce(max(position), 0) + 1 from matchmaking_project where year = :year), :name,
                            :firm, :owner, :industry, :township, :investment, :demand, :content, :listed, :recommended, :meeting,
                            'RESERVE', :listed, :now, :account) returning id""")
                .params(values(draft, township))
                .param("now", java.sql.Timestamp.from(now))
                .param("account", account)
                .query(Long.class)
                .single());
    }

    void change(ProjectId id, ProjectDraft draft, @Nullable RegionId township) {
        jdbc.sql("""
                        update matchmaking_project set year = :year, name = :name, firm = :firm, owner_name = :owner,
                            industry = :industry, township = :township, investment = :investment, demand = :demand,
                            content = :content, listed_on = :listed, recommended_on = :recommended, recommended_at = :meeting
                        where id = :id""").params(values(draft, township)).param("id", id.value()).update();
        // who may see follows the project
        for (String table :
                List.of("matchmaking_project_bank", "matchmaking_project_fund", "matchmaking_project_dispatch"))
            jdbc.sql("update " + table + " set firm = :firm, township = :township where project = :id "
                            + "and (firm is distinct from :firm or township is distinct from :township)")
                    .params(values(draft, township))
                    .param("id", id.value())
                    .update();
    }

    private static Map<String, @Nullable Object> values(ProjectDraft draft, @Nullable RegionId township) {
        Map<String, @Nullable Object> values = new java.util.HashMap<>();
        values.put("year", draft.year());
        values.put("name", draft.name());
        values.put("firm", draft.firm());
        values.put("owner", draft.ownerName());
        values.put("industry", draft.industry());
        values.put("township", township == null ? null : township.code());
        values.put("investment", draft.investment());
        values.put("demand", draft.demand());
        values.put("content", draft.content());
        values.put("listed", draft.listedOn());
        values.put("recommended", draft.recommendedOn());
        values.put("meeting", draft.recommendedAt());
        return values;
    }

    /** One step at a time for each project: the sums behind a step must not move under it. */
    void lock(ProjectId id) {
        jdbc.sql("select pg_advisory_xact_lock(4010, :id)")
                .param("id", (int) id.value())
                .query((row, number) -> 0)
                .list();
    }

    void step(ProjectId id, Step step, Instant now) {
        jdbc.sql("""
                        insert into matchmaking_project_step (project, action, from_state, to_state, day, reason, taken_at, taken_by)
                        values (:project, :action, :from, :to, :day, :reason, :now, :account)""")
                .param("project", id.value())
                .param("action", step.action().name())
                .param("from", step.from() == null ? null : step.from().name())
                .param("to", step.to().name())
                .param("day", step.day())
                .param("reason", step.reason())
                .param("now", java.sql.Timestamp.from(now))
                .param("account", step.takenBy())
                .update();
        if (step.from() == null) return;
        jdbc.sql("update matchmaking_project set state = :to, state_since = :day where id = :project")
                .param("to", step.to().name())
                .param("day", step.day())
                .param("project", id.value())
                .update();
    }

    List<Step> steps(ProjectId id) {
        return jdbc.sql("select * from matchmaking_project_step where project = :id order by id")
                .param("id", id.value())
                .query((row, number) -> {
                    String from = row.getString("from_state");
                    return new Step(
                            ProjectAction.valueOf(row.getString("action")),
                            from == null ? null : ProjectState.valueOf(from),
                            ProjectState.valueOf(row.getString("to_state")),
                            row.getObject("day", LocalDate.class),
                            row.getString("reason"),
                            row.getString("taken_by"));
                })
                .list();
    }

    /** Sums of a list, for the tiles above it: count, demand, approved and placed by state. */
    record Sum(ProjectState state, long count, BigDecimal demand, BigDecimal approved, BigDecimal placed) {}

    List<Sum> sums(int year) {
        return jdbc.sql("select state, count(*) as number, sum(demand) as demand, sum(approved) as approved, "
                        + "sum(placed) as placed from (" + PROJECT + "where p.year = :year) one group by state")
                .param("year", year)
                .query((row, number) -> new Sum(
                        ProjectState.valueOf(row.getString("state")),
                        row.getLong("number"),
                        row.getBigDecimal("demand"),
                        row.getBigDecimal("approved"),
                        row.getBigDecimal("placed")))
                .list();
    }
}
