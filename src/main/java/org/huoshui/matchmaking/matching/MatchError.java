package org.huoshui.matchmaking.matching;

import org.huoshui.kernel.ErrorCode;

/** What can go wrong with matching. */
enum MatchError implements ErrorCode {
    NEED_UNKNOWN("MAT-551", Blame.NOT_FOUND, "没有编号为“{0}”的需求。", "There is no need number “{0}”."),
    WEIGHT_OUTSIDE("MAT-552", Blame.INPUT, "权重应是 0 到 100 的整数。", "A weight is a whole number from 0 to 100."),
    NO_WEIGHT("MAT-553", Blame.INPUT, "至少一项的权重要大于 0。", "At least one part must have a weight above 0."),
    WEIGHT_PAST("MAT-554", Blame.INPUT, "权重的生效日期不能早于今天（{0}）。", "Weights cannot begin before today ({0})."),
    DAYS("MAT-555", Blame.INPUT, "起始日期晚于截止日期。", "The first day is after the last.");

    private final Entry entry;

    MatchError(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
