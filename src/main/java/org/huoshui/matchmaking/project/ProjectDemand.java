package org.huoshui.matchmaking.project;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What an action on a project asks for. */
public enum ProjectDemand implements Lifecycle.Demand {
    AN_APPROVAL("已有银行审批金额", "an amount approved by a bank"),
    A_PLACEMENT("已有投放", "money placed"),
    /** Or, where less was placed than demanded, words that say why no more follows. */
    DEMAND_MET("投放已达需求，未达到的须说明原因", "the demand met, or words why not"),
    REASON("原因", "a reason");

    private final Said said;

    ProjectDemand(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
