package org.huoshui.indicators.recognition;

import java.util.List;
import org.huoshui.indicators.recognition.Token.Kind;

/** Where the clause and the sentence of a figure begin and end. */
final class Clauses {

    /** A sentence is looked at so far before and behind a figure, that one without a full stop costs no more than others. */
    private static final int FARTHEST = 300;

    private Clauses() {}

    static Surroundings around(List<Token> tokens, int i, int length) {
        Token figure = tokens.get(i);
        // 11家和7家, 2至3家: what stands before the first and behind the last is said of all
        int first = firstBeside(tokens, i);
        int last = lastBeside(tokens, i);
        int clauseFrom = -1;
        int ownFrom = -1;
        int sentenceFrom = 0;
        int[] clauses = new int[16];
        int counted = 0;
        for (int at = first - 1; at >= 0; at--) {
            Token token = tokens.get(at);
            if (figure.from() - token.from() > FARTHEST) {
                sentenceFrom = token.to();
                break;
            }
            if (token.is(Kind.STOP)) {
                sentenceFrom = token.to();
                break;
            }
            if (token.is(Kind.ITEM)) {
                sentenceFrom = token.from();
                break;
            }
            if (token.is(Kind.COMMA)) {
                if (clauseFrom < 0) clauseFrom = token.to();
                if (counted < clauses.length) clauses[counted++] = token.to();
            } else if (token.is(Kind.NUMERAL) && ownFrom < 0) {
                ownFrom = token.to();
            }
        }
        if (clauseFrom < 0) clauseFrom = sentenceFrom;
        int clauseTo = -1;
        int ownTo = -1;
        int sentenceTo = length;
        for (int at = last + 1; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token.is(Kind.STOP) || token.is(Kind.ITEM) || token.from() - figure.to() > FARTHEST) {
                sentenceTo = token.from();
                break;
            }
            if (token.is(Kind.COMMA) && clauseTo < 0) clauseTo = token.from();
            if (ownTo < 0 && clauseTo < 0 && (token.is(Kind.NUMERAL) || isPause(token, tokens, at)))
                ownTo = token.from();
        }
        if (clauseTo < 0) clauseTo = sentenceTo;
        if (ownTo < 0) ownTo = clauseTo;
        int[] starts = java.util.Arrays.copyOf(clauses, counted);
        return new Surroundings(
                figure.from(),
                tokens.get(last).to(),
                Math.max(ownFrom, clauseFrom),
                ownTo,
                clauseFrom,
                clauseTo,
                sentenceFrom,
                sentenceTo,
                starts);
    }

    private static int firstBeside(List<Token> tokens, int i) {
        int at = i;
        while (at >= 2 && tokens.get(at - 1).is(Kind.AND) && areBeside(tokens.get(at - 2), tokens.get(at))) at -= 2;
        if (at >= 1 && areBeside(tokens.get(at - 1), tokens.get(at))) at--;
        return at;
    }

    // only a number that shares the unit of the next one shares what stands behind it
    private static int lastBeside(List<Token> tokens, int i) {
        int at = i;
        while (at + 1 < tokens.size()) {
            int next = tokens.get(at + 1).is(Kind.AND) ? at + 2 : at + 1;
            Numeral numeral = tokens.get(at).numeral();
            boolean shares = numeral != null
                    && numeral.unitTo() == numeral.to()
                    && !numeral.unit().isEmpty();
            if (!shares || next >= tokens.size() || !areBeside(tokens.get(at), tokens.get(next))) break;
            at = next;
        }
        return at;
    }

    private static boolean areBeside(Token left, Token right) {
        return left.is(Kind.NUMERAL) && right.is(Kind.NUMERAL) && right.from() - left.to() <= 1;
    }

    // 、 ends what belongs to a figure only where another figure follows in the clause
    private static boolean isPause(Token token, List<Token> tokens, int at) {
        if (!token.is(Kind.AND)) return false;
        for (int next = at + 1; next < tokens.size(); next++) {
            Token behind = tokens.get(next);
            if (behind.is(Kind.NUMERAL)) return true;
            if (behind.is(Kind.COMMA) || behind.is(Kind.STOP)) return false;
        }
        return false;
    }
}
