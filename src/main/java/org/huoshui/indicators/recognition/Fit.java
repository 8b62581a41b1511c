package org.huoshui.indicators.recognition;

import java.util.List;
import java.util.Set;
import org.huoshui.indicators.Indicator;
import org.huoshui.kernel.Unit;

/** Whether a figure in a given unit can be about an indicator, 0 (not) to 1 (its own unit). */
final class Fit {

    private static final List<Set<String>> ALIKE = List.of(
            Set.of("场次", "场", "次", "期", "个", "项", "轮", "轮次", "堂", "班"),
            Set.of("人次", "人", "名", "位"),
            Set.of("份", "册", "张", "人份", "条", "篇", "本"),
            Set.of("件", "起", "宗", "个", "例", "条", "桩"),
            Set.of("笔", "单", "户", "件"),
            Set.of("处", "条", "个", "起", "项"),
            Set.of("户", "人", "人(户)", "户(人)", "户次", "名", "家", "人次", "位"),
            Set.of("家", "户", "个", "家次", "户次"),
            Set.of("家次", "次", "户次"),
            Set.of("头", "只", "羽"),
            Set.of("个", "项", "家", "处", "件"),
            Set.of("条", "块", "幅", "个", "处", "张"));

    private Fit() {}

    static double of(Frame frame, Indicator indicator) {
        Unit own = indicator.unit();
        boolean percent = own.symbol().equals("%");
        return switch (frame.numeral().measure()) {
            case RANK -> 1;
            case POINT, TIMES -> percent ? 1 : 0.95;
            case PERCENT -> percent ? 1 : changes(frame) ? 0.97 : 0.5;
            case MONEY -> own.isMoney() ? 1 : 0;
            case COUNT ->
                percent || own.isMoney()
                        ? 0
                        : counted(Unit.of(frame.numeral().unit()).base(), own.base());
        };
    }

    private static boolean changes(Frame frame) {
        return frame.own()
                || frame.verb() != null
                || frame.measure() != null
                || frame.average()
                || frame.completion()
                || frame.target();
    }

    private static double counted(String said, String own) {
        if (said.equals(own)) return 1;
        for (Set<String> alike : ALIKE) if (alike.contains(said) && alike.contains(own)) return 0.85;
        return 0;
    }
}
