package org.huoshui.matchmaking.matching;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What a match's score is made of. */
public enum MatchPart implements Lifecycle.Worded {
    AMOUNT("金额契合", "Amount"),
    TERM("期限契合", "Term"),
    RATE("利率", "Rate"),
    SPEED("办理速度", "Speed"),
    REFUSAL("拒绝情况", "Refusals"),
    SPECIALITY("专长", "Speciality"),
    LOAD("在办负荷", "Load");

    private final Said said;

    MatchPart(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
