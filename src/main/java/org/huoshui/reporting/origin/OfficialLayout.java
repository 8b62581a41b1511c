package org.huoshui.reporting.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Lays plain text out as an official document: page, styles and page numbers of the shipped leaders' brief, title in
 * 小标宋, the levels 一、 （一） 1. in 黑体, 楷体 and 仿宋, body 3号仿宋 with an indent of two characters.
 */
final class OfficialLayout {

    private static final String SHIPPED = "/reporting/templates/leaders-brief.docx";
    private static final String BODY = "word/document.xml";
    private static final String RELATIONS = "word/_rels/document.xml.rels";

    private static final Pattern FIRST_LEVEL = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");
    // （一）抓实信贷投放。全年… : the heading ends with its full stop, the text follows in the same paragraph
    private static final Pattern SECOND_LEVEL = Pattern.compile("([（(][一二三四五六七八九十]{1,3}[）)][^。；]{1,40}(?:[。；]|$))(.*)");
    private static final Pattern BYLINE = Pattern.compile(
            "[（(].{2,40}[）)]|(?:[\\dX×*]{2,4}年)?[\\dX×*]{1,2}月[\\dX×*]{0,2}日?|.{2,30}(?:局|办|办公室|中心|银行|公司|支行)");
    private static final int LONGEST_TITLE = 60;

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String FIRST_FONT = "黑体";
    private static final String SECOND_FONT = "楷体_GB2312";
    private static final String BODY_FONT = "仿宋_GB2312";
    private static final String LATIN = "Times New Roman";

    private final Document page;
    private final Element body;
    private final Element section;

    private OfficialLayout(Document page) {
        this.page = page;
        this.body = Wml.descendants(page, "body").getFirst();
        this.section = Wml.descendants(body, "sectPr").getLast();
        for (Element child : Wml.children(body)) if (child != section) Wml.remove(child);
        if (section.getParentNode() != body) body.appendChild(section);
    }

    static byte[] docx(PlainPaper paper) {
        Docx docx = Docx.open("leaders-brief.docx", shipped());
        Document page = docx.xml(BODY);
        new OfficialLayout(page).lay(paper.pieces());
        docx.replace(BODY, page);
        withoutCharts(docx);
        return docx.packed();
    }

    private static byte[] shipped() {
        try (InputStream in = OfficialLayout.class.getResourceAsStream(SHIPPED)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + SHIPPED);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The brief's chart does not come along. */
    private static void withoutCharts(Docx docx) {
        drop(docx, RELATIONS, "Target", ".*charts/.*");
        drop(docx, "[Content_Types].xml", "PartName", "/word/(charts|embeddings)/.*");
        docx.names().stream()
                .filter(name -> name.matches("word/(charts|embeddings)/.*"))
                .forEach(docx::remove);
    }

    private static void drop(Docx docx, String part, String attribute, String pattern) {
        Document xml = docx.xml(part);
        for (Element one : Wml.children(xml.getDocumentElement()))
            if (one.getAttribute(attribute).matches(pattern)) Wml.remove(one);
        docx.replace(part, xml);
    }

    private void lay(List<PlainPaper.Piece> pieces) {
        boolean titled = false;
        boolean started = false;
        for (PlainPaper.Piece piece : pieces) {
            switch (piece) {
                case PlainPaper.Grid grid -> {
                    table(grid);
                    started = true;
                }
                case PlainPaper.Line(String text) -> {
                    if (!started && isTitle(text, titled)) {
                        title(text);
                        titled = true;
                    } else if (!started && titled && BYLINE.matcher(text).matches()) {
                        byline(text);
                    } else {
                        started = true;
                        line(text);
                    }
                }
            }
        }
    }

    /** The first lines, short and without a full stop; a second one only where it does not look like text or a date. */
    private static boolean isTitle(String text, boolean titled) {
        return !titled
                && text.length() <= LONGEST_TITLE
                && !text.matches(".*[。；：，,;]$")
                && !FIRST_LEVEL.matcher(text).matches()
                && !SECOND_LEVEL.matcher(text).matches();
    }

    private void title(String text) {
        Element paragraph = paragraph("Title", "center", false, 290, 720);
        run(paragraph, text, TITLE_FONT, TITLE_FONT, 44);
    }

    private void byline(String text) {
        run(paragraph("", "center", false, 290, 580), text, SECOND_FONT, LATIN, 32);
    }

    private void line(String text) {
        if (FIRST_LEVEL.matcher(text).matches() && text.length() <= LONGEST_TITLE && !text.contains("。")) {
            run(paragraph("Heading1", "both", true, 0, 580), text, FIRST_FONT, FIRST_FONT, 32);
            return;
        }
        Element paragraph = paragraph("", "both", true, 0, 580);
        Matcher second = SECOND_LEVEL.matcher(text);
        if (second.matches()) {
            run(paragraph, second.group(1), SECOND_FONT, LATIN, 32);
            run(paragraph, second.group(2), BODY_FONT, LATIN, 32);
        } else {
            run(paragraph, text, BODY_FONT, LATIN, 32);
        }
    }

    private Element paragraph(String style, String align, boolean indented, int after, int pitch) {
        Element paragraph = page.createElementNS(Wml.W, "w:p");
        Element properties = add(paragraph, "pPr");
        if (!style.isEmpty()) Wml.set(add(properties, "pStyle"), "val", style);
        Element spacing = add(properties, "spacing");
        Wml.set(spacing, "before", "0");
        Wml.set(spacing, "after", Integer.toString(after));
        Wml.set(spacing, "line", Integer.toString(pitch));
        Wml.set(spacing, "lineRule", "exact");
        if (indented) {
            Element indent = add(properties, "ind");
            Wml.set(indent, "firstLineChars", "200");
            Wml.set(indent, "firstLine", "640");
        }
        Wml.set(add(properties, "jc"), "val", align);
        body.insertBefore(paragraph, section);
        return paragraph;
    }

    private static void run(Element paragraph, String text, String chinese, String latin, int halfPoints) {
        if (text.isEmpty()) return;
        Element run = add(paragraph, "r");
        Element formatting = add(run, "rPr");
        Element fonts = add(formatting, "rFonts");
        Wml.set(fonts, "eastAsia", chinese);
        Wml.set(fonts, "ascii", latin);
        Wml.set(fonts, "hAnsi", latin);
        Wml.set(add(formatting, "sz"), "val", Integer.toString(halfPoints));
        Wml.setText(run, text);
    }

    private void table(PlainPaper.Grid grid) {
        int columns = grid.rows().stream().mapToInt(List::size).max().orElse(1);
        Element table = page.createElementNS(Wml.W, "w:tbl");
        Element properties = add(table, "tblPr");
        Element width = add(properties, "tblW");
        Wml.set(width, "w", "5000");
        Wml.set(width, "type", "pct");
        Element borders = add(properties, "tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            Element border = add(borders, side);
            Wml.set(border, "val", "single");
            Wml.set(border, "sz", "4");
        }
        Element widths = add(table, "tblGrid");
        for (int i = 0; i < columns; i++) Wml.set(add(widths, "gridCol"), "w", Integer.toString(8_844 / columns));
        for (int r = 0; r < grid.rows().size(); r++) {
            Element row = add(table, "tr");
            if (r == 0) add(add(row, "trPr"), "tblHeader");
            for (int c = 0; c < columns; c++) {
                List<String> cells = grid.rows().get(r);
                cell(row, c < cells.size() ? cells.get(c) : "", r == 0);
            }
        }
        body.insertBefore(table, section);
        // text after a table begins in a paragraph of its own
        paragraph("", "both", true, 0, 580);
    }

    private void cell(Element row, String text, boolean head) {
        Element paragraph = add(add(row, "tc"), "p");
        Element properties = add(paragraph, "pPr");
        Wml.set(
                add(properties, "jc"),
                "val",
                head || text.isEmpty() ? "center" : text.matches("[\\d.,%+−-]+") ? "right" : "left");
        run(paragraph, text, head ? FIRST_FONT : BODY_FONT, LATIN, 24);
    }

    private static Element add(Element parent, String name) {
        Element child = Wml.create(parent, name);
        parent.appendChild(child);
        return child;
    }
}
