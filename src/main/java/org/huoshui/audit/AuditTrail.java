package org.huoshui.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes each {@link Auditable} event in the transaction it tells of, and shows what has been written. */
@Component
class AuditTrail {

    /** Attribute of a request that has left a line. */
    static final String LEFT_A_LINE = AuditTrail.class.getName() + ".line";

    private static final String FILTER = """
             from audit_entry e left join audit_link l on l.entry = e.id
            where (:account::text is null or e.account = :account or e.name = :account)
              and (:action::text is null or e.action = :action or e.action like :action || '.%')
              and (:subject::text is null or e.subject = :subject or e.subject like :subject || '/%')
              and (:address::text is null or e.address = :address)
              and (:since::timestamptz is null or e.at >= :since)
              and (:until::timestamptz is null or e.at < :until)
              and (:reads::boolean is null or (e.action like '%.read') = :reads)
              and (:text::text is null or concat_ws(' ', e.name, e.action, e.subject, e.why, e.detail::text,
                    e.before::text, e.after::text) ilike '%' || :text || '%')
            """;

    private static final String ENTRY =
            "select l.number, l.chained, l.previous, l.hash, " + Lines.COLUMNS + FILTER + "order by e.id desc ";

    private final JdbcClient jdbc;
    private final Lines lines;
    private final InstantSource clock;

    AuditTrail(JdbcClient jdbc, Lines lines, InstantSource clock) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * What to show: everything absent means all.
     *
     * @param account a sign-in name, or a person's name
     * @param action an action, or its first part: {@code return} finds {@code return.accepted}
     * @param subject a subject, or its first part: {@code return} finds {@code return/42}
     * @param address where the request came from
     * @param since first instant, included
     * @param until last instant, excluded
     * @param reads true for reads of confidential rows only, false for all others only
     * @param text somewhere in name, action, subject, reason or one of the fields
     */
    record Filter(
            @Nullable String account,
            @Nullable String action,
            @Nullable String subject,
            @Nullable String address,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Boolean reads,
            @Nullable String text) {
        static Filter ofSubject(String subject) {
            return new Filter(null, null, subject, null, null, null, null, null);
        }
    }

    /** @param total how many lines match the filter */
    record Page(List<AuditEntry> entries, long total) {}

    /** Without a transaction there is nothing to tell of, and the publisher is at fault. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Auditable event) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        lines.add(Line.of(placed(Asking.required(), request), event, clock.instant()));
        if (request != null) request.setAttribute(LEFT_A_LINE, Boolean.TRUE, RequestAttributes.SCOPE_REQUEST);
    }

    /** What the program does for somebody who is not signed in yet came from somewhere, too. */
    private static Asker placed(Asker asker, @Nullable RequestAttributes request) {
        return asker.address() == null && request instanceof ServletRequestAttributes web
                ? asker.from(web.getRequest().getRemoteAddr())
                : asker;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page read(Filter filter, int page, int size) {
        List<AuditEntry> entries = filtered(ENTRY + "limit :size offset :skip", filter)
                .param("size", size)
                .param("skip", (long) page * size)
                .query((row, number) -> AuditEntry.of(row, lines))
                .list();
        return new Page(entries, count(filter));
    }

    @Transactional(readOnly = true)
    public long count(Filter filter) {
        return filtered("select count(*) " + FILTER, filter).query(Long.class).single();
    }

    /** The lines after the given one, newest first, for lists too long for one answer. @param below 0 for the first */
    @Transactional(readOnly = true)
    public List<AuditEntry> some(Filter filter, long below, int size) {
        String sql = ENTRY.replace("order by", "and (:below = 0 or e.id < :below) order by") + "limit :size";
        return filtered(sql, filter)
                .param("below", below)
                .param("size", size)
                .query((row, number) -> AuditEntry.of(row, lines))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("account", filter.account())
                .param("action", filter.action())
                .param("subject", filter.subject())
                .param("address", filter.address())
                .param("since", Lines.database(filter.since()))
                .param("until", Lines.database(filter.until()))
                .param("reads", filter.reads())
                .param("text", escaped(filter.text()));
    }

    private static @Nullable String escaped(@Nullable String text) {
        return text == null
                ? null
                : text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
