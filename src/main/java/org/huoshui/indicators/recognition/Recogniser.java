package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.List;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionGroup;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Recognition;
import org.huoshui.indicators.recognition.Binding.Meaning;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recognition over one catalogue and one directory, paragraph by paragraph. */
@Component
public class Recogniser implements Recognition {

    /** What the vocabulary was built from; another catalogue or directory makes another. */
    private record Known(
            List<Indicator> indicators,
            List<Region> regions,
            List<RegionGroup> groups,
            List<Institution> institutions,
            Vocabulary vocabulary) {}

    private final Catalogue catalogue;
    private final Directory directory;
    private volatile @Nullable Known known;

    public Recogniser(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    @Override
    public Recognised recognise(String text) {
        Vocabulary vocabulary = vocabulary();
        List<Paragraph> paragraphs = paragraphs(text);
        List<Period> periods = new ArrayList<>();
        List<DocumentMonth.Mention> mentions = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            periods.addAll(paragraph.periods());
            mentions.addAll(paragraph.mentions());
        }
        Month month = DocumentMonth.of(mentions);
        boolean december = month == null || month.number() == 12;
        List<Found> figures = new ArrayList<>();
        Subjects carried = null;
        for (Paragraph paragraph : paragraphs) carried = read(paragraph, december, carried, vocabulary, figures);
        return new Recognised(figures, periods, month);
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        Outline outline = new Outline(text);
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            String original = text.substring(from, to);
            if (!original.isBlank()) paragraphs.add(Paragraph.of(original, from, outline));
            from = to + 1;
        }
        return paragraphs;
    }

    private static Subjects read(
            Paragraph paragraph,
            boolean december,
            @Nullable Subjects carried,
            Vocabulary vocabulary,
            List<Found> figures) {
        String text = paragraph.text();
        List<Token> tokens = vocabulary.tokens().cut(text, paragraph.numerals());
        Subjects subjects = Subjects.from(paragraph.isLine() ? carried : null);
        Walk walk = new Walk(text, tokens, paragraph.section().plan(), december, vocabulary.subjectNames(), subjects);
        Nearby nearby = new Nearby(vocabulary.cues(), text, paragraph.section());
        for (int i = 0; i < tokens.size(); i++) {
            Numeral numeral = tokens.get(i).numeral();
            if (numeral == null) {
                walk.pass(i);
                continue;
            }
            Frame frame = walk.at(i);
            Surroundings around = Clauses.around(tokens, i, text.length());
            List<Meaning> meanings = Binding.of(
                    frame,
                    nearby.of(around),
                    vocabulary.kin(),
                    indicator -> Counted.agreement(text, around, numeral, indicator));
            Meaning best = meanings.isEmpty() ? null : meanings.getFirst();
            Meaning known = best != null && best.confidence() >= Binding.KNOWN ? best : null;
            walk.bound(
                    i,
                    known == null ? null : known.indicator(),
                    known == null ? null : known.comparison(),
                    frame.leansOnAnother());
            if (best == null && !Worth.printing(numeral)) continue;
            figures.add(vocabulary.writing().found(paragraph, numeral, frame, meanings));
        }
        return subjects;
    }

    private Vocabulary vocabulary() {
        List<Indicator> indicators = catalogue.all();
        List<Region> regions = directory.regions();
        List<RegionGroup> groups = directory.groups();
        List<Institution> institutions = directory.institutions();
        Known before = known;
        if (before != null
                && before.indicators.equals(indicators)
                && before.regions.equals(regions)
                && before.groups.equals(groups)
                && before.institutions.equals(institutions)) return before.vocabulary;
        Vocabulary vocabulary = new Vocabulary(catalogue, directory);
        known = new Known(indicators, regions, groups, institutions, vocabulary);
        return vocabulary;
    }

    /** What is made once per catalogue and directory. */
    private record Vocabulary(ClauseTokens tokens, SubjectNames subjectNames, Cues cues, Kin kin, Writing writing) {
        Vocabulary(Catalogue catalogue, Directory directory) {
            this(
                    new ClauseTokens(catalogue, directory),
                    new SubjectNames(catalogue),
                    Cues.of(catalogue),
                    Kin.of(catalogue),
                    new Writing(directory));
        }
    }
}
