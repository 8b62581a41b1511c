package org.huoshui.matchmaking.project;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.huoshui.kernel.Problem;
import org.huoshui.workbook.Book;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Lists as files: what is answered for one, and what is said of one that came in. */
public final class ListFiles {

    private ListFiles() {}

    /** An .xlsx to keep, or by its name a .docx. */
    public static ResponseEntity<byte[]> answer(String name, byte[] content) {
        String type = name.endsWith(".docx")
                ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
                : Book.Format.XLSX.mediaType();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    /** @param markedCopy the sender's file with remarks; absent when every row was taken */
    public record Taken(int added, long refused, List<Problem> problems, byte @Nullable [] markedCopy) {}

    /** @param markedCopy base64 */
    public record ImportedView(
            int added,
            long refused,
            List<Problem> problems,
            @Nullable String markedCopy,
            @Nullable String markedCopyName) {

        public static ImportedView of(String name, Taken taken) {
            byte[] copy = taken.markedCopy();
            int dot = name.lastIndexOf('.');
            String copyName = dot < 0 ? name + "（批注）.xlsx" : name.substring(0, dot) + "（批注）" + name.substring(dot);
            return new ImportedView(
                    taken.added(),
                    taken.refused(),
                    taken.problems(),
                    copy == null ? null : Base64.getEncoder().encodeToString(copy),
                    copy == null ? null : copyName);
        }
    }
}
