package org.huoshui.reporting.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.ParagraphText;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The words of a document, paragraph by paragraph in the order of the page, footnotes after the body, headers and footers
 * left out. Offsets count over all paragraphs joined by line feeds. Reading the same document again gives the same
 * offsets: that is how a decision finds its place when the template is written.
 */
final class PaperText {

    private static final List<String> PARTS = List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml");
    private static final Pattern CONTENTS = Pattern.compile("(?i)toc.*|目录.*");

    /**
     * @param start offset of its first character
     * @param table number of the table it stands in, from 0; -1 outside tables
     * @param contents a line of the table of contents, whose numbers are pages
     */
    record Paragraph(String part, Element element, String text, int start, int table, boolean contents) {
        int end() {
            return start + text.length();
        }
    }

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Element> tables = new ArrayList<>();
    private final List<PartXml> parts = new ArrayList<>();
    private int length;

    record PartXml(String name, Document xml) {}

    private PaperText() {}

    static PaperText of(Docx docx) {
        PaperText text = new PaperText();
        for (String part : PARTS)
            if (docx.has(part)) {
                Document xml = docx.xml(part);
                // Word writes text boxes twice, the second time for programs of 2007
                for (Element fallback : Wml.descendants(xml, Wml.MC, "Fallback"))
                    if (!Wml.descendants(fallback, "p").isEmpty()) Wml.remove(fallback);
                text.parts.add(new PartXml(part, xml));
                text.collect(part, xml.getDocumentElement(), -1);
            }
        return text;
    }

    private void collect(String part, Element parent, int table) {
        for (Element child : Wml.children(parent)) {
            int inside = table;
            if (Wml.is(child, "tbl")) {
                // a table inside a cell belongs to the one around it, and is read like its text
                if (table < 0) {
                    tables.add(child);
                    inside = tables.size() - 1;
                }
            } else if (Wml.is(child, "p")) {
                String words = new ParagraphText(child).text();
                paragraphs.add(new Paragraph(part, child, words, length, table, isContents(child)));
                length += words.length() + 1;
            }
            collect(part, child, inside);
        }
    }

    private static boolean isContents(Element paragraph) {
        Element properties = Wml.child(paragraph, "pPr");
        Element style = properties == null ? null : Wml.child(properties, "pStyle");
        return style != null && CONTENTS.matcher(Wml.attribute(style, "val")).matches();
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** Outermost tables, by the number paragraphs name them by. */
    List<Element> tables() {
        return tables;
    }

    List<PartXml> parts() {
        return parts;
    }

    /** Characters, line ends between paragraphs included. */
    int length() {
        return length;
    }

    boolean isBlank() {
        return paragraphs.stream().allMatch(paragraph -> paragraph.text().isBlank());
    }

    /** The paragraph that holds an offset. */
    Paragraph at(int offset) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs.get(middle).start() <= offset) low = middle;
            else high = middle - 1;
        }
        return paragraphs.get(low);
    }

    /** The paragraph of an element; absent for those of other parts. */
    @Nullable
    Paragraph of(Element element) {
        for (Paragraph paragraph : paragraphs) if (paragraph.element() == element) return paragraph;
        return null;
    }
}
