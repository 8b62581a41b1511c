package org.huoshui.server;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.transaction.TransactionSystemException;

/** Knows what is nobody's fault and passes: no free connection, a database that is away, a full disk. */
final class Passing {

    private Passing() {}

    static Optional<ServerFault> of(Throwable fault, HikariDataSource pool) {
        Throwable t = fault;
        for (int depth = 0; t != null && depth < 20; depth++) {
            // rolling back over a connection that is gone fails too, and hides why it is gone
            if (t instanceof TransactionSystemException ended && ended.getApplicationException() != null) {
                Optional<ServerFault> known = of(ended.getApplicationException(), pool);
                if (known.isPresent()) return known;
            }
            if (t instanceof SQLTransientConnectionException)
                return Optional.of(exhausted(pool) ? ServerFault.DATABASE_BUSY : ServerFault.DATABASE_AWAY);
            if (t instanceof SQLException sql) {
                Optional<ServerFault> known = byState(String.valueOf(sql.getSQLState()));
                if (known.isPresent()) return known;
            }
            if (String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT).contains("no space left"))
                return Optional.of(ServerFault.STORAGE_FULL);
            t = t.getCause();
        }
        return Optional.empty();
    }

    // PostgreSQL's classes 08: connection, 53: resources, 57P: the server goes down or comes up
    private static Optional<ServerFault> byState(String state) {
        if (state.equals("53100")) return Optional.of(ServerFault.STORAGE_FULL);
        if (state.equals("53300")) return Optional.of(ServerFault.DATABASE_BUSY);
        if (state.startsWith("08") || state.startsWith("57P")) return Optional.of(ServerFault.DATABASE_AWAY);
        return Optional.empty();
    }

    private static boolean exhausted(HikariDataSource pool) {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return now != null && now.getTotalConnections() > 0 && now.getActiveConnections() >= now.getTotalConnections();
    }
}
