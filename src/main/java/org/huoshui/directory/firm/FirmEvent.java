package org.huoshui.directory.firm;

import java.util.Map;
import java.util.TreeMap;
import org.huoshui.directory.Firm;
import org.huoshui.directory.FirmId;
import org.huoshui.kernel.Auditable;

/**
 * What became of a firm, told to the trail; of persons masks only, the trail cannot be erased.
 *
 * @param action {@code firm.added}, {@code firm.renamed} …
 */
record FirmEvent(
        String action,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why)
        implements Auditable {

    FirmEvent {
        detail = Map.copyOf(detail);
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    static FirmEvent of(String action, FirmId firm, Map<String, String> detail, String why) {
        return new FirmEvent(action, "firm/" + firm, detail, Map.of(), Map.of(), why);
    }

    static FirmEvent added(Firm firm, FirmStore.Profile profile) {
        return new FirmEvent("firm.added", "firm/" + firm.id(), Map.of(), Map.of(), fields(firm, profile), "");
    }

    /** Only the fields that differ. */
    static FirmEvent changed(
            Firm before, FirmStore.Profile profileBefore, Firm after, FirmStore.Profile profileAfter, String why) {
        Map<String, String> old = fields(before, profileBefore);
        Map<String, String> now = fields(after, profileAfter);
        Map<String, String> was = new TreeMap<>();
        Map<String, String> is = new TreeMap<>();
        for (String field : FIELDS) {
            String a = old.getOrDefault(field, "");
            String b = now.getOrDefault(field, "");
            if (a.equals(b)) continue;
            was.put(field, a);
            is.put(field, b);
        }
        return new FirmEvent("firm.changed", "firm/" + after.id(), Map.of(), was, is, why);
    }

    private static final String[] FIELDS = {
        "name", "township", "industry", "size", "kind", "established", "address", "capital"
    };

    private static Map<String, String> fields(Firm firm, FirmStore.Profile profile) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("name", firm.name());
        fields.put("township", firm.township() == null ? "" : firm.township().code());
        fields.put("industry", firm.industry());
        fields.put("size", firm.size().name());
        fields.put("kind", firm.kind().name());
        fields.put(
                "established",
                firm.established() == null ? "" : firm.established().toString());
        fields.put("address", profile.address());
        fields.put("capital", profile.capital() == null ? "" : profile.capital().toPlainString());
        fields.values().removeIf(String::isEmpty);
        return fields;
    }
}
