package org.huoshui.reporting.paper;

import java.util.List;
import java.util.regex.Pattern;
import org.huoshui.reporting.template.Wml;
import org.w3c.dom.Element;

/**
 * What the paragraphs of a document are that was written without this program's named styles: told by their numbers, place
 * and alignment, in the order of the document.
 */
final class RoleGuess {

    private static final Pattern LEVEL1 = Pattern.compile("^[一二三四五六七八九十百]+、.*");
    private static final Pattern LEVEL2 = Pattern.compile("^[（(][一二三四五六七八九十百]+[）)].*");
    private static final Pattern LEVEL3 = Pattern.compile("^\\d{1,2}[.．、](?!\\d).*");
    private static final Pattern LEVEL4 = Pattern.compile("^[（(]\\d{1,2}[）)].*");
    private static final Pattern CAPTION = Pattern.compile("^[图表]\\s*[\\d一二三四五六七八九十]+.*");
    private static final Pattern DATE =
            Pattern.compile("^[\\d〇一二三四五六七八九十]{2,4}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日$");
    private static final Pattern NUMBER = Pattern.compile("[-+−]?[\\d,]+(\\.\\d+)?[%％]?|[-—－/]|［.*］");
    private static final int LONGEST_HEADING = 45;
    private static final int LONGEST_SIGNATURE = 30;
    private static final double TITLE_HALF_POINTS = 36;

    private boolean titled;
    private boolean begun;

    PaperRole role(Element paragraph) {
        if (!Wml.descendants(paragraph, "drawing").isEmpty()) return PaperRole.CHART;
        String text = text(paragraph);
        Element row = Wml.ancestor(paragraph, "tr");
        if (row != null) return inTable(row, text);
        if (text.isEmpty()) return PaperRole.BODY;
        String alignment = alignment(paragraph);
        if (!begun && alignment.equals("center")) {
            if (titled && !large(paragraph)) return PaperRole.BYLINE;
            titled = true;
            return PaperRole.TITLE;
        }
        if (!begun && !titled && large(paragraph)) {
            titled = true;
            return PaperRole.TITLE;
        }
        begun = true;
        boolean heading = text.length() <= LONGEST_HEADING && text.indexOf('。') < 0;
        if (heading && LEVEL1.matcher(text).matches()) return PaperRole.LEVEL1;
        if (heading && LEVEL2.matcher(text).matches()) return PaperRole.LEVEL2;
        if (heading && LEVEL3.matcher(text).matches()) return PaperRole.LEVEL3;
        if (heading && LEVEL4.matcher(text).matches()) return PaperRole.LEVEL4;
        if (heading && CAPTION.matcher(text).matches()) return PaperRole.CAPTION;
        if (text.matches("^注[：:].*")) return PaperRole.NOTE;
        if (DATE.matcher(text).matches()) return PaperRole.SIGNATURE_DATE;
        if (alignment.matches("right|end") && text.length() <= LONGEST_SIGNATURE) return PaperRole.SIGNATURE;
        return PaperRole.BODY;
    }

    private static PaperRole inTable(Element row, String text) {
        Element properties = Wml.child(row, "trPr");
        boolean head = properties != null && Wml.child(properties, "tblHeader") != null
                || Wml.children(row.getParentNode()).stream()
                                .filter(child -> Wml.is(child, "tr"))
                                .findFirst()
                                .orElse(null)
                        == row;
        if (head) return PaperRole.TABLE_HEAD;
        return NUMBER.matcher(text).matches() ? PaperRole.TABLE_NUMBER : PaperRole.TABLE_TEXT;
    }

    static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        for (Element word : Wml.descendants(paragraph, "t")) text.append(word.getTextContent());
        return text.toString().strip();
    }

    private static String alignment(Element paragraph) {
        Element properties = Wml.child(paragraph, "pPr");
        Element justification = properties == null ? null : Wml.child(properties, "jc");
        return justification == null ? "" : Wml.attribute(justification, "val");
    }

    private static boolean large(Element paragraph) {
        for (Element size : Wml.descendants(paragraph, "sz"))
            if (number(Wml.attribute(size, "val")) >= TITLE_HALF_POINTS) return true;
        return false;
    }

    private static double number(String text) {
        return text.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(text) : 0;
    }

    /** The first run, where it is a heading with text following on the same line. */
    static List<Element> lead(Element paragraph, String text) {
        int end = text.indexOf('。');
        if (end < 0 || end > LONGEST_HEADING) return List.of();
        if (!LEVEL1.matcher(text).matches() && !LEVEL2.matcher(text).matches()) return List.of();
        List<Element> runs = Wml.descendants(paragraph, "r");
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            read.append(text(runs.get(i)));
            if (read.length() == end + 1) return runs.subList(0, i + 1);
            if (read.length() > end) break;
        }
        return List.of();
    }

    static PaperRole leadRole(String text) {
        return LEVEL1.matcher(text).matches() ? PaperRole.LEAD1 : PaperRole.LEAD2;
    }
}
