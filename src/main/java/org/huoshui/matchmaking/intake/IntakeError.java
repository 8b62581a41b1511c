package org.huoshui.matchmaking.intake;

import org.huoshui.kernel.ErrorCode;

/** What can be wrong with what comes in. Sentences repeat no telephone and no code of anybody. */
enum IntakeError implements ErrorCode {
    FILE_EMPTY("MAT-701", Blame.INPUT, "文件“{0}”是空的。", "The file “{0}” is empty."),
    FILE_TOO_LARGE(
            "MAT-702", Blame.TOO_LARGE, "文件“{0}”超过 {1} MB 的上限。", "The file “{0}” is larger than the limit of {1} MB."),
    FILE_KIND(
            "MAT-703",
            Blame.INPUT,
            "文件“{0}”不是可以上传的类型；请使用 PDF、JPG、PNG、.xlsx 或 .docx。",
            "The file “{0}” is of no kind that is taken: send PDF, JPG, PNG, .xlsx or .docx."),
    FILE_OTHER_NAME(
            "MAT-704",
            Blame.INPUT,
            "文件“{0}”的内容是 {1}，名称却不是；请核对，并以 .{2} 结尾重新命名。",
            "The content of “{0}” is {1}, its name says otherwise; check it and let its name end in .{2}."),
    FILE_CUT_OFF(
            "MAT-705",
            Blame.INPUT,
            "文件“{0}”不完整，可能传输中断；请重新选择原文件。",
            "The file “{0}” is incomplete, perhaps cut off on the way; choose the original again."),
    FILE_ACTS(
            "MAT-706",
            Blame.INPUT,
            "文件“{0}”含有会自动执行的内容（{1}），为安全起见不予接收；请打印为普通 PDF 再上传。",
            "The file “{0}” carries what acts by itself ({1}) and is not taken, for safety; print it to a plain PDF."),
    FILES_TOO_MANY(
            "MAT-707",
            Blame.CONFLICT,
            "这里已有 {0} 个文件，达到上限；请先撤下不用的。",
            "There are {0} files here already, which is the limit; withdraw some first."),
    HOLDER_UNKNOWN("MAT-708", Blame.NOT_FOUND, "没有找到要附文件的事项。", "What the file belongs to was not found."),
    DOCUMENT_UNKNOWN("MAT-709", Blame.NOT_FOUND, "没有找到该文件。", "This file was not found."),
    DOCUMENT_CHANGED(
            "MAT-710",
            Blame.INTERNAL,
            "文件内容与存入时的指纹不符，已停止下载，请联系系统管理员。",
            "The file no longer has the fingerprint it was kept with; it is not given out. Tell the system administrator."),
    NO_REASON("MAT-711", Blame.INPUT, "请写明原因。", "Say why."),
    DOCUMENT_WITHDRAWN("MAT-712", Blame.CONFLICT, "该文件已撤下。", "This file is withdrawn already."),
    MAY_NOT_ATTACH("MAT-713", Blame.FORBIDDEN, "目前不能在此增减文件。", "Files cannot be added or withdrawn here now.");

    private final Entry entry;

    IntakeError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
