package org.huoshui.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.huoshui.TestDatabase;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTests {

    @Test
    void everyFolderOfMigrationsIsRun() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString())
                            .toList())
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

    @Test
    void severalProcessesMayStartOnOneDatabaseAtOnce() throws Exception {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(TestDatabase.fresh());
        owner.setUser("huoshui");
        try (var processes = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> starts = Collections.nCopies(4, () -> {
                new Migrations(owner).run();
                return true;
            });
            for (var one : processes.invokeAll(starts)) assertThat(one.get()).isTrue();
        }
        try (Connection connection = owner.getConnection();
                var row = connection.createStatement().executeQuery("select count(*) from server_schema")) {
            row.next();
            assertThat(row.getInt(1)).isOne();
            assertThat(Migrations.applied(connection)).isEqualTo(new Migrations(owner).known());
        }
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
