package org.huoshui.directory;

import org.huoshui.kernel.Said;

/** 企业规模, by the statistical bureau's classes (统计上大中小微型企业划分办法); as entered, never computed here. */
public enum FirmSize {
    LARGE("大型", "large"),
    MEDIUM("中型", "medium"),
    SMALL("小型", "small"),
    MICRO("微型", "micro"),
    /** Nobody has said. */
    UNKNOWN("未划型", "not classed");

    private final Said said;

    FirmSize(String zh, String en) {
        this.said = new Said(zh, en);
    }

    public Said said() {
        return said;
    }
}
