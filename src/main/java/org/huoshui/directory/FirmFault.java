package org.huoshui.directory;

import org.huoshui.kernel.ErrorCode;

/** What can be wrong with a firm's code, or with asking for a firm. */
enum FirmFault implements ErrorCode {
    LENGTH("DIR-301", Blame.INPUT, "统一社会信用代码应为 18 位，现为 {0} 位。", "A unified social credit code has 18 places, not {0}."),
    LETTER(
            "DIR-302",
            Blame.INPUT,
            "统一社会信用代码不使用字母 I、O、S、V、Z：第 {0} 位的“{1}”请核对，是否为“{2}”。",
            "The code never uses the letters I, O, S, V and Z: look at “{1}” at place {0}; is it “{2}”?"),
    CHARACTER(
            "DIR-303",
            Blame.INPUT,
            "统一社会信用代码只有数字和大写字母：第 {0} 位的“{1}”不能使用。",
            "The code has digits and capital letters only: “{1}” at place {0} cannot stand there."),
    HEAD(
            "DIR-304",
            Blame.INPUT,
            "统一社会信用代码的开头不对：第 1 位是登记管理部门，第 3 至 8 位是六位数字的行政区划。",
            "The code does not begin like one: place 1 is the registering authority, places 3 to 8 are six digits of the region."),
    CHECK(
            "DIR-305",
            Blame.INPUT,
            "统一社会信用代码的校验码不符，请对照营业执照逐位核对。",
            "The check digit does not fit: compare the code with the licence, place by place."),
    UNKNOWN("DIR-306", Blame.NOT_FOUND, "没有统一社会信用代码为“{0}”的企业。", "There is no firm with the code “{0}”.");

    private final Entry entry;

    FirmFault(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
