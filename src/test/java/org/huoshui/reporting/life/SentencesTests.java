package org.huoshui.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.reporting.life.Desk.choice;
import static org.huoshui.reporting.life.Desk.own;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.reporting.DemoNumbers;
import org.huoshui.reporting.life.Desk.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HuoshuiTest
@TestPropertySource(properties = "huoshui.test=report-life")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentencesTests {

    private final DemoNumbers demo;
    private final Desk desk;

    @Autowired
    SentencesTests(
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

    /** As a reader sees it: the words with the figures printed. */
    private static String printed(JsonNode parts) {
        return parts.values().stream()
                .map(part -> part.has("figure")
                        ? part.path("figure").path("text").asString()
                        : part.path("text").asString())
                .collect(Collectors.joining());
    }

    private static List<String> keys(JsonNode sentences) {
        return sentences.path("sentences").values().stream()
                .map(one -> one.path("key").asString())
                .toList();
    }

    @Test
    void aFirstVersionSaysWhatTheRulesDraftedEachWithItsRule() {
        long report = desk.written("annual", "2022-12");
        JsonNode drafted = desk.look(report, "/sentences");
        assertThat(drafted.path("section").asString()).isEqualTo("THERE");
        assertThat(drafted.path("pending").asBoolean()).isFalse();
        assertThat(drafted.path("sentences").size()).isGreaterThan(2);
        String document = desk.document(report);
        for (JsonNode one : drafted.path("sentences").values()) {
            assertThat(one.path("ruleZh").asString()).isNotBlank();
            assertThat(one.path("reasonZh").asString()).isNotBlank();
            assertThat(one.path("compared").size()).isPositive();
            assertThat(one.path("compared").get(0).path("text").asString()).isNotBlank();
            assertThat(document.contains(printed(one.path("parts"))))
                    .as(printed(one.path("parts")))
                    .isEqualTo(one.path("keep").asBoolean());
        }
    }

    @Test
    void theNextVersionSaysExactlyWhatTheWriterChose() {
        long first = desk.written("annual", "2022-12");
        JsonNode drafted = desk.look(first, "/sentences");
        List<String> keys = keys(drafted);
        String dropped = printed(drafted.path("sentences").get(0).path("parts"));
        String kept = printed(drafted.path("sentences").get(2).path("parts"));
        List<String> choices = new ArrayList<>();
        choices.add(choice(keys.get(2), true));
        choices.add(choice(keys.get(1), true, "需要说明的是，各项贷款余额{{各项贷款余额}}亿元，另有3家企业在谈。"));
        choices.add(own("存款同比{{各项存款余额·同比增降}}，请予关注。"));
        choices.add(choice(keys.get(0), false));
        for (String key : keys.subList(3, keys.size())) choices.add(choice(key, false));
        JsonNode chosen = desk.choose(first, 0, false, choices).ok().body();
        assertThat(chosen.path("pending").asBoolean()).isTrue();
        assertThat(chosen.path("sentences").get(1).path("edited").asBoolean()).isTrue();
        assertThat(chosen.path("sentences").get(1).path("unproved").get(0).asString())
                .isEqualTo("3");
        // what was written stays as written
        assertThat(desk.document(first)).contains(dropped);

        long second = desk.rewritten(first);
        String document = desk.document(second);
        assertThat(document).doesNotContain(dropped).contains("1." + kept);
        JsonNode figures = desk.look(second, "").path("figures");
        JsonNode loans = figure(figures, "各项贷款余额", "2022年12月·澜溪县·各项贷款余额");
        JsonNode growth = figure(figures, "各项存款余额·同比增降", "2022年12月·澜溪县·各项存款余额·同比增降");
        assertThat(document)
                .contains("2.需要说明的是，各项贷款余额" + loans.path("text").asString() + "亿元，另有3家企业在谈。")
                .contains("3.存款同比" + growth.path("text").asString() + "，请予关注。")
                .doesNotContain("\n4.");
        JsonNode now = desk.look(second, "/sentences");
        assertThat(now.path("pending").asBoolean()).isFalse();
        assertThat(now.path("said").size()).isEqualTo(3);
        assertThat(desk.look(first, "/sentences").path("editable").asBoolean()).isFalse();
        JsonNode steps = desk.look(second, "/life").path("steps");
        assertThat(steps.get(1).path("action").asString()).isEqualTo("CHOOSE");
        assertThat(steps.get(1).path("note").asString())
                .contains("删去")
                .contains("改写")
                .contains("自写");
    }

    private static JsonNode figure(JsonNode figures, String tag, String phrase) {
        return figures.values().stream()
                .filter(one -> one.path("tag").asString().equals(tag)
                        && one.path("phrase").asString().equals(phrase)
                        && one.path("chart").asInt() == 0)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNoPhraseIsRefusedWithItsTag() {
        long report = desk.written("annual", "2022-12");
        String key = keys(desk.look(report, "/sentences")).getFirst();
        Answer refused = desk.choose(report, 0, false, List.of(choice(key, true, "各项存欵{{各项存欵余额}}亿元，{{半个")));
        assertThat(refused.code()).isEqualTo("REP-715");
        assertThat(refused.body().path("problems").size()).isEqualTo(2);
        assertThat(refused.body().path("problems").get(0).path("place").asString())
                .isEqualTo("各项存欵余额");
        assertThat(desk.choose(report, 0, false, List.of(own("  "))).code()).isEqualTo("REP-714");
        assertThat(desk.choose(report, 0, false, List.of(own("长".repeat(501)))).code())
                .isEqualTo("REP-716");
        assertThat(desk.choose(report, 0, false, List.of(choice("nobody", true)))
                        .code())
                .isEqualTo("REP-713");
        assertThat(desk.look(report, "/sentences").path("revision").asInt()).isZero();
    }

    @Test
    void ofTwoWritersTheSecondIsToldToLoadAgain() {
        long report = desk.written("annual", "2022-12");
        String key = keys(desk.look(report, "/sentences")).getFirst();
        desk.choose(report, 0, false, List.of(choice(key, false))).ok();
        assertThat(desk.choose(report, 0, false, List.of(choice(key, true))).code())
                .isEqualTo("REP-712");
        desk.choose(report, 1, false, List.of(choice(key, true))).ok();
    }

    @Test
    void nothingIsChosenOnceReviewed() {
        long report = desk.written("annual", "2022-12");
        String key = keys(desk.look(report, "/sentences")).getFirst();
        desk.review(report).ok();
        assertThat(desk.choose(report, 0, false, List.of(choice(key, false))).code())
                .isEqualTo("REP-701");
        assertThat(desk.look(report, "/sentences").path("editable").asBoolean()).isFalse();
    }

    @Test
    void aTemplateWithoutTheSectionGetsOneWhereTheWriterWantsIt() {
        long first = desk.written("brief", "2022-12");
        JsonNode drafted = desk.look(first, "/sentences");
        assertThat(drafted.path("section").asString()).isEqualTo("NONE");
        assertThat(desk.document(first)).doesNotContain("问题与变化");
        List<String> keys = keys(drafted);
        JsonNode chosen = desk.choose(
                        first,
                        0,
                        true,
                        keys.stream()
                                .map(key -> choice(key, key.equals(keys.getFirst())))
                                .toList())
                .ok()
                .body();
        assertThat(chosen.path("section").asString()).isEqualTo("TO_COME");
        long second = desk.rewritten(first);
        desk.leave(second, "brief-with-problems");
        List<JsonNode> blocks =
                desk.look(second, "").path("blocks").valueStream().toList();
        assertThat(places(blocks, block -> block.toString().contains("问题与变化")))
                .allMatch(place ->
                        place > places(blocks, block -> block.has("chart")).getLast());
        assertThat(desk.document(second))
                .contains("问题与变化")
                .contains("1." + printed(drafted.path("sentences").get(0).path("parts")))
                .doesNotContain("2." + printed(drafted.path("sentences").get(1).path("parts")));
        assertThat(desk.look(second, "/sentences").path("section").asString()).isEqualTo("THERE");
    }

    private static List<Integer> places(List<JsonNode> blocks, Predicate<JsonNode> wanted) {
        return IntStream.range(0, blocks.size())
                .filter(i -> wanted.test(blocks.get(i)))
                .boxed()
                .toList();
    }

    @Test
    void anotherMonthBeginsWithItsOwnSentences() {
        long december = desk.written("annual", "2022-12");
        List<String> keys = keys(desk.look(december, "/sentences"));
        desk.choose(
                        december,
                        0,
                        false,
                        keys.stream().map(key -> choice(key, false)).toList())
                .ok();
        JsonNode november = desk.look(desk.written("annual", "2022-11"), "/sentences");
        assertThat(november.path("sentences").values().stream()
                        .filter(one -> one.path("keep").asBoolean())
                        .count())
                .isPositive();
    }

    @Test
    void digitsOfDatesAreNotTakenForFigures() {
        assertThat(SentenceText.unproved("2022年12月5日，{{各项存款余额}}亿元中有3家、12.5%和１２万"))
                .containsExactly("3", "12.5%", "１２");
    }
}
