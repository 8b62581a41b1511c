package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import org.huoshui.directory.DirectoryFixture;
import org.huoshui.indicators.Phrases.Reading;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingPhrasesTests {

    private static final Month NOW = Month.of(2022, 12);

    private final Phrases phrases = Phrases.over(Catalogue.shipped(), DirectoryFixture.smallCity());

    @ParameterizedTest
    @CsvSource({
        "12月末制造业贷款同比增幅全市位次, 2022年12月·制造业贷款余额·同比增幅位次(全市)",
        "2022年12月各项贷款余额较年初增幅位次, 2022年12月·各项贷款余额·增幅位次",
        "请问各项存款余额是多少？, 各项存款余额",
        "各项存款余额的全市排名, 各项存款余额·位次(全市)",
        "存款在全市排第几, 各项存款余额·位次(全市)",
        "各项存款余额增量在北部两县的排名, 各项存款余额·增量位次(北部两县)",
        "北两县存贷比排名, 存贷比·位次(北部两县)",
        "贷款余额比年初增加了多少, 各项贷款余额·较年初增量",
        "各项贷款较上年末增长率, 各项贷款余额·较年初增幅",
        "各项贷款比去年同期增长多少, 各项贷款余额·同比增幅",
        "各项贷款与去年同期相比净增, 各项贷款余额·同比增量",
        "各项贷款较上月增速, 各项贷款余额·环比增幅",
        "新增贷款, 各项贷款余额·较年初增量",
        "今年以来新增贷款多少, 各项贷款余额·较年初增量",
        "新增贷款同比多增, 各项贷款余额·同比多增",
        "企业中长期贷款增速变化, 企业中长期贷款余额·增幅变化",
        "存贷比较年初, 存贷比·较年初变化",
        "存贷比比年初上升了多少个百分点, 存贷比·较年初变化",
        "不良率同比, 不良贷款率·同比变化",
        "存贷比较年初升降, 存贷比·较年初升降",
        "存贷比较全市平均, 存贷比·较全市平均",
        "不良率比全市平均高多少, 不良贷款率·较全市平均",
        "制造业贷款占各项贷款的比重, 制造业贷款余额·占比(各项贷款余额)",
        "制造业贷款占比, 制造业贷款余额·占比(各项贷款余额)",
        "住户存款占比, 住户存款余额·占比(各项存款余额)",
        "各项贷款目标完成率, 各项贷款余额·目标完成率",
        "各项贷款年度目标完成了多少, 各项贷款余额·目标完成率",
        "各项贷款今年目标, 各项贷款余额·目标",
        "甲银行各项贷款, 甲银行松河支行·各项贷款余额",
        "农商行12月末不良率, 2022年12月·松河农村商业银行·不良贷款率",
        "柳塘的存贷比, 柳塘县·存贷比",
        "全市存贷比, 云岭市·存贷比",
        "我县普惠型小微企业贷款, 松河县·普惠小微贷款余额",
        "Total Deposits 同比, 各项存款余额·同比增幅",
        "deposit.balance, 各项存款余额",
        "gxckye同比增幅, 各项存款余额·同比增幅",
        "各项贷款多少万元, 各项贷款余额|万元",
        "涉企贷款发放额增幅, 涉企贷款发放额·同比增幅",
        "今年以来涉企贷款发放额, 涉企贷款发放额",
        "今年以来各项存款, 各项存款余额·较年初增量",
        "一般公共预算收入增幅排名, 一般公共预算收入·同比增幅位次",
        "各项存款比2021年12月增长多少, 各项存款余额·较年初增幅",
    })
    void understandsWhatPeopleType(String question, String canonical) {
        assertThat(phrases.print(understood(question, NOW))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "2022年12月末, 2022-12",
        "2022-12, 2022-12",
        "2022/3, 2022-03",
        "2022.06, 2022-06",
        "202211, 2022-11",
        "22年9月, 2022-09",
        "二〇二二年十二月, 2022-12",
        "二零二一年六月末, 2021-06",
        "12月末, 2022-12",
        "3月, 2023-03",
        "十一月份, 2022-11",
        "去年12月, 2022-12",
        "上年6月末, 2022-06",
        "上月, 2023-02",
        "上个月末, 2023-02",
        "年初, 2022-12",
        "去年末, 2022-12",
        "去年同期, 2022-03",
        "2021年末, 2021-12",
        "2021年, 2021-12",
        "2023年, 2023-03",
        "2022年上半年, 2022-06",
        "2022年三季度末, 2022-09",
        "一季度, 2023-03",
        "前三季度, 2022-09",
        "前年12月, 2021-12",
    })
    void understandsMonthsInManyForms(String said, String month) {
        Month document = Month.of(2023, 3);
        for (String question : new String[] {said + "各项存款余额", "各项存款余额" + said, "我县" + said + "的各项存款余额"}) {
            assertThat(understood(question, document).month()).as(question).isEqualTo(Month.parse(month));
        }
    }

    @Test
    void leavesTheMonthToTheDocumentWhenNoneIsSaid() {
        assertThat(understood("本月各项存款余额", NOW).month()).isNull();
        assertThat(understood("目前各项存款余额", NOW).month()).isNull();
    }

    @Test
    void tellsABaseMonthFromTheMonthAskedFor() {
        assertThat(phrases.print(understood("6月末各项存款比去年6月增长多少", NOW))).isEqualTo("2022年6月·各项存款余额·同比增幅");
        assertThat(phrases.print(understood("6月末各项存款比5月末增加多少", NOW))).isEqualTo("2022年6月·各项存款余额·环比增量");
        lost("6月末各项存款比3月末增加多少", "IND-135", "3月末", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "火星贷款余额; IND-135; 火星; -",
                "普惠小威贷款; IND-135; 普惠小威; 普惠小微贷款余额",
                "甲银形各项贷款; IND-135; 甲银形; 甲银行",
                "各项存款和各项贷款; IND-136; 各项贷款; 各项存款余额",
                "各项存款余额同比环比; IND-135; 环比; -",
                "各项存款较年初增量增幅; IND-135; 增幅; -",
                "各项存款同比多增排名; IND-138; 各项存款同比多增排名; -",
                "2022年1月2022年2月存贷比; IND-126; 2022年2月; -",
                "松河县柳塘县存贷比; IND-127; 柳塘县; -",
                "13月存贷比; IND-139; 13月; -",
                "今天天气怎么样; IND-135; 今天天气; -",
                "同比增幅; IND-135; 同比增幅; -",
                "涉农贷款占全市比重; IND-130; 占; -",
                "不良率占比; IND-130; 占比; -",
                "北部两县各项存款余额; IND-135; 北部两县; -",
                "存贷比多少万元; IND-132; 万元; %",
                "; IND-121; ''; -",
            })
    void tellsWhatItDidNotUnderstand(@Nullable String question, String code, String rest, @Nullable String nearest) {
        lost(question == null ? "" : question, code, rest, nearest);
    }

    @Test
    void asksBackWhereInitialsFitSeveralIndicators() {
        Phrases two = Phrases.over(
                new CatalogueIndex(CatalogueFile.read(String.join("\t", CatalogueFile.COLUMNS)
                        + "\na.industry\t工业贷款\t亿元\tstock\t\thigher_first\tsum\t\t2\t\t"
                        + "\na.welfare\t公益贷款\t亿元\tstock\t\thigher_first\tsum\t\t2\t\t")),
                DirectoryFixture.smallCity());
        assertThat(two.ask("gydk同比", NOW)).isInstanceOfSatisfying(Reading.NotUnderstood.class, lost -> {
            assertThat(lost.problem().code()).isEqualTo("IND-137");
            assertThat(lost.problem().zh()).isEqualTo("“gydk”可以指：工业贷款、公益贷款。请写明是哪一个。");
            assertThat(lost.nearest()).containsExactly("工业贷款", "公益贷款");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"各项存款余额·较年初增减|万元|1", "存贷比·较全市平均差", "各项存款余额·较年初变化"})
    void takesAPhraseWrittenByTheRulesAtItsWord(String text) {
        assertThat(phrases.ask(text, NOW)).isEqualTo(phrases.read(text));
    }

    @Test
    void answersAVeryLongQuestionQuickly() {
        lost("存款".repeat(1000), "IND-140", "存款".repeat(100), null);
    }

    private Phrase understood(String question, Month document) {
        Reading reading = phrases.ask(question, document);
        assertThat(reading).as(question).isInstanceOf(Reading.Understood.class);
        return ((Reading.Understood) reading).phrase();
    }

    private void lost(String question, String code, String rest, @Nullable String nearest) {
        assertThat(phrases.ask(question, NOW))
                .as(question)
                .isInstanceOfSatisfying(Reading.NotUnderstood.class, lost -> {
                    assertThat(lost.problem().code()).isEqualTo(code);
                    assertThat(lost.rest()).isEqualTo(rest);
                    if (nearest != null) assertThat(lost.nearest()).contains(nearest);
                });
    }
}
