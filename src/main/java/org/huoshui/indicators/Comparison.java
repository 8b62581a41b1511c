package org.huoshui.indicators;

import java.util.Optional;

/** What is said of an indicator: its value, or how it stands against another month, another place, a plan. */
public enum Comparison {
    VALUE("value", "", ""),
    /** The value at the base of 较年初, last December. */
    BASE_YEAR_START("base_year_start", "年初数", ""),
    /** The value at the base of 同比, the same month last year. */
    BASE_YOY("base_yoy", "上年同期数", ""),
    /** The value at the base of 环比, last month. */
    BASE_MOM("base_mom", "上月数", ""),
    DELTA_YEAR_START("delta_year_start", "较年初增量", "较年初增减"),
    GROWTH_YEAR_START("growth_year_start", "较年初增幅", "较年初增降"),
    DELTA_YOY("delta_yoy", "同比增量", "同比增减"),
    GROWTH_YOY("growth_yoy", "同比增幅", "同比增降"),
    DELTA_MOM("delta_mom", "环比增量", "环比增减"),
    GROWTH_MOM("growth_mom", "环比增幅", "环比增降"),
    /** This year's increment since year start less last year's over the same months. */
    INCREMENT_YOY("increment_yoy", "同比多增", "同比多增少增"),
    /** Growth over the year now less growth over the year twelve months ago, 个百分点. */
    GROWTH_YOY_CHANGE_PP("growth_yoy_change_pp", "增幅变化", "增幅升降"),
    /** A ratio's change since last December, 个百分点. */
    DELTA_PP_YEAR_START("delta_pp_year_start", "较年初变化", "较年初升降"),
    /** A ratio's change since the same month last year, 个百分点. */
    DELTA_PP_YOY("delta_pp_yoy", "同比变化", "同比升降"),
    /** Share of another indicator, %. The argument names the whole. */
    SHARE("share", "占比", ""),
    RANK_VALUE("rank_value", "位次", VALUE),
    /** Rank of the increment since year start. */
    RANK_DELTA("rank_delta", "增量位次", DELTA_YEAR_START),
    /** Rank of the growth since year start. */
    RANK_GROWTH("rank_growth", "增幅位次", GROWTH_YEAR_START),
    RANK_DELTA_YOY("rank_delta_yoy", "同比增量位次", DELTA_YOY),
    RANK_GROWTH_YOY("rank_growth_yoy", "同比增幅位次", GROWTH_YOY),
    RANK_DELTA_MOM("rank_delta_mom", "环比增量位次", DELTA_MOM),
    RANK_GROWTH_MOM("rank_growth_mom", "环比增幅位次", GROWTH_MOM),
    TARGET("target", "目标", ""),
    TARGET_COMPLETION("target_completion", "目标完成率", ""),
    /** The indicator's own value less that of the parent region; in words 高于/低于全市平均. */
    GAP_PARENT("gap_parent", "较全市平均差", "较全市平均");

    private final String code;
    private final String chinese;
    private final String chineseSigned;
    private final Comparison ranked;

    Comparison(String code, String chinese, String chineseSigned) {
        this.code = code;
        this.chinese = chinese;
        this.chineseSigned = chineseSigned;
        this.ranked = this;
    }

    Comparison(String code, String chinese, Comparison ranked) {
        this.code = code;
        this.chinese = chinese;
        this.chineseSigned = "";
        this.ranked = ranked;
    }

    /** The API's word, {@code delta_year_start}. */
    public String code() {
        return code;
    }

    /** The phrase language's word, {@code 较年初增量}; empty for the plain value. */
    public String chinese() {
        return chinese;
    }

    /** The word that asks for the figure in words with its sign, {@code 较年初增减}; absent where there is no such wording. */
    public Optional<String> chineseSigned() {
        return chineseSigned.isEmpty() ? Optional.empty() : Optional.of(chineseSigned);
    }

    public boolean isRank() {
        return ranked != this;
    }

    /** What a rank puts in order ({@link #GROWTH_YOY} for {@link #RANK_GROWTH_YOY}); any other comparison is its own. */
    public Comparison ranked() {
        return ranked;
    }

    /** A growth in %, whose base must be above zero. */
    public boolean isGrowth() {
        return this == GROWTH_YEAR_START || this == GROWTH_YOY || this == GROWTH_MOM;
    }
}
