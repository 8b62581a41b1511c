package org.huoshui.identity.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * @param length at least so many characters
 * @param classes of at least so many kinds: small letters, capitals, digits, anything else
 */
public record PasswordRules(int length, int classes) {

    /** More would only cost time: whoever tries to sign in makes us compute over all of it. */
    public static final int LONGEST = 128;

    private static final Set<String> WELL_KNOWN = wellKnown();

    /** What is wrong with a password. */
    public enum Weakness {
        SHORT,
        LONG,
        FEW_CLASSES,
        HOLDS_NAME,
        WELL_KNOWN
    }

    /** All that is wrong at once; empty when it is fit. */
    public List<Weakness> weaknesses(String account, String password) {
        List<Weakness> found = new ArrayList<>();
        if (password.length() < length) found.add(Weakness.SHORT);
        if (password.length() > LONGEST) found.add(Weakness.LONG);
        if (classesOf(password) < classes) found.add(Weakness.FEW_CLASSES);
        if (holdsName(account, password)) found.add(Weakness.HOLDS_NAME);
        if (isWellKnown(password)) found.add(Weakness.WELL_KNOWN);
        return found;
    }

    private static int classesOf(String password) {
        List<IntPredicate> kinds = List.of(
                Character::isLowerCase,
                Character::isUpperCase,
                Character::isDigit,
                c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c));
        return (int) kinds.stream()
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }

    private static boolean holdsName(String account, String password) {
        String name = account.toLowerCase(Locale.ROOT);
        String typed = password.toLowerCase(Locale.ROOT);
        return name.length() >= 3
                && (typed.contains(name)
                        || typed.contains(new StringBuilder(name).reverse().toString()));
    }

    /** Also {@code Admin@2022}: a known word stays known with a year, a dash and a capital. */
    private static boolean isWellKnown(String password) {
        String folded = password.toLowerCase(Locale.ROOT);
        String word = folded.replaceAll("^[^a-z]+|[^a-z]+$", "");
        String disguised = folded.replace('@', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('$', 's')
                .replace('5', 's');
        return WELL_KNOWN.contains(folded)
                || WELL_KNOWN.contains(word)
                || WELL_KNOWN.contains(disguised.replaceAll("^[^a-z]+|[^a-z]+$", ""))
                || folded.chars().distinct().count() <= 2;
    }

    private static Set<String> wellKnown() {
        try (InputStream file = PasswordRules.class.getResourceAsStream("/identity/weak-passwords.txt")) {
            if (file == null) throw new IllegalStateException("weak-passwords.txt is missing");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
