package org.huoshui.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The templates in the jar, {@code reporting/templates/templates.tsv}. */
final class ShippedTemplates {

    private static final String FOLDER = "/reporting/templates/";

    static final List<Template> ALL = read();

    private ShippedTemplates() {}

    private static List<Template> read() {
        return new String(bytes("templates.tsv"), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(cell -> new Template(cell[0], cell[2], cell[3], cell[4], cell[5], true, cell[1], 0, null, null))
                .toList();
    }

    static byte[] content(Template template) {
        return bytes(template.fileName());
    }

    private static byte[] bytes(String file) {
        try (InputStream in = ShippedTemplates.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + file);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
