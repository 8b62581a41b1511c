package org.huoshui.identity.approval;

import org.huoshui.kernel.ErrorCode;

/** Why a proposal is not taken, or not decided. */
enum ApprovalRefusal implements ErrorCode {
    ALREADY_WAITING(
            "IDN-301",
            Blame.CONFLICT,
            "同一事项已有待批准的申请（第 {0} 号），请等待批准或先撤回。",
            "A proposal about the same thing is already waiting (no. {0}); wait for the decision or withdraw it first."),
    UNKNOWN("IDN-302", Blame.NOT_FOUND, "没有第 {0} 号待批准事项。", "There is no proposal no. {0}."),
    OWN_PROPOSAL(
            "IDN-303",
            Blame.FORBIDDEN,
            "不能批准自己提出的事项，须由另一人批准。",
            "You cannot decide on what you proposed yourself: it takes another person."),
    NOT_A_DECIDER("IDN-304", Blame.FORBIDDEN, "此事项须由{0}批准。", "This is for another role to decide: {0}."),
    CONCERNS_YOU(
            "IDN-305",
            Blame.FORBIDDEN,
            "此事项涉及您自己的账号，不能由您提出或批准。",
            "This is about your own account: others must propose and decide it."),
    ALREADY_DECIDED(
            "IDN-306",
            Blame.CONFLICT,
            "第 {0} 号事项{1}，不能再处理。",
            "Proposal no. {0} is {2} already; nothing more can be done to it."),
    OVERTAKEN(
            "IDN-307",
            Blame.CONFLICT,
            "提出之后内容已有变化，第 {0} 号事项失效，没有执行；如仍需要，请重新提出。",
            "What it would change has changed since: proposal no. {0} is void and nothing was done; propose it again if it is still wanted."),
    NOT_DONE(
            "IDN-308",
            Blame.CONFLICT,
            "未能执行，第 {0} 号事项仍待批准：{1}",
            "It could not be carried out; proposal no. {0} goes on waiting: {2}"),
    NOT_YOURS("IDN-309", Blame.FORBIDDEN, "只有提出人可以撤回。", "Only who proposed it can withdraw it."),
    WORDS_MISSING("IDN-310", Blame.INPUT, "请写明不批准的理由。", "Say why it is refused."),
    REASON_TOO_LONG("IDN-311", Blame.INPUT, "理由不能超过 {0} 字。", "A reason has at most {0} characters.");

    private final Entry entry;

    ApprovalRefusal(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
