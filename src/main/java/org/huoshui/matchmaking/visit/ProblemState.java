package org.huoshui.matchmaking.visit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** Where a firm's problem stands; stored by name. */
public enum ProblemState implements Lifecycle.Worded {
    RAISED("待交办", "raised"),
    DISPATCHED("办理中", "dispatched"),
    ANSWERED("已答复", "answered"),
    RATED("已评价", "rated"),
    CLOSED("已销号", "closed"),
    DROPPED("已作废", "dropped");

    private final Said said;

    ProblemState(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }

    /** Somebody still has to do something. */
    public boolean isOpen() {
        return this != CLOSED && this != DROPPED;
    }
}
