package org.huoshui.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_111);
    private static final long STEP = 1_111_111_111 / 30;

    private final Totp totp = new Totp();

    /** RFC 6238, appendix B, SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        assertThat(new Totp(8).code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
        assertThat(totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code.substring(2));
    }

    @Test
    void takesTheStepsBesideTheOneUnderWayAndNoneFurther() {
        for (int drift = -3; drift <= 3; drift++) {
            String code = totp.code(SECRET, NOW.plusSeconds(30L * drift));
            if (Math.abs(drift) <= 1)
                assertThat(totp.step(SECRET, code, NOW, 0)).hasValue(STEP + drift);
            else assertThat(totp.step(SECRET, code, NOW, 0)).isEmpty();
        }
    }

    @Test
    void takesNoCodeOfAStepThatWasUsedOrOfAnEarlierOne() {
        String code = totp.code(SECRET, NOW);
        assertThat(totp.step(SECRET, code, NOW, STEP - 1)).hasValue(STEP);
        assertThat(totp.step(SECRET, code, NOW, STEP)).isEmpty();
        assertThat(totp.step(SECRET, code, NOW, STEP + 1)).isEmpty();
    }

    @Test
    void writesSecretsAsAppsReadThem() {
        for (int i = 0; i < 50; i++) {
            byte[] secret = totp.newSecret();
            assertThat(secret).hasSize(20);
            assertThat(new Base32().decode(Totp.text(secret))).isEqualTo(secret);
        }
        assertThat(Totp.address("活水", "hyb", SECRET))
                .isEqualTo("otpauth://totp/%E6%B4%BB%E6%B0%B4:hyb?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=%E6%B4%BB%E6%B0%B4");
    }

    @Test
    void recoveryCodesDifferAndCountHoweverTheyAreTyped() {
        List<String> codes = RecoveryCodes.fresh();
        Set<String> all = new HashSet<>(codes);
        for (int i = 0; i < 100; i++) all.addAll(RecoveryCodes.fresh());
        assertThat(codes).hasSize(10).allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}"));
        assertThat(all).hasSize(1010);
        assertThat(RecoveryCodes.folded(" abcde fghjk")).isEqualTo("ABCDEFGHJK");
        assertThat(RecoveryCodes.looksLike("abcde-fghjk")).isTrue();
        assertThat(RecoveryCodes.looksLike("123456")).isFalse();
    }
}
