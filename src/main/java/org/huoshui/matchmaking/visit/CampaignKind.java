package org.huoshui.matchmaking.visit;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** Under which heading of the reports a campaign's visits count. */
public enum CampaignKind implements Lifecycle.Worded {
    VISIT("金融服务进万企", "finance calls on firms"),
    CLIMBING("助企攀登", "helping climbing firms"),
    SERVICE("三进三服务", "services on the spot"),
    FACE("银企面对面", "banks and firms face to face");

    private final Said said;

    CampaignKind(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
