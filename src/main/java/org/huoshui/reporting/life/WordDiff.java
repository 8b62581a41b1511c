package org.huoshui.reporting.life;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huoshui.reporting.Reports.StoredFigure;
import org.huoshui.reporting.template.PageContent.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Two texts word by word. A figure is one word: the same figure with another number is neither gone nor new but changed.
 * Chinese has no spaces, so a character is a word; runs of Latin letters and digits stay together.
 */
final class WordDiff {

    enum Kind {
        SAME,
        ADDED,
        REMOVED,
        /** The same figure, another number: {@code before} → {@code text}. */
        FIGURE
    }

    /** @param was the figure before, @param is the figure after; both only for {@link Kind#FIGURE} */
    record Segment(
            Kind kind,
            String text,
            @Nullable StoredFigure was,
            @Nullable StoredFigure is) {
        Segment(Kind kind, String text) {
            this(kind, text, null, null);
        }
    }

    /** @param key equal for what counts as the same word; @param figure absent for plain words */
    record Token(String key, String text, @Nullable StoredFigure figure) {}

    private WordDiff() {}

    static List<Token> tokens(List<Piece> pieces, Map<Integer, StoredFigure> figures) {
        List<Token> tokens = new ArrayList<>();
        for (Piece piece : pieces) {
            StoredFigure figure = piece.figure() == null ? null : figures.get(piece.figure());
            if (figure != null)
                tokens.add(new Token("\u0000" + figure.tag() + "\u0000" + figure.subject(), piece.text(), figure));
            else words(piece.text(), tokens);
        }
        return List.copyOf(tokens);
    }

    private static void words(String text, List<Token> tokens) {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && latin(text.charAt(end))) end++;
            if (end == at) end += Character.charCount(text.codePointAt(at));
            String word = text.substring(at, end);
            tokens.add(new Token(word, word, null));
            at = end;
        }
    }

    private static boolean latin(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.' || c == '%');
    }

    static List<String> keys(List<Token> tokens) {
        return tokens.stream().map(Token::key).toList();
    }

    static List<Segment> between(List<Token> before, List<Token> after) {
        List<Segment> raw = new ArrayList<>();
        int left = 0;
        int right = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(keys(before), keys(after)).getDeltas()) {
            while (left < delta.getSource().getPosition()) raw.add(same(before.get(left++), after.get(right++)));
            for (int i = 0; i < delta.getSource().size(); i++) raw.add(one(Kind.REMOVED, before.get(left++)));
            for (int i = 0; i < delta.getTarget().size(); i++) raw.add(one(Kind.ADDED, after.get(right++)));
        }
        while (left < before.size()) raw.add(same(before.get(left++), after.get(right++)));
        return joined(readable(raw));
    }

    static List<Segment> all(Kind kind, List<Token> tokens) {
        return joined(tokens.stream().map(token -> one(kind, token)).toList());
    }

    private static Segment same(Token was, Token is) {
        return was.figure() == null || was.text().equals(is.text())
                ? new Segment(Kind.SAME, is.text())
                : new Segment(Kind.FIGURE, is.text(), was.figure(), is.figure());
    }

    private static Segment one(Kind kind, Token token) {
        return new Segment(kind, token.text());
    }

    /** A character or two that happen to be the same amid changes only make the changes hard to read. */
    private static List<Segment> readable(List<Segment> raw) {
        List<Segment> result = new ArrayList<>();
        int at = 0;
        while (at < raw.size()) {
            int end = at;
            while (end < raw.size() && raw.get(end).kind() == Kind.SAME) end++;
            boolean between = at > 0 && end < raw.size() && changed(raw.get(at - 1)) && changed(raw.get(end));
            if (end > at && end - at <= 2 && between) {
                for (Segment one : raw.subList(at, end)) {
                    result.add(new Segment(Kind.REMOVED, one.text()));
                    result.add(new Segment(Kind.ADDED, one.text()));
                }
            } else result.addAll(raw.subList(at, end));
            if (end < raw.size()) result.add(raw.get(end));
            at = end + 1;
        }
        return result;
    }

    private static boolean changed(Segment segment) {
        return segment.kind() == Kind.ADDED || segment.kind() == Kind.REMOVED;
    }

    /** Neighbours of a kind become one; of what changed at a place, first all that went, then all that came. */
    private static List<Segment> joined(List<Segment> segments) {
        List<Segment> result = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        for (Segment one : segments) {
            switch (one.kind()) {
                case SAME -> {
                    flush(result, gone, come);
                    same.append(one.text());
                }
                case REMOVED -> {
                    flush(result, same);
                    gone.append(one.text());
                }
                case ADDED -> {
                    flush(result, same);
                    come.append(one.text());
                }
                case FIGURE -> {
                    flush(result, same);
                    flush(result, gone, come);
                    result.add(one);
                }
            }
        }
        flush(result, same);
        flush(result, gone, come);
        return List.copyOf(result);
    }

    private static void flush(List<Segment> result, StringBuilder same) {
        if (!same.isEmpty()) result.add(new Segment(Kind.SAME, same.toString()));
        same.setLength(0);
    }

    private static void flush(List<Segment> result, StringBuilder gone, StringBuilder come) {
        if (!gone.isEmpty()) result.add(new Segment(Kind.REMOVED, gone.toString()));
        if (!come.isEmpty()) result.add(new Segment(Kind.ADDED, come.toString()));
        gone.setLength(0);
        come.setLength(0);
    }

    /** How much two texts have in common, 0 to 1: twice the shared words over all words. */
    static double likeness(List<Token> before, List<Token> after) {
        if (before.isEmpty() || after.isEmpty()) return 0;
        Map<String, Integer> counts = new HashMap<>();
        for (Token token : before) counts.merge(token.key(), 1, Integer::sum);
        int shared = 0;
        for (Token token : after) if (counts.merge(token.key(), -1, Integer::sum) >= 0) shared++;
        return 2.0 * shared / (before.size() + after.size());
    }
}
