package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.huoshui.directory.DirectoryFixture;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Phrases.Reading;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseReadingTests {

    private final Phrases phrases = Phrases.over(Catalogue.shipped(), DirectoryFixture.smallCity());

    /** The table of the language, line by line. */
    @ParameterizedTest
    @CsvSource({
        "各项存款余额, deposit.balance, value",
        "各项存款余额·较年初增量, deposit.balance, delta_year_start",
        "各项存款余额·较年初增幅, deposit.balance, growth_year_start",
        "各项存款余额·同比增量, deposit.balance, delta_yoy",
        "各项存款余额·同比增幅, deposit.balance, growth_yoy",
        "各项存款余额·环比增量, deposit.balance, delta_mom",
        "各项存款余额·环比增幅, deposit.balance, growth_mom",
        "各项存款余额·同比多增, deposit.balance, increment_yoy",
        "企业中长期贷款余额·增幅变化, loan.enterprise_mlt.balance, growth_yoy_change_pp",
        "存贷比·较年初变化, loan_deposit_ratio, delta_pp_year_start",
        "存贷比·同比变化, loan_deposit_ratio, delta_pp_yoy",
        "各项存款余额·位次, deposit.balance, rank_value",
        "各项存款余额·增量位次, deposit.balance, rank_delta",
        "各项存款余额·增幅位次, deposit.balance, rank_growth",
        "各项存款余额·同比增幅位次, deposit.balance, rank_growth_yoy",
        "各项存款余额·环比增量位次, deposit.balance, rank_delta_mom",
        "各项贷款余额·目标, loan.balance, target",
        "各项贷款余额·目标完成率, loan.balance, target_completion",
        "存贷比·较全市平均差, loan_deposit_ratio, gap_parent",
        "存贷比·年初数, loan_deposit_ratio, base_year_start",
        "各项存款余额·上年同期数, deposit.balance, base_yoy",
        "deposit.balance·delta_yoy, deposit.balance, delta_yoy",
    })
    void readsEveryComparison(String text, String indicator, String comparison) {
        assertThat(understood(text)).isEqualTo(phrase(indicator, comparison, null, false));
    }

    @ParameterizedTest
    @CsvSource({
        "各项存款余额·较年初增减, deposit.balance, delta_year_start",
        "各项存款余额·同比增减, deposit.balance, delta_yoy",
        "各项存款余额·环比增减, deposit.balance, delta_mom",
        "各项存款余额·较年初增降, deposit.balance, growth_year_start",
        "存贷比·较年初升降, loan_deposit_ratio, delta_pp_year_start",
        "企业中长期贷款余额·增幅升降, loan.enterprise_mlt.balance, growth_yoy_change_pp",
        "存贷比·较全市平均, loan_deposit_ratio, gap_parent",
    })
    void readsTheFormsThatAskForWords(String text, String indicator, String comparison) {
        assertThat(understood(text)).isEqualTo(phrase(indicator, comparison, null, true));
    }

    @Test
    void readsPoolsAndWholesByAnyNameAndKeepsTheFullOne() {
        assertThat(understood("存贷比·位次(北两县)")).isEqualTo(phrase("loan_deposit_ratio", "rank_value", "北部两县", false));
        assertThat(understood("存贷比·增幅位次（全市）").argument()).isEqualTo("全市");
        assertThat(understood("制造业贷款余额·占比(各项贷款)"))
                .isEqualTo(phrase("loan.manufacturing.balance", "share", "各项贷款余额", false));
        assertThat(understood("制造业贷款余额·占比（企（事）业单位贷款余额）").argument()).isEqualTo("企事业单位贷款余额");
    }

    @Test
    void readsMonthAndSubjectInAnyOrder() {
        Phrase wanted = Phrase.of(new IndicatorId("loan.balance"))
                .in(Month.of(2022, 12))
                .about(Subject.of(new InstitutionId("AAA")));
        assertThat(understood("2022年12月·甲银行·各项贷款余额")).isEqualTo(wanted);
        assertThat(understood("甲行（松河）·2022-12·各项贷款余额")).isEqualTo(wanted);
        assertThat(understood("２０２２年１２月・甲银行松河支行 • 各项贷款")).isEqualTo(wanted);
        assertThat(understood("云岭市·存贷比").subject()).isEqualTo(Subject.of(DirectoryFixture.CITY));
        assertThat(understood("我县·存贷比").subject()).isEqualTo(Subject.of(DirectoryFixture.HOME));
        assertThat(understood("梅岗·存贷比").subject()).isEqualTo(Subject.of(new RegionId("880104")));
    }

    @Test
    void readsUnitAndDecimals() {
        assertThat(understood("各项贷款余额|万元|1")).satisfies(p -> {
            assertThat(p.unit()).isEqualTo(Unit.WAN_YUAN);
            assertThat(p.decimals()).isEqualTo(1);
        });
        assertThat(understood("各项贷款余额｜万元").decimals()).isNull();
        assertThat(understood("各项贷款余额|0").unit()).isNull();
        assertThat(understood("各项贷款余额|0").decimals()).isZero();
        assertThat(understood("存贷比·较年初变化|个百分点|1").unit()).isEqualTo(Unit.PERCENTAGE_POINT);
        assertThat(understood("各项贷款余额·目标|%|1").unit()).isEqualTo(Unit.PERCENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "各项存欵余额; IND-123; 各项存欵余额; 1-6; 各项存款余额",
                "各项存款余额·较年初增福; IND-124; 较年初增福; 8-12; 较年初增幅",
                "各项存款余额·; IND-122; ''; 8-8; -",
                "2022年12月··存贷比; IND-122; ''; 10-10; -",
                "''; IND-121; ''; 1-1; -",
                "丙银行·存贷比; IND-125; 丙银行; 1-3; 甲银行",
                "2022年13月·存贷比; IND-139; 2022年13月; 1-8; -",
                "2022年1月·2022年2月·存贷比; IND-126; 2022年2月; 9-15; -",
                "松河县·甲银行·存贷比; IND-127; 甲银行; 5-7; -",
                "存贷比·位次(东部四县); IND-128; 东部四县; 8-11; 北部两县",
                "制造业贷款余额·占比; IND-130; 占比; 9-10; -",
                "制造业贷款余额·占比(各项存欵); IND-129; 各项存欵; 12-15; 各项存款余额",
                "存贷比·较年初变化(全市); IND-131; 较年初变化(全市); 5-13; -",
                "各项贷款余额|户; IND-132; 户; 8-8; 亿元",
                "各项贷款余额·同比增幅|万元; IND-132; 万元; 13-14; %",
                "各项贷款余额|万元|9; IND-133; 9; 11-11; -",
                "各项贷款余额|1|1; IND-133; 1; 10-10; -",
                "各项贷款余额|万元|1|x; IND-134; x; 13-13; -",
            })
    void namesTheFaultItsPlaceAndTheNearest(
            String text, String code, String rest, String place, @Nullable String nearest) {
        assertThat(phrases.read(text)).isInstanceOfSatisfying(Reading.NotUnderstood.class, lost -> {
            assertThat(lost.problem().code()).isEqualTo(code);
            assertThat(lost.rest()).isEqualTo(rest);
            assertThat(lost.problem().place()).isEqualTo(place);
            if (nearest == null) assertThat(lost.nearest()).isEmpty();
            else assertThat(lost.nearest()).contains(nearest);
        });
    }

    @Test
    void isStrictAboutWhatAskForgives() {
        assertThat(phrases.read("各项存款余额较年初增量")).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(phrases.read("各项存款余额·全市排名")).isInstanceOf(Reading.NotUnderstood.class);
        assertThat(phrases.read("12月·各项存款余额")).isInstanceOf(Reading.NotUnderstood.class);
    }

    @Test
    void printsTheCanonicalForm() {
        assertThat(phrases.print(understood("甲行（松河）·2022-12·存款合计·位次（北两县）|0")))
                .isEqualTo("2022年12月·甲银行松河支行·各项存款余额·位次(北部两县)|0");
        assertThat(phrases.print(understood("不良率·较全市平均"))).isEqualTo("不良贷款率·较全市平均");
    }

    private Phrase understood(String text) {
        Reading reading = phrases.read(text);
        assertThat(reading).as(text).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).phrase();
    }

    private static Phrase phrase(String indicator, String comparison, @Nullable String argument, boolean signed) {
        for (Comparison c : Comparison.values()) {
            if (c.code().equals(comparison))
                return new Phrase(null, null, new IndicatorId(indicator), c, argument, signed, null, null);
        }
        throw new AssertionError(comparison);
    }
}
