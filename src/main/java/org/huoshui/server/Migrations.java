package org.huoshui.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema up to date, module by module: each module keeps its own numbering and its own history table, as
 * Spring Modulith's runtime support does, without its scan of the classes at every start.
 */
public final class Migrations {

    /** In the order of who may refer to whom. The root folder {@code kernel} holds roles' rights and the walls. */
    static final List<String> MODULES = List.of(
            "kernel",
            "audit",
            "identity",
            "directory",
            "indicators",
            "returns",
            "matchmaking",
            "reporting",
            "privacy",
            "server");

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private static final long ONE_AT_A_TIME = 0x4875_6f73_6875_6932L;

    private final DataSource owner;

    /** @param owner connections as the owner of the tables */
    public Migrations(DataSource owner) {
        this.owner = owner;
    }

    /** Runs what is new. When nothing has changed since the last start, one query says so. */
    public void run() {
        String fingerprint = fingerprint();
        if (fingerprint.equals(lastFingerprint())) return;
        // of several processes that start on one database at once, one migrates and the others wait
        try (Connection alone = owner.getConnection();
                Statement lock = alone.createStatement()) {
            lock.execute("select pg_advisory_lock(" + ONE_AT_A_TIME + ")");
            if (fingerprint.equals(lastFingerprint())) return;
            for (String module : MODULES) migrate(module, MigrationVersion.LATEST);
            remember(fingerprint);
            keepFromTheApplication();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot migrate", e);
        }
    }

    /** What tells of the schema itself is no business of the application's role. */
    private void keepFromTheApplication() {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            for (String module : MODULES) {
                statement.execute("""
                        do $$ begin
                          if to_regclass('flyway_%1$s') is not null then
                            revoke insert, update, delete, truncate on flyway_%1$s from huoshui_app;
                          end if;
                        end $$""".formatted(module));
            }
            statement.execute("revoke insert, update, delete, truncate on server_schema from huoshui_app");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot guard the state of the schema", e);
        }
    }

    /**
     * Makes the schema as it was when only these migrations had been run; for data of that time.
     *
     * @param versions per module, see {@link #applied}
     */
    public void runUpTo(Map<String, ? extends Map<String, @Nullable Integer>> versions) {
        for (String module : MODULES) {
            Map<String, @Nullable Integer> wanted = versions.get(module);
            if (wanted == null) continue;
            wanted.keySet().stream()
                    .map(MigrationVersion::fromVersion)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> migrate(module, last));
        }
    }

    /** Per module, version and checksum of each migration this program has. */
    public Map<String, Map<String, @Nullable Integer>> known() {
        Map<String, Map<String, @Nullable Integer>> known = new LinkedHashMap<>();
        for (String module : MODULES) {
            Map<String, @Nullable Integer> versions = new LinkedHashMap<>();
            for (MigrationInfo one :
                    flyway(module, MigrationVersion.LATEST).load().info().all())
                if (one.getVersion() != null && one.getState() != MigrationState.BASELINE && one.getScript() != null)
                    versions.put(one.getVersion().getVersion(), one.getResolvedChecksum());
            known.put(module, versions);
        }
        return known;
    }

    /** Per module, version and checksum of each migration the database has been through. */
    public static Map<String, Map<String, @Nullable Integer>> applied(Connection connection) throws SQLException {
        Map<String, Map<String, @Nullable Integer>> applied = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String module : MODULES) {
                try (var there = statement.executeQuery("select to_regclass('flyway_" + module + "') is not null")) {
                    there.next();
                    if (!there.getBoolean(1)) continue;
                }
                Map<String, @Nullable Integer> versions = new LinkedHashMap<>();
                try (var row = statement.executeQuery("select version, checksum from flyway_" + module
                        + " where success and version is not null and type <> 'BASELINE' order by installed_rank")) {
                    while (row.next()) versions.put(row.getString(1), row.getObject(2, Integer.class));
                }
                applied.put(module, versions);
            }
        }
        return applied;
    }

    private void migrate(String module, MigrationVersion upTo) {
        int count = flyway(module, upTo).load().migrate().migrationsExecuted;
        if (count > 0) log.info("Schema of {}: {} migrations", module, count);
    }

    private FluentConfiguration flyway(String module, MigrationVersion upTo) {
        return Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .failOnMissingLocations(false)
                .table("flyway_" + module)
                .target(upTo)
                .baselineOnMigrate(true)
                .baselineVersion("0");
    }

    private String lastFingerprint() {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            try (var there = statement.executeQuery("select to_regclass('server_schema') is not null")) {
                there.next();
                if (!there.getBoolean(1)) return "";
            }
            try (var row = statement.executeQuery("select fingerprint from server_schema")) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the state of the schema", e);
        }
    }

    private void remember(String fingerprint) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists server_schema (fingerprint text not null)");
            statement.execute("delete from server_schema");
            statement.execute("insert into server_schema values ('" + fingerprint + "')");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note the state of the schema", e);
        }
    }

    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            Arrays.sort(scripts, Comparator.comparing(Resource::getDescription));
            for (Resource script : scripts) {
                digest.update(String.valueOf(script.getFilename()).getBytes(StandardCharsets.UTF_8));
                digest.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("cannot read the migrations", e);
        }
    }
}
