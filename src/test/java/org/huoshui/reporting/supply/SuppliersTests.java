package org.huoshui.reporting.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.huoshui.directory.DirectoryFixture;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Phrases;
import org.junit.jupiter.api.Test;

class SuppliersTests {

    private final Suppliers suppliers =
            new Suppliers(Catalogue.shipped(), Phrases.over(Catalogue.shipped(), DirectoryFixture.smallCity()));

    private String asked(String phrase) {
        Suppliers.Supplier supplier = suppliers.of(phrase);
        return supplier == null ? "" : supplier.zh();
    }

    @Test
    void namesTheInstitutionsThatReportIt() {
        assertThat(asked("各项贷款余额·同比增幅")).isEqualTo("各银行机构月度报表");
        assertThat(asked("财产险赔款")).isEqualTo("财产保险机构月度报表");
        assertThat(asked("惠农担保额")).isEqualTo("融资担保公司月度报表");
    }

    @Test
    void namesTheDeskOrBureauThatKeepsWhatNobodyReports() {
        assertThat(asked("走访企业家数")).isEqualTo("本办企业走访台账");
        assertThat(asked("一般公共预算收入")).isEqualTo("县财政局");
        assertThat(asked("防贫保险赔付额")).isEqualTo("防贫保险承办机构");
        assertThat(asked("各项贷款余额·目标")).contains("年度目标");
        assertThat(asked("没有的指标")).isEmpty();
    }

    @Test
    void knowsSomebodyForEachIndicatorInBothLanguages() {
        assertThat(Catalogue.shipped().all())
                .allSatisfy(indicator -> assertThat(suppliers.of(indicator.name()))
                        .isNotNull()
                        .satisfies(one -> assertThat(one.en()).isNotBlank().matches("[\\x20-\\x7e]+")));
    }
}
