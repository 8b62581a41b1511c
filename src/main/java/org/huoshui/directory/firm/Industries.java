package org.huoshui.directory.firm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huoshui.kernel.Masked;

/**
 * 国民经济行业分类 GB/T 4754-2017 with its first amendment: 20 sections (a letter), 97 divisions (two digits), groups (three)
 * and classes (four). A code is written with its section's letter: {@code C3912}.
 */
final class Industries {

    /** One line of the classification. */
    record Industry(String code, String zh, String en) {}

    private static final Pattern SHAPE = Pattern.compile("([A-T])?([0-9]{2})([0-9]{0,2})");

    private static final Map<String, Industry> ALL = read();
    private static final Map<String, String> SECTION_OF = sections();
    /** Divisions whose groups the table holds. */
    private static final Set<String> GROUPED = grouped();

    private Industries() {}

    static List<Industry> all() {
        return List.copyOf(ALL.values());
    }

    /** The code with its section's letter; empty when there is none such, or the letter is another section's. */
    static Optional<String> code(String typed) {
        String text = Masked.folded(typed).toUpperCase(java.util.Locale.ROOT);
        if (text.length() == 1) return Optional.of(text).filter(ALL::containsKey);
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) return Optional.empty();
        String division = shape.group(2);
        String section = SECTION_OF.get(division);
        if (section == null || shape.group(1) != null && !shape.group(1).equals(section)) return Optional.empty();
        String rest = shape.group(3);
        boolean known =
                rest.isEmpty() || !GROUPED.contains(division) || ALL.containsKey(section + division + rest.charAt(0));
        // no group has the number 0
        boolean counted = rest.isEmpty() || rest.charAt(0) != '0';
        return known && counted ? Optional.of(section + division + rest) : Optional.empty();
    }

    /** What the code is called, or the longest beginning of it that has a name; empty for none. */
    static Optional<Industry> named(String code) {
        for (int length = code.length(); length > 0; length--) {
            Industry industry = ALL.get(code.substring(0, length));
            if (industry != null) return Optional.of(industry);
        }
        return Optional.empty();
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new HashMap<>();
        for (String code : ALL.keySet()) if (code.length() == 3) sections.put(code.substring(1), code.substring(0, 1));
        return Map.copyOf(sections);
    }

    private static Set<String> grouped() {
        Set<String> grouped = new HashSet<>();
        for (String code : ALL.keySet()) if (code.length() == 4) grouped.add(code.substring(1, 3));
        return Set.copyOf(grouped);
    }

    private static Map<String, Industry> read() {
        try (InputStream file = Objects.requireNonNull(Industries.class.getResourceAsStream("industries.tsv"))) {
            Map<String, Industry> all = new LinkedHashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        all.put(cells[0], new Industry(cells[0], cells[1], cells[2]));
                    });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
