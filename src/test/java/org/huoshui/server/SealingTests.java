package org.huoshui.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTests {

    private static final byte[] SECRET = "13900000000".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void opensWhatItSealedAlsoAfterARestart() {
        byte[] sealed = new SealingWithDataKey(folder).seal(SECRET);
        assertThat(new SealingWithDataKey(folder).open(sealed)).isEqualTo(SECRET);
        assertThat(sealed).hasSize(SECRET.length + 33);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1390000");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        SealingWithDataKey secrets = new SealingWithDataKey(folder);
        assertThat(secrets.seal(SECRET)).isNotEqualTo(secrets.seal(SECRET));
    }

    @Test
    void keepsTheKeyToItsOwner() throws Exception {
        new SealingWithDataKey(folder).seal(SECRET);
        Path key = folder.resolve("keys/data.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(HexFormat.of().parseHex(Files.readString(key))).hasSize(32);
        assertThat(Files.list(folder.resolve("keys"))).containsExactly(key);
    }

    @Test
    void touchesNoKeyBeforeItIsNeeded() {
        assertThat(new SealingWithDataKey(folder)).isNotNull();
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void noticesEveryChangedByte() {
        SealingWithDataKey secrets = new SealingWithDataKey(folder);
        byte[] sealed = secrets.seal(SECRET);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> secrets.open(changed)).isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> secrets.open(new byte[3])).hasMessageContaining("SRV-122");
    }

    @Test
    void saysWhenTheKeyIsAnother(@TempDir Path elsewhere) {
        byte[] sealed = new SealingWithDataKey(elsewhere).seal(SECRET);
        assertThatThrownBy(() -> new SealingWithDataKey(folder).open(sealed))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SRV-121");
    }

    @Test
    void refusesAKeyFileThatIsNone() throws Exception {
        Files.createDirectories(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/data.key"), "abc");
        assertThatThrownBy(() -> new SealingWithDataKey(folder).seal(SECRET)).hasMessageContaining("SRV-120");
    }

    /** HKDF (RFC 5869) and HMAC by hand from the file's bits: no salt, so the extracting key is 32 zero bytes. */
    @Test
    void comparesByAKeyedHash() throws Exception {
        SealingWithDataKey secrets = new SealingWithDataKey(folder);
        String print = secrets.fingerprint("phone", "13900000000");
        byte[] key = HexFormat.of().parseHex(Files.readString(folder.resolve("keys/data.key")));
        byte[] extracted = hmac(new byte[32], key);
        byte[] info = "huoshui compare\u0001".getBytes(StandardCharsets.UTF_8);
        byte[] expected = hmac(hmac(extracted, info), "phone\u000013900000000".getBytes(StandardCharsets.UTF_8));
        assertThat(print).isEqualTo(HexFormat.of().formatHex(expected));
        assertThat(secrets.fingerprint("account", "13900000000")).isNotEqualTo(print);
    }

    private static byte[] hmac(byte[] key, byte[] message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }
}
