package org.huoshui.returns.checks;

import java.util.List;
import java.util.Map;
import org.huoshui.directory.Institution;

/** Everything an institution of its kind must report is there. */
final class RequiredRule implements Rule {

    @Override
    public List<Finding> find(Check check, Scene scene) {
        Institution institution = scene.institution();
        if (institution == null || !scene.covered()) return List.of();
        return scene.catalogue().all().stream()
                .filter(i -> i.requiredOf().contains(institution.kind()))
                .filter(i -> !scene.values().containsKey(i.id()))
                .map(i -> {
                    Map<String, String> words = Map.of("indicator", i.name());
                    return scene.finding(check, i.id().code(), List.of(), words, words);
                })
                .toList();
    }
}
