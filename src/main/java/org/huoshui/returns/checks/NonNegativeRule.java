package org.huoshui.returns.checks;

import java.util.List;
import java.util.Map;

/** No value below zero. */
final class NonNegativeRule implements Rule {

    @Override
    public List<Finding> find(Check check, Scene scene) {
        return scene.values().values().stream()
                .filter(v -> v.observation().value().signum() < 0)
                .map(v -> {
                    var indicator = scene.indicator(v.observation().indicator());
                    String shown = indicator
                                    .unit()
                                    .display(v.observation().value(), indicator.decimals())
                                    .toPlainString()
                            + indicator.unit().symbol();
                    Map<String, String> words = Map.of("indicator", indicator.name(), "value", shown);
                    return scene.finding(check, indicator.id().code(), List.of(indicator.id()), words, words);
                })
                .toList();
    }
}
