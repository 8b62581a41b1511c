package org.huoshui.reporting.template;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What a document's named styles say about alignment, indent and emphasis, inheritance followed. */
final class NamedStyles {

    private static final String PART = "word/styles.xml";
    private static final int DEEPEST = 12;

    private final Map<String, Element> styles = new HashMap<>();

    NamedStyles(Docx docx) {
        if (!docx.has(PART)) return;
        for (Element style : Wml.children(docx.xml(PART).getDocumentElement()))
            if (Wml.is(style, "style")) styles.put(Wml.attribute(style, "styleId"), style);
    }

    /** The {@code w:jc} of a paragraph style; empty where none of its line has one. */
    String alignment(String styleId) {
        Element justification = property(styleId, "pPr", "jc");
        return justification == null ? "" : Wml.attribute(justification, "val");
    }

    boolean indented(String styleId) {
        Element indent = property(styleId, "pPr", "ind");
        return indent != null
                && !(Wml.attribute(indent, "firstLine") + Wml.attribute(indent, "firstLineChars")).isEmpty();
    }

    /** Of a run: bold, or the type headings are set in. */
    boolean strong(String styleId) {
        Element fonts = property(styleId, "rPr", "rFonts");
        Element bold = property(styleId, "rPr", "b");
        return bold != null && !Wml.attribute(bold, "val").matches("0|false|off")
                || fonts != null && headingType(Wml.attribute(fonts, "eastAsia"));
    }

    static boolean headingType(String font) {
        return font.startsWith("黑体") || font.startsWith("楷体");
    }

    private @Nullable Element property(String styleId, String group, String name) {
        Element style = styles.get(styleId);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            Element properties = Wml.child(style, group);
            Element found = properties == null ? null : Wml.child(properties, name);
            if (found != null) return found;
            Element parent = Wml.child(style, "basedOn");
            style = parent == null ? null : styles.get(Wml.attribute(parent, "val"));
        }
        return null;
    }
}
