package org.huoshui.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.huoshui.indicators.Subject;
import org.huoshui.returns.store.Binding;
import org.jspecify.annotations.Nullable;

/**
 * The figures a restatement changed, as they were and as they are, base unit. A restatement may change hundreds; the trail
 * names the first and says how many there were, the versions of the return keep all.
 */
record RestatedFigures(Map<String, String> before, Map<String, String> after) {

    private static final int MOST = 60;

    /** @param old empty for a first report, which changes nothing */
    static RestatedFigures between(List<Binding> old, List<Binding> now) {
        if (old.isEmpty()) return new RestatedFigures(Map.of(), Map.of());
        Map<String, String> was = values(old);
        Map<String, String> is = values(now);
        Map<String, @Nullable String> all = new LinkedHashMap<>(was);
        is.forEach(all::putIfAbsent);
        Map<String, String> before = new TreeMap<>();
        Map<String, String> after = new TreeMap<>();
        int count = 0;
        for (String figure : all.keySet()) {
            String left = was.get(figure);
            String right = is.get(figure);
            if (Objects.equals(left, right) || ++count > MOST) continue;
            if (left != null) before.put(figure, left);
            if (right != null) after.put(figure, right);
        }
        if (count > MOST) after.put("…", "+" + (count - MOST));
        return new RestatedFigures(before, after);
    }

    private static Map<String, String> values(List<Binding> bindings) {
        Map<String, String> values = new TreeMap<>();
        for (Binding one : bindings)
            values.put(
                    one.indicator() + " " + code(one.subject()) + " " + one.month(),
                    one.value().stripTrailingZeros().toPlainString());
        return values;
    }

    private static String code(Subject subject) {
        return switch (subject) {
            case Subject.OfRegion(var region) -> region.code();
            case Subject.OfInstitution(var institution) -> institution.code();
        };
    }
}
