package org.huoshui.returns.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.Institution;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observation;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.returns.DemoDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each check is broken once. The bank's last month and this month's sound return are small round numbers in 亿元, so that
 * each expectation can be worked out in the head.
 */
@HuoshuiTest
@TestPropertySource(properties = "test.database=checker")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckerTests {

    private static final Month NOVEMBER = Month.of(2022, 11);
    private static final Month DECEMBER = Month.of(2022, 12);
    private static final InstitutionId BANK = new InstitutionId("HYB");

    @Autowired
    private Checker checker;

    @Autowired
    private Checks checks;

    @Autowired
    private Observations observations;

    @Autowired
    private MaintainingDirectory directory;

    @Autowired
    private TransactionTemplate transaction;

    /** This month in 亿元, the rate in %: every check passes. */
    private static Map<String, String> sound() {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("deposit.balance", "101");
        v.put("deposit.household.balance", "60");
        v.put("deposit.corporate.balance", "25");
        v.put("deposit.gov_org.balance", "10");
        v.put("loan.balance", "81");
        v.put("loan.household.balance", "30");
        v.put("loan.corporate.balance", "50");
        v.put("loan.short_term.balance", "30");
        v.put("loan.enterprise_mlt.balance", "20");
        v.put("loan.bill_discount.balance", "1");
        v.put("loan.manufacturing.balance", "12");
        v.put("loan.manufacturing_mlt.balance", "5");
        v.put("loan.inclusive.balance", "16");
        v.put("loan.inclusive_micro.balance", "14");
        v.put("loan.agri.balance", "20");
        v.put("loan.private.balance", "22");
        v.put("npl.balance", "1");
        v.put("loan.enterprise.issued.amount", "40");
        v.put("loan.rate.enterprise_new.weighted_avg", "4.35");
        return v;
    }

    @BeforeAll
    void lastMonthOfSixBanks() {
        Asking.run(Asker.system(), () -> {
            DemoDirectory.load(directory);
            Map<String, String> november = sound();
            november.put("deposit.balance", "100");
            november.put("loan.balance", "80");
            store("HYB", NOVEMBER, november);
            // the others grow by 1 % to 3 % in December
            int n = 1;
            for (String other : List.of("CCB", "JYB", "NZB", "THB", "YHB")) {
                store(other, NOVEMBER, Map.of("deposit.balance", "100", "loan.balance", "100"));
                String grown = String.valueOf(100 + 1 + n % 3);
                store(other, DECEMBER, Map.of("deposit.balance", grown, "loan.balance", grown));
                n++;
            }
        });
    }

    @Test
    void aSoundReturnIsSilent() {
        assertThat(run(sound())).isEmpty();
    }

    @Test
    void aMissingRequiredItemIsAnError() {
        Map<String, String> values = sound();
        values.remove("npl.balance");
        assertThat(run(values)).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("required");
            assertThat(f.severity()).isEqualTo(Check.Severity.ERROR);
            assertThat(f.zh()).isEqualTo("缺少必报项：不良贷款余额");
        });
    }

    @Test
    void depositsLessThanTheirPartsAreAnErrorAtTheFourCells() {
        Map<String, String> values = sound();
        values.put("deposit.balance", "94");
        Finding found = only(run(values), "deposit-parts");
        assertThat(found.severity()).isEqualTo(Check.Severity.ERROR);
        assertThat(found.cells()).containsExactlyInAnyOrder("B1", "B2", "B3", "B4");
        assertThat(found.zh()).contains("各项存款余额 94.00亿元", "住户存款余额 60.00亿元");
    }

    @Test
    void loansLessThanTheirPartsAreAnError() {
        Map<String, String> values = sound();
        values.put("loan.household.balance", "31.01");
        only(run(values), "loan-parts");
    }

    @Test
    void eachPartIsNoLargerThanItsWhole() {
        assertThat(codes(with("loan.enterprise_mlt.balance", "50.01"))).containsExactly("corporate-parts");
        assertThat(codes(with("loan.manufacturing_mlt.balance", "12.01"))).containsExactly("manufacturing-parts");
        assertThat(codes(with("loan.manufacturing.balance", "81.01"))).containsExactly("manufacturing-total");
        assertThat(codes(with("loan.inclusive_micro.balance", "81.01"))).containsExactly("inclusive-total");
        assertThat(codes(with("npl.balance", "81.01"))).contains("npl-total");
    }

    @Test
    void aNegativeValueIsAnErrorAtItsCell() {
        Finding found = only(run(with("loan.bill_discount.balance", "-1")), "non-negative");
        assertThat(found.zh()).isEqualTo("票据贴现余额为负数：-1.00亿元");
        assertThat(found.cells()).containsExactly("B10");
    }

    @Test
    void aRateOverTwentyFourIsAnError() {
        assertThat(codes(with("loan.rate.enterprise_new.weighted_avg", "24"))).isEmpty();
        assertThat(codes(with("loan.rate.enterprise_new.weighted_avg", "24.01")))
                .containsExactly("rate-range");
    }

    @Test
    void aHighNplRatioAsksForAReason() {
        // 8.11 of 81 is 10.01 %; from 1 last month it is also a jump
        Finding found = only(run(with("npl.balance", "8.11")), "npl-ratio-high");
        assertThat(found.severity()).isEqualTo(Check.Severity.WARNING);
        assertThat(found.cells()).containsExactlyInAnyOrder("B17", "B5");
    }

    @Test
    void loansMovingMoreThanAFifthAskForAReason() {
        // from 80: 96 is 20 % exactly, 64 is minus 20 %; other banks grow by about 2 %, so both stand out as well
        assertThat(codes(with("loan.balance", "96"))).containsExactly("loan-outlier");
        assertThat(codes(with("loan.balance", "96.01"))).contains("loan-jump");
        // minus 20.0125 % is below the parts as well
        assertThat(codes(with("loan.balance", "63.99"))).contains("loan-jump");
    }

    @Test
    void aBankThatGrowsUnlikeTheOthersAsksForAReason() {
        // the others: 2, 3, 1, 2, 3 %, median 2, usual spread 1.4826 × 1 × 6 = 8.9: 112 is 12 %, 110 is 10 %
        Finding found = only(run(with("deposit.balance", "112")), "deposit-outlier");
        assertThat(found.zh()).isEqualTo("各项存款环比增幅12.00%，明显偏离同业（中位数2.00%）");
        assertThat(codes(with("deposit.balance", "110"))).isEmpty();
    }

    @Test
    void aSlipOfUnitNamesTheLikelyUnit() {
        Map<String, String> values = sound();
        // written in 万元, read as 亿元
        values.replaceAll((code, v) -> code.startsWith("loan.rate")
                ? v
                : new BigDecimal(v).movePointRight(4).toPlainString());
        Finding found = only(run(values), "unit-slip");
        assertThat(found.severity()).isEqualTo(Check.Severity.ERROR);
        assertThat(found.zh()).contains("约为上月的10000倍", "文件中按“亿元”读取，实际似为“万元”");
        assertThat(found.cells()).hasSize(18);
    }

    @Test
    void aSlipTheOtherWayAndByAThousandAreSeenToo() {
        Finding small = only(run(with("npl.balance", "0.001")), "unit-slip");
        assertThat(small.zh()).contains("不良贷款余额约为上月的1000分之一");
        assertThat(small.cells()).containsExactly("B17");
    }

    @Test
    void aCheckHoldsFromItsDateOn() {
        Check old = checks.inForce(LocalDate.of(2022, 12, 31)).stream()
                .filter(c -> c.code().equals("rate-range"))
                .findFirst()
                .orElseThrow();
        Check stricter = new Check(
                old.code(),
                LocalDate.of(2022, 12, 1),
                old.scope(),
                old.kind(),
                old.severity(),
                "新发放企业贷款加权平均利率 <= 4",
                old.tolerance(),
                old.floor(),
                old.zh(),
                old.en(),
                old.institutions(),
                old.regions(),
                true,
                old.ordinal());
        transaction.executeWithoutResult(status -> {
            checks.put(stricter, "test");
            assertThat(codes(sound())).containsExactly("rate-range");
            assertThat(checks.inForce(NOVEMBER))
                    .filteredOn(c -> c.code().equals("rate-range"))
                    .extracting(Check::rule)
                    .containsExactly(old.rule());
            status.setRollbackOnly();
        });
    }

    @Test
    void aRuleThatCannotBeReadIsRefused() {
        Check broken = new Check(
                "x-1",
                LocalDate.of(2022, 1, 1),
                Check.Scope.WITHIN,
                Check.Kind.EXPRESSION,
                Check.Severity.ERROR,
                "不存在的指标 > 0",
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "错",
                "wrong",
                Set.of(Institution.Kind.COMMERCIAL_BANK),
                false,
                true,
                1);
        assertThatThrownBy(() -> checker.mustBeReadable(broken)).isInstanceOf(Refused.class);
    }

    @Test
    void regionsAreNotAskedForRequiredItems() {
        Observation county = new Observation(
                new IndicatorId("deposit.balance"),
                Subject.of(new RegionId("990102")),
                DECEMBER,
                new BigDecimal("-5"),
                "S",
                "B1");
        List<Finding> found = transaction.execute(status ->
                checker.run(new Candidate(List.of(new Candidate.Value(county, Unit.YI_YUAN)), List.of())));
        assertThat(found).extracting(Finding::code).containsExactly("non-negative");
    }

    private static Map<String, String> with(String code, String value) {
        Map<String, String> values = sound();
        values.put(code, value);
        return values;
    }

    private static Finding only(List<Finding> findings, String code) {
        List<Finding> found =
                findings.stream().filter(f -> f.code().equals(code)).toList();
        assertThat(found).as("%s in %s", code, findings).hasSize(1);
        return found.getFirst();
    }

    private List<String> codes(Map<String, String> values) {
        return run(values).stream().map(Finding::code).toList();
    }

    private List<Finding> run(Map<String, String> values) {
        Candidate candidate =
                new Candidate(values(BANK.code(), DECEMBER, values), List.of(new Candidate.Cover(BANK, DECEMBER)));
        List<Finding> found = transaction.execute(status -> checker.run(candidate));
        assertThat(found).isNotNull();
        return found;
    }

    private void store(String institution, Month month, Map<String, String> values) {
        transaction.executeWithoutResult(status -> observations.record(
                new Observations.Source("f.xlsx", "0".repeat(64), null, "test", Instant.EPOCH),
                values(institution, month, values).stream()
                        .map(Candidate.Value::observation)
                        .toList()));
    }

    private static List<Candidate.Value> values(String institution, Month month, Map<String, String> values) {
        List<Candidate.Value> read = new ArrayList<>();
        List<String> order = List.copyOf(sound().keySet());
        values.forEach((code, text) -> {
            Unit unit = code.startsWith("loan.rate") ? Unit.PERCENT : Unit.YI_YUAN;
            read.add(new Candidate.Value(
                    new Observation(
                            new IndicatorId(code),
                            Subject.of(new InstitutionId(institution)),
                            month,
                            unit.toBase(new BigDecimal(text)),
                            "S",
                            cell(order.indexOf(code))),
                    unit));
        });
        return read;
    }

    private static @Nullable String cell(int index) {
        return index < 0 ? null : "B" + (index + 1);
    }
}
