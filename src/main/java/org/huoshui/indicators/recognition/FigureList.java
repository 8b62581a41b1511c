package org.huoshui.indicators.recognition;

import java.util.List;
import org.huoshui.indicators.recognition.Token.Kind;

/**
 * Figures side by side, with nothing but 、 and 和 between them: 第X位、第X位和第X位.
 *
 * @param first the first one's token
 * @param index which of them is meant, from 0
 */
record FigureList(int first, int index, int size) {

    static FigureList around(List<Token> tokens, String text, int i) {
        int first = i;
        while (previous(tokens, text, first) >= 0) first = previous(tokens, text, first);
        int size = 1;
        int index = 0;
        for (int at = first; next(tokens, text, at) >= 0; at = next(tokens, text, at)) {
            if (at == i) index = size - 1;
            size++;
            if (next(tokens, text, at) == i) index = size - 1;
        }
        return new FigureList(first, index, size);
    }

    private static int next(List<Token> tokens, String text, int i) {
        int at = i + 1;
        if (at < tokens.size() && tokens.get(at).is(Kind.AND)) at++;
        return at < tokens.size() && at > i + 1 && joins(tokens.get(i), tokens.get(at), text) ? at : -1;
    }

    private static int previous(List<Token> tokens, String text, int i) {
        int at = i - 1;
        if (at >= 0 && tokens.get(at).is(Kind.AND)) at--;
        return at >= 0 && at < i - 1 && joins(tokens.get(at), tokens.get(i), text) ? at : -1;
    }

    private static boolean joins(Token left, Token right, String text) {
        if (!left.is(Kind.NUMERAL) || !right.is(Kind.NUMERAL)) return false;
        return text.substring(left.to(), right.from()).matches("(以内|以上|左右)?[、和与及]以?及?第?");
    }
}
