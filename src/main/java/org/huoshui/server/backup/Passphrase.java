package org.huoshui.server.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.huoshui.kernel.Refused;

/** What a backup is sealed with. It is kept nowhere: who loses it loses the backup. */
public final class Passphrase {

    private static final int SHORTEST = 12;
    private static final int SHORTEST_SENTENCE = 16;
    private static final int FEWEST_DIFFERENT = 6;
    private static final Set<String> COMMON = Set.of(
            "password", "passphrase", "qwerty", "asdfgh", "zxcvbn", "123456", "abcdef", "admin", "huoshui", "letmein");

    private final String words;

    private Passphrase(String words) {
        this.words = words;
    }

    /** As given, for opening a backup: whatever it was sealed with. */
    public static Passphrase of(String words) {
        return new Passphrase(words);
    }

    /** The first line of a file. */
    public static Passphrase from(Path file) {
        try {
            String line = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("")
                    .strip();
            return new Passphrase(line);
        } catch (IOException e) {
            throw Refused.because(BackupFault.PASSPHRASE_FILE_UNUSABLE, file);
        }
    }

    /**
     * For sealing: refuses one that can be guessed.
     *
     * @throws Refused SRV-401
     */
    public Passphrase required() {
        weakness().ifPresent(why -> {
            throw Refused.because(BackupFault.PASSPHRASE_WEAK, why.zh(), why.en());
        });
        return this;
    }

    private record Weakness(String zh, String en) {}

    // MessageFormat has one list of arguments for both languages: {0} is Chinese, {1} English
    private Optional<Weakness> weakness() {
        if (words.isBlank()) return Optional.of(new Weakness("口令为空", "it is empty"));
        int length = 0;
        boolean lower = false;
        boolean upper = false;
        boolean digit = false;
        boolean sign = false;
        for (int letter : words.codePoints().toArray()) {
            boolean wide = letter >= 0x2E80;
            length += wide ? 2 : 1;
            lower |= Character.isLowerCase(letter) || wide;
            upper |= Character.isUpperCase(letter);
            digit |= Character.isDigit(letter);
            sign |= !Character.isLetterOrDigit(letter);
        }
        int kinds = (lower ? 1 : 0) + (upper ? 1 : 0) + (digit ? 1 : 0) + (sign ? 1 : 0);
        if (length < SHORTEST)
            return Optional.of(new Weakness("只有 " + length + " 个字符", "only " + length + " characters"));
        if (words.codePoints().distinct().count() < FEWEST_DIFFERENT)
            return Optional.of(new Weakness("不同的字符太少", "too few different characters"));
        String plain = words.toLowerCase(Locale.ROOT);
        for (String word : COMMON)
            if (plain.contains(word) && length - word.length() < SHORTEST)
                return Optional.of(new Weakness("含有常见口令“" + word + "”", "it contains the common “" + word + "”"));
        if (length < SHORTEST_SENTENCE && kinds < 3)
            return Optional.of(new Weakness("字符种类太少", "too few kinds of characters"));
        return Optional.empty();
    }

    char[] letters() {
        return words.toCharArray();
    }

    /** Without the words, which must not reach a log. */
    @Override
    public String toString() {
        return "Passphrase";
    }
}
