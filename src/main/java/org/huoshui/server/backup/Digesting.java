package org.huoshui.server.backup;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what passes; keeps nothing. */
class Digesting extends OutputStream {

    private final MessageDigest digest = sha256();
    private long rows;
    private long bytes;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int one) {
        throw new UnsupportedOperationException("a copy comes row by row");
    }

    @Override
    public void write(byte[] from, int start, int length) throws java.io.IOException {
        digest.update(from, start, length);
        bytes += length;
        for (int i = start; i < start + length; i++) if (from[i] == '\n') rows++;
    }

    /** In the text form of COPY a line feed stands between rows and nowhere else. */
    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    /** Once, at the end. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
