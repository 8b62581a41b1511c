package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.huoshui.directory.RegionGroup;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases.Reading;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.Wording;
import org.huoshui.indicators.language.AskIntent.Aspect;
import org.huoshui.indicators.language.AskIntent.Base;
import org.huoshui.indicators.language.AskIntent.Measure;
import org.huoshui.indicators.language.AskTokens.Token;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Understands one question. Every word must find its place in the answer: a rest without meaning, two indicators, or words
 * that contradict each other are told, never passed over.
 */
final class AskReader {

    private static final int NEAREST = 5;

    /** Carries what was not understood up to {@link #read}. */
    private static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Reading.NotUnderstood reading;

        Lost(Reading.NotUnderstood reading) {
            super(reading.problem().en(), null, false, false);
            this.reading = reading;
        }
    }

    private final PhraseNames names;
    private final Catalogue catalogue;
    private final FoldedText text;
    private final List<Token> tokens;
    private final Month document;

    private final AskIntent intent = new AskIntent();
    private final List<Token> named = new ArrayList<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Token> places = new ArrayList<>();
    private @Nullable Month month;
    private AskWord.@Nullable Said point;
    private @Nullable Month against;
    private @Nullable Token againstAt;
    private @Nullable Token shareAt;
    private @Nullable Unit unit;

    AskReader(PhraseNames names, Catalogue catalogue, Lexicon<AskWord> lexicon, String question, Month document) {
        this.names = names;
        this.catalogue = catalogue;
        this.document = document;
        text = FoldedText.of(question);
        tokens = text.length() > PhraseReader.LONGEST
                ? List.of()
                : AskTokens.cut(text.folded(), lexicon, new AskMonths(document));
    }

    Reading read() {
        try {
            if (text.length() > PhraseReader.LONGEST)
                throw lost(0, PhraseReader.LONGEST, PhraseFault.TOO_LONG, PhraseReader.LONGEST);
            for (int i = 0; i < tokens.size(); i++) take(i);
            return new Reading.Understood(phrase());
        } catch (Lost lost) {
            return lost.reading;
        }
    }

    private void take(int i) {
        Token token = tokens.get(i);
        if (token.badMonth()) throw lost(token, PhraseFault.BAD_MONTH);
        if (token.month() != null) {
            takeMonth(token);
            return;
        }
        if (token.isUnknown()) {
            takeUnknown(i);
            return;
        }
        List<AskWord.Exact> exact = token.meaning(AskWord.Exact.class);
        if (!token.meaning(AskWord.Named.class).isEmpty()) {
            takeIndicator(token);
        } else if (!exact.isEmpty()) {
            if (exact.getFirst().comparison() == Comparison.SHARE && shareAt == null) shareAt = token;
            expect(
                    token,
                    intent.take(exact.getFirst().comparison(), exact.getFirst().signed()));
        } else if (token.is(AskWord.Said.AGAINST)) {
            takeAgainst(i);
        } else if (!token.meaning(AskWord.Said.class).isEmpty()) {
            takeSaid(token, token.meaning(AskWord.Said.class).getFirst());
        } else if (!token.meaning(AskWord.In.class).isEmpty()) {
            unit = token.meaning(AskWord.In.class).getFirst().unit();
        } else {
            places.add(token);
        }
    }

    private void takeSaid(Token token, AskWord.Said said) {
        switch (said) {
            case SINCE_YEAR_START -> expect(token, intent.take(Base.YEAR_START));
            case YEAR_SO_FAR -> intent.takeYearSoFar();
            case OVER_A_YEAR -> expect(token, intent.take(Base.LAST_YEAR));
            case OVER_A_MONTH -> expect(token, intent.take(Base.LAST_MONTH));
            case INCREMENT -> expect(token, intent.take(Measure.INCREMENT));
            case GROWTH -> expect(token, intent.take(Measure.GROWTH));
            case CHANGE -> expect(token, intent.take(Measure.CHANGE));
            case INCREMENT_MORE -> expect(token, intent.take(Measure.INCREMENT_MORE));
            case GROWTH_CHANGE -> expect(token, intent.take(Measure.GROWTH_CHANGE));
            case RANK -> expect(token, intent.take(Aspect.RANK));
            case SHARE -> {
                if (shareAt == null) shareAt = token;
                expect(token, intent.take(Aspect.SHARE));
            }
            case TARGET -> expect(token, intent.take(Aspect.TARGET));
            case COMPLETION -> expect(token, intent.take(Aspect.COMPLETION));
            case GAP -> expect(token, intent.take(Aspect.GAP));
            case AT_YEAR_START, AT_LAST_YEAR, AT_LAST_MONTH -> {
                expect(token, point == null || point == said);
                point = said;
            }
            case AGAINST, NOW, FILLER, SIGN -> {}
        }
    }

    private void expect(Token token, boolean taken) {
        if (!taken) throw lost(token, PhraseFault.NOT_UNDERSTOOD);
    }

    private void takeMonth(Token token) {
        if (token.equals(againstAt)) return;
        if (month != null && !month.equals(token.month())) throw lost(token, PhraseFault.MONTH_TWICE);
        month = token.month();
    }

    // 比去年12月, 与上年末 …: the month after it is the base, not the month asked for
    private void takeAgainst(int i) {
        for (Token next : tokens.subList(i + 1, tokens.size())) {
            if (next.month() != null) {
                against = next.month();
                againstAt = next;
                return;
            }
            if (!next.is(AskWord.Said.FILLER) && !next.is(AskWord.Said.SIGN)) return;
        }
    }

    private void takeIndicator(Token token) {
        List<AskWord.Named> meanings = token.meaning(AskWord.Named.class);
        List<AskWord.Named> primary =
                meanings.stream().filter(AskWord.Named::primary).toList();
        List<Indicator> meant = (primary.isEmpty() ? meanings : primary)
                .stream().map(AskWord.Named::indicator).distinct().toList();
        if (meant.size() > 1)
            throw several(token, meant.stream().map(Indicator::name).toList());
        addIndicator(token, meant.getFirst());
    }

    private void addIndicator(Token token, Indicator indicator) {
        named.add(token);
        if (!indicators.contains(indicator)) indicators.add(indicator);
    }

    // the last resort: letters nobody has given a meaning may be the initials of a name
    private void takeUnknown(int i) {
        Token token = tokens.get(i);
        String said = text.folded().substring(token.from(), token.to());
        if (said.chars().allMatch(c -> c >= 'a' && c <= 'z') && said.length() > 1) {
            List<Indicator> meant = withInitials(said);
            if (meant.size() == 1) {
                addIndicator(token, meant.getFirst());
                return;
            }
            if (meant.size() > 1)
                throw several(token, meant.stream().map(Indicator::name).toList());
        }
        throw unknown(i);
    }

    private List<Indicator> withInitials(String letters) {
        List<Indicator> found = catalogue.search(letters, 20);
        List<Indicator> byName = found.stream()
                .filter(indicator -> PinyinInitials.of(indicator.name()).equal(letters))
                .toList();
        if (!byName.isEmpty()) return byName;
        return found.stream()
                .filter(indicator -> indicator.aliases().stream()
                        .anyMatch(alias -> alias.charAt(0) > 127
                                && PinyinInitials.of(alias).equal(letters)))
                .toList();
    }

    private Phrase phrase() {
        if (indicators.isEmpty())
            throw tokens.isEmpty()
                    ? lost(0, text.length(), PhraseFault.EMPTY, "")
                    : lost(0, text.length(), PhraseFault.NOT_UNDERSTOOD, text.original(0, text.length()));
        Indicator indicator = indicators.getFirst();
        if (indicators.size() > (intent.isShare() ? 2 : 1)) {
            List<String> all = indicators.stream().map(Indicator::name).toList();
            throw new Lost(new Reading.NotUnderstood(
                    Problem.of(PhraseFault.TWO_INDICATORS, String.join("、", all)), said(named.get(1)), all));
        }
        Month asked = month();
        takeAgainstMonth(asked == null ? document : asked);
        Comparison comparison = intent.comparison(indicator)
                .orElseThrow(() -> lost(
                        0,
                        text.length(),
                        intent.isRank() ? PhraseFault.CANNOT_RANK : PhraseFault.NOT_UNDERSTOOD,
                        text.original(0, text.length())));
        Phrase phrase = new Phrase(
                asked,
                subject(),
                indicator.id(),
                comparison,
                argument(comparison, indicator),
                intent.signedWhere(comparison),
                null,
                null);
        return unit == null ? phrase : inUnit(phrase, indicator, unit);
    }

    private @Nullable Month month() {
        if (point == null) return month;
        Month from = month == null ? document : month;
        return switch (point) {
            case AT_YEAR_START -> from.yearStart();
            case AT_LAST_YEAR -> from.lastYear();
            default -> from.previous();
        };
    }

    private void takeAgainstMonth(Month asked) {
        Month base = against;
        Token at = againstAt;
        if (base == null || at == null) return;
        boolean taken = false;
        if (base.equals(asked.lastYear()) && !base.equals(asked.yearStart())) taken = intent.take(Base.LAST_YEAR);
        else if (base.equals(asked.yearStart())) taken = intent.take(Base.YEAR_START);
        else if (base.equals(asked.previous())) taken = intent.take(Base.LAST_MONTH);
        expect(at, taken);
    }

    private @Nullable Subject subject() {
        Subject subject = null;
        for (Token token : places) {
            if (intent.isRank() && !token.meaning(AskWord.Pool.class).isEmpty()) continue;
            List<AskWord.About> meanings = token.meaning(AskWord.About.class);
            if (meanings.isEmpty()) throw lost(token, PhraseFault.NOT_UNDERSTOOD);
            List<AskWord.About> primary =
                    meanings.stream().filter(AskWord.About::primary).toList();
            List<AskWord.About> meant = primary.isEmpty() ? meanings : primary;
            if (meant.stream().map(AskWord.About::subject).distinct().count() > 1)
                throw several(token, meant.stream().map(AskWord.About::name).toList());
            Subject said = meant.getFirst().subject();
            if (subject != null && !subject.equals(said)) throw lost(token, PhraseFault.SUBJECT_TWICE);
            subject = said;
        }
        return subject;
    }

    private @Nullable String argument(Comparison comparison, Indicator indicator) {
        if (comparison == Comparison.SHARE) return whole(indicator);
        if (!comparison.isRank()) return null;
        Set<String> pools = new LinkedHashSet<>();
        for (Token token : places) {
            List<RegionGroup> groups = token.meaning(AskWord.Pool.class).stream()
                    .map(AskWord.Pool::group)
                    .toList();
            if (groups.isEmpty()) continue;
            pools.add(groups.getFirst().name());
            if (pools.size() > 1) throw lost(token, PhraseFault.NOT_UNDERSTOOD);
        }
        return pools.isEmpty() ? null : pools.iterator().next();
    }

    // a loan's share is of all loans where nothing else is said; 占全市 would be another region's total, which is no share
    private String whole(Indicator part) {
        Token at = shareAt;
        if (indicators.size() == 2) return indicators.get(1).name();
        boolean placeAfter = at != null && places.stream().anyMatch(place -> place.from() >= at.to());
        String code = part.id().code();
        String total = code.startsWith("loan.") ? "loan.balance" : code.startsWith("deposit.") ? "deposit.balance" : "";
        Optional<Indicator> whole =
                total.isEmpty() || total.equals(code) ? Optional.empty() : catalogue.find(new IndicatorId(total));
        if (placeAfter || whole.isEmpty())
            throw at == null
                    ? lost(0, text.length(), PhraseFault.WHOLE_MISSING, "")
                    : lost(at, PhraseFault.WHOLE_MISSING);
        return whole.orElseThrow().name();
    }

    private Phrase inUnit(Phrase phrase, Indicator indicator, Unit wanted) {
        Unit natural = Wording.unit(phrase, indicator);
        if (!wanted.base().equals(natural.base()))
            throw new Lost(new Reading.NotUnderstood(
                    Problem.of(PhraseFault.UNIT_DOES_NOT_FIT, wanted, indicator.name(), natural),
                    wanted.symbol(),
                    List.of(natural.symbol())));
        return new Phrase(
                phrase.month(),
                phrase.subject(),
                phrase.indicator(),
                phrase.comparison(),
                phrase.argument(),
                phrase.signed(),
                wanted,
                null);
    }

    private Lost unknown(int i) {
        Token token = tokens.get(i);
        Set<String> nearest = new LinkedHashSet<>();
        // 火星贷款: what is unknown may be the half of a name
        joined(i - 1, i).forEach(words -> nearest.addAll(names.nearIndicators(words)));
        joined(i, i + 1).forEach(words -> nearest.addAll(names.nearIndicators(words)));
        nearest.addAll(names.nearIndicators(said(token)));
        Set<String> others = new LinkedHashSet<>(names.nearSubjects(said(token)));
        others.addAll(names.nearComparisons(said(token)));
        List<String> best = Stream.concat(others.stream().limit(2), nearest.stream())
                .distinct()
                .limit(NEAREST)
                .toList();
        return new Lost(new Reading.NotUnderstood(
                Problem.of(PhraseFault.NOT_UNDERSTOOD, said(token)).at(text.place(token.from(), token.to())),
                said(token),
                best));
    }

    private Stream<String> joined(int left, int right) {
        boolean names = left >= 0
                && right < tokens.size()
                && Stream.of(left, right)
                        .anyMatch(
                                i -> !tokens.get(i).meaning(AskWord.Named.class).isEmpty());
        return names
                ? Stream.of(
                        text.original(tokens.get(left).from(), tokens.get(right).to()))
                : Stream.empty();
    }

    private Lost several(Token token, List<String> meanings) {
        return new Lost(new Reading.NotUnderstood(
                Problem.of(PhraseFault.SEVERAL_MEANINGS, said(token), String.join("、", meanings))
                        .at(text.place(token.from(), token.to())),
                said(token),
                meanings));
    }

    private Lost lost(Token token, PhraseFault fault) {
        return lost(token.from(), token.to(), fault, said(token));
    }

    private Lost lost(int from, int to, PhraseFault fault, Object argument) {
        return new Lost(new Reading.NotUnderstood(
                Problem.of(fault, argument).at(text.place(from, to)), text.original(from, to), List.of()));
    }

    private String said(Token token) {
        return text.original(token.from(), token.to());
    }
}
