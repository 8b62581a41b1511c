package org.huoshui.indicators.recognition;

import java.util.List;
import java.util.Optional;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Region;
import org.huoshui.directory.RegionGroup;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Recognition.Candidate;
import org.huoshui.indicators.Recognition.Found;
import org.huoshui.indicators.Recognition.Verb;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Wording;
import org.huoshui.indicators.language.AskWord;
import org.huoshui.indicators.language.FoldedText;
import org.huoshui.indicators.recognition.Binding.Meaning;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/** Turns what a figure means into what the reader of the text is given: offsets of the text, and phrases. */
final class Writing {

    private final Directory directory;

    Writing(Directory directory) {
        this.directory = directory;
    }

    Found found(Paragraph of, Numeral numeral, Frame frame, List<Meaning> meanings) {
        FoldedText paragraph = of.folded();
        int offset = of.offset();
        int start = paragraph.begin(numeral.from());
        int end = paragraph.end(numeral.to() - 1);
        int unitEnd = paragraph.end(numeral.unitTo() - 1);
        Token verb = frame.verb();
        Verb sign = verb == null
                ? null
                : new Verb(offset + paragraph.begin(verb.from()), offset + paragraph.end(verb.to() - 1), frame.up());
        String literal = of.original().substring(start, end);
        List<Candidate> candidates = meanings.stream()
                .map(meaning -> candidate(meaning, frame, literal))
                .toList();
        return new Found(offset + start, literal, numeral.unit(), offset + unitEnd, sign, candidates);
    }

    private Candidate candidate(Meaning meaning, Frame frame, String literal) {
        double confidence = Math.round(Math.clamp(meaning.confidence(), 0, 1) * 100) / 100.0;
        return new Candidate(
                meaning.indicator().id(), meaning.comparison(), phrase(meaning, frame, literal), confidence);
    }

    private @Nullable Phrase phrase(Meaning meaning, Frame frame, String literal) {
        Comparison comparison = meaning.comparison();
        if (comparison == null) return null;
        Indicator indicator = meaning.indicator();
        if (comparison.isRank()) comparison = speakable(comparison, indicator);
        String argument = null;
        if (comparison == Comparison.SHARE) {
            Indicator whole = frame.whole();
            if (whole == null) return null;
            argument = whole.name();
        } else if (comparison.isRank()) {
            argument = pool(frame);
        }
        boolean signed = frame.verb() != null && comparison.chineseSigned().isPresent();
        Phrase plain =
                new Phrase(null, subject(frame, comparison), indicator.id(), comparison, argument, signed, null, null);
        return inUnit(plain, indicator, frame.numeral().unit(), literal);
    }

    // a flow starts afresh each January, so its growth and its rank of growth are over the year
    private static Comparison speakable(Comparison rank, Indicator indicator) {
        if (indicator.kind() != Indicator.Kind.FLOW) return rank;
        return switch (rank) {
            case RANK_GROWTH -> Comparison.RANK_GROWTH_YOY;
            case RANK_DELTA -> Comparison.RANK_DELTA_YOY;
            default -> rank;
        };
    }

    private static @Nullable String pool(Frame frame) {
        for (AskWord level : frame.levels()) if (level instanceof AskWord.Pool(RegionGroup group)) return group.name();
        return null;
    }

    // the last place named before the figure, where it is another than the own county
    private @Nullable Subject subject(Frame frame, Comparison comparison) {
        if (comparison.isRank() || comparison == Comparison.GAP_PARENT) return null;
        Subject last = null;
        for (AskWord level : frame.levels()) if (level instanceof AskWord.About about) last = about.subject();
        Optional<Subject> home = directory.regions().isEmpty()
                ? Optional.empty()
                : directory.regionNamed("全县").map(Region::id).map(Subject::of);
        return home.isPresent() && home.get().equals(last) ? null : last;
    }

    private static @Nullable Phrase inUnit(Phrase phrase, Indicator indicator, String said, String literal) {
        Unit natural = Wording.unit(phrase, indicator);
        Unit unit = said.isEmpty() ? natural : Unit.of(said);
        boolean fits = unit.base().equals(natural.base());
        if (!fits && natural.equals(Unit.PERCENTAGE_POINT)) return null;
        boolean plan = phrase.comparison() == Comparison.TARGET && unit.equals(Unit.PERCENT);
        Unit wanted = (fits || plan) && !unit.equals(natural) ? unit : null;
        Phrase inUnit = new Phrase(
                null,
                phrase.subject(),
                phrase.indicator(),
                phrase.comparison(),
                phrase.argument(),
                phrase.signed(),
                wanted,
                null);
        if (!literal.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',')) return inUnit;
        int point = literal.indexOf('.');
        int decimals = Math.min(8, point < 0 ? 0 : literal.length() - point - 1);
        if (decimals == Wording.decimals(inUnit, indicator)) return inUnit;
        return new Phrase(
                null,
                inUnit.subject(),
                inUnit.indicator(),
                inUnit.comparison(),
                inUnit.argument(),
                inUnit.signed(),
                inUnit.unit(),
                decimals);
    }
}
