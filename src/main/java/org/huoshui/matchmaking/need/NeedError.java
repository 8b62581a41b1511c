package org.huoshui.matchmaking.need;

import org.huoshui.kernel.ErrorCode;

/** What can be wrong with a need, a referral or a step of either. */
enum NeedError implements ErrorCode {
    UNKNOWN(101, Blame.NOT_FOUND, "没有编号为 {0} 的融资需求。", "There is no need no. {0}."),
    REFERRAL_UNKNOWN(102, Blame.NOT_FOUND, "没有编号为 {0} 的对接单。", "There is no referral no. {0}."),
    READ_ONLY(103, Blame.FORBIDDEN, "您可以查看，但不能办理。", "You may look at it and do nothing to it."),
    AMOUNT(104, Blame.INPUT, "金额应大于 0，不超过 100 亿元。", "The amount lies above 0 and is no more than 10 billion yuan."),
    TERM(105, Blame.INPUT, "期限应为 1 至 600 个月。", "The term is 1 to 600 months."),
    RATE(106, Blame.INPUT, "年利率应在 0% 至 36% 之间。", "The rate lies between 0 % and 36 % a year."),
    DEADLINE(107, Blame.INPUT, "用款期限不能早于提出日期（{0}）。", "The money cannot be needed before the need is put ({0})."),
    TOO_LONG(108, Blame.INPUT, "“{0}”最多 {1} 个字。", "“{0}” has at most {1} characters."),
    FIRM_GONE(109, Blame.CONFLICT, "“{0}”已注销，不能提出融资需求。", "“{0}” is deregistered and cannot put a need."),
    FUTURE(110, Blame.INPUT, "日期不能晚于今天（{0}）。", "The day cannot lie after today ({0})."),
    BEFORE_LAST(111, Blame.INPUT, "日期不能早于上一步（{0}）。", "The day cannot lie before the last step ({0})."),
    NOT_BACKDATED(112, Blame.FORBIDDEN, "只有本办工作人员可以补录以前日期的办理情况。", "Only the office may record steps of earlier days."),
    REASON_MISSING(113, Blame.INPUT, "请从列表中选择原因。", "Choose a reason from the list."),
    WORDS_MISSING(114, Blame.INPUT, "请写明情况。", "Say in words why."),
    NO_BANKS(115, Blame.INPUT, "请选择至少一家银行。", "Choose one bank at least."),
    NOT_A_BANK(116, Blame.INPUT, "“{0}”不是可对接的金融机构。", "“{0}” is no institution needs can be sent to."),
    SCHEME_UNKNOWN(117, Blame.INPUT, "没有在 {1} 有效的时限方案“{0}”。", "There is no scheme “{0}” in force on {1}."),
    ALREADY_SENT(118, Blame.CONFLICT, "该需求已在{0}办理中。", "The need is already before {0}."),
    NO_PLACE(
            119,
            Blame.CONFLICT,
            "名额已满：{0} 家银行已先于贵行受理该需求。",
            "No place is left: {0} banks have accepted the need before you."),
    NEED_ENDED(
            120,
            Blame.CONFLICT,
            "该需求{0}，对接单已失效，不能“{1}”。",
            "The need is at its end ({0}) and the referral has lapsed; “{1}” is not possible."),
    NO_OFFER(121, Blame.CONFLICT, "该银行没有有效报价，不能选定。", "This bank has no offer that could be chosen."),
    OFFER_EXPIRED(122, Blame.CONFLICT, "该报价的有效期到 {0}，已经过期。", "The offer held until {0} and has expired."),
    PAPER_MISSING(123, Blame.INPUT, "请填写凭证编号，或上传凭证文件。", "Give the number of the paper or upload it."),
    OVER_GRANT(
            124, Blame.INPUT, "签约金额累计 {0} 元，超过授信金额 {1} 元。", "Contracts come to {0} yuan, more than the {1} granted."),
    OVER_CONTRACT(
            125,
            Blame.INPUT,
            "放款金额累计 {0} 元，超过签约金额 {1} 元。",
            "Disbursements come to {0} yuan, more than the {1} contracted."),
    NO_QUESTION(126, Blame.CONFLICT, "该问题已经回复。", "The question has been answered."),
    STARS(127, Blame.INPUT, "评分应为 1 至 5 分。", "The rating is 1 to 5."),
    MERGE_ITSELF(128, Blame.INPUT, "不能与自身合并。", "A need cannot be merged into itself."),
    MERGE_OTHER_FIRM(129, Blame.INPUT, "两条需求不属于同一企业，不能合并。", "The two needs are of different firms."),
    MERGE_INTO_ENDED(
            130, Blame.CONFLICT, "需求 {0} 已结束，不能并入。", "Need no. {0} is at its end; nothing can be merged into it."),
    PROBLEM_UNKNOWN(131, Blame.NOT_FOUND, "没有编号为 {0} 的问题。", "There is no problem no. {0}."),
    PROBLEM_CLOSED(132, Blame.CONFLICT, "该问题已销号。", "The problem has been struck off."),
    PROBLEMS_OPEN(133, Blame.CONFLICT, "还有 {0} 个问题未销号，不能销号需求。", "{0} problems are open; the need cannot be closed."),
    SCHEME_FAULT(134, Blame.INPUT, "时限方案不完整：{0}。", "The scheme is not complete: {0}."),
    SCHEME_PAST(
            135,
            Blame.INPUT,
            "新方案的生效日期不能早于今天（{0}），以免改变已在走的时限。",
            "A scheme cannot take effect before today ({0}): clocks that run would change."),
    QUESTION_UNKNOWN(136, Blame.NOT_FOUND, "没有编号为 {0} 的提问。", "There is no question no. {0}."),
    NOT_A_WORD(137, Blame.INPUT, "“{0}”不是有效的选项。", "“{0}” is none of the choices."),
    NO_FIRM(138, Blame.INPUT, "请填写企业。", "Name the firm."),
    BEFORE_CONTRACT(139, Blame.INPUT, "日期不能早于{0}（{1}）。", "The day cannot lie before that of the {0} ({1})."),
    NOT_THIS_STEP(140, Blame.INPUT, "“{0}”须在相应的页面上办理。", "“{0}” needs more than this; use its own form.");

    private final Entry entry;

    NeedError(int number, Blame blame, String zh, String en) {
        this.entry = new Entry("MAT-" + number, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
