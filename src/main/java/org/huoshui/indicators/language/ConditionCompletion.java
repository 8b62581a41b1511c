package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huoshui.indicators.Conditions.Suggestion;
import org.huoshui.indicators.Term;
import org.huoshui.indicators.Term.Kind;
import org.huoshui.indicators.Term.Word;
import org.huoshui.indicators.language.TermOperands.Asking;
import org.jspecify.annotations.Nullable;

/** What may follow a condition that is being typed: looks at the part after the last 且 or 或 only. */
final class ConditionCompletion {

    private static final int MOST = 12;
    private static final List<String> JOINERS =
            List.of("并且", "或者", "且", "或", "&&", "||", " and ", " or ", "非(", "非（", "not(");

    private final List<Term> vocabulary;

    ConditionCompletion(List<Term> vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Suggestion> of(String text) {
        String tail = tail(text);
        String said = tail.stripLeading();
        Term term = named(said);
        if (term == null) return names(said);
        String rest = said.substring(nameLength(term, said));
        return switch (term.kind()) {
            case NUMBER -> number(term, rest);
            case FLAG -> joiners(rest);
            case WORD, SET, GRADE -> words(term, rest);
        };
    }

    private static String tail(String text) {
        int from = 0;
        for (String joiner : JOINERS) {
            int at = text.toLowerCase(Locale.ROOT).lastIndexOf(joiner);
            if (at >= 0) from = Math.max(from, at + joiner.length());
        }
        String tail = text.substring(from);
        int open = 0;
        while (open < tail.length()
                && (Character.isWhitespace(tail.charAt(open)) || "(（".indexOf(tail.charAt(open)) >= 0)) open++;
        return tail.substring(open);
    }

    private @Nullable Term named(String said) {
        Term found = null;
        int longest = 0;
        for (Term term : vocabulary) {
            int length = nameLength(term, said);
            if (length > longest) {
                longest = length;
                found = term;
            }
        }
        return found;
    }

    private static int nameLength(Term term, String said) {
        return Stream.concat(Stream.of(term.name(), term.en()), term.aliases().stream())
                .filter(name -> said.regionMatches(true, 0, name, 0, name.length()))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private List<Suggestion> names(String said) {
        String typed = said.toLowerCase(Locale.ROOT);
        return vocabulary.stream()
                .filter(term -> typed.isEmpty()
                        || term.name().contains(typed)
                        || term.en().toLowerCase(Locale.ROOT).startsWith(typed)
                        || term.aliases().stream().anyMatch(alias -> alias.startsWith(typed)))
                .limit(MOST * 2L)
                .map(term -> new Suggestion(term.name() + " ", said.length(), term.en()))
                .toList();
    }

    private static List<Suggestion> number(Term term, String rest) {
        String said = rest.strip();
        if (said.isEmpty())
            return Stream.of(">=", "<=", ">", "<", "=")
                    .map(sign -> new Suggestion(before(rest) + sign + " ", 0, ""))
                    .toList();
        if (said.matches("[<>=!≥≤≠]+")) {
            List<String> examples = switch (term.unit()) {
                case "元" -> List.of("100万元", "300万元", "500万元", "1000万元", "3000万元");
                case "月" -> List.of("12", "24", "36", "60");
                case "年" -> List.of("1", "2", "3", "5");
                case "%" -> List.of("4%", "5%");
                default -> List.of();
            };
            return examples.stream()
                    .map(one -> new Suggestion(one + " ", 0, term.unit()))
                    .toList();
        }
        return said.matches(".*[\\d元年月%％万亿]$") ? joiners(rest) : List.of();
    }

    private static List<Suggestion> words(Term term, String rest) {
        String said = rest.stripLeading();
        Asking.Said asking = Asking.at(said, 0);
        if (asking == null || said.length() < asking.end())
            return Stream.of(Asking.values())
                    .filter(one -> one.fits(term.kind())
                            && (said.isEmpty() || one.word().startsWith(said)))
                    .map(one -> new Suggestion(before(rest) + one.word() + " ", said.length(), ""))
                    .toList();
        String list = said.substring(asking.end()).stripLeading();
        if (list.endsWith(")") || list.endsWith("）")) return joiners(rest);
        boolean bracket = list.startsWith("(") || list.startsWith("（");
        int last = Math.max(
                Math.max(list.lastIndexOf(','), list.lastIndexOf('，')),
                Math.max(list.lastIndexOf('、'), bracket ? 0 : -1));
        String typed = list.substring(last + 1).stripLeading();
        if (!bracket && !typed.isEmpty() && term.words().find(typed).isPresent()) return joiners(rest);
        List<Suggestion> found = new ArrayList<>();
        if (bracket && term.words().find(typed).isPresent()) {
            found.add(new Suggestion(") ", 0, ""));
            found.add(new Suggestion(", ", 0, ""));
        }
        String folded = Names.fold(typed);
        for (Word word : term.words().all()) {
            if (found.size() >= MOST) break;
            if (folded.isEmpty()
                    || Names.fold(word.zh()).contains(folded)
                    || Names.fold(word.code()).startsWith(folded)
                    || Names.fold(word.en()).startsWith(folded))
                found.add(new Suggestion(
                        word.zh() + (bracket || term.kind() == Kind.GRADE ? "" : " "),
                        typed.length(),
                        word.code().equals(word.zh()) ? word.en() : word.code()));
        }
        if (!bracket && list.isEmpty() && (term.kind() == Kind.WORD || term.kind() == Kind.SET))
            found.addFirst(new Suggestion("(", 0, "多项 several"));
        return found;
    }

    private static List<Suggestion> joiners(String rest) {
        String space = before(rest);
        return List.of(new Suggestion(space + "且 ", 0, "and"), new Suggestion(space + "或 ", 0, "or"));
    }

    private static String before(String rest) {
        return rest.isEmpty() || !Character.isWhitespace(rest.charAt(rest.length() - 1)) ? " " : "";
    }
}
