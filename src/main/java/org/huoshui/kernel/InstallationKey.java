package org.huoshui.kernel;

/**
 * The installation's own signing key (Ed25519). Its private half is a file of the data folder and never in the database, so
 * that nobody with a copy of the database can sign; the public halves of all keys the installation ever had are kept.
 */
public interface InstallationKey {

    /** @param keyId beginning of the public key's SHA-256; @param signature base64 */
    record Signed(String keyId, String signature) {}

    /**
     * Signs with the key of the data folder, making one at first need.
     *
     * @param purpose a word before the text that keeps the signature from meaning anything else: {@code huoshui-audit-seal/1}
     */
    Signed sign(String purpose, String text);

    /** False as well for a key this installation never had, and for what cannot even be read. */
    boolean fits(Signed signed, String purpose, String text);
}
