package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.indicators.recognition.Numeral.Measure;
import org.jspecify.annotations.Nullable;

/** The unit behind a number: 亿元, 余家, 多万人次, 个百分点; and the words that begin like one (家具, 人民, 个月). */
final class UnitWords {

    /**
     * @param from where the unit itself begins, behind 余, 多 and 几
     * @param symbol without 余 or 多 within it: 10万余份 counts in 万份
     */
    record Found(String symbol, int from, int to, Measure measure) {}

    private static final String ABOUT = "余多几来";
    private static final List<String> SCALES = List.of("万亿", "千万", "百万", "十万", "万", "亿", "千", "百");

    /** A unit and what makes it the beginning of another word. */
    private record Word(String symbol, Measure measure, List<String> butNot) {}

    private static final List<Word> WORDS = words();

    private UnitWords() {}

    static @Nullable Found at(String text, int from) {
        int at = skipAbout(text, from);
        int begins = at;
        String scale = "";
        for (String s : SCALES) {
            if (text.startsWith(s, at)) {
                scale = s;
                at = skipAbout(text, at + s.length());
                break;
            }
        }
        for (Word word : WORDS) {
            if (!text.startsWith(word.symbol, at)) continue;
            int to = at + word.symbol.length();
            boolean another = word.butNot.stream().anyMatch(rest -> text.startsWith(rest, to));
            if (another) continue;
            if (!scale.isEmpty() && word.measure != Measure.MONEY && word.measure != Measure.COUNT) return null;
            return new Found(scale + word.symbol, begins, to, word.measure);
        }
        // 控制在3亿、2%以内: the 元 goes without saying
        if (scale.endsWith("亿") || scale.equals("万")) {
            if (at < text.length() && "众一无分千吨里".indexOf(text.charAt(at)) >= 0) return null;
            return new Found(scale + "元", begins, begins + scale.length(), Measure.MONEY);
        }
        return null;
    }

    private static int skipAbout(String text, int at) {
        return at < text.length() && ABOUT.indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static List<Word> words() {
        Map<String, String> counted = new LinkedHashMap<>();
        counted.put("家次", "");
        counted.put("轮次", "");
        counted.put("户次", "");
        counted.put("人次", "");
        counted.put("场次", "");
        counted.put("人(户)", "");
        counted.put("户(人)", "");
        counted.put("人份", "");
        counted.put("家", "具 庭 电 园 居 长 属 乡 政 禽 畜 装");
        counted.put("户", "籍 口 外 型 主 均 县 部 贷率");
        counted.put("人", "民 才 大 均 身 社 行 寿 保 工 力 员 事 口 物 文 防 群 格 为 气 生");
        counted.put("名", "单 称 优 录 企 誉 义 片 山 市 额 列 次 镇 牌 医 词 录");
        counted.put("次", "级 贷 月 数 日 年 会 于 序 生 新 全 区 要 元");
        counted.put("场", "外 所 内 面 景 地 馆 站 合");
        counted.put("笔", "记 试 者");
        counted.put("件", "");
        counted.put("起", "来 到 诉 草 步 点 底 源 伏 用 至 着 重");
        counted.put("份", "额 内");
        counted.put("册", "");
        counted.put("处", "置 理 罚 于 非 长 室 级 分");
        counted.put("亩", "均");
        counted.put("公顷", "");
        counted.put("头", "部 条");
        counted.put("条", "例 件 线");
        counted.put("个", "体 人 别 性 月 年 工作日 百分 小时 星期 季度 一 行 税");
        counted.put("项", "目");
        counted.put("期", "间 末 限 货 内 初");
        counted.put("天", "津 然 气 下 使 河 平");
        counted.put("吨", "");
        counted.put("只", "有 要 是 能 需 为");
        counted.put("羽", "");
        counted.put("块", "");
        counted.put("幅", "度 员");
        counted.put("轮", "流 次 动 胎 班 换");
        counted.put("堂", "");
        counted.put("张", "");
        counted.put("本", "级 地 县 市 年 月 金 次 身 质 着 行 外 土 色");
        counted.put("桩", "");
        counted.put("宗", "旨");
        counted.put("单", "位 一 独 户 笔 个");
        counted.put("篇", "");
        counted.put("例", "如 会 行");
        counted.put("枚", "");
        List<Word> words = new ArrayList<>(List.of(
                new Word("个百分点", Measure.POINT, List.of()),
                new Word("百分点", Measure.POINT, List.of()),
                new Word("个点", Measure.POINT, List.of()),
                new Word("个基点", Measure.POINT, List.of()),
                new Word("个位次", Measure.RANK, List.of()),
                new Word("个名次", Measure.RANK, List.of()),
                new Word("倍", Measure.TIMES, List.of("增", "数")),
                new Word("%", Measure.PERCENT, List.of()),
                new Word("‰", Measure.PERCENT, List.of()),
                new Word("美元", Measure.MONEY, List.of()),
                new Word("元", Measure.MONEY, List.of("素", "旦", "宝", "月", "器", "宇")),
                new Word("位", Measure.RANK, List.of("于", "置", "列", "居"))));
        counted.forEach((symbol, butNot) ->
                words.add(new Word(symbol, Measure.COUNT, butNot.isEmpty() ? List.of() : List.of(butNot.split(" ")))));
        words.sort(Comparator.comparingInt((Word word) -> word.symbol.length()).reversed());
        return List.copyOf(words);
    }
}
