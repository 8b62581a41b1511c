package org.huoshui.indicators.language;

import java.text.Normalizer;

/**
 * A text with full width, capitals and spaces made equal as {@link Names#fold} does, that still knows where each of its
 * characters stood in the original.
 */
public final class FoldedText {

    private final String original;
    private final String folded;
    private final int[] origins;

    private FoldedText(String original, String folded, int[] origins) {
        this.original = original;
        this.folded = folded;
        this.origins = origins;
    }

    public static FoldedText of(String original) {
        StringBuilder folded = new StringBuilder(original.length());
        // a ligature may become several characters, so this grows
        int[] origins = new int[original.length() * 2 + 1];
        int at = 0;
        while (at < original.length()) {
            int c = original.codePointAt(at);
            String sign = Names.fold(Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC));
            for (int i = 0; i < sign.length(); i++) {
                if (folded.length() == origins.length) origins = java.util.Arrays.copyOf(origins, origins.length * 2);
                origins[folded.length()] = at;
                folded.append(sign.charAt(i));
            }
            at += Character.charCount(c);
        }
        int[] exact = java.util.Arrays.copyOf(origins, folded.length() + 1);
        exact[folded.length()] = original.length();
        return new FoldedText(original, folded.toString(), exact);
    }

    public String folded() {
        return folded;
    }

    public int length() {
        return folded.length();
    }

    /** What stands in the original between two places of the folded text. */
    public String original(int from, int to) {
        return original.substring(origins[from], to == from ? origins[from] : endOf(to - 1))
                .strip();
    }

    /** Where a character of the folded text begins in the original; its length for the place behind the last. */
    public int begin(int at) {
        return origins[at];
    }

    /** Where a character of the folded text ends in the original. */
    public int end(int at) {
        return endOf(at);
    }

    /** For a fault: the first and last character in the original, counted from 1: {@code 6-9}. */
    public String place(int from, int to) {
        int first = origins[from] + 1;
        int last = to == from ? first : endOf(to - 1);
        return first + "-" + Math.max(first, last);
    }

    private int endOf(int at) {
        int origin = origins[at];
        return origin >= original.length() ? origin : origin + Character.charCount(original.codePointAt(origin));
    }
}
