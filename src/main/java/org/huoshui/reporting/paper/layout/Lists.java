package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Automatic numbers of paragraphs: counts them as Word does. */
final class Lists {

    private static final String PART = "word/numbering.xml";
    private static final String[] DIGITS = {"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final Map<String, String> abstracts = new HashMap<>();
    private final Map<String, Map<Integer, Element>> levels = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();

    /** @param groups paragraph properties of the level */
    record Item(String label, boolean tabbed, List<Element> groups) {}

    Lists(Docx docx) {
        if (!docx.has(PART)) return;
        for (Element child : Wml.children(docx.xml(PART).getDocumentElement())) {
            if (Wml.is(child, "abstractNum")) {
                Map<Integer, Element> own = new HashMap<>();
                for (Element level : Wml.children(child))
                    if (Wml.is(level, "lvl")) own.put((int) Looks.number(Wml.attribute(level, "ilvl"), 0), level);
                levels.put(Wml.attribute(child, "abstractNumId"), own);
            } else if (Wml.is(child, "num")) {
                Element target = Wml.child(child, "abstractNumId");
                if (target != null) abstracts.put(Wml.attribute(child, "numId"), Wml.attribute(target, "val"));
            }
        }
    }

    /** The number of a paragraph; absent where it has none. To be asked once for each, in order. */
    @Nullable
    Item next(Element paragraph, Looks looks) {
        if (abstracts.isEmpty()) return null;
        List<Element> groups = new ArrayList<>();
        Element direct = Wml.child(paragraph, "pPr");
        if (direct != null) groups.add(direct);
        groups.addAll(looks.groups(looks.styleOf(paragraph), "pPr"));
        String list = "";
        int depth = 0;
        for (Element group : groups) {
            Element numbering = Wml.child(group, "numPr");
            if (numbering == null) continue;
            Element id = Wml.child(numbering, "numId");
            Element level = Wml.child(numbering, "ilvl");
            if (id == null) continue;
            list = Wml.attribute(id, "val");
            depth = level == null ? 0 : (int) Looks.number(Wml.attribute(level, "val"), 0);
            break;
        }
        Map<Integer, Element> known = levels.get(Objects.requireNonNullElse(abstracts.get(list), ""));
        Element level = known == null ? null : known.get(depth);
        if (known == null || level == null) return null;
        int[] counter = counters.computeIfAbsent(abstracts.get(list), unknown -> new int[10]);
        counter[depth]++;
        for (int deeper = depth + 1; deeper < counter.length; deeper++) counter[deeper] = 0;
        Element properties = Wml.child(level, "pPr");
        Element suffix = Wml.child(level, "suff");
        return new Item(
                label(level, known, counter),
                suffix == null || Wml.attribute(suffix, "val").equals("tab"),
                properties == null ? List.of() : List.of(properties));
    }

    private static String label(Element level, Map<Integer, Element> known, int[] counter) {
        Element text = Wml.child(level, "lvlText");
        if (text == null) return "";
        String label = Wml.attribute(text, "val");
        // bullets come from symbol fonts whose characters mean nothing elsewhere
        if (format(level).equals("bullet"))
            return label.codePoints().allMatch(c -> c >= 0xe000 && c < 0xf900) ? "●" : label;
        for (int i = 0; i < 9; i++) {
            if (!label.contains("%" + (i + 1))) continue;
            Element owner = known.get(i);
            if (owner == null) continue;
            Element start = Wml.child(owner, "start");
            int from = start == null ? 1 : (int) Looks.number(Wml.attribute(start, "val"), 1);
            int number = from + Math.max(1, counter[i]) - 1;
            label = label.replace("%" + (i + 1), number(number, format(owner)));
        }
        return label;
    }

    private static String format(Element level) {
        Element format = Wml.child(level, "numFmt");
        return format == null ? "decimal" : Wml.attribute(format, "val");
    }

    static String number(int number, String format) {
        return switch (format) {
            case "none" -> "";
            case "lowerLetter" -> String.valueOf((char) ('a' + (number - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (number - 1) % 26));
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number <= 20 ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "chineseLegalSimplified",
                    "japaneseCounting",
                    "ideographDigital",
                    "taiwaneseCountingThousand" -> chinese(number);
            default -> Integer.toString(number);
        };
    }

    private static String chinese(int number) {
        if (number < 10) return DIGITS[number];
        if (number < 20) return "十" + (number == 10 ? "" : DIGITS[number % 10]);
        if (number < 100) return DIGITS[number / 10] + "十" + (number % 10 == 0 ? "" : DIGITS[number % 10]);
        return Integer.toString(number);
    }

    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) for (; rest >= values[i]; rest -= values[i]) roman.append(letters[i]);
        return roman.toString();
    }
}
