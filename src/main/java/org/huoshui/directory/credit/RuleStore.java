package org.huoshui.directory.credit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the dictionary and of the rules. Small; read whole. */
@Repository
class RuleStore {

    private final JdbcClient jdbc;

    RuleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Grading grading() {
        return new Grading(kinds(), rules(), scales());
    }

    List<CreditKind> kinds() {
        return jdbc.sql("select code, name, english, latest_only from directory_credit_kind order by position, code")
                .query((row, number) ->
                        new CreditKind(row.getString(1), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }

    /** By kind, then in the order in which levels were made, the oldest of a level first. */
    List<PointRule> rules() {
        return jdbc.sql("""
                        select r.kind, r.level, r.points, r.months, r.ceiling, r.effective_from
                        from directory_credit_rule r join directory_credit_kind k on k.code = r.kind
                        order by k.position, k.code, r.position, r.level, r.effective_from""").query(RuleStore::rule).list();
    }

    List<Scale> scales() {
        record Row(LocalDate from, BigDecimal base, int days, Scale.Step step) {}
        Map<LocalDate, List<Row>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.effective_from, s.base, s.dispute_days, t.grade, t.least
                        from directory_credit_scale s join directory_credit_step t on t.effective_from = s.effective_from
                        order by s.effective_from, t.position""")
                .query((row, number) -> new Row(
                        row.getObject(1, LocalDate.class),
                        row.getBigDecimal(2),
                        row.getInt(3),
                        new Scale.Step(row.getString(4), row.getBigDecimal(5))))
                .list()
                .forEach(row -> rows.computeIfAbsent(row.from(), from -> new ArrayList<>())
                        .add(row));
        return rows.values().stream()
                .map(steps -> new Scale(
                        steps.getFirst().from(),
                        steps.getFirst().base(),
                        steps.getFirst().days(),
                        steps.stream().map(Row::step).toList()))
                .toList();
    }

    void put(PointRule rule, String by, Instant at) {
        jdbc.sql("""
                        insert into directory_credit_rule
                            (kind, level, stance, points, months, ceiling, effective_from, position, made_by, made_at)
                        values (:kind, :level, :stance, :points, :months, :ceiling, :from,
                            coalesce((select min(position) from directory_credit_rule where kind = :kind and level = :level),
                                     (select coalesce(max(position), 0) + 1 from directory_credit_rule)), :by, :at)
                        on conflict (kind, level, effective_from) do update set stance = excluded.stance,
                            points = excluded.points, months = excluded.months, ceiling = excluded.ceiling,
                            made_by = excluded.made_by, made_at = excluded.made_at""")
                .param("kind", rule.kind())
                .param("level", rule.level())
                .param("stance", rule.stance().name())
                .param("points", rule.points())
                .param("months", rule.months())
                .param("ceiling", rule.ceiling())
                .param("from", rule.effectiveFrom())
                .param("by", by)
                .param("at", CreditStore.time(at))
                .update();
    }

    void put(Scale scale, String by, Instant at) {
        jdbc.sql("delete from directory_credit_step where effective_from = ?")
                .param(scale.effectiveFrom())
                .update();
        jdbc.sql("""
                        insert into directory_credit_scale (effective_from, base, dispute_days, made_by, made_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (effective_from) do update set base = excluded.base, dispute_days = excluded.dispute_days,
                            made_by = excluded.made_by, made_at = excluded.made_at""")
                .param(scale.effectiveFrom())
                .param(scale.base())
                .param(scale.disputeDays())
                .param(by)
                .param(CreditStore.time(at))
                .update();
        int position = 0;
        for (Scale.Step step : scale.steps())
            jdbc.sql("insert into directory_credit_step (effective_from, grade, least, position) values (?, ?, ?, ?)")
                    .param(scale.effectiveFrom())
                    .param(step.grade())
                    .param(step.least())
                    .param(++position)
                    .update();
    }

    private static PointRule rule(ResultSet row, int number) throws SQLException {
        int months = row.getInt("months");
        boolean forEver = row.wasNull();
        return new PointRule(
                row.getString("kind"),
                row.getString("level"),
                row.getBigDecimal("points"),
                forEver ? null : months,
                row.getString("ceiling"),
                row.getObject("effective_from", LocalDate.class));
    }
}
