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
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the schema up to date, module by module: each module keeps its own numbering and its own history table, as
 * Spring Modulith's runtime support does, without its scan of the classes at every start.
 */
final class Migrations {

    /** In the order of who may refer to whom. The root folder {@code kernel} holds roles' rights and the walls. */
    static final List<String> MODULES =
            List.of("kernel", "audit", "identity", "directory", "indicators", "returns", "reporting");

    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final DataSource owner;

    Migrations(DataSource owner) {
        this.owner = owner;
    }

    /** Runs what is new. When nothing has changed since the last start, one query says so. */
    void run() {
        String fingerprint = fingerprint();
        if (fingerprint.equals(lastFingerprint())) return;
        for (String module : MODULES) {
            int count = Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + module)
                    .failOnMissingLocations(false)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate()
                    .migrationsExecuted;
            if (count > 0) log.info("Schema of {}: {} migrations", module, count);
        }
        remember(fingerprint);
        keepFromTheApplication();
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
