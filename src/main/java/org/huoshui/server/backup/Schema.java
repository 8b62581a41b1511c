package org.huoshui.server.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.huoshui.server.backup.Manifest.SequenceAt;
import org.huoshui.server.backup.Manifest.Table;
import org.jspecify.annotations.Nullable;

/** The tables of the installation as the database knows them, and statements to copy them. */
final class Schema {

    private Schema() {}

    /** Says that what is copied looks the same whatever the session's habits are, and that no policy may hide a row. */
    static void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('row_security', 'off', false), set_config('timezone', 'UTC', false),
                           set_config('datestyle', 'ISO, YMD', false), set_config('intervalstyle', 'postgres', false),
                           set_config('bytea_output', 'hex', false), set_config('extra_float_digits', '3', false),
                           set_config('synchronize_seqscans', 'off', false), set_config('statement_timeout', '0', false),
                           set_config('idle_in_transaction_session_timeout', '0', false)""");
        }
    }

    /** All but the records of the migrations, which a restore makes by migrating; generated columns are computed again. */
    static List<Table> tables(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select c.relname,
                               (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
                                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '')
                        from pg_class c
                        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                          and c.relname not like 'flyway\\_%' and c.relname <> 'server_schema'
                        order by c.relname""")) {
            while (row.next())
                tables.add(new Table(
                        row.getString(1), List.of((String[]) row.getArray(2).getArray())));
        }
        return tables;
    }

    static List<SequenceAt> sequences(Connection connection) throws SQLException {
        List<SequenceAt> sequences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sequencename, last_value, start_value from pg_sequences
                        where schemaname = 'public' order by sequencename""")) {
            while (row.next())
                sequences.add(new SequenceAt(row.getString(1), row.getObject(2, Long.class), row.getLong(3)));
        }
        return sequences;
    }

    static @Nullable String newestOfTheTrail(Connection connection) throws SQLException {
        return one(
                connection,
                "select (to_jsonb(a) - 'detail' - 'name' - 'account')::text from audit_entry a order by id desc limit 1");
    }

    static @Nullable String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : null;
        }
    }

    static List<String> all(Connection connection, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) all.add(row.getString(1));
        }
        return all;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String copyOut(Table table) {
        return "copy " + columns(table) + " to stdout";
    }

    static String copyIn(Table table) {
        return "copy " + columns(table) + " from stdin";
    }

    private static String columns(Table table) {
        return quoted(table.name())
                + table.columns().stream()
                        .map(Schema::quoted)
                        .collect(java.util.stream.Collectors.joining(", ", " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
