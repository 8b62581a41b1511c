package org.huoshui.returns;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.huoshui.kernel.Auditable;
import org.jspecify.annotations.Nullable;

/**
 * A return took a step other than acceptance.
 *
 * @param from absent for the first step
 * @param corrected what was read at the cells a person corrected; empty for other steps
 * @param corrections what that person said of them
 * @param note what was said with it: the note to the bank, the reason of a restatement, the correction; may be empty
 */
public record ReturnStepped(
        ReturnId id,
        ReturnAction step,
        @Nullable ReturnState from,
        ReturnState state,
        Map<String, String> corrected,
        Map<String, String> corrections,
        String note)
        implements Auditable {

    @Override
    public String action() {
        return "return." + step.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return "return/" + id;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of();
    }

    @Override
    public Map<String, String> before() {
        Map<String, String> before = new LinkedHashMap<>(corrected);
        if (from != null) before.put("state", from.name());
        return before;
    }

    @Override
    public Map<String, String> after() {
        Map<String, String> after = new LinkedHashMap<>(corrections);
        after.put("state", state.name());
        return after;
    }

    @Override
    public String why() {
        return note;
    }
}
