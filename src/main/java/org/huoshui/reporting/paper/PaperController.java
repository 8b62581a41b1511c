package org.huoshui.reporting.paper;

import java.util.Arrays;
import java.util.List;
import org.huoshui.kernel.Confidential;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.proof.ExportingReports;
import org.huoshui.workbook.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports on paper: as PDF, as OFD, as Word in another style. The office's people only. */
@RestController
@RequestMapping("/api/reporting")
class PaperController {

    private static final MediaType OFD = MediaType.parseMediaType("application/ofd");
    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Reports reports;
    private final Press press;
    private final ExportingReports exporting;

    PaperController(Reports reports, Press press, ExportingReports exporting) {
        this.reports = reports;
        this.press = press;
        this.exporting = exporting;
    }

    /** @param key as the parameter {@code style} takes it */
    record StyleView(String key, String zh, String en) {}

    @GetMapping("/styles")
    List<StyleView> styles() {
        return Arrays.stream(PaperStyle.values())
                .map(style -> new StyleView(style.key(), style.zh(), style.en()))
                .toList();
    }

    /** @param style {@code official}, {@code plain}; absent: as the document is */
    @GetMapping("/reports/{id}/pdf")
    @Confidential(value = "report.document", subject = "report/{id}")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @RequestParam(required = false) @Nullable String style) {
        byte[] docx = styled(id, style);
        return answer(id, "pdf", MediaType.APPLICATION_PDF, press.pdf(docx, titleOf(id)));
    }

    @GetMapping("/reports/{id}/ofd")
    @Confidential(value = "report.document", subject = "report/{id}")
    ResponseEntity<byte[]> ofd(@PathVariable long id, @RequestParam(required = false) @Nullable String style) {
        byte[] docx = styled(id, style);
        return answer(id, "ofd", OFD, press.ofd(docx, titleOf(id)));
    }

    /** Sealed like any export. @param appendix with the table of sources at the end */
    @GetMapping("/reports/{id}/styled")
    @Confidential(value = "report.document", subject = "report/{id}")
    ResponseEntity<byte[]> styledDocument(
            @PathVariable long id, @RequestParam String style, @RequestParam(defaultValue = "false") boolean appendix) {
        return answer(id, "docx", DOCX, exporting.seal(id, styled(id, style), appendix));
    }

    private byte[] styled(long id, @Nullable String style) {
        byte[] docx = reports.content(id);
        if (style == null || style.isBlank()) return docx;
        return Restyling.apply(docx, PaperStyle.require(style));
    }

    private String titleOf(long id) {
        Reports.Report report = reports.require(id);
        return report.templateName() + " " + report.month();
    }

    private ResponseEntity<byte[]> answer(long id, String ending, MediaType type, byte[] content) {
        return Download.of(titleOf(id) + "." + ending, type, content);
    }
}
