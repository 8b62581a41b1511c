package org.huoshui.directory.contact;

import java.util.Map;
import java.util.TreeMap;
import org.huoshui.directory.Contact;
import org.huoshui.kernel.Auditable;

/**
 * What became of a contact, told to the trail with masks only: the trail cannot be erased.
 *
 * @param action {@code contact.added}, {@code contact.changed} …
 */
record ContactEvent(
        String action,
        String subject,
        Map<String, String> detail,
        Map<String, String> before,
        Map<String, String> after,
        String why)
        implements Auditable {

    /** Two different values with one mask would look like no change. */
    private static final String OTHERWISE = "（改动处被遮盖 the change is under the mask）";

    static ContactEvent added(Contact contact) {
        Map<String, String> after = new TreeMap<>();
        for (ContactField field : ContactField.values()) {
            String value = field.trailed(contact);
            if (!value.isEmpty()) after.put(field.api(), value);
        }
        return of("contact.added", contact, Map.of(), after, "");
    }

    static ContactEvent changed(String action, Contact before, Contact after, String why) {
        Map<String, String> old = new TreeMap<>();
        Map<String, String> now = new TreeMap<>();
        for (ContactField field : ContactField.values()) {
            if (field.clear(before).equals(field.clear(after))) continue;
            String was = field.trailed(before);
            String is = field.trailed(after);
            old.put(field.api(), was);
            now.put(field.api(), was.equals(is) ? is + OTHERWISE : is);
        }
        if (before.reports() != after.reports()) {
            old.put("reports", Boolean.toString(before.reports()));
            now.put("reports", Boolean.toString(after.reports()));
        }
        return of(action, after, old, now, why);
    }

    static ContactEvent of(
            String action, Contact contact, Map<String, String> before, Map<String, String> after, String why) {
        Map<String, String> detail = Map.of("institution", contact.institution().code());
        return new ContactEvent(action, "contact/" + contact.id(), detail, before, after, why);
    }

    static ContactEvent imported(String file, Map<String, String> counts) {
        Map<String, String> detail = new TreeMap<>(counts);
        detail.put("file", file);
        return new ContactEvent("contact.imported", "contacts", detail, Map.of(), Map.of(), "");
    }
}
