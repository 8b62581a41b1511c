package org.huoshui.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The register of personal data (个人信息登记册): one line for every table of the database, kept beside the migrations that
 * made it ({@code db/migration/<module>/register.tsv}). What many lines share, a purpose, an article, stands once in
 * {@code db/migration/register-words.tsv}. A test holds it to the real database.
 */
@Component
class DataRegister {

    private static final String LINES = "classpath*:db/migration/*/register.tsv";
    private static final String WORDS = "classpath:db/migration/register-words.tsv";
    private static final int CELLS = 10;

    private final List<RegisterLine> lines;
    private final Map<String, Word> words;

    DataRegister() {
        this.words = words();
        this.lines = lines();
        for (RegisterLine line : lines) refuseUnknownWords(line);
    }

    /** What a code means. */
    record Word(String zh, String en) {}

    /** By module and table. */
    List<RegisterLine> all() {
        return lines;
    }

    /** The meaning of a line's cell: of one code, or of several apart by {@code +}. */
    Word meaning(String cell) {
        if (cell.isEmpty()) return new Word("", "");
        List<Word> meanings = Stream.of(cell.split("\\+")).map(this::word).toList();
        return new Word(
                String.join("；", meanings.stream().map(Word::zh).toList()),
                String.join("; ", meanings.stream().map(Word::en).toList()));
    }

    private Word word(String code) {
        Word word = words.get(code);
        if (word == null) throw new IllegalStateException("the register's word “" + code + "” has no meaning");
        return word;
    }

    private void refuseUnknownWords(RegisterLine line) {
        Stream.of(
                        line.whose(),
                        line.purpose(),
                        line.basis(),
                        line.sensitivity(),
                        line.retention(),
                        line.after(),
                        line.seenBy())
                .forEach(this::meaning);
    }

    private static List<RegisterLine> lines() {
        List<RegisterLine> lines = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(LINES)) {
                String path = file.getURL().getPath();
                String folder = path.substring(0, path.lastIndexOf('/'));
                String module = folder.substring(folder.lastIndexOf('/') + 1);
                for (String[] cells : rows(file)) lines.add(line(module, cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.sort(Comparator.comparing(RegisterLine::module).thenComparing(RegisterLine::table));
        return List.copyOf(lines);
    }

    private static RegisterLine line(String module, String[] cells) {
        if (cells.length > CELLS)
            throw new IllegalStateException("register of " + module + ", table " + cells[0] + ": too many cells");
        String[] c = Arrays.copyOf(cells, CELLS);
        for (int i = 0; i < CELLS; i++) if (c[i] == null || c[i].equals("-")) c[i] = "";
        return new RegisterLine(module, c[0], columns(c[1]), columns(c[2]), c[3], c[4], c[5], c[6], c[7], c[8], c[9]);
    }

    private static List<String> columns(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" +"));
    }

    private static Map<String, Word> words() {
        Map<String, Word> words = new LinkedHashMap<>();
        for (String[] cells : rows(new PathMatchingResourcePatternResolver().getResource(WORDS)))
            words.put(cells[0], new Word(cells[1], cells[2]));
        return words;
    }

    private static List<String[]> rows(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\t", -1))
                            .map(String::strip)
                            .toArray(String[]::new))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
