package org.huoshui.reporting.proof;

import org.huoshui.indicators.Basis;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.WritingReports;
import org.huoshui.reporting.WrittenReport;
import org.huoshui.reporting.template.Docx;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out reports as documents that carry their proofs. */
@Service
public class ExportingReports {

    private final Reports reports;
    private final WritingReports writing;
    private final KeepingEvidence kept;
    private final GatheringEvidence gathering;
    private final Sealing sealing;

    ExportingReports(
            Reports reports,
            WritingReports writing,
            KeepingEvidence kept,
            GatheringEvidence gathering,
            Sealing sealing) {
        this.reports = reports;
        this.writing = writing;
        this.kept = kept;
        this.gathering = gathering;
        this.sealing = sealing;
    }

    /** @param docx sealed */
    public record Exported(String fileName, byte[] docx) {}

    /** A report written and sealed without being kept as a report. */
    public record Written(WrittenReport report, byte[] docx) {}

    /**
     * The document of a stored report.
     *
     * @param appendix with the table of sources at its end
     * @throws Refused REP-304 when there is no such report
     */
    @Transactional
    public Exported export(long report, boolean appendix) {
        Reports.Report one = reports.require(report);
        byte[] content = reports.content(report);
        String fileName = one.templateName() + " " + one.month() + (appendix ? " 附数据来源表" : "") + ".docx";
        String evidence = kept.find(report).orElse(null);
        // from before proofs were kept: nothing to seal it with
        if (evidence == null) return new Exported(fileName, content);
        return new Exported(fileName, sealed(report, content, evidence, appendix));
    }

    /**
     * Seals a stored report's document in another shape, as another style gives it.
     *
     * @param content the document with all its figures in their controls
     * @param appendix with the table of sources at its end
     * @return the content as it is for a report from before proofs were kept
     */
    @Transactional
    public byte[] seal(long report, byte[] content, boolean appendix) {
        return kept.find(report)
                .map(evidence -> sealed(report, content, evidence, appendix))
                .orElse(content);
    }

    /**
     * Writes a report and seals it; keeps its manifest, not the report.
     *
     * @param template key or name of a template
     * @throws Refused when there is no such template, or no data for the month
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Written write(String template, Month month, Basis basis, boolean appendix) {
        WrittenReport written = writing.write(template, month, basis);
        String evidence = EvidenceJson.write(gathering.of(written));
        return new Written(written, sealed(null, written.docx(), evidence, appendix));
    }

    private byte[] sealed(@Nullable Long report, byte[] content, String evidence, boolean appendix) {
        Docx docx = Docx.open("report.docx", content);
        if (appendix) SourceTable.append(docx, EvidenceJson.read(evidence));
        String known = Signing.sha256(content) + (appendix ? "+sources" : "");
        return sealing.seal(report, Signing.sha256(known), docx, evidence, appendix);
    }
}
