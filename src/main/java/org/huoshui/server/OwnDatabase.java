package org.huoshui.server;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded cluster: either started by this process, or the one a running server has on the same data folder. */
public final class OwnDatabase implements AutoCloseable {

    private final int port;
    private final DatabasePasswords passwords;
    private final @Nullable EmbeddedDatabase started;

    private OwnDatabase(int port, DatabasePasswords passwords, @Nullable EmbeddedDatabase started) {
        this.port = port;
        this.passwords = passwords;
        this.started = started;
    }

    /** Starts it on the folder, making what is absent: the cluster, its two roles, the database. */
    public static OwnDatabase start(Path data) {
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        return new OwnDatabase(database.port(), database.passwords(), database);
    }

    static OwnDatabase beside(Path data, int port) {
        return new OwnDatabase(port, DatabasePasswords.of(data.toAbsolutePath().normalize()), null);
    }

    int port() {
        return port;
    }

    /** How to reach it. */
    public DatabaseAccess access() {
        return DatabaseAccess.local(port, DatabaseAccess.DATABASE, passwords);
    }

    /** Starts it again where its process was killed under this one; false when there is nothing to do. */
    public boolean revive() throws IOException {
        return started != null && started.revive();
    }

    @Override
    public void close() throws IOException {
        if (started != null) started.close();
    }
}
