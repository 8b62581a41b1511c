package org.huoshui;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One PostgreSQL for all tests of a run; each asks it for a database of its own. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("jit", "off")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF-8")
                    .start();
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create role huoshui login nosuperuser nobypassrls");
                statement.execute("create role huoshui_app login nosuperuser nobypassrls");
            }
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new empty database, owned by {@code huoshui}; answers its JDBC address without a user. */
    public static String fresh() {
        String name = "test_" + NUMBER.incrementAndGet();
        try (Connection connection = POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner huoshui");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + name;
    }

    /** The cluster's superuser on one of the databases, to look behind the walls. */
    public static DataSource superuser(String url) {
        return POSTGRES.getDatabase("postgres", url.substring(url.lastIndexOf('/') + 1));
    }
}
