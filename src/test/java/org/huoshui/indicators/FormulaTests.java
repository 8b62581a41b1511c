package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.huoshui.directory.DirectoryFixture;
import org.huoshui.indicators.Formulas.Outcome;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTests {

    private static final Phrases PHRASES = Phrases.over(Catalogue.shipped(), DirectoryFixture.smallCity());

    private final Formulas formulas = Formulas.over(Catalogue.shipped(), DirectoryFixture.smallCity());
    private final Map<Phrase, BigDecimal> values = new HashMap<>();

    /** A county's published figures: deposits 1047.62 (+192), loans 707.42 (+111.71), 亿元. */
    @Test
    void comesToThePublishedRatiosOfYiwu() {
        given("各项存款余额", "104762000000");
        given("各项存款余额·较年初增量", "19200000000");
        given("各项贷款余额", "70742000000");
        given("各项贷款余额·较年初增量", "11171000000");
        assertThat(printed("loan_deposit_ratio")).isEqualTo("67.53");
        assertThat(printed("loan_deposit_ratio.incremental")).isEqualTo("58.18");
        assertThat(Wording.text(
                        Phrase.of(new IndicatorId("loan_deposit_ratio")),
                        indicator("loan_deposit_ratio"),
                        number("各项贷款余额 / 各项存款余额 * 100")))
                .isEqualTo("67.53");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "各项存款余额 >= 住户存款余额 + 非金融企业存款余额; true",
                "各项存款余额>=住户存款余额+非金融企业存款余额+1; false",
                "各项存款余额 ≥ 100元; true",
                "各项存款余额 = 100; true",
                "各项存款余额 == 100.00; true",
                "各项存款余额 != 100; false",
                "各项存款余额 <> 100.0; false",
                "abs(各项贷款余额·环比增幅) <= 20; false",
                "abs（各项贷款余额·环比增幅）≤25％; true",
                "绝对值(-3) = 3 且 各项存款余额 > 0.01万元 - 1; true",
                "各项存款余额 < 1亿元 且 (住户存款余额 > 100 或 住户存款余额 = 60); true",
                "各项存款余额 < 1 and 住户存款余额 > 0; false",
                "2022年11月·各项存款余额 < 各项存款余额; true",
                "制造业贷款余额·占比(各项贷款余额) + 1 > 31; true",
                "Loan-to-Deposit Ratio > 50; true",
                "存贷比−50 > 0; true",
            })
    void judgesChecks(String text, boolean truth) {
        given("各项存款余额", "100");
        given("2022年11月·各项存款余额", "99");
        given("住户存款余额", "60");
        given("非金融企业存款余额", "40");
        given("各项贷款余额·环比增幅", "-25");
        given("制造业贷款余额·占比(各项贷款余额)", "30.5");
        given("存贷比", "50.5");
        assertThat(evaluate(text)).isEqualTo(new Outcome.Truth(truth));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "各项存款余额 + 各项贷款余额 * 2; 170",
                "(各项存款余额 + 各项贷款余额) * 2; 270",
                "-各项贷款余额 + 各项存款余额; 65",
                "各项存款余额 - 各项贷款余额 - 5; 60",
                "各项存款余额 / 8; 12.5",
                "min(各项存款余额, 各项贷款余额, 50); 35",
                "max(各项存款余额, 各项贷款余额); 100",
                "最大值(abs(-2), 1,234.5); 1234.5",
                "100 ÷ 4 × 2; 50",
                "1.5亿元; 150000000",
                "2万 + 1; 20001",
                "百分比(各项贷款余额, 各项存款余额); 35",
            })
    void computes(String text, BigDecimal expected) {
        given("各项存款余额", "100");
        given("各项贷款余额", "35");
        assertThat(number(text)).isEqualByComparingTo(expected);
    }

    @Test
    void keepsThirtyFourDigits() {
        given("各项存款余额", "3");
        assertThat(number("2 / 各项存款余额").toPlainString()).isEqualTo("0." + "6".repeat(33) + "7");
    }

    @Test
    void knowsItsPhrasesInOrderAndEachOnce() {
        assertThat(formulas.parse("存款合计 - 住户存款 + 各项存款余额").phrases())
                .containsExactly(phrase("各项存款余额"), phrase("住户存款余额"));
    }

    @Test
    void isMissingWhereAnOperandIsMissing() {
        given("各项存款余额", "100");
        assertThat(evaluate("各项存款余额 + 各项贷款余额")).isEqualTo(new Outcome.MissingOperand(phrase("各项贷款余额")));
        assertThat(evaluate("各项存款余额 > 0 或 各项贷款余额 > 0")).isEqualTo(new Outcome.MissingOperand(phrase("各项贷款余额")));
    }

    @Test
    void isUndefinedOverZeroAndOverABaseThatIsNotPositive() {
        given("各项存款余额", "0");
        given("各项贷款余额", "35");
        assertThat(evaluate("各项贷款余额 / 各项存款余额"))
                .isInstanceOfSatisfying(
                        Outcome.Undefined.class,
                        undefined -> assertThat(undefined.problem().code()).isEqualTo("IND-144"));
        assertUndefinedBase();
        given("各项存款余额", "-1");
        assertUndefinedBase();
    }

    private void assertUndefinedBase() {
        assertThat(evaluate("百分比(各项贷款余额, 各项存款余额)"))
                .isInstanceOfSatisfying(
                        Outcome.Undefined.class,
                        undefined -> assertThat(undefined.problem().code()).isEqualTo("IND-145"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; IND-141; 公式是空的; ",
                "各项存款余额 >= 住户存欵余额 + 1; IND-143; 住户存款余额; 11-16",
                "各项存款余额 +; IND-142; 后面还缺一项; 9-9",
                "各项存款余额 + * 2; IND-142; 这里缺一项; 10-10",
                "(各项存款余额 + 1; IND-142; 括号没有合上; 1-1",
                "各项存款余额 + 1); IND-142; 多了一个括号; 11-11",
                "各项存款余额 各项贷款余额; IND-142; 这里应是运算符; 8-13",
                "各项存款余额, 1; IND-142; 逗号只能写在函数里; 7-7",
                "abs(1, 2) > 0; IND-142; 这个函数要写1项; 1-9",
                "百分比(各项存款余额) > 0; IND-142; 这个函数要写2项; 1-11",
                "1 < 各项存款余额 < 3; IND-142; 两个比较之间要用“且”; 12-12",
                "各项存款余额|万元 > 3; IND-142; 这里应是运算符; 7-7",
                "各项存款余额 + (1 > 2); IND-146; 把比较的结果当作数来算; ",
                "各项存款余额 且 1 > 2; IND-146; 把比较的结果当作数来算; ",
                "random() > 3; IND-143; random; 1-6",
                "1 >; IND-142; 后面还缺一项; 4-4",
            })
    void namesTheFaultAndItsPlace(String text, String code, String sentence, String place) {
        assertThatThrownBy(() -> formulas.parse(text)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().zh()).contains(sentence);
            if (place != null) assertThat(refused.problem().place()).isEqualTo(place);
        });
    }

    @Test
    void readsEveryFormulaOfTheCatalogue() {
        assertThat(Catalogue.shipped().all())
                .filteredOn(i -> i.aggregation() == Indicator.Aggregation.FORMULA)
                .hasSize(7)
                .allSatisfy(i -> assertThat(
                                formulas.parse(String.valueOf(i.formula())).phrases())
                        .hasSize(2));
    }

    @Property(tries = 300)
    void agreesWithWholeNumberArithmetic(
            @ForAll @IntRange(min = -1000000, max = 1000000) int a,
            @ForAll @IntRange(min = -1000000, max = 1000000) int b,
            @ForAll @IntRange(min = -1000, max = 1000) int c) {
        given("各项存款余额", String.valueOf(a));
        given("各项贷款余额", String.valueOf(b));
        given("不良贷款余额", String.valueOf(c));
        BigInteger expected =
                BigInteger.valueOf(a).subtract(BigInteger.valueOf(b).multiply(BigInteger.valueOf(c)));
        assertThat(number("各项存款余额 - 各项贷款余额 * 不良贷款余额")).isEqualByComparingTo(new BigDecimal(expected));
        assertThat(evaluate("各项存款余额 >= 各项贷款余额 且 不良贷款余额 < 0")).isEqualTo(new Outcome.Truth(a >= b && c < 0));
    }

    private String printed(String code) {
        Indicator indicator = indicator(code);
        return Wording.text(Phrase.of(indicator.id()), indicator, number(String.valueOf(indicator.formula())));
    }

    private BigDecimal number(String text) {
        Outcome outcome = evaluate(text);
        assertThat(outcome).as(text).isInstanceOf(Outcome.Number.class);
        return ((Outcome.Number) outcome).value();
    }

    private Outcome evaluate(String text) {
        return formulas.parse(text).evaluate(values::get);
    }

    private void given(String phrase, String value) {
        values.put(phrase(phrase), new BigDecimal(value));
    }

    private static Phrase phrase(String text) {
        return ((Phrases.Reading.Understood) PHRASES.read(text)).phrase();
    }

    private static Indicator indicator(String code) {
        return Catalogue.shipped().find(new IndicatorId(code)).orElseThrow();
    }
}
