package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huoshui.indicators.Condition;
import org.huoshui.indicators.Condition.Manner;
import org.huoshui.indicators.Term;
import org.huoshui.indicators.Term.Kind;
import org.huoshui.indicators.Term.Word;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A vocabulary's terms as operands. A number is its name; a term of words is taken together with what is asked of it: {@code
 * 地区 属于 (溪口镇, 云岭镇)} is one operand, a truth.
 */
final class TermOperands implements Operands {

    private static final int NEAREST = 5;
    private static final double NEAR_ENOUGH = 0.3;
    private static final String SEPARATORS = ",，、";

    private final List<Term> vocabulary;
    private final Map<String, Term> numbers = new LinkedHashMap<>();
    private final Map<String, Condition> truths = new LinkedHashMap<>();

    TermOperands(List<Term> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The number behind each variable. */
    Map<String, Term> numbers() {
        return numbers;
    }

    /** The test behind each variable. */
    Map<String, Condition> truths() {
        return truths;
    }

    @Override
    public boolean withTime() {
        return true;
    }

    @Override
    public @Nullable Operand at(String text, int at) {
        Named named = named(text, at);
        if (named == null) return null;
        Term term = named.term;
        return switch (term.kind()) {
            case NUMBER -> {
                for (Map.Entry<String, Term> known : numbers.entrySet())
                    if (known.getValue() == term) yield new Operand(named.end, known.getKey());
                String variable = "n" + numbers.size();
                numbers.put(variable, term);
                yield new Operand(named.end, variable);
            }
            case FLAG -> truth(new Condition.Flag(term, true, text.substring(at, named.end)), named.end);
            case WORD, SET, GRADE -> test(text, at, term, named.end);
        };
    }

    @Override
    public @Nullable Problem fault(String piece) {
        List<String> near = nearest(piece, vocabulary.stream().map(Term::name));
        List<String> names =
                near.isEmpty() ? vocabulary.stream().map(Term::name).toList() : near;
        return Problem.of(PhraseFault.TERM_UNKNOWN, piece, String.join("、", names));
    }

    private record Named(Term term, int end) {}

    private @Nullable Named named(String text, int at) {
        Named found = null;
        for (Term term : vocabulary) {
            for (String name : names(term)) {
                int end = at + name.length();
                if (text.regionMatches(true, at, name, 0, name.length())
                        && (found == null || end > found.end)
                        && ends(text, end)) found = new Named(term, end);
            }
        }
        return found;
    }

    private static List<String> names(Term term) {
        List<String> names = new ArrayList<>(term.aliases());
        names.add(term.name());
        names.add(term.en());
        return names;
    }

    /** Whether a name may end here: before a sign, a space or a word of asking. */
    private static boolean ends(String text, int end) {
        return end == text.length() || FormulaText.ENDS.indexOf(text.charAt(end)) >= 0 || Asking.at(text, end) != null;
    }

    private Operand test(String text, int from, Term term, int nameEnd) {
        int at = skip(text, nameEnd);
        Asking.Said asking = Asking.at(text, at);
        if (asking == null || !asking.asking().fits(term.kind())) {
            int end = asking == null ? endOfPiece(text, at) : asking.end();
            Problem problem =
                    Problem.of(PhraseFault.TERM_OPERATOR, term.name(), String.join(" ", Asking.names(term.kind())));
            throw at >= text.length()
                    ? new Refused(problem.at(FormulaText.place(from, nameEnd)))
                    : new Refused(problem.at(FormulaText.place(at, Math.max(end, at + 1))));
        }
        Items items = new Items(text, term, skip(text, asking.end()));
        List<Word> words = items.read();
        Manner manner = asking.asking().manner();
        Set<String> codes = words.stream().map(Word::code).collect(Collectors.toCollection(LinkedHashSet::new));
        if (asking.asking() == Asking.NOT_BELOW || asking.asking() == Asking.NOT_ABOVE) {
            words = onScale(term, words.getFirst(), asking.asking());
            codes = words.stream().map(Word::code).collect(Collectors.toCollection(LinkedHashSet::new));
        }
        return truth(new Condition.Among(term, manner, words, codes, text.substring(from, items.at)), items.at);
    }

    private static List<Word> onScale(Term term, Word said, Asking asking) {
        List<Word> all = term.words().all();
        int here = all.stream().map(Word::code).toList().indexOf(said.code());
        return asking == Asking.NOT_BELOW ? all.subList(0, here + 1) : all.subList(here, all.size());
    }

    private Operand truth(Condition condition, int end) {
        String variable = "t" + truths.size();
        truths.put(variable, condition);
        return new Operand(end, variable);
    }

    /** The words behind 属于: one, or several in brackets. */
    private static final class Items {

        private final String text;
        private final Term term;
        private int at;

        Items(String text, Term term, int at) {
            this.text = text;
            this.term = term;
            this.at = at;
        }

        List<Word> read() {
            if (at >= text.length()) throw missing();
            char first = text.charAt(at);
            if (first != '(' && first != '（') return List.of(word());
            int open = at;
            at++;
            List<Word> words = new ArrayList<>();
            while (true) {
                at = skip(text, at);
                if (at >= text.length())
                    throw FormulaText.wrong(text, open, open + 1, "括号没有合上", "the bracket is not closed");
                words.add(word());
                at = skip(text, at);
                if (at >= text.length())
                    throw FormulaText.wrong(text, open, open + 1, "括号没有合上", "the bracket is not closed");
                char next = text.charAt(at++);
                if (next == ')' || next == '）') return words;
                if (SEPARATORS.indexOf(next) < 0)
                    throw FormulaText.wrong(text, at - 1, at, "这里应是逗号或括号", "a comma or a bracket is expected here");
            }
        }

        // names hold brackets and commas themselves: the longest piece that is a name
        private Word word() {
            for (int end = text.length(); end > at; end--) {
                if (end < text.length() && !boundary(text.charAt(end)) || Character.isWhitespace(text.charAt(end - 1)))
                    continue;
                Optional<Word> word = term.words().find(text.substring(at, end));
                if (word.isPresent()) {
                    at = end;
                    return word.get();
                }
            }
            int end = at;
            while (end < text.length() && !boundary(text.charAt(end))) end++;
            if (end == at) throw missing();
            String piece = text.substring(at, end);
            List<String> near = nearest(piece, term.words().all().stream().map(Word::zh));
            List<String> shown = near.isEmpty()
                    ? term.words().all().stream().map(Word::zh).limit(NEAREST).toList()
                    : near;
            throw unknown(piece, FormulaText.place(at, end), near, shown);
        }

        private Refused unknown(String piece, String place, List<String> near, List<String> shown) {
            String names = String.join("、", shown);
            String zh = shown.isEmpty() ? "" : (near.isEmpty() ? "例如" : "最接近的是") + names + "。";
            String en = shown.isEmpty() ? "" : (near.isEmpty() ? "For instance: " : "Nearest: ") + names + ".";
            Problem chinese = Problem.of(PhraseFault.WORD_UNKNOWN, term.name(), piece, zh);
            Problem english = Problem.of(PhraseFault.WORD_UNKNOWN, term.en(), piece, en);
            return new Refused(new Problem(
                            chinese.code(),
                            chinese.blame(),
                            chinese.zh(),
                            english.en().strip(),
                            null)
                    .at(place));
        }

        private Refused missing() {
            return FormulaText.wrong(
                    text, Math.min(at, text.length()), at + 1, "这里缺少" + term.name() + "的名称", "a word is missing here");
        }
    }

    private static boolean boundary(char c) {
        return FormulaText.ENDS.indexOf(c) >= 0 || SEPARATORS.indexOf(c) >= 0;
    }

    private static int skip(String text, int at) {
        int next = at;
        while (next < text.length() && (Character.isWhitespace(text.charAt(next)) || text.charAt(next) == '　')) next++;
        return next;
    }

    private static int endOfPiece(String text, int at) {
        int end = at;
        while (end < text.length() && FormulaText.ENDS.indexOf(text.charAt(end)) < 0) end++;
        return end;
    }

    private static List<String> nearest(String said, Stream<String> names) {
        record Near(String name, double likeness) {}
        String folded = Names.fold(said);
        return names.map(name -> new Near(name, Names.likeness(Names.fold(name), folded)))
                .filter(near -> near.likeness >= NEAR_ENOUGH)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(NEAREST)
                .map(Near::name)
                .toList();
    }

    /** Words of asking, and which kinds of terms take them. */
    enum Asking {
        AMONG(Manner.ANY, List.of("属于", "为", "是", "in"), Kind.WORD, Kind.GRADE),
        NOT_AMONG(Manner.NONE, List.of("不属于", "不为", "不是", "not in"), Kind.WORD, Kind.GRADE),
        HOLDS(Manner.ALL, List.of("包含", "包括", "contains"), Kind.SET),
        HOLDS_ANY(Manner.ANY, List.of("包含任一", "包括任一", "contains any"), Kind.SET),
        HOLDS_NONE(Manner.NONE, List.of("不包含", "不包括", "contains none"), Kind.SET),
        NOT_BELOW(Manner.ANY, List.of("不低于", "at least"), Kind.GRADE),
        NOT_ABOVE(Manner.ANY, List.of("不高于", "at most"), Kind.GRADE);

        private final Manner manner;
        private final List<String> written;
        private final Set<Kind> kinds;

        Asking(Manner manner, List<String> written, Kind... kinds) {
            this.manner = manner;
            this.written = written;
            this.kinds = Set.of(kinds);
        }

        record Said(Asking asking, int end) {}

        Manner manner() {
            return manner;
        }

        boolean fits(Kind kind) {
            return kinds.contains(kind);
        }

        /** As it is usually written. */
        String word() {
            return written.getFirst();
        }

        static List<String> names(Kind kind) {
            return Stream.of(values())
                    .filter(one -> one.fits(kind))
                    .map(Asking::word)
                    .toList();
        }

        static @Nullable Said at(String text, int at) {
            Said found = null;
            for (Asking one : values())
                for (String word : one.written)
                    if (text.regionMatches(true, at, word, 0, word.length())
                            && (found == null || at + word.length() > found.end))
                        found = new Said(one, at + word.length());
            return found;
        }
    }
}
