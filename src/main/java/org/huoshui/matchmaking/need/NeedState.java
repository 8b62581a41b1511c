package org.huoshui.matchmaking.need;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** Where a need stands. */
public enum NeedState implements Lifecycle.Worded {
    /** Came by the form without an account; the number on the phone is not proved yet. */
    UNCONFIRMED("待确认", "Unconfirmed"),
    SUBMITTED("待审核", "To be reviewed"),
    /** The office asks for something to be put right. */
    SENT_BACK("退回补充", "Sent back"),
    POOLED("在库", "In the pool"),
    /** Before banks. */
    REFERRED("对接中", "With banks"),
    CHOSEN("已选定银行", "Bank chosen"),
    GRANTED("已授信", "Granted"),
    CONTRACTED("已签约", "Contracted"),
    DISBURSING("部分放款", "Partly disbursed"),
    DISBURSED("已放款", "Disbursed"),
    CLOSED("已销号", "Closed"),
    WITHDRAWN("已撤回", "Withdrawn"),
    MERGED("已合并", "Merged"),
    FAILED("对接未果", "Came to nothing");

    private final Said said;

    NeedState(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }

    public String zh() {
        return said.zh();
    }

    /** Nothing follows but reopening. */
    public boolean isEnd() {
        return this == CLOSED || this == WITHDRAWN || this == MERGED || this == FAILED;
    }

    /** Money has moved, or a contract binds. */
    public boolean isBinding() {
        return this == CONTRACTED || this == DISBURSING || this == DISBURSED || this == CLOSED;
    }
}
