package org.huoshui.kernel;

/**
 * Keeps what must not be read out of the database, a backup of it or a disk: sealed with the installation's own key, which
 * lies in the data folder ({@code keys/data.key}) and never in the database.
 */
public interface Secrets {

    /**
     * Seals with AES-256-GCM under a fresh nonce: the same secret sealed twice gives two different results.
     *
     * @return version, the key's mark, nonce, the sealed bytes and their tag; 33 bytes longer than the secret
     */
    byte[] seal(byte[] secret);

    /**
     * @param sealed what {@link #seal} gave
     * @throws Refused SRV-121 when it was sealed with the key of another data folder, SRV-122 when it was changed since
     */
    byte[] open(byte[] sealed);

    /**
     * A keyed hash (HMAC-SHA-256, 64 hexadecimal digits) by which equal values are found without being read. Without the key
     * nobody can try out all mobile numbers against it.
     *
     * @param kind what is compared, so that a phone and an account of equal digits do not look alike: {@code phone}
     */
    String fingerprint(String kind, String value);
}
