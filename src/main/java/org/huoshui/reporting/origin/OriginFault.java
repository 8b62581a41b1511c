package org.huoshui.reporting.origin;

import org.huoshui.kernel.ErrorCode;

/** What can be wrong with an old report (40x, 41x), what is worth saying of one (42x), what forbids a step (43x). */
enum OriginFault implements ErrorCode {
    EMPTY(401, Blame.INPUT, "“{0}”是空的，没有任何内容", "“{0}” is empty"),
    SCANNED(
            402,
            Blame.INPUT,
            "“{0}”是扫描件，里面只有图像、没有文字。需要文字才能识别数字：请上传 Word 原稿，或先做文字识别再粘贴文字",
            "“{0}” is a scan: it holds pictures and no text. Text is needed to find the figures: upload the Word original, "
                    + "or run character recognition first and paste the text"),
    PDF_WITH_TEXT(
            403,
            Blame.INPUT,
            "“{0}”是 PDF。里面有文字，但版式不能沿用：请用 Word 或 WPS 打开后另存为 .docx 再上传，或把文字复制过来粘贴",
            "“{0}” is a PDF. It holds text, but its layout cannot be kept: open it in Word or WPS and save it as .docx, or copy the text and paste it"),
    IMAGE(
            404,
            Blame.INPUT,
            "“{0}”是图片。需要文字才能识别数字：请上传 Word 原稿，或粘贴文字",
            "“{0}” is a picture. Text is needed to find the figures: upload the Word original or paste the text"),
    RTF(405, Blame.INPUT, "“{0}”是 RTF 文件，请在 Word 中另存为 .docx 再上传", "“{0}” is an RTF file; save it in Word as .docx"),
    OTHER_DOCUMENT(
            406,
            Blame.INPUT,
            "“{0}”是{1}，不是 Word 文档。请另存为 .docx 再上传，或粘贴文字",
            "“{0}” is {1}, not a Word document. Save it as .docx, or paste the text"),
    ENCRYPTED(
            407,
            Blame.INPUT,
            "“{0}”设有打开密码，读不到内容。请在 Word 中取消密码后再上传",
            "“{0}” is protected by a password. Remove the password in Word and upload it again"),
    UNREADABLE_DOC(
            408,
            Blame.INPUT,
            "“{0}”是旧版文档，但内容读不出来（{1}）。请在 Word 或 WPS 中另存为 .docx 再上传",
            "“{0}” is an old document whose content cannot be read ({1}). Save it in Word or WPS as .docx"),
    UNKNOWN_ENCODING(
            409, Blame.INPUT, "“{0}”不是文本：既不是 UTF-8 也不是 GB18030 编码", "“{0}” is not text: neither UTF-8 nor GB18030"),
    TOO_LARGE(410, Blame.TOO_LARGE, "“{0}”超过 {1} MB", "“{0}” is larger than {1} MB"),
    TOO_LONG(
            411,
            Blame.TOO_LARGE,
            "“{0}”有 {1} 个字，最多 {2} 个；请分成几份上传",
            "“{0}” has {1} characters, at most {2}; upload it in parts"),
    NO_FIGURE(
            412,
            Blame.INPUT,
            "“{0}”里没有找到任何统计数字，无法做成模板。日期、标题序号和文件号不算数字；没有保存任何内容",
            "No statistical figure was found in “{0}”, so no template can be made of it. Dates, numbers of headings and of documents are no figures; nothing was stored"),
    NO_TEXT(413, Blame.INPUT, "“{0}”里没有文字，可能整页都是图片", "There is no text in “{0}”; its pages may be pictures"),
    NAME_MISSING(414, Blame.INPUT, "请给这份报告起个名称（最多 100 字）", "Give the report a name of at most 100 characters"),
    TOO_MANY_PARAGRAPHS(
            415,
            Blame.TOO_LARGE,
            "“{0}”超过 {1} 段（表格的每个单元格也算一段）；请分成几份上传",
            "“{0}” has more than {1} paragraphs, each cell of a table being one; upload it in parts"),
    TOO_MANY_FIGURES(
            416,
            Blame.TOO_LARGE,
            "“{0}”里有 {1} 个数字，最多 {2} 个；请分成几份上传",
            "“{0}” holds {1} figures, at most {2}; upload it in parts"),

    CHANGES_ACCEPTED(
            421,
            Blame.CONFLICT,
            "文档带有 {0} 处修订，按接受全部修订后的文字读取，模板里也是定稿文字",
            "The document carries {0} tracked changes; it is read, and the template written, with all of them accepted"),
    COMMENTS_DROPPED(
            422, Blame.CONFLICT, "文档里的 {0} 条批注没有带进模板", "{0} comments of the document do not go into the template"),
    FOOTNOTES_READ(
            423,
            Blame.CONFLICT,
            "文档有 {0} 条脚注或尾注，保留在模板里；其中的数字列在正文之后，一并核对",
            "The document has {0} footnotes or endnotes; they stay in the template, and their figures are listed after the text"),
    CELLS_UNBOUND(
            424,
            Blame.CONFLICT,
            "表格里有 {0} 个数字单元格，其中 {1} 个按行头列头没有认出指标，需要核对",
            "The tables hold {0} cells with numbers; {1} of them could not be bound by their row and column heads"),
    CELLS_PLAIN(
            425,
            Blame.CONFLICT,
            "表格里有 {0} 个数字没有行头或列头可依，作为普通文字保留",
            "{0} numbers of the tables have no heads to go by and stay plain text"),
    PAGE_MARGINS(
            426,
            Blame.CONFLICT,
            "页眉页脚里写有年份，模板原样保留，请在成稿后检查",
            "Headers or footers name a year; they stay as they are, so look at them in the finished report"),
    OLD_FORMAT(
            427,
            Blame.CONFLICT,
            "旧版 .doc 只取文字和表格，原有字体版式没有保留；模板按公文格式重新排版",
            "Of an old .doc only the words and tables are read, not its layout; the template is laid out as an official document"),
    PLAIN_TEXT(
            428,
            Blame.CONFLICT,
            "纯文本没有版式，模板按公文格式排版，标题层次按“一、（一）1.”识别",
            "Plain text has no layout; the template is laid out as an official document, its levels told by 一、（一）1."),
    OTHER_NAME(
            429,
            Blame.CONFLICT,
            "文件名是“{0}”，内容实为{1}，已按实际内容读取",
            "The file is named “{0}”, but it is {1}; it was read as that"),
    NO_MONTH(
            430,
            Blame.CONFLICT,
            "文中没有写明这是哪个月的报告，请选择；选定后年份、月份才会跟着变",
            "The text does not say which month it is about; choose it, so that years and months can follow"),

    NO_SUCH_ORIGIN(431, Blame.NOT_FOUND, "没有编号为 {0} 的旧报告", "There is no old report {0}"),
    NO_SUCH_FIGURE(432, Blame.NOT_FOUND, "旧报告 {0} 里没有第 {1} 个数字", "The old report {0} has no figure {1}"),
    FAULTY_MONTH(433, Blame.INPUT, "月份“{0}”应写作 2022-12", "The month “{0}” must be written 2022-12"),
    PHRASE_NEEDED(434, Blame.INPUT, "请说明绑定到什么", "Say what the figure is to be bound to"),
    CONTRADICTION(
            435,
            Blame.CONFLICT,
            "“{0}”在文中出现了不同的数（{1}），请先核对：改绑其中一处，或确认都指同一指标",
            "“{0}” stands in the text with different numbers ({1}); settle it first: bind one of them otherwise, or confirm that all mean the same"),
    NOTHING_BOUND(
            436,
            Blame.CONFLICT,
            "还没有确认任何数字，模板里会全是待补；请至少确认一处",
            "No figure is confirmed yet, so the template would hold gaps only; confirm at least one");

    private final Entry entry;

    OriginFault(int number, Blame blame, String zh, String en) {
        this.entry = new Entry("REP-" + number, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
