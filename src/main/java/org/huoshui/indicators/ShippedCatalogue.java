package org.huoshui.indicators;

import java.util.List;
import java.util.Optional;

/** The catalogue in the jar: {@code indicators/catalogue.tsv}. */
final class ShippedCatalogue implements Catalogue {

    static final ShippedCatalogue INSTANCE = new ShippedCatalogue();

    @Override
    public List<Indicator> all() {
        return List.of();
    }

    @Override
    public Optional<Indicator> find(IndicatorId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Indicator> named(String name) {
        return Optional.empty();
    }

    @Override
    public List<Indicator> search(String words, int limit) {
        return List.of();
    }
}
