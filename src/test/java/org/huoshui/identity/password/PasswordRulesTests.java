package org.huoshui.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.huoshui.identity.password.PasswordRules.Weakness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules(8, 3);

    @ParameterizedTest
    @CsvSource(
            value = {
                "Qing-Ping-2022 |",
                "澜溪Lx-2022     |",
                "Ab-1           | SHORT",
                "lowercase-only | FEW_CLASSES",
                "NoDigitNoSign  | FEW_CLASSES",
                "x-Teller-9-Xx  | HOLDS_NAME",
                "Rellet-4-2023  | HOLDS_NAME",
                "Admin@2022     | WELL_KNOWN",
                "P@ssw0rd!      | WELL_KNOWN",
                "Huoshui-2023   | WELL_KNOWN",
                "1qaz@WSX       | WELL_KNOWN",
                "12345678       | FEW_CLASSES,WELL_KNOWN",
                "teller         | SHORT,FEW_CLASSES,HOLDS_NAME"
            },
            delimiter = '|')
    void saysAllThatIsWrong(String password, String weaknesses) {
        List<Weakness> expected = weaknesses == null
                ? List.of()
                : Arrays.stream(weaknesses.split(",")).map(Weakness::valueOf).toList();
        assertThat(rules.weaknesses("teller", password)).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource({"128, true", "129, false"})
    void takesNothingLongerThanItIsWorth(int length, boolean fit) {
        String password = "Aa1-" + "xyz".repeat(50).substring(0, length - 4);
        assertThat(rules.weaknesses("teller", password).contains(Weakness.LONG)).isEqualTo(!fit);
    }
}
