package org.huoshui.reporting.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Gives a Word document another style. Text, figures (their content controls and bookmarks), tables and charts stay as they
 * are: only named styles, page, page numbers and — where a document was formatted by hand — direct formatting change.
 */
public final class Restyling {

    private static final String BODY = "word/document.xml";
    private static final String STYLES = "word/styles.xml";
    private static final Set<String> PARAGRAPH_FORMATTING = Set.of(
            "spacing",
            "ind",
            "jc",
            "snapToGrid",
            "contextualSpacing",
            "rPr",
            "shd",
            "pBdr",
            "adjustRightInd",
            "textAlignment");
    private static final Set<String> RUN_FORMATTING =
            Set.of("rFonts", "sz", "szCs", "spacing", "kern", "w", "bCs", "color", "lang");
    private static final double FULL_WIDTH = 0.85;

    private final Docx docx;
    private final PaperStyle style;
    private final DocumentParts parts;
    private final Map<String, String> renamed = new HashMap<>();

    private Restyling(Docx docx, PaperStyle style) {
        this.docx = docx;
        this.style = style;
        this.parts = new DocumentParts(docx);
    }

    /** @throws org.huoshui.kernel.Refused when the bytes are no Word document */
    public static byte[] apply(byte[] document, PaperStyle style) {
        Restyling restyling = new Restyling(Docx.open("report.docx", document), style);
        restyling.apply();
        return restyling.docx.packed();
    }

    private void apply() {
        styles();
        parts.put("word/fontTable.xml", "fontTable", PaperStyle.shared("fontTable.xml"));
        parts.put("word/hs-footer-odd.xml", "footer", style.part("footer-odd.xml"));
        parts.put("word/hs-footer-even.xml", "footer", style.part("footer-even.xml"));
        if (docx.has("word/settings.xml")) parts.evenAndOdd();
        else parts.put("word/settings.xml", "settings", PaperStyle.shared("settings.xml"));
        Document body = docx.xml(BODY);
        double before = textWidth(body);
        for (Element section : Wml.descendants(body, "sectPr")) section(section);
        RoleGuess guess = new RoleGuess();
        for (Element paragraph : Wml.descendants(body, "p")) paragraph(paragraph, guess);
        for (Element table : Wml.descendants(body, "tbl")) table(table, before);
        docx.replace(BODY, body);
        parts.save();
    }

    /** Takes over the style's definitions; what the document defines besides stays, under its own names. */
    private void styles() {
        Document old = docx.has(STYLES) ? docx.xml(STYLES) : null;
        parts.put(STYLES, "styles", style.part("styles.xml"));
        Document fresh = docx.xml(STYLES);
        Map<String, String> idsByName = new HashMap<>();
        Map<String, Boolean> ids = new HashMap<>();
        for (Element one : Wml.children(fresh.getDocumentElement())) {
            if (!Wml.is(one, "style")) continue;
            idsByName.put(name(one), Wml.attribute(one, "styleId"));
            ids.put(Wml.attribute(one, "styleId"), true);
        }
        if (old == null) return;
        for (Element one : Wml.children(old.getDocumentElement())) {
            if (!Wml.is(one, "style")) continue;
            String id = Wml.attribute(one, "styleId");
            String ours = idsByName.get(name(one));
            if (ours != null) {
                renamed.put(id, ours);
            } else if (!ids.containsKey(id)) {
                Element kept = (Element) fresh.importNode(one, true);
                kept.removeAttributeNS(Wml.W, "default");
                fresh.getDocumentElement().appendChild(kept);
            }
        }
        for (Element parent : Wml.descendants(fresh, "basedOn")) rename(parent);
        docx.replace(STYLES, fresh);
    }

    private static String name(Element style) {
        Element name = Wml.child(style, "name");
        return name == null ? "" : Wml.attribute(name, "val").toLowerCase(Locale.ROOT);
    }

    private void rename(Element reference) {
        String ours = renamed.get(Wml.attribute(reference, "val"));
        if (ours != null) Wml.set(reference, "val", ours);
    }

    private void section(Element section) {
        Element shipped = parts.parsed(style.part("section.xml"));
        Element size = Wml.child(section, "pgSz");
        boolean landscape = size != null && Wml.attribute(size, "orient").equals("landscape");
        for (Element child : Wml.children(section))
            if (Set.of("footerReference", "pgMar", "docGrid", "titlePg").contains(child.getLocalName())
                    || !landscape && Wml.is(child, "pgSz")) section.removeChild(child);
        for (Element part : Wml.children(shipped)) {
            if (landscape && Wml.is(part, "pgSz")) continue;
            Element own = (Element) section.getOwnerDocument().importNode(part, true);
            section.insertBefore(own, parts.sectionPlace(section, own.getLocalName()));
        }
        parts.footer(section, "default", "word/hs-footer-odd.xml");
        parts.footer(section, "even", "word/hs-footer-even.xml");
    }

    private static double textWidth(Document body) {
        List<Element> sections = Wml.descendants(body, "sectPr");
        if (sections.isEmpty()) return 0;
        Element size = Wml.child(sections.getLast(), "pgSz");
        Element margins = Wml.child(sections.getLast(), "pgMar");
        return size == null || margins == null
                ? 0
                : number(size, "w") - number(margins, "left") - number(margins, "right");
    }

    private static double number(Element element, String attribute) {
        String text = Wml.attribute(element, attribute);
        return text.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(text) : 0;
    }

    private void paragraph(Element paragraph, RoleGuess guess) {
        Element properties = Wml.child(paragraph, "pPr");
        Element styled = properties == null ? null : Wml.child(properties, "pStyle");
        if (styled != null) rename(styled);
        for (Element run : Wml.descendants(paragraph, "rStyle")) rename(run);
        if (styled != null && PaperRole.isOne(Wml.attribute(styled, "val"))) return;
        // a text box and the like keeps what it was given
        if (Wml.ancestor(paragraph, "txbxContent") != null) return;
        PaperRole role = guess.role(paragraph);
        if (properties == null) {
            properties = Wml.create(paragraph, "pPr");
            paragraph.insertBefore(properties, paragraph.getFirstChild());
        }
        for (Element child : Wml.children(properties))
            if (PARAGRAPH_FORMATTING.contains(child.getLocalName())) properties.removeChild(child);
        if (styled == null) {
            styled = Wml.create(paragraph, "pStyle");
            properties.insertBefore(styled, properties.getFirstChild());
        }
        Wml.set(styled, "val", role.styleId());
        String text = RoleGuess.text(paragraph);
        List<Element> lead = role == PaperRole.BODY ? RoleGuess.lead(paragraph, text) : List.of();
        for (Element run : Wml.descendants(paragraph, "r")) {
            plain(run, role != PaperRole.BODY || lead.contains(run));
            if (lead.contains(run)) mark(run, RoleGuess.leadRole(text));
        }
    }

    /** @param boldToo the role says how heavy it is */
    private static void plain(Element run, boolean boldToo) {
        Element formatting = Wml.child(run, "rPr");
        if (formatting == null) return;
        for (Element child : Wml.children(formatting)) {
            String name = child.getLocalName();
            if (RUN_FORMATTING.contains(name) || boldToo && name.equals("b")) formatting.removeChild(child);
        }
    }

    private static void mark(Element run, PaperRole role) {
        Element formatting = Wml.child(run, "rPr");
        if (formatting == null) {
            formatting = Wml.create(run, "rPr");
            run.insertBefore(formatting, run.getFirstChild());
        }
        Element styled = Wml.child(formatting, "rStyle");
        if (styled == null) {
            styled = Wml.create(run, "rStyle");
            formatting.insertBefore(styled, formatting.getFirstChild());
        }
        Wml.set(styled, "val", role.styleId());
    }

    private void table(Element table, double oldTextWidth) {
        Element properties = Wml.child(table, "tblPr");
        if (properties == null) return;
        Element styled = Wml.child(properties, "tblStyle");
        if (styled == null || !Wml.attribute(styled, "val").equals(PaperRole.TABLE.styleId())) {
            if (styled == null) {
                styled = Wml.create(table, "tblStyle");
                properties.insertBefore(styled, properties.getFirstChild());
            }
            Wml.set(styled, "val", PaperRole.TABLE.styleId());
            for (Element child : Wml.children(properties))
                if (Set.of("tblBorders", "tblCellMar", "shd").contains(child.getLocalName()))
                    properties.removeChild(child);
            for (Element borders : Wml.descendants(table, "tcBorders")) Wml.remove(borders);
        }
        if (Wml.ancestor(table, "tbl") == null) fit(table, properties, oldTextWidth);
    }

    /** A table that filled the old page fills the new one. */
    private void fit(Element table, Element properties, double oldTextWidth) {
        List<Element> columns = Wml.descendants(table, "gridCol");
        double total =
                columns.stream().mapToDouble(column -> number(column, "w")).sum();
        if (total == 0 || oldTextWidth > 0 && total < FULL_WIDTH * oldTextWidth) return;
        double factor = style.textWidth() / total;
        for (Element column : columns) Wml.set(column, "w", scaled(column, factor));
        for (Element width : Wml.descendants(table, "tcW"))
            if (Wml.attribute(width, "type").equals("dxa")) Wml.set(width, "w", scaled(width, factor));
        Element width = Wml.child(properties, "tblW");
        if (width != null && Wml.attribute(width, "type").equals("dxa")) Wml.set(width, "w", scaled(width, factor));
    }

    private static String scaled(Element element, double factor) {
        return Long.toString(Math.round(number(element, "w") * factor));
    }
}
