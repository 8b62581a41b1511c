package org.huoshui.reporting.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Wml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Parts of a Word package with what ties them to it: content types and relations. Keeps the order the schema asks for. */
final class DocumentParts {

    private static final String TYPES_PART = "[Content_Types].xml";
    private static final String RELATIONS_PART = "word/_rels/document.xml.rels";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final List<String> SECTION_ORDER = List.of(
            "headerReference",
            "footerReference",
            "footnotePr",
            "endnotePr",
            "type",
            "pgSz",
            "pgMar",
            "paperSrc",
            "pgBorders",
            "lnNumType",
            "pgNumType",
            "cols",
            "formProt",
            "vAlign",
            "noEndnote",
            "titlePg",
            "textDirection",
            "bidi",
            "rtlGutter",
            "docGrid",
            "printerSettings",
            "sectPrChange");
    /** What stands before {@code evenAndOddHeaders} among the settings. */
    private static final Set<String> BEFORE_EVEN_AND_ODD = Set.of(
            "writeProtection",
            "view",
            "zoom",
            "removePersonalInformation",
            "removeDateAndTime",
            "doNotDisplayPageBoundaries",
            "displayBackgroundShape",
            "printPostScriptOverText",
            "printFractionalCharacterWidth",
            "printFormsData",
            "embedTrueTypeFonts",
            "embedSystemFonts",
            "saveSubsetFonts",
            "saveFormsData",
            "mirrorMargins",
            "alignBordersAndEdges",
            "bordersDoNotSurroundHeader",
            "bordersDoNotSurroundFooter",
            "gutterAtTop",
            "hideSpellingErrors",
            "hideGrammaticalErrors",
            "activeWritingStyle",
            "proofState",
            "formsDesign",
            "attachedTemplate",
            "linkStyles",
            "stylePaneFormatFilter",
            "stylePaneSortMethod",
            "documentType",
            "mailMerge",
            "revisionView",
            "trackRevisions",
            "doNotTrackMoves",
            "doNotTrackFormatting",
            "documentProtection",
            "autoFormatOverride",
            "styleLockTheme",
            "styleLockQFSet",
            "defaultTabStop",
            "autoHyphenation",
            "consecutiveHyphenLimit",
            "hyphenationZone",
            "doNotHyphenateCaps",
            "showEnvelope",
            "summaryLength",
            "clickAndTypeStyle",
            "defaultTableStyle");

    private final Docx docx;
    private final Document types;
    private final Document relations;

    DocumentParts(Docx docx) {
        this.docx = docx;
        this.types = docx.xml(TYPES_PART);
        this.relations = docx.has(RELATIONS_PART)
                ? docx.xml(RELATIONS_PART)
                : document("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** @param kind last word of content type and relation, {@code footer} */
    void put(String part, String kind, byte[] content) {
        docx.replace(part, content);
        String name = "/" + part;
        boolean typed = Wml.children(types.getDocumentElement()).stream()
                .anyMatch(one -> one.getAttribute("PartName").equals(name));
        if (!typed) {
            Element override = types.createElementNS(types.getDocumentElement().getNamespaceURI(), "Override");
            override.setAttribute("PartName", name);
            override.setAttribute("ContentType", TYPE + kind + "+xml");
            types.getDocumentElement().appendChild(override);
        }
        if (relation(part).isEmpty()) {
            Element relation =
                    relations.createElementNS(relations.getDocumentElement().getNamespaceURI(), "Relationship");
            relation.setAttribute("Id", "hs" + part.replaceAll("[^A-Za-z]", ""));
            relation.setAttribute("Type", Wml.R + "/" + kind);
            relation.setAttribute("Target", part.substring("word/".length()));
            relations.getDocumentElement().appendChild(relation);
        }
    }

    private String relation(String part) {
        String target = part.substring("word/".length());
        for (Element one : Wml.children(relations.getDocumentElement()))
            if (one.getAttribute("Target").equals(target)
                    || one.getAttribute("Target").equals("/" + part)) return one.getAttribute("Id");
        return "";
    }

    void footer(Element section, String type, String part) {
        Element reference = Wml.create(section, "footerReference");
        Wml.set(reference, "type", type);
        reference.setAttributeNS(Wml.R, "r:id", relation(part));
        section.insertBefore(reference, sectionPlace(section, "footerReference"));
    }

    /** The child of a section before which one of that name belongs; null for the end. */
    @Nullable
    Node sectionPlace(Element section, String name) {
        int rank = SECTION_ORDER.indexOf(name);
        for (Element child : Wml.children(section))
            if (SECTION_ORDER.indexOf(child.getLocalName()) > rank) return child;
        return null;
    }

    void evenAndOdd() {
        Document settings = docx.xml("word/settings.xml");
        Element root = settings.getDocumentElement();
        Element existing = Wml.child(root, "evenAndOddHeaders");
        if (existing != null) {
            existing.removeAttributeNS(Wml.W, "val");
        } else {
            Node place = null;
            for (Element child : Wml.children(root))
                if (!BEFORE_EVEN_AND_ODD.contains(child.getLocalName())) {
                    place = child;
                    break;
                }
            root.insertBefore(Wml.create(root, "evenAndOddHeaders"), place);
        }
        docx.replace("word/settings.xml", settings);
    }

    void save() {
        docx.replace(TYPES_PART, types);
        docx.replace(RELATIONS_PART, relations);
    }

    Element parsed(byte[] xml) {
        return document(xml).getDocumentElement();
    }

    // only parts from the jar come here
    private static Document document(byte[] xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
