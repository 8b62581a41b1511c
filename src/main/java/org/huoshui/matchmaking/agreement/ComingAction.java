package org.huoshui.matchmaking.agreement;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What brings an institution one step nearer. */
enum ComingAction implements Lifecycle.Worded {
    REGISTER("登记意向", "Note its interest"),
    TALK("开展洽谈", "Begin talks"),
    FILE("立项", "Open the project"),
    SUBMIT("上报总行", "Submit to its head office"),
    APPROVE("取得批复", "Receive the approval"),
    PREPARE("开始筹建", "Begin setting up"),
    OPEN("开业", "Open"),
    DROP("终止", "Give up"),
    RETURN("恢复洽谈", "Talk again");

    private final Said said;

    ComingAction(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
