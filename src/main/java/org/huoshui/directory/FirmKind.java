package org.huoshui.directory;

import org.huoshui.kernel.Said;

/** What kind of undertaking it is. */
public enum FirmKind {
    COMPANY("企业", "company"),
    INDIVIDUAL_BUSINESS("个体工商户", "individual business"),
    COOPERATIVE("农民专业合作社", "farmers' cooperative"),
    FAMILY_FARM("家庭农场", "family farm"),
    OTHER("其他", "other");

    private final Said said;

    FirmKind(String zh, String en) {
        this.said = new Said(zh, en);
    }

    public Said said() {
        return said;
    }
}
