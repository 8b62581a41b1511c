package org.huoshui.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
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

    private static Connection owner(OwnDatabase database) throws Exception {
        return DriverManager.getConnection(
                DatabaseAccess.local(database.port(), DatabaseAccess.DATABASE).url(), "huoshui", "");
    }
}
