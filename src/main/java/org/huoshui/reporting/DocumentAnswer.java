package org.huoshui.reporting;

import org.huoshui.workbook.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Word documents over HTTP. */
final class DocumentAnswer {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private DocumentAnswer() {}

    static ResponseEntity<byte[]> docx(String fileName, byte[] content) {
        return Download.of(fileName, DOCX, content);
    }

    static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "?.docx" : name;
    }
}
