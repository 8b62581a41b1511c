package org.huoshui.workbook;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file handed to a browser to keep, under a name in any language. */
public final class Download {

    private static final MediaType XLSX = MediaType.parseMediaType(Book.Format.XLSX.mediaType());

    /** What Windows forbids in the name of a file. */
    private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\x00-\\x1f]";

    private Download() {}

    /** @param name with its ending */
    public static ResponseEntity<byte[]> of(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(content);
    }

    /** @param name without its ending */
    public static ResponseEntity<byte[]> xlsx(String name, byte[] workbook) {
        return of(name + ".xlsx", XLSX, workbook);
    }

    /** The header's value, for answers that are written in a stream. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name.replaceAll(FORBIDDEN, " ").strip(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
