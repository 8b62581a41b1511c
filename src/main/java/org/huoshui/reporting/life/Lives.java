package org.huoshui.reporting.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.ReportingError;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of reports' lives, their versions and their steps. Within the caller's transaction. */
@Repository
class Lives {

    private static final String SELECT = """
            select l.*, v.report, v.version, n.report as newest, n.version as newest_version
            from reporting_version v
              join reporting_life l on l.id = v.life
              join lateral (select report, version from reporting_version where life = l.id
                            order by version desc limit 1) n on true
            """;

    private final JdbcClient jdbc;

    Lives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sentences of its section of problems; absent where it has none */
    record Version(long report, int version, @Nullable List<String> sentences, String by, Instant at) {}

    record Step(
            long report,
            int version,
            ReportAction action,
            @Nullable ReportState from,
            ReportState to,
            String by,
            Instant at,
            String note) {}

    long begin() {
        return jdbc.sql("insert into reporting_life (state) values (:state) returning id")
                .param("state", ReportState.DRAFT.name())
                .query(Long.class)
                .single();
    }

    void addVersion(long life, long report, int version, @Nullable List<String> sentences) {
        jdbc.sql(
                        "insert into reporting_version (report, life, version, sentences) values (:report, :life, :version, :said)")
                .param("report", report)
                .param("life", life)
                .param("version", version)
                .param("said", sentences == null ? null : sentences.toArray(String[]::new))
                .update();
    }

    LivingReport require(long report) {
        return find(report).orElseThrow(() -> Refused.because(ReportingError.NO_SUCH_REPORT, report));
    }

    private Optional<LivingReport> find(long report) {
        return jdbc.sql(SELECT + "where v.report = :report")
                .param("report", report)
                .query(Lives::living)
                .optional();
    }

    /** As {@link #require}, and nobody else takes a step with it until the transaction ends. */
    LivingReport lock(long report) {
        boolean there = jdbc.sql("""
                        select id from reporting_life
                        where id = (select life from reporting_version where report = :report) for update""")
                .param("report", report)
                .query(Long.class)
                .optional()
                .isPresent();
        if (!there) throw Refused.because(ReportingError.NO_SUCH_REPORT, report);
        // read after the lock is there, else this would be the report as it was before the wait
        return require(report);
    }

    /** The document that stands for a life: the one issued, else the newest. */
    long face(long life) {
        return jdbc.sql("""
                        select coalesce(l.issued, (select report from reporting_version where life = l.id
                          order by version desc limit 1)) from reporting_life l where l.id = :life""").param("life", life).query(Long.class).single();
    }

    /** The life that took the place of this one. */
    Optional<Long> successor(long life) {
        return jdbc.sql("select id from reporting_life where replaces = :life")
                .param("life", life)
                .query(Long.class)
                .optional();
    }

    /** Oldest first. */
    List<Version> versions(long life) {
        return jdbc.sql("""
                        select v.report, v.version, v.sentences, r.created_by, r.created_at
                        from reporting_version v join reporting_report r on r.id = v.report
                        where v.life = :life order by v.version""")
                .param("life", life)
                .query((row, number) -> new Version(
                        row.getLong("report"),
                        row.getInt("version"),
                        texts(row, "sentences"),
                        row.getString("created_by"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** Oldest first. */
    List<Step> steps(long life) {
        return jdbc.sql("""
                        select s.*, v.version from reporting_step s join reporting_version v on v.report = s.report
                        where s.life = :life order by s.id""").param("life", life).query(Lives::step).list();
    }

    void step(LivingReport one, long report, Life.Transition row, Instant at, String note) {
        step(one.id(), report, row, at, note);
        jdbc.sql("update reporting_life set state = :state where id = :life")
                .param("state", row.to().name())
                .param("life", one.id())
                .update();
    }

    void step(long life, long report, Life.Transition row, Instant at, String note) {
        ReportState from = row.from();
        jdbc.sql("""
                        insert into reporting_step (life, report, action, from_state, to_state, taken_by, taken_at, note)
                        values (:life, :report, :action, :from, :to, :by, :at, :note)""")
                .param("life", life)
                .param("report", report)
                .param("action", row.action().name())
                .param("from", from == null ? null : from.name())
                .param("to", row.to().name())
                .param("by", Asking.required().account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
    }

    /** Fails with a duplicate key where the number is taken: also where somebody takes it at the same moment. */
    void issue(LivingReport one, DocumentNumber number, LocalDate date, @Nullable Long replaces) {
        jdbc.sql("""
                        update reporting_life set prefix = :prefix, year = :year, ordinal = :ordinal, issued_on = :date,
                          issued = :report, replaces = :replaces where id = :life""")
                .param("prefix", number.prefix())
                .param("year", number.year())
                .param("ordinal", number.ordinal())
                .param("date", date)
                .param("report", one.report())
                .param("replaces", replaces)
                .param("life", one.id())
                .update();
    }

    Optional<Long> withNumber(DocumentNumber number) {
        return jdbc.sql("select id from reporting_life where prefix = :prefix and year = :year and ordinal = :ordinal")
                .param("prefix", number.prefix())
                .param("year", number.year())
                .param("ordinal", number.ordinal())
                .query(Long.class)
                .optional();
    }

    /** One more than the highest of the year. */
    int nextOrdinal(String prefix, int year) {
        return jdbc.sql(
                        "select coalesce(max(ordinal), 0) + 1 from reporting_life where prefix = :prefix and year = :year")
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** The office word last used. */
    Optional<String> lastPrefix() {
        return jdbc.sql("""
                        select l.prefix from reporting_life l where l.prefix is not null
                        order by (select max(s.id) from reporting_step s where s.life = l.id and s.action = 'ISSUE') desc
                        limit 1""").query(String.class).optional();
    }

    private static LivingReport living(ResultSet row, int line) throws SQLException {
        String prefix = row.getString("prefix");
        return new LivingReport(
                row.getLong("id"),
                row.getLong("report"),
                row.getInt("version"),
                row.getLong("newest"),
                row.getInt("newest_version"),
                ReportState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getBoolean("append"),
                prefix == null ? null : new DocumentNumber(prefix, row.getInt("year"), row.getInt("ordinal")),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("issued", Long.class),
                row.getObject("replaces", Long.class));
    }

    private static Step step(ResultSet row, int line) throws SQLException {
        String from = row.getString("from_state");
        return new Step(
                row.getLong("report"),
                row.getInt("version"),
                ReportAction.valueOf(row.getString("action")),
                from == null ? null : ReportState.valueOf(from),
                ReportState.valueOf(row.getString("to_state")),
                row.getString("taken_by"),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("note"));
    }

    static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null ? null : List.of((String[]) array.getArray());
    }
}
