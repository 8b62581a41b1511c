package org.huoshui.reporting.template;

import java.util.Map;
import java.util.TreeMap;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a document carries about itself: custom properties whose names begin with {@code huoshui.}, which every program keeps,
 * and the manifest as a custom XML part, which LibreOffice drops.
 *
 * @param properties names without the beginning they share
 * @param manifest as signed; absent where it was dropped
 */
public record DocumentSeal(
        Map<String, String> properties, @Nullable String manifest) {

    private static final String OURS = "huoshui.";
    private static final String MANIFEST = "urn:huoshui:manifest:1";
    private static final String ITEM = "customXml/huoshui-manifest.xml";
    private static final String CUSTOM = "docProps/custom.xml";
    private static final String CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private static final String PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";

    public DocumentSeal {
        properties = Map.copyOf(properties);
    }

    /** Empty for a document that carries nothing of ours. */
    public static DocumentSeal read(Docx docx) {
        Map<String, String> properties = new TreeMap<>();
        if (docx.has(CUSTOM))
            for (Element property : Wml.children(docx.xml(CUSTOM).getDocumentElement())) {
                String name = property.getAttribute("name");
                if (name.startsWith(OURS))
                    properties.putIfAbsent(
                            name.substring(OURS.length()),
                            property.getTextContent().strip());
            }
        return new DocumentSeal(properties, manifest(docx));
    }

    private static @Nullable String manifest(Docx docx) {
        for (String part : docx.parts()) {
            if (!part.matches("customXml/[^/]+\\.xml")) continue;
            try {
                Element root = docx.xml(part).getDocumentElement();
                if (MANIFEST.equals(root.getNamespaceURI())) return root.getTextContent();
            } catch (Refused other) {
                continue; // somebody else's part, damaged or not
            }
        }
        return null;
    }

    /** Writes the seal into a document, in the place of one that is there. */
    public void writeInto(Docx docx) {
        properties(docx);
        String manifest = manifest();
        if (manifest == null) return;
        for (String part : docx.parts())
            if (part.matches("customXml/[^/]+\\.xml") && isManifest(docx, part)) docx.remove(part);
        Document item = docx.blank(MANIFEST, "manifest");
        item.getDocumentElement().setTextContent(manifest);
        docx.replace(ITEM, item);
        relate(docx, "word/_rels/document.xml.rels", "customXml", "../" + ITEM);
    }

    private static boolean isManifest(Docx docx, String part) {
        try {
            return MANIFEST.equals(docx.xml(part).getDocumentElement().getNamespaceURI());
        } catch (Refused other) {
            return false;
        }
    }

    private void properties(Docx docx) {
        Document custom = docx.has(CUSTOM) ? docx.xml(CUSTOM) : docx.blank(PROPERTIES, "Properties");
        Element root = custom.getDocumentElement();
        int highest = 1;
        for (Element property : Wml.children(root)) {
            if (property.getAttribute("name").startsWith(OURS)) root.removeChild(property);
            else if (property.getAttribute("pid").matches("\\d{1,8}"))
                highest = Math.max(highest, Integer.parseInt(property.getAttribute("pid")));
        }
        for (Map.Entry<String, String> one : new TreeMap<>(properties).entrySet()) {
            Element property = custom.createElementNS(PROPERTIES, "property");
            property.setAttribute("fmtid", FORMAT);
            property.setAttribute("pid", Integer.toString(++highest));
            property.setAttribute("name", OURS + one.getKey());
            Element value = custom.createElementNS(TYPES, "vt:lpwstr");
            value.setTextContent(one.getValue());
            property.appendChild(value);
            root.appendChild(property);
        }
        docx.replace(CUSTOM, custom);
        relate(docx, "_rels/.rels", "custom-properties", CUSTOM);
        declare(docx);
    }

    private static void declare(Docx docx) {
        Document types = docx.xml("[Content_Types].xml");
        Element root = types.getDocumentElement();
        boolean xml = false;
        for (Element type : Wml.children(root)) {
            if (("/" + CUSTOM).equals(type.getAttribute("PartName"))) root.removeChild(type);
            xml |= "xml".equalsIgnoreCase(type.getAttribute("Extension"));
        }
        if (!xml) {
            Element plain = types.createElementNS(CONTENT_TYPES, "Default");
            plain.setAttribute("Extension", "xml");
            plain.setAttribute("ContentType", "application/xml");
            Node first = root.getFirstChild();
            root.insertBefore(plain, first);
        }
        Element type = types.createElementNS(CONTENT_TYPES, "Override");
        type.setAttribute("PartName", "/" + CUSTOM);
        type.setAttribute("ContentType", CUSTOM_TYPE);
        root.appendChild(type);
        docx.replace("[Content_Types].xml", types);
    }

    private static void relate(Docx docx, String part, String kind, String target) {
        Document relations = docx.has(part) ? docx.xml(part) : docx.blank(RELATIONS, "Relationships");
        Element root = relations.getDocumentElement();
        for (Element one : Wml.children(root))
            if (target.equals(one.getAttribute("Target").replaceFirst("^/", ""))) root.removeChild(one);
        Element relation = relations.createElementNS(RELATIONS, "Relationship");
        relation.setAttribute("Id", "huoshui" + kind.replace("-", ""));
        relation.setAttribute("Type", RELATION + kind);
        relation.setAttribute("Target", target);
        root.appendChild(relation);
        docx.replace(part, relations);
    }
}
