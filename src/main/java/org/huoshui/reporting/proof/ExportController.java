package org.huoshui.reporting.proof;

import org.huoshui.kernel.Confidential;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.ReportingError;
import org.huoshui.reporting.Reports;
import org.huoshui.workbook.Download;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Documents with their proofs, and the proofs of written reports as they were then. The office's people only. */
@RestController
@RequestMapping("/api/reporting/reports/{id}")
class ExportController {

    private static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ExportingReports exporting;
    private final Reports reports;
    private final KeepingEvidence kept;

    ExportController(ExportingReports exporting, Reports reports, KeepingEvidence kept) {
        this.exporting = exporting;
        this.reports = reports;
        this.kept = kept;
    }

    /** @param appendix with the table of sources at the end */
    @GetMapping("/document")
    @Confidential(value = "report.document", subject = "report/{id}")
    ResponseEntity<byte[]> document(@PathVariable long id, @RequestParam(defaultValue = "false") boolean appendix) {
        ExportingReports.Exported exported = exporting.export(id, appendix);
        return Download.of(exported.fileName(), DOCX, exported.docx());
    }

    /** As it was when the report was written, whatever has been restated since. */
    @GetMapping("/figures/{ordinal}/proof")
    @Confidential(value = "report.figure", subject = "report/{id}/figure/{ordinal}")
    KeptProof proof(@PathVariable long id, @PathVariable int ordinal) {
        reports.require(id);
        Evidence evidence =
                kept.find(id).map(EvidenceJson::read).orElseThrow(() -> Refused.because(ProofError.WRITTEN_BEFORE, id));
        return evidence.figures().stream()
                .filter(figure -> figure.ordinal() == ordinal)
                .findFirst()
                .map(figure -> KeptProof.of(evidence, figure.proof()))
                .orElseThrow(() -> Refused.because(ReportingError.NO_SUCH_FIGURE, id, ordinal));
    }
}
