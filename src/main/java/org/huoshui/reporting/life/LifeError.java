package org.huoshui.reporting.life;

import org.huoshui.kernel.ErrorCode;

/** What a step in a report's life can be refused for. */
enum LifeError implements ErrorCode {
    NOT_NOW(701, Blame.CONFLICT, "报告现在是“{0}”，不能“{1}”", "The report is “{0}” now; “{1}” is not possible"),
    NOT_YOURS_TO_DO(702, Blame.FORBIDDEN, "“{0}”须由主任办理", "“{0}” is for a director to do"),
    NOT_THE_NEWEST(
            703,
            Blame.CONFLICT,
            "这是第 {0} 稿，报告已有第 {1} 稿；请打开最新一稿再办",
            "This is version {0}; there is a version {1} by now. Open the newest one"),
    NOTE_MISSING(704, Blame.INPUT, "“{0}”要写明理由", "“{0}” needs a reason"),
    NUMBER_TAKEN(
            705,
            Blame.CONFLICT,
            "文号“{0}”已用于{1}，本年下一个未用的是 {2} 号",
            "The number “{0}” belongs to {1}; the next free one of the year is {2}"),
    FAULTY_NUMBER(
            706,
            Blame.INPUT,
            "文号由机关代字（1–20 个字，不含括号和数字）和大于 0 的顺序号组成",
            "A number is an office word (1 to 20 characters, no brackets or digits) and an ordinal above 0"),
    FAULTY_DATE(707, Blame.INPUT, "印发日期“{0}”应写作 2023-01-10", "The date “{0}” must be written 2023-01-10"),
    TOO_EARLY(
            708, Blame.INPUT, "印发日期 {0} 早于报告的月份 {1}", "The date of issue {0} lies before the month of the report, {1}"),
    OPEN_REMARKS(
            709, Blame.CONFLICT, "还有 {0} 条批注没有处理完，处理完才能印发", "{0} remarks are still open; resolve them before issuing"),
    GAPS_UNEXPLAINED(
            710,
            Blame.CONFLICT,
            "报告里还有 {0} 处待补；补齐后重写，或写明为何带缺口印发",
            "The report still has {0} gaps; fill them and rewrite, or say why it goes out with them"),
    NOT_REPLACEABLE(
            711,
            Blame.CONFLICT,
            "只有已印发的其他报告才能被替代，“{0}”现在是“{1}”",
            "Only another report that is issued can be replaced; “{0}” is “{1}”"),
    CHANGED_MEANWHILE(
            712,
            Blame.CONFLICT,
            "“问题与变化”刚被他人改过，请重新载入后再改",
            "The sentences were changed by somebody else just now; load them again"),
    UNKNOWN_SENTENCE(713, Blame.INPUT, "没有编号为“{0}”的句子", "There is no sentence “{0}”"),
    EMPTY_SENTENCE(714, Blame.INPUT, "保留的句子不能为空", "A sentence that is kept cannot be empty"),
    FAULTY_SENTENCE(715, Blame.INPUT, "句子里的标签“{0}”看不懂：{1}", "The tag “{0}” in the sentence is not understood: {1}"),
    SENTENCE_TOO_LONG(716, Blame.INPUT, "一句最多 {0} 字", "A sentence has at most {0} characters"),
    NO_SUCH_PARAGRAPH(717, Blame.NOT_FOUND, "这一稿没有第 {0} 段", "This version has no paragraph {0}"),
    NO_SUCH_THREAD(718, Blame.NOT_FOUND, "没有编号为 {0} 的批注", "There is no remark {0}"),
    REMARK_EMPTY(719, Blame.INPUT, "批注不能为空，最多 {0} 字", "A remark cannot be empty and has at most {0} characters"),
    CLOSED_TO_REMARKS(720, Blame.CONFLICT, "报告已是“{0}”，不再接受批注", "The report is “{0}” and takes no more remarks"),
    NOT_COMPARABLE(
            721,
            Blame.CONFLICT,
            "只有同一模板的报告才能比较：一份用“{0}”，另一份用“{1}”",
            "Only reports of the same template compare: one uses “{0}”, the other “{1}”");

    private final Entry entry;

    LifeError(int number, Blame blame, String zh, String en) {
        this.entry = new Entry("REP-" + number, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
