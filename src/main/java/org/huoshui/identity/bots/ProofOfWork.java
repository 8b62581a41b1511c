package org.huoshui.identity.bots;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.huoshui.kernel.Secrets;

/**
 * Sets tasks and checks answers. A task is {@code expiry.bits.random.mark}; the answer is a number whose SHA-256 together
 * with the task, {@code SHA-256(task + ":" + number)}, begins with so many zero bits. The mark binds the task to the name and
 * the address it was set for, so nothing has to be kept until an answer comes.
 */
public final class ProofOfWork {

    private static final int MOST_DIGITS = 20;

    private final Secrets secrets;
    private final SecureRandom random = new SecureRandom();

    public ProofOfWork(Secrets secrets) {
        this.secrets = secrets;
    }

    /** For whom a task is set. */
    public record Asked(String account, String address) {}

    public String task(Asked by, int bits, Instant expires) {
        byte[] salt = new byte[12];
        random.nextBytes(salt);
        String body = expires.getEpochSecond() + "." + bits + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(salt);
        return body + "." + mark(by, body);
    }

    /** A right answer. @param id of the task, that it be taken once only */
    public record Right(String id, Instant expires) {}

    /**
     * @param leastBits a task of fewer is not accepted: it was set before the door became stricter
     * @return empty when the task is not ours, not for who asks, too old or too light, or the answer is wrong
     */
    public Optional<Right> check(Asked by, String task, String answer, int leastBits, Instant now) {
        String[] parts = task.split("\\.", -1);
        if (parts.length != 4 || answer.length() > MOST_DIGITS) return Optional.empty();
        String body = parts[0] + "." + parts[1] + "." + parts[2];
        byte[] expected = mark(by, body).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(expected, parts[3].getBytes(StandardCharsets.US_ASCII))) return Optional.empty();
        // ours, hence well formed
        Instant expires = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        int bits = Integer.parseInt(parts[1]);
        if (!now.isBefore(expires) || bits < leastBits || zeroBits(task, answer) < bits) return Optional.empty();
        return Optional.of(new Right(parts[2], expires));
    }

    /** How many bits in front are zero. */
    public static int zeroBits(String task, String answer) {
        int zeros = 0;
        for (byte one : sha256(task + ":" + answer)) {
            if (one != 0) return zeros + Integer.numberOfLeadingZeros(one & 0xff) - 24;
            zeros += 8;
        }
        return zeros;
    }

    private String mark(Asked by, String body) {
        return secrets.fingerprint("proof", by.account() + "\n" + by.address() + "\n" + body);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
