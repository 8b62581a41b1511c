package org.huoshui.indicators.language;

import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionGroup;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Inquiry;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The phrase language over one catalogue and one directory. */
@Component
public class PhraseParser implements Phrases {

    /** What the lexicon was built from; another catalogue or directory makes another lexicon. */
    private record Words(
            List<Indicator> indicators,
            List<Region> regions,
            List<RegionGroup> groups,
            List<Institution> institutions,
            Lexicon<AskWord> lexicon) {}

    private final Catalogue catalogue;
    private final Directory directory;
    private final PhraseNames names;
    private final PhraseReader reader;
    private volatile @Nullable Words words;

    public PhraseParser(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
        names = new PhraseNames(catalogue, directory);
        reader = new PhraseReader(names);
    }

    @Override
    public Reading read(String text) {
        return reader.read(text);
    }

    /** As {@link #read}, for who tries many texts and asks for no reasons. */
    Optional<Phrase> find(String text) {
        return reader.find(text);
    }

    @Override
    public Reading ask(String text, Month documentMonth) {
        // what is written by the rules means what it says
        return reader.find(text)
                .<Reading>map(Reading.Understood::new)
                .orElseGet(() -> new AskReader(names, catalogue, lexicon(), text, documentMonth).read());
    }

    @Override
    public Inquiry.Reading inquire(String text, Month documentMonth) {
        if (reader.find(text).isEmpty()) {
            Inquiry.Reading several = new InquiryReader(this, directory, lexicon(), text, documentMonth).read();
            boolean many = several instanceof Inquiry.Reading.Understood(var inquiry) && !inquiry.isSingle();
            if (many) return several;
            // what is not understood as one figure either is told in the words of the reader that got further
            if (several instanceof Inquiry.Reading.NotUnderstood
                    && !(ask(text, documentMonth) instanceof Reading.Understood)) return several;
        }
        return switch (ask(text, documentMonth)) {
            case Reading.Understood(var phrase) ->
                new Inquiry.Reading.Understood(new Inquiry(List.of(phrase), "", List.of(), List.of(), null));
            case Reading.NotUnderstood(var problem, var rest, var nearest) ->
                new Inquiry.Reading.NotUnderstood(problem, rest, nearest);
        };
    }

    @Override
    public String print(Phrase phrase) {
        StringBuilder text = new StringBuilder();
        Month month = phrase.month();
        Subject subject = phrase.subject();
        if (month != null) text.append(month.chinese()).append('·');
        if (subject != null) text.append(names.nameOf(subject)).append('·');
        text.append(names.nameOf(phrase.indicator()));
        Comparison comparison = phrase.comparison();
        if (comparison != Comparison.VALUE) {
            text.append('·').append(phrase.signed() ? comparison.chineseSigned().orElseThrow() : comparison.chinese());
        }
        if (phrase.argument() != null)
            text.append('(').append(phrase.argument()).append(')');
        Unit unit = phrase.unit();
        if (unit != null) text.append('|').append(unit.symbol());
        if (phrase.decimals() != null) text.append('|').append(phrase.decimals());
        return text.toString();
    }

    private Lexicon<AskWord> lexicon() {
        List<Indicator> indicators = catalogue.all();
        List<Region> regions = directory.regions();
        List<RegionGroup> groups = directory.groups();
        List<Institution> institutions = directory.institutions();
        Words known = words;
        if (known != null
                && known.indicators.equals(indicators)
                && known.regions.equals(regions)
                && known.groups.equals(groups)
                && known.institutions.equals(institutions)) return known.lexicon;
        Lexicon<AskWord> lexicon = AskLexicon.of(catalogue, directory);
        words = new Words(indicators, regions, groups, institutions, lexicon);
        return lexicon;
    }
}
