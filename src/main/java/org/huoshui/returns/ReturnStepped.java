package org.huoshui.returns;

import java.util.Locale;
import java.util.Map;
import org.huoshui.kernel.Auditable;

/**
 * A return took a step other than acceptance.
 *
 * @param note what was said with it: the note to the bank, the reason of a restatement, the correction; may be empty
 */
public record ReturnStepped(ReturnId id, ReturnAction step, ReturnState state, String note) implements Auditable {

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
        return Map.of("state", state.name(), "note", note);
    }
}
