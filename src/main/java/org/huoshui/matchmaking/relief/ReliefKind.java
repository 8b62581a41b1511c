package org.huoshui.matchmaking.relief;

import org.huoshui.kernel.Said;

/** How somebody was helped over a maturity. */
enum ReliefKind {
    RENEWAL("无还本续贷", "renewal without repayment"),
    EXTENSION("延期还本付息", "extension"),
    BRIDGING("资金接续", "bridging");

    private final Said said;

    ReliefKind(String zh, String en) {
        this.said = new Said(zh, en);
    }

    Said said() {
        return said;
    }
}
