package org.huoshui.directory.credit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What can be done about a dispute. */
enum DisputeAction implements Lifecycle.Worded {
    FILE("提出异议", "file"),
    UPHOLD("维持原信息", "uphold the item"),
    CORRECT("更正信息", "correct the item"),
    WITHDRAW("撤销信息", "withdraw the item"),
    TAKE_BACK("撤回异议", "take back");

    private final Said said;

    DisputeAction(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
