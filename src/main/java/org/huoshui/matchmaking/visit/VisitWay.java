package org.huoshui.matchmaking.visit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** How the visit was made. */
public enum VisitWay implements Lifecycle.Worded {
    ON_SITE("上门走访", "on the spot"),
    PHONE("电话回访", "by phone"),
    MEETING("座谈", "at a meeting");

    private final Said said;

    VisitWay(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
