package org.huoshui.server.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.bouncycastle.openpgp.PGPException;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Takes a backup: one snapshot of all tables, whatever is being written meanwhile, with the keys and settings of the data
 * folder. Memory does not grow with the tables. A file under its own name is complete and on the disk; before, it is called
 * {@code FILE.part} and is removed when anything goes wrong.
 */
public final class TakingBackup {

    /** Held in the database while a backup is taken, whichever process takes it. */
    private static final long ONE_AT_A_TIME = 0x4875_6f73_6875_6931L;

    private final DataSource owner;
    private final Path data;
    private final InstantSource clock;

    /** @param owner connections as the owner of the tables, who is not held by their policies */
    public TakingBackup(DataSource owner, Path data, InstantSource clock) {
        this.owner = owner;
        this.data = data.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /**
     * A backup that was written.
     *
     * @param bytes of the file
     */
    public record Taken(Path file, Instant at, long bytes, int tables, long rows, Duration took) {

        /** Leaves a record of a backup taken from a shell, where the installation keeps such records. */
        public void note(DataSource owner) {
            try (Connection connection = owner.getConnection()) {
                if (!"t".equals(Schema.one(connection, "select to_regclass('server_backup') is not null"))) return;
                try (var statement = connection.prepareStatement("""
                        insert into server_backup
                          (kind, state, asked_by, started_at, finished_at, file, bytes, tables, table_rows)
                        values ('SHELL', 'DONE', 'shell', ?, now(), ?, ?, ?, ?)""")) {
                    statement.setObject(1, at.atOffset(ZoneOffset.UTC));
                    statement.setString(2, file.toString());
                    statement.setLong(3, bytes);
                    statement.setInt(4, tables);
                    statement.setLong(5, rows);
                    statement.executeUpdate();
                }
            } catch (SQLException e) {
                throw Refused.because(BackupFault.DATABASE_FAILED, plain(e));
            }
        }

        /** One line for a console. */
        public String line() {
            double seconds = Math.max(took.toMillis(), 1) / 1000.0;
            return "已备份 %s：%d 张表，%,d 行，%.1f MB，用时 %.1f 秒。 Backed up: %d tables, %,d rows, %.1f MB in %.1f s."
                    .formatted(file, tables, rows, bytes / 1e6, seconds, tables, rows, bytes / 1e6, seconds);
        }
    }

    /**
     * @throws Refused SRV-401 for a weak passphrase, SRV-411 to SRV-415 when it cannot be written
     */
    public Taken take(Path to, Passphrase passphrase, Consumer<Step> progress) {
        passphrase.required();
        Path file = to.toAbsolutePath().normalize();
        if (Files.exists(file)) throw Refused.because(BackupFault.FILE_EXISTS, file);
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder))
            throw Refused.because(BackupFault.FILE_UNWRITABLE, file, "no such folder");
        Path half = folder.resolve(file.getFileName() + ".part");
        Instant begun = clock.instant();
        long nanos = System.nanoTime();
        boolean ours = false;
        try (Connection connection = owner.getConnection()) {
            if (!"t".equals(Schema.one(connection, "select pg_try_advisory_lock(" + ONE_AT_A_TIME + ")")))
                throw Refused.because(BackupFault.ALREADY_RUNNING);
            ours = true;
            Packing packed;
            try (FileChannel channel = open(half)) {
                packed = write(connection, channel, passphrase, begun, progress);
                channel.force(true);
            }
            publish(half, file);
            return new Taken(
                    file,
                    begun,
                    Files.size(file),
                    packed.tables(),
                    packed.rows(),
                    Duration.ofNanos(System.nanoTime() - nanos));
        } catch (SQLException e) {
            throw Refused.because(BackupFault.DATABASE_FAILED, plain(e));
        } catch (PGPException e) {
            throw new IllegalStateException("cannot seal", e);
        } catch (IOException e) {
            throw isFull(e) ? Refused.because(BackupFault.DISK_FULL, file) : unwritable(file, e);
        } finally {
            if (ours) removeQuietly(half);
        }
    }

    private Packing write(
            Connection connection, FileChannel channel, Passphrase passphrase, Instant at, Consumer<Step> progress)
            throws IOException, SQLException, PGPException {
        Map<Path, byte[]> witnesses = Packing.witnesses(data);
        Schema.settle(connection);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        // left open: the channel is still to be forced to the disk
        Disk disk = new Disk(Channels.newOutputStream(channel));
        try {
            OutputStream out = new BufferedOutputStream(disk, 1 << 16);
            OutputStream sealed = Seal.closing(out, passphrase, "huoshui-backup.tar.gz", Date.from(at));
            Packing packing = new Packing(sealed, connection, progress);
            packing.pack(at, data, witnesses);
            sealed.close();
            out.flush();
            connection.rollback();
            return packing;
        } catch (SQLException e) {
            // a copy that is broken off because the disk is full complains of having been broken off
            if (disk.failure != null) throw disk.failure;
            throw e;
        }
    }

    /** Whether some process is taking a backup of this database right now. Looking does not get in its way. */
    static boolean isUnderWay(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            return "t".equals(Schema.one(connection, """
                            select exists (select from pg_locks where locktype = 'advisory' and granted
                                and database = (select oid from pg_database where datname = current_database())
                                and objsubid = 1 and classid::bigint << 32 | objid::bigint = %d)""".formatted(ONE_AT_A_TIME)));
        } catch (SQLException e) {
            return true;
        }
    }

    private static FileChannel open(Path half) throws IOException {
        Set<StandardOpenOption> options =
                EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        boolean posix = half.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? FileChannel.open(
                        half,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(half, options);
    }

    private static void publish(Path half, Path file) throws IOException {
        try {
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, file);
        }
        Path folder = file.getParent();
        // the name, too, must survive a power cut; Windows cannot open folders and does not need to
        if (folder != null && !System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static Refused unwritable(Path file, IOException e) {
        String why = e instanceof AccessDeniedException
                ? "access denied"
                : e instanceof NoSuchFileException ? "no such folder" : String.valueOf(e.getMessage());
        return Refused.because(BackupFault.FILE_UNWRITABLE, file, why);
    }

    static boolean isFull(Throwable fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            String message = String.valueOf(t.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("no space left")
                    || message.contains("disk full")
                    || message.contains("quota exceeded")) return true;
        }
        return false;
    }

    static String plain(SQLException e) {
        return e.getSQLState() + " "
                + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void removeQuietly(Path half) {
        try {
            Files.deleteIfExists(half);
        } catch (IOException leftBehind) {
            // the next backup of that name overwrites it
        }
    }

    /** Remembers why the disk took no more. */
    private static final class Disk extends FilterOutputStream {

        private @Nullable IOException failure;

        Disk(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
