package org.huoshui.reporting.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.huoshui.kernel.Refused;

/** A shipped style, {@code reporting/styles/<key>}: page, named styles, page numbers. */
public enum PaperStyle {
    /** GB/T 9704-2012: 22 lines of 28 characters, 2号小标宋, 3号仿宋, page numbers outside. */
    OFFICIAL("official", "公文格式", "Official document (GB/T 9704-2012)", 8854),
    /** 小四宋体 on 25 mm margins, headings in 黑体. */
    PLAIN("plain", "简明格式", "Plain report", 8958);

    private static final String FOLDER = "/reporting/styles/";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final String key;
    private final String zh;
    private final String en;
    private final int textWidth;

    PaperStyle(String key, String zh, String en, int textWidth) {
        this.key = key;
        this.zh = zh;
        this.en = en;
        this.textWidth = textWidth;
    }

    /** By key; refused (REP-603) when there is none of that name. */
    public static PaperStyle require(String key) {
        for (PaperStyle style : values()) if (style.key.equals(key)) return style;
        throw Refused.because(
                PaperError.UNKNOWN_STYLE,
                key,
                Arrays.stream(values()).map(PaperStyle::key).collect(Collectors.joining("、")));
    }

    /** {@code official}, {@code plain}: as in addresses. */
    public String key() {
        return key;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Width of the type area, twentieths of a point. */
    public int textWidth() {
        return textWidth;
    }

    /**
     * A Word document with page, named styles ({@link PaperRole}), page numbers and fonts' stand-ins, and no text. In POI:
     * {@code new XWPFDocument(new ByteArrayInputStream(style.emptyDocument()))}, then {@code
     * paragraph.setStyle(PaperRole.BODY.styleId())} and nothing else.
     */
    public byte[] emptyDocument() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", utf8("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
                <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>\
                <Override PartName="/word/settings.xml" ContentType="%1$ssettings+xml"/>\
                <Override PartName="/word/fontTable.xml" ContentType="%1$sfontTable+xml"/>\
                <Override PartName="/word/footer1.xml" ContentType="%1$sfooter+xml"/>\
                <Override PartName="/word/footer2.xml" ContentType="%1$sfooter+xml"/></Types>""".formatted(TYPES)));
        parts.put("_rels/.rels", utf8("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/></Relationships>""".formatted(RELATION)));
        String section = new String(part("section.xml"), StandardCharsets.UTF_8)
                .replaceAll("(?s)<\\?xml.*?\\?>|<!--.*?-->", "")
                .replaceAll(">\\s+<", "><")
                .replaceFirst("(<w:sectPr[^>]*>)", "$1" + footerReferences("rId4", "rId5"));
        parts.put("word/document.xml", utf8("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>%s</w:body></w:document>""".formatted(section.strip())));
        parts.put("word/_rels/document.xml.rels", utf8("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="rId1" Type="%1$sstyles" Target="styles.xml"/>\
                <Relationship Id="rId2" Type="%1$ssettings" Target="settings.xml"/>\
                <Relationship Id="rId3" Type="%1$sfontTable" Target="fontTable.xml"/>\
                <Relationship Id="rId4" Type="%1$sfooter" Target="footer1.xml"/>\
                <Relationship Id="rId5" Type="%1$sfooter" Target="footer2.xml"/></Relationships>""".formatted(RELATION)));
        parts.put("word/styles.xml", part("styles.xml"));
        parts.put("word/settings.xml", shared("settings.xml"));
        parts.put("word/fontTable.xml", shared("fontTable.xml"));
        parts.put("word/footer1.xml", part("footer-odd.xml"));
        parts.put("word/footer2.xml", part("footer-even.xml"));
        return zipped(parts);
    }

    static String footerReferences(String odd, String even) {
        return "<w:footerReference w:type=\"default\" r:id=\"" + odd + "\"/><w:footerReference w:type=\"even\" r:id=\""
                + even + "\"/>";
    }

    /** A part of this style. */
    byte[] part(String file) {
        return resource(key + "/" + file);
    }

    /** A part both styles have. */
    static byte[] shared(String file) {
        return resource(file);
    }

    private static byte[] resource(String file) {
        try (InputStream in = PaperStyle.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + file);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zipped(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
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
}
