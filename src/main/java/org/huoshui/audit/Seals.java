package org.huoshui.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.kernel.InstallationKey.Signed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals as rows. To be called within a transaction. */
@Component
class Seals {

    private static final String COLUMNS =
            "select number, kind, from_day, to_day, made_at, made_by, first_line, last_line,"
                    + " head, previous, key_id, signature from audit_seal ";

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In their order. */
    List<Seal> all() {
        return jdbc.sql(COLUMNS + "order by number").query(Seals::seal).list();
    }

    Optional<Seal> last() {
        return jdbc.sql(COLUMNS + "order by number desc limit 1")
                .query(Seals::seal)
                .optional();
    }

    /** @param latest seals made later are of a clock that was ahead: one of them would stand for all days until then */
    Optional<Seal> lastDaily(Instant latest) {
        return jdbc.sql(COLUMNS + "where kind = 'DAILY' and made_at <= :latest order by number desc limit 1")
                .param("latest", Lines.database(latest))
                .query(Seals::seal)
                .optional();
    }

    void add(Seal seal) {
        jdbc.sql("""
                        insert into audit_seal (number, kind, from_day, to_day, made_at, made_by, first_line, last_line,
                            head, previous, key_id, signature)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(seal.number())
                .param(seal.kind().name())
                .param(seal.fromDay())
                .param(seal.toDay())
                .param(Lines.database(seal.madeAt()))
                .param(seal.madeBy())
                .param(seal.firstLine())
                .param(seal.lastLine())
                .param(seal.head())
                .param(seal.previous())
                .param(seal.signed().keyId())
                .param(seal.signed().signature())
                .update();
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                row.getInt("number"),
                Seal.Kind.valueOf(row.getString("kind")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                Objects.requireNonNull(Lines.instant(row, "made_at")),
                row.getString("made_by"),
                row.getLong("first_line"),
                row.getLong("last_line"),
                row.getString("head"),
                row.getString("previous"),
                new Signed(row.getString("key_id"), row.getString("signature")));
    }
}
