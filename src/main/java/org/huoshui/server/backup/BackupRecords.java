package org.huoshui.server.backup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of each backup. */
@Component
class BackupRecords {

    private static final int NEWEST = 50;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    BackupRecords(JdbcClient jdbc, InstantSource clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    enum Kind {
        SCHEDULED,
        BY_HAND
    }

    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    record Entry(
            long id,
            String kind,
            State state,
            String askedBy,
            Instant startedAt,
            @Nullable Instant finishedAt,
            String file,
            @Nullable Long bytes,
            @Nullable Integer tables,
            @Nullable Long rows,
            @Nullable String problem,
            @Nullable String problemZh,
            @Nullable String problemEn,
            @Nullable Instant verifiedAt,
            @Nullable Boolean verified) {}

    record Happened(String action, long id, Map<String, String> detail, Result result) implements Auditable {
        @Override
        public String subject() {
            return "backup/" + id;
        }
    }

    @Transactional
    public long begin(Kind kind, String file) {
        return jdbc.sql("""
                        insert into server_backup (kind, state, asked_by, started_at, file)
                        values (:kind, 'RUNNING', :by, :at, :file) returning id""")
                .param("kind", kind.name())
                .param("by", Asking.required().account())
                .param("at", now())
                .param("file", file)
                .query(Long.class)
                .single();
    }

    @Transactional
    public void done(long id, TakingBackup.Taken taken) {
        jdbc.sql("""
                        update server_backup set state = 'DONE', finished_at = :at, bytes = :bytes, tables = :tables,
                            table_rows = :rows where id = :id""")
                .param("at", now())
                .param("bytes", taken.bytes())
                .param("tables", taken.tables())
                .param("rows", taken.rows())
                .param("id", id)
                .update();
        events.publishEvent(new Happened(
                "backup.taken",
                id,
                Map.of("file", taken.file().toString(), "rows", Long.toString(taken.rows())),
                Auditable.Result.DONE));
    }

    @Transactional
    public void failed(long id, Problem problem) {
        jdbc.sql("""
                        update server_backup set state = 'FAILED', finished_at = :at, problem = :code,
                            problem_zh = left(:zh, 1000), problem_en = left(:en, 1000) where id = :id""")
                .param("at", now())
                .param("code", problem.code())
                .param("zh", problem.zh())
                .param("en", problem.en())
                .param("id", id)
                .update();
        events.publishEvent(
                new Happened("backup.failed", id, Map.of("problem", problem.code()), Auditable.Result.FAILED));
    }

    @Transactional
    public void verified(long id, boolean whole, String code) {
        jdbc.sql("update server_backup set verified_at = :at, verified = :whole where id = :id")
                .param("at", now())
                .param("whole", whole)
                .param("id", id)
                .update();
        events.publishEvent(new Happened(
                "backup.verified",
                id,
                whole ? Map.of() : Map.of("problem", code),
                whole ? Auditable.Result.DONE : Auditable.Result.FAILED));
    }

    @Transactional(readOnly = true)
    public List<Entry> newest() {
        return jdbc.sql("select * from server_backup order by started_at desc, id desc limit " + NEWEST)
                .query(BackupRecords::entry)
                .list();
    }

    /** @param now records from later are of a clock that was ahead: one of them would count for years */
    @Transactional(readOnly = true)
    public Optional<Entry> newest(State state, Instant now) {
        return jdbc.sql("select * from server_backup where state = :state and started_at <= :now"
                        + " order by started_at desc, id desc limit 1")
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(BackupRecords::entry)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<Entry> running() {
        return jdbc.sql("select * from server_backup where state = 'RUNNING' order by id")
                .query(BackupRecords::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getString("kind"),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                row.getString("file"),
                row.getObject("bytes", Long.class),
                row.getObject("tables", Integer.class),
                row.getObject("table_rows", Long.class),
                row.getString("problem"),
                row.getString("problem_zh"),
                row.getString("problem_en"),
                instant(row, "verified_at"),
                row.getObject("verified", Boolean.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
