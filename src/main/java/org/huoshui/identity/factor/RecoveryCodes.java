package org.huoshui.identity.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Codes on paper that stand in for the phone, each once. Fifty random bits: too many to try, short enough to type. */
public final class RecoveryCodes {

    public static final int HOW_MANY = 10;

    // without the letters and digits people mistake for each other
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten fresh ones, as printed: {@code ABCDE-FGHJK}. */
    public static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).distinct().limit(HOW_MANY).toList();
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i == LENGTH / 2) code.append('-');
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it counts, however it was typed: capitals, without spaces and dashes. */
    public static String folded(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    /** Whether the thing typed has the look of a recovery code, and not of six digits from an app. */
    public static boolean looksLike(String typed) {
        return folded(typed).length() == LENGTH;
    }
}
