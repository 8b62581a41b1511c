package org.huoshui.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a file before any library builds objects from it: what it really is, whether it is too large, whether it
 * unpacks without end. Costs one pass over the bytes.
 */
final class Inspection {

    private static final int MAX_ENTRIES = 10_000;
    /** A sheet of equal rows packs about 60:1 in practice; a bomb packs 1000:1. */
    private static final long ABNORMAL_RATIO = 300;

    private static final long RATIO_MATTERS_FROM = 8L << 20;

    private final byte[] file;
    private final String fileName;
    private final Limits limits;

    private Inspection(byte[] file, String fileName, Limits limits) {
        this.file = file;
        this.fileName = fileName;
        this.limits = limits;
    }

    /** Empty when the file may be handed to the library. */
    static Optional<Problem> refusal(byte[] file, String fileName, Limits limits) {
        return Optional.ofNullable(new Inspection(file, fileName, limits).look());
    }

    private @Nullable Problem look() {
        if (file.length == 0) return because(WorkbookCode.EMPTY_FILE);
        if (file.length > limits.bytes())
            return Problem.of(WorkbookCode.TOO_LARGE, fileName, (file.length >> 20) + 1, limits.bytes() >> 20);
        if (startsWith('P', 'K', 3, 4)) return lookIntoZip();
        if (startsWith('P', 'K', 5, 6)) return because(WorkbookCode.NOT_A_WORKBOOK);
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) return lookIntoOle2();
        return because(kindOfOther());
    }

    private @Nullable Problem lookIntoZip() {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        long cells = 0;
        byte[] buffer = new byte[1 << 16];
        byte[] mimetype = new byte[0];
        // the JDK's own stream does not understand the large-file marks that streaming writers put on small files
        try (ZipArchiveInputStream zip =
                new ZipArchiveInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8.name(), true, true)) {
            for (ZipArchiveEntry entry; (entry = zip.getNextEntry()) != null; ) {
                String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
                names.add(name);
                if (names.size() > MAX_ENTRIES) return bomb();
                boolean sheet = name.startsWith("xl/worksheets/") && name.endsWith(".xml");
                boolean insideTag = false;
                for (int read; (read = zip.read(buffer)) > 0; ) {
                    unpacked += read;
                    if (unpacked > limits.unpackedBytes()) return bomb();
                    if (unpacked > RATIO_MATTERS_FROM && unpacked / file.length > ABNORMAL_RATIO) return bomb();
                    if (name.equals("mimetype")) mimetype = java.util.Arrays.copyOf(buffer, Math.min(read, 100));
                    if (!sheet) continue;
                    // counts <c …> elements; a tag cut by the buffer's edge is carried over
                    for (int i = 0; i < read; i++) {
                        byte b = buffer[i];
                        if (insideTag && b == 'c') {
                            int next = i + 1 < read ? buffer[i + 1] : ' ';
                            if (next == ' ' || next == '>' || next == '/') cells++;
                        }
                        insideTag = b == '<';
                    }
                    if (cells > limits.cells())
                        return Problem.of(WorkbookCode.TOO_MANY_CELLS, fileName, limits.cells());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return because(names.contains("word/document.xml") ? WorkbookCode.WORD_DOCUMENT : WorkbookCode.TRUNCATED);
        }
        Problem kind = kindOfZip(names, new String(mimetype, StandardCharsets.ISO_8859_1));
        OfficePackage.Bounds most = OfficePackage.Bounds.WORKBOOK;
        return kind != null
                ? kind
                : OfficePackage.refusal(
                                file,
                                fileName,
                                new OfficePackage.Bounds(
                                        most.parts(),
                                        limits.unpackedBytes(),
                                        Math.min(most.part(), limits.unpackedBytes())))
                        .orElse(null);
    }

    private @Nullable Problem kindOfZip(Set<String> names, String mimetype) {
        if (names.stream().anyMatch(n -> n.startsWith("word/"))) return because(WorkbookCode.WORD_DOCUMENT);
        if (names.stream().anyMatch(n -> n.startsWith("ppt/"))) return because(WorkbookCode.PRESENTATION);
        if (mimetype.contains("opendocument.spreadsheet")) return because(WorkbookCode.OPEN_DOCUMENT);
        if (mimetype.contains("opendocument.text")) return because(WorkbookCode.WORD_DOCUMENT);
        if (names.contains("xl/workbook.bin")) return because(WorkbookCode.BINARY_WORKBOOK);
        if (names.stream().anyMatch(n -> n.endsWith("vbaproject.bin") || n.startsWith("xl/macrosheets/")))
            return because(WorkbookCode.MACROS);
        boolean workbook =
                names.contains("xl/workbook.xml") || names.stream().anyMatch(n -> n.startsWith("xl/worksheets/"));
        if (!workbook) return because(WorkbookCode.NOT_A_WORKBOOK);
        return names.contains("[content_types].xml") ? null : because(WorkbookCode.TRUNCATED);
    }

    private @Nullable Problem lookIntoOle2() {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) return because(WorkbookCode.ENCRYPTED);
            if (root.hasEntryCaseInsensitive("WordDocument")) return because(WorkbookCode.WORD_DOCUMENT);
            if (root.hasEntryCaseInsensitive("PowerPoint Document")) return because(WorkbookCode.PRESENTATION);
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) return because(WorkbookCode.MACROS);
            if (root.hasEntryCaseInsensitive("Workbook")) return null;
            return because(root.hasEntryCaseInsensitive("Book") ? WorkbookCode.OLD_EXCEL : WorkbookCode.NOT_A_WORKBOOK);
        } catch (IOException | RuntimeException e) {
            return because(WorkbookCode.TRUNCATED);
        }
    }

    private WorkbookCode kindOfOther() {
        if (startsWith('%', 'P', 'D', 'F')) return WorkbookCode.PDF;
        // BIFF 2 to 4 streams begin with a bare BOF record
        if (file[0] == 0x09 && file.length > 2 && (file[1] == 0 || file[1] == 2 || file[1] == 4))
            return WorkbookCode.OLD_EXCEL;
        String head = new String(file, 0, Math.min(file.length, 4096), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        if (head.startsWith("{\\rtf")) return WorkbookCode.WORD_DOCUMENT;
        if (head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.contains("<?xml"))
            return head.contains("<html") ? WorkbookCode.WEB_PAGE : WorkbookCode.XML_SPREADSHEET;
        if (head.contains("<html") || head.contains("<table") || head.contains("<!doctype html"))
            return WorkbookCode.WEB_PAGE;
        return looksLikeText() ? WorkbookCode.PLAIN_TEXT : WorkbookCode.NOT_A_WORKBOOK;
    }

    private boolean looksLikeText() {
        boolean utf16 = startsWith(0xFF, 0xFE) || startsWith(0xFE, 0xFF);
        int looked = Math.min(file.length, 4096);
        for (int i = 0; i < looked; i++) {
            int b = file[i] & 0xFF;
            if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && !(utf16 && b == 0)) return false;
        }
        return true;
    }

    private boolean startsWith(int... bytes) {
        if (file.length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((file[i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    private Problem bomb() {
        return Problem.of(WorkbookCode.ZIP_BOMB, fileName, limits.unpackedBytes() >> 20);
    }

    private Problem because(WorkbookCode code) {
        return Problem.of(code, fileName);
    }
}
