package org.huoshui.matchmaking.visit;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/** Something happened to a campaign, an adviser, a visit or a firm's problem; names of persons come masked. */
record VisitChanged(
        String what,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why)
        implements Auditable {

    VisitChanged {
        detail = Map.copyOf(detail);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static VisitChanged of(String what, String subject, Map<String, String> after) {
        return new VisitChanged(what, subject, Map.of(), Map.of(), after, "");
    }

    @Override
    public String action() {
        return what;
    }
}
