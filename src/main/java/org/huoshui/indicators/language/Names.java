package org.huoshui.indicators.language;

import java.text.Normalizer;
import java.util.Locale;

/** Makes two ways of writing one name equal: full and half width, capitals, spaces, quotation marks. */
public final class Names {

    private Names() {}

    /** The key under which a name is kept and looked up. */
    public static String fold(String name) {
        String narrow = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(narrow.length());
        narrow.codePoints().filter(Names::isKept).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isKept(int c) {
        return !Character.isWhitespace(c)
                && !Character.isSpaceChar(c)
                && Character.getType(c) != Character.FORMAT
                && "“”‘’\"'「」『』".indexOf(c) < 0;
    }

    /**
     * How alike two folded names are, 0 to 1: the better of shared neighbouring pairs (words swapped or left out) and
     * edit distance (a character mistyped).
     */
    public static double likeness(String a, String b) {
        if (a.equals(b)) return 1;
        if (a.isEmpty() || b.isEmpty()) return 0;
        return Math.max(sharedPairs(a, b), 1 - (double) distance(a, b) / Math.max(a.length(), b.length()));
    }

    private static double sharedPairs(String a, String b) {
        int pairsOfA = a.length() - 1;
        int pairsOfB = b.length() - 1;
        if (pairsOfA < 1 || pairsOfB < 1) return 0;
        boolean[] taken = new boolean[pairsOfB];
        int shared = 0;
        for (int i = 0; i < pairsOfA; i++) {
            for (int j = 0; j < pairsOfB; j++) {
                if (!taken[j] && a.regionMatches(i, b, j, 2)) {
                    taken[j] = true;
                    shared++;
                    break;
                }
            }
        }
        return 2.0 * shared / (pairsOfA + pairsOfB);
    }

    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j < above.length; j++) above[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
