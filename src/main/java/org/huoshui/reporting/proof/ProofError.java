package org.huoshui.reporting.proof;

import org.huoshui.kernel.ErrorCode;

/** What can be in the way of sealing and of verifying a document. 5xx of reporting. */
public enum ProofError implements ErrorCode {
    KEY_UNREADABLE(
            501,
            Blame.INTERNAL,
            "签名密钥 {0} 无法读取（{1}）。请从备份恢复该文件；确已遗失时将它移走，程序会另制一把，旧文件仍可核验",
            "The signing key {0} cannot be read ({1}). Restore the file from its backup; if it is lost, move it away: a "
                    + "new key is made, and older documents can still be verified"),
    KEY_UNWRITABLE(502, Blame.INTERNAL, "无法在 {0} 保存签名密钥：{1}", "The signing key cannot be kept at {0}: {1}"),
    DOCUMENT_TOO_LARGE(
            503,
            Blame.TOO_LARGE,
            "“{0}”有 {1} MB，超过核验的上限 {2} MB",
            "“{0}” has {1} MB; documents up to {2} MB can be verified"),
    PART_TOO_LARGE(
            504,
            Blame.TOO_LARGE,
            "“{0}”的正文解开后过大，不予核验",
            "The text of “{0}” is too large when unpacked and is not verified"),
    WRITTEN_BEFORE(
            505,
            Blame.NOT_FOUND,
            "报告 {0} 写于能够留存凭证之前，没有当时的出处；请重新生成",
            "Report {0} was written before proofs were kept; write it anew"),
    TOO_DEEP(506, Blame.INPUT, "“{0}”的内部结构异常，不予核验", "“{0}” is built in an unusual way and is not verified"),
    DATA_MOVED(
            508,
            Blame.CONFLICT,
            "生成报告时“{0}”的数据正在变动，请重新生成",
            "The data behind “{0}” changed while the report was written; write it again"),
    SAMPLE_CHANGED(
            509,
            Blame.INTERNAL,
            "报告 {0} 的文件与存档时的哈希不一致",
            "The document of report {0} has not the hash it was stored with"),
    SAMPLE_FIGURE_CHANGED(
            510, Blame.INTERNAL, "报告 {0} 里的“{1}”与留存的凭证不一致", "“{1}” in report {0} does not stand as its proof says"),
    SAMPLE_SIGNATURE(511, Blame.INTERNAL, "报告 {0} 外发文件的签名不符", "The signature of a document of report {0} does not fit"),
    NO_FILE(507, Blame.INPUT, "没有收到文件", "No file was received");

    private final Entry entry;

    ProofError(int number, Blame blame, String zh, String en) {
        this.entry = new Entry("REP-" + number, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
