package org.huoshui.matchmaking.agreement;

import java.util.Map;
import org.huoshui.kernel.Auditable;

/** What was done with an agreement or an institution to come. */
record AgreementEvent(String action, String subject, Map<String, String> detail, String why) implements Auditable {
    AgreementEvent {
        detail = Map.copyOf(detail);
    }
}
