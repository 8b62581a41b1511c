package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huoshui.directory.Directory;
import org.huoshui.directory.Institution;
import org.huoshui.directory.RegionGroup;
import org.huoshui.indicators.Inquiry;
import org.huoshui.indicators.Phrase;
import org.huoshui.indicators.Phrases;
import org.huoshui.indicators.Subject;
import org.huoshui.indicators.language.AskTokens.Token;
import org.huoshui.indicators.language.InquiryWords.Every;
import org.huoshui.kernel.Month;
import org.huoshui.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Takes a question apart into questions of one figure each: 存款、贷款余额及较年初增幅 is four. What goes over banks or months is
 * named once for all. Each of the single questions is then read by the reader of single questions, which refuses every word
 * it has no place for.
 */
final class InquiryReader {

    private static final Set<String> BETWEEN = Set.of("、", "和", "与", "及", "以及", "并", "跟", ";", "还有", "同时");
    private static final Set<String> IGNORED = Set.of("分别", ",", "。", "?", "的");

    private final Phrases phrases;
    private final Directory directory;
    private final Month document;
    private final InquiryWords words;
    private final String text;
    private final List<Token> tokens;

    private final Map<Subject, String> subjects = new LinkedHashMap<>();
    private final Set<Month> months = new TreeSet<>();
    private @Nullable RegionGroup group;

    InquiryReader(Phrases phrases, Directory directory, Lexicon<AskWord> lexicon, String question, Month document) {
        this.phrases = phrases;
        this.directory = directory;
        this.document = document;
        String folded = FoldedText.of(question).folded();
        words = new InquiryWords(folded.length() > PhraseReader.LONGEST ? "" : folded, document);
        text = words.rest();
        tokens = AskTokens.cut(text, lexicon, new AskMonths(document));
    }

    /** What is said of a figure between two 、: its indicator, if it names one, and how it is compared. */
    private record Part(String indicator, String comparison) {}

    Inquiry.Reading read() {
        List<String> questions = questions(parts());
        Month only = months.size() == 1 ? months.iterator().next() : null;
        List<Month> listed = listed(only);
        boolean overSubjects = words.every() != null || subjects.size() > 1;
        String before = (overSubjects || subjects.isEmpty()
                        ? ""
                        : subjects.values().iterator().next() + " ")
                + (only == null || !listed.isEmpty() ? "" : only.chinese() + " ");
        List<Phrase> columns = new ArrayList<>();
        for (String question : questions) {
            switch (phrases.ask(before + question, document)) {
                case Phrases.Reading.Understood(var phrase) -> columns.add(phrase);
                case Phrases.Reading.NotUnderstood(var problem, var rest, var nearest) -> {
                    return new Inquiry.Reading.NotUnderstood(problem, rest, nearest);
                }
            }
        }
        if (columns.isEmpty()) {
            return new Inquiry.Reading.NotUnderstood(
                    Problem.of(PhraseFault.EMPTY), text.replace(",", " ").strip(), List.of());
        }
        List<Subject> over = overSubjects ? over(only == null ? document : only) : List.of();
        String members = words.every() == null ? "" : "各" + words.every().word;
        return new Inquiry.Reading.Understood(new Inquiry(columns, members, over, listed, words.order()));
    }

    private List<Month> listed(@Nullable Month only) {
        if (!words.months().isEmpty()) return words.months();
        if (words.trend()) return InquiryWords.trendUntil(only == null ? document : only);
        return months.size() > 1 ? List.copyOf(months) : List.of();
    }

    private List<Subject> over(Month month) {
        if (words.every() == null) return List.copyOf(subjects.keySet());
        if (words.every() == Every.COUNTIES) {
            RegionGroup chosen = group;
            if (chosen == null) chosen = directory.siblings(directory.home().id());
            return chosen.members().stream().map(Subject::of).toList();
        }
        return directory.institutionsIn(directory.home().id()).stream()
                .filter(one -> one.activeIn(month))
                .filter(one -> isMeant(one.kind()))
                .map(one -> Subject.of(one.id()))
                .toList();
    }

    private boolean isMeant(Institution.Kind kind) {
        return switch (words.every()) {
            case BANKS -> kind.isBank();
            case INSURERS -> kind.isInsurer();
            case null, default -> true;
        };
    }

    /** The parts between list words, without places and months, which are gathered beside. */
    private List<Part> parts() {
        List<List<Token>> lists = new ArrayList<>();
        lists.add(new ArrayList<>());
        for (Token token : tokens) {
            if (BETWEEN.contains(said(token))) lists.add(new ArrayList<>());
            else if (!IGNORED.contains(said(token))) lists.getLast().add(token);
        }
        List<Part> parts = new ArrayList<>();
        for (List<Token> list : lists) {
            boolean ranks = list.stream().anyMatch(InquiryReader::isRank);
            boolean against = false;
            StringBuilder indicator = new StringBuilder();
            StringBuilder comparison = new StringBuilder();
            for (Token token : list) {
                if (token.month() != null && !against) months.add(token.month());
                else if (isPlace(token) && !(ranks && isPool(token))) addPlace(token);
                else if (indicator.isEmpty() && isNamed(token)) indicator.append(said(token));
                else comparison.append(said(token)).append(' ');
                // 比去年12月: a month that is a base
                against = token.is(AskWord.Said.AGAINST);
            }
            parts.add(new Part(indicator.toString(), comparison.toString().strip()));
        }
        parts.removeIf(part -> part.indicator.isEmpty() && part.comparison.isEmpty());
        return parts;
    }

    private void addPlace(Token token) {
        if (words.every() == Every.COUNTIES && isPool(token)) {
            group = token.meaning(AskWord.Pool.class).getFirst().group();
            return;
        }
        List<AskWord.About> about = token.meaning(AskWord.About.class);
        // 全市各银行 are the home's: the word adds nothing
        if (words.every() != null || about.isEmpty()) return;
        subjects.putIfAbsent(about.getFirst().subject(), said(token));
    }

    /** Each indicator with each comparison that is said of it; one that stands alone is asked for its value, too. */
    private static List<String> questions(List<Part> parts) {
        List<String> questions = new ArrayList<>();
        List<String> indicators = new ArrayList<>();
        List<String> comparisons = new ArrayList<>();
        boolean complete = false;
        for (Part part : parts) {
            if (!part.indicator.isEmpty()) {
                if (complete) {
                    cross(indicators, comparisons, questions);
                    indicators.clear();
                    comparisons.clear();
                }
                indicators.add(part.indicator);
                complete = !part.comparison.isEmpty();
            } else {
                if (!complete) comparisons.add("");
                complete = true;
            }
            if (!part.comparison.isEmpty()) comparisons.add(withBase(part.comparison, comparisons));
        }
        cross(indicators, comparisons, questions);
        return questions;
    }

    private static void cross(List<String> indicators, List<String> comparisons, List<String> questions) {
        // a comparison of nothing is for the reader to refuse
        List<String> of = indicators.isEmpty() ? List.of("") : indicators;
        List<String> said = comparisons.isEmpty() ? List.of("") : comparisons;
        if (indicators.isEmpty() && comparisons.isEmpty()) return;
        for (String indicator : of)
            for (String comparison : said) questions.add((indicator + " " + comparison).strip());
    }

    // 较年初增量、增幅: the second has the first one's base
    private static String withBase(String comparison, List<String> before) {
        boolean bare = comparison.matches("(增量|增幅|增速|增长率|增减|变化|增加额|增长)");
        if (!bare || before.isEmpty()) return comparison;
        for (String base : List.of("较年初", "比年初", "较上年末", "比上年末", "同比", "较去年同期", "比去年同期", "环比", "较上月", "比上月"))
            if (before.getLast().startsWith(base)) return base + " " + comparison;
        return comparison;
    }

    private static boolean isRank(Token token) {
        return token.is(AskWord.Said.RANK)
                || token.meaning(AskWord.Exact.class).stream()
                        .anyMatch(exact -> exact.comparison().isRank());
    }

    private static boolean isPlace(Token token) {
        return !token.meaning(AskWord.About.class).isEmpty() || isPool(token);
    }

    private static boolean isPool(Token token) {
        return !token.meaning(AskWord.Pool.class).isEmpty();
    }

    private static boolean isNamed(Token token) {
        return !token.meaning(AskWord.Named.class).isEmpty()
                || token.isUnknown(); // 火星贷款, or initials: the reader tells what they are
    }

    private String said(Token token) {
        return text.substring(token.from(), token.to());
    }
}
