package org.huoshui.matchmaking.relief;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/** What was done with relief, villages or the green platform's figures. */
record ReliefEvent(String action, String subject, Map<String, String> detail, String why) implements Auditable {
    ReliefEvent {
        detail = Map.copyOf(detail);
    }
}
