package org.huoshui.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.reporting.life.Desk.choice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.reporting.DemoNumbers;
import org.huoshui.reporting.life.WordDiff.Kind;
import org.huoshui.reporting.life.WordDiff.Segment;
import org.huoshui.reporting.life.WordDiff.Token;
import org.huoshui.reporting.template.PageContent.Piece;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HuoshuiTest
@TestPropertySource(properties = "huoshui.test=report-life")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTests {

    private final DemoNumbers demo;
    private final Desk desk;

    @Autowired
    ComparisonTests(
            MockMvc mvc,
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            TransactionTemplate transactions) {
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
        this.desk = new Desk(mvc, observations, transactions);
    }

    @BeforeAll
    void loadTheDemoCounty() {
        Asking.run(Asker.system(), demo::load);
    }

    private static List<Token> words(String text) {
        return WordDiff.tokens(List.of(new Piece(text, null, false)), Map.of());
    }

    private static String marked(List<Segment> segments) {
        return segments.stream()
                .map(one -> switch (one.kind()) {
                    case SAME -> one.text();
                    case ADDED -> "[+" + one.text() + "]";
                    case REMOVED -> "[-" + one.text() + "]";
                    case FIGURE -> "[#" + one.text() + "]";
                })
                .collect(Collectors.joining());
    }

    @Test
    void wordsThatWentAndCameAreMarkedWhereTheyStood() {
        assertThat(marked(WordDiff.between(words("全县存款稳步增长，结构优化。"), words("全县存款快速增长，结构持续优化。"))))
                .isEqualTo("全县存款[-稳步][+快速]增长，结构[+持续]优化。");
        assertThat(marked(WordDiff.between(words("增长3.5%，走访12家"), words("增长13.5%，走访12家"))))
                .isEqualTo("增长[-3.5%][+13.5%]，走访12家");
        assertThat(marked(WordDiff.between(words(""), words("新")))).isEqualTo("[+新]");
        assertThat(WordDiff.between(words("一样"), words("一样"))).containsExactly(new Segment(Kind.SAME, "一样"));
    }

    @Test
    void aCharacterInCommonByChanceDoesNotTearTheWordsApart() {
        assertThat(marked(WordDiff.between(words("贷款的投放偏慢。"), words("信用的环境良好。"))))
                .isEqualTo("[-贷款的投放偏慢][+信用的环境良好]。");
    }

    @Test
    void twoVersionsTellWhichSentenceWentAndWhichWasReworded() {
        long first = desk.written("annual", "2022-12");
        JsonNode sentences = desk.look(first, "/sentences").path("sentences");
        List<String> choices = new ArrayList<>();
        String old = sentences.get(1).path("words").asString();
        choices.add(choice(sentences.get(0).path("key").asString(), false));
        choices.add(choice(sentences.get(1).path("key").asString(), true, old.replace("。", "，请有关单位说明。")));
        desk.choose(first, 0, false, choices).ok();
        long second = desk.rewritten(first);
        JsonNode comparison = desk.look(first, "/comparison/" + second);
        List<String> changes = comparison.path("lines").values().stream()
                .filter(line -> !line.path("change").asString().equals("SAME"))
                .map(line -> line.path("change").asString())
                .toList();
        assertThat(changes).contains("REMOVED", "CHANGED").doesNotContain("ADDED");
        assertThat(comparison.path("lines").values().stream()
                        .flatMap(line -> line.path("segments").values().stream())
                        .filter(segment -> segment.path("kind").asString().equals("ADDED"))
                        .map(segment -> segment.path("text").asString()))
                .anyMatch(text -> text.contains("请有关单位说明"));
        assertThat(comparison.path("after").path("version").asInt()).isEqualTo(2);
        assertThat(desk.look(second, "/comparison/" + second).path("lines").values().stream()
                        .allMatch(line -> line.path("change").asString().equals("SAME")))
                .isTrue();
    }

    @Test
    void twoMonthsTellEachFigureWithWhatItWasAndIs() {
        long november = desk.written("brief", "2022-11");
        long december = desk.written("brief", "2022-12");
        JsonNode comparison = desk.look(november, "/comparison/" + december);
        JsonNode deposits = comparison.path("figures").values().stream()
                .filter(one -> one.path("name").asString().equals("2022年12月 澜溪县 各项存款余额"))
                .findFirst()
                .orElseThrow();
        BigDecimal before = new BigDecimal(deposits.path("before").asString());
        BigDecimal after = new BigDecimal(deposits.path("after").asString());
        assertThat(before).isNotEqualByComparingTo(after);
        // the difference is rounded once, from the exact numbers: at most one last digit off that of the printed ones
        assertThat(new BigDecimal(deposits.path("difference").asString())
                        .subtract(after.subtract(before))
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.01"));
        assertThat(deposits.path("differenceUnit").asString()).isEqualTo("亿元");
        JsonNode growth = comparison.path("figures").values().stream()
                .filter(one -> one.path("unit").asString().equals("%"))
                .findFirst()
                .orElseThrow();
        assertThat(growth.path("differenceUnit").asString()).isEqualTo("个百分点");
        assertThat(comparison.path("lines").values().stream()
                        .flatMap(line -> line.path("segments").values().stream())
                        .filter(segment -> segment.path("kind").asString().equals("FIGURE")))
                .isNotEmpty()
                .allMatch(segment -> segment.has("was") && segment.has("figure"));
    }

    @Test
    void reportsOfDifferentTemplatesAreNotCompared() {
        long brief = desk.written("brief", "2022-12");
        long annual = desk.written("annual", "2022-12");
        Desk.Answer refused = desk.send(
                MockMvcRequestBuilders.get("/api/reporting/reports/" + brief + "/comparison/" + annual),
                Desk.WRITER,
                null);
        assertThat(refused.code()).isEqualTo("REP-721");
    }
}
