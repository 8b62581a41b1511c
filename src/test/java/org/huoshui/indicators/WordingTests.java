package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.huoshui.kernel.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {

    @ParameterizedTest
    @CsvSource({
        "deposit.balance, DELTA_YEAR_START, 1230000000, 增加12.30亿元",
        "deposit.balance, DELTA_YEAR_START, -105000000, 减少1.05亿元",
        "deposit.balance, DELTA_YOY, 499999, 持平",
        "deposit.balance, DELTA_YOY, 500000, 增加0.01亿元",
        "deposit.balance, DELTA_MOM, -499999, 持平",
        "deposit.balance, DELTA_MOM, -500000, 减少0.01亿元",
        "deposit.balance, GROWTH_YOY, 5.2, 增长5.20%",
        "deposit.balance, GROWTH_YOY, -3.105, 下降3.11%",
        "deposit.balance, GROWTH_MOM, 0.0049, 持平",
        "deposit.balance, INCREMENT_YOY, 250000000, 多增2.50亿元",
        "deposit.balance, INCREMENT_YOY, -250000000, 少增2.50亿元",
        "loan_deposit_ratio, DELTA_PP_YEAR_START, 0.345, 上升0.35个百分点",
        "loan_deposit_ratio, DELTA_PP_YOY, -0.345, 下降0.35个百分点",
        "loan_deposit_ratio, DELTA_YEAR_START, 0.345, 上升0.35个百分点",
        "loan.balance, GROWTH_YOY_CHANGE_PP, -1.2, 下降1.20个百分点",
        "npl.ratio, GAP_PARENT, 1.2, 高于全市平均1.20个百分点",
        "npl.ratio, GAP_PARENT, -1.2, 低于全市平均1.20个百分点",
        "npl.ratio, GAP_PARENT, 0.001, 与全市平均持平",
        "deposit.balance, GAP_PARENT, -12300000000, 低于全市平均123.00亿元",
        "first_loan.enterprise.count, DELTA_YOY, 3, 增加3家",
    })
    void saysAChangeInWordsWithItsSign(String code, Comparison comparison, BigDecimal number, String text) {
        Indicator indicator = indicator(code);
        Phrase phrase = new Phrase(null, null, indicator.id(), comparison, null, true, null, null);
        assertThat(Wording.text(phrase, indicator, number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "deposit.balance, VALUE, 31234500000, 312.35, 亿元",
        "deposit.balance, GROWTH_YEAR_START, -7.125, -7.13, %",
        "deposit.balance, RANK_VALUE, 3, 3, 位",
        "deposit.balance, RANK_GROWTH_YOY, 3, 3, 位",
        "deposit.balance, TARGET_COMPLETION, 98.765, 98.77, %",
        "loan.manufacturing.balance, SHARE, 12.344, 12.34, %",
        "deposit.balance, DELTA_YEAR_START, -499999, 0.00, 亿元",
        "loan_deposit_ratio, VALUE, 67.525, 67.53, %",
        "loan_deposit_ratio, DELTA_PP_YEAR_START, 0.5, 0.50, 个百分点",
        "first_loan.enterprise.count, VALUE, 128, 128, 家",
        "first_loan.enterprise.count, GROWTH_YOY, 12.5, 12.50, %",
        "loan.processing_time, VALUE, 3.25, 3.3, 天",
    })
    void printsABareNumberInTheCataloguesUnit(
            String code, Comparison comparison, BigDecimal number, String text, String unit) {
        Indicator indicator = indicator(code);
        Phrase phrase = Phrase.of(indicator.id(), comparison);
        assertThat(Wording.text(phrase, indicator, number)).isEqualTo(text);
        assertThat(Wording.unit(phrase, indicator).symbol()).isEqualTo(unit);
    }

    @Test
    void followsTheUnitAndDecimalsOfThePhrase() {
        Indicator deposits = indicator("deposit.balance");
        Phrase phrase =
                new Phrase(null, null, deposits.id(), Comparison.DELTA_YEAR_START, null, true, Unit.WAN_YUAN, 1);
        assertThat(Wording.text(phrase, deposits, new BigDecimal("1234567"))).isEqualTo("增加123.5万元");
    }

    @Test
    void roundsOnceAndNotTwice() {
        // 0.4449 rounded to 0.445 first would become 0.45
        Indicator ratio = indicator("npl.ratio");
        assertThat(Wording.text(Phrase.of(ratio.id()), ratio, new BigDecimal("0.4449999")))
                .isEqualTo("0.44");
    }

    private static Indicator indicator(String code) {
        return Catalogue.shipped().find(new IndicatorId(code)).orElseThrow();
    }
}
