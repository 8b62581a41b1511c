package org.huoshui.matchmaking.visit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What can be done with a firm's problem. */
public enum ProblemAction implements Lifecycle.Worded {
    RAISE("提出", "raise"),
    SETTLE("现场解决", "settle on the spot"),
    DISPATCH("交办", "dispatch"),
    REDISPATCH("改派", "dispatch to another"),
    DECLINE("退回改派", "hand back"),
    ANSWER("答复", "answer"),
    SEND_BACK("退回重办", "send back"),
    RATE("评价", "rate"),
    CLOSE("销号", "strike off"),
    REOPEN("重新办理", "reopen"),
    DROP("作废", "drop");

    private final Said said;

    ProblemAction(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
