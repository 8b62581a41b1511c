package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.huoshui.directory.Institution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedCatalogueTests {

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void holdsEveryIndicator() {
        assertThat(catalogue.all()).hasSize(216);
    }

    @ParameterizedTest
    @CsvSource({
        "各项存款余额, deposit.balance",
        "存款合计, deposit.balance",
        "人民币各项存款, deposit.balance",
        "Total Deposits, deposit.balance",
        "ＴＯＴＡＬ　deposits, deposit.balance",
        "居民储蓄存款, deposit.household.balance",
        "住 户 存 款, deposit.household.balance",
        "企（事）业单位贷款余额, loan.corporate.balance",
        "企(事)业单位贷款余额, loan.corporate.balance",
        "涉农（“三农”）贷款余额, loan.agri.balance",
        "普惠型小微企业贷款, loan.inclusive_micro.balance",
        "存贷比（余额存贷比）, loan_deposit_ratio",
        "新增存贷比, loan_deposit_ratio.incremental",
        "不良率, npl.ratio",
        "票据融资, loan.bill_discount.balance",
    })
    void isFoundByTheNamesBanksAndReportsUse(String name, String code) {
        assertThat(catalogue.named(name)).map(Indicator::id).contains(new IndicatorId(code));
    }

    @ParameterizedTest
    @CsvSource({
        "gxckye, deposit.balance",
        "zhckye, deposit.household.balance",
        "cdb, loan_deposit_ratio",
        "loan.agri.balance, loan.agri.balance",
        "制造业贷欵余额, loan.manufacturing.balance",
        "普惠小威贷款, loan.inclusive_micro.balance",
        "household deposit, deposit.household.balance",
        "制造业 中长期, loan.manufacturing_mlt.balance",
        "不良, npl.balance",
    })
    void putsFirstWhatWasMeant(String typed, String code) {
        assertThat(catalogue.search(typed, 5).getFirst().id().code()).isEqualTo(code);
    }

    @Test
    void hasAnEnglishNameForEveryIndicator() {
        assertThat(catalogue.all())
                .allSatisfy(i -> assertThat(i.aliases()).anyMatch(alias -> alias.matches("[A-Za-z][\\x20-\\x7e]{3,}")));
    }

    @Test
    void findsNothingForWhatResemblesNothing() {
        assertThat(catalogue.search("火星移民", 5)).isEmpty();
        assertThat(catalogue.named("火星移民")).isEmpty();
    }

    @Test
    void ranksBadLoansAndPricesOfMoneyLowestFirst() {
        assertThat(catalogue.all())
                .filteredOn(i -> i.direction() == Indicator.Direction.LOWER_FIRST)
                .extracting(i -> i.id().code())
                .contains("npl.balance", "npl.ratio", "loan.rate.enterprise_new.weighted_avg", "loan.rate.weighted_avg")
                .doesNotContain("deposit.balance", "loan_deposit_ratio", "npl.new.disposal_rate");
    }

    @Test
    void asksEachKindOfInstitutionForItsOwnItems() {
        assertThat(requiredOf(Institution.Kind.VILLAGE_BANK)).hasSize(19).contains("npl.balance");
        assertThat(requiredOf(Institution.Kind.PROPERTY_INSURER))
                .containsExactlyInAnyOrder(
                        "insurance.premium.property", "insurance.claim.property", "insurance.agri.premium");
        assertThat(requiredOf(Institution.Kind.LIFE_INSURER))
                .containsExactlyInAnyOrder("insurance.premium.life", "insurance.claim.life");
        assertThat(requiredOf(Institution.Kind.GUARANTEE_COMPANY)).hasSize(4);
    }

    @Test
    void showsMoneyAndRatiosWithTwoDecimalsAndCountsWithNone() {
        assertThat(catalogue.all()).filteredOn(i -> i.unit().isMoney()).allMatch(i -> i.decimals() == 2);
        assertThat(catalogue.all())
                .filteredOn(i -> List.of("家", "户", "笔", "个").contains(i.unit().symbol()))
                .allMatch(i -> i.decimals() == 0);
    }

    @Test
    void tellsEveryFaultOfACatalogueWithItsLine() {
        String head = String.join("\t", CatalogueFile.COLUMNS) + "\n";
        String good = "a.b\t甲\t亿元\tstock\t\thigher_first\tsum\t\t2\tbank\t乙|丙\n";
        assertThat(CatalogueFile.read(head + good)).hasSize(1);
        assertThatThrownBy(() -> CatalogueFile.read(head
                        + good
                        + "a.b\t丁\t亿元\tstock\t\thigher_first\tsum\t\t2\t\t\n"
                        + "a.c\t丙\t亿元\tstock\t\thigher_first\tsum\t\t2\t\t\n"
                        + "a.d\t戊\t亿元\tstork\t\thigher_first\tsum\t\t2\t\t\n"
                        + "a.e\t己\t%\tratio\t\thigher_first\tformula\t\t2\t\t\n"
                        + "a.f\t庚\t%\tratio\t\thigher_first\tweighted\t辛\t2\t\t\n"
                        + "a.g\t壬\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("line 3: the code a.b stands twice")
                .hasMessageContaining("line 4: the name 丙 belongs to both a.b and a.c")
                .hasMessageContaining("line 5: \"stork\" is no kind")
                .hasMessageContaining("line 6: a.e is formula without a formula")
                .hasMessageContaining("a.f is weighed by 辛, which is not in the catalogue")
                .hasMessageContaining("line 8: 2 columns instead of 11");
        assertThatThrownBy(() -> CatalogueFile.read("code\tname\n")).hasMessageContaining("begins with the columns");
    }

    private List<String> requiredOf(Institution.Kind kind) {
        return catalogue.all().stream()
                .filter(i -> i.requiredOf().contains(kind))
                .map(i -> i.id().code())
                .toList();
    }
}
