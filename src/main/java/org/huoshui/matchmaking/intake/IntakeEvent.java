package org.huoshui.matchmaking.intake;

import java.util.Map;
import java.util.TreeMap;
import org.huoshui.kernel.Auditable;

/** What came in or went out, told to the trail. */
record IntakeEvent(String action, String subject, Map<String, String> detail, String why) implements Auditable {

    IntakeEvent {
        detail = Map.copyOf(detail);
    }

    static IntakeEvent document(String action, DocumentId id, Holder holder, Map<String, String> facts, String why) {
        Map<String, String> detail = new TreeMap<>(facts);
        detail.put("holder", holder.kind() + "/" + holder.id());
        return new IntakeEvent(action, "document/" + id, detail, why);
    }
}
