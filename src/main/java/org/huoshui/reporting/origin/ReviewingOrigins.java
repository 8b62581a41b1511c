package org.huoshui.reporting.origin;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Phrases;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.huoshui.reporting.Sha256;
import org.huoshui.reporting.Template;
import org.huoshui.reporting.TemplateLibrary;
import org.huoshui.reporting.origin.Contradictions.Contradiction;
import org.huoshui.reporting.origin.Origins.NewOrigin;
import org.huoshui.reporting.origin.Origins.Origin;
import org.huoshui.reporting.template.Docx;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From an uploaded old report through people's decisions to a template of the library. */
@Service
class ReviewingOrigins {

    private static final int LONGEST_NAME = 100;

    private final Origins origins;
    private final FindingFigures finding;
    private final Phrases phrases;
    private final Catalogue catalogue;
    private final TemplateLibrary library;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ReviewingOrigins(
            Origins origins,
            FindingFigures finding,
            Phrases phrases,
            Catalogue catalogue,
            TemplateLibrary library,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.origins = origins;
        this.finding = finding;
        this.phrases = phrases;
        this.catalogue = catalogue;
        this.library = library;
        this.events = events;
        this.clock = clock;
    }

    /** An old report with all there is to see of it. */
    record Review(
            Origin origin,
            PaperText text,
            List<Problem> notices,
            List<ReviewedFigure> figures,
            List<Contradiction> contradictions) {}

    /** What a decision changed. */
    record Change(Origin origin, List<ReviewedFigure> figures, List<Contradiction> contradictions) {}

    /** @throws Refused when it cannot become a template; nothing is stored then */
    @Transactional
    public Origin upload(String fileName, byte[] bytes) {
        String name = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").strip();
        return add(name.isEmpty() ? fileName : name, fileName, bytes, PaperReader.read(fileName, bytes));
    }

    @Transactional
    public Origin paste(String name, String text) {
        return add(name, name + ".txt", text.getBytes(StandardCharsets.UTF_8), PaperReader.pasted(name, text));
    }

    private Origin add(String wanted, String fileName, byte[] bytes, ReadPaper paper) {
        String name = wanted.strip();
        if (name.isEmpty()) throw Refused.because(OriginFault.NAME_MISSING);
        if (name.length() > LONGEST_NAME) name = name.substring(0, LONGEST_NAME);
        PaperText text = PaperText.of(Docx.open(fileName, paper.docx()));
        if (text.isBlank()) throw Refused.because(OriginFault.NO_TEXT, fileName);
        PaperSize.bound(fileName, text.length(), text.paragraphs().size());
        FindingFigures.Result found = finding.find(text);
        PaperSize.bound(fileName, found);
        if (found.figures().isEmpty()) throw Refused.because(OriginFault.NO_FIGURE, fileName);
        List<Problem> notices = new ArrayList<>(paper.notices());
        notices.addAll(found.notices());
        if (found.month() == null) notices.add(Problem.of(OriginFault.NO_MONTH));
        String sha256 = Sha256.hex(bytes);
        String file = fileName.length() <= 300 ? fileName : fileName.substring(0, 300);
        long id = origins.add(new NewOrigin(name, file, bytes, sha256, paper, notices, found));
        events.publishEvent(new OriginEvent.OldReportUploaded(
                id, name, file, sha256, found.figures().size()));
        return origins.require(id);
    }

    @Transactional(readOnly = true)
    public List<Origin> all() {
        return origins.all();
    }

    @Transactional(readOnly = true)
    public Origin require(long id) {
        return origins.require(id);
    }

    @Transactional(readOnly = true)
    public byte[] content(long id) {
        return origins.content(id);
    }

    @Transactional(readOnly = true)
    public Review review(long id) {
        Origin origin = origins.require(id);
        List<ReviewedFigure> figures = origins.figures(id);
        return new Review(
                origin,
                PaperText.of(Docx.open(origin.fileName(), origins.document(id))),
                origins.notices(id),
                figures,
                Contradictions.in(figures, origins.settled(id)));
    }

    /** @param words for {@link Decision#BOUND}: any wording of a phrase */
    @Transactional
    public Change decide(long id, int ordinal, Decision decision, @Nullable String words) {
        Origin origin = origins.require(id);
        String phrase = null;
        if (decision == Decision.BOUND) {
            if (words == null || words.isBlank()) throw Refused.because(OriginFault.PHRASE_NEEDED);
            phrase = phraseOf(origin, figure(id, ordinal).figure(), words.strip());
        }
        ReviewedFigure before = figure(id, ordinal);
        origins.decide(id, ordinal, decision, phrase);
        events.publishEvent(new OriginEvent.FigureDecided(
                id,
                ordinal,
                before.decision(),
                Objects.requireNonNullElse(before.phrase(), ""),
                decision,
                Objects.requireNonNullElse(phrase, "")));
        return change(id, List.of(ordinal));
    }

    private String phraseOf(Origin origin, FoundFigure figure, String words) {
        // what recognition offered is taken as it was offered
        if (figure.candidates().stream().anyMatch(choice -> choice.phrase().equals(words))) return words;
        Month today = new Month(YearMonth.from(clock.instant().atZone(ZoneId.systemDefault())));
        return new Tags(phrases, catalogue, origin.month()).chosen(words, figure, today);
    }

    private ReviewedFigure figure(long id, int ordinal) {
        return origins.figures(id).stream()
                .filter(one -> one.figure().ordinal() == ordinal)
                .findFirst()
                .orElseThrow(() -> Refused.because(OriginFault.NO_SUCH_FIGURE, id, ordinal));
    }

    /** Binds all undecided figures the program is sure of. */
    @Transactional
    public Change acceptSure(long id) {
        origins.require(id);
        List<Integer> open = origins.figures(id).stream()
                .filter(one -> one.decision() == Decision.NONE)
                .map(one -> one.figure().ordinal())
                .toList();
        int accepted = origins.acceptSure(id);
        if (accepted > 0) events.publishEvent(new OriginEvent.SureFiguresAccepted(id, accepted));
        return change(id, open);
    }

    @Transactional
    public Change sayMonth(long id, String month) {
        Origin before = origins.require(id);
        try {
            origins.setMonth(id, Month.parse(month));
        } catch (DateTimeException e) {
            throw Refused.because(OriginFault.FAULTY_MONTH, month);
        }
        events.publishEvent(
                new OriginEvent.MonthSaid(id, before.month() == null ? "" : String.valueOf(before.month()), month));
        return change(id, List.of());
    }

    /** Says that different numbers under one phrase mean the same indicator all the same. */
    @Transactional
    public Change settle(long id, String phrase) {
        origins.require(id);
        origins.settle(id, phrase);
        events.publishEvent(new OriginEvent.ContradictionSettled(id, phrase));
        return change(id, List.of());
    }

    private Change change(long id, List<Integer> changed) {
        List<ReviewedFigure> figures = origins.figures(id);
        return new Change(
                origins.require(id),
                figures.stream()
                        .filter(one -> changed.contains(one.figure().ordinal()))
                        .toList(),
                Contradictions.in(figures, origins.settled(id)));
    }

    /** Makes the template and puts it into the library, which refuses what it does not understand. */
    @Transactional
    public Template makeTemplate(long id, String name) {
        Origin origin = origins.require(id);
        List<ReviewedFigure> figures = origins.figures(id);
        if (figures.stream().noneMatch(one -> one.decision() == Decision.BOUND))
            throw Refused.because(OriginFault.NOTHING_BOUND);
        List<Problem> open = Contradictions.in(figures, origins.settled(id)).stream()
                .filter(one -> !one.settled())
                .map(one -> Problem.of(
                        OriginFault.CONTRADICTION,
                        one.phrase(),
                        one.literals().stream().collect(Collectors.joining("、"))))
                .toList();
        if (!open.isEmpty()) throw new Refused(open);
        byte[] docx = TemplateWriter.write(
                Docx.open(origin.fileName(), origins.document(id)),
                figures,
                origins.periods(id),
                origin.month(),
                new Tags(phrases, catalogue, origin.month()));
        Template template = library.upload(name, name.strip() + ".docx", docx);
        origins.setTemplate(id, template.key());
        events.publishEvent(new OriginEvent.TemplateMade(id, template.key(), template.name()));
        return template;
    }
}
