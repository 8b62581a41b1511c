package org.huoshui.indicators;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with the catalogue. */
enum CatalogueFault implements ErrorCode {
    NO_SUCH_INDICATOR(
            "IND-101", Blame.NOT_FOUND, "目录中没有代码为“{0}”的指标。", "The catalogue has no indicator with the code “{0}”."),
    NAME_TAKEN("IND-102", Blame.CONFLICT, "“{0}”已经是{1}的名称。", "“{0}” already names {1}."),
    NAME_BLANK("IND-103", Blame.INPUT, "名称不能为空。", "A name must not be empty."),
    NAME_TOO_LONG("IND-104", Blame.INPUT, "名称最长{0}个字。", "A name has at most {0} characters."),
    UNIT_MISSING("IND-107", Blame.INPUT, "请写明单位（最多10个字），如 亿元、家、%。", "Say the unit in at most 10 characters: 亿元, 家, %."),
    NO_SUCH_ALIAS("IND-105", Blame.NOT_FOUND, "{0}没有可删除的别名“{1}”。", "{0} has no alias “{1}” that can be removed."),
    NAME_HAS_SIGNS(
            "IND-106",
            Blame.INPUT,
            "名称“{0}”含有短语语言的符号（· | 或运算符），无法在短语中使用。",
            "The name “{0}” contains signs of the phrase language (· | or an operator) and could not be used in a phrase.");

    private final Entry entry;

    CatalogueFault(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
