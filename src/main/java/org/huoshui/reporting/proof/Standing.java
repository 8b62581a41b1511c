package org.huoshui.reporting.proof;

/** Whether a document may be believed at all. Only figures of a genuine one can be intact. */
enum Standing {
    GENUINE(true, "文件由本系统签名，凭证完好。", "Signed by this installation; its proofs are sound."),
    GENUINE_EARLIER_KEY(
            true,
            "文件由本系统以此前使用的密钥签名，凭证完好。",
            "Signed by this installation with a key it used before; its proofs are sound."),
    GENUINE_BY_COPY(
            true,
            "文件另存时未带凭证（LibreOffice 等程序如此），已用本系统留存的凭证核验。",
            "The proofs did not survive another program (LibreOffice drops them); verified with the installation's own copy."),
    FORGED(
            false,
            "签名与凭证不符：文件中的凭证、编号或签名被改动或伪造。",
            "The signature does not fit: manifest, number or signature were changed or forged."),
    UNSIGNED(false, "文件的签名已被去除。", "The signature was taken off the document."),
    FOREIGN(
            false,
            "文件出自另一套系统，这里无法证明其中的数字。",
            "The document comes from another installation; its figures cannot be proved here."),
    UNKNOWN_DOCUMENT(
            false,
            "文件自称出自本系统，但本系统没有它的记录，文件中也没有凭证。",
            "The document says it is ours, but there is no record of it here and no manifest in it."),
    NO_IDENTITY(
            false,
            "文件中有本系统样式的数字，但文件编号与签名已被去除，无从核验。",
            "There are figures of our kind, but the document's number and signature are gone; nothing can be verified."),
    PLAIN(
            false,
            "这不是由本系统导出的文件：没有文件编号，也没有可核验的数字。",
            "This document was not exported from this system: it has no number and no figure that can be verified.");

    final boolean genuine;
    final String zh;
    final String en;

    Standing(boolean genuine, String zh, String en) {
        this.genuine = genuine;
        this.zh = zh;
        this.en = en;
    }
}
