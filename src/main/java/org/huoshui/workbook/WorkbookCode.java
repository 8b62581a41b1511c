package org.huoshui.workbook;

import org.huoshui.kernel.ErrorCode;

/** Why a file is not taken as a workbook. {0} is the file's name. */
public enum WorkbookCode implements ErrorCode {
    EMPTY_FILE("WBK-101", "文件“{0}”是空的。", "The file “{0}” is empty."),
    TOO_LARGE(
            "WBK-102",
            Blame.TOO_LARGE,
            "文件“{0}”有 {1} MB，超过 {2} MB 的上限；请删去无关的工作表或图片后再报。",
            "The file “{0}” has {1} MB, more than the limit of {2} MB; remove unrelated sheets or pictures."),
    TOO_MANY_CELLS(
            "WBK-103",
            Blame.TOO_LARGE,
            "文件“{0}”的单元格超过 {1} 个的上限。",
            "The file “{0}” has more than the limit of {1} cells."),
    ZIP_BOMB(
            "WBK-104",
            Blame.TOO_LARGE,
            "文件“{0}”解压后大得异常（超过 {1} MB 或压缩比异常），已停止读取。",
            "The file “{0}” unpacks to an abnormal size (over {1} MB, or an abnormal ratio); reading was stopped."),
    WORD_DOCUMENT(
            "WBK-105",
            "文件“{0}”是 Word 文档，不是 Excel 工作簿；请提交 .xls 或 .xlsx。",
            "The file “{0}” is a Word document, not an Excel workbook; send an .xls or .xlsx."),
    PRESENTATION(
            "WBK-106",
            "文件“{0}”是 PowerPoint 演示文稿，不是 Excel 工作簿。",
            "The file “{0}” is a PowerPoint presentation, not an Excel workbook."),
    ENCRYPTED(
            "WBK-107",
            "文件“{0}”设有打开密码；请取消密码后再报。",
            "The file “{0}” is protected by a password; remove it and send the file again."),
    TRUNCATED(
            "WBK-108",
            "文件“{0}”不完整或已损坏，无法打开；请在 Excel 中打开核对后重新保存。",
            "The file “{0}” is incomplete or damaged and cannot be opened; check it in Excel and save it again."),
    MACROS(
            "WBK-109",
            "文件“{0}”含有宏，为安全起见不予读取；请另存为不含宏的 .xlsx 后再报。",
            "The file “{0}” contains macros and is not read, for safety; save it as .xlsx without macros."),
    PLAIN_TEXT(
            "WBK-110",
            "文件“{0}”是文本（如 CSV），不是 Excel 工作簿；请用 Excel 打开并另存为 .xlsx。",
            "The file “{0}” is plain text (such as CSV), not an Excel workbook; open it in Excel and save it as .xlsx."),
    PDF("WBK-111", "文件“{0}”是 PDF，不是 Excel 工作簿。", "The file “{0}” is a PDF, not an Excel workbook."),
    WEB_PAGE(
            "WBK-112",
            "文件“{0}”其实是网页（HTML），不是 Excel 工作簿；请用 Excel 打开并另存为 .xlsx。",
            "The file “{0}” is really a web page (HTML), not an Excel workbook; open it in Excel and save it as .xlsx."),
    XML_SPREADSHEET(
            "WBK-113",
            "文件“{0}”是 XML 表格，不是 .xls 或 .xlsx；请用 Excel 打开并另存为 .xlsx。",
            "The file “{0}” is an XML spreadsheet, not an .xls or .xlsx; open it in Excel and save it as .xlsx."),
    BINARY_WORKBOOK(
            "WBK-114",
            "文件“{0}”是二进制工作簿（.xlsb）；请用 Excel 另存为 .xlsx。",
            "The file “{0}” is a binary workbook (.xlsb); save it as .xlsx."),
    OPEN_DOCUMENT(
            "WBK-115",
            "文件“{0}”是 ODF 表格（.ods）；请另存为 .xlsx。",
            "The file “{0}” is an OpenDocument spreadsheet (.ods); save it as .xlsx."),
    OLD_EXCEL(
            "WBK-116",
            "文件“{0}”是 Excel 95 或更早的格式；请用 Excel 打开并另存为 .xlsx。",
            "The file “{0}” has the format of Excel 95 or older; open it in Excel and save it as .xlsx."),
    NOT_A_WORKBOOK(
            "WBK-117",
            "文件“{0}”不是 Excel 工作簿（.xls 或 .xlsx）。",
            "The file “{0}” is not an Excel workbook (.xls or .xlsx)."),
    NO_SHEETS("WBK-118", "文件“{0}”中没有工作表。", "The file “{0}” has no sheets."),
    LIST_WITHOUT_HEADS(
            "WBK-301",
            "文件“{0}”中没有找到表头：前 10 行内应有“{1}”。请使用下载的模板。",
            "No row of heads was found in the file “{0}”: “{1}” should stand within the first 10 rows. Use the template."),
    LIST_WITHOUT_ROWS("WBK-302", "文件“{0}”的表头下没有数据。", "There is nothing below the heads in the file “{0}”."),
    LIST_TOO_LONG(
            "WBK-303",
            Blame.TOO_LARGE,
            "一次最多导入 {0} 行，文件有 {1} 行；请分成几个文件。",
            "At most {0} rows are taken at once and the file has {1}; split it."),
    CELL_EMPTY("WBK-311", "“{0}”必须填写。", "“{0}” must be filled in."),
    CELL_TOO_LONG("WBK-312", "“{0}”最多 {1} 个字。", "“{0}” has at most {1} characters."),
    CELL_NOT_A_NUMBER("WBK-313", "“{0}”应填数字，现为“{1}”。", "“{0}” takes a number, not “{1}”."),
    CELL_OUT_OF_RANGE("WBK-314", "“{0}”应在 {1} 至 {2} 之间，现为 {3}。", "“{0}” lies between {1} and {2}, not {3}."),
    CELL_NOT_A_DAY(
            "WBK-315", "“{0}”应为日期（如 2022-12-31），现为“{1}”。", "“{0}” takes a date (such as 2022-12-31), not “{1}”."),
    CELL_UNKNOWN_CHOICE("WBK-316", "“{0}”没有“{1}”这一项，可填：{2}。", "“{0}” has no “{1}”; it takes: {2}.");

    private final Entry entry;

    WorkbookCode(String code, String zh, String en) {
        this(code, Blame.INPUT, zh, en);
    }

    WorkbookCode(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
