package org.huoshui.returns.checks;

import org.huoshui.kernel.ErrorCode;

/** What can be wrong with a check itself. The numbers RET-301 to RET-399 are the checks'. */
enum CheckFault implements ErrorCode {
    NOT_FACTORS(
            "RET-301", "单位错误的倍数应为以逗号分隔的数字：{0}", "The factors of a unit slip must be numbers separated by commas: {0}");

    private final Entry entry;

    CheckFault(String code, String zh, String en) {
        this.entry = new Entry(code, Blame.INPUT, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
