package org.huoshui.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Secrets;
import org.jspecify.annotations.Nullable;

/**
 * {@link Secrets} with the {@link DataKey}. Two keys are derived from it (HKDF), one to seal, one to compare, so that neither
 * use weakens the other. The key file is read at first need: a program that only reads public figures never touches it.
 */
final class SealingWithDataKey implements Secrets {

    private static final byte VERSION = 1;
    private static final int MARK = 4;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + MARK;

    private final Path data;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Keys keys;

    SealingWithDataKey(Path data) {
        this.data = data;
    }

    /** @param mark tells keys apart, and tells nothing about them */
    private record Keys(SecretKey seal, SecretKey compare, byte[] mark) {}

    @Override
    public byte[] seal(byte[] secret) {
        Keys of = keys();
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] head = ByteBuffer.allocate(HEAD).put(VERSION).put(of.mark()).array();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, of, nonce, head).doFinal(secret);
            return ByteBuffer.allocate(HEAD + NONCE + sealed.length)
                    .put(head)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed) {
        if (sealed.length < HEAD + NONCE + TAG_BITS / 8 || sealed[0] != VERSION)
            throw Refused.because(ServerFault.SEALED_CHANGED);
        Keys of = keys();
        byte[] head = Arrays.copyOfRange(sealed, 0, HEAD);
        if (!Arrays.equals(head, 1, HEAD, of.mark(), 0, MARK))
            throw Refused.because(
                    ServerFault.SEALED_WITH_OTHER_KEY,
                    data.resolve(DataKey.FOLDER).resolve(DataKey.FILE));
        byte[] nonce = Arrays.copyOfRange(sealed, HEAD, HEAD + NONCE);
        try {
            return cipher(Cipher.DECRYPT_MODE, of, nonce, head)
                    .doFinal(sealed, HEAD + NONCE, sealed.length - HEAD - NONCE);
        } catch (AEADBadTagException e) {
            throw Refused.because(ServerFault.SEALED_CHANGED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot open", e);
        }
    }

    @Override
    public String fingerprint(String kind, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys().compare());
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot compare", e);
        }
    }

    private static Cipher cipher(int mode, Keys keys, byte[] nonce, byte[] head) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.seal(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    private synchronized Keys keys() {
        Keys known = keys;
        if (known == null) keys = known = derive(DataKey.of(data));
        return known;
    }

    private static Keys derive(byte[] key) {
        try {
            KDF kdf = KDF.getInstance("HKDF-SHA256");
            return new Keys(
                    kdf.deriveKey("AES", spec(key, "seal", 32)),
                    kdf.deriveKey("HmacSHA256", spec(key, "compare", 32)),
                    kdf.deriveData(spec(key, "mark", MARK)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java knows no HKDF", e);
        }
    }

    private static HKDFParameterSpec spec(byte[] key, String use, int length) {
        byte[] info = ("huoshui " + use).getBytes(StandardCharsets.UTF_8);
        return HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, length);
    }
}
