package org.huoshui.indicators;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The catalogue in the jar: {@code indicators/catalogue.tsv}. Read once, when first asked for. */
final class ShippedCatalogue {

    static final Catalogue INSTANCE = new CatalogueIndex(CatalogueFile.read(text()));

    private ShippedCatalogue() {}

    private static String text() {
        try (InputStream file = ShippedCatalogue.class.getResourceAsStream("/indicators/catalogue.tsv")) {
            if (file == null) throw new IllegalStateException("the catalogue is missing from the jar");
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
