package org.huoshui.reporting.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.ReportingError;
import org.huoshui.workbook.OfficePackage;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A .docx taken apart: named parts, those that hold text readable as XML. Guards the door: what is not a plain Word
 * document, is broken, or swells beyond measure is refused with a sentence.
 */
public final class Docx {

    private static final int LARGEST_MEGABYTES = 64;
    private static final int MOST_PARTS = 2_000;

    private final String fileName;
    private final Map<String, byte[]> parts;
    private final Map<String, Document> relations = new HashMap<>();
    // made once per document: making one costs more than using it
    private final DocumentBuilder reader = reader();
    private final Transformer writer = writer();

    private Docx(String fileName, Map<String, byte[]> parts) {
        this.fileName = fileName;
        this.parts = parts;
    }

    /** Throws {@link Refused} (REP-101 … 106) when the bytes are no Word document. */
    public static Docx open(String fileName, byte[] bytes) {
        if (bytes.length > 4 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf)
            throw Refused.because(ReportingError.OLD_DOCUMENT, fileName);
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K')
            throw Refused.because(ReportingError.NOT_A_DOCUMENT, fileName);
        Docx docx = new Docx(fileName, unzip(fileName, bytes));
        if (docx.parts.containsKey("word/vbaProject.bin")) throw Refused.because(ReportingError.MACROS, fileName);
        if (!docx.parts.containsKey("[Content_Types].xml") || !docx.parts.containsKey("word/document.xml"))
            throw Refused.because(
                    docx.parts.containsKey("[Content_Types].xml")
                            ? ReportingError.OTHER_OFFICE_FILE
                            : ReportingError.NOT_A_DOCUMENT,
                    fileName);
        return docx;
    }

    /**
     * As {@link #open}, for what somebody brings along: nothing in it may act, fetch, or be other than it seems.
     *
     * @throws Refused REP-101 … 106 or WBK-2xx
     */
    public static Docx openForeign(String fileName, byte[] bytes) {
        Docx docx = open(fileName, bytes);
        OfficePackage.refusal(bytes, fileName, OfficePackage.Bounds.DOCUMENT).ifPresent(problem -> {
            throw new Refused(problem);
        });
        return docx;
    }

    private static Map<String, byte[]> unzip(String fileName, byte[] bytes) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long total = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) continue;
                long room = LARGEST_MEGABYTES * 1_048_576L - total;
                byte[] content = zip.readNBytes((int) room + 1);
                if (content.length > room || parts.size() >= MOST_PARTS)
                    throw Refused.because(ReportingError.TOO_LARGE, fileName, LARGEST_MEGABYTES);
                total += content.length;
                parts.put(entry.getName(), content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.because(ReportingError.BROKEN_DOCUMENT, fileName, String.valueOf(e.getMessage()));
        }
        if (parts.isEmpty()) throw Refused.because(ReportingError.BROKEN_DOCUMENT, fileName, "zip");
        return parts;
    }

    /** The parts with text of the page: the body first, then headers, footers and notes. */
    public List<String> textParts() {
        List<String> names = new ArrayList<>(List.of("word/document.xml"));
        parts.keySet().stream()
                .filter(name -> name.matches("word/(header|footer)\\d*\\.xml|word/(footnotes|endnotes)\\.xml"))
                .sorted()
                .forEach(names::add);
        return names;
    }

    /** Names of all parts. */
    public Set<String> parts() {
        return Set.copyOf(parts.keySet());
    }

    public boolean has(String part) {
        return parts.containsKey(part);
    }

    public byte[] part(String name) {
        byte[] content = parts.get(name);
        if (content == null) throw Refused.because(ReportingError.BROKEN_DOCUMENT, fileName, name);
        return content;
    }

    public Document xml(String part) {
        try {
            return reader.parse(new ByteArrayInputStream(part(part)));
        } catch (SAXException | IOException e) {
            throw Refused.because(ReportingError.BROKEN_DOCUMENT, fileName, part);
        }
    }

    // nothing outside the file is ever fetched
    private static DocumentBuilder reader() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Transformer writer() {
        try {
            return TransformerFactory.newDefaultInstance().newTransformer();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The part a relation of another part points to; null where there is no such relation inside the file. */
    public @Nullable String related(String part, String relation) {
        String rels = part.replaceFirst("([^/]+)$", "_rels/$1.rels");
        if (!has(rels)) return null;
        for (Element one :
                Wml.children(relations.computeIfAbsent(rels, this::xml).getDocumentElement()))
            if (relation.equals(one.getAttribute("Id")) && !"External".equals(one.getAttribute("TargetMode")))
                return resolved(part, one.getAttribute("Target"));
        return null;
    }

    private static String resolved(String part, String target) {
        if (target.startsWith("/")) return target.substring(1);
        return URI.create("/" + part).resolve(target).getPath().substring(1);
    }

    public Set<String> names() {
        return Set.copyOf(parts.keySet());
    }

    /** Takes a part off; whoever refers to it must stop doing so. */
    public void remove(String part) {
        parts.remove(part);
    }

    /** A document of one element, to be made a part. */
    Document blank(String namespace, String root) {
        Document document = reader.newDocument();
        document.appendChild(document.createElementNS(namespace, root));
        return document;
    }

    /** Puts another content in the place of a part. */
    public void replace(String part, byte[] content) {
        parts.put(part, content);
    }

    public void replace(String part, Document document) {
        parts.put(part, bytes(document));
    }

    public byte[] packed() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private byte[] bytes(Document document) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.setXmlStandalone(true);
            writer.transform(new DOMSource(document), new StreamResult(out));
            return out.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }
}
