package org.huoshui.indicators.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huoshui.directory.Directory;
import org.huoshui.indicators.Catalogue;
import org.huoshui.indicators.Recognition;
import org.huoshui.indicators.Recognition.Candidate;
import org.huoshui.indicators.Recognition.Found;
import org.junit.jupiter.api.Test;

/**
 * The many ways offices, banks, insurers and brokers have of saying one indicator, as sentences in which {@code {12 code}} is a
 * figure and {@code {12 !}} a number that no indicator of the catalogue is about.
 */
class WaysOfSayingTests {

    private static final Path WORDINGS = Path.of("src/test/resources/recognition/wordings");
    private static final Pattern MARKED = Pattern.compile("\\{([^ {}]+) ([^}]+)}");
    private static final double RIGHT = 0.94;

    private static final Recognition RECOGNITION = Recognition.over(Catalogue.shipped(), Directory.empty());

    private int right;
    private int counted;
    private final List<String> misses = new ArrayList<>();

    @Test
    void bindsWhatIsSaidInManyWays() throws IOException {
        try (Stream<Path> files = Files.list(WORDINGS)) {
            for (Path file : files.sorted().toList()) measure(Files.readString(file));
        }
        assertThat((double) right / counted).as("wrong: %s", misses).isGreaterThanOrEqualTo(RIGHT);
    }

    private void measure(String marked) {
        StringBuilder text = new StringBuilder();
        Map<Integer, String> wanted = new HashMap<>();
        Matcher figure = MARKED.matcher(marked);
        int from = 0;
        while (figure.find()) {
            text.append(marked, from, figure.start());
            wanted.put(text.length(), figure.group(2));
            text.append(figure.group(1));
            from = figure.end();
        }
        text.append(marked, from, marked.length());
        Map<Integer, String> got = new HashMap<>();
        for (Found found : RECOGNITION.recognise(text.toString()).figures()) {
            List<Candidate> candidates = found.candidates();
            if (!candidates.isEmpty())
                got.put(found.start(), candidates.getFirst().indicator().code());
        }
        wanted.forEach((start, code) -> compare(text, start, code, got.getOrDefault(start, "!")));
    }

    // a number about nothing counts only where something was made of it
    private void compare(CharSequence text, int start, String wanted, String got) {
        if (got.equals(wanted)) {
            if (!wanted.equals("!")) right++;
        } else {
            misses.add(text.subSequence(Math.max(0, start - 12), start) + "_ " + got + " instead of " + wanted);
        }
        if (!wanted.equals("!") || !got.equals("!")) counted++;
    }
}
