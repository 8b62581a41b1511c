package org.huoshui.returns;

/** Where a return stands. */
public enum ReturnState {
    /** Stored; institution or month still has to be named by a person. */
    RECEIVED("已收到", "Received"),
    /** Each cell is bound to an indicator, or not. */
    READ("已识别", "Read"),
    /** The checks have run on what is bound now. */
    CHECKED("已校验", "Checked"),
    /** Its figures count. */
    ACCEPTED("已接收", "Accepted"),
    /** Sent back to the institution with a note; a new file is awaited. */
    RETURNED("已退回", "Sent back"),
    /** A later file for the same month took its place before acceptance. */
    REPLACED("已被新文件替换", "Replaced by a later file"),
    /** Was accepted; a restatement counts now. Stays readable. */
    RESTATED("已被重述", "Restated");

    private final String zh;
    private final String en;

    ReturnState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Neither accepted nor at an end: somebody has to do something. */
    public boolean isOpen() {
        return this == RECEIVED || this == READ || this == CHECKED;
    }

    /** Nothing follows. */
    public boolean isFinal() {
        return this == RETURNED || this == REPLACED || this == RESTATED;
    }
}
