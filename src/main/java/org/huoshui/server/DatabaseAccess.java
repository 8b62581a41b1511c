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
record DatabaseAccess(String url, Login application, Login owner) {

    record Login(String user, String password) {}

    static final String DATABASE = "huoshui";

    static DatabaseAccess local(int port, String database) {
        // a login on loopback to a child process of ours: the cluster trusts local connections
        return new DatabaseAccess(
                "jdbc:postgresql://localhost:" + port + "/" + database,
                new Login("huoshui_app", ""),
                new Login("huoshui", ""));
    }

    /** Makes the two roles and the database on a cluster of ours, where they are absent. */
    static void prepare(DataSource superuser, String database) throws SQLException {
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
            try (var found =
                    statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(database))) {
                if (found.next()) return;
            }
            statement.execute("create database %s owner huoshui".formatted(database));
        }
    }

    DataSource ownerDataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(owner.user());
        source.setPassword(owner.password());
        return source;
    }
}
