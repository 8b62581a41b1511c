package org.huoshui.matchmaking.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.huoshui.kernel.Problem;
import org.huoshui.workbook.OfficePackage;
import org.jspecify.annotations.Nullable;

/** The kinds of file that are taken. What a file is, is decided by its bytes; its name must not say something else. */
public enum FileKind {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx");

    private static final byte[] PNG_BEGINS = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_ENDS = {'I', 'E', 'N', 'D', (byte) 0xAE, 'B', 0x60, (byte) 0x82};
    private static final int TAIL = 2048;
    /** What a PDF may not do. Readers disagree about the rest, and it leaves here as an attachment only. */
    private static final String[] ACTING = {"/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia", "/SubmitForm"};

    private final String mediaType;
    private final String[] extensions;

    FileKind(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Either the kind or why there is none. */
    record Looked(@Nullable FileKind kind, @Nullable Problem refusal) {
        static Looked refused(Problem why) {
            return new Looked(null, why);
        }
    }

    static Looked at(byte[] file, String name) {
        if (file.length == 0) return Looked.refused(Problem.of(IntakeError.FILE_EMPTY, name));
        FileKind kind = byContent(file);
        if (kind == null) return Looked.refused(Problem.of(IntakeError.FILE_KIND, name));
        if (!kind.isSaidBy(name))
            return Looked.refused(Problem.of(IntakeError.FILE_OTHER_NAME, name, kind.name(), kind.extensions[0]));
        Optional<Problem> unsound = kind.unsound(file, name);
        return unsound.map(Looked::refused).orElseGet(() -> new Looked(kind, null));
    }

    private static @Nullable FileKind byContent(byte[] file) {
        if (begins(file, "%PDF-".getBytes(StandardCharsets.US_ASCII))) return PDF;
        if (begins(file, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF})) return JPEG;
        if (begins(file, PNG_BEGINS)) return PNG;
        if (!begins(file, new byte[] {'P', 'K', 3, 4})) return null;
        // the names of a package's parts stand readable in its directory
        String directory = text(file, Math.max(0, file.length - (1 << 20)), file.length);
        if (directory.contains("word/document.xml")) return DOCX;
        return directory.contains("xl/workbook.xml") ? XLSX : null;
    }

    private boolean isSaidBy(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(extensions).anyMatch(extension -> lower.endsWith("." + extension));
    }

    private Optional<Problem> unsound(byte[] file, String name) {
        return switch (this) {
            case XLSX -> OfficePackage.refusal(file, name, OfficePackage.Bounds.WORKBOOK);
            case DOCX -> OfficePackage.refusal(file, name, OfficePackage.Bounds.DOCUMENT);
            case PNG -> ends(file, PNG_ENDS) ? Optional.empty() : cutOff(name);
            case JPEG ->
                text(file, Math.max(0, file.length - TAIL), file.length).contains("\u00FF\u00D9")
                        ? Optional.empty()
                        : cutOff(name);
            case PDF -> pdf(file, name);
        };
    }

    private static Optional<Problem> pdf(byte[] file, String name) {
        if (!text(file, Math.max(0, file.length - TAIL), file.length).contains("%%EOF")) return cutOff(name);
        String all = text(file, 0, file.length);
        for (String acting : ACTING)
            if (all.contains(acting)) return Optional.of(Problem.of(IntakeError.FILE_ACTS, name, acting.substring(1)));
        return Optional.empty();
    }

    private static Optional<Problem> cutOff(String name) {
        return Optional.of(Problem.of(IntakeError.FILE_CUT_OFF, name));
    }

    private static String text(byte[] file, int from, int to) {
        return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean ends(byte[] file, byte[] mark) {
        int from = file.length - mark.length;
        return from >= 0 && Arrays.equals(file, from, file.length, mark, 0, mark.length);
    }
}
