package org.huoshui.matchmaking.visit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What a problem is about. */
public enum Category implements Lifecycle.Worded {
    FINANCING("融资", "financing"),
    LAND("用地", "land"),
    LABOUR("用工", "labour"),
    MARKET("市场", "markets"),
    POLICY("政策", "policies"),
    APPROVAL("审批", "permits"),
    OTHER("其他", "other");

    private final Said said;

    Category(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
