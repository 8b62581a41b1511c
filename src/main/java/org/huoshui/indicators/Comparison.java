package org.huoshui.indicators;

/** What is said of an indicator: its value, or how it stands against another month, another place, a plan. */
public enum Comparison {
    VALUE("value", ""),
    DELTA_YEAR_START("delta_year_start", "较年初增量"),
    GROWTH_YEAR_START("growth_year_start", "较年初增幅"),
    DELTA_YOY("delta_yoy", "同比增量"),
    GROWTH_YOY("growth_yoy", "同比增幅"),
    DELTA_MOM("delta_mom", "环比增量"),
    GROWTH_MOM("growth_mom", "环比增幅"),
    /** This year's increment since year start less last year's over the same months. */
    INCREMENT_YOY("increment_yoy", "同比多增"),
    /** Growth over the year now less growth over the year twelve months ago, 个百分点. */
    GROWTH_YOY_CHANGE_PP("growth_yoy_change_pp", "增幅变化"),
    /** A ratio's change since last December, 个百分点. */
    DELTA_PP_YEAR_START("delta_pp_year_start", "较年初变化"),
    /** A ratio's change since the same month last year, 个百分点. */
    DELTA_PP_YOY("delta_pp_yoy", "同比变化"),
    /** Share of another indicator, %. The argument names the whole. */
    SHARE("share", "占比"),
    RANK_VALUE("rank_value", "位次"),
    /** Rank of the increment since year start. */
    RANK_DELTA("rank_delta", "增量位次"),
    /** Rank of the growth since year start. */
    RANK_GROWTH("rank_growth", "增幅位次"),
    TARGET("target", "目标"),
    TARGET_COMPLETION("target_completion", "目标完成率"),
    /** The indicator's own value less that of the parent region: 高于/低于全市平均. */
    GAP_PARENT("gap_parent", "较全市平均");

    private final String code;
    private final String chinese;

    Comparison(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The API's word, {@code delta_year_start}. */
    public String code() {
        return code;
    }

    /** The phrase language's word, {@code 较年初增量}; empty for the plain value. */
    public String chinese() {
        return chinese;
    }

    public boolean isRank() {
        return this == RANK_VALUE || this == RANK_DELTA || this == RANK_GROWTH;
    }
}
