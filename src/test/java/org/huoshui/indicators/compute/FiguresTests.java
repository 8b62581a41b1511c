package org.huoshui.indicators.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.indicators.SmallCounty.ALPHA;
import static org.huoshui.indicators.SmallCounty.BETA;
import static org.huoshui.indicators.SmallCounty.CITY;
import static org.huoshui.indicators.SmallCounty.DEPOSITS;
import static org.huoshui.indicators.SmallCounty.EAST;
import static org.huoshui.indicators.SmallCounty.GAMMA;
import static org.huoshui.indicators.SmallCounty.HOME;
import static org.huoshui.indicators.SmallCounty.LOANS;
import static org.huoshui.indicators.SmallCounty.WEST;
import static org.huoshui.indicators.SmallCounty.of;
import static org.huoshui.indicators.SmallCounty.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figure.Value;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Figures.Context;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Proof;
import org.huoshui.indicators.SmallCounty;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Targets;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
@TestPropertySource(properties = SmallCounty.DATABASE)
class FiguresTests {

    private static final Asker OF_ALPHA = new Asker("alpha", "阿尔", Set.of(Role.INSTITUTION), "ALP");
    private static final IndicatorId RATIO = new IndicatorId("loan_deposit_ratio");
    private static final IndicatorId INCREMENTAL = new IndicatorId("loan_deposit_ratio.incremental");
    private static final IndicatorId RATE = new IndicatorId("loan.rate.enterprise_new.weighted_avg");
    private static final IndicatorId ISSUED = new IndicatorId("loan.enterprise.issued.amount");
    private static final IndicatorId FIRST_LOANS = new IndicatorId("first_loan.amount");

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private Observations observations;

    @Autowired
    private Figures figures;

    @Autowired
    private Targets targets;

    @Autowired
    private PlatformTransactionManager transactions;

    private SmallCounty county;

    // each test has years of its own
    private static int next = 2100;
    private int year;

    @BeforeEach
    void theCounty() {
        county = new SmallCounty(maintaining, observations, transactions);
        year = next;
        next += 5;
    }

    private String december() {
        return year + "-12";
    }

    private String lastDecember() {
        return (year - 1) + "-12";
    }

    private Context home() {
        return new Context(Month.parse(december()), Subject.of(HOME), Basis.LATEST);
    }

    private Figure figure(IndicatorId indicator, Comparison comparison) {
        return figures.figure(Phrase.of(indicator, comparison), home());
    }

    private String text(IndicatorId indicator, Comparison comparison) {
        return figure(indicator, comparison).text();
    }

    /** The published example of a county-level city: deposits 1047.62 (+192), loans 707.42 (+111.71). */
    private void yiwu() {
        county.banks(DEPOSITS, lastDecember(), "400.62", "255", "200");
        county.banks(DEPOSITS, december(), "500.62", "300", "247");
        county.banks(LOANS, lastDecember(), "300.71", "195", "100");
        county.banks(LOANS, december(), "350.42", "217", "140");
    }

    @Test
    void theYiwuExample() {
        yiwu();
        assertThat(text(DEPOSITS, Comparison.VALUE)).isEqualTo("1047.62");
        assertThat(text(DEPOSITS, Comparison.DELTA_YEAR_START)).isEqualTo("192.00");
        assertThat(text(LOANS, Comparison.VALUE)).isEqualTo("707.42");
        assertThat(text(LOANS, Comparison.DELTA_YEAR_START)).isEqualTo("111.71");
        assertThat(text(RATIO, Comparison.VALUE)).isEqualTo("67.53");
        assertThat(text(INCREMENTAL, Comparison.VALUE)).isEqualTo("58.18");
        assertThat(figure(RATIO, Comparison.DELTA_PP_YEAR_START).unit()).isEqualTo(Unit.PERCENTAGE_POINT);
        // 707.42/1047.62 − 595.71/855.62 = 67.5264… − 69.6232… (by hand)
        assertThat(text(RATIO, Comparison.DELTA_PP_YEAR_START)).isEqualTo("-2.10");
        assertThat(figure(RATIO, Comparison.VALUE).coverage()).isEqualTo(new Figure.Coverage(3, 3, List.of()));
    }

    @Test
    void anIncrementalRatioOnShrinkingDepositsHasNoMeaning() {
        county.banks(DEPOSITS, lastDecember(), "10", "10", "10");
        county.banks(DEPOSITS, december(), "9", "10", "10");
        county.banks(LOANS, lastDecember(), "5", "5", "5");
        county.banks(LOANS, december(), "6", "5", "5");
        assertThat(figure(INCREMENTAL, Comparison.VALUE).value()).isInstanceOf(Value.Undefined.class);
        assertThat(text(INCREMENTAL, Comparison.VALUE)).isEqualTo("—");
        assertThat(text(INCREMENTAL, Comparison.RANK_VALUE)).isEqualTo("—");
    }

    @Test
    void anIncompleteTotalIsShownButNeitherComparedNorRanked() {
        yiwu();
        String next = Month.parse(december()).plus(1).toString();
        county.reportAll(
                "two.xlsx", of(Subject.of(ALPHA), DEPOSITS, next, "500"), of(Subject.of(BETA), DEPOSITS, next, "300"));
        county.report(Subject.of(EAST), DEPOSITS, next, "1");
        county.report(Subject.of(WEST), DEPOSITS, next, "2");
        Context january = new Context(Month.parse(next), Subject.of(HOME), Basis.LATEST);
        Figure total = figures.figure(Phrase.of(DEPOSITS), january);
        assertThat(total.text()).isEqualTo("800.00");
        assertThat(total.coverage()).isEqualTo(new Figure.Coverage(2, 3, List.of("本源农商行")));
        assertThat(figures.figure(Phrase.of(DEPOSITS, Comparison.DELTA_MOM), january)
                        .value())
                .isInstanceOfSatisfying(Value.Missing.class, m -> {
                    assertThat(m.who()).containsExactly("本源农商行");
                    assertThat(m.problem().code()).isEqualTo("IND-202");
                });
        assertThat(figures.figure(Phrase.of(DEPOSITS, Comparison.RANK_VALUE), january)
                        .value())
                .isInstanceOfSatisfying(
                        Value.Refused.class, r -> assertThat(r.who()).containsExactly("本源农商行"));
        // seen from a neighbour the same return is missing
        assertThat(figures.figure(Phrase.of(DEPOSITS, Comparison.RANK_VALUE).about(Subject.of(EAST)), january)
                        .value())
                .isInstanceOfSatisfying(
                        Value.Refused.class, r -> assertThat(r.who()).containsExactly("本源农商行"));
    }

    @Test
    void ranksMixOwnReturnsWithBulletinsAndSayWhoIsMissing() {
        yiwu();
        county.report(Subject.of(EAST), DEPOSITS, december(), "1047.62");
        assertThat(figure(DEPOSITS, Comparison.RANK_VALUE).value())
                .isInstanceOfSatisfying(
                        Value.Refused.class, r -> assertThat(r.who()).containsExactly("西源县"));
        county.report(Subject.of(WEST), DEPOSITS, december(), "2000");
        assertThat(text(DEPOSITS, Comparison.RANK_VALUE)).isEqualTo("2");
        Phrase among = new Phrase(null, null, DEPOSITS, Comparison.RANK_VALUE, "本东两县", false, null, null);
        assertThat(figures.figure(among, home()).text()).isEqualTo("1");
        assertThat(figures.figure(among.about(Subject.of(EAST)), home()).text()).isEqualTo("1");
        Phrase others = new Phrase(null, null, DEPOSITS, Comparison.RANK_VALUE, "东西两县", false, null, null);
        assertThat(figures.figure(others, home()).value()).isInstanceOf(Value.Undefined.class);
        Proof proof = figures.prove(Phrase.of(DEPOSITS, Comparison.RANK_VALUE), home());
        assertThat(proof.steps()).hasSize(3);
        assertThat(proof.steps().stream()
                        .flatMap(s -> s.observations().stream())
                        .map(Proof.Leaf::subject))
                .containsExactlyInAnyOrder("西源县", "东源县", "阿尔银行", "贝塔银行", "本源农商行");
        assertThat(proof.steps().getFirst().observations().getFirst().acceptedAt())
                .isEqualTo(source("").acceptedAt());
    }

    @Test
    void aCityWithoutItsOwnNumberIsTheSumOfItsCounties() {
        yiwu();
        county.report(Subject.of(EAST), DEPOSITS, december(), "100");
        Phrase city = Phrase.of(DEPOSITS).about(Subject.of(CITY));
        assertThat(figures.figure(city, home()).value())
                .isInstanceOfSatisfying(
                        Value.Missing.class, m -> assertThat(m.who()).containsExactly("西源县"));
        county.report(Subject.of(WEST), DEPOSITS, december(), "200");
        assertThat(figures.figure(city, home()).text()).isEqualTo("1347.62");
        assertThat(text(DEPOSITS, Comparison.GAP_PARENT)).isEqualTo("598.41"); // 1047.62 − 1347.62/3
        county.report(Subject.of(CITY), DEPOSITS, december(), "1500");
        assertThat(figures.figure(city, home()).text()).isEqualTo("1500.00");
    }

    @Test
    void aRestatementChangesTheLatestAndLeavesTheFirst() {
        yiwu();
        county.report(Subject.of(ALPHA), DEPOSITS, december(), "510.62");
        Context first = new Context(Month.parse(december()), Subject.of(HOME), Basis.FIRST_REPORTED);
        assertThat(text(DEPOSITS, Comparison.VALUE)).isEqualTo("1057.62");
        assertThat(figures.figure(Phrase.of(DEPOSITS), first).text()).isEqualTo("1047.62");
        assertThat(figures.figure(Phrase.of(DEPOSITS, Comparison.DELTA_YEAR_START), first)
                        .text())
                .isEqualTo("192.00");
        assertThat(figures.figure(Phrase.of(DEPOSITS).about(Subject.of(ALPHA)), first)
                        .text())
                .isEqualTo("500.62");
        assertThat(figures.prove(Phrase.of(DEPOSITS).about(Subject.of(ALPHA)), home())
                        .observations())
                .singleElement()
                .satisfies(leaf -> {
                    assertThat(leaf.version()).isEqualTo(2);
                    assertThat(leaf.sheet()).isEqualTo("表1");
                    assertThat(leaf.cell()).isEqualTo("B7");
                    assertThat(leaf.sha256()).hasSize(64);
                    assertThat(leaf.returnId()).isEqualTo("17");
                });
    }

    @Test
    void whatIsRolledBackIsNeverShown() {
        yiwu();
        assertThat(text(DEPOSITS, Comparison.VALUE)).isEqualTo("1047.62");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            observations.record(source("x.xlsx"), List.of(of(Subject.of(ALPHA), DEPOSITS, december(), "0.62")));
            assertThat(text(DEPOSITS, Comparison.VALUE)).isEqualTo("547.62");
            status.setRollbackOnly();
        });
        assertThat(text(DEPOSITS, Comparison.VALUE)).isEqualTo("1047.62");
        county.report(Subject.of(ALPHA), DEPOSITS, december(), "600.62");
        assertThat(text(DEPOSITS, Comparison.VALUE)).isEqualTo("1147.62");
    }

    @Test
    void anInstitutionSeesItselfAndNothingOfTheCounty() {
        yiwu();
        assertThat(text(DEPOSITS, Comparison.VALUE)).isEqualTo("1047.62");
        Asking.run(OF_ALPHA, () -> {
            Context own = new Context(Month.parse(december()), Subject.of(ALPHA), Basis.LATEST);
            assertThat(figures.figure(Phrase.of(DEPOSITS, Comparison.DELTA_YEAR_START), own)
                            .text())
                    .isEqualTo("100.00");
            assertThat(figures.figure(Phrase.of(RATIO), own).text()).isEqualTo("70.00"); // 350.42 / 500.62
            for (Comparison comparison : List.of(Comparison.RANK_VALUE, Comparison.GAP_PARENT)) {
                assertThat(figures.figure(Phrase.of(DEPOSITS, comparison), own).value())
                        .isInstanceOf(Value.Refused.class);
                assertThat(figures.prove(Phrase.of(DEPOSITS, comparison), own).steps())
                        .isEmpty();
            }
            for (Subject other : List.of(Subject.of(HOME), Subject.of(BETA), Subject.of(EAST)))
                assertThatThrownBy(() -> figures.figure(Phrase.of(DEPOSITS).about(other), own))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("IND-215");
            assertThat(figures.latestMonth(Subject.of(HOME))).isEmpty();
            assertThat(figures.latestMonth(Subject.of(ALPHA))).isPresent();
        });
        // and what it asked has not blinded the county
        assertThat(text(DEPOSITS, Comparison.VALUE)).isEqualTo("1047.62");
    }

    @Test
    void aWeightedRateWeighsByAmountAndNeedsNoRateOfWhoLentNothing() {
        county.banks(ISSUED, december(), "3", "1", "0");
        county.reportAll("rates.xlsx", rate(ALPHA, "4"), rate(BETA, "6"));
        // (3 × 4 + 1 × 6) ÷ 4 = 4.5
        assertThat(text(RATE, Comparison.VALUE)).isEqualTo("4.50");
        assertThat(figure(RATE, Comparison.VALUE).coverage().complete()).isTrue();
        county.report(Subject.of(GAMMA), ISSUED, december(), "4");
        Figure without = figure(RATE, Comparison.VALUE);
        assertThat(without.coverage()).isEqualTo(new Figure.Coverage(2, 3, List.of("本源农商行")));
    }

    private org.huoshui.indicators.Observation rate(org.huoshui.directory.InstitutionId bank, String percent) {
        return new org.huoshui.indicators.Observation(
                RATE, Subject.of(bank), Month.parse(december()), new BigDecimal(percent), "表1", "C9");
    }

    @Test
    void anOptionalItemExpectsWhoReportedItLately() {
        county.report(Subject.of(ALPHA), FIRST_LOANS, year + "-10", "1");
        county.report(Subject.of(BETA), FIRST_LOANS, year + "-11", "1");
        county.report(Subject.of(ALPHA), FIRST_LOANS, december(), "2");
        assertThat(figure(FIRST_LOANS, Comparison.VALUE).coverage())
                .isEqualTo(new Figure.Coverage(1, 2, List.of("贝塔银行")));
    }

    @Test
    void aFlowHasNoYearStart() {
        county.banks(ISSUED, december(), "3", "1", "2");
        assertThat(figure(ISSUED, Comparison.DELTA_YEAR_START).value())
                .isInstanceOfSatisfying(
                        Value.Undefined.class,
                        u -> assertThat(u.problem().code()).isEqualTo("IND-205"));
    }

    @Test
    void partsReportedByDifferentInstitutionsGiveNoRatio() {
        county.reportAll(
                "a.xlsx",
                of(Subject.of(ALPHA), DEPOSITS, december(), "10"),
                of(Subject.of(BETA), DEPOSITS, december(), "10"),
                of(Subject.of(ALPHA), LOANS, december(), "5"));
        assertThat(figure(RATIO, Comparison.VALUE).value()).isInstanceOfSatisfying(Value.Missing.class, m -> {
            assertThat(m.problem().code()).isEqualTo("IND-209");
            assertThat(m.who()).containsExactly("贝塔银行");
        });
        county.report(Subject.of(BETA), LOANS, december(), "9");
        assertThat(text(RATIO, Comparison.VALUE)).isEqualTo("70.00");
        assertThat(figure(RATIO, Comparison.VALUE).coverage().missing()).containsExactly("本源农商行");
    }

    @Test
    void targetsCompleteAndKeepPace() {
        yiwu();
        targets.set(new Targets.Target(
                DEPOSITS,
                Subject.of(HOME),
                year,
                Comparison.DELTA_YEAR_START,
                Unit.YI_YUAN.toBase(new BigDecimal("240")),
                false));
        assertThat(text(DEPOSITS, Comparison.TARGET)).isEqualTo("240.00");
        assertThat(text(DEPOSITS, Comparison.TARGET_COMPLETION)).isEqualTo("80.00");
        assertThat(figure(LOANS, Comparison.TARGET).value()).isInstanceOf(Value.Missing.class);
        targets.remove(DEPOSITS, Subject.of(HOME), year);
        assertThat(figure(DEPOSITS, Comparison.TARGET).value()).isInstanceOf(Value.Missing.class);
    }

    @Test
    void assumedNumbersCountWithoutBeingStored() {
        yiwu();
        Figures assumed = figures.assuming(List.of(
                of(Subject.of(ALPHA), DEPOSITS, december(), "400.62"),
                of(Subject.of(EAST), DEPOSITS, december(), "7")));
        assertThat(assumed.figure(Phrase.of(DEPOSITS), home()).text()).isEqualTo("947.62");
        assertThat(assumed.figure(Phrase.of(DEPOSITS).about(Subject.of(EAST)), home())
                        .text())
                .isEqualTo("7.00");
        assertThat(assumed.figure(Phrase.of(RATIO), home()).text()).isEqualTo("74.65"); // 707.42 / 947.62
        assertThat(text(DEPOSITS, Comparison.VALUE)).isEqualTo("1047.62");
        String next = Month.parse(december()).plus(1).toString();
        Figure january = figures.assuming(List.of(of(Subject.of(ALPHA), DEPOSITS, next, "1")))
                .figure(Phrase.of(DEPOSITS).in(Month.parse(next)), home());
        assertThat(january.text()).isEqualTo("1.00");
        assertThat(january.coverage().missing()).containsExactly("贝塔银行", "本源农商行");
    }

    @Test
    void aProofLeadsToEveryCell() {
        yiwu();
        Proof proof = figures.prove(Phrase.of(RATIO, Comparison.DELTA_PP_YEAR_START), home());
        assertThat(proof.steps()).hasSize(2);
        Proof now = proof.steps().getFirst();
        assertThat(now.text()).isEqualTo("67.53%");
        assertThat(now.steps()).hasSize(2);
        assertThat(now.steps().getFirst().observations()).hasSize(3);
        assertThat(now.steps().getFirst().formula())
                .isEqualTo("35,042,000,000 + 21,700,000,000 + 14,000,000,000 = 70,742,000,000");
    }

    @Test
    void aSeriesIsOneFigureAMonth() {
        yiwu();
        List<Figure> series =
                figures.series(Phrase.of(DEPOSITS), home(), Month.parse(lastDecember()), Month.parse(december()));
        assertThat(series).hasSize(13);
        assertThat(series.getFirst().text()).isEqualTo("855.62");
        assertThat(series.get(5).value()).isInstanceOf(Value.Missing.class);
        assertThat(series.getLast().text()).isEqualTo("1047.62");
    }
}
