package org.huoshui.returns;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.huoshui.indicators.IndicatorId;
import org.huoshui.returns.store.Binding;
import org.huoshui.returns.store.Readings;

/** Turns what a person says about cells into a layout: the item a cell belongs to is what gets remembered. */
record Corrections(List<Binding> bindings, Readings.Rest rest) {

    Layout apply(List<Correction> corrections) {
        Layout layout = rest.layout();
        for (Correction c : corrections) {
            Optional<String> key = itemKey(c);
            layout = switch (c.choice()) {
                case INDICATOR ->
                    key.isPresent()
                            ? layout.binding(key.get(), new IndicatorId(Objects.requireNonNull(c.value())))
                            : layout;
                case NOT_A_FIGURE -> key.isPresent() ? layout.ignoring(key.get()) : layout;
                case UNIT -> c.cell() == null ? layout.withMoneyUnit(c.value()) : layout;
                case MONTH, INSTITUTION -> layout;
            };
        }
        return layout;
    }

    private Optional<String> itemKey(Correction c) {
        if (c.sheet() == null || c.cell() == null) return Optional.empty();
        Optional<String> bound = bindings.stream()
                .filter(b -> b.sheet().equals(c.sheet()) && b.cell().equals(c.cell()))
                .map(Binding::itemKey)
                .filter(k -> !k.isEmpty())
                .findFirst();
        if (bound.isPresent()) return bound;
        Optional<String> ignored = rest.skipped().stream()
                .filter(s -> s.reason() == Reading.Reason.IGNORED && s.sheet().equals(c.sheet()))
                .filter(s -> c.cell().equals(s.place()))
                .map(Reading.Skipped::text)
                .findFirst();
        if (ignored.isPresent()) return ignored;
        return rest.unbound().stream()
                .filter(u -> u.sheet().equals(c.sheet())
                        && (u.itemCell().equals(c.cell()) || u.cells().contains(c.cell())))
                .map(Reading.Unbound::itemKey)
                .findFirst();
    }
}
