package org.huoshui.matchmaking.intake;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.huoshui.directory.DirectoryList;
import org.huoshui.directory.FirmId;
import org.huoshui.directory.Firms;
import org.huoshui.directory.MaintainingDirectory;
import org.huoshui.directory.NewFirm;
import org.huoshui.directory.RegionId;
import org.huoshui.kernel.Asker;
import org.huoshui.kernel.Asker.Role;
import org.huoshui.kernel.Asker.Scope;

/** A county with two townships, two banks and two firms. */
final class IntakeFixture {

    static final FirmId QIMING = new FirmId("91990101MA0QM00199");
    static final FirmId HENGTAI = new FirmId("91990101MA0QM00274");
    static final Asker OFFICER = new Asker("officer", "经办人", Set.of(Role.OFFICER), null);
    static final Asker XIKOU =
            new Asker("xikou", "溪口镇", Set.of(Role.TOWNSHIP), Scope.TOWNSHIP, "990101001", null, null, null);

    private IntakeFixture() {}

    static Asker bank(String code) {
        return new Asker("bank-" + code, code + " 经理", Set.of(Role.INSTITUTION), code);
    }

    static void county(MaintainingDirectory directory, Firms firms) {
        directory.importList(DirectoryList.REGIONS, "regions.tsv", """
                code\tname\tlevel\tparent\thome
                990100\t瀚宁市\tCITY\t\t
                990101\t澜溪县\tCOUNTY\t990100\tyes
                990101001\t溪口镇\tTOWNSHIP\t990101\t
                990101004\t石桥镇\tTOWNSHIP\t990101\t
                """.getBytes(StandardCharsets.UTF_8));
        directory.importList(DirectoryList.INSTITUTIONS, "institutions.tsv", """
                code\tregion\tname\tshort_name\tkind\topened
                AAA\t990101\t甲银行澜溪支行\t甲银行\tCOMMERCIAL_BANK\t2019-12
                BBB\t990101\t乙银行澜溪支行\t乙银行\tCOMMERCIAL_BANK\t2019-12
                """.getBytes(StandardCharsets.UTF_8));
        firms.record(NewFirm.of(QIMING, "澜溪启明电子有限公司", new RegionId("990101001")));
        firms.record(NewFirm.of(HENGTAI, "澜溪恒泰机械有限公司", new RegionId("990101004")));
    }

    /** Worked out beside the program, by GB 32100-2015: each place weighs 3 to the power of its number, modulo 31. */
    static String code(int number) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        String body = "91990101MA%07d".formatted(number);
        int[] weights = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * alphabet.indexOf(body.charAt(i));
        return body + alphabet.charAt((31 - sum % 31) % 31);
    }
}
