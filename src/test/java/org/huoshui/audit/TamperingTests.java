package org.huoshui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Auditable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who rules the database does to the trail what can be done to it; each time the verification says so. */
@HuoshuiTest
@TestPropertySource(properties = "context=tampering")
class TamperingTests {

    private static final int LINES = 12;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private VerifyingTrail verifying;

    @Autowired
    private SealingTrail sealing;

    @Autowired
    private KeepingTrail keeping;

    @Autowired
    private Environment environment;

    record Happened(String subject) implements Auditable {
        @Override
        public String action() {
            return "thing.done";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("note", "元\u0000\ud800");
        }
    }

    private void happens(String subject) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Happened(subject)));
    }

    /** Twelve lines of which the first nine are sealed (the seal's own line is the tenth), all bound, all noted in the file. */
    @BeforeEach
    void anHonestTrail() throws Exception {
        keeping.stop();
        asSuperuser("truncate audit_link, audit_entry, audit_seal restart identity");
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("audit.head"))
                    .toList()) Files.delete(file);
        }
        for (int i = 1; i <= 9; i++) happens("thing/" + i);
        sealing.sealNow();
        for (int i = 11; i <= LINES; i++) happens("thing/" + i);
        keeping.catchUp();
    }

    private Path folder() {
        return Path.of(environment.getRequiredProperty("huoshui.data"));
    }

    private DataSource superuser() {
        return TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url"));
    }

    /** With triggers and foreign keys switched off, as only a superuser can. */
    private void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) statement.execute(sql);
        }
    }

    private TrailVerdict.Break firstBreak() {
        TrailVerdict verdict = verifying.verify();
        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.found()).isPositive();
        return verdict.breaks().getFirst();
    }

    @Test
    void anHonestTrailIsIntact() {
        TrailVerdict verdict = verifying.verify();
        assertThat(verdict.breaks()).isEmpty();
        assertThat(verdict.intact()).isTrue();
        // signing-key.taken may be among the lines of the first test of this folder
        assertThat(verdict.lines()).isBetween((long) LINES, LINES + 1L);
        assertThat(verdict.seals()).isEqualTo(1);
        assertThat(verdict.waiting()).isZero();
        assertThat(verdict.late()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account = 'nobody'",
                "name = '别人'",
                "at = at + interval '1 microsecond'",
                "action = 'thing.undone'",
                "subject = 'thing/55'",
                "detail = '{\"note\": \"other\"}'",
                "detail = '{\"note\": null}'",
                "detail = '{\"note\": {}}'",
                "before = '{\"a\": \"b\"}'",
                "after = '{\"a\": \"b\"}'",
                "why = '因为'",
                "result = 'REFUSED'",
                "roles = ''",
                "region = ''",
                "institution = 'AAA'",
                "firm = ''",
                "address = '10.0.0.1'"
            })
    void aChangedFieldIsSeen(String change) throws SQLException {
        asSuperuser("update audit_entry set " + change + " where id = (select entry from audit_link where number = 5)");
        TrailVerdict.Break first = firstBreak();
        assertThat(first.line()).isEqualTo(5);
        assertThat(first.kind()).isEqualTo("CHANGED");
        assertThat(verifying.verify().found()).isEqualTo(1);
    }

    @Test
    void aDeletedMiddleLineIsSeen() throws SQLException {
        asSuperuser(
                "delete from audit_entry where id = (select entry from audit_link where number = 5)",
                "delete from audit_link where number = 5");
        assertThat(firstBreak().code()).isEqualTo("AUD-102");
        assertThat(firstBreak().line()).isEqualTo(5);
        assertThat(verifying.verify().found()).isEqualTo(1);
    }

    @Test
    void aLineWithoutItsContentIsSeen() throws SQLException {
        asSuperuser("delete from audit_entry where id = (select entry from audit_link where number = 5)");
        assertThat(firstBreak().code()).isEqualTo("AUD-103");
    }

    @Test
    void aTailCutOffIsSeenByTheFileOutside() throws SQLException {
        asSuperuser(
                "delete from audit_entry where id in (select entry from audit_link where number > 11)",
                "delete from audit_link where number > 11");
        TrailVerdict.Break first = firstBreak();
        assertThat(first.kind()).isEqualTo("TAIL_CUT");
        assertThat(first.line()).isEqualTo(12);
        assertThat(first.en()).contains("audit.head");
    }

    @Test
    void aTailCutBelowTheSealIsSeenBySealAndFile() throws SQLException, IOException {
        asSuperuser(
                "delete from audit_entry where id in (select entry from audit_link where number > 7)",
                "delete from audit_link where number > 7");
        assertThat(firstBreak().kind()).isEqualTo("TAIL_CUT");
        Files.delete(folder().resolve("audit.head"));
        assertThat(verifying.verify().breaks())
                .extracting(TrailVerdict.Break::kind)
                .contains("TAIL_CUT", "WITNESS_GONE");
    }

    @Test
    void aLinePutInIsSeen() throws SQLException {
        String copy = "insert into audit_entry (at, account, name, action, subject, detail) "
                + "select at, account, name, action, 'thing/forged', detail from audit_entry "
                + "where id = (select entry from audit_link where number = 6)";
        asSuperuser(
                "update audit_link set number = number + 1000 where number >= 5",
                "update audit_link set number = number - 999 where number >= 1005",
                copy,
                "insert into audit_link select 5, max(id), now(), repeat('a', 64), repeat('b', 64) from audit_entry");
        assertThat(firstBreak().line()).isEqualTo(5);
        assertThat(firstBreak().kind()).isEqualTo("CHANGED");
    }

    @Test
    void twoSwappedLinesAreSeen() throws SQLException {
        asSuperuser(
                "update audit_link set entry = -entry where number in (5, 6)",
                "update audit_link a set entry = (select -b.entry from audit_link b where b.number = 11 - a.number)"
                        + " where number = 5",
                "update audit_link a set entry = (select e.id from audit_entry e where not exists"
                        + " (select from audit_link l where l.entry = e.id)) where number = 6");
        assertThat(verifying.verify().breaks())
                .extracting(TrailVerdict.Break::line)
                .contains(5L, 6L);
    }

    /** Everything from line 5 on is computed anew, as anybody can who knows the documentation; only the key is missing. */
    @Test
    void aChainComputedAnewWithoutTheKeyIsSeenBySealAndFile() throws SQLException, IOException {
        computeAnewFrom(5);
        assertThat(verifying.verify().breaks())
                .extracting(TrailVerdict.Break::kind)
                .containsOnly("REWRITTEN");
        assertThat(firstBreak().zh()).contains("封签");
        // even when the file outside is made to agree
        Files.delete(folder().resolve("audit.head"));
        assertThat(firstBreak().kind()).isEqualTo("REWRITTEN");
    }

    @Test
    void aChainComputedAnewAfterTheSealIsSeenByTheFile() throws SQLException {
        computeAnewFrom(11);
        TrailVerdict.Break first = firstBreak();
        assertThat(first.kind()).isEqualTo("REWRITTEN");
        assertThat(first.line()).isEqualTo(verifying.verify().lines());
        assertThat(first.en()).contains("audit.head");
    }

    private void computeAnewFrom(long number) throws SQLException {
        asSuperuser("update audit_entry set why = 'other' where id = (select entry from audit_link where number = "
                + number + ")");
        long last = verifying.verify().lines();
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement put =
                        connection.prepareStatement("update audit_link set previous = ?, hash = ? where number = ?")) {
            statement.execute("set session_replication_role = replica");
            for (long n = number; n <= last; n++) {
                String previous;
                try (var row = statement.executeQuery("select hash from audit_link where number = " + (n - 1))) {
                    row.next();
                    previous = row.getString(1);
                }
                String hash;
                try (var row = statement.executeQuery("select l.chained, " + Lines.COLUMNS
                        + " from audit_link l join audit_entry e on e.id = l.entry where l.number = " + n)) {
                    row.next();
                    hash = Sm3.of(Canon.bytes(
                            n,
                            java.util.Objects.requireNonNull(Lines.instant(row, "chained")),
                            previous,
                            lines.line(row)));
                }
                put.setString(1, previous);
                put.setString(2, hash);
                put.setLong(3, n);
                put.executeUpdate();
            }
        }
    }

    @Autowired
    private Lines lines;

    @Test
    void aDeletedSealIsSeen() throws SQLException {
        sealing.sealNow();
        asSuperuser("delete from audit_seal where number = 1");
        assertThat(firstBreak().kind()).isEqualTo("SEALS_MISSING");
    }

    @Test
    void theLastSealDeletedIsSeenByTheFile() throws SQLException {
        asSuperuser("delete from audit_seal");
        assertThat(firstBreak().kind()).isEqualTo("SEALS_MISSING");
        assertThat(firstBreak().zh()).contains("第 1 号至第 1 号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last_line = last_line - 1",
                "head = repeat('a', 64)",
                "made_at = made_at + interval '1 day'",
                "from_day = from_day - 1",
                "made_by = 'nobody'",
                "key_id = repeat('a', 16)",
                "signature = 'AAAA'"
            })
    void aChangedSealIsSeen(String change) throws SQLException {
        asSuperuser("update audit_seal set " + change);
        assertThat(verifying.verify().breaks())
                .extracting(TrailVerdict.Break::kind)
                .contains("SEAL_INVALID");
    }

    @Test
    void aFileOutsideThatIsGoneOrScrambledIsSaid() throws IOException {
        Files.writeString(folder().resolve("audit.head"), "line 3");
        assertThat(firstBreak().kind()).isEqualTo("WITNESS_UNREADABLE");
        Files.delete(folder().resolve("audit.head"));
        assertThat(firstBreak().kind()).isEqualTo("WITNESS_GONE");
    }

    /** A cut found at the next start stays on record although the trail goes on. */
    @Test
    void aRestartAfterACutDoesNotForgetIt() throws Exception {
        asSuperuser(
                "delete from audit_entry where id in (select entry from audit_link where number > 10)",
                "delete from audit_link where number > 10");
        keeping.start();
        keeping.stop();
        happens("thing/later");
        happens("thing/later still");
        keeping.catchUp();
        TrailVerdict verdict = verifying.verify();
        assertThat(verdict.breaks()).extracting(TrailVerdict.Break::kind).containsOnly("REWRITTEN");
        assertThat(verdict.breaks().getFirst().en()).contains("audit.head.");
        assertThat(told("trail.witness-contradicted")).isEqualTo(1);
    }

    @Test
    void aFileOutsideThatIsGoneAtTheStartLeavesALine() throws Exception {
        Files.delete(folder().resolve("audit.head"));
        keeping.start();
        keeping.stop();
        assertThat(verifying.verify().intact()).isTrue();
        assertThat(told("trail.witness-missing")).isEqualTo(1);
    }

    @Test
    void anHonestRestartSaysNothing() throws Exception {
        long before = verifying.verify().lines();
        keeping.start();
        keeping.stop();
        TrailVerdict verdict = verifying.verify();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.lines()).isEqualTo(before);
    }

    private int told(String action) throws SQLException {
        try (Connection connection = superuser().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from audit_entry where action = '" + action + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Not even the role that owns the tables gets past the triggers without taking them away. */
    @ParameterizedTest
    @ValueSource(strings = {"audit_entry", "audit_link", "audit_seal", "audit_retention"})
    void theOwnerCanNeitherChangeNorTakeAway(String table) throws SQLException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(environment.getRequiredProperty("spring.datasource.url"));
        owner.setUser("huoshui");
        String column =
                table.equals("audit_retention") ? "changed_by" : table.equals("audit_seal") ? "made_by" : "hash";
        if (table.equals("audit_entry")) column = "why";
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : new String[] {
                "update " + table + " set " + column + " = 'x'",
                "delete from " + table,
                "truncate " + table + " cascade"
            }) assertThatThrownBy(() -> statement.execute(sql)).as(sql).hasMessageContaining("only ever added to");
        }
    }

    /** A bank's own transaction writes its line; binding sees it although the bank does not. */
    @Test
    void aBanksLinesAreBoundLikeAnyOther() throws IOException {
        Asker bank = new Asker("bank-aaa", "甲银行填报员", Set.of(Asker.Role.INSTITUTION), "AAA");
        long before = verifying.verify().lines();
        Asking.run(bank, () -> happens("thing/of a bank"));
        keeping.catchUp();
        assertThat(verifying.verify().lines()).isEqualTo(before + 1);
        assertThat(verifying.verify().intact()).isTrue();
    }
}
