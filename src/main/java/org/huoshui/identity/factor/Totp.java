package org.huoshui.identity.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every 30 seconds, as every authenticator app shows them (RFC 6238 with HMAC-SHA-1). */
public final class Totp {

    /** How long a code is shown. */
    public static final Duration STEP = Duration.ofSeconds(30);

    private static final int SECRET_BYTES = 20; // as long as the hash, RFC 4226 section 4
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; // RFC 4648

    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator codes;

    public Totp() {
        this(6);
    }

    Totp(int digits) {
        this.codes = new TimeBasedOneTimePasswordGenerator(STEP, digits);
    }

    public byte[] newSecret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** What an app shows at this time. */
    public String code(byte[] secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any key", e);
        }
    }

    /**
     * Which step of 30 seconds since 1970 the code belongs to: the one under way, the one before or the one after, because
     * clocks differ.
     *
     * @param after the last step that has been used; a code of it or of an earlier one does not count again
     * @return empty when the code is none of them
     */
    public OptionalLong step(byte[] secret, String code, Instant now, long after) {
        OptionalLong found = OptionalLong.empty();
        for (int drift = -1; drift <= 1; drift++) {
            Instant at = now.plus(STEP.multipliedBy(drift));
            long step = Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
            boolean same = MessageDigest.isEqual(
                    code(secret, at).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
            if (same && step > after && found.isEmpty()) found = OptionalLong.of(step);
        }
        return found;
    }

    /** The secret as people type it into an app: base 32 without padding. */
    public static String text(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte one : secret) {
            held = (held << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(ALPHABET.charAt((held >> bits) & 31));
            }
        }
        if (bits > 0) text.append(ALPHABET.charAt((held << (5 - bits)) & 31));
        return text.toString();
    }

    /** What the QR code says: the key URI format of the authenticator apps. */
    public static String address(String issuer, String account, byte[] secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(encoded(issuer), encoded(account), text(secret), encoded(issuer));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
