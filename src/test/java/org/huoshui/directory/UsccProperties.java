package org.huoshui.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;

/**
 * Check characters against a second way of finding them: the whole code is a number in a system whose places weigh powers of
 * 3, and the right character is the only one of 31 with which it is a multiple of 31.
 */
class UsccProperties {

    /** Table 2 of GB 32100-2015, copied pair by pair. */
    private static final Map<Character, Integer> VALUES = Map.ofEntries(
            Map.entry('0', 0),
            Map.entry('1', 1),
            Map.entry('2', 2),
            Map.entry('3', 3),
            Map.entry('4', 4),
            Map.entry('5', 5),
            Map.entry('6', 6),
            Map.entry('7', 7),
            Map.entry('8', 8),
            Map.entry('9', 9),
            Map.entry('A', 10),
            Map.entry('B', 11),
            Map.entry('C', 12),
            Map.entry('D', 13),
            Map.entry('E', 14),
            Map.entry('F', 15),
            Map.entry('G', 16),
            Map.entry('H', 17),
            Map.entry('J', 18),
            Map.entry('K', 19),
            Map.entry('L', 20),
            Map.entry('M', 21),
            Map.entry('N', 22),
            Map.entry('P', 23),
            Map.entry('Q', 24),
            Map.entry('R', 25),
            Map.entry('T', 26),
            Map.entry('U', 27),
            Map.entry('W', 28),
            Map.entry('X', 29),
            Map.entry('Y', 30));

    private static boolean fits(String eighteen) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < 17; i++)
            sum = sum.add(BigInteger.valueOf(3).pow(i).multiply(BigInteger.valueOf(VALUES.get(eighteen.charAt(i)))));
        sum = sum.add(BigInteger.valueOf(VALUES.get(eighteen.charAt(17))));
        return sum.mod(BigInteger.valueOf(31)).signum() == 0;
    }

    private static String completed(String seventeen) {
        return VALUES.keySet().stream()
                .map(last -> seventeen + last)
                .filter(UsccProperties::fits)
                .findFirst()
                .orElseThrow();
    }

    @Provide
    Arbitrary<String> codes() {
        Character[] used = VALUES.keySet().stream().sorted().toArray(Character[]::new);
        return Combinators.combine(
                        Arbitraries.of("11", "51", "91", "92", "93", "N2", "Y1", "A1"),
                        Arbitraries.strings().numeric().ofLength(6),
                        Arbitraries.of(used).list().ofSize(9))
                .as((head, region, body) -> {
                    StringBuilder code = new StringBuilder(head).append(region);
                    body.forEach(code::append);
                    return completed(code.toString());
                });
    }

    @Property
    void takesEveryCodeWhoseCheckCharacterFits(@ForAll("codes") String code) {
        assertThat(Uscc.problem(code)).isEmpty();
        assertThat(FirmId.parse(code.toLowerCase(java.util.Locale.ROOT).substring(0, 9) + " - " + code.substring(9))
                        .code())
                .isEqualTo(code);
    }

    @Property
    void refusesEveryOtherCheckCharacterWithoutSayingTheRightOne(@ForAll("codes") String code) {
        for (char last : VALUES.keySet()) {
            if (last == code.charAt(17)) continue;
            Problem problem = Uscc.problem(code.substring(0, 17) + last).orElseThrow();
            assertThat(problem.code()).isEqualTo("DIR-305");
            assertThat(problem.zh()).doesNotContain(code.substring(17)).doesNotContain(code);
        }
    }

    /** 3 has the order 30 modulo 31, so that neighbours never weigh the same. */
    @Property
    void findsEverySingleSlipAndEverySwapOfNeighbours(@ForAll("codes") String code) {
        for (int i = 2; i < 17; i++) {
            for (char other : List.of('0', '5', '8')) {
                if (code.charAt(i) == other) continue;
                assertThat(Uscc.isValid(code.substring(0, i) + other + code.substring(i + 1)))
                        .isFalse();
            }
            if (i == 2 || code.charAt(i) == code.charAt(i - 1)) continue;
            String swapped = code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);
            assertThat(Uscc.isValid(swapped)).isFalse();
        }
    }

    @Property
    void namesTheLettersPeopleTypeByMistake(@ForAll("codes") String code) {
        for (String letter : List.of("I", "O", "S", "V", "Z")) {
            Problem problem = Uscc.problem(code.substring(0, 10) + letter + code.substring(11))
                    .orElseThrow();
            assertThat(problem.code()).isEqualTo("DIR-302");
            assertThat(problem.zh()).contains("第 11 位的“" + letter + "”");
        }
    }

    @Example
    void saysHowLongItIs() {
        assertThat(Uscc.problem("91990101MA0QM0019").orElseThrow().zh()).contains("18 位，现为 17 位");
        assertThat(Uscc.problem("").orElseThrow().code()).isEqualTo("DIR-301");
        assertThat(Uscc.problem("91990101MA0QM0019？").orElseThrow().code()).isEqualTo("DIR-303");
        assertThat(Uscc.problem("9199O101MA0QM00199").orElseThrow().code()).isEqualTo("DIR-302");
        assertThat(Uscc.problem("919901A1MA0QM00199").orElseThrow().code()).isEqualTo("DIR-304");
        assertThatThrownBy(() -> new FirmId("91990101MA0QM00198"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DIR-305");
        assertThat(FirmId.of("91990101MA0QM00198")).isEmpty();
    }

    /** Codes printed on the licences of well-known undertakings. */
    @Example
    void takesCodesOfRealLicences() {
        assertThat(List.of("914403001922038216", "91330100799655058B", "9144030071526726XG", "91110000710926094P"))
                .allMatch(Uscc::isValid);
    }
}
