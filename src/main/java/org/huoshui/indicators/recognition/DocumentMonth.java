package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.indicators.Recognition.Period;
import org.huoshui.indicators.Recognition.Period.Part;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/** Which month a text is about, from the years and months it names and the kind of report it calls itself. */
final class DocumentMonth {

    /** @param weight how much speaks for it */
    record Mention(Part part, int number, int weight) {}

    private static final Pattern PARTS = Pattern.compile("上半年|前三季度|前三个季度|三季度末|一季度|二季度末|四季度|全年|年度|年工作总结|年金融工作");

    private DocumentMonth() {}

    static List<Mention> mentions(String text, List<Period> periods, boolean plan) {
        List<Mention> mentions = new ArrayList<>();
        for (Period period : periods) {
            Integer number = period.number();
            if (number == null || period.part() == Part.DAY) continue;
            // 截至12月末 says it, a day on which something happened does not
            boolean end = text.startsWith("月末", period.end())
                    || text.startsWith("月底", period.end())
                    || text.startsWith("月份", period.end());
            boolean day = period.end() + 1 < text.length() && Character.isDigit(text.charAt(period.end() + 1));
            int weight = plan ? 1 : period.part() == Part.YEAR ? 10 : end ? 20 : day ? 1 : 4;
            mentions.add(new Mention(period.part(), number, weight));
        }
        Matcher part = PARTS.matcher(text);
        while (part.find() && !plan) {
            int month = switch (part.group()) {
                case "上半年", "二季度末" -> 6;
                case "前三季度", "前三个季度", "三季度末" -> 9;
                case "一季度" -> 3;
                default -> 12;
            };
            mentions.add(new Mention(Part.MONTH, month, 6));
        }
        return mentions;
    }

    static @Nullable Month of(List<Mention> mentions) {
        Integer year = heaviest(mentions, Part.YEAR);
        Integer month = heaviest(mentions, Part.MONTH);
        return year == null || month == null ? null : Month.of(year, month);
    }

    // the first of equals: a report names its own year before any other
    private static @Nullable Integer heaviest(List<Mention> mentions, Part part) {
        Map<Integer, Integer> weights = new HashMap<>();
        Integer best = null;
        for (Mention mention : mentions)
            if (mention.part == part) weights.merge(mention.number, mention.weight, Integer::sum);
        for (Mention mention : mentions) {
            if (mention.part != part) continue;
            int weight = weights.getOrDefault(mention.number, 0);
            if (best == null || weight > weights.getOrDefault(best, 0)) best = mention.number;
        }
        return best;
    }
}
