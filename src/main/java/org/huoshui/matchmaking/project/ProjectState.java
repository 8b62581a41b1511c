package org.huoshui.matchmaking.project;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** Where a key project's financing stands. */
public enum ProjectState implements Lifecycle.Worded {
    RESERVE("储备", "Reserve"),
    APPROVED("已审批待投放", "Approved, to be placed"),
    PLACING("投放中", "Being placed"),
    PLACED("已投放完", "Fully placed"),
    SUSPENDED("暂停", "Suspended"),
    WITHDRAWN("退出", "Withdrawn");

    private final Said said;

    ProjectState(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }

    /** In the monthly round: its financing is not finished and goes on. */
    public boolean isLive() {
        return this == RESERVE || this == APPROVED || this == PLACING;
    }
}
