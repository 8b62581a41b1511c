package org.huoshui.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What actions, subjects, fields and their values are called, from {@code words.tsv}: one place for pages and sheets. */
final class TrailWords {

    private static final List<Word> WORDS = load();

    private static final Map<String, Word> BY_CODE =
            WORDS.stream().collect(Collectors.toUnmodifiableMap(word -> word.kind() + " " + word.code(), word -> word));

    private TrailWords() {}

    /**
     * @param kind {@code action}, {@code subject} for the part before the first slash, {@code field}, or {@code value}
     * @param code of a value {@code field=value}, or {@code *=value} for any field
     */
    record Word(String kind, String code, String zh, String en) {}

    static List<Word> all() {
        return WORDS;
    }

    static boolean knowsAction(String code) {
        return BY_CODE.containsKey("action " + code);
    }

    /** An action without a word of its own goes by its code. */
    static String action(String code) {
        Word word = BY_CODE.get("action " + code);
        return word == null ? code : word.zh();
    }

    /** {@code 报表 42} for {@code return/42}. */
    static String subject(String subject) {
        int slash = subject.indexOf('/');
        Word word = BY_CODE.get("subject " + (slash < 0 ? subject : subject.substring(0, slash)));
        if (word == null) return subject;
        return slash < 0 ? word.zh() : word.zh() + " " + subject.substring(slash + 1);
    }

    /** A field without a word of its own goes by its code. */
    static String field(String code) {
        Word word = BY_CODE.get("field " + code);
        return word == null ? code : word.zh();
    }

    /** A code as a word where it is known what it means in its field, or in any. */
    static String value(String field, String value) {
        Word word = BY_CODE.get("value " + field + "=" + value);
        if (word == null) word = BY_CODE.get("value *=" + value);
        return word == null ? value : word.zh();
    }

    private static List<Word> load() {
        try (InputStream file = TrailWords.class.getResourceAsStream("words.tsv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(row -> new Word(row[0], row[1], row[2], row[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
