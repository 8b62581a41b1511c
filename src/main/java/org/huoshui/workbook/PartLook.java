package org.huoshui.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Goes once through an XML part of a package, keeping nothing. Entities are never resolved: a document type is refused. */
final class PartLook {

    private static final int DEEPEST = 256;
    /** Excel itself stops at 65,490 cell formats. */
    private static final int MOST_STYLES = 65_490;

    sealed interface Result {}

    record Sound() implements Result {}

    record Unsound(FileCode code, String what) implements Result {}

    private static final Sound SOUND = new Sound();

    private final XMLStreamReader reader;
    private final String part;
    private final StringBuilder instructions = new StringBuilder();
    private int styles;

    private PartLook(XMLStreamReader reader, String part) {
        this.reader = reader;
        this.part = part;
    }

    /** @param part its name in small letters; @throws IOException where the bytes themselves cannot be had */
    static Result at(String part, InputStream content) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(content);
            Result result = new PartLook(reader, part).look();
            reader.close();
            return result;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException unreadable) throw unreadable;
            return new Unsound(FileCode.UNSOUND_XML, part);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    private Result look() throws XMLStreamException {
        int depth = 0;
        boolean instruction = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return new Unsound(FileCode.UNSOUND_XML, part);
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > DEEPEST) return new Unsound(FileCode.TOO_DEEP, part);
                    instruction = reader.getLocalName().equals("instrText");
                    Result found = element(reader.getLocalName());
                    if (found != null) return found;
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (instruction && instructions.length() < 100_000) instructions.append(reader.getText());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    instruction = false;
                }
                default -> {}
            }
        }
        return fetches(instructions.toString()) ? new Unsound(FileCode.OUTSIDE_LINK, "DDE / INCLUDE") : SOUND;
    }

    private @Nullable Result element(String name) {
        return switch (name) {
            case "Relationship" -> part.endsWith(".rels") ? relationship() : null;
            case "Override", "Default" -> part.equals("[content_types].xml") ? contentType() : null;
            case "ddeLink" -> new Unsound(FileCode.OUTSIDE_LINK, "DDE");
            case "fldSimple" ->
                fetches(attribute("instr")) ? new Unsound(FileCode.OUTSIDE_LINK, "DDE / INCLUDE") : null;
            case "xf" -> ++styles > MOST_STYLES ? new Unsound(FileCode.TOO_MANY_STYLES, "" + MOST_STYLES) : null;
            default -> null;
        };
    }

    private @Nullable Result relationship() {
        if (!attribute("TargetMode").equalsIgnoreCase("External")) return null;
        String type = attribute("Type").toLowerCase(Locale.ROOT);
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (kind.equals("hyperlink") || kind.startsWith("externallink") || kind.startsWith("xlexternallink"))
            return null;
        String target = attribute("Target");
        // Word notes the template a document was begun with, on the writer's own disk
        boolean ownDisk = target.matches("(?i)file:///[a-z]:.*") || target.matches("(?i)[a-z]:[\\\\/].*");
        if (kind.equals("attachedtemplate") && (ownDisk || !target.matches("(?s).*[:\\\\/].*"))) return null;
        return new Unsound(FileCode.OUTSIDE_LINK, kind);
    }

    private @Nullable Result contentType() {
        String type = attribute("ContentType").toLowerCase(Locale.ROOT);
        if (type.contains("macroenabled") || type.contains("vbaproject")) return new Unsound(FileCode.MACROS, type);
        if (type.contains("activex") || type.contains("oleobject") || type.contains("controlproperties"))
            return new Unsound(FileCode.ACTIVE_CONTENT, type);
        return null;
    }

    /** Fields that start a program or take in another file when the document is opened. */
    private static boolean fetches(String instruction) {
        return instruction.matches("(?is).*\\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\\b.*");
    }

    private String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return "";
    }
}
