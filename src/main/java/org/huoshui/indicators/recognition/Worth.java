package org.huoshui.indicators.recognition;

import java.util.Set;

/** Whether a number that nothing claims is a figure all the same. */
final class Worth {

    /** Units that also count what is no statistic: 三项, 5期, 7天, 8人. */
    private static final Set<String> COMMON = Set.of(
            "项", "期", "天", "位", "人", "名", "单", "篇", "例", "条", "只", "块", "枚", "次", "场", "个", "轮", "轮次", "堂", "张", "本",
            "桩", "倍", "幅", "份", "册", "个位次");

    private Worth() {}

    static boolean printing(Numeral numeral) {
        return !numeral.isCharacters()
                && !COMMON.contains(numeral.unit())
                && !numeral.unit().isEmpty();
    }
}
