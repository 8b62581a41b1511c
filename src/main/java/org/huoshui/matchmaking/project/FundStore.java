package org.huoshui.matchmaking.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;
import org.huoshui.matchmaking.project.Fund.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Banks of a project and their money, as the database shows them to who asks. */
@Repository
class FundStore {

    private final JdbcClient jdbc;

    FundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Follower> followers(ProjectId project) {
        return jdbc.sql("""
                        select b.institution, b.leads, b.since, b.ended_on,
                               coalesce(sum(f.amount) filter (where f.kind = 'APPROVAL'), 0) as approved,
                               coalesce(sum(f.amount) filter (where f.kind = 'PLACEMENT'), 0) as placed
                        from matchmaking_project_bank b
                        left join matchmaking_project_fund f
                            on f.project = b.project and f.institution = b.institution and f.cancelled_at is null
                        where b.project = :project
                        group by b.institution, b.leads, b.since, b.ended_on
                        order by b.leads desc, b.since, b.institution""")
                .param("project", project.value())
                .query((row, number) -> new Follower(
                        new InstitutionId(row.getString("institution")),
                        row.getBoolean("leads"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        row.getBigDecimal("approved"),
                        row.getBigDecimal("placed")))
                .list();
    }

    Optional<Follower> follower(ProjectId project, InstitutionId institution) {
        return followers(project).stream()
                .filter(one -> one.institution().equals(institution) && one.endedOn() == null)
                .findFirst();
    }

    void follow(Project project, InstitutionId institution, boolean leads, LocalDate since) {
        jdbc.sql("""
                        insert into matchmaking_project_bank (project, institution, firm, township, leads, since)
                        values (:project, :institution, :firm, :township, :leads, :since)
                        on conflict (project, institution) do update set leads = :leads, ended_on = null""")
                .param("project", project.id().value())
                .param("institution", institution.code())
                .param("firm", project.firm())
                .param("township", code(project))
                .param("leads", leads)
                .param("since", since)
                .update();
    }

    void unfollow(ProjectId project, InstitutionId institution, LocalDate day) {
        jdbc.sql("update matchmaking_project_bank set ended_on = greatest(since, :day), leads = false "
                        + "where project = :project and institution = :institution")
                .param("day", day)
                .param("project", project.value())
                .param("institution", institution.code())
                .update();
    }

    long add(
            Project project,
            InstitutionId institution,
            Kind kind,
            LocalDate day,
            BigDecimal amount,
            String evidence,
            Instant now,
            String account) {
        return jdbc.sql("""
                        insert into matchmaking_project_fund (project, institution, firm, township, kind, day, amount, evidence,
                            recorded_at, recorded_by)
                        values (:project, :institution, :firm, :township, :kind, :day, :amount, :evidence, :now, :account)
                        returning id""")
                .param("project", project.id().value())
                .param("institution", institution.code())
                .param("firm", project.firm())
                .param("township", code(project))
                .param("kind", kind.name())
                .param("day", day)
                .param("amount", amount)
                .param("evidence", evidence)
                .param("now", java.sql.Timestamp.from(now))
                .param("account", account)
                .query(Long.class)
                .single();
    }

    private static @Nullable String code(Project project) {
        return project.township() == null ? null : project.township().code();
    }

    void cancel(long id, String reason, Instant now, String account) {
        jdbc.sql(
                        "update matchmaking_project_fund set cancelled_at = :now, cancelled_by = :account, cancel_reason = :reason "
                                + "where id = :id")
                .param("now", java.sql.Timestamp.from(now))
                .param("account", account)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    Optional<Fund> find(long id) {
        return funds("where id = :id", id).stream().findFirst();
    }

    /** Cancelled ones too, the latest first. */
    List<Fund> of(ProjectId project) {
        return funds("where project = :id", project.value());
    }

    private List<Fund> funds(String where, long id) {
        return jdbc.sql("select * from matchmaking_project_fund " + where + " order by day desc, id desc")
                .param("id", id)
                .query((row, number) -> new Fund(
                        row.getLong("id"),
                        new ProjectId(row.getLong("project")),
                        new InstitutionId(row.getString("institution")),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getBigDecimal("amount"),
                        row.getString("evidence"),
                        row.getObject("cancelled_at") == null ? null : row.getString("cancel_reason")))
                .list();
    }
}
