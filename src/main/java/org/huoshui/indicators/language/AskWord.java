package org.huoshui.indicators.language;

import java.util.List;
import org.huoshui.directory.RegionGroup;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Unit;

/** What a word of a question means. */
public sealed interface AskWord {

    /** @param primary its own name, not an alias */
    record Named(Indicator indicator, boolean primary) implements AskWord {}

    /** @param primary its own name, not an alias or a shortened form */
    record About(Subject subject, String name, boolean primary) implements AskWord {}

    record Pool(RegionGroup group) implements AskWord {}

    /** A comparison in the language's own word. */
    record Exact(Comparison comparison, boolean signed) implements AskWord {}

    record In(Unit unit) implements AskWord {}

    /** Words with a fixed meaning. Each lists the ways people say it. */
    enum Said implements AskWord {
        SINCE_YEAR_START("较年初 比年初 与年初比 与年初相比 对比年初 较上年末 比上年末 较去年末 比去年末 较上年底 比上年底 较去年底 比去年底"
                + " 较去年年末 比去年年末 较上年年末 比上年年末 比去年年底 较去年年底 与上年末相比 与去年末相比"),
        YEAR_SO_FAR("今年以来 年初以来 今年来 本年以来 自年初以来 年内"),
        OVER_A_YEAR("同比 与去年同期相比 与上年同期相比 与去年同期比 与上年同期比 比去年同期 较去年同期 比上年同期 较上年同期 比同期 较同期"),
        OVER_A_MONTH("环比 较上月 比上月 较上个月 比上个月 较上月末 比上月末 与上月相比 与上月比 与上个月相比 较上月底 比上月底"),
        AGAINST("较 比 与 同 和 相比 对比 相较"),
        INCREMENT("增量 增加额 增长额 增加量 净增 净增加 净增额 新增 新增额 增加 增加了 增减 增减额 增减变化 多了 少了 减少 减少额"),
        GROWTH("增幅 增速 增长率 增长 增长了 增长速度 增长幅度 涨幅 增减幅 增减幅度 增长情况"),
        CHANGE("变化 变动 升降 上升 下降 提高 降低 上升了 下降了 提高了 变化了 百分点 个百分点"),
        INCREMENT_MORE("同比多增 多增 多增额 同比少增 少增"),
        GROWTH_CHANGE("增幅变化 增速变化 增幅变动 增速变动 增幅提高 增幅回落 增速提高 增速回落 增幅同比变化"),
        RANK("位次 排名 排位 名次 排行 排第几 排第几位 排第几名 排名第几 排在第几 排在第几位 列第几 列第几位 位列第几 位居第几"
                + " 居第几 居第几位 第几 第几位 第几名 排多少位 排多少名 排多少 排几 排几位 第多少位 第多少名 位居几位"),
        SHARE("占比 占 比重 比例 份额 所占比重 所占比例"),
        TARGET("目标 目标值 目标任务 年度目标 全年目标 目标数 计划 年度计划 计划数 任务 任务数"),
        COMPLETION("目标完成率 完成率 目标完成情况 目标完成进度 完成进度 完成 完成了 完成比例 完成情况 任务完成率 任务完成情况 计划完成率 完成目标"
                + " 目标完成了多少 完成了多少 完成多少 完成百分之几 完成年度目标"),
        GAP("较全市平均 比全市平均 与全市平均相比 与全市平均比 较全市平均水平 比全市平均水平 高于全市平均 低于全市平均 全市平均差距" + " 与全市平均的差距 与全市平均差距 较全市 比全市"),
        AT_YEAR_START("年初 年初数 上年末 去年末 上年底 去年底 去年年末 去年年底 上年年末 上年年底 年初值"),
        AT_LAST_YEAR("去年同期 上年同期 去年同期数 上年同期数 同期 同期数 去年同月 上年同月"),
        AT_LAST_MONTH("上月 上个月 上月末 上月底 上个月末 上月数 前一个月 前一月"),
        NOW("本月 当月 本期 当前 目前 现在 最新 最近 截至 截止 这个月 本月末 本年 当年 今年 全年"),
        FILLER("的 了 是 是多少 为 为多少 多少 有多少 有 几 请问 问 查询 查一下 查一查 查 看 看看 看一下 看下 告诉我 给我 帮我 一下 我想知道"
                + " 想知道 呢 吗 吧 啊 在 中 中的 达 达到 情况 如何 怎么样 怎样 数据 数 值 居 列 位列 位居 排 余额 末 时 时点 其 里 里面"
                + " 什么 哪 是什么 是几 高 低 高多少 低多少 高出 高了 低了 大 到 至 按 以 计 单位 后 前 我们 咱们 全部"),
        SIGN("· • ・ ‧ ∙ ⋅ , 。 . ? ! ; : 、 ( ) [ ] 【 】 { } 《 》 - — … ~ / | _");

        private final List<String> ways;

        Said(String ways) {
            this.ways = List.of(ways.split(" "));
        }

        public List<String> ways() {
            return ways;
        }
    }
}
