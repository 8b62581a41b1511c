package org.huoshui.matchmaking.visit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** Who a problem is dispatched to. */
public enum AnswererKind implements Lifecycle.Worded {
    OFFICE("金融办", "the finance office"),
    INSTITUTION("金融机构", "an institution"),
    DEPARTMENT("部门", "a department"),
    TOWNSHIP("乡镇", "a township");

    private final Said said;

    AnswererKind(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
