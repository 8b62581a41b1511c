package org.huoshui.reporting.proof;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huoshui.kernel.Asking;
import org.huoshui.reporting.proof.Evidence.EvidentFigure;
import org.huoshui.reporting.template.DocumentSeal;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.MarkedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a document's manifest, signs it, keeps it, and puts it into the document. The same document is sealed once. */
@Component
class Sealing {

    private final JdbcClient jdbc;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Sealing(JdbcClient jdbc, Installation installation, ApplicationEventPublisher events, InstantSource clock) {
        this.jdbc = jdbc;
        this.installation = installation;
        this.events = events;
        this.clock = clock;
    }

    /** A manifest as kept. @param text as signed; @param signature base64 */
    record Kept(UUID document, String text, String sha256, String key, String signature) {}

    /**
     * Seals a document.
     *
     * @param report absent when written from the shell
     * @param content by which the same document is known again
     */
    @Transactional
    public byte[] seal(@Nullable Long report, String content, Docx docx, String evidence, boolean appendix) {
        SigningKey key = installation.key();
        Kept kept = report == null ? null : find(report, content, key.id()).orElse(null);
        if (kept == null) kept = make(report, content, docx, evidence, key, appendix);
        new DocumentSeal(
                        Map.of(
                                "document", kept.document().toString(),
                                "installation", installation.id().toString(),
                                "key", kept.key(),
                                "manifest", kept.sha256(),
                                "signature", kept.signature()),
                        kept.text())
                .writeInto(docx);
        return docx.packed();
    }

    private Kept make(
            @Nullable Long report, String content, Docx docx, String evidence, SigningKey key, boolean appendix) {
        UUID document = UUID.randomUUID();
        String text = manifest(document, report, docx, evidence, key.id());
        Kept kept = new Kept(document, text, Signing.sha256(text), key.id(), key.sign(text));
        jdbc.sql("""
                        insert into reporting_manifest
                          (document, report, content, manifest, sha256, key_id, signature, made_by, made_at)
                        values (:document, :report, :content, :manifest, :sha, :key, :signature, :by, :at)""")
                .param("document", document)
                .param("report", report)
                .param("content", content)
                .param("manifest", text)
                .param("sha", kept.sha256())
                .param("key", kept.key())
                .param("signature", kept.signature())
                .param("by", Asking.required().account())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new ProofEvent.DocumentSealed(
                document.toString(), report == null ? 0 : report, kept.sha256(), kept.key(), appendix));
        return kept;
    }

    private String manifest(UUID document, @Nullable Long report, Docx docx, String evidence, String key) {
        Evidence known = EvidenceJson.read(evidence);
        Paper paper = new Paper(MarkedText.read(docx));
        List<Manifest.Place> places = places(paper, known);
        List<Manifest.Sentence> lines = new ArrayList<>();
        for (MarkedText.Line line : paper.lines) {
            List<MarkedText.Control> controls = line.controls();
            String words = Paper.key(line);
            if (controls.isEmpty() || words.isEmpty()) continue;
            lines.add(new Manifest.Sentence(
                    words, controls.stream().map(MarkedText.Control::alias).toList()));
        }
        Manifest head = new Manifest(
                Manifest.FORMAT,
                document,
                installation.id(),
                key,
                Asking.required().account(),
                clock.instant().toString(),
                report,
                known,
                places,
                lines,
                paper.numbers());
        return Manifest.write(head, evidence);
    }

    /** What stands around each figure of the text. */
    static List<Manifest.Place> places(Paper paper, Evidence known) {
        Map<Integer, EvidentFigure> figures = new HashMap<>();
        for (EvidentFigure figure : known.figures()) figures.put(figure.ordinal(), figure);
        List<Manifest.Place> places = new ArrayList<>();
        for (Paper.Found one : paper.found) {
            EvidentFigure figure = figures.get(one.control().ordinal());
            if (figure != null)
                places.add(new Manifest.Place(figure.ordinal(), one.before(), one.after(figure.unit())));
        }
        return places;
    }

    private Optional<Kept> find(long report, String content, String key) {
        return jdbc.sql("""
                        select document, manifest, sha256, key_id, signature from reporting_manifest
                        where report = :report and content = :content and key_id = :key""")
                .param("report", report)
                .param("content", content)
                .param("key", key)
                .query((row, number) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .optional();
    }

    /** The manifest of a document this installation sealed. */
    @Transactional(readOnly = true)
    public Optional<Kept> find(UUID document) {
        return jdbc.sql(
                        "select document, manifest, sha256, key_id, signature from reporting_manifest where document = :id")
                .param("id", document)
                .query((row, number) -> new Kept(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)))
                .optional();
    }
}
