package org.huoshui.matchmaking.need;

import org.huoshui.kernel.Lifecycle;
import org.huoshui.kernel.Said;

/** What steps of needs and referrals ask for before they are taken. */
enum Demanded implements Lifecycle.Demand {
    AMOUNT_AND_TERM("金额、期限、用途", "amount, term and purpose"),
    CODE("手机验证码", "the code sent to the phone"),
    WORDS("说明", "a word on why"),
    REASON("原因（从列表选择）", "a reason from the list"),
    BANKS("对接银行和时限方案", "banks and a scheme of deadlines"),
    SCHEME("时限方案", "a scheme of deadlines"),
    AN_OFFER("一份有效报价", "an offer that holds"),
    OTHER_NEED("同一企业的另一条需求", "another need of the same firm"),
    STARS("1 至 5 分", "1 to 5 points"),
    PROBLEMS_CLOSED("问题均已销号", "no problem left open"),
    PLACE("尚有名额", "a place left"),
    QUESTION("问题", "the question"),
    REPLY("回复", "the answer"),
    TERMS("金额、利率、期限", "amount, rate and term"),
    PAPER("凭证编号或文件", "number or file of the paper"),
    WITHIN_GRANT("累计不超过授信金额", "no more than granted, all together"),
    WITHIN_CONTRACT("累计不超过签约金额", "no more than contracted, all together");

    private final Said said;

    Demanded(String zh, String en) {
        this.said = new Said(zh, en);
    }

    @Override
    public Said said() {
        return said;
    }
}
