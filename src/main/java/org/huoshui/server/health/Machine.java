package org.huoshui.server.health;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.server.DatabaseAccess;
import org.huoshui.server.Migrations;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the machine and the database say of themselves. */
@Component
class Machine {

    private final JdbcClient jdbc;
    private final HikariDataSource pool;
    private final DatabaseAccess access;
    private final Path data;
    private final boolean embedded;

    Machine(JdbcClient jdbc, HikariDataSource pool, DatabaseAccess access, Environment environment) {
        this.jdbc = jdbc;
        this.pool = pool;
        this.access = access;
        this.data = Path.of(environment.getProperty("huoshui.data", "data"))
                .toAbsolutePath()
                .normalize();
        this.embedded = !environment.containsProperty("spring.datasource.url");
    }

    /** @param bytes of the database on its disk; @param connections of all who are connected to it */
    record DatabaseStateView(String version, boolean embedded, long bytes, long connections, long connectionsMost) {}

    record PoolStateView(int active, int idle, int waiting, int most) {}

    /** @param freeBytes what this process may still write */
    record DiskStateView(String folder, long freeBytes, long totalBytes) {}

    /** @param heapMostBytes what the heap may grow to */
    record MemoryStateView(long heapBytes, long heapMostBytes, long otherBytes, int threads) {}

    /** @param pending migrations this program has and the database has not been through */
    record SchemaStateView(String module, int applied, String latest, int pending) {}

    @Transactional(readOnly = true)
    public DatabaseStateView database() {
        return jdbc.sql("""
                        select current_setting('server_version'), pg_database_size(current_database()),
                               (select count(*) from pg_stat_activity where datname = current_database()),
                               current_setting('max_connections')::bigint""")
                .query((row, number) -> new DatabaseStateView(
                        row.getString(1), embedded, row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    PoolStateView pool() {
        @Nullable HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return now == null
                ? new PoolStateView(0, 0, 0, pool.getMaximumPoolSize())
                : new PoolStateView(
                        now.getActiveConnections(),
                        now.getIdleConnections(),
                        now.getThreadsAwaitingConnection(),
                        pool.getMaximumPoolSize());
    }

    DiskStateView disk() {
        try {
            FileStore store = Files.getFileStore(data);
            return new DiskStateView(data.toString(), store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return new DiskStateView(data.toString(), 0, 0);
        }
    }

    MemoryStateView memory() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        return new MemoryStateView(
                heap.getUsed(),
                heap.getMax(),
                other.getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }

    /** As the owner: the records of the migrations are no business of the application's role. */
    List<SchemaStateView> schema() {
        List<SchemaStateView> modules = new ArrayList<>();
        try (Connection owner = access.ownerDataSource().getConnection()) {
            var applied = Migrations.applied(owner);
            new Migrations(access.ownerDataSource()).known().forEach((module, known) -> {
                var there = applied.getOrDefault(module, java.util.Map.of());
                int pending = (int) known.keySet().stream()
                        .filter(version -> !there.containsKey(version))
                        .count();
                String latest = there.keySet().stream()
                        .max(java.util.Comparator.comparing(org.flywaydb.core.api.MigrationVersion::fromVersion))
                        .orElse("");
                if (!known.isEmpty() || !there.isEmpty())
                    modules.add(new SchemaStateView(module, there.size(), latest, pending));
            });
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the state of the schema", e);
        }
        return modules;
    }
}
