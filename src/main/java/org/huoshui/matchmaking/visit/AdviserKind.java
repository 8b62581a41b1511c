package org.huoshui.matchmaking.visit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What a banker looks after. */
public enum AdviserKind implements Lifecycle.Worded {
    /** Of firms. */
    ADVISER("金融辅导员", "financial adviser"),
    /** Of a township. */
    STEWARD("金融管家", "financial steward");

    private final Said said;

    AdviserKind(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
