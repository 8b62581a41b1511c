package org.huoshui.matchmaking.need;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What can be done to a need. */
public enum NeedAction implements Lifecycle.Worded {
    POST("提出", "Post"),
    CONFIRM("确认", "Confirm"),
    APPROVE("审核入库", "Take into the pool"),
    SEND_BACK("退回补充", "Send back"),
    CHANGE("修改", "Change"),
    RESUBMIT("补充后重报", "Submit again"),
    /** Before banks the office chose. */
    DISPATCH("派单", "Send to banks"),
    /** Before all banks. */
    OPEN("开放抢单", "Open to all"),
    CHOOSE("选定银行", "Choose a bank"),
    GRANT("授信", "Credit granted"),
    CONTRACT("签约", "Contract signed"),
    DISBURSE("放款", "Disbursed in part"),
    COMPLETE("放款完毕", "Disbursed in full"),
    CLOSE("销号", "Close"),
    WITHDRAW("撤回", "Withdraw"),
    MERGE("合并", "Merge into another"),
    FAIL("对接未果", "Say that nothing came of it"),
    /** The bank stepped back, or the office tries again. */
    REOPEN("重新对接", "Try again"),
    RATE("评价", "Rate"),
    /** No bank is left: back to the pool by itself. */
    RETURN("退回需求库", "Back to the pool"),
    /** The firm has another name, or is another by merger. */
    FOLLOW("随企业变更", "Follow the firm");

    private final Said said;

    NeedAction(String zh, String en) {
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
