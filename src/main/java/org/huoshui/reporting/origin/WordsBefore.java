package org.huoshui.reporting.origin;

import java.util.regex.Pattern;

/** What stands before a figure: the words a reader would name it by. Serves gaps and the offer of a new name, both editable. */
final class WordsBefore {

    private static final String ENDS = "，,。；;：:、！!？?（(）)“”\n\t";
    private static final Pattern LEAD =
            Pattern.compile("^(?:截至|截止|至|到|今年以来|今年|全年|当年|上半年|下半年|年末|年底|月末|月底|末|底|其中|累计|共|共计|全县|全市|全区|我县|我市|我办|"
                    + "(?:\\d{4}|[X×*]{2,4})年|\\d{1,2}(?:[-—至]\\d{1,2})?月份?|\\d{1,2}日)+");
    private static final Pattern TAIL =
            Pattern.compile("(?:较|比|同比|环比|与|为|达到?|实现|完成|余额|增加|增长|减少|下降|上升|新增|净增|多增|少增|提高|列|居|位居|排|"
                    + "占|约|近|超过?|突破|共计?|累计|分别|了|第|至|到|仅|已|达).*$");
    private static final int LONGEST = 20;

    private WordsBefore() {}

    /** The words that say what a figure is: those before it, or after it where none are before. */
    static String around(String text, int start, int unitEnd) {
        String before = clause(text, start);
        return before.length() < 2 ? after(text, Math.min(unitEnd, text.length())) : before;
    }

    /** The clause before a place of a paragraph, without when and where; empty where nothing stands there. */
    static String clause(String text, int place) {
        int from = place;
        while (from > 0 && ENDS.indexOf(text.charAt(from - 1)) < 0 && place - from < LONGEST) from--;
        return LEAD.matcher(text.substring(from, place).replaceAll("[{}|]", "").strip())
                .replaceFirst("")
                .strip();
    }

    /** What follows a figure that begins its clause: 2家企业在区域股权市场挂牌. */
    static String after(String text, int place) {
        int to = place;
        while (to < text.length() && ENDS.indexOf(text.charAt(to)) < 0 && to - place < LONGEST) to++;
        return text.substring(Math.min(place, to), to).replaceAll("[{}|]", "").strip();
    }

    /** The noun of a clause: what a name to learn begins with. */
    static String noun(String clause) {
        return TAIL.matcher(clause).replaceFirst("").strip();
    }
}
