package org.huoshui.returns.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the many ways of writing the same words to one: widths, spaces, quotation marks, dashes. */
final class Folding {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u200B-\\u200F\\u2028\\u2029\\u3000\\uFEFF]+");
    private static final Pattern QUOTES = Pattern.compile("[\"'“”‘’「」『』《》〈〉]");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z&,.'’()/ -]*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Folding() {}

    /** Half width, without any space or quotation mark. */
    static String fold(String text) {
        return QUOTES.matcher(SPACES.matcher(narrow(text)).replaceAll("")).replaceAll("");
    }

    /** Half width, runs of white space as one space. */
    static String narrowed(String text) {
        return SPACES.matcher(narrow(text)).replaceAll(" ").strip();
    }

    private static String narrow(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) plain = text.charAt(i) < 128;
        return plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    static boolean hasHan(String text) {
        return HAN.matcher(text).find();
    }

    /** Of a name in two languages the Chinese one: {@code 各项存款 Total Deposits} is 各项存款. */
    static String withoutLatin(String narrowed) {
        return hasHan(narrowed) ? LATIN.matcher(narrowed).replaceAll("") : narrowed;
    }

    /** An English name as a key: letters and digits, lower case. */
    static String latinKey(String narrowed) {
        return narrowed.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
