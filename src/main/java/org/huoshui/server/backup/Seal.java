package org.huoshui.server.backup;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.jcajce.JcaPGPObjectFactory;
import org.bouncycastle.openpgp.operator.jcajce.JcaPGPDigestCalculatorProviderBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBEDataDecryptorFactoryBuilder;
import org.bouncycastle.openpgp.operator.jcajce.JcePBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.jcajce.JcePGPDataEncryptorBuilder;
import org.huoshui.kernel.Refused;

/**
 * OpenPGP with a passphrase (RFC 4880, 5.3 and 5.13): AES-256, the key stretched from the passphrase over 65 MB of SHA-256,
 * protected against changes. In this form because every OpenPGP program opens it, also when this one is gone.
 */
final class Seal {

    private static final int BUFFER = 1 << 16;

    /** The largest count RFC 4880 can express: 65,011,712 bytes are hashed for each try at a passphrase. */
    private static final int STRETCHED = 0xff;

    private Seal() {}

    /** What is written into the stream comes out sealed; closing it ends the message and leaves {@code out} open. */
    static OutputStream closing(OutputStream out, Passphrase passphrase, String name, Date at)
            throws IOException, PGPException {
        PGPEncryptedDataGenerator encrypting =
                new PGPEncryptedDataGenerator(new JcePGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(true)
                        .setSecureRandom(new SecureRandom()));
        encrypting.addMethod(new JcePBEKeyEncryptionMethodGenerator(
                passphrase.letters(),
                new JcaPGPDigestCalculatorProviderBuilder().build().get(HashAlgorithmTags.SHA256),
                STRETCHED));
        OutputStream sealed = encrypting.open(out, new byte[BUFFER]);
        PGPLiteralDataGenerator literal = new PGPLiteralDataGenerator();
        OutputStream content = literal.open(sealed, PGPLiteralData.BINARY, name, at, new byte[BUFFER]);
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                content.write(one);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                content.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                literal.close();
                encrypting.close();
            }
        };
    }

    /** What is inside; only {@link Opened#verify} after the last byte says that nobody changed it. */
    static Opened opening(InputStream in, Passphrase passphrase, Path file) throws IOException {
        InputStream raw = new BufferedInputStream(in, BUFFER);
        PGPPBEEncryptedData encrypted = encrypted(raw, file);
        InputStream clear;
        try {
            clear = encrypted.getDataStream(
                    new JcePBEDataDecryptorFactoryBuilder(new JcaPGPDigestCalculatorProviderBuilder().build())
                            .build(passphrase.letters()));
        } catch (PGPException | RuntimeException e) {
            throw Refused.because(BackupFault.WRONG_PASSPHRASE, file);
        }
        try {
            if (new JcaPGPObjectFactory(clear).nextObject() instanceof PGPLiteralData literal)
                return new Opened(literal.getInputStream(), encrypted, raw, clear);
        } catch (IOException | RuntimeException e) {
            // a wrong passphrase passes the quick check once in many thousand times
            throw Refused.because(BackupFault.WRONG_PASSPHRASE, file);
        }
        throw Refused.because(BackupFault.WRONG_PASSPHRASE, file);
    }

    private static PGPPBEEncryptedData encrypted(InputStream raw, Path file) {
        try {
            if (new JcaPGPObjectFactory(raw).nextObject() instanceof PGPEncryptedDataList list
                    && list.get(0) instanceof PGPPBEEncryptedData data
                    && data.isIntegrityProtected()) return data;
        } catch (IOException | RuntimeException e) {
            throw Refused.because(BackupFault.NOT_A_BACKUP, file);
        }
        throw Refused.because(BackupFault.NOT_A_BACKUP, file);
    }

    /** The inside of a sealed file. */
    static final class Opened extends FilterInputStream {

        private final PGPPBEEncryptedData encrypted;
        private final InputStream raw;
        private final InputStream clear;

        private Opened(InputStream content, PGPPBEEncryptedData encrypted, InputStream raw, InputStream clear) {
            super(content);
            this.encrypted = encrypted;
            this.raw = raw;
            this.clear = clear;
        }

        /** Reads to the end; false when a byte was changed, cut off or added. */
        boolean verify() throws IOException, PGPException {
            byte[] rest = new byte[BUFFER];
            while (in.read(rest) >= 0) {
                // what is left over belongs to the digest
            }
            while (clear.read(rest) >= 0) {
                // the packet around it, too
            }
            return encrypted.verify() && raw.read() < 0;
        }
    }
}
