package org.huoshui.matchmaking.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much each part of the score counts: rows with their day. */
@Component
class Weights {

    /** @param changedBy who entered it */
    record Row(MatchPart part, LocalDate from, int points, Instant changedAt, String changedBy) {}

    private final JdbcClient jdbc;

    Weights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Points of each part that day. */
    Map<MatchPart, Integer> on(LocalDate day) {
        Map<MatchPart, Integer> points = new EnumMap<>(MatchPart.class);
        jdbc.sql("""
                        select distinct on (part) part, points from matchmaking_match_weight
                        where effective_from <= ? order by part, effective_from desc""").param(day).query(row -> {
            points.put(MatchPart.valueOf(row.getString(1)), row.getInt(2));
        });
        return points;
    }

    /** The newest first. */
    List<Row> all() {
        return jdbc.sql("select * from matchmaking_match_weight order by effective_from desc, part")
                .query((row, number) -> new Row(
                        MatchPart.valueOf(row.getString("part")),
                        row.getObject("effective_from", LocalDate.class),
                        row.getInt("points"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("changed_by")))
                .list();
    }

    void set(MatchPart part, LocalDate from, int points, String by, Instant at) {
        jdbc.sql("""
                        insert into matchmaking_match_weight (part, effective_from, points, changed_at, changed_by)
                        values (?, ?, ?, ?, ?) on conflict (part, effective_from) do update set points = excluded.points,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
                .param(part.name())
                .param(from)
                .param(points)
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(by)
                .update();
    }
}
