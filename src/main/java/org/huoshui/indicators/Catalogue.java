package org.huoshui.indicators;

import java.util.List;
import java.util.Optional;

/**
 * The indicators an installation knows. {@link #shipped()} is the catalogue in the jar, usable without a database; the
 * running system adds the office's own indicators and aliases to it.
 */
public interface Catalogue {

    List<Indicator> all();

    Optional<Indicator> find(IndicatorId id);

    /** By name or alias, exact after width folding and removal of spaces. */
    Optional<Indicator> named(String name);

    /** Name, alias, code or pinyin initials containing or resembling the words; best first. */
    List<Indicator> search(String words, int limit);

    static Catalogue shipped() {
        return ShippedCatalogue.INSTANCE;
    }
}
