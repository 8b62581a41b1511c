package org.huoshui.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.huoshui.kernel.Refused;

/**
 * The secret the installation seals its data with, {@code keys/data.key} in the data folder: 256 random bits, made at first
 * need, readable by its owner alone. Who loses it loses what was sealed with it; a backup carries it.
 */
final class DataKey {

    static final String FOLDER = "keys";
    static final String FILE = "data.key";

    private static final int BYTES = 32;

    private DataKey() {}

    /** The key of this data folder, made when there is none. */
    static byte[] of(Path data) {
        Path folder = data.resolve(FOLDER);
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) make(folder, file);
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != BYTES) throw new IllegalArgumentException(key.length + " bytes");
            return key;
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.because(ServerFault.DATA_KEY_UNUSABLE, file, e.getMessage());
        }
    }

    private static void make(Path folder, Path file) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, attributes(posix, "rwx------"));
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path half = Files.createTempFile(folder, "new", ".key", attributes(posix, "rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            publish(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    // another process may have been faster: its key stands, for something may be sealed with it already
    private static void publish(Path half, Path file) throws IOException {
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException theirs) {
            return;
        } catch (UnsupportedOperationException e) {
            if (!Files.exists(file)) Files.move(half, file);
        }
    }

    private static FileAttribute<?>[] attributes(boolean posix, String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
