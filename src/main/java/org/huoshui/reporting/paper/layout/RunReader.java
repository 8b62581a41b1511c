package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.reporting.paper.layout.Block.Piece;
import org.huoshui.reporting.paper.layout.Block.TextLook;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads what stands in one paragraph: words, breaks, fields, pictures and charts; content controls and links are looked through. */
final class RunReader {

    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";
    private static final double EMU = 1 / 12_700.0;

    private final WordReader reader;
    private final Docx docx;
    private final Looks looks;
    private final Element paragraph;
    private final String part;
    private final List<Element> tableStyle;
    private final List<Piece> pieces;
    private int fieldDepth;
    private boolean replaced;
    private String instruction = "";
    final List<Element> boxes = new ArrayList<>();

    RunReader(
            WordReader reader,
            Docx docx,
            Looks looks,
            Element paragraph,
            String part,
            List<Element> tableStyle,
            List<Piece> pieces) {
        this.reader = reader;
        this.docx = docx;
        this.looks = looks;
        this.paragraph = paragraph;
        this.part = part;
        this.tableStyle = tableStyle;
        this.pieces = pieces;
    }

    void read(Node node) {
        for (Element child : Wml.children(node)) {
            String name = child.getLocalName();
            if (Wml.is(child, "r")) {
                run(child);
            } else if (Wml.is(child, "fldSimple")) {
                Piece number = number(Wml.attribute(child, "instr"), look(child));
                if (number == null) read(child);
                else pieces.add(number);
            } else if (List.of("hyperlink", "ins", "smartTag", "sdt", "sdtContent", "moveTo", "dir", "bdo")
                    .contains(name)) {
                read(child);
            }
        }
    }

    private TextLook look(Element near) {
        List<Element> runs = Wml.is(near, "r") ? List.of(near) : Wml.descendants(near, "r");
        return looks.text(paragraph, runs.isEmpty() ? null : runs.getFirst(), tableStyle);
    }

    private static @Nullable Piece number(String instruction, TextLook look) {
        String field = instruction.strip().split("\\s+")[0];
        return switch (field) {
            case "PAGE" -> new Block.PageNumber(look, false);
            case "NUMPAGES", "SECTIONPAGES" -> new Block.PageNumber(look, true);
            default -> null;
        };
    }

    private void run(Element run) {
        TextLook look = look(run);
        if (look.hidden()) return;
        for (Element child : Wml.children(run)) content(child, look);
    }

    private void content(Element child, TextLook look) {
        switch (child.getLocalName()) {
            case "fldChar" -> field(Wml.attribute(child, "fldCharType"), look);
            case "instrText" -> instruction += child.getTextContent();
            case "AlternateContent" -> {
                Element choice = Wml.children(child).isEmpty()
                        ? null
                        : Wml.children(child).getFirst();
                if (choice != null) for (Element inner : Wml.children(choice)) content(inner, look);
            }
            case "drawing", "pict" -> drawing(child, look);
            case "footnoteReference", "endnoteReference" -> {
                String kind = child.getLocalName().replace("Reference", "");
                words(reader.note(kind, Wml.attribute(child, "id")), look);
            }
            default -> {
                if (!replaced) text(child, look);
            }
        }
    }

    private void text(Element child, TextLook look) {
        switch (child.getLocalName()) {
            case "t" -> words(child.getTextContent().replace('\n', ' '), look);
            case "tab", "ptab" -> pieces.add(new Block.Tab(look));
            case "noBreakHyphen" -> words("-", look);
            case "cr" -> pieces.add(new Block.LineBreak());
            case "br" ->
                pieces.add(Wml.attribute(child, "type").equals("page") ? new Block.PageBreak() : new Block.LineBreak());
            default -> {}
        }
    }

    private void words(String text, TextLook look) {
        if (!text.isEmpty()) pieces.add(new Block.Words(text, look));
    }

    // a page number is counted anew; of other fields Word's last result stands
    private void field(String kind, TextLook look) {
        switch (kind) {
            case "begin" -> {
                fieldDepth++;
                instruction = "";
            }
            case "separate" -> replaced = number(instruction, look) != null;
            case "end" -> {
                fieldDepth = Math.max(0, fieldDepth - 1);
                Piece number = number(instruction, look);
                if (number != null) pieces.add(number);
                replaced = false;
                instruction = "";
            }
            default -> {}
        }
    }

    private void drawing(Element drawing, TextLook look) {
        for (Element box : Wml.descendants(drawing, "txbxContent")) boxes.add(box);
        if (!Wml.descendants(drawing, WPS, "wsp").isEmpty()) return;
        List<Element> extents = Wml.descendants(drawing, WP, "extent");
        if (extents.isEmpty()) return;
        double width = Looks.number(extents.getFirst().getAttribute("cx"), 0) * EMU;
        double height = Looks.number(extents.getFirst().getAttribute("cy"), 0) * EMU;
        for (Element chart : Wml.descendants(drawing, Wml.C, "chart")) {
            String target = docx.related(part, chart.getAttributeNS(Wml.R, "id"));
            ChartData data = target == null || !docx.has(target) ? null : ChartReader.read(docx.xml(target));
            if (data != null) pieces.add(new Block.Box(width, height, new Block.ChartDrawing(data, look)));
        }
        for (Element picture : Wml.descendants(drawing, A, "blip")) {
            String target = docx.related(part, picture.getAttributeNS(Wml.R, "embed"));
            if (target != null
                    && docx.has(target)
                    && target.toLowerCase(java.util.Locale.ROOT).matches(".*\\.(png|jpe?g)"))
                pieces.add(new Block.Box(width, height, new Block.ImageDrawing(docx.part(target))));
        }
    }
}
