package org.huoshui.indicators.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huoshui.indicators.Comparison;
import org.huoshui.indicators.Indicator;
import org.huoshui.indicators.language.AskWord;
import org.huoshui.indicators.recognition.Frame.Base;
import org.huoshui.indicators.recognition.Frame.Measure;
import org.huoshui.indicators.recognition.Frame.Named;
import org.huoshui.indicators.recognition.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Walks the tokens of a paragraph and gathers for each figure what the words before it say. Subjects are carried over
 * clauses, and over a full stop as far as a comparison needs one; parallel lists are dealt out in order.
 */
final class Walk {

    /** What a figure turned out to be; later ranks and comparisons refer to it. */
    record Said(
            int token,
            @Nullable Indicator indicator,
            @Nullable Comparison comparison) {}

    private static final Set<String> BEFORE_A_NOUN = Set.of("新增", "净增", "净增加", "新增加", "增加", "减少", "压降", "净减少");

    private final String text;
    private final List<Token> tokens;
    private final boolean plan;
    private final SubjectNames subjectNames;

    private List<Named> subjects = new ArrayList<>();
    private @Nullable Token lastNoun;
    private int clausesSinceNoun;
    private int stopsSinceNoun;
    private final List<Measure> measures = new ArrayList<>();
    private @Nullable Base base;
    private @Nullable Base lastBase;
    private @Nullable Base at;
    private @Nullable Token verb;
    private boolean each;
    private boolean target;
    private boolean expected;
    private boolean completion;
    private boolean average;
    private boolean gap;
    private boolean moved;
    private boolean shareOf;
    private @Nullable Indicator whole;
    private final List<AskWord> levels = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private boolean figureInClause;

    Walk(String text, List<Token> tokens, boolean plan, SubjectNames subjectNames) {
        this.text = text;
        this.tokens = tokens;
        this.plan = plan;
        this.subjectNames = subjectNames;
    }

    /** Takes in a token that is no numeral. */
    void pass(int i) {
        Token token = tokens.get(i);
        switch (token.kind()) {
            case NOUN -> noun(i);
            case WORD -> word(i, token);
            case PLACE -> levels.addAll(token.places());
            case COMMA -> comma(i);
            case STOP -> stop();
            case ITEM -> {
                stop();
                subjects.clear();
                said.clear();
            }
            case AND, NUMERAL -> {}
        }
    }

    private void noun(int i) {
        Token token = tokens.get(i);
        Indicator indicator = token.nouns().getFirst();
        if (shareOf && !figureInClause) {
            whole = indicator;
            shareOf = false;
            measures.add(Measure.SHARE);
            return;
        }
        boolean coordinated = lastNoun != null && isJoined(i);
        if (!coordinated) {
            subjects.clear();
            clearMeaning();
            if (verb != null && !(verb.to() == token.from() && BEFORE_A_NOUN.contains(said(verb)))) verb = null;
        }
        double weight = subjectNames.weight(text, token, i > 0 ? tokens.get(i - 1) : null);
        for (Indicator meant : token.nouns()) subjects.add(new Named(meant, weight, 1));
        if (token.nouns().size() > 1)
            subjects = new ArrayList<>(
                    subjects.subList(0, subjects.size() - token.nouns().size() + 1));
        lastNoun = token;
        clausesSinceNoun = 0;
        stopsSinceNoun = 0;
    }

    // 存款余额、贷款余额: names side by side share what follows
    private boolean isJoined(int i) {
        int before = i - 1;
        boolean and = false;
        while (before >= 0) {
            Token token = tokens.get(before);
            if (token.is(Kind.AND)) and = true;
            else if (token.is(Kind.NOUN))
                return and && text.substring(token.to(), tokens.get(i).from()).length() <= 6;
            else if (!token.is(ReportWord.LEVEL)) return false;
            before--;
        }
        return false;
    }

    private void clearMeaning() {
        measures.clear();
        base = null;
        lastBase = null;
        at = null;
        completion = false;
        average = false;
        gap = false;
        moved = false;
        each = false;
        whole = null;
    }

    private void word(int i, Token token) {
        ReportWord word = token.word();
        if (word == null) return;
        switch (word) {
            case SINCE_YEAR_START -> base(Base.YEAR_START);
            case OVER_A_YEAR -> base(Base.LAST_YEAR);
            case OVER_A_MONTH -> base(Base.LAST_MONTH);
            case AT_YEAR_START -> at = Base.YEAR_START;
            case AT_LAST_YEAR -> at = Base.LAST_YEAR;
            case AT_LAST_MONTH -> at = Base.LAST_MONTH;
            case RISE, FALL, MORE, LESS -> {
                boolean isVerb = token.to() - token.from() > 1
                        || i + 1 < tokens.size()
                                && tokens.get(i + 1).is(Kind.NUMERAL)
                                && tokens.get(i + 1).from() == token.to();
                if (isVerb) verb = token;
                at = null;
            }
            case REACHING -> {
                verb = null;
                at = null;
            }
            case LEVEL -> measure(i, Measure.LEVEL);
            case INCREMENT -> measure(i, Measure.INCREMENT);
            case GROWTH -> measure(i, Measure.GROWTH);
            case SHARE -> {
                measures.clear();
                if (text.startsWith("占", token.from()) && !text.startsWith("占比", token.from())) shareOf = true;
                measures.add(Measure.SHARE);
            }
            case EACH -> each = true;
            case TARGET -> target = true;
            case EXPECTED -> expected = true;
            case COMPLETION -> completion = true;
            case AVERAGE -> average = true;
            case ABOVE, BELOW -> gap = gap || token.to() - token.from() > 1 || average;
            case RANK_MOVED -> moved = true;
            case RANK, AMONG, REACH, ISSUED, COUNTRY_WIDE -> {}
        }
    }

    private void base(Base said) {
        base = said;
        lastBase = said;
        at = null;
        if (figureInClause) measures.clear();
    }

    // 余额、增量、增幅分别列 …: measures side by side wait for figures side by side
    private void measure(int i, Measure measure) {
        Token before = i > 0 ? tokens.get(i - 1) : null;
        Token token = tokens.get(i);
        boolean listed = before != null && before.is(Kind.AND) && before.to() == token.from() && i > 1;
        if (listed && tokens.get(i - 2).is(Kind.NOUN) && measures.isEmpty()) measures.add(Measure.LEVEL);
        else if (!listed || figureBehind(i)) measures.clear();
        if (measure == Measure.LEVEL && before != null && before.is(Kind.NOUN)) return;
        measures.add(measure);
    }

    private boolean figureBehind(int i) {
        return i > 1 && tokens.get(i - 2).is(Kind.NUMERAL);
    }

    private void comma(int i) {
        if (text.charAt(tokens.get(i).from()) != ',') return;
        clausesSinceNoun++;
        verb = null;
        if (figureInClause) {
            measures.clear();
            base = null;
            each = false;
            completion = false;
            average = false;
            gap = false;
            moved = false;
            whole = null;
        }
        shareOf = false;
        at = null;
        levels.clear();
        figureInClause = false;
    }

    private void stop() {
        stopsSinceNoun++;
        clausesSinceNoun++;
        verb = null;
        measures.clear();
        base = null;
        each = false;
        completion = false;
        average = false;
        gap = false;
        moved = false;
        at = null;
        whole = null;
        shareOf = false;
        target = false;
        expected = false;
        levels.clear();
        figureInClause = false;
    }

    /** What the words say of the numeral at a token. */
    Frame at(int i) {
        Token token = tokens.get(i);
        Numeral numeral = java.util.Objects.requireNonNull(token.numeral());
        FigureList list = FigureList.around(tokens, text, i);
        Measure measure = measures.isEmpty() ? null : measures.getLast();
        List<Named> named = carried();
        Comparison ranked = null;
        if (numeral.measure() == Numeral.Measure.RANK) {
            Said of = rankedBy(list);
            if (of != null) {
                ranked = of.comparison();
                Indicator indicator = of.indicator();
                if (indicator != null) named = List.of(new Named(indicator, SubjectNames.FULL, 0.97));
            }
        }
        if (list.size() > 1) {
            if (measures.size() == list.size()) {
                measure = measures.get(list.index());
            } else if (measures.size() > 1 && measures.size() * subjects.size() == list.size()) {
                measure = measures.get(list.index() % measures.size());
                named = List.of(named.get(list.index() / measures.size()));
            }
            named = subjectNames.couple(named, list.size());
            if (list.size() == 2 && named.size() == 2) subjects = new ArrayList<>(named);
            if (named.size() == list.size()) named = List.of(named.get(list.index()));
        }
        boolean more = verb != null && (verb.is(ReportWord.MORE) || verb.is(ReportWord.LESS));
        return new Frame(
                numeral,
                named,
                base == null ? lastBase : base,
                base != null,
                measure,
                verb,
                more,
                at,
                isTarget(numeral),
                completion,
                average,
                gap,
                moved || verb != null && numeral.measure() == Numeral.Measure.RANK && !numeral.ordinal(),
                ranked,
                List.copyOf(levels),
                whole);
    }

    /** What the figure turned out to be. */
    void bound(int i, @Nullable Indicator indicator, @Nullable Comparison comparison) {
        FigureList list = FigureList.around(tokens, text, i);
        said.add(new Said(i, indicator, comparison));
        figureInClause = true;
        boolean last = list.index() == list.size() - 1;
        at = null;
        if (!last) return;
        verb = null;
        average = false;
        gap = false;
        boolean known = indicator == null
                || subjects.stream().anyMatch(named -> named.indicator().equals(indicator));
        if (!known) {
            subjects.clear();
            subjects.add(new Named(indicator, SubjectNames.FULL, 0.9));
            lastNoun = null;
            clausesSinceNoun = 0;
            stopsSinceNoun = 0;
        }
    }

    private List<Named> carried() {
        double nearness =
                stopsSinceNoun > 1 ? 0 : stopsSinceNoun == 1 ? 0.75 : Math.max(0.8, 1 - 0.03 * clausesSinceNoun);
        if (nearness == 0) return List.of();
        return subjects.stream()
                .map(named -> new Named(named.indicator(), named.weight(), named.nearness() * nearness))
                .toList();
    }

    // 分别列第X位、第X位 after two figures: each place belongs to one of them; a single place to the last
    private @Nullable Said rankedBy(FigureList list) {
        if (!measures.isEmpty() || subjects.size() == list.size() && list.size() > 1) return null;
        boolean nounInClause = clausesSinceNoun == 0 && !figureInClause;
        if (nounInClause) return null;
        List<Said> others = said.stream()
                .filter(s -> s.token() < list.first()
                        && s.indicator() != null
                        && (s.comparison() == null || !s.comparison().isRank()))
                .toList();
        int from = others.size() - (list.size() == 1 ? 1 : list.size());
        return from < 0 || !each && list.size() > 1 ? null : others.get(from + (list.size() == 1 ? 0 : list.index()));
    }

    private boolean isTarget(Numeral numeral) {
        if (numeral.measure() == Numeral.Measure.RANK) return target;
        if (target) return true;
        if (!plan) return false;
        if (expected) return true;
        boolean bounded = text.startsWith("以内", numeral.unitTo())
                || text.startsWith("以上", numeral.unitTo())
                || text.startsWith("左右", numeral.unitTo())
                || text.startsWith("以下", numeral.unitTo());
        boolean told = numeral.from() > 0 && text.charAt(numeral.from() - 1) == '的';
        return bounded || !told && verb != null;
    }

    private String said(Token token) {
        return text.substring(token.from(), token.to());
    }
}
