package org.huoshui.reporting.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.reporting.life.Desk.DIRECTOR;
import static org.huoshui.reporting.life.Desk.WRITER;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@HuoshuiTest
@TestPropertySource(properties = "huoshui.test=report-life")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportLifeTests {

    private final DemoNumbers demo;
    private final Desk desk;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    @Autowired
    ReportLifeTests(
            MockMvc mvc,
            MaintainingDirectory directory,
            Observations observations,
            Targets targets,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.demo = new DemoNumbers(directory, observations, targets, transactions);
        this.desk = new Desk(mvc, observations, transactions);
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @BeforeAll
    void loadTheDemoCounty() {
        Asking.run(Asker.system(), demo::load);
    }

    @Test
    void goesFromDraftOverReviewToIssueAndKeepsWhoDidWhat() {
        long report = desk.written("brief", "2022-12");
        JsonNode draft = desk.look(report, "/life");
        assertThat(draft.path("state").asString()).isEqualTo("DRAFT");
        assertThat(draft.path("version").asInt()).isEqualTo(1);
        assertThat(words(draft.path("actions"))).containsExactly("CHOOSE", "REWRITE", "DISCARD");
        desk.step(report, "review", DIRECTOR, "数字已核").ok();
        assertThat(words(desk.look(report, "/life").path("actions"))).isEmpty();
        JsonNode issued = desk.issue(report, "甲办", 1, "2023-01-10").ok().body();
        assertThat(issued.path("state").asString()).isEqualTo("ISSUED");
        assertThat(issued.path("number").asString()).isEqualTo("甲办〔2023〕1号");
        assertThat(issued.path("issuedOn").asString()).isEqualTo("2023-01-10");
        assertThat(issued.path("issued").asLong()).isEqualTo(report);
        assertThat(Stream.of("WRITE statistician", "REVIEW director", "ISSUE director")
                        .toList())
                .isEqualTo(issued.path("steps").values().stream()
                        .map(step -> step.path("action").asString() + " "
                                + step.path("by").asString())
                        .toList());
        assertThat(issued.path("steps").get(1).path("note").asString()).isEqualTo("数字已核");
        JsonNode line = desk.read("/register").values().stream()
                .filter(one -> one.path("report").asLong() == report)
                .findFirst()
                .orElseThrow();
        assertThat(line.path("number").asString()).isEqualTo("甲办〔2023〕1号");
        assertThat(trail("report/" + report)).contains("report.written", "report.review", "report.issue");
    }

    private List<String> trail(String subject) {
        return Asking.<List<String>, RuntimeException>as(
                Asker.system(),
                () -> transactions.execute(
                        status -> jdbc.sql("select action from audit_entry where subject = :subject order by 1")
                                .param("subject", subject)
                                .query(String.class)
                                .list()));
    }

    private static List<String> words(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }

    @Test
    void onlyADirectorReviewsSendsBackAndIssues() {
        long report = desk.written("brief", "2022-12");
        for (String step : List.of("review", "sending-back"))
            assertThat(desk.step(report, step, WRITER, "x").status()).isEqualTo(403);
        assertThat(desk.send(
                                MockMvcRequestBuilders.post("/api/reporting/reports/" + report + "/issue"),
                                WRITER,
                                "{\"prefix\":\"甲\",\"ordinal\":1,\"date\":\"2023-01-01\"}")
                        .status())
                .isEqualTo(403);
        assertThat(desk.step(report, "review", SignedIn.institution("HYB"), "").status())
                .isEqualTo(403);
        assertThat(desk.look(report, "/life").path("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void refusesWhatTheTableDoesNotKnow() {
        long report = desk.written("brief", "2022-12");
        assertThat(desk.issue(report, "乙办", 1, "2023-01-10").code()).isEqualTo("REP-701");
        assertThat(desk.step(report, "sending-back", DIRECTOR, "再改").code()).isEqualTo("REP-701");
        desk.review(report).ok();
        assertThat(desk.rewrite(report).code()).isEqualTo("REP-701");
        assertThat(desk.step(report, "discarding", WRITER, "不要了").code()).isEqualTo("REP-701");
        assertThat(desk.step(report, "sending-back", DIRECTOR, " ").code()).isEqualTo("REP-704");
        desk.step(report, "sending-back", DIRECTOR, "第二段请改").ok();
        desk.step(report, "discarding", WRITER, "另起一份").ok();
        assertThat(desk.review(report).code()).isEqualTo("REP-701");
        assertThat(desk.review(999_999).code()).isEqualTo("REP-304");
    }

    @Test
    void refusesAFaultyNumberOrDate() {
        long report = desk.written("brief", "2022-12");
        desk.review(report).ok();
        assertThat(desk.issue(report, "丙办2", 1, "2023-01-10").code()).isEqualTo("REP-706");
        assertThat(desk.issue(report, "丙办", 0, "2023-01-10").code()).isEqualTo("REP-706");
        assertThat(desk.issue(report, "丙办", 1, "2023年1月10日").code()).isEqualTo("REP-707");
        assertThat(desk.issue(report, "丙办", 1, "2022-11-30").code()).isEqualTo("REP-708");
        desk.issue(report, "丙办", 7, "2023-01-10").ok();
        JsonNode next = desk.read("/numbers?year=2023&prefix=丙办");
        assertThat(next.path("ordinal").asInt()).isEqualTo(8);
        assertThat(desk.read("/numbers?year=2024&prefix=丙办").path("ordinal").asInt())
                .isEqualTo(1);
    }

    @Test
    void proposesTheCountysOwnWordFirst() {
        assertThat(desk.read("/numbers?year=2031").path("prefix").asString()).isNotBlank();
    }

    @Test
    void onlyTheNewestVersionIsRewrittenOrReviewed() {
        long first = desk.written("brief", "2022-12");
        long second = desk.rewritten(first);
        assertThat(second).isNotEqualTo(first);
        JsonNode life = desk.look(second, "/life");
        assertThat(life.path("version").asInt()).isEqualTo(2);
        assertThat(life.path("versions").size()).isEqualTo(2);
        assertThat(desk.rewrite(first).code()).isEqualTo("REP-703");
        assertThat(desk.review(first).code()).isEqualTo("REP-703");
        assertThat(words(desk.look(first, "/life").path("actions"))).isEmpty();
        assertThat(desk.document(first)).isEqualTo(desk.document(second));
        desk.review(second).ok();
    }

    @Test
    void aNumberIsUsedOnceAYear() {
        long first = reviewed();
        long second = reviewed();
        desk.issue(first, "丁办", 1, "2023-02-01").ok();
        Answer taken = desk.issue(second, "丁办", 1, "2023-03-01");
        assertThat(taken.code()).isEqualTo("REP-705");
        assertThat(taken.body().path("zh").asString())
                .contains("丁办〔2023〕1号")
                .contains("2022年12月")
                .contains("2 号");
        desk.issue(second, "丁办", 1, "2024-03-01").ok();
    }

    private long reviewed() {
        long report = desk.written("brief", "2022-12");
        desk.review(report).ok();
        return report;
    }

    @Test
    void ofTwoWhoTakeANumberAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        for (int round = 1; round <= 5; round++) {
            int ordinal = round;
            List<Answer> answers =
                    atOnce(reviewed(), reviewed(), report -> desk.issue(report, "戊办", ordinal, "2023-02-01"));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            Answer loser = answers.stream()
                    .filter(one -> one.status() == 409)
                    .findFirst()
                    .orElseThrow();
            assertThat(loser.code()).isEqualTo("REP-705");
            assertThat(loser.body().path("zh").asString()).contains("下一个未用的是 " + (round + 1) + " 号");
        }
    }

    @Test
    void ofTwoWhoIssueTheSameReportOneWinsAndTheOtherIsTold() throws Exception {
        long report = reviewed();
        java.util.concurrent.atomic.AtomicInteger ordinal = new java.util.concurrent.atomic.AtomicInteger();
        List<Answer> answers =
                atOnce(report, report, one -> desk.issue(one, "己办", ordinal.incrementAndGet(), "2023-02-01"));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).extracting(Answer::code).contains("REP-701");
    }

    @Test
    void ofTwoWhoRewriteAtTheSameMomentOneWinsAndTheOtherIsTold() throws Exception {
        long report = desk.written("brief", "2022-12");
        List<Answer> answers = atOnce(report, report, desk::rewrite);
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).extracting(Answer::code).contains("REP-703");
        assertThat(desk.look(report, "/life").path("versions").size()).isEqualTo(2);
    }

    private static List<Answer> atOnce(long first, long second, java.util.function.LongFunction<Answer> step)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<Answer>> asked = Stream.of(first, second)
                    .map(report -> two.submit(() -> {
                        together.await();
                        return step.apply(report);
                    }))
                    .toList();
            return List.of(asked.get(0).get(), asked.get(1).get());
        }
    }

    @Test
    void anIssuedReportIsReplacedByOneThatSaysSo() {
        long old = reviewed();
        long draft = desk.written("brief", "2022-12");
        long successor = reviewed();
        assertThat(desk.issue(successor, "庚办", 2, "2023-02-01", ",\"replaces\":" + draft)
                        .code())
                .isEqualTo("REP-711");
        assertThat(desk.issue(successor, "庚办", 2, "2023-02-01", ",\"replaces\":" + successor)
                        .code())
                .isEqualTo("REP-711");
        desk.issue(old, "庚办", 1, "2023-01-10").ok();
        JsonNode issued = desk.issue(successor, "庚办", 2, "2023-02-01", ",\"replaces\":" + old)
                .ok()
                .body();
        assertThat(issued.path("replaces").path("number").asString()).isEqualTo("庚办〔2023〕1号");
        JsonNode replaced = desk.look(old, "/life");
        assertThat(replaced.path("state").asString()).isEqualTo("REPLACED");
        assertThat(replaced.path("number").asString()).isEqualTo("庚办〔2023〕1号");
        assertThat(replaced.path("replacedBy").path("number").asString()).isEqualTo("庚办〔2023〕2号");
        long third = reviewed();
        assertThat(desk.issue(third, "庚办", 3, "2023-03-01", ",\"replaces\":" + old)
                        .code())
                .isEqualTo("REP-711");
    }

    @Test
    void aReportWithGapsGoesOutOnlyWithAWordOnWhy() {
        // the first month of the county's numbers has no month before it: comparisons are missing
        long report = desk.written("brief", "2019-12");
        int gaps = desk.look(report, "/life").path("gaps").asInt();
        assertThat(gaps).isPositive();
        desk.review(report).ok();
        assertThat(desk.issue(report, "辛办", 1, "2023-02-01").code()).isEqualTo("REP-710");
        desk.issue(report, "辛办", 1, "2023-02-01", ",\"note\":\"缺口已在正文说明\"").ok();
    }

    @Test
    void anIssuedReportStaysAsIssuedWhenTheDataAreRestated() {
        long report = reviewed();
        desk.issue(report, "壬办", 1, "2023-02-01").ok();
        String asIssued = desk.document(report);
        assertThat(desk.look(report, "/changes").path("changed").size()).isZero();

        // 1 亿元 more than 华岳银行 said: the county's total rises by as much
        BigDecimal said = deposits();
        desk.restate("deposit.balance", "HYB", "2022-12", said.add(new BigDecimal("100000000")));
        try {
            JsonNode since = desk.look(report, "/changes");
            assertThat(desk.document(report)).isEqualTo(asIssued);
            JsonNode total = since.path("changed").values().stream()
                    .filter(one -> one.path("phrase").asString().equals("2022年12月·澜溪县·各项存款余额"))
                    .findFirst()
                    .orElseThrow();
            assertThat(new BigDecimal(total.path("now").asString())
                            .subtract(new BigDecimal(total.path("was").asString())))
                    .isEqualByComparingTo("1");
            long anew = desk.written("brief", "2022-12");
            assertThat(desk.look(anew, "/changes").path("changed").size()).isZero();
            assertThat(desk.document(anew)).isNotEqualTo(asIssued);
        } finally {
            desk.restate("deposit.balance", "HYB", "2022-12", said);
        }
        assertThat(desk.look(report, "/changes").path("changed").size()).isZero();
    }

    private BigDecimal deposits() {
        return Asking.<BigDecimal, RuntimeException>as(
                Asker.system(),
                () -> transactions.execute(
                        status -> jdbc.sql("""
                                select value from indicators_observation where institution = 'HYB'
                                  and indicator = 'deposit.balance' and month = '2022-12' order by version desc limit 1""").query(BigDecimal.class).single()));
    }
}
