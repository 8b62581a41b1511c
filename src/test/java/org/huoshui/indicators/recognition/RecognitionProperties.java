package org.huoshui.indicators.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Recognition;
import org.huoshui.indicators.Recognition.Candidate;
import org.huoshui.indicators.Recognition.Found;
import org.huoshui.indicators.Recognition.Recognised;

class RecognitionProperties {

    private static final Catalogue CATALOGUE = Catalogue.shipped();
    private static final Recognition RECOGNITION = Recognition.over(CATALOGUE, Directory.empty());

    /** How a report says each comparison of an amount outstanding, with the figure in the middle. */
    private static final Map<Comparison, String> SAID_OF_A_BALANCE = Map.ofEntries(
            Map.entry(Comparison.VALUE, "%s为"),
            Map.entry(Comparison.DELTA_YEAR_START, "%s较年初增加"),
            Map.entry(Comparison.DELTA_YOY, "%s同比减少"),
            Map.entry(Comparison.DELTA_MOM, "%s较上月增加"),
            Map.entry(Comparison.GROWTH_YEAR_START, "%s比年初增长"),
            Map.entry(Comparison.GROWTH_YOY, "%s同比增长"),
            Map.entry(Comparison.GROWTH_MOM, "%s环比下降"),
            Map.entry(Comparison.INCREMENT_YOY, "%s同比多增"),
            Map.entry(Comparison.GROWTH_YOY_CHANGE_PP, "%s增速同比提高"),
            Map.entry(Comparison.TARGET, "力争%s达到"),
            Map.entry(Comparison.TARGET_COMPLETION, "%s完成全年目标的"),
            Map.entry(Comparison.RANK_VALUE, "%s列全市第"),
            Map.entry(Comparison.RANK_DELTA, "%s增量列全市第"),
            Map.entry(Comparison.RANK_GROWTH, "%s增幅列全市第"));

    @Property(tries = 1500)
    void anyTextIsTakenAndEveryFigureStandsWhereItSays(@ForAll("texts") List<String> pieces) {
        String text = String.join("", pieces);
        Recognised recognised = RECOGNITION.recognise(text);
        int last = -1;
        for (Found found : recognised.figures()) {
            assertThat(found.unitEnd()).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(found.start(), found.end())).isEqualTo(found.literal());
            assertThat(found.start()).isGreaterThan(last);
            assertThat(found.unitEnd()).isGreaterThanOrEqualTo(found.end());
            last = found.start();
            double above = 1;
            for (Candidate candidate : found.candidates()) {
                assertThat(candidate.confidence()).isBetween(0.0, above);
                above = candidate.confidence();
            }
            if (found.verb() != null)
                assertThat(found.verb().end())
                        .isGreaterThan(found.verb().start())
                        .isLessThanOrEqualTo(found.start());
        }
        recognised.periods().forEach(period -> assertThat(period.end()).isBetween(period.start() + 1, text.length()));
    }

    @Property(tries = 1500)
    void whatTheLanguageSaysInAPlainSentenceIsRecognisedBack(
            @ForAll("balances") Indicator indicator, @ForAll("comparisons") Comparison comparison) {
        String words = SAID_OF_A_BALANCE.get(comparison).formatted(indicator.name());
        String text = "12月末，全县" + words + figure(indicator, comparison) + "。";
        List<Found> figures = RECOGNITION.recognise(text).figures();
        assertThat(figures).as(text).hasSize(1);
        Candidate best = figures.getFirst().candidates().getFirst();
        assertThat(best.indicator()).as(text).isEqualTo(indicator.id());
        assertThat(best.comparison()).as(text).isEqualTo(comparison);
        Phrase phrase = best.phrase();
        assertThat(phrase).as(text).isNotNull();
        assertThat(phrase.indicator()).isEqualTo(indicator.id());
        assertThat(phrase.comparison()).isEqualTo(comparison);
    }

    private static String figure(Indicator indicator, Comparison comparison) {
        if (comparison.isRank()) return "3位";
        return switch (comparison) {
            case GROWTH_YEAR_START, GROWTH_YOY, GROWTH_MOM, TARGET_COMPLETION -> "12.34%";
            case GROWTH_YOY_CHANGE_PP -> "1.20个百分点";
            default -> "12.34" + indicator.unit();
        };
    }

    @Property(tries = 300)
    void whatIsMaskedMeansWhatTheNumberMeans(@ForAll("balances") Indicator indicator, @ForAll("masks") String mask) {
        String text = indicator.name() + mask + "亿元，较年初增加" + mask + "亿元，列全市第" + mask + "位。";
        String plain = text.replace(mask, "7");
        assertThat(meanings(text)).isEqualTo(meanings(plain)).hasSize(3);
    }

    private static List<String> meanings(String text) {
        return RECOGNITION.recognise(text).figures().stream()
                .map(found -> found.candidates().getFirst())
                .map(best -> best.indicator() + " " + best.comparison())
                .toList();
    }

    @Provide
    Arbitrary<Indicator> balances() {
        return Arbitraries.of(CATALOGUE.all().stream()
                .filter(indicator -> indicator.kind() == Indicator.Kind.STOCK
                        && indicator.unit().isMoney())
                .filter(indicator -> indicator.id().code().endsWith(".balance"))
                .toList());
    }

    @Provide
    Arbitrary<Comparison> comparisons() {
        return Arbitraries.of(SAID_OF_A_BALANCE.keySet());
    }

    @Provide
    Arbitrary<String> masks() {
        return Arbitraries.of("*", "**", "X", "XX", "XXX", "×", "某", "█", "__", "1XX", "X.X", "2.XX");
    }

    @Provide
    Arbitrary<List<String>> texts() {
        List<String> some = Stream.concat(
                        CATALOGUE.all().stream().map(Indicator::name),
                        Stream.of(
                                "，", "。", "；", "、", "（", "）", "\n", "“", "”", "《", "》", "12", "3.45", "1,234", "XXX",
                                "*", "1XX", "某", "三", "十", "亿元", "万", "%", "％", "个百分点", "位", "家", "户", "第", "年", "月",
                                "日", "2022年", "增加", "下降", "较年初", "同比", "分别", "其中", "全市", "增幅", "余额", "占", "力争", "不低于",
                                "比全市平均", "高", "①", "Ⅷ", "🀄", "　", "\t", "\r", "㎡", "至", "-", "+", "一是", "（一）", "下一步，",
                                "完成全年目标的", "前者", "后者", "要"))
                .toList();
        return Arbitraries.of(some).list().ofMaxSize(40);
    }
}
