package org.huoshui.returns;

import org.huoshui.kernel.ErrorCode;

/** What can be wrong with the content of a workbook when it is read. The numbers RET-101 to RET-199 are the reader's. */
public enum ReadingCode implements ErrorCode {
    NOT_A_NUMBER("RET-101", "“{0}”应为数值，实际填的是“{1}”。", "“{0}” should be a number, but the cell says “{1}”."),
    CELL_ERROR("RET-102", "“{0}”的单元格是错误值 {1}。", "The cell of “{0}” holds the error {1}."),
    NO_COMPUTED_VALUE(
            "RET-103",
            "“{0}”的公式“{1}”没有结果，也无法代为计算；请在 Excel 中重新计算并保存。",
            "The formula “{1}” of “{0}” has no result and cannot be computed here; recalculate in Excel and save."),
    ITEM_TWICE(
            "RET-104",
            "指标“{0}”出现两次且数值不同：{1} 与 {2}，均未读取。",
            "The indicator “{0}” appears twice with different values, at {1} and at {2}; neither was read."),
    TWO_MONTHS(
            "RET-105",
            "标题中有两个月份（{0} 与 {1}），无法确定属于哪个月。",
            "The title names two months ({0} and {1}); it cannot be told which one is meant."),
    NO_MONTH("RET-106", "标题、表头和文件名中都找不到月份。", "No month was found in the title, the heads or the file name."),
    NO_UNIT("RET-107", "金额“{0}”没有注明单位（元、万元、亿元），未读取。", "The amount “{0}” has no unit (元, 万元, 亿元) and was not read."),
    WRONG_UNIT(
            "RET-108", "指标“{0}”的单位应为{1}，表中写的是{2}。", "The indicator “{0}” is measured in {1}, but the sheet says {2}."),
    NO_SUBJECT(
            "RET-109",
            "标题、表头和文件名中都找不到机构或地区名称。",
            "No institution or region was found in the title, the heads or the file name."),
    NOTHING_FOUND("RET-110", "没有读到任何指标数值。", "No indicator value was found."),
    TWO_SUBJECTS(
            "RET-111",
            "标题中有两个机构（{0} 与 {1}），无法确定属于哪一个。",
            "The title names two institutions ({0} and {1}); it cannot be told which one is meant."),
    HIDDEN("RET-121", "{0}是隐藏的，其中的数值未读取。", "{0} is hidden; the values in it were not read.");

    private final Entry entry;

    ReadingCode(String code, String zh, String en) {
        this.entry = new Entry(code, Blame.INPUT, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
