package org.huoshui.returns;

/** What can be done to a return. */
public enum ReturnAction {
    /** A file comes in. */
    RECEIVE("报送", "Submit"),
    /** Institution and month are known: the cells are bound. */
    IDENTIFY("识别", "Identify"),
    /** A person says what a cell, the month, the unit or the institution is. */
    CORRECT("更正识别", "Correct"),
    CHECK("校验", "Check"),
    ACCEPT("接收", "Accept"),
    /** Back to the institution, with a note. */
    SEND_BACK("退回", "Send back"),
    /** A later file for the same month comes in before acceptance. */
    REPLACE("替换", "Replace"),
    /** A corrected file takes the place of an accepted one, from its own acceptance on. */
    RESTATE("重述", "Restate");

    private final String zh;
    private final String en;

    ReturnAction(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
