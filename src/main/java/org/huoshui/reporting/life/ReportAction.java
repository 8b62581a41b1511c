package org.huoshui.reporting.life;

/** What can be done to a report. */
enum ReportAction {
    WRITE("生成", "Write"),
    /** Keep, edit, drop or move the drafted sentences. */
    CHOOSE("取舍问题", "Choose sentences"),
    /** The next version, with the data of now and the sentences as chosen. */
    REWRITE("重写新稿", "Write a new version"),
    REVIEW("审核通过", "Approve"),
    SEND_BACK("退回修改", "Send back"),
    ISSUE("印发", "Issue"),
    /** A later report is issued in its place. */
    REPLACE("废止", "Replace"),
    DISCARD("作废", "Discard");

    private final String zh;
    private final String en;

    ReportAction(String zh, String en) {
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
