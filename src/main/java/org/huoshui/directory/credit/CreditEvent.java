package org.huoshui.directory.credit;

import java.util.Map;
import java.util.TreeMap;
import org.huoshui.kernel.Auditable;

/** What became of an item, a dispute, a rule or a grade, told to the trail. */
record CreditEvent(
        String action,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why)
        implements Auditable {

    CreditEvent {
        detail = Map.copyOf(detail);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static CreditEvent of(String action, CreditItem item, Map<String, String> more, String why) {
        Map<String, String> detail = new TreeMap<>(more);
        detail.put("item", Long.toString(item.id()));
        detail.put("kind", item.kind());
        detail.put("level", item.level());
        detail.put("day", item.day().toString());
        detail.put("department", item.department());
        return new CreditEvent(action, "firm/" + item.firm(), detail, Map.of(), Map.of(), why);
    }
}
