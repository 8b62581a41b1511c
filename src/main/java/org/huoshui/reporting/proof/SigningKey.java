package org.huoshui.reporting.proof;

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
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.huoshui.kernel.Refused;

/**
 * The installation's Ed25519 key, {@code keys/signing.key} in the data folder: made at first need, readable by its owner
 * alone, never in the database, so that who has a copy of the database cannot sign.
 */
final class SigningKey {

    static final String FOLDER = "keys";
    static final String FILE = "signing.key";

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** The key of this data folder, made when there is none. */
    static SigningKey of(Path data) {
        Path folder = data.resolve(FOLDER);
        Path file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) make(folder, file);
        } catch (IOException | GeneralSecurityException e) {
            throw Refused.because(ProofError.KEY_UNWRITABLE, file, e.getMessage());
        }
        try {
            String pem = Files.readString(file);
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            return new SigningKey(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(block(pem, PRIVATE))),
                    keys.generatePublic(new X509EncodedKeySpec(block(pem, PUBLIC))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw Refused.because(ProofError.KEY_UNREADABLE, file, e.getMessage());
        }
    }

    private static void make(Path folder, Path file) throws IOException, GeneralSecurityException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, posix ? onlyOwner("rwx------") : everybody());
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String pem = armoured(PRIVATE, pair.getPrivate().getEncoded())
                + armoured(PUBLIC, pair.getPublic().getEncoded());
        Path half = Files.createTempFile(folder, "new", ".key", posix ? onlyOwner("rw-------") : everybody());
        try {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(pem.getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            publish(half, file);
        } finally {
            Files.deleteIfExists(half);
        }
        if (!posix) {
            var plain = file.toFile();
            if (!plain.setReadable(false, false) || !plain.setReadable(true, true))
                throw new IOException("permissions");
        }
    }

    // another process may have been faster: its key stands
    private static void publish(Path half, Path file) throws IOException {
        try {
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException theirs) {
            return;
        } catch (UnsupportedOperationException e) {
            if (!Files.exists(file)) Files.move(half, file);
        }
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static FileAttribute<?>[] everybody() {
        return Set.<FileAttribute<?>>of().toArray(FileAttribute<?>[]::new);
    }

    private static String armoured(String what, byte[] bytes) {
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(what, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes), what);
    }

    private static byte[] block(String pem, String what) {
        String begin = "-----BEGIN " + what + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + what + "-----");
        if (from < 0 || to < from) throw new IllegalArgumentException(what);
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }

    PublicKey open() {
        return open;
    }

    /** The beginning of the public key's SHA-256. */
    String id() {
        return Signing.keyId(open.getEncoded());
    }

    /** @return base64 */
    String sign(String manifest) {
        return Signing.sign(secret, manifest);
    }

    String sign(String purpose, String text) {
        return Signing.sign(secret, purpose, text);
    }
}
