package org.huoshui.directory.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huoshui.HuoshuiTest;
import org.huoshui.directory.County;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.FirmKind;
import org.huoshui.directory.FirmRegister;
import org.huoshui.directory.FirmSize;
import org.huoshui.directory.Firms;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.NewFirm;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.huoshui.kernel.Asking;
import org.huoshui.kernel.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** What other modules may ask of the register, and who is shown what, on the real database. */
@HuoshuiTest
class FirmTests {

    static final FirmId QIMING = new FirmId("91990101MA0QM00199");
    static final FirmId HENGTAI = new FirmId("91990101MA0QM00274");
    static final RegionId XIKOU = new RegionId("990101001");
    static final RegionId SHIQIAO = new RegionId("990101004");

    @Autowired
    private Firms firms;

    @Autowired
    private FirmRegister register;

    @Autowired
    private MaintainingDirectory maintaining;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @BeforeEach
    void aCountyOfTwoTownshipsAndTwoBanks() {
        County.fill(maintaining, jdbc, firms, transaction);
    }

    private static NewFirm firm(FirmId id, String name, RegionId township) {
        return new NewFirm(
                id, name, township, "C3912", FirmSize.SMALL, null, LocalDate.of(2010, 5, 20), "李明", "19900001001");
    }

    static Asker township(RegionId region) {
        return new Asker("township", "乡镇", Set.of(Role.TOWNSHIP), Scope.TOWNSHIP, region.code(), null, null, null);
    }

    static Asker bank(String code) {
        return new Asker("bank-" + code, code, Set.of(Role.INSTITUTION), code);
    }

    static Asker account(FirmId firm) {
        return new Asker("firm", "企业", Set.of(Role.FIRM), Scope.OWN, null, null, firm.code(), null);
    }

    private List<String> found(Asker who, String words) {
        return Asking.as(
                who,
                () -> firms.search(words, 20).stream().map(f -> f.id().code()).toList());
    }

    @Test
    void recordsAFirmAndFindsItByPartsOfItsNameAndByTheBeginningOfItsCode() {
        Firm firm = firms.required(QIMING);
        assertThat(firm.name()).isEqualTo("澜溪启明电子有限公司");
        assertThat(firm.kind()).isEqualTo(FirmKind.COMPANY);
        assertThat(firm.size()).isEqualTo(FirmSize.SMALL);
        assertThat(firm.industry()).isEqualTo("C3912");
        Asker system = Asker.system();
        assertThat(found(system, "启明")).containsExactly(QIMING.code());
        assertThat(found(system, "启明电子（有限公司）")).containsExactly(QIMING.code());
        assertThat(found(system, "澜")).containsExactlyInAnyOrder(QIMING.code(), HENGTAI.code());
        assertThat(found(system, "电启")).isEmpty();
        assertThat(found(system, "91990101ma0qm002")).containsExactly(HENGTAI.code());
        assertThat(found(system, "")).isEmpty();
    }

    @Test
    void fillsInWhatNobodyKnewAndLeavesTheRest() {
        firms.record(new NewFirm(QIMING, "另一个名字", SHIQIAO, "C1331", FirmSize.LARGE, null, null, "", ""));
        assertThat(firms.required(QIMING).name()).isEqualTo("澜溪启明电子有限公司");
        assertThat(firms.required(QIMING).township()).isEqualTo(XIKOU);
        assertThat(firms.required(QIMING).size()).isEqualTo(FirmSize.SMALL);
        FirmId id = new FirmId("93990101MA0QM0756M");
        firms.record(NewFirm.of(id, "澜溪县云雾茶叶专业合作社", null));
        firms.record(new NewFirm(id, "", XIKOU, "0164", FirmSize.MICRO, null, null, "", ""));
        Firm filled = firms.required(id);
        assertThat(filled.township()).isEqualTo(XIKOU);
        assertThat(filled.industry()).isEqualTo("A0164");
        assertThat(filled.kind()).isEqualTo(FirmKind.COOPERATIVE);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> firms.record(NewFirm.of(new FirmId("93990101MA0QM0756M"), "", null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DIR-311");
        assertThatThrownBy(() -> firms.record(new NewFirm(
                        new FirmId("93990101MA0QM0756M"), "甲", null, "Z99", FirmSize.UNKNOWN, null, null, "", "123")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code() + " " + problem.place())
                                .containsExactly("DIR-323 industry", "KRN-103 contactPhone"));
    }

    @Test
    void showsAFirmToItselfItsTownshipTheOfficeAndTheBanksItIsSharedWith() {
        assertThat(found(account(QIMING), "澜溪")).containsExactly(QIMING.code());
        assertThat(found(township(XIKOU), "澜溪")).containsExactly(QIMING.code());
        assertThat(found(township(SHIQIAO), "澜溪")).containsExactly(HENGTAI.code());
        assertThat(found(bank("AAA"), "澜溪")).isEmpty();
        firms.share(QIMING, new InstitutionId("AAA"), "需求 1");
        firms.share(QIMING, new InstitutionId("AAA"), "需求 2");
        assertThat(found(bank("AAA"), "澜溪")).containsExactly(QIMING.code());
        assertThat(found(bank("BBB"), "澜溪")).isEmpty();
        Asker otherCounty =
                new Asker("other", "外县主任", Set.of(Role.DIRECTOR), Scope.COUNTY_AND_BELOW, "990102", null, null, null);
        assertThat(found(otherCounty, "澜溪")).isEmpty();
        assertThat(found(new Asker("d", "工信局", Set.of(Role.DEPARTMENT), null), "澜溪"))
                .hasSize(2);
        Asker theirs = new Asker("d", "外县工信局", Set.of(Role.DEPARTMENT), Scope.OWN, "990102", null, null, null);
        assertThat(found(theirs, "澜溪")).isEmpty();
    }

    @Test
    void aTownshipEntersItsOwnFirmsOnly() {
        FirmId id = new FirmId("93990101MA0QM0756M");
        Firm entered = Asking.as(township(XIKOU), () -> firms.record(NewFirm.of(id, "云雾茶叶专业合作社", null)));
        assertThat(entered.township()).isEqualTo(XIKOU);
        // there, but not to be seen
        assertThatThrownBy(() -> Asking.as(township(XIKOU), () -> firms.record(firm(HENGTAI, "恒泰", XIKOU))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DIR-314");
        assertThatThrownBy(() -> Asking.as(
                        township(XIKOU),
                        () -> firms.record(NewFirm.of(new FirmId("92990101MA0QM1126T"), "文具店", SHIQIAO))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DIR-314");
    }

    @Test
    void neitherABankNorAFirmNorADepartmentCanWriteIntoTheRegister() {
        firms.share(QIMING, new InstitutionId("AAA"), "需求 1");
        for (Asker who : List.of(bank("AAA"), account(QIMING), new Asker("d", "工信局", Set.of(Role.DEPARTMENT), null))) {
            Integer touched = Asking.as(
                    who,
                    () -> transaction.execute(status -> jdbc.sql("update directory_firm set industry = 'A01'")
                            .update()));
            assertThat(touched).as(who.name()).isZero();
            assertThatThrownBy(() -> Asking.as(
                            who,
                            () -> transaction.execute(status -> jdbc.sql(
                                            "insert into directory_firm_shared values ('91990101MA0QM00274', 'AAA', '990101004', '', now(), 'x')")
                                    .update())))
                    .as(who.name())
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    void knowsTheListsOfADay() {
        register.keepList("climbing-1", "攀登企业第一批", "CLIMBING", 1);
        assertThat(firms.lists(QIMING, LocalDate.of(2022, 1, 1))).isEmpty();
    }
}
