package org.huoshui.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.huoshui.TestDatabase;
import org.huoshui.kernel.Refused;
import org.huoshui.server.DatabaseAccess;
import org.huoshui.server.DatabaseAccess.Login;
import org.huoshui.server.Migrations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One database with a few rows of every kind, backed up and brought back on another. */
class BackupTests {

    private static final Passphrase WORDS = Passphrase.of("correct Horse battery 7 staple");

    @TempDir
    private Path folder;

    private final DatabaseAccess source = database();
    private Path data = Path.of("");
    private Path file = Path.of("");

    private static DatabaseAccess database() {
        return new DatabaseAccess(TestDatabase.fresh(), new Login("huoshui_app", ""), new Login("huoshui", ""));
    }

    @BeforeEach
    void fill() throws Exception {
        data = Files.createDirectories(folder.resolve("data/keys")).getParent();
        Files.writeString(data.resolve("keys/data.key"), "secret");
        Files.writeString(data.resolve("keys/database.properties"), "not this");
        Files.writeString(data.resolve("huoshui.log"), "nor this");
        Files.writeString(data.resolve("application.yaml"), "huoshui: {}");
        file = folder.resolve("backup");
        new Migrations(source.ownerDataSource()).run();
        fill(source.ownerDataSource());
    }

    private static void fill(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Schema.run(connection, """
                    insert into audit_entry (at, account, name, action, subject, detail)
                    select now(), 'a', E'张\\t三\\n\\\\', 'x.y', 'n/' || n, '{"a":"b"}' from generate_series(1, 3000) n""");
            Schema.run(connection, """
                    insert into reporting_origin (name, file_name, kind, content, sha256, document, notices, notices_zh,
                        notices_en, uploaded_by, uploaded_at)
                    select 'n', 'f', 'DOCX', decode(repeat('00ff0a09', 1000000), 'hex'), 's', '', '{}', '{}', '{}', 'u', now()
                    from generate_series(1, 6)""");
        }
    }

    private TakingBackup.Taken take() {
        return new TakingBackup(source.ownerDataSource(), data, InstantSource.system()).take(file, WORDS, step -> {});
    }

    private static void refusedWith(String code, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(Refused.class).hasMessageContaining(code);
    }

    /** Every row of every table as text, and the places of the sequences. */
    private static Map<String, List<String>> content(DatabaseAccess access) throws SQLException {
        Map<String, List<String>> content = new LinkedHashMap<>();
        try (Connection connection = access.ownerDataSource().getConnection()) {
            for (Manifest.Table table : Schema.tables(connection))
                content.put(
                        table.name(),
                        Schema.all(connection, "select md5(t::text) from " + table.name() + " t order by 1"));
            content.put(
                    "sequences",
                    Schema.all(
                            connection, "select s::text from pg_sequences s where schemaname = 'public' order by 1"));
            content.put(
                    "references",
                    Schema.all(
                            connection,
                            "select conrelid::regclass || ' ' || conname || ' ' || convalidated from pg_constraint where contype = 'f' order by 1"));
        }
        return content;
    }

    @Test
    void bringsBackEveryRow() throws Exception {
        TakingBackup.Taken taken = take();
        assertThat(taken.rows()).isGreaterThan(3000);
        assertThat(Files.size(file)).isEqualTo(taken.bytes());
        DatabaseAccess target = database();
        Path to = folder.resolve("restored");
        Restoring.intoExternal(file, WORDS, to, target, step -> {});
        assertThat(content(target)).isEqualTo(content(source));
        assertThat(to.resolve("keys/data.key")).hasContent("secret");
        assertThat(to.resolve("application.yaml")).exists();
        assertThat(to.resolve("keys/database.properties")).doesNotExist();
        assertThat(to.resolve("huoshui.log")).doesNotExist();
        assertThat(folder.resolve("backup.part")).doesNotExist();
        try (Connection connection = target.ownerDataSource().getConnection()) {
            assertThat(Schema.one(connection, "select count(*) from audit_entry"))
                    .isEqualTo("3000");
            // the next number is a new one
            assertThat(
                            Schema.one(
                                    connection,
                                    "insert into audit_entry (at, account, name, action, subject, detail) values (now(), 'a', 'b', 'c', 'd', '{}') returning id"))
                    .isEqualTo("3001");
        }
    }

    @Test
    void isOneMomentWhateverIsWrittenMeanwhile() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        Thread writer = Thread.ofVirtual().start(() -> {
            try (Connection connection = source.ownerDataSource().getConnection()) {
                connection.setAutoCommit(false);
                while (!enough.get()) {
                    // a trail's line and what it tells of: both or none
                    Schema.run(
                            connection,
                            "insert into identity_failure (account, at) select 'p', now() from generate_series(1, 50)");
                    Schema.run(
                            connection,
                            "insert into audit_entry (at, account, name, action, subject, detail) select now(), 'p', 'p', 'p', 'p', '{}' from generate_series(1, 50)");
                    connection.commit();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        Thread.sleep(200);
        take();
        enough.set(true);
        writer.join();
        DatabaseAccess target = database();
        Restoring.intoExternal(file, WORDS, folder.resolve("restored"), target, step -> {});
        try (Connection connection = target.ownerDataSource().getConnection()) {
            String failures = Schema.one(connection, "select count(*) from identity_failure");
            assertThat(Schema.one(connection, "select count(*) from audit_entry where account = 'p'"))
                    .isEqualTo(failures);
            assertThat(Long.parseLong(String.valueOf(failures))).isPositive();
        }
    }

    @Test
    void everyRegionOfADamagedFileIsNoticed() throws Exception {
        take();
        byte[] whole = Files.readAllBytes(file);
        List<Integer> places = new ArrayList<>(List.of(0, 1, 2, 5, 10, 20, 50, 60, 70, 80, 120));
        for (int i = 1; i < 12; i++) places.add((int) ((long) whole.length * i / 12));
        places.addAll(List.of(whole.length - 300, whole.length - 23, whole.length - 21, whole.length - 1));
        for (int place : places) {
            try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                bytes.seek(place);
                bytes.write(whole[place] ^ 0x10);
            }
            assertThatThrownBy(() -> CheckingBackup.check(file, WORDS, step -> {}))
                    .as("byte " + place)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("SRV-42");
            Files.write(file, whole);
        }
        for (int length : List.of(0, 1, 30, 100, whole.length / 2, whole.length - 1)) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> CheckingBackup.check(file, WORDS, step -> {}))
                    .as("cut to " + length)
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("SRV-42");
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
        refusedWith("SRV-423", () -> CheckingBackup.check(file, WORDS, step -> {}));
        Files.write(file, whole);
        assertThat(CheckingBackup.check(file, WORDS, step -> {}).rows()).isPositive();
    }

    @Test
    void aDamagedFileTouchesNothing() throws Exception {
        take();
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        DatabaseAccess target = database();
        Path to = folder.resolve("restored");
        refusedWith("SRV-423", () -> Restoring.intoExternal(file, WORDS, to, target, step -> {}));
        assertThat(to).doesNotExist();
        assertThat(content(target)).containsOnlyKeys("sequences", "references");
    }

    @Test
    void onlyItsPassphraseOpensIt() {
        take();
        refusedWith(
                "SRV-422", () -> CheckingBackup.check(file, Passphrase.of("correct Horse battery 7 Staple"), s -> {}));
        refusedWith("SRV-422", () -> CheckingBackup.check(file, Passphrase.of(""), step -> {}));
        refusedWith("SRV-424", () -> CheckingBackup.check(folder.resolve("none"), WORDS, step -> {}));
    }

    @Test
    void weakPassphrasesAreRefused() {
        for (String weak : List.of("", "short", "aaaaaaaaaaaaaaaa", "abcdefghijkl", "Password12345", "123456789012345"))
            refusedWith("SRV-401", () -> Passphrase.of(weak).required());
        for (String good : List.of("correct horse battery", "Ab3-fgh8kLmq", "春眠不觉晓，处处闻啼鸟"))
            assertThat(Passphrase.of(good).required()).isNotNull();
        refusedWith("SRV-401", () -> take(Passphrase.of("weak")));
        assertThat(file).doesNotExist();
    }

    private void take(Passphrase words) {
        new TakingBackup(source.ownerDataSource(), data, InstantSource.system()).take(file, words, step -> {});
    }

    @Test
    void aFileInTheWayStays() throws Exception {
        Files.writeString(file, "mine");
        refusedWith("SRV-411", this::take);
        assertThat(file).hasContent("mine");
        file = folder.resolve("no/such/folder/backup");
        refusedWith("SRV-412", this::take);
    }

    @Test
    void restoresOnlyWhereNothingIs() throws Exception {
        take();
        refusedWith("SRV-431", () -> Restoring.intoExternal(file, WORDS, data, database(), step -> {}));
        refusedWith("SRV-432", () -> Restoring.intoExternal(file, WORDS, folder.resolve("x"), source, step -> {}));
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void dataOfANewerProgramIsRefused() throws Exception {
        try (Connection connection = source.ownerDataSource().getConnection()) {
            Schema.run(
                    connection,
                    "insert into flyway_audit select 999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'huoshui', now(), 1, true");
        }
        take();
        DatabaseAccess target = database();
        refusedWith(
                "SRV-433", () -> Restoring.intoExternal(file, WORDS, folder.resolve("restored"), target, step -> {}));
        assertThat(content(target)).containsOnlyKeys("sequences", "references");
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    @Test
    void dataOfAnEarlierProgramIsBroughtUpToDate() throws Exception {
        DatabaseAccess earlier = database();
        Migrations migrations = new Migrations(earlier.ownerDataSource());
        Map<String, Map<String, Integer>> then = new LinkedHashMap<>();
        for (String module : List.of("kernel", "audit", "identity", "directory", "indicators", "returns", "reporting"))
            then.put(module, Map.of("1", 0));
        migrations.runUpTo(then);
        try (Connection connection = earlier.ownerDataSource().getConnection()) {
            Schema.run(connection, """
                    insert into identity_account (name, display_name, password, roles, created_at, created_by)
                    values ('zhang', '张', 'x', '{DIRECTOR}', now(), 'system')""");
        }
        new TakingBackup(earlier.ownerDataSource(), data, InstantSource.system()).take(file, WORDS, step -> {});
        DatabaseAccess target = database();
        var restored = Restoring.intoExternal(file, WORDS, folder.resolve("restored"), target, step -> {});
        assertThat(restored.migrated()).isTrue();
        try (Connection connection = target.ownerDataSource().getConnection()) {
            assertThat(Schema.one(connection, "select display_name from identity_account where name = 'zhang'"))
                    .isEqualTo("张");
            assertThat(Migrations.applied(connection)).isEqualTo(new Migrations(target.ownerDataSource()).known());
        }
    }

    /** On a disk of two megabytes, where this machine lets us make one. */
    @Test
    void aFullDiskLeavesNothingHalfDone() throws Exception {
        Path small = Files.createDirectories(folder.resolve("small"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small.toString()))
                .as("a small disk can be mounted")
                .isZero();
        try {
            try (Connection connection = source.ownerDataSource().getConnection()) {
                Schema.run(
                        connection,
                        "insert into audit_entry (at, account, name, action, subject, detail) select now(), md5(random()::text), md5(random()::text), md5(random()::text), md5(n::text), '{}' from generate_series(1, 60000) n");
            }
            file = small.resolve("backup");
            refusedWith("SRV-413", this::take);
            assertThat(small).isEmptyDirectory();
        } finally {
            run("umount", small.toString());
        }
    }

    @Test
    void gpgOpensItWithoutUs() throws Exception {
        take();
        Path words = Files.writeString(folder.resolve("words"), "correct Horse battery 7 staple\n");
        Path home = Files.createDirectories(folder.resolve("gpg"));
        assumeThat(run("gpg", "--version")).as("gpg is installed").isZero();
        Path tar = folder.resolve("inside.tar.gz");
        assertThat(run(
                        "gpg",
                        "--homedir",
                        home.toString(),
                        "--batch",
                        "--pinentry-mode",
                        "loopback",
                        "--passphrase-file",
                        words.toString(),
                        "-o",
                        tar.toString(),
                        "-d",
                        file.toString()))
                .isZero();
        assertThat(run("tar", "-xzf", tar.toString(), "-C", folder.toString())).isZero();
        assertThat(folder.resolve("files/keys/data.key")).hasContent("secret");
        assertThat(Files.readAllLines(folder.resolve("tables/audit_entry/000001.copy")))
                .hasSize(3000);
    }

    private static int run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor();
        } catch (IOException e) {
            return -1;
        }
    }
}
