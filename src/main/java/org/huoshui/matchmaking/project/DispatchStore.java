package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Monthly records and plans, as the database shows them to who asks. */
@Repository
class DispatchStore {

    private final JdbcClient jdbc;

    DispatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A project in a month's round, everything as it stood on the month's last day.
     *
     * @param record absent: not reported yet
     * @param open difficulties of this and earlier months that were not solved then
     */
    record Line(
            ProjectId id,
            int position,
            String name,
            String ownerName,
            @Nullable RegionId township,
            ProjectState state,
            BigDecimal demand,
            BigDecimal approved,
            BigDecimal placed,
            BigDecimal placedInMonth,
            @Nullable Dispatch record,
            List<Dispatch> open) {}

    List<Line> round(Month month) {
        List<Dispatch> records = jdbc.sql("""
                        select d.* from matchmaking_project_dispatch d join matchmaking_project p on p.id = d.project
                        where p.year = :year and d.month <= :month
                          and (d.month = :month or (d.difficulty <> '' and (d.solved_on is null or d.solved_on > :end)))
                        order by d.month""")
                .param("year", month.year())
                .param("month", month.toString())
                .param("end", month.lastDay())
                .query(DispatchStore::dispatch)
                .list();
        return jdbc.sql("""
                        select p.id, p.position, p.name, p.owner_name, p.township, p.demand, s.to_state as state,
                               coalesce(f.approved, 0) as approved, coalesce(f.placed, 0) as placed, coalesce(f.fresh, 0) as fresh
                        from matchmaking_project p
                        join lateral (select to_state from matchmaking_project_step
                                      where project = p.id and day <= :end order by id desc limit 1) s on true
                        left join lateral (
                            select sum(amount) filter (where kind = 'APPROVAL') as approved,
                                   sum(amount) filter (where kind = 'PLACEMENT') as placed,
                                   sum(amount) filter (where kind = 'PLACEMENT' and day >= :begin) as fresh
                            from matchmaking_project_fund
                            where project = p.id and cancelled_at is null and day <= :end) f on true
                        where p.year = :year and p.listed_on <= :end and s.to_state in ('RESERVE', 'APPROVED', 'PLACING')
                        order by p.demand - coalesce(f.placed, 0) desc, p.position""")
                .param("year", month.year())
                .param("begin", month.value().atDay(1))
                .param("end", month.lastDay())
                .query((row, number) -> line(row, month, records))
                .list();
    }

    private static Line line(ResultSet row, Month month, List<Dispatch> records) throws SQLException {
        ProjectId id = new ProjectId(row.getLong("id"));
        String township = row.getString("township");
        List<Dispatch> own =
                records.stream().filter(one -> one.project().equals(id)).toList();
        return new Line(
                id,
                row.getInt("position"),
                row.getString("name"),
                row.getString("owner_name"),
                township == null ? null : new RegionId(township),
                ProjectState.valueOf(row.getString("state")),
                row.getBigDecimal("demand"),
                row.getBigDecimal("approved"),
                row.getBigDecimal("placed"),
                row.getBigDecimal("fresh"),
                own.stream()
                        .filter(one -> one.month().equals(month))
                        .findFirst()
                        .orElse(null),
                own.stream()
                        .filter(one -> !one.difficulty().isEmpty())
                        .filter(one -> one.solvedOn() == null || one.solvedOn().isAfter(month.lastDay()))
                        .toList());
    }

    private static Dispatch dispatch(ResultSet row, int number) throws SQLException {
        String institution = row.getString("institution");
        return new Dispatch(
                row.getLong("id"),
                new ProjectId(row.getLong("project")),
                Month.parse(row.getString("month")),
                row.getString("progress"),
                row.getString("difficulty"),
                row.getString("measure"),
                institution == null ? null : new InstitutionId(institution),
                row.getString("responsible"),
                row.getObject("due", LocalDate.class),
                row.getObject("solved_on", LocalDate.class),
                row.getString("solution"));
    }

    List<Dispatch> of(ProjectId project) {
        return jdbc.sql("select * from matchmaking_project_dispatch where project = :project order by month desc")
                .param("project", project.value())
                .query(DispatchStore::dispatch)
                .list();
    }

    Optional<Dispatch> find(long id) {
        return jdbc.sql("select * from matchmaking_project_dispatch where id = :id")
                .param("id", id)
                .query(DispatchStore::dispatch)
                .optional();
    }

    /** One record for each project and month: the later words take the place of the earlier. */
    void keep(Project project, DispatchDraft draft, @Nullable InstitutionId institution, Instant now, String account) {
        jdbc.sql("""
                        insert into matchmaking_project_dispatch (project, month, firm, township, institution, progress, difficulty,
                            measure, responsible, due, reported_at, reported_by)
                        values (:project, :month, :firm, :township, :institution, :progress, :difficulty, :measure, :responsible,
                            :due, :now, :account)
                        on conflict (project, month) do update set institution = :institution, progress = :progress,
                            difficulty = :difficulty, measure = :measure, responsible = :responsible, due = :due,
                            solved_on = case when :difficulty = '' then null else matchmaking_project_dispatch.solved_on end,
                            reported_at = :now, reported_by = :account""")
                .param("project", project.id().value())
                .param("month", draft.month().toString())
                .param("firm", project.firm())
                .param(
                        "township",
                        project.township() == null ? null : project.township().code())
                .param("institution", institution == null ? null : institution.code())
                .param("progress", draft.progress())
                .param("difficulty", draft.difficulty())
                .param("measure", draft.measure())
                .param("responsible", draft.responsible())
                .param("due", draft.due())
                .param("now", java.sql.Timestamp.from(now))
                .param("account", account)
                .update();
    }

    void solve(long id, LocalDate day, String solution) {
        jdbc.sql("update matchmaking_project_dispatch set solved_on = :day, solution = :solution where id = :id")
                .param("day", day)
                .param("solution", solution)
                .param("id", id)
                .update();
    }

    List<ProjectPlan> plans(ProjectId project) {
        return jdbc.sql("select * from matchmaking_project_plan where project = :project order by version desc")
                .param("project", project.value())
                .query((row, number) -> new ProjectPlan(
                        row.getInt("version"),
                        row.getString("goal"),
                        row.getString("measures"),
                        row.getString("responsible"),
                        row.getObject("due", LocalDate.class),
                        row.getObject("made_on", LocalDate.class),
                        row.getString("made_by")))
                .list();
    }

    void plan(Project project, ProjectPlan plan, Instant now) {
        jdbc.sql("""
                        insert into matchmaking_project_plan (project, version, firm, township, goal, measures, responsible, due,
                            made_on, made_at, made_by)
                        values (:project, :version, :firm, :township, :goal, :measures, :responsible, :due, :day, :now, :account)""")
                .param("project", project.id().value())
                .param("version", plan.version())
                .param("firm", project.firm())
                .param(
                        "township",
                        project.township() == null ? null : project.township().code())
                .param("goal", plan.goal())
                .param("measures", plan.measures())
                .param("responsible", plan.responsible())
                .param("due", plan.due())
                .param("day", plan.madeOn())
                .param("now", java.sql.Timestamp.from(now))
                .param("account", plan.madeBy())
                .update();
    }
}
