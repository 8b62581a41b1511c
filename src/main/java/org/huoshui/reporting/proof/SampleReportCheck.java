package org.huoshui.reporting.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.SelfCheck;
import org.huoshui.reporting.proof.DocumentVerdict.FigureVerdict;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.MarkedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The newest report as a sample of what is kept: its document has the hash it was stored with, every figure in it stands as
 * its proof says, the documents taken home bear signatures that fit, and today's data are asked for the same figures.
 */
@Component
class SampleReportCheck implements SelfCheck {

    private final JdbcClient jdbc;
    private final KeepingEvidence kept;
    private final VerifyingDocuments verifying;
    private final Installation installation;

    SampleReportCheck(JdbcClient jdbc, KeepingEvidence kept, VerifyingDocuments verifying, Installation installation) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.verifying = verifying;
        this.installation = installation;
    }

    private record Sample(long id, byte[] content, String sha256) {}

    private record Signed(String manifest, String sha256, String key, String signature) {}

    @Override
    public String name() {
        return "reporting.sample";
    }

    @Override
    public String zh() {
        return "样例报告";
    }

    @Override
    public String en() {
        return "Sample report";
    }

    @Override
    @Transactional(readOnly = true)
    public Findings run() {
        Sample sample = jdbc.sql(
                        "select id, content, sha256 from reporting_report order by created_at desc, id desc limit 1")
                .query((row, number) -> new Sample(row.getLong(1), row.getBytes(2), row.getString(3)))
                .optional()
                .orElse(null);
        if (sample == null) return Findings.sound("还没有报告", "there is no report yet");
        List<Problem> problems = new ArrayList<>();
        if (!Signing.sha256(sample.content()).equals(sample.sha256()))
            problems.add(Problem.of(ProofError.SAMPLE_CHANGED, sample.id()));
        int signatures = signatures(sample.id(), problems);
        String evidence = kept.find(sample.id()).orElse(null);
        if (evidence == null)
            return new Findings(
                    "报告 %d 的文件与存档哈希一致，写于留存凭证之前".formatted(sample.id()),
                    "report %d has the hash it was stored with; it is older than proofs".formatted(sample.id()),
                    problems);
        int[] counts = figures(sample, EvidenceJson.read(evidence), problems);
        return new Findings(
                "报告 %d：文件哈希已重算，%d 个数字逐个对照凭证，其中 %d 个按今天的数据已更新；%d 份外发文件的签名已验证"
                        .formatted(sample.id(), counts[0], counts[1], signatures),
                "report %d: its hash computed anew, %d figures held against their proofs, %d of them have newer data today; %d signatures verified"
                        .formatted(sample.id(), counts[0], counts[1], signatures),
                problems);
    }

    /** @return how many figures there are, and how many would be printed otherwise today */
    private int[] figures(Sample sample, Evidence evidence, List<Problem> problems) {
        MarkedText text = MarkedText.read(Docx.open("report.docx", sample.content()));
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                new UUID(0, 0),
                new UUID(0, 0),
                "",
                "",
                "",
                sample.id(),
                evidence,
                Sealing.places(new Paper(text), evidence),
                List.of(),
                Map.of());
        List<FigureVerdict> judged =
                new Judging(manifest, text, verifying.today(evidence), VerifyingDocuments::isPhrase).figures();
        int newer = 0;
        for (FigureVerdict one : judged) {
            switch (one.verdict()) {
                case INTACT -> {}
                case NO_LONGER_CURRENT -> newer++;
                default -> problems.add(Problem.of(ProofError.SAMPLE_FIGURE_CHANGED, sample.id(), one.name()));
            }
        }
        if (judged.size() < evidence.figures().size())
            problems.add(Problem.of(ProofError.SAMPLE_FIGURE_CHANGED, sample.id(), "-"));
        return new int[] {judged.size(), newer};
    }

    private int signatures(long report, List<Problem> problems) {
        List<Signed> signed = jdbc.sql(
                        "select manifest, sha256, key_id, signature from reporting_manifest where report = :report")
                .param("report", report)
                .query((row, number) ->
                        new Signed(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        for (Signed one : signed) {
            boolean fits = Signing.sha256(one.manifest()).equals(one.sha256())
                    && installation
                            .publicKey(one.key())
                            .map(key -> Signing.fits(key, one.manifest(), one.signature()))
                            .orElse(false);
            if (!fits) problems.add(Problem.of(ProofError.SAMPLE_SIGNATURE, report));
        }
        return signed.size();
    }
}
