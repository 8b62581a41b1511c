package org.huoshui.indicators.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.directory.DirectoryFixture;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Recognition;
import org.huoshui.indicators.Recognition.Candidate;
import org.huoshui.indicators.Recognition.Found;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.indicators.Recognition.Verb;
import org.huoshui.kernel.Month;
import org.junit.jupiter.api.Test;

class RecogniserTests {

    private static final Recognition RECOGNITION = Recognition.over(Catalogue.shipped(), Directory.empty());

    @Test
    void dealsMeasuresOutToPlaces() {
        assertThat(meanings("各项存款余额*亿元，较年初增加*亿元，增幅*%，余额、增量、增幅分别列全市第*位、第*位、第*位。"))
                .containsExactly(
                        "deposit.balance value",
                        "deposit.balance delta_year_start",
                        "deposit.balance growth_year_start",
                        "deposit.balance rank_value",
                        "deposit.balance rank_delta",
                        "deposit.balance rank_growth");
    }

    @Test
    void dealsACoupleOfSubjectsOut() {
        assertThat(meanings("各项存贷款余额为312.5亿元、218.4亿元，分别比上年末增加18亿元和21.6亿元，增长6.1%、11.0%。"))
                .containsExactly(
                        "deposit.balance value",
                        "loan.balance value",
                        "deposit.balance delta_year_start",
                        "loan.balance delta_year_start",
                        "deposit.balance growth_year_start",
                        "loan.balance growth_year_start");
        assertThat(meanings("存贷款余额突破500亿元。")).containsExactly("deposit_loan.balance value");
    }

    @Test
    void dealsPlacesOutToTheFiguresBefore() {
        assertThat(meanings("存贷比71.2%，增量存贷比88.6%，分别居全市第6位、第2位。"))
                .containsExactly(
                        "loan_deposit_ratio value",
                        "loan_deposit_ratio.incremental value",
                        "loan_deposit_ratio rank_value",
                        "loan_deposit_ratio.incremental rank_value");
    }

    @Test
    void carriesASubjectOverClausesButNotIntoANewItem() {
        assertThat(meanings("一是制造业贷款余额24.9亿元，同比增长20.1%，增速较上年同期提高3.2个百分点。二是同比增长5%。"))
                .containsExactly(
                        "loan.manufacturing.balance value",
                        "loan.manufacturing.balance growth_yoy",
                        "loan.manufacturing.balance growth_yoy_change_pp",
                        "null");
    }

    @Test
    void knowsTheWholeOfAShareFromItsPart() {
        assertThat(meanings("制造业贷款余额24.9亿元，在各项贷款中的比重为11.4%；涉农贷款余额60亿元，占各项贷款的27.5%。"))
                .containsExactly(
                        "loan.manufacturing.balance value",
                        "loan.manufacturing.balance share",
                        "loan.agri.balance value",
                        "loan.agri.balance share");
    }

    @Test
    void readsEarlierValuesAndChangesOfRatios() {
        assertThat(meanings("不良贷款率由年初的2.10%下降至1.85%，下降了0.25个百分点，比全市平均低0.3个百分点。"))
                .containsExactly(
                        "npl.ratio base_year_start",
                        "npl.ratio value",
                        "npl.ratio delta_pp_year_start",
                        "npl.ratio gap_parent");
    }

    @Test
    void doesNotTakeABenchmarkForTheSubject() {
        assertThat(meanings("涉农贷款余额127亿元，同比增长13.9%，比各项贷款增速高1.2个百分点，占各项贷款的57%。"))
                .containsExactly(
                        "loan.agri.balance value",
                        "loan.agri.balance growth_yoy",
                        "loan.agri.balance other",
                        "loan.agri.balance share");
    }

    @Test
    void readsDailyWorkByItsVerbs() {
        assertThat(meanings("全年举办银企对接会12场次，走访企业460余家，帮助85家企业融资2,300万元，发放宣传资料3万余份。"))
                .containsExactly(
                        "matchmaking.event.count value",
                        "enterprise.visited.count value",
                        "enterprise.assisted.count value",
                        "enterprise.assisted.financing.amount value",
                        "risk.campaign.material.count value");
    }

    @Test
    void givesTheAmountOfACountToItsKin() {
        assertThat(meanings("办理无还本续贷647笔、7.15亿元。"))
                .containsExactly("relief.loan.count value", "relief.loan.amount value");
    }

    @Test
    void readsAimsInPlansAndAfterWordsOfAim() {
        assertThat(meanings("力争各项贷款余额达到240亿元，不良贷款率控制在1.5%以内。"))
                .containsExactly("loan.balance target", "npl.ratio target");
        assertThat(meanings("二、2023年工作计划\n制造业贷款增长20%，举办对接会4场以上。"))
                .containsExactly("loan.manufacturing.balance target", "matchmaking.event.count target");
    }

    @Test
    void passesOverWhatIsNoFigure() {
        assertThat(meanings("一、按照〔2022〕3号文件和第5号令，围绕“六个一批”“三高四新”，推进1+N体系，召开第一次会议，落实三个方面八项措施。"))
                .isEmpty();
        assertThat(meanings("*县XX市分行与X泰粮油、某银行、XX证监局、XXXX高速签约，五年内、2022年12月30日前完成。"))
                .isEmpty();
        assertThat(meanings("一户一策，一企一策，XX人民银行，第二批，数十家，每个季度。")).isEmpty();
    }

    @Test
    void takesTheNumberAlone() {
        Found part = RECOGNITION.recognise("培训企业1XX余户，赔付１,２３４．５万元。").figures().getFirst();
        assertThat(part.literal()).isEqualTo("1XX");
        assertThat(part.unit()).isEqualTo("户");
        List<Found> range = RECOGNITION.recognise("力争2至3家企业在新三板挂牌。").figures();
        assertThat(range).extracting(Found::literal).containsExactly("2", "3");
        assertThat(range).extracting(Found::unit).containsExactly("家", "家");
        List<Found> name = RECOGNITION.recognise("推动全市与驻XX27家银行签订战略合作协议。").figures();
        assertThat(name).extracting(Found::literal).containsExactly("27");
    }

    @Test
    void saysTheVerbAndASignedPhrase() {
        String text = "各项贷款余额较年初增加12亿元。";
        Found found = RECOGNITION.recognise(text).figures().getFirst();
        Verb verb = found.verb();
        assertThat(verb).isNotNull();
        assertThat(text.substring(verb.start(), verb.end())).isEqualTo("增加");
        assertThat(verb.up()).isTrue();
        Candidate best = found.candidates().getFirst();
        assertThat(best.phrase()).isNotNull().satisfies(phrase -> {
            assertThat(phrase.signed()).isTrue();
            assertThat(phrase.comparison()).isEqualTo(Comparison.DELTA_YEAR_START);
        });
        assertThat(best.confidence()).isGreaterThan(0.9);
    }

    @Test
    void namesPoolAndPlaceOfTheDirectory() {
        Directory directory = DirectoryFixture.smallCity();
        Recognition recognition = Recognition.over(Catalogue.shipped(), directory);
        String group = directory.groups().getFirst().name();
        Found rank =
                recognition.recognise("存贷比71%，在" + group + "中列第2位。").figures().getLast();
        assertThat(rank.candidates().getFirst().phrase())
                .isNotNull()
                .satisfies(phrase -> assertThat(phrase.argument()).isEqualTo(group));
        String bank = directory.institutions().getFirst().name();
        Found value = recognition.recognise(bank + "各项贷款余额3亿元。").figures().getFirst();
        assertThat(value.candidates().getFirst().phrase())
                .isNotNull()
                .satisfies(phrase -> assertThat(phrase.subject()).isNotNull());
    }

    @Test
    void tellsTheMonthAndThePeriods() {
        Recognition.Recognised recognised = RECOGNITION.recognise("2022年上半年金融运行情况\n截至6月末，各项存款余额300亿元。");
        assertThat(recognised.month()).isEqualTo(Month.of(2022, 6));
        assertThat(recognised.periods())
                .extracting(Period::part, Period::number)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Period.Part.YEAR, 2022),
                        org.assertj.core.groups.Tuple.tuple(Period.Part.MONTH, 6));
    }

    @Test
    void everyIndicatorIsRecognisedByItsOwnName() {
        for (Indicator indicator : Catalogue.shipped().all()) {
            String text = "全年" + indicator.name() + "为12" + indicator.unit() + "。";
            List<Found> figures = RECOGNITION.recognise(text).figures();
            assertThat(figures).as(text).hasSize(1);
            assertThat(figures.getFirst().candidates().getFirst().indicator())
                    .as(text)
                    .isEqualTo(indicator.id());
        }
    }

    @Test
    void everyCueIsOfTheCatalogueAndEveryKinToo() {
        // @放贷 is a list of words that later rows refer to
        for (String table : List.of("cues.tsv", "report-names.tsv"))
            for (String[] row : Resource.rows(table, table.equals("cues.tsv") ? 4 : 2))
                if (!row[0].startsWith("@"))
                    assertThat(Catalogue.shipped().find(new IndicatorId(row[0])))
                            .as(row[0])
                            .isPresent();
        for (String[] row : Resource.rows("kin.tsv", 2))
            for (String code : row[1].split("\\|"))
                assertThat(Catalogue.shipped().find(new IndicatorId(code)))
                        .as(code)
                        .isPresent();
    }

    @Test
    void timeGrowsWithTheTextEvenWithoutAFullStop() {
        String page = "截至12月末，各项存款余额312亿元，较年初增加18亿元，增长6.1%；走访企业460家，帮助85家企业融资2300万元。\n".repeat(40);
        String breathless = page.replaceAll("[\n。；]", "，");
        for (String text : List.of(page, breathless)) {
            time(text.repeat(4));
            long once = time(text.repeat(2));
            // looking back over the whole text would take a hundred times as long, and did
            assertThat(time(text.repeat(20))).isLessThan(once * 30 + 2_000_000_000L);
        }
    }

    private static long time(String text) {
        long start = System.nanoTime();
        RECOGNITION.recognise(text);
        return System.nanoTime() - start;
    }

    private static List<String> meanings(String text) {
        return RECOGNITION.recognise(text).figures().stream()
                .map(found -> found.candidates().isEmpty()
                        ? "null"
                        : said(found.candidates().getFirst()))
                .toList();
    }

    private static String said(Candidate best) {
        Comparison comparison = best.comparison();
        return best.indicator() + " " + (comparison == null ? "other" : comparison.code());
    }
}
