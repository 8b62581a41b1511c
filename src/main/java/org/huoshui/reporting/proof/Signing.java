package org.huoshui.reporting.proof;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Ed25519 over a text's SHA-256, with a word before it that keeps the signature from meaning anything else. A signature
 * or a key that cannot even be read is one that does not fit.
 */
final class Signing {

    private static final String MANIFEST = "huoshui-manifest/1";

    private Signing() {}

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    static String keyId(byte[] publicKey) {
        return HexFormat.of().formatHex(digest(publicKey), 0, 8);
    }

    static String sign(PrivateKey key, String manifest) {
        return sign(key, MANIFEST, manifest);
    }

    /** @return base64 */
    static String sign(PrivateKey key, String purpose, String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(message(purpose, text));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean fits(byte[] publicKey, String manifest, String base64) {
        return fits(publicKey, MANIFEST, manifest, base64);
    }

    /** @param publicKey X.509; @param base64 the signature */
    static boolean fits(byte[] publicKey, String purpose, String text, String base64) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message(purpose, text));
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] message(String purpose, String text) {
        return (purpose + ":" + sha256(text)).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
