package org.huoshui.reporting.paper.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.reporting.paper.layout.Block.Document;
import org.huoshui.reporting.paper.layout.Block.LineRule;
import org.huoshui.reporting.paper.layout.Block.Paragraph;
import org.huoshui.reporting.paper.layout.Block.ParagraphLook;
import org.huoshui.reporting.paper.layout.Block.Piece;
import org.huoshui.reporting.paper.layout.Block.Running;
import org.huoshui.reporting.paper.layout.Block.Section;
import org.huoshui.reporting.paper.layout.Block.TextLook;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads a Word document for the press. What is deleted under tracked changes is gone, what is inserted stands. */
final class WordReader {

    private static final String BODY = "word/document.xml";
    private static final double TWIP = 1 / 20.0;

    private final Docx docx;
    private final Looks looks;
    private final Lists lists;
    private final Map<String, Element> notes = new HashMap<>();
    private final List<Block> collectedNotes = new ArrayList<>();
    private boolean evenAndOdd;
    private double pitch;

    private WordReader(Docx docx) {
        this.docx = docx;
        this.looks = new Looks(docx);
        this.lists = new Lists(docx);
        if (docx.has("word/settings.xml"))
            evenAndOdd = Looks.on(Wml.child(docx.xml("word/settings.xml").getDocumentElement(), "evenAndOddHeaders"));
        for (String kind : new String[] {"footnote", "endnote"}) {
            String part = "word/" + kind + "s.xml";
            if (!docx.has(part)) continue;
            for (Element note : Wml.descendants(docx.xml(part), kind))
                notes.put(kind + Wml.attribute(note, "id"), note);
        }
    }

    /** @param title what the document calls itself where its own text does not */
    static Document read(Docx docx, String title) {
        return new WordReader(docx).document(title);
    }

    private Document document(String title) {
        Element body = Wml.descendants(docx.xml(BODY), "body").getFirst();
        List<Section> sections = new ArrayList<>();
        List<Element> waiting = new ArrayList<>();
        for (Element child : Wml.children(body)) {
            if (Wml.is(child, "sectPr")) {
                sections.add(section(child, waiting));
                waiting.clear();
                continue;
            }
            waiting.add(child);
            Element properties = Wml.is(child, "p") ? Wml.child(child, "pPr") : null;
            Element inner = properties == null ? null : Wml.child(properties, "sectPr");
            if (inner != null) {
                sections.add(section(inner, waiting));
                waiting.clear();
            }
        }
        if (!waiting.isEmpty() || sections.isEmpty()) sections.add(section(Wml.create(body, "sectPr"), waiting));
        if (!collectedNotes.isEmpty()) sections.getLast().blocks().addAll(collectedNotes);
        return new Document(title, List.copyOf(sections));
    }

    private Section section(Element section, List<Element> content) {
        Element size = Wml.child(section, "pgSz");
        Element margins = Wml.child(section, "pgMar");
        Element grid = Wml.child(section, "docGrid");
        Element type = Wml.child(section, "type");
        boolean lines = grid != null && Wml.attribute(grid, "type").matches("lines|linesAndChars|snapToChars");
        pitch = lines ? twips(grid, "linePitch", 0) : 0;
        List<Block> blocks = new ArrayList<>();
        for (Element element : content) block(element, BODY, List.of(), blocks);
        double width = twips(size, "w", 11906);
        double height = twips(size, "h", 16838);
        return new Section(
                width,
                height,
                Math.abs(twips(margins, "top", 1440)),
                twips(margins, "right", 1800),
                Math.abs(twips(margins, "bottom", 1440)),
                twips(margins, "left", 1800) + twips(margins, "gutter", 0),
                twips(margins, "header", 851),
                twips(margins, "footer", 992),
                pitch,
                type != null && Wml.attribute(type, "val").equals("continuous"),
                running(section, "headerReference"),
                running(section, "footerReference"),
                blocks);
    }

    private static double twips(@Nullable Element element, String name, double otherwise) {
        return (element == null ? otherwise : Looks.number(Wml.attribute(element, name), otherwise)) * TWIP;
    }

    private Running running(Element section, String reference) {
        Map<String, List<Block>> kinds = new HashMap<>();
        for (Element one : Wml.children(section)) {
            if (!Wml.is(one, reference)) continue;
            String part = docx.related(BODY, one.getAttributeNS(Wml.R, "id"));
            if (part == null || !docx.has(part)) continue;
            List<Block> blocks = new ArrayList<>();
            for (Element child : Wml.children(docx.xml(part).getDocumentElement()))
                block(child, part, List.of(), blocks);
            kinds.put(Wml.attribute(one, "type"), blocks);
        }
        List<Block> usual = kinds.getOrDefault("default", List.of());
        List<Block> first = Looks.on(Wml.child(section, "titlePg")) ? kinds.getOrDefault("first", List.of()) : null;
        return new Running(usual, evenAndOdd ? kinds.getOrDefault("even", List.of()) : null, first);
    }

    /** @param tableStyle run properties of the table around */
    void block(Element element, String part, List<Element> tableStyle, List<Block> blocks) {
        if (Wml.is(element, "p")) paragraph(element, part, tableStyle, blocks);
        else if (Wml.is(element, "tbl")) blocks.add(new TableReader(this, looks).read(element, part));
        else if (Wml.is(element, "sdt") || Wml.is(element, "sdtContent") || Wml.is(element, "ins"))
            for (Element child : Wml.children(element)) block(child, part, tableStyle, blocks);
    }

    private void paragraph(Element element, String part, List<Element> tableStyle, List<Block> blocks) {
        TextLook base = looks.text(element, markOf(element), tableStyle);
        Lists.Item item = lists.next(element, looks);
        ParagraphLook look = looks.paragraph(element, base, item == null ? List.of() : item.groups(), pitch);
        Element properties = Wml.child(element, "pPr");
        Element snapping = properties == null
                ? null
                : looks.new Lookup(both(properties, looks.groups(looks.styleOf(element), "pPr"))).find("snapToGrid");
        boolean snaps = snapping == null || Looks.on(snapping);
        if (look.rule() == LineRule.AUTO && pitch > 0 && snaps) look = onGrid(look, base.size());
        List<Piece> pieces = new ArrayList<>();
        if (item != null && !item.label().isEmpty()) {
            pieces.add(new Block.Words(item.label(), base));
            if (item.tabbed()) pieces.add(new Block.Tab(base));
        }
        RunReader runs = new RunReader(this, docx, looks, element, part, tableStyle, pieces);
        runs.read(element);
        blocks.add(new Paragraph(look, base, List.copyOf(pieces)));
        // words of a text box stand behind the paragraph it hangs on
        for (Element box : runs.boxes) for (Element inner : Wml.children(box)) block(inner, part, List.of(), blocks);
    }

    /** With a line grid a line takes as many of its rows as its type needs. */
    private ParagraphLook onGrid(ParagraphLook look, double size) {
        double rows = Math.ceil(size * FormattingObjects.NATURAL_LINE / pitch - 0.01);
        return new ParagraphLook(
                look.align(),
                look.left(),
                look.right(),
                look.firstLine(),
                look.before(),
                look.after(),
                LineRule.AT_LEAST,
                rows * pitch * look.line(),
                look.keepNext(),
                look.keepLines(),
                look.pageBreakBefore(),
                look.widowControl(),
                look.outlineLevel());
    }

    private static List<Element> both(Element first, List<Element> others) {
        List<Element> all = new ArrayList<>(List.of(first));
        all.addAll(others);
        return all;
    }

    /** The paragraph's mark formatted like a run: it decides an empty paragraph's height. */
    private static @Nullable Element markOf(Element paragraph) {
        Element properties = Wml.child(paragraph, "pPr");
        return properties == null || Wml.child(properties, "rPr") == null || hasText(paragraph) ? null : properties;
    }

    private static boolean hasText(Node paragraph) {
        return !Wml.descendants(paragraph, "t").isEmpty();
    }

    /** Keeps a foot- or endnote for the end of the document; gives its mark. */
    String note(String kind, String id) {
        Element note = notes.get(kind + id);
        if (note == null) return "";
        String mark = "〔" + (collectedNotes.size() + 1) + "〕";
        StringBuilder words = new StringBuilder(mark);
        for (Element text : Wml.descendants(note, "t")) words.append(text.getTextContent());
        Element first = Wml.descendants(note, "p").stream().findFirst().orElse(null);
        if (first == null) return "";
        TextLook base = looks.text(first, null, List.of());
        ParagraphLook look = looks.paragraph(first, base, List.of(), 0);
        collectedNotes.add(new Paragraph(look, base, List.of(new Block.Words(words.toString(), base))));
        return mark;
    }
}
