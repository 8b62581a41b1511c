package org.huoshui.matchmaking.need;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** Where a need stands with one bank. */
public enum ReferralState implements Lifecycle.Worded {
    SENT("已推送", "Sent"),
    OPEN("待抢单", "Open to it"),
    ACCEPTED("已受理", "Accepted"),
    CONTACTED("已联系", "Firm contacted"),
    OFFERED("已报价", "Offer made"),
    CHOSEN("被选定", "Chosen"),
    GRANTED("已授信", "Granted"),
    CONTRACTED("已签约", "Contracted"),
    DISBURSING("放款中", "Disbursing"),
    DISBURSED("已放款", "Disbursed"),
    REFUSED("已拒绝", "Refused"),
    /** The bank stepped back after it had accepted. */
    WITHDRAWN("已退出", "Stepped back"),
    NOT_CHOSEN("未选中", "Not chosen"),
    /** Others took the last place. */
    FULL("名额已满", "No place left"),
    /** The need itself came to an end. */
    LAPSED("已失效", "Lapsed");

    private final Said said;

    ReferralState(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }

    public String zh() {
        return said.zh();
    }

    /** The bank has nothing to do any more. */
    public boolean isEnd() {
        return this == DISBURSED
                || this == REFUSED
                || this == WITHDRAWN
                || this == NOT_CHOSEN
                || this == FULL
                || this == LAPSED;
    }

    /** Takes one of the places of an open need. */
    public boolean holdsPlace() {
        return this == ACCEPTED
                || this == CONTACTED
                || this == OFFERED
                || this == CHOSEN
                || this == GRANTED
                || this == CONTRACTED
                || this == DISBURSING
                || this == DISBURSED;
    }
}
