package org.huoshui.launcher;

import org.huoshui.kernel.ErrorCode;

/** Why a command cannot do its work. */
enum LauncherError implements ErrorCode {
    PORT_IN_USE(
            "LAU-101",
            Blame.CONFLICT,
            "端口 {0} 已被占用，请用 --port 指定其他端口。",
            "Port {0} is in use; choose another with --port."),
    PORT_UNFIT("LAU-102", Blame.INPUT, "端口须在 1 至 65535 之间。", "A port is a number from 1 to 65535."),
    NO_SUCH_FILE("LAU-111", Blame.NOT_FOUND, "没有文件“{0}”。", "There is no file “{0}”."),
    FILE_UNREADABLE("LAU-112", Blame.INPUT, "文件“{0}”无法读取。", "The file “{0}” cannot be read."),
    NOT_A_TEXT(
            "LAU-131",
            Blame.INPUT,
            "“{0}”不是文字：能识别的是 .txt 和 .docx；.doc、.wps 请另存为 .docx，PDF 和图片请先转成文字。",
            "“{0}” holds no plain words: .txt and .docx can be read; save .doc and .wps as .docx, turn PDF and pictures into text."),
    DOCUMENT_DAMAGED("LAU-132", Blame.INPUT, "Word 文档“{0}”已损坏，无法读取。", "The Word document “{0}” is damaged."),
    NO_DATA_THERE(
            "LAU-121",
            Blame.NOT_FOUND,
            "数据目录 {0} 里没有数据库，请用 --data 指定。",
            "There is no database in the data folder {0}; name it with --data."),
    OUTPUT_UNUSABLE("LAU-122", Blame.INPUT, "无法写到 {0}。", "Cannot write to {0}."),
    PASSPHRASES_DIFFER("LAU-141", Blame.INPUT, "两次输入的口令不一致。", "The passphrases differ."),
    WARM_UP_ELSEWHERE(
            "LAU-151",
            Blame.CONFLICT,
            "预热会载入示范县，不能在设置中指定的外部数据库上进行。",
            "Warming up loads the demo county and is not done on the database that the settings name."),
    MONTH_UNFIT("LAU-123", Blame.INPUT, "月份“{0}”应写作 2022-12。", "The month “{0}” must be written 2022-12.");

    private final Entry entry;

    LauncherError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
