package org.huoshui.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes each {@link Auditable} event in the transaction it tells of, and shows what has been written. */
@Component
class AuditTrail {

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private static final String FILTER = """
            from audit_entry
            where (:account::text is null or account = :account)
              and (:action::text is null or action = :action or action like :action || '.%')
              and (:subject::text is null or subject = :subject or subject like :subject || '/%')
              and (:since::timestamptz is null or at >= :since)
              and (:until::timestamptz is null or at < :until)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    AuditTrail(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What to show: everything absent means all.
     *
     * @param action an action, or its first part: {@code return} finds {@code return.accepted}
     * @param subject a subject, or its first part: {@code return} finds {@code return/42}
     * @param since first instant, included
     * @param until last instant, excluded
     */
    record Filter(
            @Nullable String account,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /** @param total how many lines match the filter */
    record Page(List<AuditEntry> entries, long total) {}

    /** Without a transaction there is nothing to tell of, and the publisher is at fault. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Auditable event) {
        Asker asker = Asking.required();
        jdbc.sql("""
                        insert into audit_entry (at, account, name, institution, action, subject, detail)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .param(database(clock.instant()))
                .param(asker.account())
                .param(asker.name())
                .param(asker.institution())
                .param(event.action())
                .param(event.subject())
                .param(json.writeValueAsString(event.detail()))
                .update();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page read(Filter filter, int page, int size) {
        List<AuditEntry> entries = filtered(
                        "select id, at, account, name, institution, action, subject, detail " + FILTER
                                + "order by id desc limit :size offset :skip",
                        filter)
                .param("size", size)
                .param("skip", (long) page * size)
                .query(this::entry)
                .list();
        long total =
                filtered("select count(*) " + FILTER, filter).query(Long.class).single();
        return new Page(entries, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("account", filter.account())
                .param("action", filter.action())
                .param("subject", filter.subject())
                .param("since", database(filter.since()))
                .param("until", database(filter.until()));
    }

    private AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("account"),
                row.getString("name"),
                row.getString("institution"),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("detail"), DETAIL));
    }

    private static @Nullable OffsetDateTime database(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
