package org.huoshui.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;

/** The digest of GB/T 32905, as 64 lower-case hexadecimal digits. */
final class Sm3 {

    /** What stands in the place of the line before the first. */
    static final String NONE = "0".repeat(64);

    private Sm3() {}

    static String of(byte[] bytes) {
        SM3Digest digest = new SM3Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
