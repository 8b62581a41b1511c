package org.huoshui.indicators.recognition;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a text's headings: 一、 （一） 1. and the sentences that open its second half (下一步，…). */
final class Outline {

    private static final int LONGEST_HEADING = 45;

    private static final Pattern FIRST = Pattern.compile("^[一二三四五六七八九十]{1,3}[、.,:]");
    /** A heading in the manner of business reports: "4  2024年目标", "■ 明年". */
    private static final Pattern NUMBERED = Pattern.compile("^\\s*(\\d{1,2}\\s+\\D|\\d{1,2}\\s+20\\d\\d年|[■●◆▲★◇])");

    private static final Pattern SECOND = Pattern.compile("^\\([一二三四五六七八九十]{1,3}\\)");
    private static final Pattern THIRD = Pattern.compile("^\\(?\\d{1,2}[、.)]");
    /** Heads of what is still to be done. */
    private static final Pattern PLANS =
            Pattern.compile("计划|打算|下一步|下步|工作安排|工作思路|工作目标|主要目标|年目标|下一阶段|下半年工作|明年|工作谋划|努力方向|目标任务|展望");
    /** Heads of what is to be done, unless the text tells its plans under a plainer head further on. */
    private static final Pattern MEASURES = Pattern.compile("工作重点|重点工作|工作措施|工作任务|对策|建议|形势|趋势");

    private static final Pattern PLAIN_HEAD = Pattern.compile(
            "(?m)^[\\s\u3000]*(?:[一二三四五六七八九十]{1,3}[、.．,，:：]|\\d{1,2}\\s|[■●◆▲★◇])[^。；\\n]{0,20}(?:下一步|下步|打算|计划|明年|下一阶段|今后)");
    private static final Pattern DONE =
            Pattern.compile("总结|成效|工作开展|完成情况|工作情况|存在|运行情况|基本情况|主要做法|回顾|进展|落实情况|开展情况|特点|问题|概况|做法|成绩|亮点");
    /** 分机构贷款余额（亿元）, 单位：万元. */
    private static final Pattern UNIT = Pattern.compile("(?:单位:|\\(单位:|\\()(亿元|万元|元|%|家|户|笔)\\)?$");

    private static final Pattern TITLE_OF_A_PLAN = Pattern.compile("要点|工作计划|实施方案|工作方案|行动方案|工作安排|行动计划|工作打算|目标任务");
    private static final Pattern OPENS_PLANS = Pattern.compile(
            "^(下一步|下步|下一阶段|接下来|今后|明年|下半年|20\\d\\d年,?(我办|我局|我们|将|要|全县|全市|我县)).{0,40}(:|工作|做好|重点|将|力争|目标)");

    private String first = "";
    private String second = "";
    private String tableUnit = "";
    private boolean titled;
    private boolean wholePlans;
    private boolean plan;
    private boolean firstPlans;
    private final int plainHead;

    /** @param whole the text as it is written */
    Outline(String whole) {
        Matcher matcher = PLAIN_HEAD.matcher(whole);
        int last = -1;
        while (matcher.find()) last = matcher.start();
        plainHead = last;
    }

    /**
     * @param at where the paragraph begins in the whole text
     * @param text the paragraph folded
     */
    Section enter(int at, String original, String text) {
        String head = head(text);
        if (!titled) {
            titled = true;
            wholePlans = plan =
                    TITLE_OF_A_PLAN.matcher(head).find() && !DONE.matcher(head).find();
        }
        if (FIRST.matcher(text).find() || NUMBERED.matcher(original).find()) {
            first = head;
            second = "";
            boolean plans = PLANS.matcher(head).find()
                    || at >= plainHead && MEASURES.matcher(head).find();
            if (plans && !DONE.matcher(head).find()) plan = firstPlans = true;
            else if (DONE.matcher(head).find()) plan = firstPlans = false;
            else if (firstPlans) plan = firstPlans = wholePlans;
        } else if (SECOND.matcher(text).find() || THIRD.matcher(text).find()) {
            second = head;
        } else if (OPENS_PLANS.matcher(text).find() && text.length() < 120) {
            plan = true;
            firstPlans = false;
        } else if (text.length() <= LONGEST_HEADING && DONE.matcher(text).find()) {
            plan = false;
        }
        Matcher unit = UNIT.matcher(text);
        if (unit.find() && text.length() <= LONGEST_HEADING) tableUnit = unit.group(1);
        else if (text.indexOf('。') >= 0 || FIRST.matcher(text).find()) tableUnit = "";
        return new Section(first + "。" + second, plan, tableUnit);
    }

    // the first sentence is the heading of what follows in the same paragraph
    private static String head(String text) {
        Matcher end = Pattern.compile("[。:;]").matcher(text);
        String head = end.find() ? text.substring(0, end.start()) : text;
        return head.length() <= LONGEST_HEADING ? head : "";
    }
}
