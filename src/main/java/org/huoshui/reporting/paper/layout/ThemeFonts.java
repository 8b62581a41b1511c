package org.huoshui.reporting.paper.layout;

import java.util.HashMap;
import java.util.Map;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.w3c.dom.Element;

/** What {@code minorEastAsia} and its like stand for. */
final class ThemeFonts {

    private static final String PART = "word/theme/theme1.xml";
    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private ThemeFonts() {}

    static Map<String, String> of(Docx docx) {
        Map<String, String> fonts = new HashMap<>();
        if (!docx.has(PART)) return fonts;
        Element root = docx.xml(PART).getDocumentElement();
        for (String kind : new String[] {"major", "minor"})
            for (Element group : Wml.descendants(root, A, kind + "Font"))
                for (Element font : Wml.children(group)) {
                    String face = font.getAttribute("typeface");
                    if (face.isEmpty()) continue;
                    if ("latin".equals(font.getLocalName())) {
                        fonts.put(kind + "Ascii", face);
                        fonts.put(kind + "HAnsi", face);
                    } else if ("ea".equals(font.getLocalName()) || "Hans".equals(font.getAttribute("script"))) {
                        fonts.put(kind + "EastAsia", face);
                    }
                }
        return fonts;
    }
}
