package org.huoshui.server;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where the database is, and its two roles: the owner runs migrations, the application's role serves requests and cannot
 * step over row-level security.
 */
public record DatabaseAccess(String url, Login application, Login owner) {

    /** A role and its password. */
    public record Login(String user, String password) {
        /** Without the password, which must not reach a log. */
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    static final String DATABASE = "huoshui";

    static DatabaseAccess local(int port, String database, DatabasePasswords passwords) {
        return new DatabaseAccess(
                "jdbc:postgresql://localhost:" + port + "/" + database,
                new Login("huoshui_app", passwords.application()),
                new Login("huoshui", passwords.owner()));
    }

    /** Makes the two roles and the database on a cluster of ours, where they are absent; sets the passwords. */
    static void prepare(DataSource superuser, String database, DatabasePasswords passwords) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ begin
                      if not exists (select from pg_roles where rolname = 'huoshui') then
                        create role huoshui login nosuperuser nobypassrls;
                      end if;
                      if not exists (select from pg_roles where rolname = 'huoshui_app') then
                        create role huoshui_app login nosuperuser nobypassrls;
                      end if;
                    end $$""");
            statement.execute("set password_encryption = 'scram-sha-256'");
            setPassword(statement, "postgres", passwords.superuser());
            setPassword(statement, "huoshui", passwords.owner());
            setPassword(statement, "huoshui_app", passwords.application());
            try (var found =
                    statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(database))) {
                if (found.next()) return;
            }
            statement.execute("create database %s owner huoshui".formatted(database));
        }
    }

    // our own random passwords hold letters, digits, - and _ only
    private static void setPassword(Statement statement, String role, String password) throws SQLException {
        statement.execute("alter role %s password '%s'".formatted(role, password));
    }

    /** Lets the cluster read its rules of who may connect again. */
    static void reload(DataSource superuser) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    /** A plain source of connections as the owner; each is opened when asked for and belongs to who asked. */
    public DataSource ownerDataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner.user());
        source.setPassword(owner.password());
        // a log tells which constraint was hurt, not the values that hurt it
        source.setLogServerErrorDetail(false);
        return source;
    }
}
