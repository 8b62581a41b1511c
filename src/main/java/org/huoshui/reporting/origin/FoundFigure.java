package org.huoshui.reporting.origin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of an old report and what it may mean. Offsets are those of {@link PaperText}.
 *
 * @param ordinal from 1 in the order of the text
 * @param start of the literal
 * @param from where a bare number begins: its sign in a table, else the literal
 * @param literal number or mask alone
 * @param verb the word with its sign, absent without one
 * @param around the words before it that say what it is, for a gap and for a name to learn
 * @param candidates likeliest first, only those a template can say
 */
record FoundFigure(
        int ordinal,
        int start,
        int from,
        String literal,
        String unit,
        int unitEnd,
        @Nullable Verb verb,
        String around,
        boolean inTable,
        List<Choice> candidates) {

    FoundFigure {
        candidates = List.copyOf(candidates);
    }

    int end() {
        return start + literal.length();
    }

    record Verb(int start, int end, boolean up) {}

    /** @param phrase as a template writes it; @param confidence from 0 to 1 */
    record Choice(String phrase, double confidence) {}

    /** True where the literal is a number and not a mask. */
    boolean isNumber() {
        return literal.matches("[\\d,，]+(?:[.．]\\d+)?");
    }

    /** Digits after the point, as somebody chose to print them; 0 for masks. */
    int decimals() {
        int point = Math.max(literal.indexOf('.'), literal.indexOf('．'));
        return point < 0 ? 0 : literal.length() - point - 1;
    }
}
