package org.huoshui.directory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.huoshui.identity.SignedIn;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;

/** A county of two townships, two banks and two firms, for tests of what happens to firms. */
public final class County {

    public static final FirmId QIMING = new FirmId("91990101MA0QM00199");
    public static final FirmId HENGTAI = new FirmId("91990101MA0QM00274");
    public static final RegionId XIKOU = new RegionId("990101001");
    public static final RegionId SHIQIAO = new RegionId("990101004");

    private County() {}

    /** Empties the register and enters two firms, one in each township. */
    public static void fill(
            MaintainingDirectory maintaining, JdbcClient jdbc, Firms firms, TransactionOperations transaction) {
        maintaining.importList(DirectoryList.REGIONS, "regions.tsv", """
                code\tname\tlevel\tparent\thome
                990100\t瀚宁市\tCITY\t\t
                990101\t澜溪县\tCOUNTY\t990100\tyes
                990102\t青屏县\tCOUNTY\t990100\t
                990101001\t溪口镇\tTOWNSHIP\t990101\t
                990101004\t石桥镇\tTOWNSHIP\t990101\t
                """.getBytes(StandardCharsets.UTF_8));
        maintaining.importList(DirectoryList.INSTITUTIONS, "institutions.tsv", """
                code\tregion\tname\tshort_name\tkind\topened
                AAA\t990101\t甲银行澜溪支行\t甲银行\tCOMMERCIAL_BANK\t2019-12
                BBB\t990101\t乙银行澜溪支行\t乙银行\tCOMMERCIAL_BANK\t2019-12
                """.getBytes(StandardCharsets.UTF_8));
        // the directory in memory is read anew once that is committed
        transaction.executeWithoutResult(status -> twoFirms(jdbc, firms));
    }

    private static void twoFirms(JdbcClient jdbc, Firms firms) {
        for (String table : new String[] {
            "credit_dispute",
            "credit_item",
            "firm_grade",
            "firm_request",
            "firm_list_member",
            "firm_list",
            "firm_contact",
            "firm_part",
            "firm_former_name",
            "firm_shared"
        }) jdbc.sql("delete from directory_" + table).update();
        // what is kept for ever stays; firms it names stay with it
        jdbc.sql("update directory_firm set state = 'ACTIVE', merged_into = null, ended_on = null")
                .update();
        jdbc.sql(
                        "delete from directory_firm f where not exists (select 1 from directory_firm_grade_change c where c.firm = f.code)")
                .update();
        jdbc.sql("update directory_firm set name = '旧企业' || code, township = null, industry = '', size = 'UNKNOWN'")
                .update();
        put(jdbc, firms, QIMING, "澜溪启明电子有限公司", XIKOU);
        put(jdbc, firms, HENGTAI, "澜溪恒泰机械有限公司", SHIQIAO);
    }

    private static void put(JdbcClient jdbc, Firms firms, FirmId id, String name, RegionId township) {
        jdbc.sql("update directory_firm set name = ?, township = ? where code = ?")
                .param(name)
                .param(township.code())
                .param(id.code())
                .update();
        firms.record(new NewFirm(
                id, name, township, "C3912", FirmSize.SMALL, null, LocalDate.of(2010, 5, 20), "李明", "19900001001"));
    }

    public static Asker asTownship(RegionId region) {
        return new Asker("township", "溪口镇", Set.of(Role.TOWNSHIP), Scope.TOWNSHIP, region.code(), null, null, null);
    }

    public static Asker asBank(String code) {
        return new Asker("bank-" + code, code, Set.of(Role.INSTITUTION), code);
    }

    public static Asker asFirm(FirmId firm) {
        return new Asker("firm", "企业", Set.of(Role.FIRM), Scope.OWN, null, null, firm.code(), null);
    }

    public static Asker asDepartment(String account, String name) {
        return new Asker(account, name, Set.of(Role.DEPARTMENT), null);
    }

    public static RequestPostProcessor township(RegionId region) {
        return SignedIn.as(asTownship(region));
    }

    public static RequestPostProcessor bank(String code) {
        return SignedIn.as(asBank(code));
    }

    public static RequestPostProcessor firm(FirmId firm) {
        return SignedIn.as(asFirm(firm));
    }

    public static RequestPostProcessor department(String account, String name) {
        return SignedIn.as(asDepartment(account, name));
    }

    public static RequestPostProcessor officer() {
        return SignedIn.with(Role.OFFICER);
    }
}
