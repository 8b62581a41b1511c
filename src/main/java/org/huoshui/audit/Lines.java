package org.huoshui.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Lines as rows. */
@Component
class Lines {

    /** All of a line's columns, of the table called e. */
    static final String COLUMNS = "e.id, e.at, e.account, e.name, e.roles, e.region, e.institution, e.firm, e.address, "
            + "e.action, e.subject, e.detail, e.before, e.after, e.why, e.result";

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final String EMPTY = "{}";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Lines(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Line line) {
        jdbc.sql("""
                        insert into audit_entry (at, account, name, roles, region, institution, firm, address,
                            action, subject, detail, before, after, why, result)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)""")
                .param(database(line.at()))
                .param(line.account())
                .param(line.name())
                .param(line.roles())
                .param(line.region())
                .param(line.institution())
                .param(line.firm())
                .param(line.address())
                .param(line.action())
                .param(line.subject())
                .param(text(line.detail()))
                .param(text(line.before()))
                .param(text(line.after()))
                .param(line.why())
                .param(line.result())
                .update();
    }

    /** The line of a row that holds {@link #COLUMNS}. */
    Line line(ResultSet row) throws SQLException {
        return new Line(
                Objects.requireNonNull(instant(row, "at")),
                row.getString("account"),
                row.getString("name"),
                row.getString("roles"),
                row.getString("region"),
                row.getString("institution"),
                row.getString("firm"),
                row.getString("address"),
                row.getString("action"),
                row.getString("subject"),
                texts(row.getString("detail")),
                texts(row.getString("before")),
                texts(row.getString("after")),
                row.getString("why"),
                row.getString("result"));
    }

    private String text(Map<String, String> values) {
        return values.isEmpty() ? EMPTY : json.writeValueAsString(values);
    }

    private Map<String, String> texts(String stored) {
        return stored.equals(EMPTY) ? Map.of() : json.readValue(stored, TEXTS);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static @Nullable OffsetDateTime database(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
