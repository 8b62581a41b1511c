package org.huoshui.reporting.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.huoshui.kernel.Asking;
import org.huoshui.reporting.life.Anchors.Anchor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of a report's paragraphs, in the order they said it. Within the caller's transaction. */
@Repository
class Remarks {

    enum Kind {
        OPENED,
        REPLIED,
        RESOLVED,
        REOPENED
    }

    private final JdbcClient jdbc;

    Remarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param thread the remark that opened it; its own id for that one */
    record Remark(
            long id,
            long thread,
            long report,
            int version,
            Kind kind,
            Anchor anchor,
            String words,
            String by,
            Instant at) {}

    List<Remark> of(long life) {
        return jdbc.sql("""
                        select m.*, v.version from reporting_remark m join reporting_version v on v.report = m.report
                        where m.life = :life order by m.id""").param("life", life).query(Remarks::remark).list();
    }

    /** How many threads wait to be resolved. */
    int open(long life) {
        return jdbc.sql("select " + Register.OPEN_REMARKS.replace("l.id", ":life"))
                .param("life", life)
                .query(Integer.class)
                .single();
    }

    /** @param thread absent: opens one */
    long add(LivingReport one, @Nullable Long thread, Kind kind, Anchor anchor, String words, Instant at) {
        return jdbc.sql("""
                        insert into reporting_remark (life, report, thread, kind, block, hash, shape, quote, words, said_by, said_at)
                        values (:life, :report, :thread, :kind, :block, :hash, :shape, :quote, :words, :by, :at)
                        returning id""")
                .param("life", one.id())
                .param("report", one.report())
                .param("thread", thread)
                .param("kind", kind.name())
                .param("block", anchor.block())
                .param("hash", anchor.hash())
                .param("shape", anchor.shape())
                .param("quote", anchor.quote())
                .param("words", words)
                .param("by", Asking.required().account())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Remark remark(ResultSet row, int line) throws SQLException {
        long id = row.getLong("id");
        Long thread = row.getObject("thread", Long.class);
        return new Remark(
                id,
                thread == null ? id : thread,
                row.getLong("report"),
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                new Anchor(row.getInt("block"), row.getString("hash"), row.getString("shape"), row.getString("quote")),
                row.getString("words"),
                row.getString("said_by"),
                row.getTimestamp("said_at").toInstant());
    }
}
