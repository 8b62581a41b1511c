package org.huoshui.indicators.recognition;

import java.util.List;
import java.util.stream.Stream;
import org.huoshui.indicators.language.AskWord;
import org.huoshui.indicators.language.Lexicon;
import org.jspecify.annotations.Nullable;

/**
 * The words that place a figure in a report's sentence. Where the ask box knows the word too, its ways of saying it are
 * taken over, so that a word learnt there is known here.
 */
enum ReportWord {
    SINCE_YEAR_START(
            AskWord.Said.SINCE_YEAR_START,
            "较今年初 比今年初 比年初时 较上年同期末 自年初 年初以来 较年底 较上年年底 比上年年底 比上年底 较年初数 较期初 比期初 与期初比 与期初相比 较年初时 与上年末比 与年初比较 比年头"),
    OVER_A_YEAR(AskWord.Said.OVER_A_YEAR, "与去年同期相比 比上年 较上年 较去年 比去年 同期相比 与上年同期相比 与去年相比 与上年相比 较上年同期 同比去年 年同比 按可比口径"),
    OVER_A_MONTH(AskWord.Said.OVER_A_MONTH, "当月 本月"),
    OVER_ANOTHER_TIME(
            null,
            "较上季 较上季度 比上季 较上季度末 比上季末 较上季末 比上季度末 较一季度 较一季度末 比一季度末 较三季度末 比三季度末 较二季度末 比二季度末 较上半年 比上半年 较6月末 较前年 比前年 较2019年 两年平均"),
    YEAR_SO_FAR(AskWord.Said.YEAR_SO_FAR, "开年以来 年初到现在"),
    AT_YEAR_START(null, "年初 期初 上年末 去年末 上年底 去年底 去年年末 去年年底 上年年末"),
    AT_LAST_YEAR(null, "去年同期 上年同期 去年同月"),
    AT_LAST_MONTH(null, "上月 上月末 上个月末"),

    RISE(
            null,
            "增加 增加了 增长 增长了 上升 上升了 提高 提高了 提升 提升了 净增 净增加 净增长 新增 新增加 新增发放 回升 攀升 上涨 扩大 上浮 净投放 净投 净增了 多了 多出 多 多投 多投了 涨了 涨 攀升 新增了 再增 再上 加快 提速 增 升"),
    FALL(
            null,
            "减少 减少了 下降 下降了 降低 降低了 回落 回落了 压降 压降了 下滑 缩减 缩短 收窄 净减少 净下降 净减 少了 少 少投 少投了 降了 减了 掉了 净回笼 下跌 萎缩 压缩 减 降 负增长 下调 下行 放缓 放慢"),
    MORE(null, "同比多增 多增 多增加 同比多 多投放 同比多投放 多发放 多放 同比多放 同比多发放 多减 同比多减 多降 多支付"),
    LESS(null, "同比少增 少增 少增加 少投放 同比少 少减 同比少减 少放 少发放"),
    REACHING(
            null,
            "增加到 增加至 增长到 增长至 增至 上升到 上升至 升至 升到 提高到 提高至 提升到 提升至 下降到 下降至 降到 降至 降低到 降低至 回落到 回落至"
                    + " 减少到 减少至 减至 压降到 压降至 缩短到 缩短至 扩大到 扩大至 回升至 回升到 跃升至 攀升至 攀升到 增加为 下调至"),
    REACH(null, "达到 达 达成 突破 超过 超 实现 完成 为 至 到 共 共计 合计 累计 已达 总额达 高达 仅 约 近 最高 最低 最多 最大"),

    LEVEL(null, "余额 总量 总额 规模 存量 总规模 总数"),
    INCREMENT(null, "增量 增加额 增额 增长额 净增额 新增额 增加量 净增量 增量额"),
    GROWTH(null, "增幅 增速 增长率 增长幅度 增长速度 涨幅 增长比例 降幅 增幅度 平均增速 平均增幅"),
    SHARE(AskWord.Said.SHARE, "占据 占到 占了"),
    RANK(null, "位次 排名 排位 名次 列 居 位居 位列 排 排在 排列 居于 跃居 稳居 排名列 位于 处于 升至全市 前移"),
    RANK_MOVED(null, "前移 后移 上升至第 较上月前移 提升位次 前进 后退 位次上升 位次下降 排名上升 排名下降 排名提升 位次前移 位次后移 排名前移 排名后移"),

    /** With a verb behind it, what shall be done: 要突破, 将达到. */
    SHALL(null, "要 将 应 须"),
    /** A part of 存款 or 贷款, named without its kind. */
    PART(null, "住户 个人 居民 非金融企业 机关团体 企事业单位 企(事)业单位 对公 中长期 短期 票据贴现"),
    FORMER(null, "前者"),
    LATTER(null, "后者"),

    EACH(null, "分别 分别为 分别是 分别达 分别达到 依次 依次为 各"),
    AMONG(null, "其中"),

    TARGET(
            null,
            "力争 争取 确保 目标 目标值 目标为 目标任务 努力实现 力求 计划完成 计划新增 计划实现 计划发放 计划投放 计划举办 计划开展 计划培训 计划达到 计划净投放 计划净增 全年计划 年度计划 全年目标 年度目标"
                    + " 不低于 不高于 不超过 不少于 不得低于 不得高于 不突破 不低于 跨过 冲刺 冲到 奔着 封顶在 瞄准 至少再 保住 控制在 保持在 稳定在 至少新增 管控在 压到 守住 预期 力保 力促 奋力实现 预期目标"),
    EXPECTED(null, "预计 预计完成 预计达到 预计实现 预计将 有望"),
    AVERAGE(null, "全市平均增速 全省平均增速 全国平均增速 全市平均增幅 全省平均增幅 全市平均 全省平均 全国平均 平均水平 全市平均水平 全省平均水平 全国平均水平 平均值 均值 全市均值 全省均值"),
    ABOVE(null, "高于 高出 高 快于 领先 高了 超出 高过 好于 快 多于"),
    BELOW(null, "低于 低 落后于 落后 慢于 差 差着 低了 少于 低出");

    private final AskWord.@Nullable Said same;
    private final List<String> ways;

    ReportWord(AskWord.@Nullable Said same, String ways) {
        this.same = same;
        this.ways = List.of(ways.split(" "));
    }

    private Stream<String> said() {
        return same == null ? ways.stream() : Stream.concat(same.ways().stream(), ways.stream());
    }

    static Lexicon<ReportWord> lexicon() {
        Lexicon.Builder<ReportWord> words = new Lexicon.Builder<>();
        for (ReportWord word : values()) word.said().forEach(way -> words.add(way, word));
        return words.build();
    }
}
