package org.huoshui.returns.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huoshui.directory.InstitutionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.returns.ReturnAction;
import org.huoshui.returns.ReturnId;
import org.huoshui.returns.ReturnState;
import org.huoshui.returns.ReturnSummary;
import org.huoshui.returns.checks.Candidate.Cover;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Returns, their original bytes, the months they speak for and the steps they took. */
@Repository
public class Returns {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Returns(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A row to be; state, counts and steps follow. */
    public record Arrival(
            @Nullable InstitutionId institution,
            @Nullable Month month,
            int version,
            @Nullable ReturnId restates,
            @Nullable String restateReason,
            String fileName,
            String sha256,
            byte[] content,
            Instant receivedAt) {}

    public ReturnId insert(Arrival arrival) {
        Asker asker = Asking.required();
        long id = jdbc.sql("""
                        insert into returns_return (institution, month, state, version, restates, restate_reason,
                            file_name, sha256, size, received_at, received_by, changed_at)
                        values (:institution, :month, 'RECEIVED', :version, :restates, :reason,
                            :fileName, :sha256, :size, :at, :by, :at)
                        returning id
                        """)
                .param("institution", code(arrival.institution))
                .param("month", text(arrival.month))
                .param("version", arrival.version)
                .param("restates", arrival.restates == null ? null : arrival.restates.value())
                .param("reason", arrival.restateReason)
                .param("fileName", arrival.fileName)
                .param("sha256", arrival.sha256)
                .param("size", arrival.content.length)
                .param("at", Timestamp.from(arrival.receivedAt))
                .param("by", asker.name())
                .query(Long.class)
                .single();
        jdbc.sql("insert into returns_original (return_id, content) values (:id, :content)")
                .param("id", id)
                .param("content", arrival.content)
                .update();
        return new ReturnId(id);
    }

    /**
     * Lets work of one kind happen one after the other until the transaction ends: what it looks for, and does not find,
     * must not come in beside it.
     */
    public void oneAfterTheOther(String work) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('returns/' || :work, 0))")
                .param("work", work)
                .query((row, number) -> number)
                .list();
    }

    public Optional<ReturnSummary> find(ReturnId id) {
        return jdbc.sql("select * from returns_return where id = :id")
                .param("id", id.value())
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** The row, locked until the transaction ends, so that two people's steps come one after the other. */
    public Optional<ReturnSummary> lock(ReturnId id) {
        return jdbc.sql("select * from returns_return where id = :id for update")
                .param("id", id.value())
                .query((rs, n) -> row(rs))
                .optional();
    }

    /** Returns made from the very same bytes, newest first. */
    public List<ReturnSummary> ofBytes(String sha256) {
        return jdbc.sql("select * from returns_return where sha256 = :sha256 order by id desc")
                .param("sha256", sha256)
                .query((rs, n) -> row(rs))
                .list();
    }

    public byte[] original(ReturnId id) {
        return jdbc.sql("select content from returns_original where return_id = :id")
                .param("id", id.value())
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }

    public void step(
            ReturnId id, ReturnAction action, @Nullable ReturnState from, ReturnState to, Instant at, String note) {
        jdbc.sql("update returns_return set state = :to, changed_at = :at where id = :id")
                .param("to", to.name())
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        insert into returns_step (return_id, action, from_state, to_state, taken_at, taken_by, note)
                        values (:id, :action, :from, :to, :at, :by, :note)
                        """)
                .param("id", id.value())
                .param("action", action.name())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("at", Timestamp.from(at))
                .param("by", Asking.required().name())
                .param("note", note)
                .update();
    }

    public void identify(ReturnId id, @Nullable InstitutionId institution, @Nullable Month month, int figures) {
        jdbc.sql(
                        "update returns_return set institution = :institution, month = :month, figures = :figures where id = :id")
                .param("institution", code(institution))
                .param("month", text(month))
                .param("figures", figures)
                .param("id", id.value())
                .update();
    }

    public void count(ReturnId id, int errors, int warnings) {
        jdbc.sql("update returns_return set errors = :errors, warnings = :warnings where id = :id")
                .param("errors", errors)
                .param("warnings", warnings)
                .param("id", id.value())
                .update();
    }

    public void note(ReturnId id, String note) {
        jdbc.sql("update returns_return set note = :note where id = :id")
                .param("note", note)
                .param("id", id.value())
                .update();
    }

    public void accepted(ReturnId id, Instant at, int version) {
        jdbc.sql("update returns_return set accepted_at = :at, accepted_by = :by, version = :version where id = :id")
                .param("at", Timestamp.from(at))
                .param("by", Asking.required().name())
                .param("version", version)
                .param("id", id.value())
                .update();
        jdbc.sql("""
                        update returns_cover c set version = 1 + (select count(*) from returns_cover o
                            where o.institution = c.institution and o.month = c.month and o.version is not null)
                        where c.return_id = :id
                        """).param("id", id.value()).update();
    }

    public void cover(ReturnId id, List<Cover> covers) {
        jdbc.sql("delete from returns_cover where return_id = :id")
                .param("id", id.value())
                .update();
        batches.batchUpdate(
                "insert into returns_cover (return_id, institution, month) values (?, ?, ?)",
                covers.stream()
                        .map(c -> new Object[] {
                            id.value(), c.institution().code(), c.month().toString()
                        })
                        .toList());
    }

    public List<Cover> covers(ReturnId id) {
        return jdbc.sql(
                        "select institution, month from returns_cover where return_id = :id order by institution, month")
                .param("id", id.value())
                .query((rs, n) -> new Cover(new InstitutionId(rs.getString(1)), Month.parse(rs.getString(2))))
                .list();
    }

    /** The return whose figures count for the institution's month now, if there is one. */
    public Optional<ReturnId> counting(Cover cover) {
        return jdbc.sql("""
                        select return_id from returns_cover where institution = :institution and month = :month
                        and version is not null order by version desc limit 1
                        """)
                .param("institution", cover.institution().code())
                .param("month", cover.month().toString())
                .query(Long.class)
                .optional()
                .map(ReturnId::new);
    }

    /** Returns of the institution's month that wait for somebody. */
    public List<ReturnSummary> open(InstitutionId institution, Month month) {
        return jdbc.sql("""
                        select * from returns_return where institution = :institution and month = :month
                        and state in ('RECEIVED', 'READ', 'CHECKED') for update
                        """)
                .param("institution", institution.code())
                .param("month", month.toString())
                .query((rs, n) -> row(rs))
                .list();
    }

    public record Step(
            ReturnAction action, @Nullable ReturnState from, ReturnState to, Instant at, String by, String note) {}

    public List<Step> steps(ReturnId id) {
        return jdbc.sql("select * from returns_step where return_id = :id order by id")
                .param("id", id.value())
                .query((rs, n) -> {
                    String from = rs.getString("from_state");
                    return new Step(
                            ReturnAction.valueOf(rs.getString("action")),
                            from == null ? null : ReturnState.valueOf(from),
                            ReturnState.valueOf(rs.getString("to_state")),
                            rs.getTimestamp("taken_at").toInstant(),
                            rs.getString("taken_by"),
                            java.util.Objects.requireNonNullElse(rs.getString("note"), ""));
                })
                .list();
    }

    /** All returns that speak for the same institution and month, or restate one another, oldest first. */
    public List<ReturnSummary> versions(ReturnSummary of) {
        return jdbc.sql("""
                        with recursive family (id) as (
                            select :id::bigint
                            union
                            select r.id from returns_return r join family f
                                on r.restates = f.id or r.id = (select s.restates from returns_return s where s.id = f.id)
                        )
                        select r.* from returns_return r where r.id in (select id from family)
                            or (r.institution = :institution and r.month = :month)
                        order by r.id
                        """)
                .param("id", of.id().value())
                .param("institution", code(of.institution()))
                .param("month", text(of.month()))
                .query((rs, n) -> row(rs))
                .list();
    }

    static ReturnSummary row(ResultSet rs) throws SQLException {
        String institution = rs.getString("institution");
        String month = rs.getString("month");
        long restates = rs.getLong("restates");
        ReturnId restated = rs.wasNull() ? null : new ReturnId(restates);
        Timestamp accepted = rs.getTimestamp("accepted_at");
        return new ReturnSummary(
                new ReturnId(rs.getLong("id")),
                institution == null ? null : new InstitutionId(institution),
                month == null ? null : Month.parse(month),
                ReturnState.valueOf(rs.getString("state")),
                rs.getInt("version"),
                restated,
                rs.getString("restate_reason"),
                rs.getString("file_name"),
                rs.getString("sha256"),
                rs.getLong("size"),
                rs.getTimestamp("received_at").toInstant(),
                rs.getString("received_by"),
                rs.getString("note"),
                accepted == null ? null : accepted.toInstant(),
                rs.getString("accepted_by"),
                rs.getInt("errors"),
                rs.getInt("warnings"),
                rs.getInt("figures"));
    }

    private static @Nullable String code(@Nullable InstitutionId institution) {
        return institution == null ? null : institution.code();
    }

    private static @Nullable String text(@Nullable Month month) {
        return month == null ? null : month.toString();
    }
}
