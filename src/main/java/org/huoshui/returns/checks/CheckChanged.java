package org.huoshui.returns.checks;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huoshui.kernel.Auditable;
import org.jspecify.annotations.Nullable;

/**
 * A check holds differently from a date on.
 *
 * @param was what held on that day before; absent for a new check
 */
record CheckChanged(@Nullable Check was, Check is) implements Auditable {

    @Override
    public String action() {
        return "check.changed";
    }

    @Override
    public String subject() {
        return "check/" + is.code();
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("effectiveFrom", is.effectiveFrom().toString());
    }

    @Override
    public Map<String, String> before() {
        return differing(was, is);
    }

    @Override
    public Map<String, String> after() {
        return differing(is, was);
    }

    private static Map<String, String> differing(@Nullable Check one, @Nullable Check other) {
        if (one == null) return Map.of();
        Map<String, String> fields = fields(one);
        if (other != null) fields.entrySet().removeAll(fields(other).entrySet());
        return fields;
    }

    private static Map<String, String> fields(Check check) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("scope", check.scope().name());
        fields.put("kind", check.kind().name());
        fields.put("severity", check.severity().name());
        fields.put("rule", check.rule());
        fields.put("tolerance", check.tolerance().stripTrailingZeros().toPlainString());
        fields.put("floor", check.floor().stripTrailingZeros().toPlainString());
        fields.put("zh", check.zh());
        fields.put("en", check.en());
        fields.put(
                "institutions",
                check.institutions().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")));
        fields.put("regions", Boolean.toString(check.regions()));
        fields.put("active", Boolean.toString(check.active()));
        return fields;
    }
}
