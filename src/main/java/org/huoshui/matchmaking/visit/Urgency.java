package org.huoshui.matchmaking.visit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** Which clocks run for a problem. */
public enum Urgency implements Lifecycle.Worded {
    NORMAL("一般", "ordinary"),
    URGENT("紧急", "urgent"),
    HARD("疑难", "hard");

    private final Said said;

    Urgency(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
