package org.huoshui.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Looks at an .xlsx or .docx before any library builds objects from it: whether its table of contents and its contents
 * agree, what its parts are called, how much they unpack to, and whether each XML part is sound, shallow and free of what
 * acts or fetches. One pass over the bytes, in constant memory.
 *
 * <p>Hyperlinks, and the stored values of links to other workbooks, may stay: nobody follows them.
 */
public final class OfficePackage {

    /** What a package of ours may hold. */
    public record Bounds(int parts, long unpacked, long part) {

        /** A workbook: 200 MB over all, 96 MB in one part. */
        public static final Bounds WORKBOOK = new Bounds(10_000, 200L << 20, 96L << 20);
        /** A Word document: it is read as a tree, which takes ten times its size. */
        public static final Bounds DOCUMENT = new Bounds(2_000, 64L << 20, 24L << 20);
    }

    private static final int LONGEST_NAME = 255;
    private static final long DIRECTORY_TRAILER = 22;

    private final byte[] file;
    private final String fileName;
    private final Bounds bounds;

    private OfficePackage(byte[] file, String fileName, Bounds bounds) {
        this.file = file;
        this.fileName = fileName;
        this.bounds = bounds;
    }

    /** Empty when the package may be handed to a library. */
    public static Optional<Problem> refusal(byte[] file, String fileName, Bounds bounds) {
        return Optional.ofNullable(new OfficePackage(file, fileName, bounds).look());
    }

    private @Nullable Problem look() {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > bounds.parts()) return because(FileCode.TOO_MANY_PARTS, bounds.parts());
            Problem names = names(entries);
            if (names != null) return names;
            Problem order = order(entries);
            if (order != null) return order;
            long total = 0;
            for (ZipArchiveEntry entry : entries) {
                if (entry.isDirectory()) continue;
                if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry))
                    return because(FileCode.PACKED_TWICE, entry.getName());
                try (InputStream content = zip.getInputStream(entry)) {
                    Counted counted =
                            new Counted(content, Math.min(bounds.part(), bounds.unpacked() - total), entry.getSize());
                    Problem problem = part(entry.getName(), counted);
                    if (problem != null) return problem;
                    counted.skipRest();
                    total += counted.count;
                } catch (TooMuch tooMuch) {
                    return because(FileCode.TOO_LARGE_UNPACKED, entry.getName());
                }
            }
            return null;
        } catch (IOException | RuntimeException e) {
            // a truncated directory, a name in no encoding, a wrong checksum: to the sender they mean one thing
            return because(FileCode.CONTRADICTORY, "");
        }
    }

    private @Nullable Problem names(List<ZipArchiveEntry> entries) {
        Set<String> seen = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            String name = entry.getName().replace('\\', '/');
            String lower = name.toLowerCase(Locale.ROOT);
            boolean odd = name.isBlank()
                    || name.length() > LONGEST_NAME
                    || name.startsWith("/")
                    || name.matches("[A-Za-z]:.*")
                    || List.of(name.split("/")).contains("..")
                    || name.chars().anyMatch(Character::isISOControl)
                    || !seen.add(lower);
            if (odd) return because(FileCode.PART_NAME, name.length() > 60 ? name.substring(0, 60) + "…" : name);
            if (lower.endsWith("vbaproject.bin") || lower.contains("/macrosheets/") || lower.endsWith("vbadata.xml"))
                return because(FileCode.MACROS, name);
            if (lower.contains("/activex/") || lower.contains("/ctrlprops/") || isObject(lower))
                return because(FileCode.ACTIVE_CONTENT, name);
        }
        return null;
    }

    // a chart keeps its table as an embedded workbook; anything else embedded is an object
    private static boolean isObject(String lower) {
        return lower.contains("/embeddings/") && !lower.endsWith(".xlsx") && !lower.endsWith("/");
    }

    /** No part lies over another, before the first or behind the directory: such files are read differently by different programs. */
    private @Nullable Problem order(List<ZipArchiveEntry> entries) {
        List<ZipArchiveEntry> byPlace = new ArrayList<>(entries);
        byPlace.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long free = 0;
        for (ZipArchiveEntry entry : byPlace) {
            if (entry.getLocalHeaderOffset() < free || free == 0 && entry.getLocalHeaderOffset() != 0)
                return because(FileCode.CONTRADICTORY, entry.getName());
            free = entry.getDataOffset() + entry.getCompressedSize();
            if (free > file.length || !sameNameInPlace(entry)) return because(FileCode.CONTRADICTORY, entry.getName());
        }
        return byPlace.isEmpty() || trailer() < 0 ? because(FileCode.CONTRADICTORY, "") : null;
    }

    private boolean sameNameInPlace(ZipArchiveEntry entry) {
        int at = (int) entry.getLocalHeaderOffset() + 30;
        byte[] raw = entry.getRawName();
        if (raw == null || at + raw.length > file.length) return false;
        int length = (file[at - 4] & 0xFF) | (file[at - 3] & 0xFF) << 8;
        return length == raw.length && java.util.Arrays.equals(file, at, at + length, raw, 0, length);
    }

    /** Where the end-of-directory mark is that the file ends with; -1 when something follows it. */
    private long trailer() {
        for (long at = file.length - DIRECTORY_TRAILER;
                at >= 0 && at > file.length - DIRECTORY_TRAILER - 65_536;
                at--) {
            int i = (int) at;
            if (file[i] != 'P' || file[i + 1] != 'K' || file[i + 2] != 5 || file[i + 3] != 6) continue;
            int comment = (file[i + 20] & 0xFF) | (file[i + 21] & 0xFF) << 8;
            if (at + DIRECTORY_TRAILER + comment == file.length) return at;
        }
        return -1;
    }

    private @Nullable Problem part(String name, Counted content) throws IOException {
        String lower = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".xml") && !lower.endsWith(".rels")) return null;
        return switch (PartLook.at(lower, content)) {
            case PartLook.Sound sound -> null;
            case PartLook.Unsound(FileCode code, String what) ->
                because(code, code == FileCode.UNSOUND_XML || code == FileCode.TOO_DEEP ? name : what);
        };
    }

    private Problem because(FileCode code, Object what) {
        return Problem.of(code, fileName, what);
    }

    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Ends with {@link TooMuch} where there is more than allowed, or more than the directory says. */
    private static final class Counted extends java.io.FilterInputStream {
        private final long allowed;
        private final long declared;
        private long count;

        Counted(InputStream in, long allowed, long declared) {
            super(in);
            this.allowed = allowed;
            this.declared = declared;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            if (read > 0) count += read;
            if (count > allowed) throw new TooMuch();
            if (count > declared && declared >= 0) throw new ZipException("more than declared");
            return read;
        }

        /** The parser of XML closes what it has read to its end; there may be more behind it. */
        @Override
        public void close() {}

        void skipRest() throws IOException {
            byte[] buffer = new byte[1 << 16];
            int read;
            do read = read(buffer, 0, buffer.length);
            while (read >= 0);
            if (declared >= 0 && count != declared) throw new ZipException("less than declared");
        }
    }
}
