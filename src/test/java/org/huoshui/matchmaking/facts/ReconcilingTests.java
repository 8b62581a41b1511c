package org.huoshui.matchmaking.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huoshui.indicators.SmallCounty.ALPHA;
import static org.huoshui.indicators.SmallCounty.BETA;
import static org.huoshui.indicators.SmallCounty.GAMMA;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.HuoshuiTest;
import org.huoshui.TestDatabase;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.identity.SignedIn;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.SmallCounty;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.matchmaking.facts.Reconciliation.Candidate;
import org.huoshui.matchmaking.facts.Reconciliation.Item;
import org.huoshui.matchmaking.facts.Reconciliation.Line;
import org.huoshui.matchmaking.facts.Reconciliation.Reason;
import org.huoshui.matchmaking.facts.Reconciliation.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

@HuoshuiTest
class ReconcilingTests {

    private static final IndicatorId ISSUED = new IndicatorId("loan.enterprise.issued.amount");
    private static final IndicatorId FIRST = new IndicatorId("first_loan.amount");
    private static final Month DECEMBER = Month.of(2022, 12);

    private final Deeds deeds;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Observations observations;

    @Autowired
    private Reconciling reconciling;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MockMvc web;

    private SmallCounty county;

    @Autowired
    ReconcilingTests(Environment environment) {
        deeds = new Deeds(
                JdbcClient.create(TestDatabase.superuser(environment.getRequiredProperty("spring.datasource.url"))));
    }

    @BeforeEach
    void whatHappened() {
        county = new SmallCounty(maintaining, observations, transactions);
        deeds.clear();
        Deeds.Need one = deeds.need("F1", null, LocalDate.of(2022, 3, 1), false);
        Deeds.Need two = deeds.need("F2", null, LocalDate.of(2022, 9, 1), false);
        // ALPHA: 0.30 + 0.50 + 0.50 亿 recorded, the last perhaps the same twice; 0.30 a first loan
        deeds.pay(one, ALPHA.code(), LocalDate.of(2022, 4, 1), "30000000", true, "NEW");
        deeds.pay(two, ALPHA.code(), LocalDate.of(2022, 12, 29), "50000000", false, "NEW");
        deeds.pay(two, ALPHA.code(), LocalDate.of(2022, 12, 30), "50000000", false, "NEW");
        // BETA: 0.10 recorded in January, a contract of 0.25 of which nothing came
        deeds.pay(one, BETA.code(), LocalDate.of(2023, 1, 2), "10000000", false, "NEW");
        deeds.contract(two, BETA.code(), LocalDate.of(2022, 12, 1), "25000000");
    }

    private void returned(String alpha, String beta) {
        county.report(Subject.of(ALPHA), ISSUED, "2022-11", "0.2");
        county.report(Subject.of(ALPHA), ISSUED, "2022-12", alpha);
        county.report(Subject.of(BETA), ISSUED, "2022-12", beta);
    }

    private Line line(Item item, String bank) {
        return reconciling.of(item, DECEMBER, 5).lines().stream()
                .filter(l -> l.bank().id().code().equals(bank))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void setsTheYearAndTheMonthSideBySide() {
        returned("0.8", "40");
        Line alpha = line(Item.ISSUED, "ALP");
        assertThat(alpha.recorded()).isEqualByComparingTo("130000000");
        assertThat(alpha.recordedInMonth()).isEqualByComparingTo("100000000");
        assertThat(alpha.returned()).isEqualByComparingTo("80000000");
        assertThat(alpha.returnedInMonth()).isEqualByComparingTo("60000000");
        assertThat(alpha.difference()).isEqualByComparingTo("50000000");
        assertThat(alpha.verdict(Item.ISSUED)).isEqualTo(Verdict.RECORDED_MORE);
        // a bank lends more than comes through this office
        assertThat(line(Item.ISSUED, "BET").verdict(Item.ISSUED)).isEqualTo(Verdict.PART);
        assertThat(line(Item.ISSUED, "GAM").verdict(Item.ISSUED)).isEqualTo(Verdict.NOT_RETURNED);
        assertThat(line(Item.FIRST_LOAN, "ALP").verdict(Item.FIRST_LOAN)).isEqualTo(Verdict.NOT_RETURNED);
        county.report(Subject.of(GAMMA), FIRST, "2022-12", "1");
        assertThat(line(Item.FIRST_LOAN, "GAM").verdict(Item.FIRST_LOAN)).isEqualTo(Verdict.RETURNED_MORE);
    }

    @Test
    void namesWhatMayExplainTheDifference() {
        returned("0.8", "0.25");
        List<Candidate> alpha = reconciling.candidates(Item.ISSUED, DECEMBER, ALPHA, 5);
        assertThat(alpha.stream().map(Candidate::reason).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Reason.LATE_IN_MONTH, Reason.TWICE);
        // recorded 0.50 more than returned: either of the two late ones, or the one recorded twice
        assertThat(alpha)
                .filteredOn(Candidate::exact)
                .hasSize(3)
                .allSatisfy(c -> assertThat(c.effect()).isEqualByComparingTo("-50000000"));
        List<Candidate> beta = reconciling.candidates(Item.ISSUED, DECEMBER, BETA, 5);
        assertThat(beta.stream().map(Candidate::reason))
                .containsExactlyInAnyOrder(Reason.NOT_PAID_OUT, Reason.EARLY_NEXT_MONTH);
        assertThat(beta).filteredOn(Candidate::exact).singleElement().satisfies(c -> {
            assertThat(c.reason()).isEqualTo(Reason.NOT_PAID_OUT);
            assertThat(c.effect()).isEqualByComparingTo("25000000");
            assertThat(c.record()).startsWith("need/");
        });
        assertThat(reconciling.candidates(Item.FIRST_LOAN, DECEMBER, ALPHA, 5).stream()
                        .map(Candidate::reason))
                .containsExactly(Reason.NOT_MARKED_FIRST);
    }

    @Test
    void threeTogetherMayMakeUpTheDifferenceAndTheFewestAreTaken() {
        LocalDate day = LocalDate.of(2022, 12, 30);
        List<Candidate> some = List.of("1", "2", "4", "8", "16").stream()
                .map(n -> new Candidate(Reason.TWICE, day, "need/" + n, "", new BigDecimal(n), false))
                .toList();
        assertThat(exact(some, "22")).containsExactly("need/2", "need/4", "need/16");
        assertThat(exact(some, "16")).containsExactly("need/16");
        assertThat(exact(some, "15")).isEmpty();
    }

    private static List<String> exact(List<Candidate> some, String wanted) {
        return Candidates.fitted(some, new BigDecimal(wanted)).stream()
                .filter(Candidate::exact)
                .map(Candidate::record)
                .toList();
    }

    @Test
    void aBankSeesItsOwnLine() {
        returned("0.8", "0.25");
        Asker alpha = new Asker("alpha", "行员", Set.of(Role.INSTITUTION), "ALP");
        Reconciliation own = Asking.as(alpha, () -> reconciling.of(Item.ISSUED, DECEMBER, 5));
        assertThat(own.lines()).singleElement().satisfies(l -> {
            assertThat(l.recorded()).isEqualByComparingTo("130000000");
            assertThat(l.returned()).isEqualByComparingTo("80000000");
        });
    }

    @Test
    void isServed() throws Exception {
        returned("0.8", "0.25");
        web.perform(get("/api/matchmaking/reconciliation")
                        .param("month", "2022-12")
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.item.unit").value("万元"))
                .andExpect(
                        jsonPath("$.lines[?(@.bank == 'ALP')].difference.text").value("5000.00"));
        web.perform(get("/api/matchmaking/reconciliation/BET")
                        .param("month", "2022-12")
                        .with(SignedIn.institution("ALP")))
                .andExpect(status().isNotFound());
        web.perform(get("/api/matchmaking/reconciliation/list.xlsx")
                        .param("month", "2022-12")
                        .with(SignedIn.statistician()))
                .andExpect(status().isOk());
    }
}
