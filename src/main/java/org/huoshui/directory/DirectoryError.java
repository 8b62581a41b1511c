package org.huoshui.directory;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with the directory. */
enum DirectoryError implements ErrorCode {
    NO_HOME("DIR-001", Blame.CONFLICT, "还没有设定本县，请先导入地区目录。", "The home county is not set; import the regions first."),
    NAME_TWICE(
            "DIR-002",
            Blame.CONFLICT,
            "“{0}”同时指{1}和{2}，名称和别名必须唯一。",
            "“{0}” means both {1} and {2}; names and aliases must be unique."),
    UNKNOWN_REGION("DIR-003", Blame.NOT_FOUND, "没有代码为“{0}”的地区。", "There is no region with the code “{0}”."),
    UNKNOWN_GROUP("DIR-004", Blame.NOT_FOUND, "没有代码为“{0}”的地区组。", "There is no group of regions with the code “{0}”."),
    UNKNOWN_INSTITUTION("DIR-005", Blame.NOT_FOUND, "没有代码为“{0}”的机构。", "There is no institution with the code “{0}”."),
    UNKNOWN_LIST("DIR-007", Blame.NOT_FOUND, "没有名为“{0}”的目录清单。", "There is no list “{0}” in the directory."),
    EMPTY_GROUP("DIR-006", Blame.INPUT, "地区组“{0}”没有成员。", "The group “{0}” has no members."),
    NOT_A_TABLE(
            "DIR-101",
            Blame.INPUT,
            "文件“{0}”无法读取：请使用 UTF-8 编码的制表符分隔文本（.tsv、.txt）或 Excel 工作簿（.xlsx、.xls）。",
            "The file “{0}” cannot be read: use tab-separated text in UTF-8 (.tsv, .txt) or an Excel workbook (.xlsx, .xls)."),
    NO_COLUMN("DIR-102", Blame.INPUT, "文件“{0}”缺少“{1}”列。", "The file “{0}” has no column “{1}”."),
    NO_ROWS("DIR-103", Blame.INPUT, "文件“{0}”没有数据行。", "The file “{0}” has no rows."),
    VALUE_MISSING("DIR-104", Blame.INPUT, "“{0}”不能为空。", "“{0}” must not be empty."),
    VALUE_UNKNOWN("DIR-105", Blame.INPUT, "“{0}”的值“{1}”无法识别。", "The value “{1}” of “{0}” is not known."),
    CODE_TWICE("DIR-106", Blame.INPUT, "代码“{0}”出现了两次。", "The code “{0}” appears twice."),
    HOME_TWICE("DIR-107", Blame.INPUT, "标为本县的地区不止一个。", "More than one region is marked as home."),
    CLOSED_BEFORE_OPENED("DIR-108", Blame.INPUT, "停业月份早于开业月份。", "The month of closing is before the month of opening.");

    private final Entry entry;

    DirectoryError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
