package org.huoshui.reporting.proof;

/** What became of a figure since the document was taken home. */
public enum Verdict {
    /** 未改动: as written, and today's data still say the same. */
    INTACT,
    /** 被手工改动: another text, another unit or digits beside it, or it stands in another figure's place. */
    CHANGED,
    /** 数据已更新: as written, but today's data say otherwise. */
    NO_LONGER_CURRENT,
    /** 来历不明: a figure this document was not written with. */
    UNKNOWN,
    /** 已被删除: written, no longer there. */
    REMOVED
}
