package org.huoshui.reporting.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huoshui.directory.Directory;
import org.huoshui.directory.InstitutionId;
import org.huoshui.directory.RegionId;
import org.huoshui.indicators.Basis;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Refused;
import org.huoshui.kernel.Unit;
import org.huoshui.reporting.proof.DocumentVerdict.FigureVerdict;
import org.huoshui.reporting.proof.DocumentVerdict.VerdictOrigin;
import org.huoshui.reporting.proof.Evidence.EvidentFigure;
import org.huoshui.reporting.template.DocumentSeal;
import org.huoshui.reporting.template.Docx;
import org.huoshui.reporting.template.Filled;
import org.huoshui.reporting.template.MarkedText;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says of a document what it is and of each of its figures whether it is intact. Nothing in the document is believed before a
 * signature of this installation fits it.
 */
@Service
public class VerifyingDocuments {

    /** In bytes. */
    public static final int LARGEST = 20 * 1_048_576;

    private static final int LARGEST_PART = 24 * 1_048_576;

    private final Sealing sealing;
    private final Installation installation;
    private final Figures figures;
    private final Catalogue catalogue;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    VerifyingDocuments(
            Sealing sealing,
            Installation installation,
            Figures figures,
            Catalogue catalogue,
            Directory directory,
            ApplicationEventPublisher events) {
        this.sealing = sealing;
        this.installation = installation;
        this.figures = figures;
        this.catalogue = catalogue;
        this.directory = directory;
        this.events = events;
    }

    /** A document that can be read, and what it carries about itself. */
    private record Opened(MarkedText text, DocumentSeal seal) {}

    /** @param manifest to hold the figures against; absent where none can be believed */
    private record Assessed(Standing standing, @Nullable Manifest manifest) {}

    /**
     * Refuses a file that cannot be verified at all.
     *
     * @throws Refused REP-1xx or REP-5xx
     */
    public static void refuseUnusable(String fileName, byte[] docx) {
        open(fileName, docx);
    }

    private static Opened open(String fileName, byte[] docx) {
        if (docx.length > LARGEST)
            throw Refused.because(
                    ProofError.DOCUMENT_TOO_LARGE,
                    fileName,
                    (docx.length + 1_048_575) / 1_048_576,
                    LARGEST / 1_048_576);
        try {
            Docx opened = Docx.openForeign(fileName, docx);
            for (String part : opened.parts())
                if (part.endsWith(".xml") && opened.part(part).length > LARGEST_PART)
                    throw Refused.because(ProofError.PART_TOO_LARGE, fileName);
            return new Opened(MarkedText.read(opened), DocumentSeal.read(opened));
        } catch (StackOverflowError deep) {
            throw Refused.because(ProofError.TOO_DEEP, fileName);
        }
    }

    /** @throws Refused REP-1xx or REP-5xx for a file that cannot be verified at all */
    @Transactional
    public DocumentVerdict verify(String fileName, byte[] docx) {
        Opened opened = open(fileName, docx);
        Assessed assessed = assess(opened);
        Manifest manifest = assessed.manifest();
        Verification verification = manifest == null
                ? strangers(fileName, assessed.standing(), opened)
                : judged(fileName, assessed.standing(), opened, manifest);
        events.publishEvent(new ProofEvent.DocumentVerified(
                verification.document() == null ? "-" : verification.document(),
                fileName,
                Signing.sha256(docx),
                verification.standing() + " " + verification.counts()));
        return DocumentVerdict.of(verification);
    }

    private Assessed assess(Opened opened) {
        Map<String, String> said = opened.seal().properties();
        String embedded = opened.seal().manifest();
        if (said.isEmpty() && embedded == null)
            return new Assessed(anyFigure(opened) ? Standing.NO_IDENTITY : Standing.PLAIN, null);
        UUID document = uuid(said.get("document"));
        boolean ours = installation
                .known()
                .map(id -> id.equals(uuid(said.get("installation"))))
                .orElse(false);
        if (!ours)
            return new Assessed(said.containsKey("installation") ? Standing.FOREIGN : Standing.NO_IDENTITY, null);
        Sealing.Kept kept = document == null ? null : sealing.find(document).orElse(null);
        Manifest own =
                kept == null || !fits(kept.key(), kept.text(), kept.signature()) ? null : Manifest.read(kept.text());
        String signature = said.get("signature");
        if (signature == null || signature.isEmpty()) return new Assessed(Standing.UNSIGNED, own);
        if (embedded == null) {
            if (kept == null) return new Assessed(Standing.UNKNOWN_DOCUMENT, null);
            boolean same = own != null
                    && kept.signature().equals(signature)
                    && kept.sha256().equals(said.get("manifest"))
                    && kept.key().equals(said.get("key"));
            return new Assessed(same ? Standing.GENUINE_BY_COPY : Standing.FORGED, own);
        }
        String key = said.getOrDefault("key", "");
        boolean sound = Signing.sha256(embedded).equals(said.get("manifest")) && fits(key, embedded, signature);
        if (!sound || kept != null && !kept.text().equals(embedded)) return new Assessed(Standing.FORGED, own);
        Manifest carried = Manifest.read(embedded);
        boolean itsOwn = carried.document().equals(document)
                && carried.installation().equals(uuid(said.get("installation")))
                && carried.key().equals(key);
        if (!itsOwn) return new Assessed(Standing.FORGED, own);
        boolean latest = installation.latestKey().map(key::equals).orElse(false);
        return new Assessed(latest ? Standing.GENUINE : Standing.GENUINE_EARLIER_KEY, carried);
    }

    private boolean fits(String key, String manifest, String signature) {
        Optional<byte[]> open = installation.publicKey(key);
        return open.isPresent() && Signing.fits(open.get(), manifest, signature);
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    static boolean isPhrase(String alias) {
        return alias.matches("\\d{4}年\\d{1,2}月·.+");
    }

    private static boolean anyFigure(Opened opened) {
        return !new Matching(List.of(), new Paper(opened.text()), VerifyingDocuments::isPhrase).strangers.isEmpty();
    }

    /** Nothing can be said of figures nobody vouches for. */
    private static Verification strangers(String fileName, Standing standing, Opened opened) {
        Matching matching = new Matching(List.of(), new Paper(opened.text()), VerifyingDocuments::isPhrase);
        return new Verification(
                fileName,
                standing,
                opened.seal().properties().get("document"),
                null,
                matching.strangers.stream().map(Judging::stranger).toList(),
                List.of(),
                0,
                null);
    }

    private Verification judged(String fileName, Standing standing, Opened opened, Manifest manifest) {
        Evidence evidence = manifest.evidence();
        Judging judging = new Judging(manifest, opened.text(), today(evidence), VerifyingDocuments::isPhrase);
        List<FigureVerdict> figures = judging.figures();
        return new Verification(
                fileName,
                standing,
                manifest.document().toString(),
                new VerdictOrigin(
                        manifest.report(),
                        evidence.template(),
                        evidence.month(),
                        evidence.basis(),
                        evidence.writtenBy(),
                        evidence.writtenAt(),
                        manifest.sealedBy(),
                        manifest.sealedAt()),
                figures,
                judging.typed(),
                judging.edited(),
                evidence);
    }

    /** What would be printed today, by ordinal, on the basis of then. */
    Map<Integer, String> today(Evidence evidence) {
        List<EvidentFigure> asked = new ArrayList<>();
        List<Phrase> phrases = new ArrayList<>();
        for (EvidentFigure figure : evidence.figures()) {
            Phrase phrase = phrase(figure);
            if (phrase == null) continue;
            asked.add(figure);
            phrases.add(phrase);
        }
        Figures.Context context = new Figures.Context(
                Month.parse(evidence.month()), Subject.of(directory.home().id()), Basis.valueOf(evidence.basis()));
        List<Figure> answers = figures.figures(phrases, context);
        Map<Integer, String> texts = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            EvidentFigure figure = asked.get(i);
            Figure answer = answers.get(i);
            texts.put(
                    figure.ordinal(),
                    figure.chart() == 0 ? Filled.text(answer, figure.tag()) : Filled.drawn(answer, figure.tag()));
        }
        return texts;
    }

    /** Absent where its indicator or its place is no more. */
    private @Nullable Phrase phrase(EvidentFigure figure) {
        IndicatorId indicator = new IndicatorId(figure.indicator());
        Subject subject = subject(figure.subject());
        if (subject == null || catalogue.find(indicator).isEmpty()) return null;
        String unit = figure.phraseUnit();
        return new Phrase(
                Month.parse(figure.month()),
                subject,
                indicator,
                Comparison.valueOf(figure.comparison()),
                figure.argument(),
                figure.signed(),
                unit == null ? null : Unit.of(unit),
                figure.phraseDecimals());
    }

    private @Nullable Subject subject(String code) {
        if (!code.matches("\\d+"))
            return directory
                    .institution(new InstitutionId(code))
                    .map(institution -> Subject.of(institution.id()))
                    .orElse(null);
        return directory
                .region(new RegionId(code))
                .map(region -> Subject.of(region.id()))
                .orElse(null);
    }
}
