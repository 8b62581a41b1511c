package org.huoshui.launcher;

import org.huoshui.directory.CreditRegister;
import org.huoshui.directory.FirmRegister;

/** The invented firms and the lists the office keeps of them. */
final class DemoFirms {

    private DemoFirms() {}

    static void load(FirmRegister firms, byte[] workbook, CreditRegister credit, byte[] items) {
        firms.keepList("climbing-1", "攀登企业第一批", "CLIMBING", 1);
        firms.keepList("climbing-2", "攀登企业第二批", "CLIMBING", 2);
        firms.keepList("key", "重点企业", "KEY", 0);
        firms.keepList("agri", "新型农业经营主体", "AGRI", 0);
        firms.keepList("whitelist", "信贷白名单", "WHITELIST", 0);
        firms.keepList("green", "绿色企业", "GREEN", 0);
        firms.importFirms("firms.xlsx", workbook);
        credit.importItems("credit.xlsx", items);
    }
}
