package org.huoshui.server;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded cluster: either started by this process, or the one a running server has on the same data folder. */
final class OwnDatabase implements AutoCloseable {

    private final int port;
    private final @Nullable EmbeddedDatabase started;

    private OwnDatabase(int port, @Nullable EmbeddedDatabase started) {
        this.port = port;
        this.started = started;
    }

    static OwnDatabase start(Path data) throws SQLException {
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        PGSimpleDataSource superuser = new PGSimpleDataSource();
        superuser.setUrl("jdbc:postgresql://localhost:" + database.port() + "/postgres");
        superuser.setUser("postgres");
        DatabaseAccess.prepare(superuser, DatabaseAccess.DATABASE);
        return new OwnDatabase(database.port(), database);
    }

    static OwnDatabase beside(int port) {
        return new OwnDatabase(port, null);
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        if (started != null) started.close();
    }
}
