package org.huoshui.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.stream.Stream;
import org.huoshui.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTests {

    @Test
    void everyFolderOfMigrationsIsRun() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).toList())
                    .isSubsetOf(Migrations.MODULES);
        }
    }

    @Test
    void runningAgainChangesNothing() throws Exception {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(TestDatabase.fresh());
        owner.setUser("huoshui");
        new Migrations(owner).run();
        long first = executed(owner);
        new Migrations(owner).run();
        assertThat(executed(owner)).isEqualTo(first).isPositive();
    }

    private static long executed(PGSimpleDataSource owner) throws Exception {
        try (Connection connection = owner.getConnection();
                var row =
                        connection.createStatement().executeQuery("select count(*) from flyway_kernel where success")) {
            row.next();
            return row.getLong(1);
        }
    }
}
