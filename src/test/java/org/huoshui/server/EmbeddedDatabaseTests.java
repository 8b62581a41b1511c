package org.huoshui.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasWrittenAndRefusesASecondOwner() throws Exception {
        try (OwnDatabase database = OwnDatabase.start(folder)) {
            try (Connection connection = owner(database)) {
                connection.createStatement().execute("create table kept as select 42 as answer");
            }
            assertThat(DataFolder.portOfRunning(folder)).hasValue(database.port());
            assertThatThrownBy(() -> OwnDatabase.start(folder))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("SRV-101")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        assertThat(DataFolder.portOfRunning(folder)).isEmpty();
        try (OwnDatabase again = OwnDatabase.start(folder);
                Connection connection = owner(again);
                var row = connection.createStatement().executeQuery("select answer from kept")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void letsNobodyInWithoutAPassword() throws Exception {
        try (OwnDatabase database = OwnDatabase.start(folder)) {
            for (String role : List.of("postgres", "huoshui", "huoshui_app")) refused(database.port(), role, "");
            refused(database.port(), "postgres", "postgres");
            Path file = folder.resolve("keys/database.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(folder.resolve("keys/initial-password")).doesNotExist();
            try (Connection connection = owner(database);
                    var row = connection
                            .createStatement()
                            .executeQuery("select current_user, current_setting('fsync')")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("huoshui");
                assertThat(row.getString(2)).isEqualTo("on");
            }
        }
    }

    @Test
    void aFolderOfAnEarlierVersionStopsTrusting() throws Exception {
        OwnDatabase.start(folder).close();
        // as an earlier version left it: everybody on the machine is trusted, there are no passwords
        Files.delete(folder.resolve("keys/database.properties"));
        Files.writeString(
                folder.resolve("postgres/pg_hba.conf"),
                "local all all trust\nhost all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n");
        try (OwnDatabase database = OwnDatabase.start(folder)) {
            for (String role : List.of("postgres", "huoshui", "huoshui_app")) refused(database.port(), role, "");
            owner(database).close();
        }
        assertThat(folder.resolve("postgres/pg_hba.conf")).content().doesNotContain("trust");
    }

    @Test
    void lostPasswordsAreMadeAnew() throws Exception {
        OwnDatabase.start(folder).close();
        Files.delete(folder.resolve("keys/database.properties"));
        try (OwnDatabase database = OwnDatabase.start(folder)) {
            owner(database).close();
            refused(database.port(), "postgres", "");
        }
    }

    /** After a power cut the number may be another program's; PostgreSQL by itself would refuse to start for good. */
    @Test
    void startsAlthoughAnotherProgramHasTheNumberOfItsDeadServer() throws Exception {
        OwnDatabase.start(folder).close();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    folder.resolve("postgres/postmaster.pid"),
                    other.pid() + "\n" + folder.resolve("postgres") + "\n1700000000\n1\n\n\n\n");
            try (OwnDatabase database = OwnDatabase.start(folder)) {
                owner(database).close();
            }
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void comesBackOnItsPortWhenItsProcessIsKilled() throws Exception {
        try (OwnDatabase database = OwnDatabase.start(folder)) {
            try (Connection connection = owner(database)) {
                connection.createStatement().execute("create table kept as select 42 as answer");
            }
            assertThat(database.revive()).isFalse();
            long pid = Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
            postmaster.destroyForcibly();
            postmaster.onExit().get(10, TimeUnit.SECONDS);
            int port = database.port();
            assertThat(database.revive()).isTrue();
            assertThat(database.port()).isEqualTo(port);
            try (Connection connection = owner(database);
                    var row = connection.createStatement().executeQuery("select answer from kept")) {
                assertThat(row.next()).isTrue();
            }
        }
    }

    private static void refused(int port, String role, String password) {
        assertThatThrownBy(() -> DriverManager.getConnection(
                                "jdbc:postgresql://localhost:" + port + "/postgres", role, password)
                        .close())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    private static Connection owner(OwnDatabase database) throws Exception {
        return database.access().ownerDataSource().getConnection();
    }
}
