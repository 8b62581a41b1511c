package org.huoshui.indicators.language;

import org.huoshui.kernel.ErrorCode;

/** Why a text is not a phrase or not a formula. */
enum PhraseFault implements ErrorCode {
    EMPTY("IND-121", "没有写指标名。", "No indicator is named."),
    EMPTY_PART("IND-122", "两个“·”之间没有内容。", "There is nothing between two “·”."),
    UNKNOWN_INDICATOR("IND-123", "没有叫“{0}”的指标。", "There is no indicator called “{0}”."),
    UNKNOWN_COMPARISON("IND-124", "不认识“{0}”这种比较。", "“{0}” is no comparison."),
    UNKNOWN_PREFIX("IND-125", "“{0}”不是月份，也不是地区或机构。", "“{0}” is neither a month nor a region or institution."),
    MONTH_TWICE("IND-126", "写了两个月份：“{0}”。", "Two months are named: “{0}”."),
    SUBJECT_TWICE("IND-127", "写了两个地区或机构：“{0}”。", "Two regions or institutions are named: “{0}”."),
    UNKNOWN_POOL("IND-128", "没有叫“{0}”的排名范围。", "There is no group “{0}” to rank in."),
    UNKNOWN_WHOLE("IND-129", "占比要写明占什么：没有叫“{0}”的指标。", "A share needs its whole: there is no indicator called “{0}”."),
    WHOLE_MISSING("IND-130", "“占比”要写明占什么，例如 占比(各项贷款余额)。", "A share needs its whole, e.g. 占比(各项贷款余额)."),
    NO_ARGUMENT("IND-131", "“{0}”后面不能有括号。", "“{0}” takes nothing in brackets."),
    UNIT_DOES_NOT_FIT("IND-132", "“{0}”不是{1}的单位（应为{2}等）。", "“{0}” is no unit of {1} (which is in {2})."),
    DECIMALS("IND-133", "小数位应是 0 到 8 的整数，不是“{0}”。", "Decimals are a whole number from 0 to 8, not “{0}”."),
    TOO_MANY_BARS("IND-134", "“|”之后最多写单位和小数位：“{0}”。", "After “|” come a unit and decimals at most: “{0}”."),
    NOT_UNDERSTOOD("IND-135", "没有看懂“{0}”。", "“{0}” was not understood."),
    TWO_INDICATORS("IND-136", "一次只能问一个指标，这里有：{0}。", "Ask for one indicator at a time; here are: {0}."),
    SEVERAL_MEANINGS("IND-137", "“{0}”可以指：{1}。请写明是哪一个。", "“{0}” may mean: {1}. Say which."),
    CANNOT_RANK("IND-138", "“{0}”不能排位次。", "“{0}” cannot be ranked."),
    BAD_MONTH("IND-139", "没有这样的月份：“{0}”。", "There is no such month: “{0}”."),
    TOO_LONG("IND-140", "短语太长，最多{0}个字。", "The phrase is too long; {0} characters at most."),
    FORMULA_EMPTY("IND-141", "公式是空的。", "The formula is empty."),
    FORMULA_SYNTAX("IND-142", "公式在“{0}”处有误：{1}", "The formula is wrong at “{0}”: {1}"),
    FORMULA_PHRASE("IND-143", "公式中的“{0}”：{1}", "“{0}” in the formula: {1}"),
    DIVISION_BY_ZERO("IND-144", "除数为零，没有意义。", "Division by zero has no meaning."),
    DIVISOR_NOT_POSITIVE("IND-145", "基数不大于零，没有意义。", "The base is not above zero; the quotient has no meaning."),
    FORMULA_MIXED(
            "IND-146",
            "公式“{0}”把比较的结果当作数来算，或把数当作比较的结果。",
            "The formula “{0}” computes with the outcome of a comparison, or takes a number for one."),
    FORMULA_TOO_LONG("IND-147", "公式太长，最多{0}个字。", "The formula is too long; {0} characters at most."),
    TERM_UNKNOWN("IND-161", "条件里没有叫“{0}”的项目，可以用：{1}。", "No condition can ask about “{0}”; it can about: {1}."),
    WORD_UNKNOWN("IND-162", "“{0}”里没有“{1}”。{2}", "“{0}” knows no “{1}”. {2}"),
    TERM_OPERATOR("IND-163", "“{0}”后面要写：{1}。", "After “{0}” comes one of: {1}."),
    TERM_UNIT("IND-164", "“{0}”要和{1}比较，写的是“{2}”。", "“{0}” is compared with {1}; it says “{2}”."),
    NOT_A_CONDITION("IND-165", "“{0}”是一个数，不是条件：缺少比较。", "“{0}” is a number and no condition: a comparison is missing.");

    private final Entry entry;

    PhraseFault(String code, String zh, String en) {
        this.entry = new Entry(code, Blame.INPUT, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
