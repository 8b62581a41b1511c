package org.huoshui.reporting.origin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells what a file is by its content; names lie. */
final class FileNature {

    enum Nature {
        DOCX("Word 文档（.docx）", "a Word document (.docx)"),
        DOC("旧版 Word 文档（.doc）", "an old Word document (.doc)"),
        TEXT("纯文本", "plain text"),
        PDF("PDF", "a PDF"),
        IMAGE("图片", "a picture"),
        RTF("RTF 文件", "an RTF file"),
        ENCRYPTED("加密文档", "an encrypted document"),
        WORKBOOK("Excel 工作簿", "an Excel workbook"),
        SLIDES("演示文稿", "a presentation"),
        OPEN_DOCUMENT("OpenDocument 文档", "an OpenDocument file"),
        OFD("OFD 版式文件", "an OFD file"),
        ARCHIVE("压缩包", "an archive"),
        WEB_PAGE("网页", "a web page"),
        OTHER_OLE("WPS 专用格式或其他 Office 旧格式", "a format of WPS's own, or another old Office file");

        final String zh;
        final String en;

        Nature(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    private static final int FIRST_WORDS = 512;

    private FileNature() {}

    static Nature of(byte[] bytes) {
        if (starts(bytes, 'P', 'K')) return zip(bytes);
        if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return ole(bytes);
        if (starts(bytes, '%', 'P', 'D', 'F')) return Nature.PDF;
        if (starts(bytes, '{', '\\', 'r', 't', 'f')) return Nature.RTF;
        if (isImage(bytes)) return Nature.IMAGE;
        if (starts(bytes, 'R', 'a', 'r', '!') || starts(bytes, '7', 'z', 0xbc, 0xaf) || starts(bytes, 0x1f, 0x8b))
            return Nature.ARCHIVE;
        String beginning = new String(bytes, 0, Math.min(bytes.length, FIRST_WORDS), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        if (beginning.contains("<html") || beginning.contains("<!doctype html") || beginning.startsWith("mime-version"))
            return Nature.WEB_PAGE;
        return Nature.TEXT;
    }

    private static boolean isImage(byte[] bytes) {
        return starts(bytes, 0x89, 'P', 'N', 'G')
                || starts(bytes, 0xff, 0xd8, 0xff)
                || starts(bytes, 'G', 'I', 'F', '8')
                || starts(bytes, 'B', 'M') && bytes.length > 6 && bytes[5] == 0 && bytes[6] == 0
                || starts(bytes, 'I', 'I', '*', 0)
                || starts(bytes, 'M', 'M', 0, '*')
                || starts(bytes, 'R', 'I', 'F', 'F');
    }

    private static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) return false;
        for (int i = 0; i < first.length; i++) if ((bytes[i] & 0xff) != first[i]) return false;
        return true;
    }

    private static Nature zip(byte[] bytes) {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null && names.size() < 2_000; entry = zip.getNextEntry())
                names.add(entry.getName());
        } catch (IOException | IllegalArgumentException e) {
            // half a .docx is refused as a damaged one by its own reader
            if (names.contains("word/document.xml") || names.contains("[Content_Types].xml")) return Nature.DOCX;
            return Nature.ARCHIVE;
        }
        if (names.contains("word/document.xml")) return Nature.DOCX;
        if (names.contains("xl/workbook.xml")) return Nature.WORKBOOK;
        if (names.contains("ppt/presentation.xml")) return Nature.SLIDES;
        if (names.contains("OFD.xml")) return Nature.OFD;
        if (names.contains("mimetype") && names.contains("content.xml")) return Nature.OPEN_DOCUMENT;
        return Nature.ARCHIVE;
    }

    private static Nature ole(byte[] bytes) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            var root = file.getRoot();
            if (root.hasEntry("EncryptedPackage")) return Nature.ENCRYPTED;
            if (root.hasEntry("WordDocument")) return Nature.DOC;
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) return Nature.WORKBOOK;
            if (root.hasEntry("PowerPoint Document")) return Nature.SLIDES;
            return Nature.OTHER_OLE;
        } catch (IOException | RuntimeException e) {
            // damaged: let the reader of old documents say so
            return Nature.DOC;
        }
    }
}
