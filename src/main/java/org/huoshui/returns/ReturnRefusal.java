package org.huoshui.returns;

import org.huoshui.kernel.ErrorCode;

/** Why a step in a return's life is refused. Codes from 200 on; those below belong to reading. */
public enum ReturnRefusal implements ErrorCode {
    MONTH_ALREADY_ACCEPTED(
            201,
            Blame.CONFLICT,
            "{0}{1}的报表已接收（编号 {2}）；如需修改，请在该报表上“重述”并说明理由",
            "The return of {0} for {1} is already accepted (no. {2}); to change it, restate that return and give the reason"),
    ANOTHERS_FILE(
            202,
            Blame.FORBIDDEN,
            "文件写的是“{0}”，您只能报送“{1}”的报表",
            "The file speaks for {0}; you may submit returns of {1} only"),
    NOT_FOUND(203, Blame.NOT_FOUND, "没有编号为 {0} 的报表", "There is no return no. {0}"),
    NOT_NOW(204, Blame.CONFLICT, "报表当前状态为“{0}”，不能“{1}”", "The return is in state \"{0}\"; \"{1}\" is not possible now"),
    NOT_YOURS_TO_DO(205, Blame.FORBIDDEN, "您的角色不能“{0}”报表", "Your role may not do this to a return: {0}"),
    ERRORS_LEFT(206, Blame.CONFLICT, "还有 {0} 条错误未解决，不能接收", "{0} errors are left; the return cannot be accepted"),
    REASON_MISSING(207, Blame.INPUT, "警示未说明理由：{0}", "A warning has no reason: {0}"),
    NOTE_MISSING(208, Blame.INPUT, "请写明退回意见", "Say why the return goes back"),
    RESTATEMENT_REASON_MISSING(209, Blame.INPUT, "请写明重述理由", "Give the reason for the restatement"),
    INSTITUTION_UNKNOWN(
            210,
            Blame.INPUT,
            "看不出这是哪家机构的报表，请指定机构",
            "Which institution this return is of cannot be told; please name it"),
    MONTH_UNKNOWN(
            211, Blame.INPUT, "看不出这是哪个月的报表，请指定月份", "Which month this return is of cannot be told; please name it"),
    OTHER_MONTH_RESTATED(
            212, Blame.INPUT, "新文件是{0}的报表，与被重述的{1}不符", "The new file is of {0}, but the return to restate is of {1}"),
    NO_FIGURES(213, Blame.INPUT, "文件中没有找到目录内的任何指标", "No figure of the catalogue was found in the file"),
    NOT_REPORTING_YET(214, Blame.INPUT, "{0}在{1}不是报送机构", "{0} is not a reporting institution in {1}"),
    FILE_MISSING(215, Blame.INPUT, "没有收到文件", "No file came in"),
    UNKNOWN_CHOICE(216, Blame.INPUT, "无法识别的更正：{0}", "This correction is not understood: {0}"),
    UNKNOWN_INDICATOR(217, Blame.INPUT, "指标目录中没有“{0}”", "The catalogue has no indicator \"{0}\""),
    UNKNOWN_INSTITUTION(218, Blame.INPUT, "机构名录中没有“{0}”", "The directory has no institution \"{0}\""),
    NOT_A_MONTH(219, Blame.INPUT, "“{0}”不是月份，应如 2022-12", "\"{0}\" is not a month such as 2022-12"),
    NO_SUCH_CELL(220, Blame.INPUT, "工作表“{0}”没有可更正的单元格 {1}", "Sheet {0} has no cell {1} to correct"),
    UNKNOWN_CHECK(221, Blame.NOT_FOUND, "没有名为“{0}”的校验规则", "There is no check named \"{0}\""),
    CHECK_INCOMPLETE(222, Blame.INPUT, "校验规则不完整：{0}", "The check is incomplete: {0}"),
    NO_RESULT(223, Blame.INPUT, "没有编号为“{0}”的校验结果", "There is no check result \"{0}\""),
    NOT_A_DUE_DAY(227, Blame.INPUT, "报送日应在 1 至 28 日之间：{0}", "The due day must be between 1 and 28: {0}"),
    DIFFERS_FROM_ACCEPTED(
            226,
            Blame.CONFLICT,
            "{0}{1}有{2}项数据与已接收的不一致（如“{3}”），未采用；如属更正，请重述该月报表",
            "{2} figures of {0} for {1} differ from what is accepted (such as {3}) and were not taken; if they are corrections, restate that month"),
    ITEM_NOT_IN_CATALOGUE(
            225,
            Blame.INPUT,
            "“{0}”不在指标目录中，未读取；如需读取，请点击该单元格指定指标",
            "\"{0}\" is not in the catalogue and was not read; click the cell to name its indicator"),
    FIGURE_ALREADY_ACCEPTED(
            224,
            Blame.CONFLICT,
            "{0} {1}的“{2}”已有接收的数据（报表 {3}）；如需修改，请在该报表上“重述”并说明理由",
            "{2} of {0} for {1} is already accepted (return no. {3}); to change it, restate that return and give the reason");

    private final Entry entry;

    ReturnRefusal(int number, Blame blame, String zh, String en) {
        this.entry = new Entry("RET-" + number, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
