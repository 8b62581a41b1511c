package org.huoshui.reporting.life;

/** Where a report stands. */
enum ReportState {
    /** Being written: new versions, remarks, choice of sentences. */
    DRAFT("草稿", "Draft"),
    /** Read and found right by a director; waits for its number. */
    REVIEWED("已审核", "Reviewed"),
    /** Out of the house under its number. The issued version stays as it is. */
    ISSUED("已印发", "Issued"),
    /** Was issued; a later report says that it takes its place. */
    REPLACED("已废止", "Replaced"),
    /** A draft given up. Stays readable. */
    DISCARDED("已作废", "Discarded");

    private final String zh;
    private final String en;

    ReportState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
