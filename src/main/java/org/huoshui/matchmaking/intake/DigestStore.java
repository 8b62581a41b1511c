package org.huoshui.matchmaking.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huoshui.directory.InstitutionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Digests as rows. */
@Component
class DigestStore {

    private static final String SELECT = """
            select d.*, count(r.number) as row_count, count(*) filter (where r.fresh) as fresh_count,
                   count(r.verdict) as answer_count
            from matchmaking_digest d left join matchmaking_digest_row r on r.digest = d.id %s
            group by d.id order by d.day desc, d.institution limit %d""";
    private static final int SHOWN = 500;

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Digest> all() {
        return jdbc.sql(SELECT.formatted("", SHOWN)).query(DigestStore::digest).list();
    }

    Optional<Digest> find(long id) {
        return jdbc.sql(SELECT.formatted("where d.id = ?", 1))
                .param(id)
                .query(DigestStore::digest)
                .optional();
    }

    List<Digest.Row> rows(long digest) {
        return jdbc.sql("select * from matchmaking_digest_row where digest = ? order by number")
                .param(digest)
                .query(DigestStore::row)
                .list();
    }

    Optional<LocalDate> last() {
        return Optional.ofNullable(jdbc.sql("select max(day) from matchmaking_digest")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .single());
    }

    boolean isThere(InstitutionId institution, LocalDate day) {
        return jdbc.sql("select exists (select 1 from matchmaking_digest where institution = ? and day = ?)")
                .param(institution.code())
                .param(day)
                .query(Boolean.class)
                .single();
    }

    /** What the institution has been told of before, {@code NEED/12}. */
    Set<String> told(InstitutionId institution) {
        return new HashSet<>(
                jdbc.sql("""
                        select r.kind || '/' || r.item from matchmaking_digest_row r
                        join matchmaking_digest d on d.id = r.digest where d.institution = ?""").param(institution.code()).query(String.class).list());
    }

    long add(InstitutionId institution, LocalDate day, Instant at, String by) {
        return jdbc.sql(
                        "insert into matchmaking_digest (institution, day, made_at, made_by) values (?, ?, ?, ?) returning id")
                .param(institution.code())
                .param(day)
                .param(Moments.database(at))
                .param(by)
                .query(Long.class)
                .single();
    }

    void add(long digest, Digest.Row row) {
        DigestItems.Item item = row.item();
        jdbc.sql("""
                        insert into matchmaking_digest_row (digest, number, kind, item, fresh, firm, name, place, amount, months,
                            purpose, rate, guarantees, deadline, state, due)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(digest)
                .param(row.number())
                .param(row.kind())
                .param(item.item())
                .param(row.fresh())
                .param(item.firm())
                .param(item.name())
                .param(item.place())
                .param(item.amount())
                .param(item.months())
                .param(item.purpose())
                .param(item.rate())
                .param(item.guarantees())
                .param(item.deadline())
                .param(item.state())
                .param(item.due())
                .update();
    }

    /** The first time counts. */
    boolean fetched(long digest, Instant at, String by) {
        return jdbc.sql(
                                "update matchmaking_digest set fetched_at = ?, fetched_by = ? where id = ? and fetched_at is null")
                        .param(Moments.database(at))
                        .param(by)
                        .param(digest)
                        .update()
                > 0;
    }

    void answered(long digest, int number, DigestItems.Verdict verdict, Instant at) {
        jdbc.sql("update matchmaking_digest_row set verdict = ?, answered_at = ? where digest = ? and number = ?")
                .param(verdict.name())
                .param(Moments.database(at))
                .param(digest)
                .param(number)
                .update();
    }

    void answered(long digest, Instant at, String by) {
        jdbc.sql("update matchmaking_digest set answered_at = ?, answered_by = ? where id = ?")
                .param(Moments.database(at))
                .param(by)
                .param(digest)
                .update();
    }

    private static Digest digest(ResultSet row, int number) throws SQLException {
        return new Digest(
                row.getLong("id"),
                new InstitutionId(row.getString("institution")),
                row.getObject("day", LocalDate.class),
                Moments.required(row, "made_at"),
                row.getInt("row_count"),
                row.getInt("fresh_count"),
                row.getInt("answer_count"),
                Moments.of(row, "fetched_at"),
                row.getString("fetched_by"),
                Moments.of(row, "answered_at"),
                row.getString("answered_by"));
    }

    private static Digest.Row row(ResultSet row, int index) throws SQLException {
        int months = row.getInt("months");
        Integer term = row.wasNull() ? null : months;
        @Nullable String verdict = row.getString("verdict");
        return new Digest.Row(
                row.getInt("number"),
                row.getString("kind"),
                row.getBoolean("fresh"),
                new DigestItems.Item(
                        row.getLong("item"),
                        row.getString("firm"),
                        row.getString("name"),
                        row.getString("place"),
                        row.getBigDecimal("amount"),
                        term,
                        row.getString("purpose"),
                        row.getBigDecimal("rate"),
                        row.getString("guarantees"),
                        row.getObject("deadline", LocalDate.class),
                        row.getString("state"),
                        row.getObject("due", LocalDate.class)),
                verdict == null ? null : DigestItems.Verdict.valueOf(verdict));
    }
}
