package org.huoshui.matchmaking.event;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/** Something happened to an event; the trail gets masks of persons' names only. */
record EventChanged(
        String what,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why)
        implements Auditable {

    EventChanged {
        detail = Map.copyOf(detail);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static EventChanged of(String what, long event, Map<String, String> detail) {
        return new EventChanged(what, "event/" + event, detail, Map.of(), Map.of(), "");
    }

    @Override
    public String action() {
        return what;
    }
}
