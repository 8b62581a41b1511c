package org.huoshui.reporting;

import org.huoshui.kernel.ErrorCode;

/** What can be wrong with a template or a report. 1xx the file, 2xx its tags, 3xx what was asked for. */
public enum ReportingError implements ErrorCode {
    NOT_A_DOCUMENT(101, Blame.INPUT, "“{0}”不是 Word 文档（.docx）", "“{0}” is not a Word document (.docx)"),
    OLD_DOCUMENT(
            102,
            Blame.INPUT,
            "“{0}”是旧版 .doc 或加密的文档，请在 Word 中另存为未加密的 .docx 再上传",
            "“{0}” is an old .doc or an encrypted document; save it in Word as an unencrypted .docx and upload again"),
    BROKEN_DOCUMENT(103, Blame.INPUT, "“{0}”已损坏，无法读取：{1}", "“{0}” is damaged and cannot be read: {1}"),
    OTHER_OFFICE_FILE(
            104,
            Blame.INPUT,
            "“{0}”虽以 .docx 命名，内容却不是 Word 文档",
            "“{0}” is named like a Word document, but its content is not one"),
    MACROS(105, Blame.INPUT, "“{0}”含有宏，请另存为不含宏的 .docx", "“{0}” contains macros; save it as a .docx without macros"),
    TOO_LARGE(
            106,
            Blame.TOO_LARGE,
            "“{0}”过大：模板解开后不得超过 {1} MB",
            "“{0}” is too large: unpacked, a template may not exceed {1} MB"),

    UNKNOWN_TAG(201, Blame.INPUT, "标签“{0}”看不懂：{1}", "The tag “{0}” is not understood: {1}"),
    HALF_TAG(
            202,
            Blame.INPUT,
            "标签不完整：标签以两个半角左花括号开头、两个半角右花括号结尾，这里写的是“{0}”",
            "Half a tag: a tag opens with two braces and closes with two, here stands “{0}”"),
    UNCLOSED_BLOCK(203, Blame.INPUT, "“{0}”没有结束标签", "“{0}” is never closed"),
    UNOPENED_BLOCK(204, Blame.INPUT, "结束标签“{0}”没有对应的开始标签", "The closing tag “{0}” has no opening tag"),
    CROSSED_BLOCK(
            205,
            Blame.INPUT,
            "结束标签“{0}”与最近的开始标签“{1}”不一致",
            "The closing tag “{0}” does not match the last opening tag “{1}”"),
    MISPLACED_BLOCK(
            206,
            Blame.INPUT,
            "“{0}”的开始与结束要么在同一段内，要么分别在段首与段末，要么在同一张表的不同单元格内（整行重复）",
            "“{0}” must open and close within one paragraph, or at the start of one and the end of another, "
                    + "or in different cells of one table (whole rows repeat)"),
    FAULTY_CONDITION(207, Blame.INPUT, "条件“{0}”看不懂：{1}", "The condition “{0}” is not understood: {1}"),
    FAULTY_CHART(208, Blame.INPUT, "图表标签“{0}”看不懂：{1}", "The chart tag “{0}” is not understood: {1}"),
    CHART_IN_BLOCK(209, Blame.INPUT, "图表“{0}”不能放在循环里", "The chart “{0}” may not stand inside a loop"),
    NO_TAGS(210, Blame.INPUT, "文档里没有任何标签，不像模板", "The document holds no tag at all and does not look like a template"),
    OUTSIDE_LOOP(211, Blame.INPUT, "“{0}”只能用在循环里", "“{0}” only has a meaning inside a loop"),
    UNDECIDED(
            212,
            Blame.CONFLICT,
            "条件“{0}”无法判断：缺{1}，所辖文字未印出",
            "The condition “{0}” cannot be decided for want of {1}; the words under it are not printed"),
    BY_HAND(
            214,
            Blame.CONFLICT,
            "“{0}”没有对应的指标，模板里留作人工填写",
            "No indicator stands behind “{0}”; the template leaves it to be written by hand"),
    PARTIAL(213, Blame.CONFLICT, "{0}家中只有{1}家的数，缺{2}", "Only {1} of {0} institutions are in it; missing: {2}"),

    NO_SUCH_TEMPLATE(301, Blame.NOT_FOUND, "没有名为“{0}”的模板；现有：{1}", "There is no template “{0}”; there are: {1}"),
    SHIPPED_TEMPLATE(
            302,
            Blame.CONFLICT,
            "“{0}”是随程序提供的模板，不能删除或覆盖",
            "“{0}” is shipped with the program and can be neither deleted nor replaced"),
    NAME_TAKEN(303, Blame.CONFLICT, "已有名为“{0}”的模板", "There already is a template named “{0}”"),
    NO_SUCH_REPORT(304, Blame.NOT_FOUND, "没有编号为 {0} 的报告", "There is no report {0}"),
    NO_SUCH_FIGURE(305, Blame.NOT_FOUND, "报告 {0} 中没有第 {1} 个数字", "Report {0} has no figure {1}"),
    NO_DATA(
            306,
            Blame.CONFLICT,
            "{0}还没有任何数据；最近有数据的月份是{1}",
            "There is no data for {0} yet; the latest month with data is {1}"),
    NO_DATA_AT_ALL(307, Blame.CONFLICT, "库里还没有任何数据", "The database holds no data yet"),
    FAULTY_MONTH(308, Blame.INPUT, "月份“{0}”应写作 2022-12", "The month “{0}” must be written 2022-12"),
    NOT_FOR_INSTITUTIONS(309, Blame.FORBIDDEN, "机构账号不能使用报告功能", "An institution's account has no access to reports"),
    NAME_MISSING(310, Blame.INPUT, "模板要有名称", "A template needs a name");

    private final Entry entry;

    ReportingError(int number, Blame blame, String zh, String en) {
        this.entry = new Entry("REP-" + number, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
