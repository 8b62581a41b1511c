package org.huoshui.matchmaking.agreement;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** How far an institution the county attracts has come. */
enum ComingState implements Lifecycle.Worded {
    INTENT("意向", "Interested"),
    TALKS("洽谈", "In talks"),
    PROJECT("立项", "Project opened"),
    HEAD_OFFICE("上报总行", "Before its head office"),
    APPROVED("批复", "Approved"),
    PREPARING("筹建", "Being set up"),
    OPEN("开业", "Open"),
    DROPPED("终止", "Given up");

    private final Said said;

    ComingState(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
