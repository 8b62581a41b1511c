package org.huoshui.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.huoshui.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL as a child process on a data folder. Closing it stops the server cleanly and gives the folder back. */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataFolder folder;
    private final DatabasePasswords passwords;
    private final int port;
    private EmbeddedPostgres postgres;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, DatabasePasswords passwords, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.passwords = passwords;
        this.postgres = postgres;
        this.port = postgres.getPort();
    }

    static EmbeddedDatabase start(Path data) {
        DataFolder folder = DataFolder.own(data);
        try {
            Path cluster = folder.postgres();
            stopOrphan(cluster.resolve("postmaster.pid"));
            boolean fresh = !Files.exists(cluster.resolve("postgresql.conf"));
            boolean known = DatabasePasswords.read(DatabasePasswords.file(folder.root()))
                    .isPresent();
            boolean strict = fresh || known && HostRules.areStrict(cluster);
            if (!strict) HostRules.trustSuperuser(cluster);
            DatabasePasswords passwords = DatabasePasswords.of(folder.root());
            EmbeddedPostgres postgres = launch(folder, passwords, 0, fresh);
            try {
                DatabaseAccess.prepare(postgres.getPostgresDatabase(), DatabaseAccess.DATABASE, passwords);
                if (fresh || !strict) {
                    HostRules.makeStrict(cluster);
                    DatabaseAccess.reload(postgres.getPostgresDatabase());
                }
                folder.rememberPort(postgres.getPort());
            } catch (SQLException | IOException | RuntimeException e) {
                postgres.close();
                throw e;
            }
            return new EmbeddedDatabase(folder, passwords, postgres);
        } catch (SQLException | IOException | RuntimeException e) {
            Path serverLog = folder.log();
            try {
                folder.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            if (e instanceof Refused refused) throw refused;
            throw Refused.because(ServerFault.DATABASE_DID_NOT_START, e.getMessage(), serverLog);
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder, DatabasePasswords passwords, int port, boolean fresh)
            throws IOException {
        ProcessBuilder.Redirect serverLog =
                ProcessBuilder.Redirect.appendTo(folder.log().toFile());
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder.postgres())
                .setCleanDataDirectory(false)
                // what has been acknowledged must survive a power cut; the library's default would not
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("jit", "off")
                // its log tells what failed, not whose names and numbers stood in the statement
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setConnectConfig("password", passwords.superuser())
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF-8")
                .setPGStartupWait(Duration.ofSeconds(60))
                .setErrorRedirector(serverLog)
                .setOutputRedirector(serverLog)
                .setRegisterShutdownHook(false);
        if (port != 0) builder.setPort(port);
        forgetDeadServer(folder.postgres().resolve("postmaster.pid"));
        if (!fresh) return builder.start();
        Path superuser = folder.root().resolve(DataKey.FOLDER).resolve("initial-password");
        OwnerOnly.write(superuser, passwords.superuser().getBytes(StandardCharsets.US_ASCII));
        try {
            // a new cluster never trusts anybody, not even for its first second
            return builder.setLocaleConfig("auth-host", "scram-sha-256")
                    .setLocaleConfig("auth-local", "scram-sha-256")
                    .setLocaleConfig("pwfile", superuser.toString())
                    .start();
        } finally {
            Files.deleteIfExists(superuser);
        }
    }

    /** Whether the server's process is there. */
    synchronized boolean isAlive() {
        return postmaster(folder.postgres().resolve("postmaster.pid")).isPresent();
    }

    /**
     * Starts the server again on the same port after its process was killed; nothing that was acknowledged is lost.
     *
     * @return false when it is running, or being closed
     */
    synchronized boolean revive() throws IOException {
        if (closed || isAlive()) return false;
        log.warn("The embedded database is gone; starting it again on port {}. See {}", port, folder.log());
        try {
            postgres.close();
        } catch (IOException | RuntimeException alreadyDead) {
            log.info("Nothing to stop: {}", alreadyDead.toString());
        }
        postgres = launch(folder, passwords, port, false);
        return true;
    }

    /**
     * A killed process leaves its database running. We hold the folder's lock, so nobody else may be using it: ask it to
     * stop before starting ours on the same files.
     */
    private static void stopOrphan(Path pidFile) {
        ProcessHandle orphan = postmaster(pidFile).orElse(null);
        if (orphan == null) return;
        log.warn("Stopping the database that an earlier process left running, pid {}", orphan.pid());
        orphan.destroy();
        try {
            orphan.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            orphan.destroyForcibly();
            orphan.onExit().completeOnTimeout(orphan, 5, TimeUnit.SECONDS).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * PostgreSQL refuses to start while a process of the number in its file exists, whatever that process is: another
     * program that got the number after a power cut, or a killed server that its parent has not buried yet. Its own look
     * at the shared memory still keeps it from starting beside connections that outlived their server.
     */
    private static void forgetDeadServer(Path pidFile) throws IOException {
        if (postmaster(pidFile).isEmpty()) Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> postmaster(Path pidFile) {
        try {
            if (!Files.exists(pidFile)) return Optional.empty();
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(p -> p.info().command().orElse("").contains("postgres"));
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException e) {
            return Optional.empty();
        }
    }

    int port() {
        return port;
    }

    DatabasePasswords passwords() {
        return passwords;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        try {
            postgres.close();
        } finally {
            folder.close();
        }
    }
}
