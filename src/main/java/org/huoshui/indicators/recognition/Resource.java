package org.huoshui.indicators.recognition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table in the jar, tab-separated, its first line a comment with the columns' names. */
final class Resource {

    private Resource() {}

    static List<String[]> rows(String name, int columns) {
        try (InputStream file = Resource.class.getResourceAsStream("/indicators/" + name)) {
            if (file == null) throw new IllegalStateException(name + " is missing from the jar");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] row(String name, String line, int columns) {
        String[] row = line.split("\t", -1);
        if (row.length != columns)
            throw new IllegalStateException(name + ": " + columns + " columns expected: " + line);
        return row;
    }
}
