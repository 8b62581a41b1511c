package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases.Reading;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Wording;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Reads phrases as templates and formulas write them: parts joined by dots, every name in full. The last part but for the
 * comparison is the indicator; what stands before it are a month and a subject in any order.
 */
final class PhraseReader {

    static final int LONGEST = 200;

    /** The dot of the language and those that keyboards put in its place. */
    static final String DOTS = "·•・‧∙⋅";

    private static final Pattern MONTH = Pattern.compile("(\\d{4})(?:年(\\d{1,2})月|-(\\d{2}))");
    private static final Map<String, Word> WORDS = words();

    /** A comparison's word, and whether it asks for wording with a sign. */
    private record Word(Comparison comparison, boolean signed) {}

    private record Part(int from, int to) {}

    /** Carries a fault up to {@link #read}; what it says is worked out only for who wants to hear it. */
    private static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Supplier<Reading.NotUnderstood> reading;

        Fault(Supplier<Reading.NotUnderstood> reading) {
            super("not a phrase", null, false, false);
            this.reading = reading;
        }
    }

    private final PhraseNames names;

    PhraseReader(PhraseNames names) {
        this.names = names;
    }

    Reading read(String text) {
        try {
            return new Reading.Understood(phrase(FoldedText.of(text)));
        } catch (Fault fault) {
            return fault.reading.get();
        }
    }

    /** As {@link #read}, for who tries many texts and asks for no reasons. */
    Optional<Phrase> find(String text) {
        try {
            return Optional.of(phrase(FoldedText.of(text)));
        } catch (Fault fault) {
            return Optional.empty();
        }
    }

    private Phrase phrase(FoldedText text) {
        if (text.length() > LONGEST) throw fault(text, new Part(0, LONGEST), PhraseFault.TOO_LONG, LONGEST);
        List<Part> bars = split(text, new Part(0, text.length()), "|");
        List<Part> parts = split(text, bars.getFirst(), DOTS);
        if (parts.size() == 1 && parts.getFirst().from == parts.getFirst().to)
            throw fault(text, parts.getFirst(), PhraseFault.EMPTY);
        for (Part part : parts) if (part.from == part.to) throw fault(text, part, PhraseFault.EMPTY_PART);

        int last = parts.size() - 1;
        Part tail = parts.get(last);
        boolean compared = last > 0
                && (word(text, tail) != null
                        || indicatorAt(text, parts.get(last - 1)).isPresent());
        Indicator indicator = requireIndicator(text, parts.get(compared ? last - 1 : last));
        Phrase phrase = compared ? compared(text, tail, indicator) : Phrase.of(indicator.id());
        for (Part prefix : parts.subList(0, compared ? last - 1 : last)) phrase = prefixed(text, prefix, phrase);
        return shown(text, bars, phrase, indicator);
    }

    private Phrase compared(FoldedText text, Part part, Indicator indicator) {
        Word word = word(text, part);
        if (word == null)
            throw fault(text, part, PhraseFault.UNKNOWN_COMPARISON, () -> names.nearComparisons(said(text, part)));
        int open = text.folded().indexOf('(', part.from);
        boolean bracketed = open >= 0 && open < part.to;
        if (!bracketed) {
            if (word.comparison == Comparison.SHARE) throw fault(text, part, PhraseFault.WHOLE_MISSING);
            return made(indicator, word, null);
        }
        Part inner = new Part(open + 1, part.to - 1);
        String argument = said(text, inner);
        if (word.comparison == Comparison.SHARE) {
            Indicator whole = names.indicator(argument)
                    .orElseThrow(
                            () -> fault(text, inner, PhraseFault.UNKNOWN_WHOLE, () -> names.nearIndicators(argument)));
            return made(indicator, word, whole.name());
        }
        if (!word.comparison.isRank()) throw fault(text, part, PhraseFault.NO_ARGUMENT, word.comparison.chinese());
        String pool = names.pool(argument)
                .orElseThrow(() -> fault(text, inner, PhraseFault.UNKNOWN_POOL, () -> names.nearPools(argument)))
                .name();
        return made(indicator, word, pool);
    }

    private static Phrase made(Indicator indicator, Word word, @Nullable String argument) {
        return new Phrase(null, null, indicator.id(), word.comparison, argument, word.signed, null, null);
    }

    private Phrase prefixed(FoldedText text, Part part, Phrase phrase) {
        Matcher month = MONTH.matcher(text.folded().substring(part.from, part.to));
        if (month.matches()) {
            if (phrase.month() != null) throw fault(text, part, PhraseFault.MONTH_TWICE);
            int number = Integer.parseInt(month.group(2) != null ? month.group(2) : month.group(3));
            if (number < 1 || number > 12) throw fault(text, part, PhraseFault.BAD_MONTH);
            return phrase.in(Month.of(Integer.parseInt(month.group(1)), number));
        }
        Subject subject = names.subject(said(text, part))
                .orElseThrow(() ->
                        fault(text, part, PhraseFault.UNKNOWN_PREFIX, () -> names.nearSubjects(said(text, part))));
        if (phrase.subject() != null) throw fault(text, part, PhraseFault.SUBJECT_TWICE);
        return phrase.about(subject);
    }

    private Phrase shown(FoldedText text, List<Part> bars, Phrase phrase, Indicator indicator) {
        if (bars.size() > 3) throw fault(text, bars.get(3), PhraseFault.TOO_MANY_BARS);
        Unit unit = null;
        Integer decimals = null;
        for (int i = 1; i < bars.size(); i++) {
            Part part = bars.get(i);
            String said = text.folded().substring(part.from, part.to);
            boolean number = !said.isEmpty() && said.chars().allMatch(Character::isDigit);
            if (i == 1 && !number) {
                unit = fitting(text, part, phrase, indicator);
            } else {
                if (!said.matches("[0-8]") || decimals != null) throw fault(text, part, PhraseFault.DECIMALS);
                decimals = Integer.valueOf(said);
            }
        }
        return new Phrase(
                phrase.month(),
                phrase.subject(),
                phrase.indicator(),
                phrase.comparison(),
                phrase.argument(),
                phrase.signed(),
                unit,
                decimals);
    }

    private static Unit fitting(FoldedText text, Part part, Phrase phrase, Indicator indicator) {
        String said = said(text, part);
        Unit natural = Wording.unit(phrase, indicator);
        // a plan may be fixed as a growth in %, whatever the indicator is measured in
        boolean plan = phrase.comparison() == Comparison.TARGET;
        if (!said.isEmpty()) {
            Unit unit = Unit.of(said);
            if (unit.base().equals(natural.base()) || plan && unit.equals(Unit.PERCENT)) return unit;
        }
        throw new Fault(() -> new Reading.NotUnderstood(
                Problem.of(PhraseFault.UNIT_DOES_NOT_FIT, said, indicator.name(), natural)
                        .at(text.place(part.from, part.to)),
                said,
                List.of(natural.symbol())));
    }

    private Optional<Indicator> indicatorAt(FoldedText text, Part part) {
        return names.indicator(said(text, part));
    }

    private Indicator requireIndicator(FoldedText text, Part part) {
        String said = said(text, part);
        return names.indicator(said)
                .orElseThrow(() -> fault(text, part, PhraseFault.UNKNOWN_INDICATOR, () -> names.nearIndicators(said)));
    }

    private static @Nullable Word word(FoldedText text, Part part) {
        String folded = text.folded().substring(part.from, part.to);
        int open = folded.indexOf('(');
        if (open > 0 && !folded.endsWith(")")) return null;
        return WORDS.get(open > 0 ? folded.substring(0, open) : folded);
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new HashMap<>();
        for (Comparison comparison : Comparison.values()) {
            Word plain = new Word(comparison, false);
            if (!comparison.chinese().isEmpty()) words.put(Names.fold(comparison.chinese()), plain);
            words.put(comparison.code(), plain);
            comparison.chineseSigned().ifPresent(word -> words.put(Names.fold(word), new Word(comparison, true)));
        }
        return words;
    }

    // a dot within brackets belongs to a name
    private static List<Part> split(FoldedText text, Part whole, String separators) {
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        int from = whole.from;
        for (int i = whole.from; i < whole.to; i++) {
            char c = text.folded().charAt(i);
            if (c == '(') depth++;
            else if (c == ')') depth = Math.max(0, depth - 1);
            else if (depth == 0 && separators.indexOf(c) >= 0) {
                parts.add(new Part(from, i));
                from = i + 1;
            }
        }
        parts.add(new Part(from, whole.to));
        return parts;
    }

    private static String said(FoldedText text, Part part) {
        return text.original(part.from, part.to);
    }

    private static Fault fault(FoldedText text, Part part, PhraseFault fault, Supplier<List<String>> nearest) {
        String said = said(text, part);
        return new Fault(() -> new Reading.NotUnderstood(
                Problem.of(fault, said).at(text.place(part.from, part.to)), said, nearest.get()));
    }

    private static Fault fault(FoldedText text, Part part, PhraseFault fault) {
        return fault(text, part, fault, List::of);
    }

    private static Fault fault(FoldedText text, Part part, PhraseFault fault, Object argument) {
        String said = said(text, part);
        return new Fault(() -> new Reading.NotUnderstood(
                Problem.of(fault, argument).at(text.place(part.from, part.to)), said, List.of()));
    }
}
