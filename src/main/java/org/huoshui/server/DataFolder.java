package org.huoshui.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything an installation must not lose. One process at a time owns it; the lock goes with the
 * process, also when it is killed.
 */
final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Takes the folder, making it when absent; refuses when another process has it. */
    static DataFolder own(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw Refused.because(ServerFault.DATA_FOLDER_IN_USE, root, ownerOf(root));
            }
            Files.writeString(
                    root.resolve("pid"), Long.toString(ProcessHandle.current().pid()));
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw Refused.because(ServerFault.DATA_FOLDER_UNUSABLE, root, e.getMessage());
        }
    }

    /** Refuses as {@link #own} would, and leaves the folder free. */
    static void probe(Path folder) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (tryLock(channel) == null)
                    throw Refused.because(
                            ServerFault.DATA_FOLDER_IN_USE,
                            folder.toAbsolutePath().normalize(),
                            ownerOf(folder));
            }
        } catch (IOException e) {
            throw Refused.because(
                    ServerFault.DATA_FOLDER_UNUSABLE, folder.toAbsolutePath().normalize(), e.getMessage());
        }
    }

    /** The port of the database that runs on the folder right now, when some process owns the folder. */
    static OptionalInt portOfRunning(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        Path lockFile = root.resolve("lock");
        Path portFile = root.resolve("database.port");
        if (!Files.exists(lockFile) || !Files.exists(portFile)) return OptionalInt.empty();
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                lock.release();
                return OptionalInt.empty();
            }
            return OptionalInt.of(Integer.parseInt(Files.readString(portFile).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static String ownerOf(Path root) {
        try {
            return Files.readString(root.resolve("pid")).strip();
        } catch (IOException e) {
            return "?";
        }
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    /** The embedded database's own log. */
    Path log() {
        return root.resolve("postgres.log");
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(root.resolve("database.port"), Integer.toString(port));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(root.resolve("database.port"));
        channel.close();
    }
}
