package org.huoshui.reporting.template;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A chart of Word's own: gets new categories and values, keeps the look the template's author gave it. Series beyond those
 * drawn take the look of the last one. A missing value leaves a gap.
 *
 * @param series names, in the order of {@code numbers}
 */
record ChartPart(List<String> categories, List<String> series, List<List<@Nullable Double>> numbers) {

    private static final String SHEET = "Sheet1";

    /** Writes the data into {@code word/charts/chartN.xml}. */
    void writeInto(Document chart) {
        List<Element> drawn = Wml.descendants(chart, Wml.C, "ser");
        if (drawn.isEmpty()) return;
        Element last = drawn.getLast();
        for (int i = drawn.size(); i < series.size(); i++) {
            Element more = (Element) last.cloneNode(true);
            last.getParentNode().insertBefore(more, last.getNextSibling());
            // its own colour is the last one's: let Word choose
            children(more, "spPr").forEach(Wml::remove);
            drawn.add(more);
            last = more;
        }
        for (Element extra : drawn.subList(series.size(), drawn.size())) Wml.remove(extra);
        for (int i = 0; i < series.size(); i++) write(drawn.get(i), i);
        for (Element external : Wml.descendants(chart, Wml.C, "externalData"))
            for (Element update : children(external, "autoUpdate")) update.setAttribute("val", "0");
    }

    private void write(Element one, int index) {
        child(one, "idx", List.of()).setAttribute("val", Integer.toString(index));
        child(one, "order", List.of("idx")).setAttribute("val", Integer.toString(index));
        char column = (char) ('B' + index);
        Element name = emptied(child(one, "tx", List.of("idx", "order")));
        strings(name, SHEET + "!$" + column + "$1", List.of(series.get(index)));
        Element labels = emptied(child(one, "cat", before("cat")));
        strings(labels, SHEET + "!$A$2:$A$" + (categories.size() + 1), categories);
        Element values = emptied(child(one, "val", before("val")));
        numbers(values, SHEET + "!$" + column + "$2:$" + column + "$" + (categories.size() + 1), numbers.get(index));
    }

    // the schema's order of what a series holds before its data
    private static List<String> before(String name) {
        List<String> order = List.of(
                "idx",
                "order",
                "tx",
                "spPr",
                "invertIfNegative",
                "pictureOptions",
                "marker",
                "explosion",
                "dPt",
                "dLbls",
                "trendline",
                "errBars",
                "cat",
                "val");
        return order.subList(0, order.indexOf(name));
    }

    private static void strings(Element parent, String reference, List<String> texts) {
        Element ref = append(parent, "strRef");
        append(ref, "f").setTextContent(reference);
        Element cache = append(ref, "strCache");
        append(cache, "ptCount").setAttribute("val", Integer.toString(texts.size()));
        for (int i = 0; i < texts.size(); i++) point(cache, i, texts.get(i));
    }

    private static void numbers(Element parent, String reference, List<@Nullable Double> numbers) {
        Element ref = append(parent, "numRef");
        append(ref, "f").setTextContent(reference);
        Element cache = append(ref, "numCache");
        append(cache, "formatCode").setTextContent("General");
        append(cache, "ptCount").setAttribute("val", Integer.toString(numbers.size()));
        for (int i = 0; i < numbers.size(); i++) {
            Double number = numbers.get(i);
            if (number != null) point(cache, i, Double.toString(number));
        }
    }

    private static void point(Element cache, int index, String text) {
        Element point = append(cache, "pt");
        point.setAttribute("idx", Integer.toString(index));
        append(point, "v").setTextContent(text);
    }

    private static Element append(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElementNS(Wml.C, "c:" + name);
        parent.appendChild(child);
        return child;
    }

    private static Element emptied(Element element) {
        while (element.getFirstChild() != null) element.removeChild(element.getFirstChild());
        return element;
    }

    private static List<Element> children(Element parent, String name) {
        return Wml.children(parent).stream()
                .filter(child -> name.equals(child.getLocalName()))
                .toList();
    }

    /** The child of that name; made behind those that must come before it where there is none. */
    private static Element child(Element parent, String name, List<String> before) {
        for (Element child : Wml.children(parent)) if (name.equals(child.getLocalName())) return child;
        Node next = parent.getFirstChild();
        for (Element child : Wml.children(parent))
            if (before.contains(child.getLocalName())) next = child.getNextSibling();
        Element made = parent.getOwnerDocument().createElementNS(Wml.C, "c:" + name);
        parent.insertBefore(made, next);
        return made;
    }

    /** The workbook that opens on “edit data” in Word. */
    byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(SHEET);
            var head = sheet.createRow(0);
            for (int i = 0; i < series.size(); i++) head.createCell(i + 1).setCellValue(series.get(i));
            for (int row = 0; row < categories.size(); row++) {
                var line = sheet.createRow(row + 1);
                line.createCell(0).setCellValue(categories.get(row));
                for (int i = 0; i < series.size(); i++) {
                    Double number = numbers.get(i).get(row);
                    if (number != null) line.createCell(i + 1).setCellValue(number);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
