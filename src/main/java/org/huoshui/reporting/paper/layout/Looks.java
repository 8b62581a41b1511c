package org.huoshui.reporting.paper.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.reporting.paper.layout.Block.Align;
import org.huoshui.reporting.paper.layout.Block.LineRule;
import org.huoshui.reporting.paper.layout.Block.ParagraphLook;
import org.huoshui.reporting.paper.layout.Block.TextLook;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Looks after defaults, named styles and direct formatting, in this order, the later winning. Properties are found by
 * looking through the elements from the most special to the most general.
 */
final class Looks {

    private static final String STYLES = "word/styles.xml";
    private static final int DEEPEST = 16;
    private static final double TWIP = 1 / 20.0;

    private final Map<String, Element> styles = new HashMap<>();
    private final List<Element> defaultRun = new ArrayList<>();
    private final List<Element> defaultParagraph = new ArrayList<>();
    private String normal = "";
    private String plainTable = "";
    private final Map<String, String> themeFonts;

    Looks(Docx docx) {
        themeFonts = ThemeFonts.of(docx);
        if (!docx.has(STYLES)) return;
        Element root = docx.xml(STYLES).getDocumentElement();
        for (Element run : Wml.descendants(root, "rPrDefault")) defaultRun.addAll(Wml.children(run));
        for (Element paragraph : Wml.descendants(root, "pPrDefault")) defaultParagraph.addAll(Wml.children(paragraph));
        for (Element style : Wml.children(root)) {
            if (!Wml.is(style, "style")) continue;
            String id = Wml.attribute(style, "styleId");
            styles.put(id, style);
            if (!Wml.attribute(style, "default").matches("1|true|on")) continue;
            if (Wml.attribute(style, "type").equals("paragraph")) normal = id;
            if (Wml.attribute(style, "type").equals("table")) plainTable = id;
        }
    }

    /** Property groups of a style and those it is based on, the style's own first. */
    List<Element> groups(String styleId, String group) {
        List<Element> groups = new ArrayList<>();
        Element style = styles.get(styleId);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            Element properties = Wml.child(style, group);
            if (properties != null) groups.add(properties);
            Element parent = Wml.child(style, "basedOn");
            style = parent == null ? null : styles.get(Wml.attribute(parent, "val"));
        }
        return groups;
    }

    List<Element> tableGroups(@Nullable Element tableProperties, String group) {
        Element styled = tableProperties == null ? null : Wml.child(tableProperties, "tblStyle");
        return groups(styled == null ? plainTable : Wml.attribute(styled, "val"), group);
    }

    String styleOf(Element paragraph) {
        Element properties = Wml.child(paragraph, "pPr");
        Element styled = properties == null ? null : Wml.child(properties, "pStyle");
        return styled == null ? normal : Wml.attribute(styled, "val");
    }

    /** What looks up in order. */
    final class Lookup {
        private final List<Element> groups;

        Lookup(List<Element> groups) {
            this.groups = groups;
        }

        @Nullable
        Element find(String name) {
            for (Element group : groups) {
                Element found = Wml.child(group, name);
                if (found != null) return found;
            }
            return null;
        }

        /** Attributes of one element may come from different levels. */
        String find(String name, String... attributes) {
            for (Element group : groups) {
                Element found = Wml.child(group, name);
                if (found == null) continue;
                for (String attribute : attributes)
                    if (found.hasAttributeNS(Wml.W, attribute)) return Wml.attribute(found, attribute);
            }
            return "";
        }

        boolean on(String name) {
            return Looks.on(find(name));
        }
    }

    static boolean on(@Nullable Element property) {
        return property != null && !Wml.attribute(property, "val").matches("0|false|off|none");
    }

    /** @param tableStyle property groups of the table the paragraph stands in */
    TextLook text(Element paragraph, @Nullable Element run, List<Element> tableStyle) {
        Deque<Element> groups = new ArrayDeque<>();
        if (run != null) {
            Element direct = Wml.child(run, "rPr");
            if (direct != null) {
                groups.add(direct);
                Element styled = Wml.child(direct, "rStyle");
                if (styled != null) groups.addAll(groups(Wml.attribute(styled, "val"), "rPr"));
            }
        }
        groups.addAll(groups(styleOf(paragraph), "rPr"));
        groups.addAll(tableStyle);
        groups.addAll(defaultRun);
        Lookup lookup = new Lookup(List.copyOf(groups));
        double size = number(lookup.find("sz", "val"), 20) / 2;
        String raise = lookup.find("vertAlign", "val");
        double raised = raise.equals("superscript") ? 0.35 : raise.equals("subscript") ? -0.15 : 0;
        String underline = lookup.find("u", "val");
        return new TextLook(
                font(lookup, "eastAsia", "宋体"),
                font(lookup, "ascii", "Times New Roman"),
                raised == 0 ? size : size * 0.65,
                lookup.on("b"),
                colour(lookup.find("color", "val"), 0),
                number(lookup.find("spacing", "val"), 0) * TWIP,
                raised * size,
                !underline.isEmpty() && !underline.equals("none"),
                lookup.on("vanish"));
    }

    private String font(Lookup lookup, String script, String otherwise) {
        for (Element group : lookup.groups) {
            Element fonts = Wml.child(group, "rFonts");
            if (fonts == null) continue;
            String theme = Wml.attribute(fonts, script + "Theme");
            String named = theme.isEmpty() ? Wml.attribute(fonts, script) : themeFonts.getOrDefault(theme, "");
            if (!named.isEmpty()) return named;
        }
        return otherwise;
    }

    ParagraphLook paragraph(Element paragraph, TextLook text, List<Element> listLevel, double pitch) {
        Deque<Element> groups = new ArrayDeque<>();
        Element direct = Wml.child(paragraph, "pPr");
        if (direct != null) groups.add(direct);
        groups.addAll(listLevel);
        groups.addAll(groups(styleOf(paragraph), "pPr"));
        groups.addAll(defaultParagraph);
        Lookup lookup = new Lookup(List.copyOf(groups));
        double em = text.size() + text.spacing();
        String rule = lookup.find("spacing", "lineRule");
        double line = number(lookup.find("spacing", "line"), 240);
        LineRule kind =
                rule.equals("exact") ? LineRule.EXACT : rule.equals("atLeast") ? LineRule.AT_LEAST : LineRule.AUTO;
        double hanging = length(lookup, em, "hangingChars", "hanging");
        double first = hanging > 0 ? -hanging : length(lookup, em, "firstLineChars", "firstLine");
        String level = lookup.find("outlineLvl", "val");
        Element widow = lookup.find("widowControl");
        return new ParagraphLook(
                align(lookup.find("jc", "val")),
                length(lookup, em, "leftChars", "left", "start"),
                length(lookup, em, "rightChars", "right", "end"),
                first,
                around(lookup, "before", pitch),
                around(lookup, "after", pitch),
                kind,
                kind == LineRule.AUTO ? line / 240 : line * TWIP,
                lookup.on("keepNext"),
                lookup.on("keepLines"),
                lookup.on("pageBreakBefore"),
                widow == null || on(widow),
                level.isEmpty() ? -1 : (int) number(level, -1));
    }

    // hundredths of a character win over the length Word keeps beside them
    private static double length(Lookup lookup, double em, String chars, String... names) {
        double inChars = number(lookup.find("ind", chars), 0) / 100 * em;
        return inChars != 0 ? inChars : number(lookup.find("ind", names), 0) * TWIP;
    }

    private static double around(Lookup lookup, String name, double pitch) {
        double lines = number(lookup.find("spacing", name + "Lines"), 0) / 100;
        return lines != 0 ? lines * (pitch > 0 ? pitch : 12) : number(lookup.find("spacing", name), 0) * TWIP;
    }

    private static Align align(String value) {
        return switch (value) {
            case "center" -> Align.CENTER;
            case "right", "end" -> Align.RIGHT;
            case "both", "distribute" -> Align.BOTH;
            default -> Align.LEFT;
        };
    }

    static double number(String text, double otherwise) {
        try {
            return text.isEmpty() ? otherwise : Double.parseDouble(text.replaceAll("(pt|%)$", ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    static int colour(String hex, int otherwise) {
        return hex.matches("[0-9A-Fa-f]{6}") ? Integer.parseInt(hex, 16) : otherwise;
    }
}
