package org.huoshui.matchmaking.event;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What can be done with an event as a whole. */
public enum EventAction implements Lifecycle.Worded {
    PLAN("筹备活动", "plan"),
    NOTIFY("发出通知", "send the notice"),
    REPLAN("重新筹备", "plan anew"),
    OPEN("开始签到", "open the door"),
    END("结束活动", "end"),
    /** For what was held before anybody wrote it down here. */
    RECORD("补录为已举办", "record as held"),
    ARCHIVE("归档", "file"),
    REOPEN("取出补正", "take out to complete"),
    CANCEL("取消活动", "cancel");

    private final Said said;

    EventAction(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
