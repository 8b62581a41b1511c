package org.huoshui.reporting.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document read for its figures, whatever program saved it last: lines of words and content controls, and the numbers its
 * charts are drawn from. A line is a paragraph, or a whole row of a table. Text deleted under tracked changes does not count,
 * text inserted does.
 */
public final class MarkedText {

    /** A paragraph, or a row of a table with its cells parted by tabs. */
    public record Line(List<Piece> pieces) {
        public Line {
            pieces = List.copyOf(pieces);
        }

        /** As a reader sees it. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (Piece piece : pieces) text.append(piece.text());
            return text.toString();
        }

        /** The words alone, a mark in the place of each control. */
        public String words() {
            StringBuilder words = new StringBuilder();
            for (Piece piece : pieces) words.append(piece instanceof Control ? "\ufffc" : piece.text());
            return words.toString();
        }

        public List<Control> controls() {
            return pieces.stream()
                    .filter(Control.class::isInstance)
                    .map(Control.class::cast)
                    .toList();
        }
    }

    public sealed interface Piece {
        String text();
    }

    public record Words(String text) implements Piece {}

    /**
     * An inline content control.
     *
     * @param alias empty where the program dropped it
     * @param ordinal of the figure, from its tag or its bookmark; 0 where both are gone
     * @param mark of the phrase, from its bookmark; empty where that is gone
     */
    public record Control(String alias, int ordinal, String mark, String text) implements Piece {}

    /**
     * A chart in the order of the body.
     *
     * @param number of the report's chart; 0 where its name was lost or was never ours
     * @param values by series; null where there is a gap
     */
    public record Drawn(int number, List<List<@Nullable String>> values) {}

    private static final Pattern BOOKMARK = Pattern.compile("hs_(\\d{1,6})_([0-9a-f]{8})");
    private static final Set<String> NOT_SHOWN =
            Set.of("pPr", "rPr", "tblPr", "trPr", "tcPr", "sectPr", "sdtPr", "del", "moveFrom", "instrText");
    private static final int MOST_POINTS = 2_000;

    private final List<Line> lines = new ArrayList<>();
    private final List<Drawn> charts = new ArrayList<>();

    private MarkedText() {}

    public static MarkedText read(Docx docx) {
        MarkedText text = new MarkedText();
        for (String part : docx.textParts()) {
            Element root = docx.xml(part).getDocumentElement();
            text.blocks(root);
            if (part.equals("word/document.xml")) text.charts(docx, part, root);
        }
        return text;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Drawn> charts() {
        return List.copyOf(charts);
    }

    private void blocks(Node container) {
        for (Element child : Wml.children(container)) {
            if (isHidden(child)) continue;
            if (Wml.is(child, "p")) line(child, new Collected());
            else if (Wml.is(child, "tr")) row(child);
            else blocks(child);
        }
    }

    private void line(Element paragraph, Collected line) {
        line.read(paragraph);
        add(line);
    }

    private void row(Element row) {
        Collected line = new Collected();
        for (Element cell : Wml.descendants(row, "tc")) {
            if (Wml.ancestor(cell, "tr") != row) continue;
            if (!line.pieces.isEmpty()) line.words("\t");
            cell(cell, line);
        }
        add(line);
    }

    // a table in a cell has rows of its own
    private void cell(Node container, Collected line) {
        for (Element child : Wml.children(container)) {
            if (isHidden(child)) continue;
            if (Wml.is(child, "p")) line.read(child);
            else if (Wml.is(child, "tbl")) blocks(child);
            else cell(child, line);
        }
    }

    private void add(Collected line) {
        if (!line.pieces.isEmpty()) lines.add(new Line(line.pieces));
        line.boxes.forEach(this::blocks);
    }

    private static boolean isHidden(Element element) {
        return Wml.W.equals(element.getNamespaceURI()) && NOT_SHOWN.contains(element.getLocalName())
                || Wml.MC.equals(element.getNamespaceURI())
                        && element.getLocalName().equals("Fallback");
    }

    /** What one line has shown so far. */
    private static final class Collected {
        private final List<Piece> pieces = new ArrayList<>();
        private final List<Element> boxes = new ArrayList<>();
        private int reckoned;

        void words(String words) {
            // what a field shows, such as the page's number, is the program's and not the writer's
            if (words.isEmpty() || reckoned > 0) return;
            if (!pieces.isEmpty() && pieces.getLast() instanceof Words(String before))
                pieces.set(pieces.size() - 1, new Words(before + words));
            else pieces.add(new Words(words));
        }

        void read(Node node) {
            for (Element child : Wml.children(node)) {
                if (isHidden(child)) continue;
                if (Wml.is(child, "t")) words(child.getTextContent());
                else if (Wml.is(child, "fldChar")) field(Wml.attribute(child, "fldCharType"));
                else if (Wml.is(child, "fldSimple")) continue;
                else if (Wml.is(child, "tab") || Wml.is(child, "br") || Wml.is(child, "cr")) words(" ");
                else if (Wml.is(child, "noBreakHyphen")) words("-");
                else if (Wml.is(child, "txbxContent")) boxes.add(child);
                else if (Wml.is(child, "sdt") && isInnermost(child)) pieces.add(control(child));
                else read(child);
            }
        }

        private void field(String part) {
            if (part.equals("separate")) reckoned++;
            else if (part.equals("end") && reckoned > 0) reckoned--;
        }

        private static boolean isInnermost(Element control) {
            return Wml.descendants(control, "sdt").isEmpty();
        }

        private static Control control(Element element) {
            Collected inside = new Collected();
            if (!ContentControl.isEmptied(element)) inside.read(element);
            StringBuilder text = new StringBuilder();
            for (Piece piece : inside.pieces) text.append(piece.text());
            Integer tagged = ContentControl.ordinal(element);
            int ordinal = tagged == null ? 0 : tagged;
            String mark = "";
            for (Element bookmark : Wml.descendants(element, "bookmarkStart")) {
                Matcher name = BOOKMARK.matcher(Wml.attribute(bookmark, "name"));
                if (!name.matches()) continue;
                mark = name.group(2);
                if (ordinal == 0) ordinal = Integer.parseInt(name.group(1));
            }
            return new Control(ContentControl.aliasOf(element), ordinal, mark, shown(text.toString()));
        }
    }

    /** Without the edges and the invisible letters that programs add. */
    private static String shown(String text) {
        return text.replaceAll("[\\u200b\\u200c\\u200d\\u2060\\ufeff\\u00ad]", "")
                .replaceAll("^[\\s\\u00a0]+|[\\s\\u00a0]+$", "");
    }

    private void charts(Docx docx, String part, Element root) {
        for (Element reference : Wml.descendants(root, Wml.C, "chart")) {
            if (inFallback(reference)) continue;
            String chart = docx.related(part, reference.getAttributeNS(Wml.R, "id"));
            if (chart == null || !docx.has(chart)) continue;
            List<List<@Nullable String>> values = new ArrayList<>();
            for (Element series : Wml.descendants(docx.xml(chart), Wml.C, "ser")) values.add(points(series));
            charts.add(new Drawn(number(reference), values));
        }
    }

    private static boolean inFallback(Node node) {
        for (Node up = node.getParentNode(); up != null; up = up.getParentNode())
            if (up instanceof Element element && isHidden(element)) return true;
        return false;
    }

    private static int number(Element reference) {
        for (Node up = reference.getParentNode(); up != null; up = up.getParentNode())
            for (Element properties : Wml.children(up))
                if ("docPr".equals(properties.getLocalName())) {
                    String name = properties.getAttribute("name");
                    return name.matches(Filling.CHART_NAME + "\\d{1,4}")
                            ? Integer.parseInt(name.substring(Filling.CHART_NAME.length()))
                            : 0;
                }
        return 0;
    }

    private static List<@Nullable String> points(Element series) {
        List<@Nullable String> values = new ArrayList<>();
        for (Element child : Wml.children(series)) {
            if (!"val".equals(child.getLocalName())) continue;
            for (Element point : Wml.descendants(child, Wml.C, "pt")) {
                String place = point.getAttribute("idx");
                List<Element> value = Wml.descendants(point, Wml.C, "v");
                if (!place.matches("\\d{1,4}") || value.isEmpty()) continue;
                int index = Integer.parseInt(place);
                if (index >= MOST_POINTS) continue;
                while (values.size() <= index) values.add(null);
                values.set(index, value.getFirst().getTextContent().strip());
            }
        }
        return values;
    }
}
