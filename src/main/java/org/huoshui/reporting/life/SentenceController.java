package org.huoshui.reporting.life;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Figure;
import org.huoshui.indicators.Figures;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Asking;
import org.huoshui.reporting.Reports;
import org.huoshui.reporting.Reports.Report;
import org.huoshui.reporting.life.Sentences.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The section of problems: what the rules drafted, what the writer made of it, what a version says. */
@RestController
@RequestMapping("/api/reporting/reports/{id}/sentences")
class SentenceController {

    private final Lives lives;
    private final Sentences sentences;
    private final ChoosingSentences choosing;
    private final Reports reports;
    private final Figures figures;
    private final Phrases phrases;
    private final Directory directory;
    private final TransactionTemplate transaction;

    SentenceController(
            Lives lives,
            Sentences sentences,
            ChoosingSentences choosing,
            Reports reports,
            Figures figures,
            Phrases phrases,
            Directory directory,
            TransactionTemplate transaction) {
        this.lives = lives;
        this.sentences = sentences;
        this.choosing = choosing;
        this.reports = reports;
        this.figures = figures;
        this.phrases = phrases;
        this.directory = directory;
        this.transaction = transaction;
    }

    /** A figure a sentence or a rule names, as of today. @param text printed; absent where the words are no phrase any more */
    record SentenceFigureView(
            String tag,
            @Nullable String phrase,
            @Nullable String name,
            @Nullable String subject,
            @Nullable String month,
            @Nullable String text,
            @Nullable String unit) {}

    /** Words, or a figure by its place in the list of figures. */
    record SentencePartView(@Nullable String text, @Nullable SentenceFigureView figure) {}

    /**
     * @param kind the rule, or OWN
     * @param drafted with tags; empty for the writer's own
     * @param words with tags, as they stand now
     * @param printed the next version says it
     * @param inVersion this version says it in these words
     * @param unproved numbers typed as digits, which nothing proves
     */
    record SentenceView(
            String key,
            String kind,
            boolean keep,
            boolean edited,
            boolean holds,
            boolean fresh,
            boolean printed,
            boolean inVersion,
            String drafted,
            String words,
            List<SentencePartView> parts,
            List<String> unproved,
            String ruleZh,
            String ruleEn,
            String reasonZh,
            String reasonEn,
            List<SentenceFigureView> compared) {}

    enum SectionState {
        /** This version has the section. */
        THERE,
        /** The template has none; the next version gets one. */
        TO_COME,
        /** The template has none. */
        NONE
    }

    /**
     * @param pending the next version will say something else than this one
     * @param said of this version, in order
     */
    record SentencesView(
            int revision,
            boolean editable,
            SectionState section,
            boolean append,
            boolean pending,
            List<SentenceView> sentences,
            List<List<SentencePartView>> said) {}

    record SentenceChosen(
            @Nullable String key, boolean keep, @Nullable String words) {}

    /** @param revision as last read; @param append adds the section to a template that has none */
    record SentencesChosen(int revision, boolean append, List<SentenceChosen> sentences) {}

    @GetMapping
    SentencesView sentences(@PathVariable long id) {
        return Objects.requireNonNull(transaction.execute(status -> view(id)));
    }

    @PutMapping
    SentencesView choose(@PathVariable long id, @RequestBody SentencesChosen chosen) {
        choosing.choose(
                id,
                chosen.revision(),
                chosen.append(),
                chosen.sentences().stream()
                        .map(one -> new ChoosingSentences.Choice(one.key(), one.keep(), one.words()))
                        .toList());
        return sentences(id);
    }

    private SentencesView view(long id) {
        LivingReport one = lives.require(id);
        Report report = reports.require(id);
        List<Sentence> all = sentences.of(one.id());
        List<String> said = lives.versions(one.id()).stream()
                .filter(version -> version.report() == id)
                .map(Lives.Version::sentences)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        Set<String> tags = new LinkedHashSet<>();
        for (Sentence sentence : all) {
            tags(sentence.text(), tags);
            tags.addAll(sentence.compared());
        }
        if (said != null) said.forEach(text -> tags(text, tags));
        Map<String, SentenceFigureView> known = figures(tags, report);
        boolean editable = one.isNewest()
                && Life.open(one.state(), Asking.required()).stream()
                        .anyMatch(row -> row.action() == ReportAction.CHOOSE);
        List<String> next =
                all.stream().filter(Sentence::printed).map(Sentence::text).toList();
        return new SentencesView(
                one.revision(),
                editable,
                said != null ? SectionState.THERE : one.append() ? SectionState.TO_COME : SectionState.NONE,
                one.append(),
                said == null ? one.append() : !said.equals(next),
                all.stream().map(sentence -> view(sentence, said, known)).toList(),
                said == null
                        ? List.of()
                        : said.stream().map(text -> parts(text, known)).toList());
    }

    private static void tags(String sentence, Set<String> tags) {
        for (SentenceText.Piece piece : SentenceText.pieces(sentence)) if (piece.tag()) tags.add(piece.text());
    }

    private Map<String, SentenceFigureView> figures(Set<String> tags, Report report) {
        List<String> understood = new ArrayList<>();
        List<Phrase> asked = new ArrayList<>();
        for (String tag : tags)
            if (phrases.read(tag) instanceof Phrases.Reading.Understood(var phrase)) {
                understood.add(tag);
                asked.add(phrase);
            }
        List<Figure> answers = figures.figures(
                asked,
                new Figures.Context(report.month(), Subject.of(directory.home().id()), report.basis()));
        Map<String, SentenceFigureView> known = tags.stream()
                .collect(Collectors.toMap(
                        tag -> tag, tag -> new SentenceFigureView(tag, null, null, null, null, null, null)));
        for (int i = 0; i < answers.size(); i++) {
            Figure figure = answers.get(i);
            String tag = understood.get(i);
            known.put(
                    tag,
                    new SentenceFigureView(
                            tag,
                            phrases.print(figure.phrase()),
                            figure.name(),
                            code(figure.subject()),
                            figure.month().toString(),
                            figure.text(),
                            figure.unit().symbol()));
        }
        return known;
    }

    private static String code(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> region.code();
            case Subject.OfInstitution(var institution) -> institution.code();
        };
    }

    private static SentenceView view(Sentence one, @Nullable List<String> said, Map<String, SentenceFigureView> known) {
        return new SentenceView(
                one.key(),
                one.kind(),
                one.keep(),
                one.words() != null && !one.kind().equals(Sentences.OWN),
                one.holds(),
                one.fresh(),
                one.printed(),
                said != null && said.contains(one.text()),
                one.drafted(),
                one.text(),
                parts(one.text(), known),
                SentenceText.unproved(one.text()),
                one.ruleZh(),
                one.ruleEn(),
                one.reasonZh(),
                one.reasonEn(),
                one.compared().stream().map(known::get).filter(Objects::nonNull).toList());
    }

    private static List<SentencePartView> parts(String sentence, Map<String, SentenceFigureView> known) {
        return SentenceText.pieces(sentence).stream()
                .map(piece -> piece.tag()
                        ? new SentencePartView(null, known.get(piece.text()))
                        : new SentencePartView(piece.text(), null))
                .toList();
    }
}
