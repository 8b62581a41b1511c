package org.huoshui.directory.credit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** How far a dispute about an item has come. */
enum DisputeState implements Lifecycle.Worded {
    OPEN("待答复", "waiting for an answer"),
    UPHELD("核查属实，维持", "item upheld"),
    CORRECTED("已更正", "item corrected"),
    WITHDRAWN("已撤销该信息", "item withdrawn"),
    TAKEN_BACK("企业已撤回", "taken back by the firm");

    private final Said said;

    DisputeState(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
