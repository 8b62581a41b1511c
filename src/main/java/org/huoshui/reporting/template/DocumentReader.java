package org.huoshui.reporting.template;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.template.PageContent.Align;
import org.huoshui.reporting.template.PageContent.Block;
import org.huoshui.reporting.template.PageContent.Cell;
import org.huoshui.reporting.template.PageContent.Chart;
import org.huoshui.reporting.template.PageContent.Paragraph;
import org.huoshui.reporting.template.PageContent.Piece;
import org.huoshui.reporting.template.PageContent.Row;
import org.huoshui.reporting.template.PageContent.Series;
import org.huoshui.reporting.template.PageContent.Table;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a document this engine wrote, for a page: what stands where, and which words are figures. */
public final class DocumentReader {

    private static final String BODY = "word/document.xml";
    private static final String BOOKMARK = "hs_";

    private final Docx docx;
    private final NamedStyles styles;

    private DocumentReader(Docx docx) {
        this.docx = docx;
        this.styles = new NamedStyles(docx);
    }

    public static PageContent read(byte[] bytes) {
        Docx docx = Docx.open("report.docx", bytes);
        List<Block> blocks = new ArrayList<>();
        Element body = Wml.descendants(docx.xml(BODY), "body").getFirst();
        new DocumentReader(docx).blocks(body, blocks);
        return new PageContent(List.copyOf(blocks));
    }

    private void blocks(Node container, List<Block> blocks) {
        for (Element child : Wml.children(container)) {
            if (Wml.is(child, "p")) {
                for (Element reference : Wml.descendants(child, Wml.C, "chart")) {
                    Chart chart = chart(reference);
                    if (chart != null) blocks.add(chart);
                }
                Paragraph paragraph = paragraph(child);
                if (!paragraph.pieces().isEmpty()) blocks.add(paragraph);
            } else if (Wml.is(child, "tbl")) {
                blocks.add(table(child));
            } else if (Wml.is(child, "sdt") || Wml.is(child, "sdtContent")) {
                blocks(child, blocks);
            }
        }
    }

    private Table table(Element table) {
        List<Row> rows = new ArrayList<>();
        for (Element row : Wml.children(table)) {
            if (!Wml.is(row, "tr")) continue;
            Element properties = Wml.child(row, "trPr");
            boolean head = properties != null && on(Wml.child(properties, "tblHeader"));
            List<Cell> cells = new ArrayList<>();
            for (Element cell : Wml.children(row)) if (Wml.is(cell, "tc")) cells.add(cell(cell));
            rows.add(new Row(head, List.copyOf(cells)));
        }
        return new Table(List.copyOf(rows));
    }

    private Cell cell(Element cell) {
        List<Piece> pieces = new ArrayList<>();
        Align align = Align.LEFT;
        for (Element paragraph : Wml.descendants(cell, "p")) {
            Paragraph read = paragraph(paragraph);
            if (!pieces.isEmpty() && !read.pieces().isEmpty()) pieces.add(new Piece("\n", null, false));
            pieces.addAll(read.pieces());
            align = read.align();
        }
        Element properties = Wml.child(cell, "tcPr");
        Element span = properties == null ? null : Wml.child(properties, "gridSpan");
        return new Cell(align, span == null ? 1 : Integer.parseInt(Wml.attribute(span, "val")), List.copyOf(pieces));
    }

    private Paragraph paragraph(Element paragraph) {
        Element properties = Wml.child(paragraph, "pPr");
        String style = "";
        String alignment = "";
        boolean indented = false;
        if (properties != null) {
            Element styled = Wml.child(properties, "pStyle");
            if (styled != null) style = Wml.attribute(styled, "val");
            Element justification = Wml.child(properties, "jc");
            if (justification != null) alignment = Wml.attribute(justification, "val");
            Element indent = Wml.child(properties, "ind");
            indented = indent == null
                    ? styles.indented(style)
                    : !(Wml.attribute(indent, "firstLine") + Wml.attribute(indent, "firstLineChars")).isEmpty();
        }
        if (alignment.isEmpty()) alignment = styles.alignment(style);
        Align align =
                alignment.equals("center") ? Align.CENTER : alignment.matches("right|end") ? Align.RIGHT : Align.LEFT;
        Collected collected = new Collected(styles);
        collected.read(paragraph);
        return new Paragraph(align, style, indented, List.copyOf(collected.pieces));
    }

    /** Goes through a paragraph with an eye on the controls, in older reports the bookmarks, that open and close. */
    private static final class Collected {
        private final NamedStyles styles;
        private final List<Piece> pieces = new ArrayList<>();
        private @Nullable Integer figure;
        private String bookmark = "";

        Collected(NamedStyles styles) {
            this.styles = styles;
        }

        void read(Node node) {
            for (Element child : Wml.children(node)) {
                String name = child.getLocalName();
                if (Wml.is(child, "bookmarkStart")
                        && Wml.attribute(child, "name").matches(BOOKMARK + "\\d{1,6}")) {
                    figure = Integer.valueOf(Wml.attribute(child, "name").substring(BOOKMARK.length()));
                    bookmark = Wml.attribute(child, "id");
                } else if (Wml.is(child, "bookmarkEnd")
                        && figure != null
                        && Wml.attribute(child, "id").equals(bookmark)) {
                    figure = null;
                } else if (Wml.is(child, "sdt") && ContentControl.ordinal(child) != null) {
                    Integer around = figure;
                    figure = ContentControl.ordinal(child);
                    read(child);
                    figure = around;
                } else if (Wml.is(child, "r")) {
                    run(child);
                } else if (List.of("hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple")
                        .contains(name)) {
                    read(child);
                }
            }
        }

        private void run(Element run) {
            StringBuilder words = new StringBuilder();
            for (Element child : Wml.children(run)) {
                if (Wml.is(child, "t")) words.append(child.getTextContent());
                else if (Wml.is(child, "br")) words.append('\n');
                else if (Wml.is(child, "tab")) words.append('\t');
            }
            if (words.isEmpty()) return;
            boolean strong = strong(run);
            Piece last = pieces.isEmpty() ? null : pieces.getLast();
            // runs of the same kind are one piece to a reader
            if (last != null && last.figure() == null && figure == null && last.strong() == strong)
                pieces.set(pieces.size() - 1, new Piece(last.text() + words, null, strong));
            else pieces.add(new Piece(words.toString(), figure, strong));
        }

        private boolean strong(Element run) {
            Element formatting = Wml.child(run, "rPr");
            if (formatting == null) return false;
            Element fonts = Wml.child(formatting, "rFonts");
            Element styled = Wml.child(formatting, "rStyle");
            return on(Wml.child(formatting, "b"))
                    || fonts != null && NamedStyles.headingType(Wml.attribute(fonts, "eastAsia"))
                    || styled != null && styles.strong(Wml.attribute(styled, "val"));
        }
    }

    private static boolean on(@Nullable Element property) {
        return property != null && !Wml.attribute(property, "val").matches("0|false|off");
    }

    private @Nullable Chart chart(Element reference) {
        String part = docx.related(BODY, reference.getAttributeNS(Wml.R, "id"));
        if (part == null || !docx.has(part)) return null;
        Document chart = docx.xml(part);
        List<String> categories = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        for (Element one : Wml.descendants(chart, Wml.C, "ser")) {
            List<String> labels = points(one, "cat");
            if (categories.isEmpty()) categories.addAll(labels);
            series.add(new Series(String.join("", points(one, "tx")), points(one, "val", categories.size())));
        }
        boolean bars = !Wml.descendants(chart, Wml.C, "barChart").isEmpty();
        return new Chart(number(reference), bars, List.copyOf(categories), List.copyOf(series));
    }

    /** The chart's ordinal among the report's, from the name the engine gave its drawing; 0 for one it did not draw. */
    private static int number(Element reference) {
        for (Node up = reference; up instanceof Element element; up = up.getParentNode()) {
            if (!element.getLocalName().matches("inline|anchor")) continue;
            for (Element child : Wml.children(element))
                if (child.getLocalName().equals("docPr")
                        && child.getAttribute("name").matches(Filling.CHART_NAME + "\\d+"))
                    return Integer.parseInt(child.getAttribute("name").substring(Filling.CHART_NAME.length()));
        }
        return 0;
    }

    private static List<String> strings(List<@Nullable String> points) {
        List<String> strings = new ArrayList<>();
        for (String point : points) strings.add(point == null ? "" : point);
        return strings;
    }

    private static List<String> points(Element series, String data) {
        int count = 0;
        for (Element child : Wml.children(series))
            if (child.getLocalName().equals(data))
                for (Element size : Wml.descendants(child, Wml.C, "ptCount"))
                    count = Integer.parseInt(size.getAttribute("val"));
        return strings(points(series, data, count));
    }

    /** @return as many points as asked for; null where one is not there */
    private static List<@Nullable String> points(Element series, String data, int count) {
        List<@Nullable String> points = new ArrayList<>();
        for (int i = 0; i < count; i++) points.add(null);
        for (Element child : Wml.children(series)) {
            if (!child.getLocalName().equals(data)) continue;
            for (Element point : Wml.descendants(child, Wml.C, "pt")) {
                int index = Integer.parseInt(point.getAttribute("idx"));
                if (index < count)
                    points.set(
                            index, Wml.descendants(point, Wml.C, "v").getFirst().getTextContent());
            }
        }
        return points;
    }
}
