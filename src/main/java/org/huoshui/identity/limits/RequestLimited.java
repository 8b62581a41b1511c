package org.huoshui.identity.limits;

import org.huoshui.kernel.ErrorCode;

/** Somebody sends more than an office ever would. */
enum RequestLimited implements ErrorCode {
    TOO_MANY(
            "IDN-901",
            Blame.TOO_MANY,
            "请求过于频繁，请在 {0} 秒后再试；已完成的操作不受影响。",
            "Too many requests: try again in {0} seconds; what was done before stays done.");

    private final Entry entry;

    RequestLimited(String code, Blame blame, String zh, String en) {
        this.entry = new Entry(code, blame, zh, en);
    }

    @Override
    public Entry entry() {
        return entry;
    }
}
