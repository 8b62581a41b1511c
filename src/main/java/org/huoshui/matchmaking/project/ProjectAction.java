package org.huoshui.matchmaking.project;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What can be done with a project. */
public enum ProjectAction implements Lifecycle.Worded {
    REGISTER("列入清单", "Put on the list"),
    /** Follows by itself from a bank's approval. */
    APPROVE("审批通过", "Approve"),
    /** Follows by itself from the first money placed. */
    PLACE("开始投放", "Begin placing"),
    /** Follows by itself when the last approval or placement was cancelled. */
    RETREAT("退回上一步", "Step back"),
    COMPLETE("投放完毕", "Finish placing"),
    REOPEN("继续投放", "Place on"),
    SUSPEND("暂停", "Suspend"),
    /** Leads to the reserve, from where approvals and placements carry the project on by themselves. */
    RESUME("恢复", "Resume"),
    WITHDRAW("退出", "Withdraw");

    private final Said said;

    ProjectAction(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
