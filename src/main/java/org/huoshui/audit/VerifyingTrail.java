package org.huoshui.audit;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.audit.Following.Linked;
import org.huoshui.audit.TrailVerdict.Break;
import org.huoshui.audit.TrailVerdict.SealSummary;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.InstallationKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;

/**
 * Says whether the trail is what was written: every line's hash is computed anew, every line must join the one before, every
 * seal must fit and name the line it sealed, and what {@code audit.head} says was there must still be there.
 */
@Service
public class VerifyingTrail {

    private static final int FETCH = 1_000;

    private static final String CHAIN = "select l.number, l.chained, l.previous, l.hash, " + Lines.COLUMNS
            + " from audit_link l left join audit_entry e on e.id = l.entry order by l.number, l.entry";

    private static final Line SCRAMBLED = new Line(
            Instant.EPOCH, "", "", "", null, null, null, null, "", "", Map.of("\0", ""), Map.of(), Map.of(), "", "");

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final Lines lines;
    private final Seals seals;
    private final HeadFile headFile;
    private final InstallationKey key;
    private final InstantSource clock;
    private final TransactionTemplate snapshot;

    VerifyingTrail(
            JdbcTemplate rows,
            JdbcClient jdbc,
            Lines lines,
            Seals seals,
            HeadFile headFile,
            InstallationKey key,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.rows = new JdbcTemplate(Objects.requireNonNull(rows.getDataSource()));
        // a trail of years does not fit into memory
        this.rows.setFetchSize(FETCH);
        this.jdbc = jdbc;
        this.lines = lines;
        this.seals = seals;
        this.headFile = headFile;
        this.key = key;
        this.clock = clock;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Changes nothing; may be asked by anybody who got that far, for the trail is read as the program itself. */
    public TrailVerdict verify() {
        // read before the database: a line it names was there before the snapshot is taken
        HeadFile.Claims claims = headFile.all();
        boolean witness = headFile.isThere();
        Instant begun = clock.instant();
        long started = System.nanoTime();
        return Asking.as(
                Asker.system(),
                () -> Objects.requireNonNull(snapshot.execute(status -> {
                    List<Seal> sealed = seals.all();
                    Following following = new Following();
                    for (Seal seal : sealed) following.expect(seal.lastLine(), seal.head(), "封签 seal " + seal.number());
                    for (HeadFile.Claim claim : claims.claims())
                        following.expect(claim.line(), claim.hash(), name(claim.file()));
                    rows.query(CHAIN, row -> {
                        following.next(linked(row));
                    });
                    following.end();
                    check(sealed, claims.claims(), following);
                    for (Path file : claims.unreadable())
                        following.note(Break.of(AuditError.WITNESS_UNREADABLE, null, null, name(file)));
                    if (!witness && following.last() > 0) following.note(Break.of(AuditError.WITNESS_GONE, null, null));
                    return verdict(following, sealed, begun, (System.nanoTime() - started) / 1_000_000);
                })));
    }

    private Linked linked(ResultSet row) throws SQLException {
        return new Linked(
                row.getLong("number"),
                Objects.requireNonNull(Lines.instant(row, "chained")),
                row.getString("previous"),
                row.getString("hash"),
                content(row));
    }

    private @Nullable Line content(ResultSet row) throws SQLException {
        if (row.getString("account") == null) return null;
        try {
            return lines.line(row);
        } catch (JacksonException | NullPointerException unreadable) {
            // no line was ever written with that in it, so no hash of one fits
            return SCRAMBLED;
        }
    }

    private void check(List<Seal> sealed, List<HeadFile.Claim> claims, Following following) {
        int last = 0;
        long line = 0;
        String hash = Sm3.NONE;
        for (Seal seal : sealed) {
            boolean gap = seal.number() != last + 1;
            if (gap) following.note(Break.of(AuditError.SEALS_MISSING, null, null, last + 1, seal.number() - 1));
            if (!key.fits(seal.signed(), Seal.PURPOSE, seal.statement()))
                following.note(Break.of(
                        AuditError.SEAL_INVALID,
                        null,
                        null,
                        seal.number(),
                        seal.signed().keyId()));
            else if (!gap && (!seal.previous().equals(hash) || seal.firstLine() != line + 1))
                following.note(Break.of(AuditError.SEAL_UNJOINED, null, null, seal.number()));
            for (HeadFile.Claim claim : claims)
                if (claim.seal() == seal.number() && !claim.sealHash().equals(seal.hash()))
                    following.note(Break.of(AuditError.SEAL_REWRITTEN, null, null, seal.number(), name(claim.file())));
            last = seal.number();
            line = seal.lastLine();
            hash = seal.hash();
        }
        int known = claims.stream().mapToInt(HeadFile.Claim::seal).max().orElse(0);
        if (known > last) following.note(Break.of(AuditError.SEALS_MISSING, null, null, last + 1, known));
    }

    private TrailVerdict verdict(Following following, List<Seal> sealed, Instant begun, long milliseconds) {
        Seal last = sealed.isEmpty() ? null : sealed.getLast();
        long waiting = jdbc.sql(
                        "select count(*) from audit_entry e where not exists (select from audit_link l where l.entry = e.id)")
                .query(Long.class)
                .single();
        return new TrailVerdict(
                following.found() == 0,
                following.lines(),
                following.lastAt(),
                following.hash(),
                waiting,
                sealed.size(),
                last == null ? null : SealSummary.of(last),
                Math.max(0, following.last() - (last == null ? 0 : last.lastLine())),
                following.late(),
                begun,
                milliseconds,
                following.found(),
                following.breaks());
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
