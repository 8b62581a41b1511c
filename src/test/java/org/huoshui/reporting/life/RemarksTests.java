package org.huoshui.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.reporting.life.Desk.choice;

import java.util.List;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.reporting.DemoNumbers;
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
class RemarksTests {

    private final DemoNumbers demo;
    private final Desk desk;

    @Autowired
    RemarksTests(
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

    /** The place of the paragraph with these words among the report's blocks. */
    private int block(long report, String words) {
        JsonNode blocks = desk.look(report, "").path("blocks");
        for (int i = 0; i < blocks.size(); i++) {
            StringBuilder text = new StringBuilder();
            blocks.get(i)
                    .path("paragraph")
                    .path("pieces")
                    .values()
                    .forEach(piece -> text.append(piece.path("text").asString()));
            if (text.toString().contains(words)) return i;
        }
        throw new AssertionError("no paragraph says " + words);
    }

    @Test
    void aThreadIsOpenedAnsweredResolvedAndOpenedAgain() {
        long report = desk.written("annual", "2022-12");
        JsonNode opened = desk.remark(report, 1, "这一段再精炼些").ok().body();
        long thread = opened.get(0).path("id").asLong();
        assertThat(opened.get(0).path("place").asString()).isEqualTo("SAME");
        assertThat(opened.get(0).path("block").asInt()).isEqualTo(1);
        desk.send(
                        MockMvcRequestBuilders.post(
                                "/api/reporting/reports/" + report + "/remarks/" + thread + "/replies"),
                        SignedIn.statistician(),
                        "{\"words\":\"已改\"}")
                .ok();
        assertThat(desk.look(report, "/life").path("openRemarks").asInt()).isEqualTo(1);
        desk.resolve(report, thread, true).ok();
        desk.resolve(report, thread, true).ok();
        assertThat(desk.look(report, "/life").path("openRemarks").asInt()).isZero();
        JsonNode again = desk.resolve(report, thread, false).ok().body();
        assertThat(again.get(0).path("remarks").values().stream()
                        .map(one -> one.path("kind").asString() + " "
                                + one.path("by").asString())
                        .toList())
                .containsExactly(
                        "OPENED director", "REPLIED statistician", "RESOLVED statistician", "REOPENED statistician");
        assertThat(desk.look(report, "/life").path("openRemarks").asInt()).isEqualTo(1);
    }

    @Test
    void aReportIsNotIssuedWhileARemarkIsOpen() {
        long report = desk.written("brief", "2022-12");
        desk.review(report).ok();
        long thread =
                desk.remark(report, 0, "标题请核").ok().body().get(0).path("id").asLong();
        assertThat(desk.issue(report, "批办", 1, "2023-01-05").code()).isEqualTo("REP-709");
        desk.resolve(report, thread, true).ok();
        desk.issue(report, "批办", 1, "2023-01-05").ok();
        assertThat(desk.remark(report, 0, "太晚了").code()).isEqualTo("REP-720");
    }

    @Test
    void inTheNextVersionARemarkIsWithItsParagraphOrSaysThatItIsGone() {
        long first = desk.written("annual", "2022-12");
        JsonNode sentences = desk.look(first, "/sentences").path("sentences");
        int title = 0;
        int problem = block(
                first, "1." + sentences.get(0).path("parts").get(0).path("text").asString());
        desk.remark(first, title, "标题").ok();
        desk.remark(first, problem, "这一句不要").ok();
        desk.choose(first, 0, false, List.of(choice(sentences.get(0).path("key").asString(), false)))
                .ok();
        long second = desk.rewritten(first);
        JsonNode threads = desk.look(second, "/remarks");
        assertThat(threads.get(0).path("place").asString()).isEqualTo("SAME");
        assertThat(threads.get(1).path("place").asString()).isEqualTo("GONE");
        assertThat(threads.get(1).has("block") && !threads.get(1).path("block").isNull())
                .isFalse();
        assertThat(threads.get(1).path("version").asInt()).isEqualTo(1);
        assertThat(threads.get(1).path("quote").asString()).startsWith("1.");
        // seen from the version it was made on, nothing is gone
        assertThat(desk.look(first, "/remarks").get(1).path("place").asString()).isEqualTo("SAME");
        assertThat(desk.remark(first, 0, "旧稿").code()).isEqualTo("REP-703");
    }

    @Test
    void aParagraphWithOtherNumbersIsStillTheParagraph() {
        long first = desk.written("brief", "2022-12");
        int total = block(first, "各项存款");
        desk.remark(first, total, "数字请再核").ok();
        JsonNode before = desk.look(first, "/changes");
        assertThat(before.path("changed").size()).isZero();
        desk.restate("deposit.balance", "THB", "2022-12", new java.math.BigDecimal("123456789012"));
        long second = desk.rewritten(first);
        JsonNode thread = desk.look(second, "/remarks").get(0);
        assertThat(thread.path("place").asString()).isEqualTo("NUMBERS_CHANGED");
        assertThat(thread.path("block").asInt()).isEqualTo(total);
    }

    @Test
    void whatIsNoRemarkIsRefused() {
        long report = desk.written("brief", "2022-12");
        assertThat(desk.remark(report, 500, "?").code()).isEqualTo("REP-717");
        assertThat(desk.remark(report, -1, "?").code()).isEqualTo("REP-717");
        assertThat(desk.remark(report, 0, " ").code()).isEqualTo("REP-719");
        assertThat(desk.resolve(report, 4_000_000, true).code()).isEqualTo("REP-718");
    }
}
