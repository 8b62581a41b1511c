package org.huoshui.indicators.recognition;

/** The signs an office writes where a number must not be shown. Folded text has capitals made small. */
final class Masks {

    private static final String SIGNS = "x×✕✖╳*＊█■▇□_某△▲●○#";

    private Masks() {}

    static boolean is(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    /** The end of the mask that begins here, {@code from} where none does: XX, X.X, **. */
    static int end(String text, int from) {
        int to = run(text, from);
        if (to == from) return from;
        if (to < text.length() && text.charAt(to) == '.') {
            int behindPoint = run(text, to + 1);
            if (behindPoint > to + 1) to = behindPoint;
        }
        boolean partOfAWord = latin(text, from - 1) || latin(text, to);
        boolean lonelyLine = text.charAt(from) == '_' && to - from < 2;
        return partOfAWord || lonelyLine ? from : to;
    }

    /** The end of what hides the rest of a number: 1XX, 2.XX, 5.X. */
    static int endBehindDigits(String text, int from) {
        int to = run(text, from);
        if (to < text.length() && text.charAt(to) == '.') {
            int behindPoint = run(text, to + 1);
            if (behindPoint > to + 1) to = behindPoint;
        }
        return to == from || latin(text, to) ? from : to;
    }

    private static int run(String text, int from) {
        int to = from;
        while (to < text.length() && is(text.charAt(to))) to++;
        return to;
    }

    private static boolean latin(String text, int at) {
        if (at < 0 || at >= text.length()) return false;
        char c = text.charAt(at);
        return c >= 'a' && c <= 'z';
    }
}
