package org.huoshui.assurance;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** A PostgreSQL that is nobody's child, with the two roles docs/operation.md asks for; it can be stopped and started. */
final class OutsideDatabase {

    private static final String PASSWORD = "Outside-7-database";

    private final Path folder;
    private final Path log;
    private EmbeddedPostgres postgres;
    private int port;

    OutsideDatabase(Path folder) throws IOException, SQLException {
        this.folder = folder.toAbsolutePath();
        this.log = this.folder.resolve("server.log");
        Files.createDirectories(this.folder);
        Files.writeString(this.folder.resolve("password"), PASSWORD);
        start();
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("create role huoshui login password '" + PASSWORD + "'");
            statement.execute("create role huoshui_app login password '" + PASSWORD + "' nosuperuser nobypassrls");
            statement.execute("create database huoshui owner huoshui");
        }
    }

    /** Starts it, on the port it had before if it had one. */
    void start() throws IOException {
        ProcessBuilder.Redirect to = ProcessBuilder.Redirect.appendTo(log.toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("cluster"))
                .setCleanDataDirectory(false)
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setConnectConfig("password", PASSWORD)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.resolve("password").toString())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setErrorRedirector(to)
                .setOutputRedirector(to);
        if (port != 0) builder.setPort(port);
        postgres = builder.start();
        port = postgres.getPort();
    }

    /** As its operator does: connections are broken off, what is committed is on the disk. */
    void stop() throws IOException {
        postgres.close();
    }

    /** What the servers are told in their environment. */
    Map<String, String> environment() {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                "jdbc:postgresql://localhost:" + port + "/huoshui",
                "SPRING_DATASOURCE_USERNAME",
                "huoshui_app",
                "SPRING_DATASOURCE_PASSWORD",
                PASSWORD,
                "SPRING_FLYWAY_USER",
                "huoshui",
                "SPRING_FLYWAY_PASSWORD",
                PASSWORD);
    }

    /** Sees behind the walls. */
    Connection superuser() throws SQLException {
        return superuser("huoshui");
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/" + database + "?connectTimeout=5&socketTimeout=120",
                "postgres",
                PASSWORD);
    }
}
