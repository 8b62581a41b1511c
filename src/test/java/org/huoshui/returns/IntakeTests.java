package org.huoshui.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huoshui.returns.Outcomes.refusedWith;
import static org.huoshui.returns.Outcomes.stored;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Observations;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.returns.checks.Check;
import org.huoshui.returns.checks.Checks;
import org.huoshui.returns.checks.Finding;
import org.huoshui.returns.store.Results;
import org.huoshui.returns.store.Returns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way of files of the demo county. Each test takes institutions and months of its own, so that they may run in any
 * order; values are those of {@code samples/truth}, written by the program that wrote the workbooks.
 */
@HuoshuiTest
@TestPropertySource(properties = "test.database=intake")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeTests {

    private static final Month DECEMBER = Month.of(2022, 12);
    private static final String THB = "2022-12/通海银行澜溪支行12月报送.xlsx";
    private static final String NZB = "2022-12/农泽银行澜溪县支行_金融统计月报_202212.xls";
    private static final String HNB = "2022-12/瀚宁银行澜溪支行2022年12月月报.xlsx";
    private static final String HNB_CORRECTED = "corrected/瀚宁银行澜溪支行2022年12月月报（更正）.xlsx";
    private static final String DLB = "2022-12/东陆银行澜溪支行2022-12.xls";
    private static final String DLB_FAULTY = "faulty/东陆银行澜溪支行2022-12（第二版）.xls";

    @Autowired
    private Intake intake;

    @Autowired
    private Returns returns;

    @Autowired
    private Observations observations;

    @Autowired
    private Figures figures;

    @Autowired
    private Checks checks;

    @Autowired
    private MaintainingDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeAll
    void history() {
        Asking.run(Asker.system(), () -> {
            DemoDirectory.load(directory);
            for (String path : List.of(
                    "history/东陆银行历史数据.xls", "history/瀚宁银行历史报表（2019.12-2022.11）.xlsx", "history/通海银行历史数据.xlsx")) {
                ReturnId id = stored(intake.receive(DemoFiles.upload(path)));
                intake.accept(id, Reasons.none());
            }
        });
    }

    @Test
    void aSoundReturnIsReadCheckedAndAcceptedAndItsFiguresCount() {
        Receipt.Stored stored = (Receipt.Stored) intake.receive(DemoFiles.upload(NZB));
        assertThat(stored.state()).isEqualTo(ReturnState.CHECKED);
        assertThat(stored.errors()).isZero();
        assertThat(reported("NZB", DECEMBER)).isEmpty();

        ReturnSummary accepted = intake.accept(stored.id(), Reasons.forAll("核对无误"));

        assertThat(accepted.state()).isEqualTo(ReturnState.ACCEPTED);
        assertThat(accepted.version()).isEqualTo(1);
        assertThat(accepted.sha256()).isEqualTo(Sha256.hex(DemoFiles.bytes(NZB)));
        Map<String, BigDecimal> truth = Truth.of("2022-12", NZB, "NZB", DECEMBER);
        assertThat(truth).hasSizeGreaterThan(18);
        assertThat(reported("NZB", DECEMBER).keySet())
                .extracting(IndicatorId::code)
                .containsExactlyInAnyOrderElementsOf(truth.keySet());
        reported("NZB", DECEMBER)
                .forEach((id, value) -> assertThat(value).as(id.code()).isEqualByComparingTo(truth.get(id.code())));

        // the very same bytes again, and another file for the same month
        assertThat(intake.receive("改名.xls", DemoFiles.bytes(NZB)))
                .isEqualTo(new Receipt.Known(stored.id(), ReturnState.ACCEPTED));
        byte[] other = Workbook.edited(DemoFiles.bytes(NZB), "unused", 60, 0, "备注");
        Receipt refused = nothingStored(() -> intake.receive("另一份.xls", other));
        assertThat(Outcomes.codes(refused)).containsExactly("RET-201");
    }

    @ParameterizedTest
    @CsvSource({
        "faulty/其实是文档.xlsx, WBK-105",
        "faulty/加密的报表.xlsx, WBK-107",
        "faulty/截断的报表.xlsx, WBK-108",
        "faulty/压缩炸弹.xlsx, WBK-104",
        "faulty/带宏的报表.xlsm, WBK-109",
        "faulty/带宏但改了名.xlsx, WBK-109",
        "faulty/空文件.xlsx, WBK-101"
    })
    void aHostileOrUnreadableFileIsRefusedAndNothingIsStored(String path, String code) {
        Receipt refused = nothingStored(() -> intake.receive(DemoFiles.upload(path)));
        assertThat(Outcomes.codes(refused)).containsExactly(code);
        Problem problem = ((Receipt.Refused) refused).problems().getFirst();
        assertThat(problem.zh()).contains(DemoFiles.name(path));
        assertThat(problem.en()).isNotBlank();
    }

    @Test
    void aHundredMegabytesAreRefusedAndNothingIsStored() {
        byte[] large = new byte[100 << 20];
        large[0] = 'P';
        large[1] = 'K';
        assertThat(Outcomes.codes(nothingStored(() -> intake.receive("大.xlsx", large))))
                .containsExactly("WBK-102");
    }

    @Test
    void aSheetWithoutAnyFigureIsRefusedAndNothingIsStored() {
        byte[] menu = Workbook.of("菜单", List.of(List.of("周一", "红烧肉"), List.of("周二", "鱼")));
        assertThat(Outcomes.codes(nothingStored(() -> intake.receive("菜单.xlsx", menu))))
                .isNotEmpty();
    }

    @Test
    void twoMonthsInOneTitleWaitForAPersonToNameTheMonth() {
        ReturnId id = stored(intake.receive(DemoFiles.upload("faulty/两个月份的报表.xlsx")));
        assertThat(intake.find(id).state()).isEqualTo(ReturnState.RECEIVED);
        Finding found = finding(id, "RET-105");
        assertThat(found.place()).isEqualTo("报表!A1");
        assertThatThrownBy(() -> intake.accept(id, Reasons.none())).isInstanceOf(Refused.class);

        ReturnSummary named = intake.correct(id, List.of(Correction.month("2022-11")));

        assertThat(named.state()).isEqualTo(ReturnState.CHECKED);
        assertThat(named.month()).isEqualTo(Month.of(2022, 11));
        assertThat(codes(id)).doesNotContain("RET-105");
    }

    @Test
    void anUnknownInstitutionWaitsForAPersonToNameIt() {
        ReturnId id = stored(intake.receive(DemoFiles.upload("faulty/没有登记的机构.xlsx")));
        assertThat(intake.find(id).state()).isEqualTo(ReturnState.RECEIVED);
        assertThat(finding(id, "RET-218").zh()).contains("桃源银行澜溪支行");

        ReturnSummary named = intake.correct(id, List.of(Correction.institution("LXV")));

        assertThat(named.state()).isEqualTo(ReturnState.CHECKED);
        assertThat(named.institution()).isEqualTo(new InstitutionId("LXV"));
        assertThatThrownBy(() -> intake.correct(id, List.of(Correction.institution("XXX"))))
                .satisfies(refusedWith("RET-218"));
    }

    @Test
    void theSendersWordCountsWhereTheFileSaysNothing() {
        byte[] file = DemoFiles.bytes("faulty/没有月份的报表.xlsx");
        Receipt receipt = intake.receive(new Upload("没有月份的报表.xlsx", file, null, Month.of(2023, 2), null));
        assertThat(intake.find(stored(receipt)).month()).isEqualTo(Month.of(2023, 2));
    }

    @Test
    void aCellErrorAndACatalogueNameTwiceAreFoundAtTheirCells() {
        ReturnId twice = stored(intake.receive(DemoFiles.upload("faulty/指标重复的报表.xlsx")));
        assertThat(finding(twice, "RET-104").sheet()).isEqualTo("报表");
        // of the same institution's month: the later file takes the place of the earlier
        ReturnId broken = stored(intake.receive(DemoFiles.upload("faulty/引用失效的报表.xlsx")));
        assertThat(finding(broken, "RET-102").place()).isEqualTo("报表!B5");
        assertThat(intake.find(twice).state()).isEqualTo(ReturnState.REPLACED);
    }

    @Test
    void errorsBlockAcceptanceAndTheReturnGoesBackWithANote() {
        ReturnId faulty = stored(intake.receive(DemoFiles.upload(HNB)));
        assertThat(finding(faulty, "deposit-parts").cells()).contains("C5");
        assertThat(finding(faulty, "RET-101").place()).isEqualTo("月报!C15");
        assertThat(finding(faulty, "RET-102").place()).isEqualTo("月报!C24");
        assertThatThrownBy(() -> intake.accept(faulty, Reasons.forAll("放行"))).satisfies(refusedWith("RET-206"));
        assertThat(intake.find(faulty).state()).isEqualTo(ReturnState.CHECKED);
        assertThat(reported("HNB", DECEMBER)).isEmpty();

        assertThatThrownBy(() -> intake.sendBack(faulty, " ")).satisfies(refusedWith("RET-208"));
        assertThat(intake.sendBack(faulty, "各项存款与分项不符").note()).isEqualTo("各项存款与分项不符");
        assertThatThrownBy(() -> intake.accept(faulty, Reasons.none())).satisfies(refusedWith("RET-204"));

        ReturnId corrected = stored(intake.receive(DemoFiles.upload(HNB_CORRECTED)));
        assertThat(intake.accept(corrected, Reasons.forAll("已更正")).state()).isEqualTo(ReturnState.ACCEPTED);
        assertThat(intake.find(faulty).state()).isEqualTo(ReturnState.RETURNED);
    }

    @Test
    void aSlipOfUnitAndAMissingItemAreErrorsAndARestatementKeepsBothVersions() {
        ReturnId faulty = stored(intake.receive(DemoFiles.upload(DLB_FAULTY)));
        assertThat(finding(faulty, "unit-slip").cells()).containsExactly("F13");
        assertThat(finding(faulty, "required").zh()).contains("民营企业贷款余额");

        // the sound file takes its place and is accepted
        ReturnId first = stored(intake.receive(DemoFiles.upload(DLB)));
        assertThat(intake.find(faulty).state()).isEqualTo(ReturnState.REPLACED);
        intake.accept(first, Reasons.forAll("核对无误"));
        BigDecimal before = reported("DLB", DECEMBER).get(new IndicatorId("npl.balance"));
        assertThat(before)
                .isEqualByComparingTo(Truth.of("2022-12", DLB, "DLB", DECEMBER).get("npl.balance"));

        byte[] restated = Workbook.edited(DemoFiles.bytes(DLB), "", 9, 1, new BigDecimal("1200.5"));
        Upload upload = Upload.of("东陆银行澜溪支行2022-12（重述）.xls", restated);
        assertThatThrownBy(() -> intake.restate(first, " ", upload)).satisfies(refusedWith("RET-209"));
        ReturnId second = stored(intake.restate(first, "不良分类调整", upload));
        assertThat(reported("DLB", DECEMBER).get(new IndicatorId("npl.balance")))
                .isEqualByComparingTo(before);
        assertThat(intake.find(first).state()).isEqualTo(ReturnState.ACCEPTED);

        ReturnSummary accepted = intake.accept(second, Reasons.forAll("不良分类调整"));

        assertThat(accepted.version()).isEqualTo(2);
        assertThat(accepted.restateReason()).isEqualTo("不良分类调整");
        assertThat(intake.find(first).state()).isEqualTo(ReturnState.RESTATED);
        BigDecimal after = new BigDecimal("12005000");
        assertThat(npl(Basis.LATEST)).isEqualByComparingTo(after);
        assertThat(npl(Basis.FIRST_REPORTED)).isEqualByComparingTo(before);
        byte[] kept = transaction.execute(status -> returns.original(first));
        assertThat(kept).isEqualTo(DemoFiles.bytes(DLB));
        assertThatThrownBy(() -> intake.restate(first, "再改", upload)).satisfies(refusedWith("RET-204"));
    }

    @Test
    void aWarningAsksForAReasonThatIsKept() {
        Check old = checks.inForce(LocalDate.of(2022, 12, 31)).stream()
                .filter(c -> c.code().equals("npl-jump"))
                .findFirst()
                .orElseThrow();
        Check always = new Check(
                "always-warns",
                LocalDate.of(2022, 12, 1),
                old.scope(),
                old.kind(),
                old.severity(),
                "各项存款余额 < 0",
                old.tolerance(),
                old.floor(),
                "存款为正",
                "Deposits are positive",
                old.institutions(),
                false,
                true,
                900);
        put(always);
        try {
            ReturnId id = stored(intake.receive(DemoFiles.upload(THB)));
            assertThatThrownBy(() -> intake.accept(id, Reasons.none())).satisfies(refusedWith("RET-207"));
            assertThatThrownBy(() -> intake.accept(id, Reasons.forAll("  "))).satisfies(refusedWith("RET-207"));
            assertThat(reported("THB", DECEMBER)).isEmpty();
            String key = finding(id, "always-warns").key();
            intake.accept(id, Reasons.of(Map.of(key, "本来如此")));
            assertThat(intake.results(id))
                    .filteredOn(r -> r.finding().key().equals(key))
                    .extracting(Results.Result::reason)
                    .containsExactly("本来如此");
        } finally {
            put(new Check(
                    always.code(),
                    always.effectiveFrom(),
                    always.scope(),
                    always.kind(),
                    always.severity(),
                    always.rule(),
                    always.tolerance(),
                    always.floor(),
                    always.zh(),
                    always.en(),
                    always.institutions(),
                    false,
                    false,
                    900));
        }
    }

    @Test
    void aCorrectedBindingIsRememberedForTheNextReturnOfTheSameInstitution() {
        ReturnId march = stored(intake.receive("三月.xlsx", Workbook.withOddItem(3, "711")));
        Finding unknown = finding(march, "RET-225");
        assertThat(unknown.zh()).contains("帮企业渡难关的钱");
        String cell = unknown.cells().getFirst();

        intake.correct(march, List.of(Correction.indicator("月报", cell, "relief.loan.amount")));
        assertThat(bound(march, "relief.loan.amount")).isEqualByComparingTo("7110000");

        ReturnId april = stored(intake.receive("四月.xlsx", Workbook.withOddItem(4, "712")));
        assertThat(bound(april, "relief.loan.amount")).isEqualByComparingTo("7120000");

        // and forgotten again when the item is said to be none of ours
        String number = "B" + cell.substring(1);
        intake.correct(april, List.of(Correction.notAFigure("月报", number)));
        assertThat(codes(april)).doesNotContain("RET-225");
        assertThat(figure(april, "relief.loan.amount")).isEmpty();

        // a slip of the hand is taken back, for this return and for the next
        intake.correct(april, List.of(Correction.indicator("月报", number, "relief.loan.amount")));
        assertThat(bound(april, "relief.loan.amount")).isEqualByComparingTo("7120000");
        ReturnId june = stored(intake.receive("六月.xlsx", Workbook.withOddItem(6, "714")));
        assertThat(bound(june, "relief.loan.amount")).isEqualByComparingTo("7140000");
    }

    @Test
    void aCorrectedUnitChangesAllAmounts() {
        ReturnId id = stored(intake.receive("五月.xlsx", Workbook.withOddItem(5, "713")));
        assertThat(bound(id, "deposit.balance")).isEqualByComparingTo("10000000000");
        intake.correct(id, List.of(Correction.unit("千元")));
        assertThat(bound(id, "deposit.balance")).isEqualByComparingTo("1000000000");
    }

    private BigDecimal bound(ReturnId id, String indicator) {
        return figure(id, indicator).getFirst();
    }

    private List<BigDecimal> figure(ReturnId id, String indicator) {
        return transaction.execute(
                status -> jdbc.sql("select value from returns_binding where return_id = :id and indicator = :indicator")
                        .param("id", id.value())
                        .param("indicator", indicator)
                        .query(BigDecimal.class)
                        .list());
    }

    private void put(Check check) {
        transaction.executeWithoutResult(status -> checks.put(check, "test"));
    }

    private BigDecimal npl(Basis basis) {
        Subject subject = Subject.of(new InstitutionId("DLB"));
        Figure figure = transaction.execute(status -> figures.figure(
                Phrase.of(new IndicatorId("npl.balance")), new Figures.Context(DECEMBER, subject, basis)));
        return ((Figure.Value.Known) figure.value()).number();
    }

    private Map<IndicatorId, BigDecimal> reported(String institution, Month month) {
        return transaction.execute(status -> observations.reported(Subject.of(new InstitutionId(institution)), month));
    }

    private Receipt nothingStored(java.util.function.Supplier<Receipt> work) {
        long before = rows();
        Receipt receipt = work.get();
        assertThat(receipt).isInstanceOf(Receipt.Refused.class);
        assertThat(rows()).isEqualTo(before);
        return receipt;
    }

    private long rows() {
        return transaction.execute(status -> jdbc.sql("""
                        select (select count(*) from returns_return) + (select count(*) from returns_original)
                            + (select count(*) from returns_binding) + (select count(*) from returns_step)
                        """).query(Long.class).single());
    }

    private Finding finding(ReturnId id, String code) {
        List<Finding> found = intake.results(id).stream()
                .map(Results.Result::finding)
                .filter(f -> f.code().equals(code))
                .toList();
        assertThat(found).as("%s in %s", code, codes(id)).isNotEmpty();
        return found.getFirst();
    }

    private List<String> codes(ReturnId id) {
        return intake.results(id).stream().map(r -> r.finding().code()).toList();
    }
}
