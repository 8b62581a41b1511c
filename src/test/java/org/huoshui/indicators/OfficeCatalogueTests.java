package org.huoshui.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huoshui.HuoshuiTest;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HuoshuiTest
class OfficeCatalogueTests {

    private static final IndicatorId DEPOSITS = new IndicatorId("deposit.balance");

    @Autowired
    OfficeCatalogue catalogue;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    // the database is shared with other tests that ask for the same server
    @AfterEach
    void takeBackWhatWasAdded() {
        transactions.executeWithoutResult(status -> {
            database.sql("delete from indicators_indicator").update();
            database.sql("delete from indicators_alias").update();
        });
        catalogue.forget();
    }

    @Test
    void beginsWithTheShippedCatalogue() {
        assertThat(catalogue.all()).startsWith(Catalogue.shipped().all().getFirst());
        assertThat(catalogue.find(DEPOSITS)).isPresent();
    }

    @Test
    void findsAnIndicatorByTheNameTheOfficeGaveIt() {
        catalogue.addAlias(DEPOSITS, " 全县存款大盘 ");
        assertThat(catalogue.named("全县存款大盘")).map(Indicator::id).contains(DEPOSITS);
        assertThat(catalogue.find(DEPOSITS).orElseThrow().aliases()).contains("全县存款大盘", "存款合计");

        catalogue.removeAlias(DEPOSITS, "全县存款大盘");
        assertThat(catalogue.named("全县存款大盘")).isEmpty();
    }

    @Test
    void refusesANameThatIsTakenEmptyOrUnspeakable() {
        refuses("住户存款", "IND-102", "“住户存款”已经是住户存款余额的名称。");
        refuses("  ", "IND-103", "名称不能为空。");
        refuses("存".repeat(101), "IND-104", "名称最长100个字。");
        refuses("存款·同比", "IND-106", "含有短语语言的符号");
        assertThatThrownBy(() -> catalogue.addAlias(new IndicatorId("no.such"), "甲"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("IND-101");
        assertThatThrownBy(() -> catalogue.removeAlias(DEPOSITS, "存款合计"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("IND-105");
    }

    @Test
    void forgetsANameWhoseTransactionWasRolledBack() {
        transactions.executeWithoutResult(status -> {
            catalogue.addAlias(DEPOSITS, "转瞬即逝的名字");
            assertThat(catalogue.named("甲乙丙丁")).isEmpty();
            status.setRollbackOnly();
        });
        assertThat(catalogue.named("转瞬即逝的名字")).isEmpty();
    }

    @Test
    void carriesTheOfficesOwnIndicators() {
        transactions.executeWithoutResult(status -> database.sql(
                        "insert into indicators_indicator (code, name, unit, kind, direction, aggregation, formula,"
                                + " decimals, required_of, added_by, added_at) values ('own.ratio', '人均存款', '元',"
                                + " 'RATIO', 'HIGHER_FIRST', 'NONE', null, 0, '{VILLAGE_BANK}', 'me', now())")
                .update());
        catalogue.forget();
        Indicator own = catalogue.named("人均存款").orElseThrow();
        assertThat(own.kind()).isEqualTo(Indicator.Kind.RATIO);
        assertThat(own.requiredOf()).hasSize(1);
        assertThat(catalogue.search("rjck", 3)).first().isEqualTo(own);
    }

    private void refuses(String alias, String code, String sentence) {
        assertThatThrownBy(() -> catalogue.addAlias(DEPOSITS, alias)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().zh()).contains(sentence);
        });
    }
}
