package org.huoshui.matchmaking.need;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What can be done to a need before one bank. */
public enum ReferralAction implements Lifecycle.Worded {
    SEND("推送", "Send"),
    OPEN("开放", "Open"),
    ACCEPT("受理", "Accept"),
    CONTACT("登记联系", "Firm contacted"),
    ASK("提问", "Ask"),
    ANSWER("回复", "Answer"),
    OFFER("报价", "Make an offer"),
    REFUSE("拒绝", "Refuse"),
    WITHDRAW("退出", "Step back"),
    CHOOSE("选定", "Choose"),
    PASS("未选中", "Not chosen"),
    REVIVE("重新参选", "Back in the choice"),
    FILL("名额已满", "No place left"),
    LAPSE("失效", "Lapse"),
    GRANT("登记授信", "Record the grant"),
    CONTRACT("登记签约", "Record the contract"),
    DISBURSE("登记放款", "Record a disbursement"),
    COMPLETE("放款完毕", "Last disbursement");

    private final Said said;

    ReferralAction(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }

    public String zh() {
        return said.zh();
    }
}
