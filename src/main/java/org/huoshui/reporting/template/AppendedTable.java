package org.huoshui.reporting.template;

import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A table behind the end of a document, on sheets of its own laid across, formatted by itself: it looks the same whatever
 * styles the document brings. Its head repeats on each page.
 *
 * @param title above the table
 * @param note below it
 * @param shares widths of the columns in relation to each other
 * @param head names of the columns
 */
public record AppendedTable(String title, String note, int[] shares, List<String> head, List<List<String>> rows) {

    // A4, in twentieths of a point
    private static final int LONG = 16838;
    private static final int SHORT = 11906;
    private static final int MARGIN = 1134;
    private static final int WIDTH = LONG - 2 * MARGIN;

    private static final String BODY = "word/document.xml";

    /** Puts it into the document. */
    public void writeInto(Docx docx) {
        Document part = docx.xml(BODY);
        Element body = Wml.descendants(part, "body").getFirst();
        Element last = Wml.child(body, "sectPr");
        if (last == null) {
            last = Wml.create(body, "sectPr");
            body.appendChild(last);
        }
        Element turn = Wml.create(body, "p");
        Element properties = Wml.create(body, "pPr");
        properties.appendChild(last.cloneNode(true));
        turn.appendChild(properties);
        body.insertBefore(turn, last);
        layAcross(last);
        body.insertBefore(paragraph(body, title, 32, true), last);
        body.insertBefore(table(body), last);
        body.insertBefore(paragraph(body, note, 15, false), last);
        docx.replace(BODY, part);
    }

    private static void layAcross(Element section) {
        Wml.children(section).stream()
                .filter(one -> List.of("type", "pgSz", "pgMar", "docGrid", "titlePg", "lnNumType")
                        .contains(one.getLocalName()))
                .toList()
                .forEach(section::removeChild);
        // the schema wants references of headers and footers and notes first, then type, size and margins
        Node before = Wml.children(section).stream()
                .filter(one -> !List.of("headerReference", "footerReference", "footnotePr", "endnotePr")
                        .contains(one.getLocalName()))
                .findFirst()
                .orElse(null);
        Element type = Wml.create(section, "type");
        Wml.set(type, "val", "nextPage");
        Element size = Wml.create(section, "pgSz");
        Wml.set(size, "w", Integer.toString(LONG));
        Wml.set(size, "h", Integer.toString(SHORT));
        Wml.set(size, "orient", "landscape");
        Element margins = Wml.create(section, "pgMar");
        for (String side : List.of("top", "right", "bottom", "left")) Wml.set(margins, side, Integer.toString(MARGIN));
        for (String side : List.of("header", "footer")) Wml.set(margins, side, "600");
        Wml.set(margins, "gutter", "0");
        for (Element one : List.of(type, size, margins)) section.insertBefore(one, before);
    }

    private Element table(Node near) {
        Element table = Wml.create(near, "tbl");
        Element properties = Wml.create(near, "tblPr");
        properties.appendChild(measure(near, "tblW", WIDTH));
        Element borders = Wml.create(near, "tblBorders");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            Element border = Wml.create(near, side);
            Wml.set(border, "val", "single");
            Wml.set(border, "sz", "4");
            Wml.set(border, "space", "0");
            Wml.set(border, "color", "808080");
            borders.appendChild(border);
        }
        properties.appendChild(borders);
        Element layout = Wml.create(near, "tblLayout");
        Wml.set(layout, "type", "fixed");
        properties.appendChild(layout);
        Element margins = Wml.create(near, "tblCellMar");
        margins.appendChild(measure(near, "left", 60));
        margins.appendChild(measure(near, "right", 60));
        properties.appendChild(margins);
        table.appendChild(properties);
        Element grid = Wml.create(near, "tblGrid");
        for (int column = 0; column < shares.length; column++) {
            Element width = Wml.create(near, "gridCol");
            Wml.set(width, "w", Integer.toString(width(column)));
            grid.appendChild(width);
        }
        table.appendChild(grid);
        table.appendChild(row(near, head, true));
        for (List<String> row : rows) table.appendChild(row(near, row, false));
        return table;
    }

    private int width(int column) {
        int all = 0;
        for (int share : shares) all += share;
        return WIDTH * shares[column] / all;
    }

    private Element row(Node near, List<String> cells, boolean isHead) {
        Element row = Wml.create(near, "tr");
        Element properties = Wml.create(near, "trPr");
        properties.appendChild(Wml.create(near, "cantSplit"));
        if (isHead) properties.appendChild(Wml.create(near, "tblHeader"));
        row.appendChild(properties);
        for (int column = 0; column < cells.size(); column++) {
            Element cell = Wml.create(near, "tc");
            Element about = Wml.create(near, "tcPr");
            about.appendChild(measure(near, "tcW", width(column)));
            if (isHead) {
                Element shade = Wml.create(near, "shd");
                Wml.set(shade, "val", "clear");
                Wml.set(shade, "color", "auto");
                Wml.set(shade, "fill", "EDF2F2");
                about.appendChild(shade);
            }
            Element middle = Wml.create(near, "vAlign");
            Wml.set(middle, "val", "center");
            about.appendChild(middle);
            cell.appendChild(about);
            cell.appendChild(paragraph(near, cells.get(column), 15, isHead));
            row.appendChild(cell);
        }
        return row;
    }

    private static Element measure(Node near, String name, int twips) {
        Element measure = Wml.create(near, name);
        Wml.set(measure, "w", Integer.toString(twips));
        Wml.set(measure, "type", "dxa");
        return measure;
    }

    /** @param size in half points */
    private static Element paragraph(Node near, String text, int size, boolean isHead) {
        Element paragraph = Wml.create(near, "p");
        Element properties = Wml.create(near, "pPr");
        Element spacing = Wml.create(near, "spacing");
        Wml.set(spacing, "before", isHead && size > 20 ? "120" : "20");
        Wml.set(spacing, "after", isHead && size > 20 ? "200" : "20");
        Wml.set(spacing, "line", "240");
        Wml.set(spacing, "lineRule", "auto");
        properties.appendChild(spacing);
        Element indent = Wml.create(near, "ind");
        for (String side : List.of("firstLine", "firstLineChars", "left")) Wml.set(indent, side, "0");
        properties.appendChild(indent);
        Element align = Wml.create(near, "jc");
        Wml.set(align, "val", isHead ? "center" : "left");
        properties.appendChild(align);
        paragraph.appendChild(properties);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Element run = Wml.create(near, "r");
            Element look = Wml.create(near, "rPr");
            Element fonts = Wml.create(near, "rFonts");
            Wml.set(fonts, "ascii", "Times New Roman");
            Wml.set(fonts, "hAnsi", "Times New Roman");
            Wml.set(fonts, "eastAsia", isHead ? "黑体" : "宋体");
            look.appendChild(fonts);
            for (String measure : List.of("sz", "szCs")) {
                Element points = Wml.create(near, measure);
                Wml.set(points, "val", Integer.toString(size));
                look.appendChild(points);
            }
            run.appendChild(look);
            if (i > 0) run.appendChild(Wml.create(near, "br"));
            Element words = Wml.create(near, "t");
            Wml.keepSpaces(words);
            words.setTextContent(lines[i]);
            run.appendChild(words);
            paragraph.appendChild(run);
        }
        return paragraph;
    }
}
