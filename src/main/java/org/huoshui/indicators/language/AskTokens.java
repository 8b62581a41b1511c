package org.huoshui.indicators.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huoshui.kernel.Month;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a question into words: the cut that leaves the fewest characters without meaning, then has the fewest words, then
 * the longest ones first.
 */
final class AskTokens {

    /** @param meanings empty when the piece is not understood or is a month */
    record Token(
            int from,
            int to,
            List<AskWord> meanings,
            @Nullable Month month,
            boolean badMonth) {

        boolean isUnknown() {
            return meanings.isEmpty() && month == null && !badMonth;
        }

        boolean is(AskWord.Said said) {
            return meanings.contains(said);
        }

        <W extends AskWord> List<W> meaning(Class<W> kind) {
            return meanings.stream().filter(kind::isInstance).map(kind::cast).toList();
        }
    }

    private static final long NOT_UNDERSTOOD = 1_000_000;
    private static final long WORD = 1_000;

    private AskTokens() {}

    static List<Token> cut(String folded, Lexicon<AskWord> lexicon, AskMonths months) {
        int length = folded.length();
        long[] cost = new long[length + 1];
        Token[] best = new Token[length];
        for (int from = length - 1; from >= 0; from--) {
            cost[from] = Long.MAX_VALUE;
            for (Token token : candidates(folded, from, lexicon, months)) {
                long total = (token.isUnknown() ? NOT_UNDERSTOOD : WORD) + cost[token.to];
                // candidates come shortest first, so an equal cost prefers the longer
                if (total <= cost[from]) {
                    cost[from] = total;
                    best[from] = token;
                }
            }
        }
        List<Token> tokens = new ArrayList<>();
        for (int at = 0; at < length; at = best[at].to) join(tokens, best[at]);
        return Collections.unmodifiableList(tokens);
    }

    private static List<Token> candidates(String folded, int from, Lexicon<AskWord> lexicon, AskMonths months) {
        List<Token> candidates = new ArrayList<>();
        candidates.add(new Token(from, from + 1, List.of(), null, false));
        for (Lexicon.Match<AskWord> match : lexicon.at(folded, from))
            candidates.add(new Token(match.from(), match.to(), match.meanings(), null, false));
        months.at(folded, from)
                .ifPresent(found ->
                        candidates.add(new Token(from, found.to(), List.of(), found.month(), found.month() == null)));
        return candidates;
    }

    private static void join(List<Token> tokens, Token next) {
        if (!tokens.isEmpty() && next.isUnknown() && tokens.getLast().isUnknown()) {
            Token last = tokens.removeLast();
            tokens.add(new Token(last.from, next.to, List.of(), null, false));
        } else {
            tokens.add(next);
        }
    }
}
