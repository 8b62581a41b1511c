package org.huoshui.audit;

import org.huoshui.kernel.ErrorCode;

/** What can be wrong with the trail, and why a question to it is refused. AUD-1xx are breaks of the chain. */
enum AuditError implements ErrorCode {
    CHANGED(
            "AUD-101",
            "第 {0} 条的内容与写入时不同（{1}，{2}）：按现在的内容算出的校验值不是当时记下的。",
            "Line {0} is not what was written ({1}, {2}): what it says now does not give the hash noted then."),
    MISSING("AUD-102", "第 {0} 条至第 {1} 条不见了，共 {2} 条。", "Lines {0} to {1} are missing, {2} in all."),
    CONTENT_GONE(
            "AUD-103",
            "第 {0} 条的内容被删除了，只剩下它在链上的位置。",
            "What line {0} said has been deleted; only its place in the chain is left."),
    UNJOINED(
            "AUD-104",
            "第 {0} 条没有接在前一条之后（{1}，{2}）：它记下的前一条校验值不是前一条的。",
            "Line {0} does not join the one before ({1}, {2}): the hash it names is not that line's."),
    INSERTED("AUD-105", "第 {0} 条的编号重复出现，有一条是插入的。", "The number {0} stands there twice; one of the two was put in."),
    TAIL_CUT(
            "AUD-106",
            "末尾被截断：第 {0} 条至第 {1} 条曾经存在（{2} 为证），现在没有了。",
            "The end has been cut off: lines {0} to {1} were there ({2} says so) and are gone."),
    REWRITTEN(
            "AUD-107",
            "第 {0} 条不是当时的那一条（{1} 为证）：链从某处起被重新计算过。",
            "Line {0} is not the one that was there ({1} says so): the chain was computed anew from some line on."),
    SEAL_INVALID(
            "AUD-108",
            "第 {0} 号封签无效：签名与内容不符，或不是本机的密钥签的（密钥 {1}）。",
            "Seal {0} is not valid: the signature does not fit it, or this installation never had the key {1}."),
    SEAL_UNJOINED("AUD-109", "第 {0} 号封签没有接在前一号之后。", "Seal {0} does not join the one before."),
    SEALS_MISSING("AUD-110", "第 {0} 号至第 {1} 号封签不见了。", "Seals {0} to {1} are missing."),
    SEAL_REWRITTEN("AUD-111", "第 {0} 号封签不是当时的那一号（{1} 为证）。", "Seal {0} is not the one that was there ({1} says so)."),
    WITNESS_GONE(
            "AUD-112",
            "数据目录里的 audit.head 不见了，末尾是否被截断无法判断。",
            "The file audit.head in the data folder is gone; whether the end was cut off cannot be told."),
    WITNESS_UNREADABLE("AUD-113", "数据目录里的 {0} 无法读懂。", "The file {0} in the data folder cannot be understood."),
    DAYS_REVERSED("AUD-201", Blame.INPUT, "起始日期 {0} 晚于截止日期 {1}。", "The first day {0} is after the last day {1}."),
    RETENTION_SHORT(
            "AUD-202",
            Blame.INPUT,
            "操作记录至少保存 {0} 个月（网络安全法第二十一条），不能设为 {1} 个月。",
            "The trail is kept for {0} months at least (Cybersecurity Law, article 21), not {1}."),
    RETENTION_BACKDATED(
            "AUD-203",
            Blame.INPUT,
            "保存期限只能从今天或以后生效，{0} 已经过去。",
            "A retention period holds from today or later; {0} is past."),
    RETENTION_THERE(
            "AUD-204",
            Blame.CONFLICT,
            "{0} 起的保存期限已经设定，不能再改。",
            "A retention period from {0} on has been set already and cannot be changed."),
    TOO_MANY_ROWS(
            "AUD-205",
            Blame.TOO_LARGE,
            "符合条件的记录有 {0} 条，超过一张表的上限 {1} 条。请缩小范围，或导出为 JSON。",
            "{0} lines match, more than a sheet's {1}; narrow the search or export JSON lines.");

    private final Entry entry;

    AuditError(String code, String zh, String en) {
        this(code, Blame.INTERNAL, zh, en);
    }

    AuditError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    /** The word for a break in answers. */
    String kind() {
        return name();
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
