package org.huoshui.matchmaking.event;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** Where an event stands; stored by name. */
public enum EventState implements Lifecycle.Worded {
    PLANNED("筹备", "in preparation"),
    NOTIFIED("已发通知", "notice sent"),
    ONGOING("进行中", "under way"),
    ENDED("已结束", "over"),
    ARCHIVED("已归档", "filed"),
    CANCELLED("已取消", "cancelled");

    private final Said said;

    EventState(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }

    /** It has taken place, or does at this hour: what it brought counts. */
    public boolean isHeld() {
        return this == ONGOING || this == ENDED || this == ARCHIVED;
    }
}
