package org.huoshui.workbook;

import org.huoshui.kernel.ErrorCode;

/** What a file may not carry, whichever page it is sent to. {0} is the file's name, {1} the part in it. */
public enum FileCode implements ErrorCode {
    CONTRADICTORY(
            "WBK-201",
            Blame.INPUT,
            "文件“{0}”的压缩结构不完整或自相矛盾，为安全起见不予读取；请用 Office 打开核对后重新保存。",
            "The file “{0}” is packed incompletely or contradicts itself and is not read, for safety; check it in Office and save it again."),
    PART_NAME(
            "WBK-202",
            Blame.INPUT,
            "文件“{0}”内部有不应出现的名称（{1}），不像由 Office 保存，为安全起见不予读取。",
            "The file “{0}” holds a name that does not belong there ({1}) and was hardly saved by Office; it is not read, for safety."),
    TOO_MANY_PARTS(
            "WBK-203",
            Blame.TOO_LARGE,
            "文件“{0}”内部的部件超过 {1} 个的上限。",
            "The file “{0}” holds more than the limit of {1} parts."),
    TOO_LARGE_UNPACKED(
            "WBK-204",
            Blame.TOO_LARGE,
            "文件“{0}”解压后过大（{1}），已停止读取；请删去图片、空白格式或无关内容后再传。",
            "The file “{0}” unpacks to too much ({1}); reading was stopped. Remove pictures, empty formats or unrelated content."),
    PACKED_TWICE(
            "WBK-205",
            Blame.INPUT,
            "文件“{0}”的内容设有密码或使用了不支持的压缩方式（{1}）。",
            "The content of “{0}” is protected by a password or packed in an unsupported way ({1})."),
    MACROS(
            "WBK-206",
            Blame.INPUT,
            "文件“{0}”含有宏（{1}），为安全起见不予读取；请另存为不含宏的文件再传。",
            "The file “{0}” contains macros ({1}) and is not read, for safety; save it without macros and send it again."),
    ACTIVE_CONTENT(
            "WBK-207",
            Blame.INPUT,
            "文件“{0}”含有嵌入对象或控件（{1}），为安全起见不予读取；请删除它们或改为图片后再传。",
            "The file “{0}” contains embedded objects or controls ({1}) and is not read, for safety; remove them or turn them into pictures."),
    OUTSIDE_LINK(
            "WBK-208",
            Blame.INPUT,
            "文件“{0}”会从文件之外取内容（{1}），为安全起见不予读取；请断开这些链接后再传。",
            "The file “{0}” fetches content from outside ({1}) and is not read, for safety; break these links and send it again."),
    UNSOUND_XML(
            "WBK-209",
            Blame.INPUT,
            "文件“{0}”的部件“{1}”不合规范或已损坏，无法读取；请用 Office 打开核对后重新保存。",
            "The part “{1}” of the file “{0}” is unsound or damaged and cannot be read; check the file in Office and save it again."),
    TOO_DEEP(
            "WBK-210",
            Blame.INPUT,
            "文件“{0}”的部件“{1}”层层嵌套过深，不像由 Office 保存，为安全起见不予读取。",
            "The part “{1}” of the file “{0}” is nested too deep, was hardly saved by Office, and is not read, for safety."),
    TOO_MANY_STYLES(
            "WBK-211",
            Blame.TOO_LARGE,
            "文件“{0}”的单元格格式超过 {1} 种的上限；请复制为数值后另存再传。",
            "The file “{0}” has more than the limit of {1} cell formats; paste the values into a new workbook and send that.");

    private final Entry entry;

    FileCode(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
